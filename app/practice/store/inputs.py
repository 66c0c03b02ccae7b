"""What a caller sends for a record, made into values: unknown and read-only fields are dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from app.practice.accounts.passwords import is_strong
from app.practice.clock import TIMESTAMP
from app.practice.errors import ApiError
from app.practice.keys import UNUSABLE, hashed
from app.practice.queries.dates import DATE_TIMES, DATES
from app.practice.store.database import Database, Row
from app.practice.store.formats import DURATIONS, Formats
from app.practice.store.schema import Choice, Column
from app.practice.switches.conditions import Conditions

_INTEGER = re.compile(r"[+-]?\d{1,18}")
_DECIMAL = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?")
_SYS_ID = re.compile(r"[0-9a-f]{32}")
_NUMBERS = {
    "integer": _INTEGER,
    "longint": _INTEGER,
    "decimal": _DECIMAL,
    "float": _DECIMAL,
    "percent_complete": _DECIMAL,
}
_TOO_WEAK = "The password does not meet the password policy"


class Sent(NamedTuple):
    """The text that was sent for a field, and whether it is a display value."""

    text: str
    display: bool


class Inputs:
    """Reads the body of a write.

    Args:
        database: For the choices a field has and the records a reference may name.
        conditions: Whether weak passwords are refused.
    """

    def __init__(self, database: Database, conditions: Conditions) -> None:
        self._database = database
        self._conditions = conditions
        self._schema = database.schema

    def accept(
        self,
        table: str,
        body: Mapping[str, object],
        *,
        display: bool,
        formats: Formats | None = None,
    ) -> Row:
        """Return the fields of a body that the table takes.

        What a field cannot hold (no such choice, no number, no date) is dropped in silence; a new
        record then has the default. Fields whose choices are suggestions take other text too. A
        reference is taken as it is, whether or not there is such a record; one that is sent as a
        name is emptied when nobody has that name.

        Args:
            table: The table to write to.
            body: Fields by name.
            display: Whether values are display values (`sysparm_input_display_value`).
            formats: How the caller types dates and labels.

        Errors:
            ApiError: A password is too weak.

        Source: vendors' documentation of their drivers, on choices; [guess] that text and numbers
            are alike, for elsewhere unknown text is said to be kept. For references,
            ServiceNow's community on broken ones.
        """
        columns = self._schema.columns(table)
        row: Row = {}
        for name, value in body.items():
            column, sent = columns.get(name), _sent(value, display=display)
            if column is None or column.read_only or sent is None:
                continue
            accepted = self._value(table, column, sent, formats or Formats())
            if accepted is not None:
                row[name] = accepted
        return row

    def _value(self, table: str, column: Column, sent: Sent, formats: Formats) -> str | None:
        if not sent.text:
            return ""
        if column.is_secret:
            return self._secret(column, sent)
        if column.reference:
            return self._referenced(column.reference, sent)[: column.max_length]
        if column.list_of:
            parts = (Sent(part.strip(), sent.display) for part in sent.text.split(","))
            ids = (self._referenced(column.list_of, part) for part in parts)
            return ",".join(filter(None, ids))[: column.max_length]
        if choices := self._choices(table, column, formats.language):
            return _chosen(choices, column, sent)
        return _fitted(column, sent, formats)

    def _secret(self, column: Column, sent: Sent) -> str:
        if column.recoverable:
            return sent.text
        weak = column.type == "password" and not is_strong(sent.text)
        if weak and self._conditions.password_policy:
            raise ApiError(403, "Operation Failed", _TOO_WEAK)
        usable = sent.display or column.type == "password2"
        return hashed(sent.text) if usable else UNUSABLE

    def _referenced(self, table: str, sent: Sent) -> str:
        if not sent.display or self._schema.get(table) is None:
            return sent.text
        for name in (self._schema[table].display, "sys_id"):
            if found := self._database.find(table, **{name: sent.text}):
                return found["sys_id"]
        return sent.text if _SYS_ID.fullmatch(sent.text) else ""

    def _choices(self, table: str, column: Column, language: str) -> list[tuple[str, str]]:
        for name in self._schema.lineage(table):
            rows = self._database.rows(
                "sys_choice", name=name, element=column.name, inactive="false"
            )
            if rows:
                rows.sort(key=lambda row: row["language"] != language)
                return [(row["value"], row["label"]) for row in rows]
        return []


def _chosen(choices: list[tuple[str, str]], column: Column, sent: Sent) -> str | None:
    text = sent.text
    if sent.display:
        text = next((value for value, label in choices if label == text), text)
    known = text in {value for value, _ in choices} or column.choice is Choice.SUGGESTION
    return text if known else None


def _fitted(column: Column, sent: Sent, formats: Formats) -> str | None:
    if column.type == "boolean":
        return "true" if sent.text.lower() in {"true", "1"} else "false"
    if number := _NUMBERS.get(column.type):
        return sent.text if number.fullmatch(sent.text) else None
    if column.type in DATE_TIMES | DATES:
        return formats.read(column.type, sent.text, display=sent.display) or None
    if column.type in DURATIONS:
        return _duration(sent.text, formats)
    return sent.text[: column.max_length]


def _duration(text: str, formats: Formats) -> str | None:
    if text.isdecimal():
        text = datetime.fromtimestamp(int(text[:10]), UTC).strftime(TIMESTAMP)
    return formats.read("glide_date_time", text, display=False) or None


def _sent(value: object, *, display: bool) -> Sent | None:
    """Return what was sent for a field; nothing for what no field can hold, such as an array."""
    match value:
        case None:
            return Sent("", display)
        case bool():
            return Sent(str(value).lower(), display)
        case str() | int() | float():
            return Sent(str(value), display)
        case {"display_value": str(shown), **others} if display or "value" not in others:
            return Sent(shown, display=True)
        case {"value": (str() | int() | float() | None) as inner}:
            return _sent(inner, display=False)
        case _:
            return None
