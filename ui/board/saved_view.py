"""The ready-made selections of tickets."""

from __future__ import annotations

from enum import Enum, auto

from app.tickets.draft import TicketType
from app.tickets.ticket import Ticket
from ui.translation import translate


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
    def title(self) -> str:
        """The name that people choose it by."""
        return {
            SavedView.OPEN: translate("Tickets", "Open, newest first"),
            SavedView.ALL: translate("Tickets", "All, newest first"),
            SavedView.CHANGE_REQUESTS: translate("Tickets", "Change requests"),
            SavedView.INCIDENTS: translate("Tickets", "Incidents"),
        }[self]

    def admits(self, ticket: Ticket) -> bool:
        """Tell whether a ticket belongs to the selection."""
        if self is SavedView.OPEN:
            return ticket.is_open
        return self is SavedView.ALL or self is SavedView.of_type(ticket.ticket_type)
