"""Where the windows ask for tickets: what is there, what is new, and one more."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from app.connections.connection import Connection
from app.instance.client import InstanceClient
from app.recommendations.recommendation import Recommendation
from app.tickets.bulk import Bulk, Pause
from app.tickets.bulk_row import BulkRow
from app.tickets.delivery import Delivery, Outcome, outcome_of
from app.tickets.draft import Draft, TicketType, correlation_id
from app.tickets.settings import SyncSettings
from app.tickets.shelf import Shelf
from app.tickets.state_book import StateBook
from app.tickets.store import TicketStore
from app.tickets.sync import OnProgress, TicketSync
from app.tickets.sync_result import SyncResult
from app.tickets.ticket import Ticket

_SLICE: Final = 2_000


def _now() -> datetime:
    return datetime.now(UTC)


def _note_nothing(_rows: Sequence[BulkRow]) -> None:
    pass


class Desk:
    """The tickets of one connection.

    It knows no ticket until `load` has read what an earlier run kept; `sync` begins with that.

    Args:
        client: signed in to the connection's instance.
        store: keeps tickets and outbox.
        connection: whose tickets these are.
        states: what the states are called here; None to name them as the instance does for the
            signed-in user.
        pause: waits between two look-ups.
        now: tells the time.

    Attributes:
        refreshed_at: when the instance was last read, or None.
        states: what the states of the tickets are called and mean.
        note: writes down what became of drafts; called in a thread.

    Errors:
        StorageError: the store cannot be used, here and in every method.
    """

    def __init__(
        self,
        client: InstanceClient,
        store: TicketStore,
        *,
        connection: Connection,
        states: StateBook | None = None,
        pause: Pause = asyncio.sleep,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._client = client
        self._store = store
        self._connection = connection
        self.note: Callable[[Sequence[BulkRow]], None] = _note_nothing
        self._delivery = Delivery(client, store.outbox, note=self._on_delivered, pause=pause)
        self._reads_states = self._must_read_states = states is not None
        self.states = states or store.states
        self._refreshing = asyncio.Lock()
        self._writing = asyncio.Lock()
        self._sync = TicketSync(client, store, self.states, writing=self._writing, now=now)
        self._in_flight: dict[str, asyncio.Task[Outcome]] = {}
        self._is_loaded = False
        self._shelf = Shelf()
        self.refreshed_at: datetime | None = None

    @property
    def tickets(self) -> tuple[Ticket, ...]:
        """Every ticket as it was last read, the newest first; there without a network."""
        return self._shelf.in_order

    @property
    def unanswered(self) -> tuple[Draft, ...]:
        """The drafts that wait to be sent, or of which nobody knows whether they are tickets."""
        return self._store.outbox.drafts()

    @property
    def settings(self) -> SyncSettings:
        """What was chosen about synchronisation."""
        return self._store.settings()

    def choose(self, settings: SyncSettings) -> None:
        """Keep other settings; the next reading follows them."""
        self._store.keep_settings(settings)

    async def load(self) -> tuple[Ticket, ...]:
        """Read what an earlier run kept, once, and return every ticket, the newest first."""
        async with self._writing:  # a ticket made meanwhile is saved after, and shown
            if not self._is_loaded:
                self.refreshed_at, self._shelf = await asyncio.to_thread(self._read_store)
                self._is_loaded = True
        return self.tickets

    async def sync(
        self, *, everything: bool = False, on_progress: OnProgress = lambda _count: None
    ) -> SyncResult:
        """Read what changed on the instance, or everything where that is due.

        Args:
            everything: read everything, although that is not due.
            on_progress: told how many tickets were read so far.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError; the old tickets stay.
        """
        async with self._refreshing:
            await self.load()
            await self._catch_up()
            await self._read_states()
            result = await self._sync.run(
                self._shelf, everything=everything, on_progress=on_progress
            )
            self.refreshed_at = result.at
            if result.was_full:  # once a day, so that a long run hears of new labels
                self._must_read_states = self._reads_states
        return result

    async def refresh(self) -> tuple[Ticket, ...]:
        """Do as `sync`, and return every ticket, the newest first.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError; the old tickets stay.
        """
        await self.sync()
        return self.tickets

    def create(self, draft: Draft) -> Awaitable[Outcome]:
        """Return the one ticket of a draft, and make it where it is not there yet.

        The draft is in the outbox at once, before anything is awaited. However often it is called
        with the same draft, one request is on its way. Cancelling the call does not stop the
        request; `close` does.

        Args:
            draft: a draft without problems.

        Errors:
            QueuedError: nothing was sent, and `resume` sends it when the instance can be reached.
            AnswerLostError: nobody knows whether it was made; `resume` finds out.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        task = self._in_flight.get(draft.correlation_id)
        if task is None:
            self._delivery.keep(draft)
            task = asyncio.create_task(self._create(draft))
            self._in_flight[draft.correlation_id] = task
            task.add_done_callback(lambda _: self._in_flight.pop(draft.correlation_id))
        return asyncio.shield(task)

    async def resume(self) -> tuple[Outcome, ...]:
        """Find out what became of the drafts without an answer, and finish them.

        Errors:
            AppError: as `create`, for the first draft that cannot be finished; all were tried.
        """
        bulk = self.bulk(self.unanswered)
        await bulk.run()
        for row in bulk.rows:
            if row.error is not None:
                raise row.error
        return tuple(outcome_of(row) for row in bulk.rows)

    def bulk(self, drafts: Iterable[Draft]) -> Bulk:
        """Return what makes the tickets of many drafts when it is run.

        Args:
            drafts: without problems.
        """
        return self._delivery.bulk(drafts)

    async def adopt(self, *tickets: Ticket) -> None:
        """Keep tickets that were just read or written, in place of older forms of them.

        Args:
            tickets: as the instance has them.
        """
        async with self._writing:
            await self._keep(self._shelf.news_among(map(self.states.applied_to, tickets)))

    async def close(self) -> None:
        """Stop what is still being sent; the outbox keeps it for `resume`."""
        tasks = tuple(self._in_flight.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def ticket_for(self, recommendation: Recommendation) -> dict[TicketType, Ticket]:
        """Return the tickets that a recommendation already has, at most one for each type."""
        made_from = self._shelf.made_from
        return {
            ticket_type: ticket
            for ticket_type in TicketType
            for centre in self._connection.centres
            if (ticket := made_from(correlation_id(ticket_type, centre, recommendation.id)))
        }

    def existing(self, draft: Draft) -> Ticket | None:
        """Return the ticket that a draft has become already, or None where none is known."""
        return self._shelf.made_from(draft.correlation_id)

    def record_url(self, ticket: Ticket) -> str:
        """Return the address of a ticket's page on the instance."""
        return self._connection.address.record_url(ticket.ticket_type, ticket.sys_id)

    async def name_states(self) -> None:
        """Name the states of all tickets anew, as they are called here now."""
        async with self._writing:
            news: list[Ticket] = []
            for start in range(0, len(self.tickets), _SLICE):
                some = self.tickets[start : start + _SLICE]
                news += self._shelf.news_among(map(self.states.applied_to, some))
                await asyncio.sleep(0)  # others have their turn
            await self._keep(news)

    async def _create(self, draft: Draft) -> Outcome:
        outcome = await self._delivery.deliver(draft)
        return replace(outcome, ticket=self.states.applied_to(outcome.ticket))

    async def _on_delivered(self, rows: Sequence[BulkRow]) -> None:
        await self.adopt(*(row.ticket for row in rows if row.ticket is not None))
        await asyncio.to_thread(self.note, rows)

    async def _keep(self, news: Sequence[Ticket]) -> None:
        await asyncio.to_thread(self._store.save_tickets, news)
        self._shelf.put(news)
        self._shelf.settle()

    async def _read_states(self) -> None:
        if self._must_read_states:
            before = self.states.names
            await self.states.read(self._client)
            self._must_read_states = False
            if self.states.names != before:  # what is not read again has to follow too
                await self.name_states()

    async def _catch_up(self) -> None:
        """Take over what another program read meanwhile: changes are read from there on."""
        async with self._writing:
            if self._store.sync_point().at != self.refreshed_at:
                self.refreshed_at, self._shelf = await asyncio.to_thread(self._read_store)

    def _read_store(self) -> tuple[datetime | None, Shelf]:
        kept = map(self.states.applied_to, self._store.tickets())
        return self._store.sync_point().at, Shelf(kept)
