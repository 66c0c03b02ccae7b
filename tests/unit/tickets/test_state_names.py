"""What an instance calls its states."""

from __future__ import annotations

from app.instance.schema import Choice
from app.tickets.draft import TicketType
from app.tickets.state_names import StateNames

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


def test_the_choices_of_the_instance_come_first(ticket_with):
    """A label from the list of choices wins over one that a ticket shows, and keeps its place."""
    choices = {CHANGE: [Choice("-5", "Fresh"), Choice("-4", "Assess")]}
    names = StateNames(choices, [ticket_with(state="-5", state_label="New")])

    assert names.of_type(CHANGE) == {"-5": "Fresh", "-4": "Assess"}
    assert names.label(CHANGE, "-5") == "Fresh"


def test_tickets_name_what_the_choices_do_not(ticket_with):
    """Where the list cannot be read, the labels on the tickets are used, for each type apart."""
    tickets = [
        ticket_with(state="3", state_label="Closed"),
        ticket_with(ticket_type=INCIDENT, state="3", state_label="On Hold"),
    ]
    names = StateNames({CHANGE: ()}, tickets)

    assert names.label(CHANGE, "3") == "Closed"
    assert names.label(INCIDENT, "3") == "On Hold"


def test_a_state_that_nobody_names_shows_its_value(ticket_with):
    """A missing or empty label is replaced by the value."""
    names = StateNames({}, [ticket_with(state="42", state_label="")])

    assert names.label(CHANGE, "42") == "42"
    assert names.label(INCIDENT, "42") == "42"
