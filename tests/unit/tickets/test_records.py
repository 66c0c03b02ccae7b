"""From a draft to a record, and from a record to a ticket."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.connections.connection import Centre
from app.instance.client import Shown
from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Draft, Extra, Priority, TicketType
from app.tickets.records import FIELDS, record_of, row_of, ticket_of
from app.tickets.states import Meaning

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT
RECORD = {
    "sys_id": "a" * 32,
    "number": "INC0012210",
    "short_description": "Mailbox rule forwards to an unknown address",
    "description": "Look at it.\n\n[Firnline]\nInitiated by: mara.lindqvist\n"
    "Recommendation source: User\nRecommendation category: Data",
    "state": Shown("2", "In Progress"),
    "priority": "3",
    "due_date": "2026-12-11 12:00:00",
    "correlation_id": "one",
    "correlation_display": "Firnline|compliance|user|data",
    "assigned_to": Shown("f" * 32, "Robin Vale"),
    "assignment_group": Shown("e" * 32, "Mail platform"),
    "opened_at": "2026-11-20 23:30:00",
    "sys_created_on": "2026-11-20 23:30:01",
    "sys_updated_on": "2026-11-21 08:00:00",
}
shown_text = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs"], include_characters="\n\t")
)


def shown(**changes: str | Shown) -> dict[str, Shown]:
    return {
        name: value if isinstance(value, Shown) else Shown(value, value)
        for name, value in {**RECORD, **changes}.items()
    }


def test_a_change_request_carries_the_seven_facts(draft_with):
    """The record holds exactly the standard columns that say what the person was shown."""
    draft = draft_with(source=Source.MICROSOFT, category=Category.APPS, priority=Priority.HIGH)

    assert record_of(draft) == {
        "short_description": "Turn on preset policies",
        "description": "Shared mailboxes are not covered.\nAssign the standard preset.\n\n"
        "[Firnline]\nInitiated by: mara.lindqvist\n"
        "Recommendation source: Microsoft\nRecommendation category: Apps",
        "due_date": "2026-12-11 12:00:00",
        "correlation_id": draft.correlation_id,
        "correlation_display": "Firnline|security|microsoft|apps",
        "priority": "2",
    }


def test_further_columns_are_sent_and_replace_none_of_ours(draft_with):
    """What the instance wants besides goes along; the id by which we find the ticket stays."""
    extras = (Extra("category", "Network", "Network"), Extra("correlation_id", "mine", "mine"))
    draft = draft_with(extras=extras)
    record = record_of(draft)

    assert record["category"] == "Network"
    assert record["correlation_id"] == draft.correlation_id


@pytest.mark.parametrize(
    ("priority", "impact", "urgency"),
    [
        (Priority.CRITICAL, "1", "1"),
        (Priority.HIGH, "1", "2"),
        (Priority.MODERATE, "2", "2"),
        (Priority.LOW, "2", "3"),
        (Priority.PLANNING, "3", "3"),
    ],
)
def test_an_incident_gets_impact_and_urgency(draft_with, priority, impact, urgency):
    """The two lead to the priority that was chosen, and the priority itself is not sent."""
    record = record_of(draft_with(ticket_type=INCIDENT, priority=priority))

    assert (record["impact"], record["urgency"]) == (impact, urgency)
    assert "priority" not in record


def test_a_record_becomes_a_ticket():
    """Values are read from values, names of states and people from what the instance shows."""
    ticket = ticket_of(INCIDENT, shown())

    assert ticket.number == "INC0012210"
    assert (ticket.state, ticket.state_label) == ("2", "In Progress")
    assert ticket.meaning is Meaning.IN_PROGRESS
    assert ticket.is_open
    assert ticket.priority is Priority.MODERATE
    assert ticket.due_date == date(2026, 12, 11)
    assert (ticket.centre, ticket.source) == (Centre.COMPLIANCE, Source.USER)
    assert ticket.category is Category.DATA
    assert (ticket.description, ticket.initiated_by) == ("Look at it.", "mara.lindqvist")
    assert (ticket.assigned_to, ticket.assignment_group) == ("Robin Vale", "Mail platform")
    assert ticket.opened_at == datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert ticket.updated_at == datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


@given(name=shown_text, description=shown_text)
def test_what_was_sent_comes_back(name, description):
    """Whatever a person writes, even a block like ours, reads the same on the board."""
    draft = Draft(
        correlation_id="one",
        ticket_type=CHANGE,
        task_name="",
        task_description=description,
        priority=Priority.LOW,
        due_date=date(2026, 12, 11),
        source=Source.USER,
        category=Category.DEVICES,
        initiated_by=" ".join(name.split())[:100],
        centre=Centre.COMPLIANCE,
    )
    record = {column: Shown(value, value) for column, value in record_of(draft).items()}
    ticket = ticket_of(CHANGE, record)

    assert ticket.description == draft.task_description
    assert ticket.initiated_by == draft.initiated_by
    assert ticket.due_date == draft.due_date
    assert (ticket.centre, ticket.source, ticket.category) == (
        draft.centre,
        draft.source,
        draft.category,
    )


def test_a_block_that_was_edited_is_shown_as_it_is():
    """Nothing that somebody wrote on the instance is hidden from the board."""
    edited = f"{RECORD['description']}\nMore, added by hand."
    ticket = ticket_of(INCIDENT, shown(description=edited))

    assert ticket.description == edited
    assert ticket.initiated_by == ""


def test_line_ends_of_windows_are_read():
    """An instance that turns line ends into pairs does not break the block."""
    ticket = ticket_of(INCIDENT, shown(description=RECORD["description"].replace("\n", "\r\n")))

    assert (ticket.description, ticket.initiated_by) == ("Look at it.", "mara.lindqvist")


@pytest.mark.parametrize(
    "mark", ["", "Firnline", "Firnline|", "Firnline|x|y|z", "|||", "Other|a|b"]
)
def test_a_mark_that_cannot_be_read_leaves_the_facts_open(mark):
    """Centre, source and category are None where the mark does not name them."""
    ticket = ticket_of(INCIDENT, shown(correlation_display=mark))

    assert (ticket.centre, ticket.source, ticket.category) == (None, None, None)


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "0000-00-00 00:00:00"])
def test_dates_that_cannot_be_read_are_left_out(text):
    """A broken due date is none, and the other times fall back on the creation."""
    ticket = ticket_of(INCIDENT, shown(due_date=text, opened_at=text, sys_updated_on=text))

    assert ticket.due_date is None
    assert ticket.opened_at == ticket.updated_at == datetime(2026, 11, 20, 23, 30, 1, tzinfo=UTC)


def test_a_record_without_columns_is_still_a_row():
    """A record that hides everything gives an empty row, not an error."""
    ticket = ticket_of(INCIDENT, {})

    assert (ticket.number, ticket.priority, ticket.opened_at.year) == ("", None, 1970)


def test_hostile_text_is_made_plain():
    """Control characters, halves of pairs and direction overrides go; markup stays as it is."""
    hostile = "<b>\x00a\x1b[31m\u202eb\ud800\nc</b>\x85"
    ticket = ticket_of(
        INCIDENT,
        shown(short_description=hostile, description=hostile, assigned_to=Shown("", hostile)),
    )

    assert ticket.task_name == ticket.assigned_to == "<b>a[31mb c</b>"
    assert ticket.description == "<b>a[31mb\nc</b>"


def test_huge_text_is_cut():
    """A megabyte in a field does not reach the windows."""
    huge = "x" * 1_000_000
    ticket = ticket_of(INCIDENT, shown(short_description=huge, description=huge))

    assert (len(ticket.task_name), len(ticket.description)) == (255, 32_000)


@given(st.dictionaries(st.sampled_from(FIELDS), st.builds(Shown, st.text(), st.text())))
def test_any_record_becomes_a_ticket(record):
    """No content of a record ends in an error."""
    assert ticket_of(CHANGE, record).ticket_type is CHANGE


def test_only_our_mark_makes_a_record_ours():
    """Records of other programs are told apart by the mark alone."""
    assert row_of(shown()).is_ours
    assert not row_of(shown(correlation_display="Other|security")).is_ours
    assert not row_of({}).is_ours
