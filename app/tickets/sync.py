"""Keeping what is known the same as what the instance has."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from app.instance.client import InstanceClient
from app.instance.pulling import PageSize
from app.instance.together import all_of
from app.tickets.draft import TicketType
from app.tickets.reading import TicketReader
from app.tickets.settings import SyncSettings
from app.tickets.shelf import Shelf
from app.tickets.state_book import StateBook
from app.tickets.store import SyncPoint, TicketStore
from app.tickets.sync_result import Gone, StateChange, SyncResult
from app.tickets.ticket import Ticket

OnProgress = Callable[[int], None]

_BATCH: Final = 5_000


class TicketSync:
    """Reads what changed since the last time, and everything once in a while.

    Tickets are kept in batches as they arrive, and how far the instance was read is kept last; so a
    reading that ends early, however it ends, loses nothing and is begun again.

    Args:
        client: signed in.
        store: keeps the tickets.
        states: what their states are called and mean.
        writing: held while tickets are put on the shelf and into the store.
        now: tells the time.
    """

    def __init__(
        self,
        client: InstanceClient,
        store: TicketStore,
        states: StateBook,
        *,
        writing: asyncio.Lock,
        now: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._store = store
        self._writing = writing
        self._now = now
        self._reader = TicketReader(client, states)

    async def run(self, shelf: Shelf, *, everything: bool, on_progress: OnProgress) -> SyncResult:
        """Bring a shelf up to date.

        Args:
            shelf: what is known.
            everything: read everything, although that is not due.
            on_progress: told how many tickets were read so far.

        Errors:
            AppError: any NetworkError, InstanceError, SignInError or StorageError; what was kept
                until then is on the shelf.
        """
        settings, point = self._store.settings(), self._store.sync_point()
        self._client.pace.limit_to(settings.in_flight)
        is_full = everything or _is_due(point, settings, self._now())
        marks = {} if is_full else point.marks
        run = _Run(shelf, self._store, writing=self._writing, on_progress=on_progress)
        try:
            kinds = tuple(TicketType)
            times = await all_of(self._read(run, kind, settings, marks) for kind in kinds)
            newest = dict(zip(kinds, times, strict=True))
            gone = await self._missing(run) if is_full else ()
            at = self._now()
            point = SyncPoint(
                at,
                at if is_full else point.whole_at,
                {kind: mark for kind, mark in newest.items() if mark},
            )
            await run.end(point, gone)
        finally:
            await shelf.settle_in_turns()
        return SyncResult(run.new, run.changed, gone, tuple(run.moved), at, is_full)

    async def _read(
        self,
        run: _Run,
        ticket_type: TicketType,
        settings: SyncSettings,
        marks: dict[TicketType, datetime],
    ) -> datetime | None:
        # Asked for first, so that what changes during the reading is read the next time.
        newest = await self._reader.newest_change(ticket_type)
        mark = marks.get(ticket_type)
        await self._reader.read(
            ticket_type,
            run.take,
            size=PageSize(settings.page_size),
            spans=1 if mark or run.expects_few(settings.page_size) else settings.in_flight,
            since=mark - timedelta(seconds=settings.overlap_s) if mark else None,
        )
        return newest

    async def _missing(self, run: _Run) -> tuple[Gone, ...]:
        """Ask by id for what a full reading did not find, and return what is gone."""
        gone: list[Gone] = []
        missed = run.missed()
        for ticket_type in TicketType:
            of_type = [ticket for ticket in missed if ticket.ticket_type is ticket_type]
            missing = await self._reader.look_for(ticket_type, of_type)
            await run.take(missing.found)
            gone += missing.gone
        return tuple(gone)


class _Run:
    """What one reading found so far."""

    def __init__(
        self, shelf: Shelf, store: TicketStore, *, writing: asyncio.Lock, on_progress: OnProgress
    ) -> None:
        self._shelf = shelf
        self._store = store
        self._writing = writing
        self._on_progress = on_progress
        self._found: set[str] = set()
        self._arrived: list[Ticket] = []
        self.new = self.changed = 0
        self.moved: list[StateChange] = []

    def expects_few(self, page_size: int) -> bool:
        """Tell whether what is known fits on a page, so that there is probably no second one."""
        return 0 < len(self._shelf.in_order) < page_size

    def missed(self) -> list[Ticket]:
        """Return the tickets that are known and were not found."""
        return self._shelf.other_than(self._found)

    async def take(self, tickets: list[Ticket]) -> None:
        """Take the tickets of a page; those that say something new are kept in batches."""
        self._found.update([ticket.sys_id for ticket in tickets])
        self._arrived += self._shelf.news_among(tickets)
        if len(self._arrived) >= _BATCH:
            await self._keep()
        self._on_progress(len(self._found))

    async def end(self, point: SyncPoint, gone: tuple[Gone, ...]) -> None:
        """Keep the last batch, forget what is gone, and keep how far the instance was read."""
        await self._keep()
        sys_ids = [each.ticket.sys_id for each in gone]
        async with self._writing:
            await asyncio.to_thread(self._store.end_sync, point, gone=sys_ids)
            self._shelf.drop(sys_ids)

    async def _keep(self) -> None:
        """Put what arrived into the store, and on the shelf what the store has."""
        arrived, self._arrived = self._arrived, []
        async with self._writing:
            news = self._shelf.news_among(arrived)  # a newer form may have come meanwhile
            await asyncio.to_thread(self._store.save_tickets, news)
            for ticket in news:
                self._note(ticket, self._shelf.get(ticket.sys_id))
            self._shelf.put(news)

    def _note(self, ticket: Ticket, before: Ticket | None) -> None:
        if before is None:
            self.new += 1
            return
        self.changed += 1
        if before.state != ticket.state:
            self.moved.append(StateChange(ticket, before.state_label))


def _is_due(point: SyncPoint, settings: SyncSettings, now: datetime) -> bool:
    """Tell whether everything is to be read; a clock that was put back reads too much for once."""
    if point.whole_at is None:
        return True
    return not timedelta() <= now - point.whole_at < timedelta(hours=settings.full_every_h)
