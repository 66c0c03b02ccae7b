"""Which tickets a table shows, and in which order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority, TicketType
from app.tickets.filter import TicketColumn, haystacks, in_order, matching, newest_first
from app.tickets.states import Meaning

TIMES = [datetime(year, 1, 1, tzinfo=UTC) for year in (2025, 2026)]


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
    ],
)
def test_every_column_is_searched(ticket_with, wanted):
    """Words are found in any column, in any order, in either case."""
    assert matching(haystacks([ticket_with()]), wanted) == [0]


@pytest.mark.parametrize("wanted", ["incident", "identity apps", "new\nhigh\nx", "chg0031459x"])
def test_one_word_that_is_not_there_hides_the_row(ticket_with, wanted):
    """Every word has to be found."""
    assert matching(haystacks([ticket_with()]), wanted) == []


def test_a_word_is_not_found_across_two_columns(ticket_with):
    """The end of one cell and the start of the next make no word."""
    texts = haystacks([ticket_with(number="CHG1", task_name="23")])

    assert matching(texts, "chg123") == []


def test_letters_that_have_no_single_lower_case_are_found(ticket_with):
    """Both sides are folded alike."""
    assert matching(haystacks([ticket_with(task_name="Straße öffnen")]), "STRASSE ÖFF") == [0]


def test_the_language_of_the_window_is_searched(ticket_with):
    """Names from closed lists are found as the window writes them."""
    texts = haystacks([ticket_with()], lambda words: f"<{words}>")

    assert matching(texts, "<identity> <high>") == [0]


def test_what_cannot_be_read_is_an_empty_cell(ticket_with):
    """A ticket with holes is found by the rest."""
    holed = ticket_with(priority=None, source=None, category=None, due_date=None)

    assert matching(haystacks([holed]), "none") == []
    assert matching(haystacks([holed]), "phishing") == [0]


@pytest.mark.parametrize(
    ("column", "field", "values"),
    [
        (TicketColumn.NUMBER, "number", ["CHG0000002", "CHG0000010", "CHG10000000", "INC0000001"]),
        (TicketColumn.NUMBER, "number", ["CHG9", "CHG10", "INC", "INC3"]),
        (TicketColumn.TASK_NAME, "task_name", ["apple", "Banana", "cherry"]),
        (TicketColumn.STATE, "meaning", list(Meaning)),
        (TicketColumn.STATE, "state_label", ["assess", "Authorize"]),
        (TicketColumn.PRIORITY, "priority", list(Priority)),
        (TicketColumn.CATEGORY, "category", sorted(Category)),
        (TicketColumn.SOURCE, "source", sorted(Source)),
        (TicketColumn.DUE_DATE, "due_date", [date(2025, 12, 31), date(2026, 1, 1)]),
        (TicketColumn.TICKET_TYPE, "ticket_type", sorted(TicketType)),
        (TicketColumn.ASSIGNED_TO, "assigned_to", ["ann", "Bob"]),
        (TicketColumn.INITIATED_BY, "initiated_by", ["ann", "Bob"]),
        (TicketColumn.OPENED_AT, "opened_at", TIMES),
        (TicketColumn.UPDATED_AT, "updated_at", TIMES),
    ],
)
def test_columns_sort_by_real_values(ticket_with, column, field, values):
    """Numbers, dates, priorities and states are compared as what they are, both ways."""
    tickets = [ticket_with(**{field: value}) for value in reversed(values)]
    rows = range(len(tickets))
    upwards = list(reversed(rows))

    assert in_order(tickets, rows, column=column, descending=False) == upwards
    assert in_order(tickets, rows, column=column, descending=True) == list(rows)


@pytest.mark.parametrize("descending", [True, False])
def test_rows_without_a_value_come_last(ticket_with, descending):
    """What has no due date never stands above what has one."""
    days = [None, date(2026, 1, 1), None, date(2026, 1, 2)]
    tickets = [ticket_with(due_date=day) for day in days]
    order = in_order(tickets, range(4), column=TicketColumn.DUE_DATE, descending=descending)

    assert order == ([3, 1, 0, 2] if descending else [1, 3, 0, 2])


def test_equal_rows_keep_their_order(ticket_with):
    """Sorting by one column leaves the order by another among equals."""
    tickets = [ticket_with() for _ in range(4)]
    order = in_order(tickets, [2, 0, 3], column=TicketColumn.STATE, descending=False)

    assert order == [2, 0, 3]


def test_newest_first(ticket_with):
    """The ticket opened last stands in front."""
    old, new = (
        ticket_with(opened_at=datetime(year, 1, 1, tzinfo=UTC), sys_id=str(year))
        for year in (2025, 2026)
    )

    assert newest_first([old, new]) == (new, old)


def test_every_column_has_a_heading_and_an_order(ticket_with):
    """No column is without words, and each can be sorted by."""
    headings = {str(column.words) for column in TicketColumn}
    orders = [
        in_order([ticket_with()], [0], column=column, descending=False) for column in TicketColumn
    ]

    assert len(headings) == len(TicketColumn)
    assert orders == [[0]] * len(TicketColumn)
