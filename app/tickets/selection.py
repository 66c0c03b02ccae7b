"""Which tickets somebody wants to see who pressed a figure."""

from __future__ import annotations

from dataclasses import dataclass

from app.tickets.draft import TicketType
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket


@dataclass(frozen=True)
class StateSelection:
    """The tickets of one type whose states mean the same, or have the same name.

    Attributes:
        ticket_type: the table of the tickets.
        meaning: what their states mean.
        state_name: what their state is called, or None for every state of that meaning.
    """

    ticket_type: TicketType
    meaning: Meaning
    state_name: str | None = None

    def admits(self, ticket: Ticket) -> bool:
        """Tell whether a ticket belongs to the selection."""
        return (
            ticket.ticket_type is self.ticket_type
            and ticket.meaning is self.meaning
            and self.state_name in {None, ticket.state_label}
        )
