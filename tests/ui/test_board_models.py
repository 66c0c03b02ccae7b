"""What the tables show, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.connections.connection import Centre
from app.recommendations.recommendation import Category, Level, Source
from app.tickets.columns import TicketColumn
from app.tickets.draft import Priority, TicketType
from app.tickets.ledger import ScoreLists
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket
from tests.samples import ADVICE
from ui.board.recommendation_table_model import COLUMNS as RECOMMENDATION_COLUMNS
from ui.board.recommendation_table_model import RecommendationColumn, RecommendationTableModel
from ui.board.saved_view import SavedView
from ui.board.table_copy import copy_rows
from ui.board.table_model import ItemRole
from ui.board.ticket_table_model import COLUMNS, TicketTableModel
from ui.widgets.chip import ChipKind


def ticket(day: int, **changes: object) -> Ticket:
    """Return a ticket; a greater day is later."""
    plain = Ticket(
        sys_id=f"{day:032}",
        number=f"CHG{day:07}",
        ticket_type=TicketType.CHANGE_REQUEST,
        task_name="Block old protocols",
        description="",
        state="-5",
        state_label="New",
        meaning=Meaning.NEW,
        priority=Priority.HIGH,
        due_date=date(2026, 12, 11),
        source=Source.MICROSOFT,
        category=Category.IDENTITY,
        centre=Centre.SECURITY,
        initiated_by="mara.lindqvist",
        correlation_id=f"id-{day}",
        assigned_to="",
        assignment_group="",
        opened_at=datetime(2026, 11, day, tzinfo=UTC),
        updated_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    return structs.replace(plain, **changes)


THREE = (
    ticket(3, ticket_type=TicketType.INCIDENT, priority=None, number="INC0000003"),
    ticket(2, meaning=Meaning.DONE, state_label="Closed"),
    ticket(1, task_name="Encrypt laptops", priority=Priority.LOW),
)


@pytest.fixture
def model() -> TicketTableModel:
    """A model of three tickets in the view of all."""
    made = TicketTableModel()
    made.show_view(SavedView.ALL.view.admits)
    made.show_tickets(THREE)
    return made


def numbers(model: TicketTableModel) -> list[str]:
    """Return the numbers that are shown, from top down."""
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_ticket_model_keeps_qt_rules(model, qtmodeltester) -> None:
    """Qt's own checks find nothing wrong, before and after filtering and sorting."""
    qtmodeltester.check(model)
    model.show_matching("laptops")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)

    assert model.rowCount() == 1


def test_recommendation_model_keeps_qt_rules(qtmodeltester) -> None:
    """Qt's own checks find nothing wrong with recommendations either."""
    model = RecommendationTableModel()
    model.show_recommendations((ADVICE, replace(ADVICE, id="two")), ScoreLists())
    qtmodeltester.check(model)
    model.show_matching("nothing like it")
    qtmodeltester.check(model)

    assert model.rowCount() == 0


def test_newest_ticket_is_on_top(model) -> None:
    """Without a chosen order the ticket opened last comes first."""
    assert numbers(model) == ["INC0000003", "CHG0000002", "CHG0000001"]


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        (SavedView.OPEN, ["INC0000003", "CHG0000001"]),
        (SavedView.CHANGE_REQUESTS, ["CHG0000002", "CHG0000001"]),
        (SavedView.INCIDENTS, ["INC0000003"]),
    ],
)
def test_saved_views(model, view, shown) -> None:
    """Each saved view shows its tickets and no others."""
    model.show_view(view.view.admits)

    assert numbers(model) == shown


def test_words_in_any_order_and_case(model) -> None:
    """A filter finds words of different columns in any order, whatever their case."""
    model.show_matching("LOW encrypt chg")

    assert numbers(model) == ["CHG0000001"]


def test_sorts_by_value_and_keeps_the_unknown_last(model) -> None:
    """Priorities sort by urgency, and a ticket without one stays at the end either way."""
    column = COLUMNS.index(TicketColumn.PRIORITY)
    model.sort(column, Qt.SortOrder.AscendingOrder)
    up = numbers(model)
    model.sort(column, Qt.SortOrder.DescendingOrder)

    assert up == ["CHG0000002", "CHG0000001", "INC0000003"]
    assert numbers(model) == ["CHG0000001", "CHG0000002", "INC0000003"]


def test_role_returns_the_ticket(model) -> None:
    """Every cell hands out its ticket, and the ticket finds its row."""
    last = model.index(2, 4).data(ItemRole)

    assert last is THREE[2]
    assert model.row_of(THREE[2]) == 2
    assert model.row_of(ticket(9)) is None


def test_state_is_a_chip_with_words(model) -> None:
    """The state's cell carries the instance's word and the colour of its meaning."""
    column = COLUMNS.index(TicketColumn.STATE)

    assert model.chips(1, column) == (("Closed", ChipKind.NEUTRAL),)
    assert model.chips(1, 0) is None
    assert model.index(1, column).data() == "Closed"


def test_recommendation_shows_what_is_left_and_its_tickets() -> None:
    """Points left are figured out, and the numbers of existing tickets stand in the last column."""
    model = RecommendationTableModel()
    made = ScoreLists(tickets={ADVICE.id: (ticket(1), THREE[0])})
    model.show_recommendations((ADVICE,), made)
    row = [model.index(0, column).data() for column in range(model.columnCount())]

    assert row == [
        "Block old protocols",
        "—",
        "Identity",
        "Microsoft",
        "2",
        "4",
        "Low",
        "High",
        "CHG0000001, INC0000003",
    ]


def test_recommendations_sort_by_real_cost() -> None:
    """Costs sort from low to high, not by the alphabet; no order means as they were made."""
    low = replace(ADVICE, id="two", cost=Level.LOW)
    moderate = replace(ADVICE, id="three", cost=Level.MODERATE)
    model = RecommendationTableModel()
    model.show_recommendations((ADVICE, low, moderate), ScoreLists())
    model.sort(RECOMMENDATION_COLUMNS.index(RecommendationColumn.COST), Qt.SortOrder.AscendingOrder)
    by_cost = [model.index(row, 0).data(ItemRole).id for row in range(3)]
    model.sort(-1)
    as_made = [model.index(row, 0).data(ItemRole).id for row in range(3)]

    assert by_cost == ["two", "three", ADVICE.id]
    assert as_made == [ADVICE.id, "two", "three"]


def test_many_tickets_come_in_turns_and_the_latest_stay(model, qtbot) -> None:
    """Few are shown at once; many after some turns of the loop, and of two lists the later one."""
    many = [ticket(1, sys_id=f"{at:032}", number=f"CHG{at:07}") for at in range(6_000)]
    model.show_tickets(many)
    at_once = model.rowCount()
    model.show_tickets(many[:3_000])
    model.show_tickets(many[:4_000])
    qtbot.waitUntil(lambda: model.rowCount() == 4_000)

    assert at_once == 3
    assert model.total == 4_000
    assert model.everything == many[:4_000]


def test_copied_cells_stay_in_their_columns(model) -> None:
    """A tab or a line end in a cell does not part it; no row leaves the clipboard as it is."""
    model.show_tickets((ticket(1, task_name="Use tabs\there\nand there"),))
    copy_rows(model, [0], [0, 1])
    copy_rows(model, [], [0, 1])
    copied = QGuiApplication.clipboard().text()

    assert copied == "Number\tTask name\nCHG0000001\tUse tabs here and there"
