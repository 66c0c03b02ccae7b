"""What a caller sends for a record, made into values: unknown and read-only fields are dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.practice.database import Database, Row
from app.practice.keys import UNUSABLE, hashed
from app.practice.schema import Column

_INTEGER = re.compile(r"[+-]?\d+")


class Inputs:
    """Reads the body of a write.

    Args:
        database: For the choices a field has and the records a reference may name.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._schema = database.schema

    def accept(self, table: str, body: Mapping[str, object], *, display: bool) -> Row:
        """Return the fields of a body that the table takes.

        What a field cannot hold (no such choice, no number) is dropped in silence.

        Args:
            table: The table to write to.
            body: Fields by name.
            display: Whether values are display values (`sysparm_input_display_value`).
        """
        columns = self._schema.columns(table)
        row: Row = {}
        for name, value in body.items():
            column = columns.get(name)
            if column is None or column.read_only:
                continue
            accepted = self._value(table, column, _text(value), display=display)
            if accepted is not None:
                row[name] = accepted
        return row

    def _value(self, table: str, column: Column, text: str, *, display: bool) -> str | None:
        if not text:
            return ""
        if column.is_secret:
            usable = display or column.type == "password2"
            return hashed(text) if usable else UNUSABLE
        if column.reference and display:
            return self._referenced(column.reference, text)
        choices = self._choices(table, column.name)
        return _chosen(choices, text, display=display) if choices else _fitted(column, text)

    def _referenced(self, table: str, text: str) -> str:
        display = self._schema[table].display
        found = self._database.find(table, **{display: text})
        return found["sys_id"] if found else text

    def _choices(self, table: str, element: str) -> list[tuple[str, str]]:
        for name in self._schema.lineage(table):
            rows = self._database.rows("sys_choice", name=name, element=element, inactive="false")
            if rows:
                return [(row["value"], row["label"]) for row in rows]
        return []


def _chosen(choices: list[tuple[str, str]], text: str, *, display: bool) -> str | None:
    if display:
        text = next((value for value, label in choices if label == text), text)
    return text if text in {value for value, _ in choices} else None


def _fitted(column: Column, text: str) -> str | None:
    if column.type == "boolean":
        return "true" if text.lower() in {"true", "1"} else "false"
    if column.type == "integer" and not _INTEGER.fullmatch(text):
        return None
    return text[: column.max_length]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case {"value": inner}:
            return _text(inner)
        case _:
            return str(value)
