"""What the instance says about its tables: all of it follows from their definitions.

Source: ServiceNow documentation, "System dictionary", "Choice lists", "Managing record numbering".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from app.practice.demo.planting import demo_id, plant_missing, read_plot
from app.practice.instance import Instance
from app.practice.releases import Release, release_named
from app.practice.store.database import Row
from app.practice.store.schema import Column, Table

_LANGUAGES = ("en", "fr")
_OPERATIONS = ("create", "read", "write", "delete")


def describe_tables(instance: Instance) -> None:
    """Add the records of tables, columns, labels, choices, numbers and access controls.

    Those that are there stay as they are: an administrator may have changed them.
    """
    tables = [table for table in instance.schema if not table.access.internal]
    columns = [(table, column) for table in tables for column in instance.schema.own_columns(table)]
    plant_missing(
        instance, "sys_db_object", ((table.name, _object(table, tables)) for table in tables)
    )
    plant_missing(instance, "sys_dictionary", map(_collection, tables))
    plant_missing(instance, "sys_dictionary", (_entry(*pair) for pair in columns))
    plant_missing(instance, "sys_documentation", _labels(tables, columns))
    plant_missing(instance, "sys_choice", _choices(instance.schema.release))
    plant_missing(instance, "sys_number", (_number(table) for table in tables if table.prefix))
    _control_access(instance, tables)


def _object(table: Table, tables: list[Table]) -> Row:
    return {
        "name": table.name,
        "label": table.label,
        "super_class": demo_id("sys_db_object", table.extends) if table.extends else "",
        "is_extendable": _flag(any(other.extends == table.name for other in tables)),
        "number_ref": demo_id("sys_number", table.name) if table.prefix else "",
    }


def _collection(table: Table) -> tuple[str, Row]:
    about = {"name": table.name, "column_label": table.label, "internal_type": "collection"}
    return table.name, about


def _entry(table: Table, column: Column) -> tuple[str, Row]:
    return f"{table.name}.{column.name}", {
        "name": table.name,
        "element": column.name,
        "column_label": column.label,
        "internal_type": column.type,
        "max_length": str(column.max_length),
        "default_value": column.default,
        "reference": column.reference or column.list_of,
        "reference_cascade_rule": "delete" if column.cascade else "",
        "read_only": _flag(column.read_only),
        "mandatory": _flag(column.mandatory),
        "unique": _flag(column.unique or column.name == "sys_id"),
        "primary": _flag(column.name == "sys_id"),
        "display": _flag(column.name == table.display),
        "choice": str(column.choice),
        "dependent": column.dependent_on,
        "dependent_on_field": column.dependent_on,
        "use_dependent_field": _flag(bool(column.dependent_on)),
    }


def _labels(tables: list[Table], columns: list[tuple[Table, Column]]) -> Iterator[tuple[str, Row]]:
    french = read_plot("labels.json")
    words = [(table.name, "", table.label) for table in tables]
    words += [(table.name, column.name, column.label) for table, column in columns]
    for name, element, label in words:
        for language, text in (("en", label), ("fr", french.get(label, ""))):
            if text:
                about = {"name": name, "element": element, "label": text, "language": language}
                yield f"{name}.{element}.{language}", about


def _choices(release: Release) -> Iterator[tuple[str, Row]]:
    for table, elements in read_plot("choices.json").items():
        for element, choices in elements.items():
            for dependent, listed in _by_dependent(choices):
                offered = [choice for choice in listed if _is_offered(choice, release)]
                for (sequence, choice), language in product(enumerate(offered), _LANGUAGES):
                    value, *labels = choice
                    yield (
                        f"{table}.{element}.{dependent}.{value}.{language}",
                        {
                            "name": table,
                            "element": element,
                            "value": value,
                            "label": labels[_LANGUAGES.index(language)],
                            "language": language,
                            "sequence": str(sequence),
                            "dependent_value": dependent,
                        },
                    )


def _is_offered(choice: list[Any], release: Release) -> bool:
    """Return whether a release offers a choice: a few name the first or the last that does."""
    span = choice[-1] if isinstance(choice[-1], dict) else {}
    is_over = "until" in span and release.position > release_named(span["until"]).position
    return release.is_from(span.get("since", "")) and not is_over


def _by_dependent(choices: Any) -> list[tuple[str, list[list[Any]]]]:  # noqa: ANN401 - JSON
    return list(choices.items()) if isinstance(choices, dict) else [("", choices)]


def _number(table: Table) -> tuple[str, Row]:
    about = {
        "category": table.name,
        "prefix": table.prefix,
        "number": str(table.first_number - 1),
    }
    return table.name, about


def _control_access(instance: Instance, tables: list[Table]) -> None:
    controls = list(product(tables, _OPERATIONS))
    plant_missing(
        instance,
        "sys_security_acl",
        (
            (f"{table.name}.{operation}", {"name": table.name, "operation": operation})
            for table, operation in controls
        ),
    )
    plant_missing(
        instance,
        "sys_security_acl_role",
        (
            (f"{table.name}.{operation}.{role}", _needed(table, operation, role))
            for table, operation in controls
            for role in sorted(_roles(table, operation))
        ),
    )


def _needed(table: Table, operation: str, role: str) -> Row:
    return {
        "sys_security_acl": demo_id("sys_security_acl", f"{table.name}.{operation}"),
        "sys_user_role": demo_id("sys_user_role", role),
    }


def _roles(table: Table, operation: str) -> frozenset[str]:
    access = table.access
    by_operation = {"read": access.read, "delete": access.delete}
    return by_operation.get(operation, access.write) or frozenset({"admin"})


def _flag(claim: bool) -> str:  # noqa: FBT001 - it is about a truth value
    return str(claim).lower()
