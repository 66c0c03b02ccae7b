"""What an instance calls its states."""

from __future__ import annotations

from app.tickets.draft import TicketType
from app.tickets.state_names import StateNames

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


def test_a_state_is_named_by_its_own_table(ticket_with):
    """The same value means different things in the two tables."""
    names = StateNames({CHANGE: {"3": "Fermé"}, INCIDENT: {"3": "En attente"}})
    tickets = [ticket_with(ticket_type=kind, state="3") for kind in (CHANGE, INCIDENT)]

    assert [names.applied_to(each).state_label for each in tickets] == ["Fermé", "En attente"]


def test_a_state_without_a_name_keeps_its_label(ticket_with):
    """Where the list of choices cannot be read, the label that the instance showed stays."""
    ticket = ticket_with(state="-5", state_label="New")

    assert StateNames().applied_to(ticket) == ticket
    assert StateNames({CHANGE: {"-4": "Assess"}}).applied_to(ticket) == ticket
