"""The administrator: the ways in, and what is held of them until Apply is done."""

from __future__ import annotations

from enum import StrEnum


class Way(StrEnum):
    """How the administrator takes part."""

    BROWSER = "browser"
    PASSWORD = "password"  # noqa: S105 - the name of a way
    GUIDED = "guided"
