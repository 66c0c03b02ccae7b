"""How many tickets were opened and closed, week by week."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from app.tickets.ticket import Ticket

WEEKS: Final = 12
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True)
class Week:
    """The tickets of one week.

    Attributes:
        begins: its first day at this workstation.
        opened: number of tickets opened in it.
        closed: number of tickets done in it.
    """

    begins: date
    opened: int
    closed: int


def week_starts(today: date, *, first_weekday: int) -> tuple[date, ...]:
    """Return the first days of the last weeks; the last of them is under way.

    Args:
        today: the day at this workstation.
        first_weekday: on which day a week begins here, from 1 for Monday to 7 for Sunday.
    """
    this_week = today - timedelta(days=(today.isoweekday() - first_weekday) % 7)
    return tuple(this_week - _WEEK * back for back in reversed(range(WEEKS)))


class History:
    """Counts tickets by the weeks in which they were opened and closed.

    A done ticket that the instance has no closing time for, such as a resolved incident, counts as
    closed when it was last changed.

    Args:
        starts: the first days of the weeks, in order.
    """

    def __init__(self, starts: tuple[date, ...]) -> None:
        self._starts = starts
        # A naive moment becomes one of this workstation's time zone, summer time included.
        self._bounds = [_midnight(day) for day in (*starts, starts[-1] + _WEEK)]
        self._opened: Counter[int] = Counter()
        self._closed: Counter[int] = Counter()

    def add(self, ticket: Ticket) -> None:
        """Count a ticket."""
        first = self._bounds[0]
        if ticket.opened_at >= first:
            self._opened[bisect_right(self._bounds, ticket.opened_at)] += 1
        if not ticket.is_open:
            closed_at = ticket.closed_at or ticket.updated_at
            if closed_at >= first:
                self._closed[bisect_right(self._bounds, closed_at)] += 1

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks so far, in order."""
        return tuple(
            Week(begins, self._opened[number], self._closed[number])
            for number, begins in enumerate(self._starts, 1)
        )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
