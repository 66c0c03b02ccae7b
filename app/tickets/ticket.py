"""A ticket as the board shows it."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from app.connections.connection import Centre
from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority, TicketType
from app.tickets.states import Meaning


class Ticket(msgspec.Struct, frozen=True, gc=False):
    """One change request or incident that Firnline created.

    A hundred thousand of them are held, and none can be part of a cycle; so the garbage collector
    need not look at them.

    What people on the instance can edit may have become unreadable; it is None then, and an empty
    text where the instance has none.

    Attributes:
        sys_id: the record on its instance.
        number: the name of the record that people use.
        ticket_type: the table of the record.
        task_name: the ticket in one line.
        description: what is to be done, without the block that Firnline adds.
        state: the value of the state.
        state_label: what the instance calls the state.
        meaning: what the state means.
        priority: how urgent it is.
        due_date: when it shall be done.
        source: who made the recommendation.
        category: what the recommendation protects.
        centre: the Microsoft 365 centre that it was created for.
        initiated_by: user id of the person who created it.
        correlation_id: what makes it unique.
        assigned_to: the person who works on it.
        assignment_group: the group that works on it.
        opened_at: when it was opened.
        updated_at: when it was last changed.
        closed_at: when it was closed, or None while it is open.
        checklist: ids of the recommendations behind a ticket that stands for several.
    """

    sys_id: str
    number: str
    ticket_type: TicketType
    task_name: str
    description: str
    state: str
    state_label: str
    meaning: Meaning
    priority: Priority | None
    due_date: date | None
    source: Source | None
    category: Category | None
    centre: Centre | None
    initiated_by: str
    correlation_id: str
    assigned_to: str
    assignment_group: str
    opened_at: datetime
    updated_at: datetime
    closed_at: datetime | None = None
    checklist: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.meaning is not Meaning.DONE
