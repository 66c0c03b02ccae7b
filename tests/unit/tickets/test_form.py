"""The rules of a form, and what is told of it before a draft is sent."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.tickets.draft import Extra, TicketType
from app.tickets.form import (
    FieldKind,
    FormChoice,
    FormField,
    FormSource,
    TicketForm,
    problems_of_extras,
    shared_by_all,
)
from app.tickets.preview import as_json, filled_in, not_writable
from app.tickets.records import record_of
from tests.unit.tickets.conftest import NOW

CATEGORY = FormField(
    "category",
    "Category",
    FieldKind.CHOICE,
    choices=(FormChoice("software", "Software"), FormChoice("hardware", "Hardware")),
    default="software",
)
BELOW = FormField(
    "subcategory",
    "Subcategory",
    FieldKind.CHOICE,
    choices=(FormChoice("os", "System", "software"), FormChoice("cpu", "Processor", "hardware")),
    dependent_on="category",
)
REASON = FormField("u_reason", "Reason", FieldKind.TEXT, demanded=True, longest=5)
STATE = FormField(
    "state", "State", FieldKind.CHOICE, choices=(FormChoice("-5", "New"),), default="-5"
)
FORM = TicketForm(
    TicketType.CHANGE_REQUEST,
    (CATEGORY, BELOW, REASON, STATE),
    FormSource.DICTIONARY,
    knows_policies=True,
    read_at=NOW,
)


def extras(**values: str) -> tuple[Extra, ...]:
    """Return further columns with values."""
    return tuple(Extra(column, value, value) for column, value in values.items())


@pytest.mark.parametrize(
    ("filled", "wrong"),
    [
        ({}, {"u_reason": "This is required."}),
        ({"u_reason": "  "}, {"u_reason": "This is required."}),
        ({"u_reason": "why"}, {}),
        ({"u_reason": "longer"}, {"u_reason": "6 characters; at most 5 are possible."}),
        ({"u_reason": "why", "subcategory": "os"}, {}),
        ({"u_reason": "why", "category": "hardware", "subcategory": "cpu"}, {}),
        (
            {"u_reason": "why", "category": "hardware", "subcategory": "os"},
            {"subcategory": "The instance does not offer this choice any more."},
        ),
        ({"u_reason": "why", "u_unknown": "kept"}, {}),
    ],
)
def test_problems_are_those_the_instance_would_have(draft_with, filled, wrong) -> None:
    """What is demanded, too long or not offered is told; a default above counts as chosen."""
    draft = draft_with(extras=extras(**filled))

    assert {name: str(words) for name, words in problems_of_extras(draft, FORM).items()} == wrong


def test_without_a_form_nothing_is_wrong(draft_with) -> None:
    """As long as nobody knows the fields, nothing is held against a draft."""
    assert problems_of_extras(draft_with(extras=extras(u_reason="longer")), None) == {}


def test_what_a_default_fills_is_not_demanded(draft_with) -> None:
    """A field that a policy demands and the instance fills in by itself is nobody's to fill."""
    filled = replace(FORM, fields=(replace(REASON, default="javascript:reason()"),))

    assert problems_of_extras(draft_with(), filled) == {}
    assert filled.first == ()


def test_only_what_every_table_has_is_carried_over() -> None:
    """A group goes along to another kind of ticket, a reason of one's own does not."""
    kept = shared_by_all(extras(assignment_group="a", u_reason="why", parent="p"))

    assert [extra.column for extra in kept] == ["assignment_group", "parent"]


def test_json_is_the_record_itself(draft_with) -> None:
    """What can be copied is what is sent, column by column."""
    draft = draft_with(extras=extras(u_reason="wégen"))

    assert json.loads(as_json(draft)) == record_of(draft)
    assert "wégen" in as_json(draft)


def test_what_the_instance_fills_in_is_told_in_its_words(draft_with) -> None:
    """Defaults are named as people read them, unless the draft says otherwise or a script does."""
    scripted = replace(STATE, default="javascript:first()")
    form = replace(FORM, fields=(CATEGORY, scripted))
    told = filled_in(draft_with(), FORM)
    with_category = filled_in(draft_with(extras=extras(category="hardware")), form)

    assert [(field.label, value) for field, value in told] == [
        ("State", "New"),
        ("Category", "Software"),
    ]
    assert [(field.label, value) for field, value in with_category] == [("State", "")]


def test_columns_that_nobody_may_write_are_told(draft_with) -> None:
    """A read-only column counts where something is sent for it."""
    closed = FormField("short_description", "Short description", FieldKind.TEXT, read_only=True)
    form = replace(FORM, fields=(closed, replace(CATEGORY, read_only=True)))

    assert not_writable(draft_with(), form) == (closed,)
