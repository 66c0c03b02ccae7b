"""Where a ticket may go from its state, and what the way there asks for.

Where the instance itself names the next states of a record, its word counts; this is what its
documentation says of the base system, for all others.

Source:
    ServiceNowDocs, it-service-management/change-management/c_ChangeStateModel.md,
    it-service-management/incident-management/c_IncidentManagementStateModel.md and
    resolve-and-close-an-incident.md
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from app.tickets.draft import TicketType
from app.words import Words, translate, verbatim

NEW, ASSESS, AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW = "-5", "-4", "-3", "-2", "-1", "0"
CLOSED_CHANGE, CANCELED_CHANGE = "3", "4"
NEW_INCIDENT, IN_PROGRESS, ON_HOLD, RESOLVED, CLOSED, CANCELED = "1", "2", "3", "6", "7", "8"

_PATHS: Final = {
    "normal": (NEW, ASSESS, AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW, CLOSED_CHANGE),
    "standard": (NEW, SCHEDULED, IMPLEMENT, REVIEW, CLOSED_CHANGE),
    "emergency": (NEW, AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW, CLOSED_CHANGE),
}
_INCIDENT_MOVES: Final = {
    NEW_INCIDENT: (IN_PROGRESS, ON_HOLD, RESOLVED, CANCELED),
    IN_PROGRESS: (ON_HOLD, RESOLVED, CANCELED),
    ON_HOLD: (IN_PROGRESS, RESOLVED, CANCELED),
    RESOLVED: (IN_PROGRESS, CLOSED),
    CLOSED: (),
    CANCELED: (),
}
_NEEDS_GROUP: Final = {ASSESS, AUTHORIZE, SCHEDULED}
_OPEN_INCIDENT: Final = {NEW_INCIDENT, IN_PROGRESS, ON_HOLD}


class NeedKind(Enum):
    """How a need is met."""

    CHOICE = auto()
    TEXT = auto()
    GROUP = auto()


@dataclass(frozen=True)
class Need:
    """A column that a move fills.

    Attributes:
        column: its name on the instance.
        label: what people see of it.
        kind: how it is filled.
        is_required: whether the move is refused without it.
    """

    column: str
    label: Words
    kind: NeedKind
    is_required: bool = True


@dataclass(frozen=True)
class NextState:
    """A state that a ticket may be moved to.

    Attributes:
        value: of the state.
        label: what the instance calls it.
        needs: what the move asks for, in the order of the form.
        reopens: whether the ticket is over now and would not be then.
    """

    value: str
    label: Words
    needs: tuple[Need, ...] = ()
    reopens: bool = False


def documented_moves(
    ticket_type: TicketType, state: str, *, change_type: str = "", choices: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the states that may follow a state in the base system.

    A state that the instance added itself may be entered from any open state and left for any
    other; whether it really may, the instance says.

    Args:
        ticket_type: the table of the ticket.
        state: the state that it is in.
        change_type: the type of a change request; an unknown one counts as normal.
        choices: the states that the instance has, in its order; none where nobody may read them.
    """
    moves = _moves(ticket_type, change_type)
    if state not in moves:
        return tuple(choice for choice in choices if choice != state)
    own = () if _is_over(ticket_type, state) else _own_states(ticket_type, choices)
    following = (*moves[state], *own)
    return tuple(each for each in following if not choices or each in choices)


def needs_of(ticket_type: TicketType, state: str, *, record: Mapping[str, str]) -> tuple[Need, ...]:
    """Return what a move to a state asks for.

    Args:
        ticket_type: the table of the ticket.
        state: where it goes.
        record: the ticket's columns as they are; what is filled is not asked for again.
    """
    needs = _CHANGE_NEEDS if ticket_type is TicketType.CHANGE_REQUEST else _INCIDENT_NEEDS
    asked = (need for need in needs.get(state, ()) if not _is_filled(need, record))
    return (*asked, _NOTE)


