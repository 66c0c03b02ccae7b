"""Tickets of a table, sorted, searched and replaced."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.recommendations.recommendation import Category, Source
from app.tickets.columns import TicketColumn
from app.tickets.draft import Priority, TicketType
from app.tickets.index import SortedBy, TicketIndex
from app.tickets.states import Meaning

TIMES = [datetime(year, 1, 1, tzinfo=UTC) for year in (2025, 2026)]
MANY = 5_000


def take(index: TicketIndex, tickets) -> int:
    """Let an index show other tickets; return in how many steps."""
    steps = index.prepared(tickets)
    count = 1
    while True:
        try:
            next(steps)
        except StopIteration as end:
            index.show(end.value)
            return count
        count += 1


def index_of(*tickets) -> TicketIndex:
    """Return an index of tickets."""
    index = TicketIndex()
    take(index, tickets)
    return index


def shown(index: TicketIndex, name: str = "number") -> list:
    """Return an attribute of the tickets that are shown, from top down."""
    return [getattr(index.tickets[row], name) for row in index.rows]


def plenty(ticket_with, count: int = MANY) -> list:
    """Return tickets in no order of their names."""
    return [
        ticket_with(sys_id=f"{at:032}", number=f"CHG{at:07}", task_name=f"Zz{at * 7919 % count}")
        for at in range(count)
    ]


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
        (TicketColumn.ASSIGNMENT_GROUP, "assignment_group", ["ann", "Bob"]),
        (TicketColumn.INITIATED_BY, "initiated_by", ["ann", "Bob"]),
        (TicketColumn.OPENED_AT, "opened_at", TIMES),
        (TicketColumn.UPDATED_AT, "updated_at", TIMES),
        (TicketColumn.CLOSED_AT, "closed_at", TIMES),
        (TicketColumn.CORRELATION_ID, "correlation_id", ["a", "B"]),
    ],
)
def test_columns_sort_by_real_values(ticket_with, column, field, values):
    """Numbers, dates, priorities and states are compared as what they are, both ways."""
    tickets = [
        ticket_with(sys_id=str(at), **{field: at_value}) for at, at_value in enumerate(values)
    ]
    index = index_of(*reversed(tickets))
    index.sort(SortedBy(column))
    up = shown(index, field)
    index.sort(SortedBy(column, descending=True))

    assert up == values
    assert shown(index, field) == values[::-1]


@pytest.mark.parametrize("descending", [True, False])
def test_rows_without_a_value_come_last(ticket_with, descending):
    """What has no due date never stands above what has one."""
    days = [None, date(2026, 1, 1), None, date(2026, 1, 2)]
    index = index_of(*(ticket_with(sys_id=str(at), due_date=day) for at, day in enumerate(days)))
    index.sort(SortedBy(TicketColumn.DUE_DATE, descending=descending))

    assert shown(index, "sys_id") == (["3", "1", "0", "2"] if descending else ["1", "3", "0", "2"])


def test_the_last_sort_leaves_equals_as_they_were(ticket_with):
    """Sorting by state after sorting by name orders each state by name, also for new tickets."""
    names = ["b", "a", "d", "c"]
    tickets = [
        ticket_with(sys_id=name, task_name=name, state_label="New" if name in "ab" else "Assess")
        for name in names
    ]
    index = index_of(*tickets[:3])
    index.sort(SortedBy(TicketColumn.TASK_NAME))
    index.sort(SortedBy(TicketColumn.STATE))
    take(index, tickets)

    assert shown(index, "task_name") == ["c", "d", "a", "b"]
    assert [by.column for by in index.order] == [TicketColumn.STATE, TicketColumn.TASK_NAME]


def test_unsorted_is_as_it_came(ticket_with):
    """Without a column to sort by, tickets stand as they came."""
    index = index_of(ticket_with(sys_id="1", number="B"), ticket_with(sys_id="2", number="A"))
    index.sort(SortedBy(TicketColumn.NUMBER))
    index.unsort()

    assert shown(index) == ["B", "A"]


def test_what_is_typed_and_deleted(ticket_with):
    """Each key shows what the text then says, typed on, deleted, or changed in the middle."""
    index = index_of(
        *(ticket_with(sys_id=name, number=name) for name in ("xz vv", "xz ww", "z vv"))
    )
    said = []
    for text in ("x", "xz", "xz ww", "xz", "x", "", "z vv", "ww"):
        index.find(text)
        said.append(shown(index))

    both = ["xz vv", "xz ww"]
    assert said[:5] == [both, both, ["xz ww"], both, both]
    assert said[5:] == [["xz vv", "xz ww", "z vv"], ["xz vv", "z vv"], ["xz ww"]]


def test_many_tickets_are_taken_in_steps(ticket_with):
    """Nothing changes before the last step; then everything is as for few at once."""
    tickets = plenty(ticket_with)
    index = index_of(*tickets[:10])
    index.sort(SortedBy(TicketColumn.TASK_NAME))
    index.find("zz1")
    before = shown(index)
    steps = index.prepared(tickets)
    meanwhile = [shown(index) for _ in steps]
    take(index, tickets)
    wanted = sorted(ticket.task_name for ticket in tickets if "Zz1" in ticket.task_name)

    assert len(meanwhile) > 4
    assert all(rows == before for rows in meanwhile)
    assert shown(index, "task_name") == wanted


def test_another_view_may_be_asked_for_between_two_steps(ticket_with):
    """What somebody chooses while tickets are taken holds for the new ones."""
    tickets = plenty(ticket_with)
    index = TicketIndex()
    steps = index.prepared(tickets)
    prepared = None
    for _ in range(3):
        next(steps)
    index.select(lambda ticket: ticket.number.endswith("7"))
    index.find("zz")
    index.sort(SortedBy(TicketColumn.NUMBER, descending=True))
    while prepared is None:
        try:
            next(steps)
        except StopIteration as end:
            prepared = end.value
    index.show(prepared)

    assert shown(index)[:2] == ["CHG0004997", "CHG0004987"]
    assert len(index.rows) == MANY // 10


def test_changed_tickets_are_found_anew(ticket_with):
    """A ticket that changed is found and sorted by what it says now, the others as before."""
    tickets = plenty(ticket_with, 50)
    index = index_of(*tickets)
    index.sort(SortedBy(TicketColumn.TASK_NAME))
    tickets[20] = ticket_with(sys_id=tickets[20].sys_id, task_name="Aardvark")
    take(index, tickets[10:])
    first = shown(index, "task_name")[0]
    index.find("aardvark")

    assert first == "Aardvark"
    assert len(index.tickets) == 40
    assert index.row_of(tickets[20]) == 0
    assert index.row_of(tickets[21]) is None
    assert index.row_of(tickets[0]) is None


def test_rows_of_several(ticket_with):
    """Tickets are found again from top down, without those that are not shown."""
    tickets = plenty(ticket_with, 6)
    index = index_of(*tickets[1:])
    index.sort(SortedBy(TicketColumn.NUMBER, descending=True))

    assert index.rows_of([tickets[1], tickets[0], tickets[4]]) == [1, 4]


def test_every_column_has_a_heading_a_value_and_an_order(ticket_with):
    """No column is without words, and each can be told and sorted by."""
    ticket = ticket_with(closed_at=TIMES[0])
    headings = {str(column.words) for column in TicketColumn}
    values = [column.value_of(ticket) for column in TicketColumn]
    keys = [column.key_of(ticket) for column in TicketColumn]

    assert len(headings) == len(TicketColumn)
    assert None not in values
    assert None not in keys
