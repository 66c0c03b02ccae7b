"""The columns of a table as the instance's own dictionary has them.

Source:
    ServiceNow documentation, "System dictionary", "Dictionary overrides", "Field Label".
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.errors import AddressBlockedError, NotAuthorizedError, NotFoundError, RefusedError
from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.instance.schema import PARENT

_MOST: Final = 10_000
_YES: Final = "true"
_OF_DICTIONARY: Final = (
    *("name", "element", "column_label", "internal_type", "max_length", "default_value"),
    *("reference", "reference_qual", "mandatory", "read_only", "virtual"),
    *("choice", "dependent_on_field"),
)
# What an override sets counts only where the flag beside it says so.
_OVERRIDDEN: Final = {
    "mandatory": "mandatory_override",
    "read_only": "read_only_override",
    "default_value": "default_value_override",
    "reference_qual": "reference_qual_override",
}


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        name: its name in queries.
        label: what people read above it.
        type: as the dictionary names it, such as `string`.
        max_length: the most characters it keeps, 0 where none is told.
        default: what the instance fills in, possibly a script.
        reference: the table that it points to, or empty.
        qualifier: which of that table's records may be chosen, in the instance's own words.
        is_mandatory: whether forms demand it.
        is_read_only: whether nobody may write it.
        has_choices: whether its values are chosen from a list.
        dependent_on: the column that decides which choices there are, or empty.
    """

    name: str
    label: str
    type: str
    max_length: int = 0
    default: str = ""
    reference: str = ""
    qualifier: str = ""
    is_mandatory: bool = False
    is_read_only: bool = False
    has_choices: bool = False
    dependent_on: str = ""


async def read_columns(client: InstanceClient, table: str, language: str) -> dict[str, Column]:
    """Return the columns of a table and of `task`; none where this user may not read of them.

    Args:
        client: signed in.
        table: a table that extends `task`.
        language: two letters, as the instance writes them; English stands in for others.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    entries, labels, overrides = await asyncio.gather(
        rows_or_none(client, "sys_dictionary", _of(table), _OF_DICTIONARY),
        rows_or_none(
            client,
            "sys_documentation",
            _of(table).where("language", "=", language),
            ("name", "element", "label"),
        ),
        rows_or_none(
            client,
            "sys_dictionary_override",
            Query().where("name", "=", table),
            ("element", *_OVERRIDDEN, *_OVERRIDDEN.values()),
        ),
    )
    words = {row["element"]: row["label"] for row in _own_last(labels, table)}
    changes = {row["element"]: row for row in overrides}
    return {
        row["element"]: _column(_overridden(row, changes), words)
        for row in _own_last(entries, table)
    }


async def rows_or_none(
    client: InstanceClient, table: str, query: Query, fields: Sequence[str]
) -> list[Record]:
    """Return the records of a query, and none where this user may not see them.

    Args:
        client: signed in.
        table: the table's name.
        query: which records.
        fields: the wanted columns.

    Errors:
        AddressBlockedError: the instance lets this computer see nothing at all.
        AppError: any other NetworkError, InstanceError or SignInError.
    """
    try:
        return await client.records(table, query, fields=fields, limit=_MOST)
    except AddressBlockedError:
        raise
    except (NotAuthorizedError, NotFoundError, RefusedError):
        return []


def _of(table: str) -> Query:
    tables = f"{PARENT},{table}"
    return Query().where("name", "IN", tables).where("element", "ISNOTEMPTY")


def _own_last(rows: Iterable[Record], table: str) -> list[Record]:
    """Return the rows of the table behind those of its parent, so that they win."""
    return sorted((row for row in rows if row["element"]), key=lambda row: row["name"] == table)


def _overridden(row: Record, changes: Mapping[str, Record]) -> Record:
    change = changes.get(row["element"], {})
    told = {name: change[name] for name, flag in _OVERRIDDEN.items() if change.get(flag) == _YES}
    return {**row, **told}


def _column(row: Record, labels: Mapping[str, str]) -> Column:
    name = row["element"]
    return Column(
        name,
        labels.get(name) or row["column_label"] or name,
        row["internal_type"],
        max_length=int(row["max_length"]) if row["max_length"].isdecimal() else 0,
        default=row["default_value"],
        reference=row["reference"],
        qualifier=row["reference_qual"],
        is_mandatory=row["mandatory"] == _YES,
        is_read_only=_YES in {row["read_only"], row["virtual"]},
        has_choices=row["choice"] not in {"", "0"},
        dependent_on=row["dependent_on_field"],
    )
