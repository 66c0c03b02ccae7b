"""Where tickets may go, by what is documented."""

from __future__ import annotations

import pytest

from app.tickets.draft import TicketType
from app.tickets.transitions import base_label, documented_moves, needs_of

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


@pytest.mark.parametrize(
    ("kind", "state", "following"),
    [
        ("normal", "-5", ("-4", "4")),
        ("normal", "-4", ("-3", "-5", "4")),
        ("standard", "-5", ("-2", "4")),
        ("emergency", "-5", ("-3", "4")),
        ("emergency", "-1", ("0", "4")),
        ("normal", "0", ("3",)),
        ("normal", "3", ()),
        ("of their own", "-3", ("-2", "-5", "4")),
    ],
)
def test_changes_follow_the_path_of_their_type(kind, state, following):
    """One step on, back to New while it is assessed, and out unless it is in review."""
    assert documented_moves(CHANGE, state, change_type=kind) == following


def test_an_incident_goes_only_where_the_instance_has_a_state():
    """A state that the instance has switched off is not offered, and one of its own is."""
    moves = documented_moves(INCIDENT, "2", choices=("1", "2", "3", "6", "7", "22"))

    assert moves == ("3", "6", "22")


def test_a_state_of_the_instance_leads_anywhere_else():
    """Nothing is known of a way out, so the instance decides."""
    assert documented_moves(INCIDENT, "22", choices=("1", "6", "22")) == ("1", "6")


def test_what_is_over_stays_over():
    """Closed incidents go nowhere, resolved ones back to work or to the end."""
    choices = ("1", "2", "3", "6", "7", "8", "22")

    assert documented_moves(INCIDENT, "7", choices=choices) == ()
    assert documented_moves(INCIDENT, "6", choices=choices) == ("2", "7")


@pytest.mark.parametrize(
    ("ticket_type", "state", "record", "columns"),
    [
        (CHANGE, "-4", {"assignment_group": ""}, ["assignment_group", "work_notes"]),
        (CHANGE, "-4", {"assignment_group": "g"}, ["work_notes"]),
        (CHANGE, "3", {}, ["close_code", "close_notes", "work_notes"]),
        (INCIDENT, "6", {}, ["close_code", "close_notes", "work_notes"]),
        (INCIDENT, "3", {}, ["hold_reason", "comments", "work_notes"]),
        (INCIDENT, "2", {}, ["work_notes"]),
    ],
)
def test_a_move_asks_for_what_the_instance_would_refuse_without(
    ticket_type, state, record, columns
):
    """Nothing that is filled already is asked for, and a note may always be added."""
    assert [need.column for need in needs_of(ticket_type, state, record=record)] == columns


def test_a_state_without_a_name_shows_its_value():
    """Nobody is left without anything to choose."""
    assert str(base_label(CHANGE, "-4")) == "Assess"
    assert str(base_label(INCIDENT, "22")) == "22"
