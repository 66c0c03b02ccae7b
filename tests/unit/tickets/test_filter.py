"""Which tickets hold what was typed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.tickets.filter import Haystacks, folded, narrowed, newest_first
from app.tickets.ticket import Ticket


def holds(ticket: Ticket, wanted: str, haystack_of: Haystacks | None = None) -> bool:
    """Tell whether a ticket holds every word."""
    texts = [(haystack_of or Haystacks())(ticket)]
    rows, _texts = narrowed([7], texts, folded(wanted).split())
    return rows == [7]


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "  ",
        "chg0031459",
        "phishing",
        "NEW",
        "high",
        "identity",
        "microsoft",
        "2026-12-11",
        "change request",
        "robin",
        "mail platform",
        "lindqvist",
        "2026-11-20",
        "2026-11-21",
        "sign-in identity REQUIRE",
        "one",
        "2026-11-22",
    ],
)
def test_every_column_is_searched(ticket_with, wanted):
    """Words are found in any column, in any order, in either case."""
    ticket = ticket_with(closed_at=datetime(2026, 11, 22, 12, tzinfo=UTC))

    assert holds(ticket, wanted)


@pytest.mark.parametrize("wanted", ["incident", "identity apps", "new\nhigh\nx", "chg0031459x"])
def test_one_word_that_is_not_there_hides_the_row(ticket_with, wanted):
    """Every word has to be found."""
    assert not holds(ticket_with(), wanted)


def test_a_word_is_not_found_across_two_columns(ticket_with):
    """The end of one cell and the start of the next make no word."""
    assert not holds(ticket_with(number="CHG1", task_name="23"), "chg123")


def test_letters_that_have_no_single_lower_case_are_found(ticket_with):
    """Both sides are folded alike."""
    assert holds(ticket_with(task_name="Straße öffnen"), "STRASSE ÖFF")


def test_the_language_of_the_window_is_searched(ticket_with):
    """Names from closed lists are found as the window writes them."""
    haystack_of = Haystacks(lambda words: f"<{words}>")

    assert holds(ticket_with(), "<identity> <high>", haystack_of)


def test_what_cannot_be_read_is_an_empty_cell(ticket_with):
    """A ticket with holes is found by the rest."""
    holed = ticket_with(priority=None, source=None, category=None, due_date=None)

    assert not holds(holed, "none")
    assert holds(holed, "phishing")


@pytest.mark.parametrize("wanted", ["Öffnen", "offnen", "OFFNEN", "réseau", "reseau"])
def test_accents_need_not_be_typed(ticket_with, wanted):
    """A letter is found with and without its accent."""
    assert holds(ticket_with(task_name="Öffnen", assignment_group="Réseau"), wanted)


def test_newest_first(ticket_with):
    """The ticket opened last stands in front."""
    old, new = (
        ticket_with(opened_at=datetime(year, 1, 1, tzinfo=UTC), sys_id=str(year))
        for year in (2025, 2026)
    )

    assert newest_first([old, new]) == (new, old)
