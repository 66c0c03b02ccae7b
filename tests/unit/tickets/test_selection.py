"""Which tickets stand behind a figure."""

from __future__ import annotations

from app.tickets.draft import TicketType
from app.tickets.selection import StateSelection
from app.tickets.states import Meaning

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


def test_a_meaning_stands_for_all_its_states(ticket_with):
    """Every ticket of the type whose state means that is selected, and none else."""
    selection = StateSelection(CHANGE, Meaning.WAITING)
    assess = ticket_with(meaning=Meaning.WAITING, state_label="Assess")

    assert selection.admits(assess)
    assert not selection.admits(ticket_with(meaning=Meaning.DONE))
    assert not selection.admits(ticket_with(meaning=Meaning.WAITING, ticket_type=INCIDENT))


def test_a_state_is_selected_by_its_name(ticket_with):
    """With a name, other states of the same meaning are left out."""
    selection = StateSelection(CHANGE, Meaning.WAITING, "Assess")
    labels = ["Assess", "Authorize"]
    tickets = [ticket_with(meaning=Meaning.WAITING, state_label=label) for label in labels]

    assert [selection.admits(ticket) for ticket in tickets] == [True, False]
