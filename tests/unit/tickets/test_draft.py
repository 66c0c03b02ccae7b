"""A ticket before it is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

import pytest

from app.connections.connection import Centre
from app.recommendations.recommendation import Category, Source
from app.tickets.draft import (
    DraftField,
    Priority,
    TicketType,
    correlation_id,
    draft_for,
    new_draft,
    priorities_of,
    problem_of_user_id,
    problems,
)
from tests.samples import ADVICE

TODAY = date(2026, 11, 23)
DRAFT = replace(
    draft_for(
        ADVICE, TicketType.CHANGE_REQUEST, centre=Centre.SECURITY, initiated_by="mara.lindqvist"
    ),
    due_date=TODAY,
)


def test_a_recommendation_fills_the_draft():
    """Name, description, source and category come from the recommendation."""
    assert DRAFT.task_name == ADVICE.title
    assert DRAFT.task_description == ADVICE.description
    assert (DRAFT.source, DRAFT.category) == (Source.MICROSOFT, Category.IDENTITY)
    assert problems(DRAFT, today=TODAY) == {}


def test_the_same_recommendation_leads_to_the_same_id():
    """The id is the one that any workstation makes for this recommendation, table and centre."""
    assert DRAFT.correlation_id == "5819f2d5-97d5-5a8d-baa1-3264ba5b88ac"


def test_type_and_centre_have_ids_of_their_own():
    """One recommendation may have a ticket in each table and for each centre."""
    ids = {
        draft_for(ADVICE, ticket_type, centre=centre, initiated_by="x").correlation_id
        for ticket_type in TicketType
        for centre in Centre
    }

    assert len(ids) == 4


def test_a_draft_without_a_recommendation_has_a_new_id():
    """Two tickets typed by hand are never taken for one."""
    first, second = (
        new_draft(TicketType.INCIDENT, centre=Centre.SECURITY, initiated_by="x") for _ in range(2)
    )

    assert first.correlation_id != second.correlation_id


def test_changing_type_and_centre_back_restores_the_id():
    """A ticket typed by hand is found again after its form went to another table or centre."""
    typed = new_draft(TicketType.INCIDENT, centre=Centre.SECURITY, initiated_by="x")
    change = typed.as_type(TicketType.CHANGE_REQUEST)
    elsewhere = change.for_centre(Centre.COMPLIANCE)

    assert len({draft.correlation_id for draft in (typed, change, elsewhere)}) == 3
    assert elsewhere.for_centre(Centre.SECURITY).as_type(TicketType.INCIDENT) == typed


def test_another_type_makes_another_ticket():
    """A draft that changes its type gets that type's id and a priority the type has."""
    incident = replace(DRAFT.as_type(TicketType.INCIDENT), priority=Priority.PLANNING)

    assert incident.correlation_id != DRAFT.correlation_id
    assert incident.as_type(TicketType.INCIDENT) == incident
    assert incident.as_type(TicketType.CHANGE_REQUEST) == replace(DRAFT, priority=Priority.LOW)


def test_a_long_recommendation_is_cut_to_what_can_be_sent():
    """A draft from a recommendation never starts with a text that is too long."""
    long = replace(ADVICE, title="t" * 999, description="d" * 9999)
    draft = draft_for(long, TicketType.INCIDENT, centre=Centre.SECURITY, initiated_by="x")

    assert problems(replace(draft, due_date=TODAY), today=TODAY) == {}


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"task_name": " \n"}, DraftField.TASK_NAME, "required"),
        ({"task_name": "x" * 161}, DraftField.TASK_NAME, "161 characters; at most 160"),
        ({"task_description": ""}, DraftField.TASK_DESCRIPTION, "required"),
        ({"task_description": "x" * 3801}, DraftField.TASK_DESCRIPTION, "at most 3800"),
        ({"due_date": None}, DraftField.DUE_DATE, "Choose a due date"),
        ({"due_date": date(2026, 11, 22)}, DraftField.DUE_DATE, "passed"),
        ({"initiated_by": ""}, DraftField.INITIATED_BY, "required"),
        ({"priority": Priority.PLANNING}, DraftField.PRIORITY, "Only incidents"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(changes, field, said):
    """Each rule names the one field that breaks it and says how."""
    found = problems(replace(DRAFT, **changes), today=TODAY)

    assert list(found) == [field]
    assert said in str(found[field])


def test_only_incidents_can_wait_for_planning():
    """The instance has five priorities for incidents and four for changes."""
    assert Priority.PLANNING in priorities_of(TicketType.INCIDENT)
    assert Priority.PLANNING not in priorities_of(TicketType.CHANGE_REQUEST)


@pytest.mark.parametrize("kind", [TicketType, Priority])
def test_every_member_has_words(kind):
    """Each value of the closed lists has a name for people."""
    assert all(str(member.words) for member in kind)


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u2060\ufeff \u00ad"])
def test_a_name_that_shows_nothing_is_missing(name):
    """Characters without any width are no name."""
    found = problems(replace(DRAFT, task_name=name), today=TODAY)

    assert str(found[DraftField.TASK_NAME]) == "This is required."


@pytest.mark.parametrize("user_id", ["", "x" * 101, "mara\x07", "mara\nlindqvist", "mara\u200b"])
def test_a_user_id_is_one_line_that_can_be_seen(user_id):
    """What could not be read back from a ticket is never taken for a user ID."""
    assert problem_of_user_id(user_id)
    assert DraftField.INITIATED_BY in problems(replace(DRAFT, initiated_by=user_id), today=TODAY)


@pytest.mark.parametrize("user_id", ["mara.lindqvist", "Zoë Ångström", "x" * 100, "李雷"])
def test_a_user_id_may_be_any_name(user_id):
    """Letters of every language, and spaces, belong to names."""
    assert problem_of_user_id(user_id) is None


def test_ids_are_those_of_the_standard() -> None:
    """A program in another language finds a ticket again by the name-based UUID of RFC 9562."""
    namespace = UUID("6f1c9a52-8d0e-4f0b-9a53-2f6b7c41d0aa")
    expected = str(uuid5(namespace, "incident|security|Ünïcode|id"))

    assert correlation_id(TicketType.INCIDENT, Centre.SECURITY, "Ünïcode|id") == expected