def needs_group(ticket_type: TicketType, state: str) -> bool:
    """Tell whether nobody enters a state without an assignment group."""
    return ticket_type is TicketType.CHANGE_REQUEST and state in _NEEDS_GROUP


def base_label(ticket_type: TicketType, state: str) -> Words:
    """Return what the base system calls a state, or its value where it does not have it.

    Args:
        ticket_type: the table of the state.
        state: its value.
    """
    return _LABELS[ticket_type].get(state) or verbatim(state)


def _moves(ticket_type: TicketType, change_type: str) -> Mapping[str, tuple[str, ...]]:
    if ticket_type is TicketType.INCIDENT:
        return _INCIDENT_MOVES
    path = _PATHS.get(change_type, _PATHS["normal"])
    moves: dict[str, tuple[str, ...]] = {CLOSED_CHANGE: (), CANCELED_CHANGE: ()}
    for state, following in pairwise(path):
        back = (NEW,) if state in {ASSESS, AUTHORIZE} else ()
        canceled = () if state == REVIEW else (CANCELED_CHANGE,)
        moves[state] = (following, *back, *canceled)
    return moves


def _is_over(ticket_type: TicketType, state: str) -> bool:
    if ticket_type is TicketType.INCIDENT:
        return state not in _OPEN_INCIDENT
    return state in {CLOSED_CHANGE, CANCELED_CHANGE}


def _own_states(ticket_type: TicketType, choices: Sequence[str]) -> tuple[str, ...]:
    if ticket_type is TicketType.CHANGE_REQUEST:
        return ()  # of its own states the change API tells; a guess would be refused
    return tuple(choice for choice in choices if choice not in _INCIDENT_MOVES)


def _is_filled(need: Need, record: Mapping[str, str]) -> bool:
    return need.kind is NeedKind.GROUP and bool(record.get(need.column))


_NOTE = Need(
    "work_notes", translate("Moves", "Work note (optional)"), NeedKind.TEXT, is_required=False
)
_GROUP = Need("assignment_group", translate("Moves", "Assignment group"), NeedKind.GROUP)
_CLOSE = (
    Need("close_code", translate("Moves", "Close code"), NeedKind.CHOICE),
    Need("close_notes", translate("Moves", "Close notes"), NeedKind.TEXT),
)
_RESOLVE = (
    Need("close_code", translate("Moves", "Resolution code"), NeedKind.CHOICE),
    Need("close_notes", translate("Moves", "Resolution notes"), NeedKind.TEXT),
)
_CHANGE_NEEDS = {**dict.fromkeys(_NEEDS_GROUP, (_GROUP,)), CLOSED_CHANGE: _CLOSE}
_INCIDENT_NEEDS = {
    RESOLVED: _RESOLVE,
    CLOSED: _RESOLVE,
    ON_HOLD: (
        Need("hold_reason", translate("Moves", "On hold reason"), NeedKind.CHOICE),
        Need(
            "comments",
            translate("Moves", "Comment to the requester (needed while waiting for them)"),
            NeedKind.TEXT,
            is_required=False,
        ),
    ),
}
_LABELS = {
    TicketType.CHANGE_REQUEST: {
        NEW: translate("Tickets", "New"),
        ASSESS: translate("Moves", "Assess"),
        AUTHORIZE: translate("Moves", "Authorize"),
        SCHEDULED: translate("Moves", "Scheduled"),
        IMPLEMENT: translate("Moves", "Implement"),
        REVIEW: translate("Moves", "Review"),
        CLOSED_CHANGE: translate("Moves", "Closed"),
        CANCELED_CHANGE: translate("Moves", "Canceled"),
    },
    TicketType.INCIDENT: {
        NEW_INCIDENT: translate("Tickets", "New"),
        IN_PROGRESS: translate("Tickets", "In progress"),
        ON_HOLD: translate("Moves", "On hold"),
        RESOLVED: translate("Moves", "Resolved"),
        CLOSED: translate("Moves", "Closed"),
        CANCELED: translate("Moves", "Canceled"),
    },
}
