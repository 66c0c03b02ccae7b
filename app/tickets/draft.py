"""A ticket before it is sent, and the rules that it has to keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, IntEnum, StrEnum, auto
from hashlib import sha1
from typing import TypeVar
from uuid import UUID, uuid4

from app.connections.connection import Centre
from app.entries import problem_of_name, problem_of_text
from app.recommendations.recommendation import Category, Recommendation, Source
from app.tickets.checklist import checklist_of
from app.words import Words, translate

LONGEST_NAME = 160
LONGEST_USER_ID = 100
# The column takes 4000 characters and cuts silently; the block behind the text needs up to 200.
LONGEST_DESCRIPTION = 3800

_Member = TypeVar("_Member", Source, Category)
_NAMESPACE = UUID("6f1c9a52-8d0e-4f0b-9a53-2f6b7c41d0aa")


class TicketType(StrEnum):
    """The two kinds of ticket; each value is the name of its table."""

    CHANGE_REQUEST = "change_request"
    INCIDENT = "incident"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _TYPES[self]


class Priority(IntEnum):
    """How urgent a ticket is, as the instance counts."""

    CRITICAL = 1
    HIGH = 2
    MODERATE = 3
    LOW = 4
    PLANNING = 5

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _PRIORITIES[self]


class DraftField(Enum):
    """The fields of a draft in which something can be wrong."""

    TASK_NAME = auto()
    TASK_DESCRIPTION = auto()
    PRIORITY = auto()
    DUE_DATE = auto()
    INITIATED_BY = auto()


@dataclass(frozen=True)
class Extra:
    """A column beyond the seven that every ticket sends, because the instance or a person wants it.

    Attributes:
        column: its name on the instance.
        value: what is sent.
        label: what people see of it.
    """

    column: str
    value: str
    label: str


@dataclass(frozen=True)
class Draft:
    """Everything that a ticket will carry, known before the first attempt to send it.

    Attributes:
        correlation_id: what makes the ticket unique, however often it is sent.
        ticket_type: the table that it goes to.
        task_name: the ticket in one line.
        task_description: what is to be done.
        priority: how urgent it is.
        due_date: when it shall be done, or None while nothing is chosen.
        source: who made the recommendation.
        category: what the recommendation protects.
        initiated_by: user id of the person who creates the ticket.
        centre: the Microsoft 365 centre that it is created for.
        recommendation_id: the recommendation behind it, or None.
        seed: what its ids are made from where no recommendation is behind it.
        extras: further columns, in the order of the form.
        checklist: ids of the recommendations where the ticket stands for several.
    """

    correlation_id: str
    ticket_type: TicketType
    task_name: str
    task_description: str
    priority: Priority
    due_date: date | None
    source: Source
    category: Category
    initiated_by: str
    centre: Centre
    recommendation_id: str | None = None
    seed: str = ""
    extras: tuple[Extra, ...] = ()
    checklist: tuple[str, ...] = ()

    def as_type(self, ticket_type: TicketType) -> Draft:
        """Return the same draft for another table: a ticket, and so an id, of its own."""
        return replace(
            self,
            correlation_id=correlation_id(ticket_type, self.centre, self.origin),
            ticket_type=ticket_type,
            priority=min(self.priority, priorities_of(ticket_type)[-1]),
        )

    def for_centre(self, centre: Centre) -> Draft:
        """Return the same draft for another centre: a ticket, and so an id, of its own."""
        new_id = correlation_id(self.ticket_type, centre, self.origin)
        return replace(self, correlation_id=new_id, centre=centre)

    @property
    def origin(self) -> str:
        """What its ids are made from: the recommendation behind it, else its seed."""
        return self.recommendation_id or self.seed


def correlation_id(ticket_type: TicketType, centre: Centre, origin: str) -> str:
    """Return the id by which a ticket is found again, on this or any other workstation.

    The same origin leads to the same id every time, however often type and centre are changed.

    Args:
        ticket_type: the table of the ticket.
        centre: the centre that the ticket is created for.
        origin: the id of the recommendation behind the ticket, or the seed of its draft.
    """
    # uuid5 imports its hash anew with each call, which takes longer than all the rest of it.
    name = _NAMESPACE.bytes + f"{ticket_type}|{centre}|{origin}".encode()
    return str(UUID(bytes=sha1(name, usedforsecurity=False).digest()[:16], version=5))


def draft_for(
    recommendation: Recommendation, ticket_type: TicketType, *, centre: Centre, initiated_by: str
) -> Draft:
    """Return a draft that says what a recommendation says; the due date is left to a person."""
    return Draft(
        correlation_id=correlation_id(ticket_type, centre, recommendation.id),
        ticket_type=ticket_type,
        task_name=recommendation.title[:LONGEST_NAME],
        task_description=recommendation.advice[:LONGEST_DESCRIPTION],
        priority=Priority.MODERATE,
        due_date=None,
        source=recommendation.source,
        category=recommendation.category,
        initiated_by=initiated_by,
        centre=centre,
        recommendation_id=recommendation.id,
    )


def group_draft(
    recommendations: Sequence[Recommendation],
    ticket_type: TicketType,
    *,
    name: str,
    text: str,
    centre: Centre,
    initiated_by: str,
) -> Draft:
    """Return one draft that stands for several recommendations, with a check list of them.

    The same recommendations lead to the same ticket, in whatever order they were chosen.

    Args:
        recommendations: at least one.
        ticket_type: the table that it goes to.
        name: the ticket in one line.
        text: what stands above the check list.
        centre: the centre that the ticket is created for.
        initiated_by: user id of the person who creates it.
    """
    ids = tuple(each.id for each in recommendations)
    seed = "\n".join(sorted(ids))
    room = LONGEST_DESCRIPTION - len(text) - 2
    return Draft(
        correlation_id=correlation_id(ticket_type, centre, seed),
        ticket_type=ticket_type,
        task_name=name[:LONGEST_NAME],
        task_description=f"{text}\n\n{checklist_of(recommendations, room=room)}",
        priority=Priority.MODERATE,
        due_date=None,
        source=_most_common([each.source for each in recommendations]),
        category=_most_common([each.category for each in recommendations]),
        initiated_by=initiated_by,
        centre=centre,
        seed=seed,
        checklist=ids,
    )


def new_draft(ticket_type: TicketType, *, centre: Centre, initiated_by: str) -> Draft:
    """Return an empty draft without a recommendation behind it."""
    seed = uuid4().hex
    return Draft(
        correlation_id=correlation_id(ticket_type, centre, seed),
        ticket_type=ticket_type,
        task_name="",
        task_description="",
        priority=Priority.MODERATE,
        due_date=None,
        source=Source.USER,
        category=Category.IDENTITY,
        initiated_by=initiated_by,
        centre=centre,
        seed=seed,
    )


def priorities_of(ticket_type: TicketType) -> tuple[Priority, ...]:
    """Return the priorities that a ticket of this type can have.

    Source:
        ServiceNowDocs, it-service-management/change-management/t_CreateAChange.md
    """
    every = tuple(Priority)
    return every if ticket_type is TicketType.INCIDENT else every[:-1]


def problems(draft: Draft, *, today: date) -> dict[DraftField, Words]:
    """Return what has to be corrected before a draft can be sent; empty when nothing has.

    Args:
        draft: the draft as it stands.
        today: the earliest due date.
    """
    found = {
        DraftField.TASK_NAME: problem_of_text(draft.task_name, longest=LONGEST_NAME),
        DraftField.TASK_DESCRIPTION: problem_of_text(
            draft.task_description, longest=LONGEST_DESCRIPTION
        ),
        DraftField.PRIORITY: _problem_of_priority(draft),
        DraftField.DUE_DATE: _problem_of_date(draft.due_date, today),
        DraftField.INITIATED_BY: problem_of_user_id(draft.initiated_by),
    }
    return {field: words for field, words in found.items() if words is not None}


def problem_of_user_id(user_id: str) -> Words | None:
    """Return what is wrong with the user ID of the person who creates tickets, or None."""
    return problem_of_name(user_id, longest=LONGEST_USER_ID)


def _most_common(members: list[_Member]) -> _Member:
    return Counter(members).most_common(1)[0][0]


def _problem_of_priority(draft: Draft) -> Words | None:
    if draft.priority in priorities_of(draft.ticket_type):
        return None
    return translate("Draft", "Only incidents can have this priority.")


def _problem_of_date(due_date: date | None, today: date) -> Words | None:
    if due_date is None:
        return translate("Draft", "Choose a due date.")
    return translate("Draft", "This date has passed.") if due_date < today else None


_TYPES = {
    TicketType.CHANGE_REQUEST: translate("Tickets", "Change request"),
    TicketType.INCIDENT: translate("Tickets", "Incident"),
}
_PRIORITIES = {
    Priority.CRITICAL: translate("Tickets", "Critical"),
    Priority.HIGH: translate("Tickets", "High"),
    Priority.MODERATE: translate("Tickets", "Moderate"),
    Priority.LOW: translate("Tickets", "Low"),
    Priority.PLANNING: translate("Tickets", "Planning"),
}
