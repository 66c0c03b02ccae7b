"""What there is to say about the form of an instance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.tickets.draft import TicketType
from app.tickets.form import FormSource, TicketForm, standard_fields
from tests.ui.board_scene import NOW
from ui.board.form_words import named, note_of
from ui.translation import install

UNREAD = TicketForm(
    TicketType.INCIDENT,
    standard_fields(TicketType.INCIDENT),
    FormSource.NOWHERE,
    knows_policies=False,
    read_at=NOW,
)


@pytest.mark.parametrize(
    ("source", "knows_policies", "said"),
    [
        (FormSource.DICTIONARY, True, ""),
        (FormSource.PAGES, False, "cannot read data policies"),
        (FormSource.NOWHERE, False, "cannot read the list of fields"),
    ],
)
def test_what_could_not_be_read_is_said(source, knows_policies, said) -> None:
    """The less could be read, the more is said, and a form that is whole needs no words."""
    form = replace(UNREAD, source=source, knows_policies=knows_policies)

    assert said in note_of(form)
    assert bool(note_of(form)) is bool(said)


def test_form_of_an_instance_that_is_away_names_its_day() -> None:
    """A form from an earlier day is shown as such."""
    form = replace(UNREAD, source=FormSource.DICTIONARY, knows_policies=True)

    assert "as read on 2026-11-23" in note_of(form, is_away=True)


def test_fields_that_nobody_named_speak_the_language_of_the_windows(languages) -> None:
    """The usual fields are named by the program where the instance names none."""
    install(languages, "fr")
    labels = [field.label for field in named(UNREAD).fields]
    told = replace(UNREAD, source=FormSource.PAGES)

    assert "Affecté à" in labels
    assert named(told) is told
