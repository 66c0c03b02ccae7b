"""What the states of an instance mean."""

from __future__ import annotations

import pytest

from app.tickets.draft import TicketType
from app.tickets.states import Meaning, meaning_of

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


@pytest.mark.parametrize(
    ("ticket_type", "states", "meaning"),
    [
        (CHANGE, ["-5", "1"], Meaning.NEW),
        (CHANGE, ["-4", "-3"], Meaning.WAITING),
        (CHANGE, ["-2", "-1", "0", "2"], Meaning.IN_PROGRESS),
        (CHANGE, ["3", "4", "7"], Meaning.DONE),
        (INCIDENT, ["1"], Meaning.NEW),
        (INCIDENT, ["2"], Meaning.IN_PROGRESS),
        (INCIDENT, ["3"], Meaning.WAITING),
        (INCIDENT, ["6", "7", "8"], Meaning.DONE),
    ],
)
def test_each_state_has_the_meaning_of_its_table(ticket_type, states, meaning):
    """The same number is read differently in the two tables."""
    assert {meaning_of(ticket_type, state) for state in states} == {meaning}


@pytest.mark.parametrize("state", ["", "-7", "99", "custom"])
@pytest.mark.parametrize("ticket_type", TicketType)
def test_a_state_that_an_instance_added_counts_as_work(ticket_type, state):
    """An unknown state never hides a ticket among those that are done."""
    assert meaning_of(ticket_type, state) is Meaning.IN_PROGRESS


def test_every_meaning_has_words():
    """Each meaning has a name for people."""
    assert len({str(meaning.words) for meaning in Meaning}) == 4
