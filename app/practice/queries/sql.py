"""Pieces of SQL with their values, put together in any order without losing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Sql:
    """A condition.

    Args:
        text: The condition, with a mark for each value.
        values: The values, in order.
    """

    text: str
    values: tuple[str, ...] = ()


_ROW = 40
ALWAYS = Sql("1")
NEVER = Sql("0")


def joined(word: str, parts: Sequence[Sql]) -> Sql:
    """Join conditions by `AND` or `OR`, many of them in brackets of a few.

    Neither a row without brackets nor brackets within brackets may be of any length in a statement.

    Args:
        word: `AND` or `OR`.
        parts: At least one condition.
    """
    while len(parts) > 1:
        starts = range(0, len(parts), _ROW)
        parts = [_row(word, parts[start : start + _ROW]) for start in starts]
    return parts[0]


def _row(word: str, parts: Sequence[Sql]) -> Sql:
    text = f" {word} ".join(part.text for part in parts)
    return Sql(f"({text})", tuple(value for part in parts for value in part.values))


def marks(values: Sequence[str]) -> str:
    """Return as many marks as there are values."""
    return ", ".join("?" * len(values))
