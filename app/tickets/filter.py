"""Which tickets a table shows, and in which order; quick enough for each key pressed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from operator import attrgetter
from typing import Any

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority, TicketType
from app.tickets.ticket import Ticket
from app.words import Words, translate


class TicketColumn(Enum):
    """The columns of the ticket table."""

    NUMBER = auto()
    TASK_NAME = auto()
    STATE = auto()
    PRIORITY = auto()
    CATEGORY = auto()
    SOURCE = auto()
    DUE_DATE = auto()
    TICKET_TYPE = auto()
    ASSIGNED_TO = auto()
    INITIATED_BY = auto()
    OPENED_AT = auto()
    UPDATED_AT = auto()

    @property
    def words(self) -> Words:
        """The heading of the column."""
        return _HEADINGS[self]


def haystacks(tickets: Iterable[Ticket], say: Callable[[Words], str] = str) -> list[str]:
    """Return the text of all columns for each ticket, ready to be searched again and again.

    Args:
        tickets: the rows.
        say: renders words in the language of the window.
    """
    kinds = (TicketType, Priority, Category, Source)
    names: dict[object, str] = {member: say(member.words) for kind in kinds for member in kind}
    names[None] = ""
    return ["\n".join(_texts_of(ticket, names)).casefold() for ticket in tickets]


def matching(texts: Sequence[str], wanted: str) -> list[int]:
    """Return the positions of the rows that hold every word typed, whatever their order.

    Args:
        texts: one a row, from `haystacks`.
        wanted: what was typed.
    """
    rows = list(range(len(texts)))
    for word in wanted.casefold().split():
        rows = [row for row in rows if word in texts[row]]
    return rows


def in_order(
    tickets: Sequence[Ticket], rows: Iterable[int], *, column: TicketColumn, descending: bool
) -> list[int]:
    """Return rows sorted by the values of a column; rows without a value come last either way.

    Args:
        tickets: what the positions point at.
        rows: positions in `tickets`; equal ones keep their order.
        column: what to sort by.
        descending: whether the greatest value comes first.
    """
    key = _SORT_KEYS[column]
    keys = {row: key(tickets[row]) for row in rows}
    known = [row for row, value in keys.items() if value not in _NO_VALUE]
    unknown = [row for row, value in keys.items() if value in _NO_VALUE]
    return [*sorted(known, key=keys.__getitem__, reverse=descending), *unknown]


def newest_first(tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
    """Return tickets with the one opened last in front."""
    return tuple(sorted(tickets, key=attrgetter("opened_at"), reverse=True))


def _texts_of(ticket: Ticket, names: dict[object, str]) -> tuple[str, ...]:
    return (
        *_PLAIN(ticket),
        *[names[member] for member in _NAMED(ticket)],
        str(ticket.due_date or ""),
        str(ticket.opened_at.date()),
        str(ticket.updated_at.date()),
    )


def _number_key(ticket: Ticket) -> tuple[str, int]:
    prefix = ticket.number.rstrip("0123456789")
    return prefix, int(ticket.number[len(prefix) :] or 0)


_NO_VALUE = (None, "")
_PLAIN = attrgetter(
    "number", "task_name", "state_label", "assigned_to", "assignment_group", "initiated_by"
)
_NAMED = attrgetter("ticket_type", "priority", "category", "source")
_SORT_KEYS: dict[TicketColumn, Callable[[Ticket], Any]] = {
    TicketColumn.NUMBER: _number_key,
    TicketColumn.TASK_NAME: lambda ticket: ticket.task_name.casefold(),
    TicketColumn.STATE: lambda ticket: (ticket.meaning, ticket.state_label.casefold()),
    TicketColumn.PRIORITY: attrgetter("priority"),
    TicketColumn.CATEGORY: attrgetter("category"),
    TicketColumn.SOURCE: attrgetter("source"),
    TicketColumn.DUE_DATE: attrgetter("due_date"),
    TicketColumn.TICKET_TYPE: attrgetter("ticket_type"),
    TicketColumn.ASSIGNED_TO: lambda ticket: ticket.assigned_to.casefold(),
    TicketColumn.INITIATED_BY: lambda ticket: ticket.initiated_by.casefold(),
    TicketColumn.OPENED_AT: attrgetter("opened_at"),
    TicketColumn.UPDATED_AT: attrgetter("updated_at"),
}
_HEADINGS = {
    TicketColumn.NUMBER: translate("Tickets", "Number"),
    TicketColumn.TASK_NAME: translate("Tickets", "Task name"),
    TicketColumn.STATE: translate("Tickets", "State"),
    TicketColumn.PRIORITY: translate("Tickets", "Priority"),
    TicketColumn.CATEGORY: translate("Tickets", "Category"),
    TicketColumn.SOURCE: translate("Tickets", "Source"),
    TicketColumn.DUE_DATE: translate("Tickets", "Due date"),
    TicketColumn.TICKET_TYPE: translate("Tickets", "Ticket type"),
    TicketColumn.ASSIGNED_TO: translate("Tickets", "Assigned to"),
    TicketColumn.INITIATED_BY: translate("Tickets", "Initiated by"),
    TicketColumn.OPENED_AT: translate("Tickets", "Opened"),
    TicketColumn.UPDATED_AT: translate("Tickets", "Updated"),
}
