"""What the cards on the home page say about the tickets."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import Final

from app.tickets.draft import TicketType
from app.tickets.history import History, Week, week_starts
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket

_NEWEST: Final = 3
_SLICE: Final = 2_000  # a few milliseconds


@dataclass(frozen=True)
class StateCount:
    """How many tickets are in the states of one name."""

    name: str
    meaning: Meaning
    count: int


@dataclass(frozen=True)
class CardSummary:
    """The figures of one card.

    Attributes:
        total: number of tickets.
        open: number of those that are not done.
        by_meaning: number of tickets for each meaning, in the order of the work.
        by_state: number of tickets for each state that has any, in the order of the work.
        newest: the tickets opened last, the newest first.
        oldest_open: the ticket that is open for longest, or None where none is open.
        oldest_open_days: its age in days, or None where none is open.
        weeks: what was opened and closed of late, the week under way last.
    """

    total: int
    open: int
    by_meaning: dict[Meaning, int]
    by_state: tuple[StateCount, ...]
    newest: tuple[Ticket, ...]
    oldest_open: Ticket | None
    oldest_open_days: int | None
    weeks: tuple[Week, ...]


Summaries = dict[TicketType, CardSummary]


async def summarised(
    tickets: Sequence[Ticket], *, today: date, first_weekday: int = 1
) -> Summaries:
    """Return the figures of every card, and let others run in between.

    Args:
        tickets: tickets of every type, in any order.
        today: the day from which ages are counted.
        first_weekday: on which day a week begins, from 1 for Monday to 7 for Sunday.
    """
    starts = week_starts(today, first_weekday=first_weekday)
    tallies = {ticket_type: _Tally(starts) for ticket_type in TicketType}
    for start in range(0, len(tickets), _SLICE):
        part = tickets[start : start + _SLICE]
        for ticket_type, tally in tallies.items():
            tally.add([ticket for ticket in part if ticket.ticket_type is ticket_type])
        await asyncio.sleep(0)
    return {ticket_type: tally.summary(today) for ticket_type, tally in tallies.items()}


class _Tally:
    """The figures of one card while they are counted."""

    def __init__(self, starts: tuple[date, ...]) -> None:
        self._states: Counter[tuple[Meaning, str]] = Counter()
        self._history = History(starts)
        self._newest: list[Ticket] = []
        self._oldest: Ticket | None = None

    def add(self, tickets: Iterable[Ticket]) -> None:
        for ticket in tickets:
            self._states[ticket.meaning, ticket.state_label] += 1
            self._history.add(ticket)
            if ticket.is_open and (
                self._oldest is None or ticket.opened_at < self._oldest.opened_at
            ):
                self._oldest = ticket
        candidates = [*self._newest, *tickets]
        self._newest = nlargest(_NEWEST, candidates, key=lambda ticket: ticket.opened_at)

    def summary(self, today: date) -> CardSummary:
        by_meaning = dict.fromkeys(Meaning, 0)
        for (meaning, _name), count in self._states.items():
            by_meaning[meaning] += count
        total = sum(by_meaning.values())
        return CardSummary(
            total=total,
            open=total - by_meaning[Meaning.DONE],
            by_meaning=by_meaning,
            by_state=tuple(
                StateCount(name, meaning, count)
                for (meaning, name), count in sorted(self._states.items())
            ),
            newest=tuple(self._newest),
            oldest_open=self._oldest,
            oldest_open_days=_age(self._oldest, today),
            weeks=self._history.weeks,
        )


def _age(ticket: Ticket | None, today: date) -> int | None:
    if ticket is None:
        return None
    return max(0, (today - ticket.opened_at.astimezone().date()).days)
