"""Cells of a sheet that is written for others to open."""

from __future__ import annotations

from typing import Final

_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Args:
        text: what somebody else wrote, on the instance or in a file.

    Source:
        OWASP, "CSV Injection": the characters that begin a formula, and the quote before them.
    """
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
