"""A ticket's record as the instance has it this moment, and how it differs from what was shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.errors import NotFoundError
from app.instance.client import InstanceClient, Shown
from app.instance.query import Query
from app.tickets.draft import Priority
from app.tickets.records import FIELDS, ticket_of
from app.tickets.ticket import Ticket
from app.words import Words, translate, verbatim

_MORE: Final = ("type", "close_code", "close_notes", "hold_reason")
_NOTHING: Final = "—"


@dataclass(frozen=True)
class TicketRecord:
    """One reading of a ticket.

    Attributes:
        ticket: what the board shows of it.
        columns: the values of its columns, and how the instance shows them.
    """

    ticket: Ticket
    columns: Mapping[str, Shown]

    @property
    def values(self) -> Mapping[str, str]:
        """The values alone."""
        return {name: column.value for name, column in self.columns.items()}


@dataclass(frozen=True)
class Difference:
    """One thing that somebody else changed.

    Attributes:
        name: what it is.
        before: as it was shown.
        after: as it is now.
    """

    name: Words
    before: Words
    after: Words


async def read_record(client: InstanceClient, ticket: Ticket) -> TicketRecord:
    """Return a ticket as the instance has it now.

    Args:
        client: signed in.
        ticket: which one.

    Errors:
        NotFoundError: it was deleted, or this user may not see it any more.
        AppError: any NetworkError, InstanceError or SignInError.
    """
    wanted = Query().where("sys_id", "=", ticket.sys_id)
    fields = (*FIELDS, *_MORE)
    rows = await client.shown_records(ticket.ticket_type, wanted, fields=fields, limit=1)
    row = next((row for row in rows if row["sys_id"].value == ticket.sys_id), None)
    if row is None:
        raise NotFoundError(ticket.number)
    return TicketRecord(ticket_of(ticket.ticket_type, row), row)


def differences(shown: Ticket, now: Ticket) -> tuple[Difference, ...]:
    """Return what people see differently in two forms of one ticket.

    Args:
        shown: as the board showed it.
        now: as the instance has it.
    """
    compared = (
        (translate("Tickets", "State"), shown.state, now.state, _states(shown, now)),
        (translate("Tickets", "Task name"), shown.task_name, now.task_name, None),
        (translate("Tickets", "Assigned to"), shown.assigned_to, now.assigned_to, None),
        (
            translate("Moves", "Assignment group"),
            shown.assignment_group,
            now.assignment_group,
            None,
        ),
        (
            translate("Tickets", "Priority"),
            shown.priority,
            now.priority,
            (_priority(shown.priority), _priority(now.priority)),
        ),
        (translate("Tickets", "Due date"), shown.due_date, now.due_date, None),
    )
    return tuple(
        Difference(name, *(words or (_said(before), _said(after))))
        for name, before, after, words in compared
        if before != after
    )


def _states(shown: Ticket, now: Ticket) -> tuple[Words, Words]:
    return verbatim(shown.state_label), verbatim(now.state_label)


def _priority(priority: Priority | None) -> Words:
    return priority.words if priority else verbatim(_NOTHING)


def _said(value: object) -> Words:
    return verbatim(str(value) if value else _NOTHING)
