"""The columns that tickets are shown, sorted, searched and exported by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum, auto
from operator import attrgetter
from typing import Any

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority, TicketType
from app.tickets.ticket import Ticket
from app.words import Words, translate

Value = str | date | datetime | Category | Priority | Source | TicketType | None


class TicketColumn(StrEnum):
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
    ASSIGNMENT_GROUP = auto()
    INITIATED_BY = auto()
    OPENED_AT = auto()
    UPDATED_AT = auto()
    CLOSED_AT = auto()
    CORRELATION_ID = auto()

    @property
    def words(self) -> Words:
        """The heading of the column."""
        return _HEADINGS[self]

    @property
    def value_of(self) -> Callable[[Ticket], Value]:
        """What tells the value of a ticket in this column; None or an empty text is no value."""
        return _VALUES[self]

    @property
    def key_of(self) -> Callable[[Ticket], Any]:
        """What tells by which value a ticket is sorted, None where it has none."""
        return _SORT_KEYS.get(self, _VALUES[self])


def _number_key(ticket: Ticket) -> str:
    # One text compares faster than a pair of prefix and number.
    prefix = ticket.number.rstrip("0123456789")
    return f"{prefix:8}{ticket.number[len(prefix) :]:0>16}"


def _folded(name: str) -> Callable[[Ticket], str | None]:
    value = attrgetter(name)
    return lambda ticket: value(ticket).casefold() or None


def _day(ticket: Ticket) -> int | None:
    return ticket.due_date.toordinal() if ticket.due_date else None


def _seconds(name: str) -> Callable[[Ticket], float | None]:
    value = attrgetter(name)

    def seconds(ticket: Ticket) -> float | None:
        moment: datetime | None = value(ticket)
        return moment.timestamp() if moment else None

    return seconds


_VALUES: dict[TicketColumn, Callable[[Ticket], Any]] = {
    column: attrgetter("state_label" if column is TicketColumn.STATE else column)
    for column in TicketColumn
}
_SORT_KEYS: dict[TicketColumn, Callable[[Ticket], Any]] = {
    TicketColumn.NUMBER: _number_key,
    TicketColumn.TASK_NAME: _folded("task_name"),
    TicketColumn.STATE: lambda ticket: f"{ticket.meaning:d}{ticket.state_label.casefold()}",
    TicketColumn.DUE_DATE: _day,
    TicketColumn.ASSIGNED_TO: _folded("assigned_to"),
    TicketColumn.ASSIGNMENT_GROUP: _folded("assignment_group"),
    TicketColumn.INITIATED_BY: _folded("initiated_by"),
    TicketColumn.OPENED_AT: _seconds("opened_at"),
    TicketColumn.UPDATED_AT: _seconds("updated_at"),
    TicketColumn.CLOSED_AT: _seconds("closed_at"),
    TicketColumn.CORRELATION_ID: _folded("correlation_id"),
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
    TicketColumn.ASSIGNMENT_GROUP: translate("Tickets", "Assignment group"),
    TicketColumn.INITIATED_BY: translate("Tickets", "Initiated by"),
    TicketColumn.OPENED_AT: translate("Tickets", "Opened"),
    TicketColumn.UPDATED_AT: translate("Tickets", "Updated"),
    TicketColumn.CLOSED_AT: translate("Tickets", "Closed"),
    TicketColumn.CORRELATION_ID: translate("Tickets", "Correlation id"),
}
