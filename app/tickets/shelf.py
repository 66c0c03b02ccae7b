"""The tickets of one connection in memory: by id, by correlation id, and the newest first."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import Final

from app.tickets.sorting import in_turns, parts_of, sorted_in_steps
from app.tickets.ticket import Ticket

_MANY: Final = 1_000
_STEP: Final = 2_000
_opened_at = attrgetter("opened_at")


class Shelf:
    """Every ticket that is known.

    What is put and dropped is found by its ids at once; the order follows with `settle`, so that
    many pages of a list cost one sort.

    Args:
        tickets: what is known from the beginning.

    Attributes:
        in_order: every ticket of the last `settle`, the newest first.
    """

    def __init__(self, tickets: Iterable[Ticket] = ()) -> None:
        self.in_order: tuple[Ticket, ...] = ()
        self._by_id: dict[str, Ticket] = {}
        self._by_correlation_id: dict[str, Ticket] = {}
        self._unsettled = 0
        self.put(tickets)
        self.settle()

    def __contains__(self, sys_id: str) -> bool:
        return sys_id in self._by_id

    def get(self, sys_id: str) -> Ticket | None:
        """Return the ticket of a record."""
        return self._by_id.get(sys_id)

    def other_than(self, sys_ids: AbstractSet[str]) -> list[Ticket]:
        """Return the tickets of all other records."""
        return [self._by_id[sys_id] for sys_id in self._by_id.keys() - sys_ids]

    def made_from(self, correlation_id: str) -> Ticket | None:
        """Return the ticket of a draft, the oldest where there are several."""
        return self._by_correlation_id.get(correlation_id)

    def news_among(self, tickets: Iterable[Ticket]) -> list[Ticket]:
        """Return the tickets that say something new.

        One that was changed before the form that is here, as on a page that was read before a write
        and arrives after it, says nothing new.
        """
        return [ticket for ticket in tickets if self._is_news(ticket)]

    def put(self, tickets: Iterable[Ticket]) -> None:
        """Put tickets in place of older forms of them."""
        for ticket in tickets:
            self._by_id[ticket.sys_id] = ticket
            twin = self._by_correlation_id.get(ticket.correlation_id, ticket)
            if twin.sys_id == ticket.sys_id or ticket.opened_at < twin.opened_at:
                self._by_correlation_id[ticket.correlation_id] = ticket
            self._unsettled += 1

    def drop(self, sys_ids: Iterable[str]) -> None:
        """Forget tickets."""
        dropped = [self._by_id.pop(sys_id, None) for sys_id in sys_ids]
        if not dropped:
            return
        self._unsettled += len(dropped)
        # Newest first, so that of two with one id the oldest stays, as in a look-up.
        newest_first = sorted(self._by_id.values(), key=_opened_at, reverse=True)
        self._by_correlation_id = {ticket.correlation_id: ticket for ticket in newest_first}

    def settle(self) -> None:
        """Bring the order up to date."""
        if not self._unsettled:
            return
        self.in_order = tuple(sorted(self._by_id.values(), key=_opened_at, reverse=True))
        if self._unsettled >= _MANY:  # what lies in order already is sorted in a third of the time
            self._by_id = {ticket.sys_id: ticket for ticket in self.in_order}
        self._unsettled = 0

    async def settle_in_turns(self) -> None:
        """Do as `settle`, and let others have their turn between two steps of it."""
        count = self._unsettled
        if not count:
            return
        by_id: dict[str, Ticket] = {}
        steps = sorted_in_steps(list(self._by_id.values()), _opened_at, step=_STEP, descending=True)
        in_order = await in_turns(steps)
        for part in parts_of(in_order, _STEP):
            by_id.update((ticket.sys_id, ticket) for ticket in part)
            await asyncio.sleep(0)
        if self._unsettled == count:
            self._by_id, self.in_order, self._unsettled = by_id, tuple(in_order), 0
        else:  # something came meanwhile
            self.settle()

    def _is_news(self, ticket: Ticket) -> bool:
        known = self._by_id.get(ticket.sys_id)
        return known is None or (known.updated_at <= ticket.updated_at and known != ticket)
