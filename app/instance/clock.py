"""This computer's clock against an instance's: how far apart, and when that matters.

Source:
    RFC 9110 section 6.6.1 on the header `Date`; RFC 6238 section 5.2 on codes of a second factor,
    which are refused when they are older than a minute or so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from app.findings import Status

_MOST_S: Final = 60
_FAR_S: Final = 3_600


def clock_offset_s(headers: Mapping[str, str], now: datetime) -> int | None:
    """Return how many seconds this computer is ahead, or None where an answer tells no time.

    Args:
        headers: of an answer of the instance.
        now: the clock of this computer, in UTC.
    """
    try:
        told = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    # A time that says -0000 is in UTC, of a place that nobody knows.
    return round((now - (told if told.tzinfo else told.replace(tzinfo=UTC))).total_seconds())


def clock_status(offset_s: int) -> Status:
    """Return how much an offset matters.

    Beyond a minute, codes of a second factor are refused; beyond an hour, nothing fits any more
    that carries a time, such as certificates, sign-ins and tickets.

    Args:
        offset_s: how far this computer's clock is ahead, in seconds.
    """
    if abs(offset_s) > _FAR_S:
        return Status.BLOCKED
    return Status.WARNING if abs(offset_s) > _MOST_S else Status.OK
