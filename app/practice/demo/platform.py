"""What the instance says about itself, taken from its own definitions."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import product

from app.practice.demo.planting import demo_id, plant
from app.practice.instance import Instance

_LANGUAGES = ("en", "fr")

_PROPERTIES = {
    "instance_name": "practice",
    "glide.oauth.state.parameter.required": "true",
    "glide.oauth.allow.parameters.in.post.body.only": "true",
    "glide.invalid_query.returns_no_rows": "false",
}


def plant_platform(instance: Instance) -> None:
    """Describe the tables and columns, and add choices and properties."""
    _describe_tables(instance)
    _add_choices(instance)
    set_properties(instance, _PROPERTIES)


def set_properties(instance: Instance, properties: dict[str, str]) -> None:
    """Set system properties, whether or not they are there."""
    for name, value in properties.items():
        row = instance.database.find("sys_properties", name=name)
        if row:
            instance.database.update("sys_properties", row | {"value": value})
        else:
            plant(instance, "sys_properties", name, {"name": name, "value": value})


def _describe_tables(instance: Instance) -> None:
    for table in instance.schema:
        if table.access.internal:
            continue
        parent = demo_id("sys_db_object", table.extends) if table.extends else ""
        about = {"name": table.name, "label": table.label, "super_class": parent}
        plant(instance, "sys_db_object", table.name, about)
        for column in instance.schema.own_columns(table):
            entry = {
                "name": table.name,
                "element": column.name,
                "column_label": column.label,
                "internal_type": column.type,
                "max_length": str(column.max_length),
                "default_value": column.default,
                "reference": column.reference,
                "read_only": str(column.read_only).lower(),
                "mandatory": str(column.mandatory).lower(),
            }
            plant(instance, "sys_dictionary", f"{table.name}.{column.name}", entry)


def _add_choices(instance: Instance) -> None:
    text = files("resources.practice").joinpath("choices.json").read_text(encoding="utf-8")
    for table, elements in json.loads(text).items():
        for element, choices in elements.items():
            for (sequence, choice), language in product(enumerate(choices), _LANGUAGES):
                value, *labels = choice
                row = {
                    "name": table,
                    "element": element,
                    "value": value,
                    "label": labels[_LANGUAGES.index(language)],
                    "language": language,
                    "sequence": str(sequence),
                }
                plant(instance, "sys_choice", f"{table}.{element}.{value}.{language}", row)
