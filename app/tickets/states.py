"""What the states of an instance mean for somebody who only wants to know how it goes."""

from __future__ import annotations

from enum import IntEnum

from app.tickets.draft import TicketType
from app.words import Words, translate


class Meaning(IntEnum):
    """How far a ticket is, whatever its instance calls the state; in the order of the work."""

    NEW = 1
    IN_PROGRESS = 2
    WAITING = 3
    DONE = 4

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _MEANINGS[self]


def meaning_of(ticket_type: TicketType, state: str) -> Meaning:
    """Return what a state means; one that an instance added itself counts as work in progress.

    The same number means different things in the two tables.

    Args:
        ticket_type: the table of the ticket.
        state: the value of the state, not its label.

    Source:
        ServiceNowDocs, it-service-management/change-management/c_ChangeStateModel.md and
        it-service-management/incident-management/c_IncidentManagementStateModel.md
    """
    return _STATES[ticket_type].get(state, Meaning.IN_PROGRESS)


def is_standard(ticket_type: TicketType, state: str) -> bool:
    """Tell whether a state is one that ServiceNow itself brings.

    Args:
        ticket_type: the table of the ticket.
        state: the value of the state, not its label.
    """
    return state in _STATES[ticket_type]


# Assess and Authorize wait for an approval. 1, 2 and 7 are changes from before the state model.
_STATES = {
    TicketType.CHANGE_REQUEST: {
        "-5": Meaning.NEW,
        "-4": Meaning.WAITING,
        "-3": Meaning.WAITING,
        "-2": Meaning.IN_PROGRESS,
        "-1": Meaning.IN_PROGRESS,
        "0": Meaning.IN_PROGRESS,
        "1": Meaning.NEW,
        "2": Meaning.IN_PROGRESS,
        "3": Meaning.DONE,
        "4": Meaning.DONE,
        "7": Meaning.DONE,
    },
    TicketType.INCIDENT: {
        "1": Meaning.NEW,
        "2": Meaning.IN_PROGRESS,
        "3": Meaning.WAITING,
        "6": Meaning.DONE,
        "7": Meaning.DONE,
        "8": Meaning.DONE,
    },
}
_MEANINGS = {
    Meaning.NEW: translate("Tickets", "New"),
    Meaning.IN_PROGRESS: translate("Tickets", "In progress"),
    Meaning.WAITING: translate("Tickets", "Waiting"),
    Meaning.DONE: translate("Tickets", "Done"),
}
