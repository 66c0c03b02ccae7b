"""Minutes, days, weeks, quarters: where they begin and end in a time zone.

Source: ServiceNow documentation, "GlideSystem", the methods named after periods. That a week begins
on Monday, while the days of a week count from Sunday, is a guess and what the operator `DATEPART`
documents.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_SPANS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_DAY_LENGTH = len("2026-01-31")
_SHORT_PERIODS = {"minute", "hour"}

PERIODS = (*_SPANS, *_MONTHS)
DATE_TIMES = frozenset({"glide_date_time", "due_date", "date_time"})
DATES = frozenset({"glide_date", "date"})


def beginning(period: str, moment: datetime) -> datetime:
    """Return the first second of the period that a moment lies in.

    Args:
        period: One of `PERIODS`.
        moment: A moment in the time zone that counts.
    """
    if period == "minute":
        return moment.replace(second=0, microsecond=0)
    if period == "hour":
        return moment.replace(minute=0, second=0, microsecond=0)
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if period == "week":
        return day - timedelta(days=day.weekday())
    months = _MONTHS.get(period, 0)
    return day.replace(month=(day.month - 1) // months * months + 1, day=1) if months else day


def ending(period: str, moment: datetime) -> datetime:
    """Return the last second of the period that a moment lies in."""
    following = shifted(period, beginning(period, moment), 1)
    return (following.astimezone(UTC) - timedelta(seconds=1)).astimezone(moment.tzinfo)


def shifted(period: str, moment: datetime, count: int) -> datetime:
    """Return the moment that many periods later; earlier when the count is negative.

    Args:
        period: One of `PERIODS`.
        moment: A moment in the time zone that counts.
        count: How many periods.

    Errors:
        OverflowError: There is no such date, or it is a time zone away from where dates end.
    """
    if period in _SHORT_PERIODS:
        later = (moment.astimezone(UTC) + count * _SPANS[period]).astimezone(moment.tzinfo)
    elif period in _SPANS:
        later = moment + count * _SPANS[period]
    else:
        later = _months_later(moment, count * _MONTHS[period])
    if not MINYEAR < later.year < MAXYEAR:
        raise OverflowError
    return later


def stamp(moment: datetime) -> str:
    """Return a moment as records keep it, in UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat(" ")


def date_part(value: str, part: str, zone: str) -> int | None:
    """Return a part of a stored date as a number; Sunday is the day 0 of a week.

    Args:
        value: A date, with a time or without one.
        part: `year`, `quarter`, `month`, `week`, `dayofweek` or `hour`.
        zone: The time zone that counts, by name.
    """
    moment = _local(value, zone)
    return _PARTS[part](moment) if moment else None


def period_of(value: str, period: str, zone: str) -> str | None:
    """Return the beginning of the period that a stored date lies in, to compare two of them."""
    moment = _local(value, zone)
    return str(beginning(period, moment)) if moment else None


def moved(value: str, period: str, count: str) -> str | None:
    """Return the stored date that many periods later; earlier when the count is negative."""
    moment = _local(value, "UTC")
    try:
        return str(shifted(period, moment, int(count)))[: len(value)] if moment else None
    except (ValueError, OverflowError):
        return None


SQL_FUNCTIONS: dict[str, Callable[[str, str, str], int | str | None]] = {
    "date_part": date_part,
    "period_of": period_of,
    "moved": moved,
}

_PARTS: dict[str, Callable[[datetime], int]] = {
    "year": lambda moment: moment.year,
    "quarter": lambda moment: (moment.month + 2) // 3,
    "month": lambda moment: moment.month,
    "week": lambda moment: int(moment.strftime("%U")),
    "dayofweek": lambda moment: moment.isoweekday() % 7,
    "hour": lambda moment: moment.hour,
}
PARTS = tuple(_PARTS)


def _months_later(moment: datetime, count: int) -> datetime:
    year, month = divmod(moment.year * 12 + moment.month - 1 + count, 12)
    if not MINYEAR < year < MAXYEAR:
        raise OverflowError
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))


def _local(value: str, zone: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
        if len(value) == _DAY_LENGTH:
            return moment
        return moment.replace(tzinfo=UTC).astimezone(_zone(zone))
    except (ValueError, OverflowError):
        return None


@lru_cache
def _zone(name: str) -> tzinfo:
    return UTC if name == "UTC" else ZoneInfo(name)
