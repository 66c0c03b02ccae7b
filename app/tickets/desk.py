"""Where the windows ask for tickets: what is there, what is new, and one more."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from app.connections.connection import Connection
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.recommendations.recommendation import Recommendation
from app.tickets.bulk import Bulk, Pause
from app.tickets.bulk_row import BulkRow
from app.tickets.delivery import Delivery, Outcome, outcome_of
from app.tickets.draft import Draft, TicketType, correlation_id
from app.tickets.filter import newest_first
from app.tickets.records import FIELDS, MARK, is_ours, ticket_of
from app.tickets.state_book import StateBook
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket

_SLICE: Final = 2_000


def _now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """The tickets of one connection.

    It knows no ticket until `load` has read what an earlier run kept; `refresh` begins with that.

    Args:
        client: signed in to the connection's instance.
        store: keeps tickets and outbox.
        connection: whose tickets these are.
        states: what the states are called here; None to name them as the instance does for the
            signed-in user.
        pause: waits between two look-ups.
        now: tells the time.

    Attributes:
        refreshed_at: when all tickets were last read from the instance, or None.

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
        self._delivery = Delivery(client, store.outbox, note=self._on_delivered, pause=pause)
        self._states = states
        self._knows_states = False
        self._now = now
        self._refreshing = asyncio.Lock()
        self._writing = asyncio.Lock()
        self._in_flight: dict[str, asyncio.Task[Outcome]] = {}
        self._is_loaded = False
        self.refreshed_at: datetime | None = None
        self._tickets: tuple[Ticket, ...] = ()
        self._made: dict[str, Ticket] = {}

    @property
    def tickets(self) -> tuple[Ticket, ...]:
        """Every ticket as it was last read, the newest first; there without a network."""
        return self._tickets

    @property
    def unanswered(self) -> tuple[Draft, ...]:
        """The drafts that wait to be sent, or of which nobody knows whether they are tickets."""
        return self._store.outbox.drafts()

    async def load(self) -> tuple[Ticket, ...]:
        """Read what an earlier run kept, once, and return every ticket, the newest first."""
        async with self._writing:  # a ticket made meanwhile is saved after, and shown
            if not self._is_loaded:
                kept = await asyncio.to_thread(self._read_store)
                self.refreshed_at, self._tickets, self._made = kept
                self._is_loaded = True
        return self.tickets

    async def refresh(self) -> tuple[Ticket, ...]:
        """Read every ticket of ours from the instance and return them, the newest first.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError; the old tickets stay.
        """
        async with self._refreshing:
            await self.load()
            await self._learn_state_names()
            before = {ticket.sys_id for ticket in self._tickets}
            found = {ticket.sys_id: ticket for ticket in await self._read_all()}
            async with self._writing:  # a ticket made meanwhile is replaced with, or saved after
                made_meanwhile = {t.sys_id: t for t in self._tickets if t.sys_id not in before}
                self._show({**made_meanwhile, **found}.values())
                self.refreshed_at = self._now()
                await asyncio.to_thread(
                    self._store.replace_tickets, self.tickets, self.refreshed_at
                )
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
        named = {ticket.sys_id: self._named(ticket) for ticket in tickets}
        async with self._writing:
            await asyncio.to_thread(self._store.save_tickets, named.values())
            self._show({**{t.sys_id: t for t in self._tickets}, **named}.values())

    async def close(self) -> None:
        """Stop what is still being sent; the outbox keeps it for `resume`."""
        tasks = tuple(self._in_flight.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def ticket_for(self, recommendation: Recommendation) -> dict[TicketType, Ticket]:
        """Return the tickets that a recommendation already has, at most one for each type."""
        return {
            ticket_type: ticket
            for ticket_type in TicketType
            for centre in self._connection.centres
            if (ticket := self._made.get(correlation_id(ticket_type, centre, recommendation.id)))
        }

    def existing(self, draft: Draft) -> Ticket | None:
        """Return the ticket that a draft has become already, or None where none is known."""
        return self._made.get(draft.correlation_id)

    def record_url(self, ticket: Ticket) -> str:
        """Return the address of a ticket's page on the instance."""
        return self._connection.address.record_url(ticket.ticket_type, ticket.sys_id)

    async def name_states(self) -> None:
        """Name the states of all tickets anew, as they are called here now."""
        async with self._writing:
            named: list[Ticket] = []
            for start in range(0, len(self._tickets), _SLICE):
                named += map(self._named, self._tickets[start : start + _SLICE])
                await asyncio.sleep(0)  # others have their turn
            self._show(named)

    async def _read_all(self) -> list[Ticket]:
        ours = Query().where("correlation_display", "STARTSWITH", MARK)
        return [
            self._named(ticket_of(ticket_type, record))
            for ticket_type in TicketType
            async for page in self._client.pages(ticket_type, ours, fields=FIELDS)
            for record in page
            if is_ours(record)
        ]

    async def _create(self, draft: Draft) -> Outcome:
        outcome = await self._delivery.deliver(draft)
        return replace(outcome, ticket=self._named(outcome.ticket))

    async def _on_delivered(self, rows: Sequence[BulkRow]) -> None:
        await self.adopt(*(row.ticket for row in rows if row.ticket is not None))

    async def _learn_state_names(self) -> None:
        if self._states is not None and not self._knows_states:
            await self._states.read(self._client)
            self._knows_states = True

    def _named(self, ticket: Ticket) -> Ticket:
        return self._states.applied_to(ticket) if self._states else ticket

    def _read_store(self) -> tuple[datetime | None, tuple[Ticket, ...], dict[str, Ticket]]:
        tickets = newest_first(map(self._named, self._store.tickets()))
        return self._store.refreshed_at(), tickets, _by_correlation_id(tickets)

    def _show(self, tickets: Iterable[Ticket]) -> None:
        self._tickets = newest_first(tickets)
        self._made = _by_correlation_id(self._tickets)


def _by_correlation_id(tickets: tuple[Ticket, ...]) -> dict[str, Ticket]:
    # Newest first, so that of two with one id the oldest stays, as in a look-up.
    return {ticket.correlation_id: ticket for ticket in tickets}
