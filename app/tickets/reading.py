"""Reading the tickets of one table from the instance, many at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final

import msgspec

from app.errors import InputError
from app.instance.client import InstanceClient
from app.instance.pulling import PageSize, Pull, Selection, counted
from app.instance.query import Query
from app.instance.replies import Reply, rows_of
from app.instance.values import plain, shown
from app.tickets.draft import TicketType
from app.tickets.records import FIELDS, row_of
from app.tickets.rows import MARK, TicketRow, ticket_from, time_of
from app.tickets.state_book import StateBook
from app.tickets.sync_result import Fate, Gone
from app.tickets.ticket import Ticket

Take = Callable[[list[Ticket]], Awaitable[None]]

_OURS: Final = Query().where("correlation_display", "STARTSWITH", MARK)
_COLUMNS: Final = (*FIELDS, "assigned_to.name", "assignment_group.name")
_QUICK: Final = {"sysparm_exclude_reference_link": "true", "sysparm_fields": ",".join(_COLUMNS)}
_SHOWN: Final = {**_QUICK, "sysparm_display_value": "all"}
# A slice of the work on a page that keeps the windows waiting for two milliseconds.
_SLICE: Final = 250
# The address of a request with more ids would be longer than some servers take.
_IDS_AT_ONCE: Final = 40
_SOME: Final = 20


class _Page(msgspec.Struct):
    result: list[TicketRow]
    error: msgspec.Raw | None = None


_decoder = msgspec.json.Decoder(_Page)


class _NoNamesError(Exception):
    """The instance names nobody by a dotted column."""


@dataclass(frozen=True)
class Missing:
    """What became of tickets that were missed.

    Attributes:
        found: those that are there after all.
        gone: those that are not.
    """

    found: list[Ticket]
    gone: list[Gone]


class TicketReader:
    """Reads tickets with plain values, which are half as many bytes as those that are shown.

    People and groups are then named by dotted columns. Where these stay empty, everything is read
    with the values that the instance shows, for as long as this reader lives. The label of a state
    that no list has is asked for once.

    Args:
        client: signed in.
        states: what the states are called and mean.
    """

    def __init__(self, client: InstanceClient, states: StateBook) -> None:
        self._client = client
        self._states = states
        self._labels: dict[tuple[TicketType, str], str] = {}
        self._has_names = True

    async def newest_change(self, ticket_type: TicketType) -> datetime | None:
        """Return when the ticket that was changed last was changed, by the instance's clock.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        newest_first = _OURS.order_by("sys_updated_on", descending=True)
        columns = ("sys_updated_on", "correlation_display")
        rows = await self._client.records(ticket_type, newest_first, fields=columns, limit=_SOME)
        times = [
            time_of(row["sys_updated_on"])
            for row in rows
            if row["correlation_display"].startswith(MARK)
        ]
        return max((time for time in times if time), default=None)

    async def read(
        self,
        ticket_type: TicketType,
        take: Take,
        *,
        size: PageSize,
        spans: int = 1,
        since: datetime | None = None,
    ) -> None:
        """Hand over the tickets of a table, page by page as they arrive.

        Args:
            ticket_type: the table.
            take: gets the tickets of a page; may get one of them twice.
            size: how large a page is.
            spans: how many pages may be on their way at once.
            since: leaves out what was changed earlier, by the instance's clock.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        self._know_labels(ticket_type)
        query = (
            _OURS.where("sys_updated_on", ">=", f"{since:%Y-%m-%d %H:%M:%S}") if since else _OURS
        )

        async def on_page(rows: list[TicketRow]) -> None:
            await take(await self._tickets(ticket_type, rows))

        async def on_quick_page(rows: list[TicketRow]) -> None:
            if _lack_names(rows):
                raise _NoNamesError
            await on_page(rows)

        def pull() -> Pull[TicketRow]:
            selection = Selection(ticket_type, query, *self._form)
            return Pull(self._client, selection, size=size, spans=spans)

        try:
            await pull().run(on_quick_page if self._has_names else on_page)
        except _NoNamesError:
            self._has_names = False
            await pull().run(on_page)

    async def look_for(self, ticket_type: TicketType, tickets: Sequence[Ticket]) -> Missing:
        """Return what became of tickets that a full reading missed.

        Args:
            ticket_type: their table.
            tickets: what was missed.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.

        Source:
            KB2971488: a count holds records that an access rule hides.
        """
        starts = range(0, len(tickets), _IDS_AT_ONCE)
        batches = [tickets[first : first + _IDS_AT_ONCE] for first in starts]
        return _joined([await self._look_for(ticket_type, batch) for batch in batches])

    async def _look_for(self, ticket_type: TicketType, batch: Sequence[Ticket]) -> Missing:
        by_id = Query().where("sys_id", "IN", ",".join(ticket.sys_id for ticket in batch))
        columns, rows_in = self._form
        params = {**columns, "sysparm_query": str(by_id), "sysparm_limit": str(len(batch))}

        def read(reply: Reply) -> tuple[list[TicketRow], int]:
            return rows_in(reply), counted(reply)

        rows, count = await self._client.read(f"/api/now/table/{ticket_type}", params, read)
        there = {row.sys_id: row for row in rows}
        absent = [ticket for ticket in batch if ticket.sys_id not in there]
        hidden = count - len(rows)
        if 0 < hidden < len(absent):  # some are hidden and some deleted; which, each alone tells
            return _joined([await self._look_for(ticket_type, [ticket]) for ticket in batch])
        fate = Fate.HIDDEN if hidden > 0 else Fate.DELETED
        released = [t for t in batch if t.sys_id in there and not there[t.sys_id].is_ours]
        return Missing(
            await self._tickets(ticket_type, there.values()),
            [Gone(t, fate) for t in absent] + [Gone(t, Fate.RELEASED) for t in released],
        )

    @property
    def _form(self) -> tuple[Mapping[str, str], Callable[[Reply], list[TicketRow]]]:
        """How rows are asked for at present, and what reads them then."""
        return (_QUICK, plain_rows) if self._has_names else (_SHOWN, _shown_rows)

    async def _tickets(self, ticket_type: TicketType, rows: Collection[TicketRow]) -> list[Ticket]:
        ours = [row for row in rows if row.is_ours]  # a query whose term was dropped returns others
        await self._learn_labels(ticket_type, {row.state for row in ours})
        tickets: list[Ticket] = []
        for first in range(0, len(ours), _SLICE):
            tickets += [self._ticket(ticket_type, row) for row in ours[first : first + _SLICE]]
            await asyncio.sleep(0)
        return tickets

    def _ticket(self, ticket_type: TicketType, row: TicketRow) -> Ticket:
        label = self._labels.get((ticket_type, row.state), "")
        return self._states.applied_to(ticket_from(ticket_type, row, state_label=label))

    def _know_labels(self, ticket_type: TicketType) -> None:
        for state in self._states.states(ticket_type):
            if state.label != state.value:
                self._labels.setdefault((ticket_type, state.value), state.label)

    async def _learn_labels(self, ticket_type: TicketType, states: set[str]) -> None:
        for state in states:
            if state and (ticket_type, state) not in self._labels:
                self._labels[ticket_type, state] = await self._label(ticket_type, state)

    async def _label(self, ticket_type: TicketType, state: str) -> str:
        try:
            query = _OURS.where("state", "=", state)
        except InputError:  # a value that no query may carry
            return ""
        rows = await self._client.shown_records(ticket_type, query, fields=("state",), limit=_SOME)
        labels = [row["state"].display for row in rows if row["state"].value == state]
        return labels[0] if labels else ""


def _joined(answers: Sequence[Missing]) -> Missing:
    return Missing(
        [ticket for answer in answers for ticket in answer.found],
        [gone for answer in answers for gone in answer.gone],
    )


def plain_rows(reply: Reply) -> list[TicketRow]:
    """Return the rows of a page that was asked for with plain values.

    Args:
        reply: what arrived.

    Errors:
        InstanceError: as `app.instance.replies.rows_of`.
    """
    if reply.status == HTTPStatus.OK:
        try:
            page = _decoder.decode(reply.body)
        except (ValueError, RecursionError):
            pass  # what is wrong with it is said below, or that it can be read with more patience
        else:
            if page.error is None:
                return page.result
    return [msgspec.convert(plain(row, _COLUMNS), TicketRow) for row in rows_of(reply)]


def _shown_rows(reply: Reply) -> list[TicketRow]:
    return [row_of(shown(row, FIELDS)) for row in rows_of(reply)]


def _lack_names(rows: Sequence[TicketRow]) -> bool:
    """Tell whether nobody at all is named; one who is deleted has no name either way."""
    people = [row.assigned_to_name for row in rows if row.assigned_to]
    groups = [row.assignment_group_name for row in rows if row.assignment_group]
    return (bool(people) and not any(people)) or (bool(groups) and not any(groups))
