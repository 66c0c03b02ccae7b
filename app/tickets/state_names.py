"""What an instance calls its states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.instance.schema import Choice
from app.tickets.draft import TicketType
from app.tickets.ticket import Ticket


class StateNames:
    """The labels of the states: the instance's list of choices, else what its tickets show.

    Args:
        choices: for each type the choices of its state, none where they cannot be read.
        tickets: tickets of every type.
    """

    def __init__(
        self, choices: Mapping[TicketType, Iterable[Choice]], tickets: Iterable[Ticket]
    ) -> None:
        self._labels: dict[TicketType, dict[str, str]] = {
            ticket_type: {choice.value: choice.label for choice in choices.get(ticket_type, ())}
            for ticket_type in TicketType
        }
        for ticket in tickets:
            self._labels[ticket.ticket_type].setdefault(ticket.state, ticket.state_label)

    def of_type(self, ticket_type: TicketType) -> dict[str, str]:
        """Return label by value for one type, in the order of the instance."""
        return dict(self._labels[ticket_type])

    def label(self, ticket_type: TicketType, state: str) -> str:
        """Return the label of a state, or its value where nobody names it."""
        return self._labels[ticket_type].get(state) or state
