"""Field values as the interface sends them, read leniently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Record = dict[str, str]


class Shown(NamedTuple):
    """One value, and how the instance shows it to the user who asked."""

    value: str
    display: str


def plain(row: Mapping[str, object], fields: Sequence[str]) -> Record:
    """Return one value for each field; a field that the user may not read is empty.

    Args:
        row: as it arrived.
        fields: the wanted columns; all of the row where none is named.
    """
    return {name: _text(row.get(name), "value") for name in fields or row}


def shown(row: Mapping[str, object], fields: Sequence[str]) -> dict[str, Shown]:
    """Return value and display for each field.

    Args:
        row: as it arrived with `sysparm_display_value=all`.
        fields: the wanted columns; all of the row where none is named.
    """
    return {
        name: Shown(_text(row.get(name), "value"), _text(row.get(name), "display_value"))
        for name in fields or row
    }


def _text(value: object, part: str) -> str:
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case dict():
            return _text(value.get(part), part)
        case _:
            return str(value)
