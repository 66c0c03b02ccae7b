"""Numbers as the portal writes them in its languages."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")
_NOTHING: Final = frozenset({"", "-", "n/a", "na", "null", "none", "--"})
_SIGNS: Final = str.maketrans(
    {"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", "\N{ARABIC DECIMAL SEPARATOR}": ".", "'": None}
)


def number_of(text: str) -> float | None:
    """Return the number that a text says, with a decimal point or comma, or None for an empty one.

    Args:
        text: such as `3.24`, `+3,24 %` or `1.234,5`.

    Errors:
        ValueError: it says something else.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS)
    plain = "".join(plain.split()).strip("%").lower()
    if plain in _NOTHING:
        return None
    if "," in plain:
        is_decimal = plain.rfind(",") > plain.rfind(".")
        plain = plain.replace(".", "").replace(",", ".") if is_decimal else plain.replace(",", "")
    if not _NUMBER.fullmatch(plain):
        raise ValueError(text)
    return float(plain)


def points_of(text: str) -> tuple[float | None, float | None]:
    """Return the points gained and the points possible that a text such as `3,5/10` says.

    Args:
        text: two numbers with a stroke between them, or the points gained alone.

    Errors:
        ValueError: it says something else.
    """
    now, _, most = unicodedata.normalize("NFKC", text).partition("/")
    found = number_of(now), number_of(most)
    if any(value is not None and value < 0 for value in found):
        raise ValueError(text)
    return found
