"""The ready-made selections of tickets."""

from __future__ import annotations

from enum import Enum, auto

from app.tickets.draft import TicketType
from app.tickets.saved_views import TicketView
from app.tickets.selection import StateSelection
from app.tickets.states import Meaning
from ui.board.wording import name_of
from ui.translation import translate

_OPEN = tuple(meaning for meaning in Meaning if meaning is not Meaning.DONE)


class SavedView(Enum):
    """A selection of tickets, each with the newest first."""

    OPEN = auto()
    ALL = auto()
    CHANGE_REQUESTS = auto()
    INCIDENTS = auto()

    @classmethod
    def of_type(cls, ticket_type: TicketType) -> SavedView:
        """Return the selection of all tickets of one type."""
        is_change = ticket_type is TicketType.CHANGE_REQUEST
        return cls.CHANGE_REQUESTS if is_change else cls.INCIDENTS

    @property
    def view(self) -> TicketView:
        """What it shows, and the name that people choose it by."""
        return {
            SavedView.OPEN: TicketView(translate("Tickets", "Open, newest first"), meanings=_OPEN),
            SavedView.ALL: TicketView(translate("Tickets", "All, newest first")),
            SavedView.CHANGE_REQUESTS: TicketView(
                translate("Tickets", "Change requests"), TicketType.CHANGE_REQUEST
            ),
            SavedView.INCIDENTS: TicketView(translate("Tickets", "Incidents"), TicketType.INCIDENT),
        }[self]


def view_of(selection: StateSelection) -> TicketView:
    """Return the view of the tickets behind a figure.

    Args:
        selection: what somebody pressed.
    """
    state = selection.state_name or name_of(selection.meaning)
    return TicketView(
        f"{name_of(selection.ticket_type)} · {state}",
        selection.ticket_type,
        meanings=(selection.meaning,),
        state_name=selection.state_name,
    )
