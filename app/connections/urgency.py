"""How soon somebody has to act before something ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum
from typing import Final

_SOON: Final = timedelta(days=14)
_URGENT: Final = timedelta(days=3)


class Urgency(IntEnum):
    """How soon somebody has to act; the higher, the sooner."""

    NONE = 0
    SOON = 1
    URGENT = 2
    OVER = 3


def urgency_of(ends_at: datetime, now: datetime) -> Urgency:
    """Return how soon an end is.

    Args:
        ends_at: the end.
        now: the moment; both know their time zones.
    """
    left = ends_at - now
    if left <= timedelta():
        return Urgency.OVER
    if left <= _URGENT:
        return Urgency.URGENT
    return Urgency.SOON if left <= _SOON else Urgency.NONE
