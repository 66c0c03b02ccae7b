"""Finding the tickets of drafts by their correlation ids, many at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.errors import BrokenReplyError
from app.instance.client import InstanceClient, Shown
from app.instance.query import Query
from app.tickets.draft import Draft, TicketType
from app.tickets.records import FIELDS, record_of, ticket_of
from app.tickets.ticket import Ticket

# An address of more than 2,000 characters is cut on the way by some; an id takes 39 of them.
IDS_AT_ONCE: Final = 40
_MOST_ROWS: Final = 500


@dataclass(frozen=True)
class Difference:
    """A column that the instance did not take over as it was sent.

    Attributes:
        column: its name.
        sent: what the draft said.
        stands: what the instance shows now.
    """

    column: str
    sent: str
    stands: str


@dataclass(frozen=True)
class Found:
    """The ticket of a draft.

    Attributes:
        ticket: the oldest with the draft's id, so that all workstations agree on one.
        twins: the numbers of others with the same id.
        differences: where it is not what the draft says.
    """

    ticket: Ticket
    twins: tuple[str, ...]
    differences: tuple[Difference, ...]


class LookUp:
    """Asks which drafts have a ticket.

    Args:
        client: signed in.
    """

    def __init__(self, client: InstanceClient) -> None:
        self._client = client

    async def find(self, drafts: Sequence[Draft]) -> dict[str, Found]:
        """Return the tickets that exist, by correlation id.

        Args:
            drafts: of any tables.

        Errors:
            BrokenReplyError: the instance answered another question than was asked.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        slices = [
            (ticket_type, same[first : first + IDS_AT_ONCE])
            for ticket_type in TicketType
            if (same := [draft for draft in drafts if draft.ticket_type is ticket_type])
            for first in range(0, len(same), IDS_AT_ONCE)
        ]
        answers = await asyncio.gather(*(self._find(kind, part) for kind, part in slices))
        return {one: found for answer in answers for one, found in answer.items()}

    async def _find(self, ticket_type: TicketType, drafts: Sequence[Draft]) -> dict[str, Found]:
        wanted = {draft.correlation_id: draft for draft in drafts}
        query = Query().where("correlation_id", "IN", ",".join(wanted))
        rows = await self._client.shown_records(
            ticket_type,
            query.order_by("sys_created_on").order_by("number"),
            fields=_columns_of(drafts),
            limit=_MOST_ROWS,
        )
        found: dict[str, list[Mapping[str, Shown]]] = {}
        for row in rows:
            found.setdefault(row["correlation_id"].value, []).append(row)
        strange = found.keys() - wanted.keys()
        if strange or len(rows) == _MOST_ROWS:  # it dropped the condition, or there may be more
            what = f"{ticket_type}: {len(rows)} rows, {len(strange)} of them strange"
            raise BrokenReplyError(what)
        return {one: _found(wanted[one], same) for one, same in found.items()}


def _columns_of(drafts: Sequence[Draft]) -> tuple[str, ...]:
    sent = dict.fromkeys(column for draft in drafts for column in record_of(draft))
    return tuple(dict.fromkeys((*FIELDS, *sent)))


def _found(draft: Draft, rows: Sequence[Mapping[str, Shown]]) -> Found:
    oldest, *others = rows
    ticket = ticket_of(draft.ticket_type, oldest)
    return Found(ticket, tuple(row["number"].value for row in others), _compared(draft, oldest))


def _compared(draft: Draft, row: Mapping[str, Shown]) -> tuple[Difference, ...]:
    return tuple(
        Difference(column, sent, row[column].display)
        for column, sent in record_of(draft).items()
        if column in row and _plain(row[column].value) != _plain(sent)
    )


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
