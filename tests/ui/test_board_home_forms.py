"""The cards of the first page in every form, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QTableWidget, QWidget

from app.errors import NotAuthorizedError
from app.tickets.draft import TicketType
from app.tickets.ledger import Position, ScoreLists
from app.tickets.states import Meaning
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import AWAY, NOW, RECOMMENDATIONS, World, until
from ui.board.card import TicketCard
from ui.board.provisioning import ProvisioningPage
from ui.board.tickets import TicketsPage
from ui.widgets.state_bar import LegendEntry

CHANGE = TicketType.CHANGE_REQUEST
WEEKS = "Opened and closed in each of the last weeks"


def card_of(world: World, name: str = "Change management") -> QWidget:
    """Return one of the two cards."""
    return named(world.window, name, TicketCard)


def rows_of(table: QTableWidget) -> list[list[str]]:
    """Return the cells of a table."""
    columns = range(table.columnCount())
    return [[table.item(row, c).text() for c in columns] for row in range(table.rowCount())]


def test_while_the_first_tickets_are_read_the_card_says_so(play) -> None:
    """Before anything is known there are dashes and what goes on, and no wrong figure."""

    async def scene(world: World) -> str:
        world.window.show_state(replace(world.window.state, activity="Reading tickets…"))
        await until(lambda: "Reading tickets…" in texts(card_of(world)))
        shown = texts(card_of(world))
        world.window.show_state(replace(world.window.state, activity=""))
        return shown

    lines = play(scene).splitlines()

    assert lines.count("—") == 2
    assert "0" not in lines


def test_figures_of_an_earlier_time_say_from_when_they_are(play) -> None:
    """While the instance cannot be reached the figures stay, with the time of the last reading."""

    async def scene(world: World) -> tuple[str, str]:
        await synced(world)
        before = texts(card_of(world))
        world.instance.failure = AWAY
        world.window.refresh()
        await until(lambda: world.window.state.problem)
        return before, texts(card_of(world))

    before, after = play(scene, tickets=9)

    assert "as of" not in before
    assert "6 in all · as of " in after


def test_missing_rights_lead_to_the_provisioning_page(play) -> None:
    """A card whose tickets may not be read says so, and leads to where the right is named."""

    async def scene(world: World) -> tuple[str, bool]:
        world.instance.failure = NotAuthorizedError("Insufficient rights")
        await until(lambda: world.window.state.problem)
        shown = texts(card_of(world))
        press(card_of(world), "Show provisioning status")
        return shown, world.window.findChild(ProvisioningPage).isVisible()

    shown, is_led = play(scene)

    assert "The integration user may not read these tickets." in shown
    assert is_led


def test_the_figures_are_there_as_tables(play) -> None:
    """Tables in place of charts hold the same figures, and Enter leads to the tickets behind."""

    async def scene(world: World) -> tuple[list, list, bool, set[str]]:
        await synced(world)
        named(world.window, "As a table", QCheckBox).click()
        states = named(card_of(world), "Tickets by state", QTableWidget)
        weeks = named(card_of(world), "Tickets by week", QTableWidget)
        cells = rows_of(states), rows_of(weeks)
        charts = [w for w in card_of(world).findChildren(LegendEntry) if w.isVisible()]
        states.setCurrentCell(0, 0)
        states.activated.emit(states.currentIndex())
        shown = world.window.findChild(TicketsPage).shown_tickets
        return *cells, bool(charts), {ticket.meaning for ticket in shown}

    states, weeks, has_charts, meanings = play(scene, tickets=30)

    assert [name for name, _count in states] == ["New", "In progress", "Waiting", "Done"]
    assert sum(int(count) for _name, count in states) == 20
    assert len(weeks) == 12
    assert sum(int(opened) for _week, opened, _closed in weeks) == 20
    assert not has_charts
    assert meanings == {Meaning.NEW}


def test_states_are_shown_by_their_names_on_demand(play) -> None:
    """The legend names each state of the instance, and a press shows its tickets alone."""

    async def scene(world: World) -> tuple[list[str], set[str]]:
        await synced(world)
        named(world.window, "Each state", QCheckBox).click()
        entries = [e for e in card_of(world).findChildren(LegendEntry) if e.isVisible()]
        names = [entry.accessibleName().rpartition(" ")[0] for entry in entries]
        QTest.keyClick(entries[names.index("Assess")], Qt.Key.Key_Return)
        shown = world.window.findChild(TicketsPage).shown_tickets
        return names, {(ticket.ticket_type, ticket.state_label) for ticket in shown}

    names, shown = play(scene, tickets=12)

    assert set(names) == {"New", "Assess", "Scheduled", "Implement", "Closed"}
    assert shown == {(CHANGE, "Assess")}


def test_each_week_is_told_by_keyboard(play) -> None:
    """The arrow keys go from week to week and tell its figures in words."""

    async def scene(world: World) -> list[str]:
        await synced(world)
        chart = named(card_of(world), WEEKS)
        chart.setFocus()
        told = []
        for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right):
            QTest.keyClick(chart, key)
            told.append(chart.accessibleDescription())
        return told

    first, before_first, last, after_last = play(scene, tickets=30)

    assert first == before_first
    assert last == after_last
    assert first != last
    assert "opened" in last


def test_the_oldest_open_ticket_is_one_press_away(play) -> None:
    """The card names the oldest open ticket and leads to it."""

    async def scene(world: World) -> tuple[str, str]:
        await synced(world)
        changes = [t for t in world.desk.tickets if t.ticket_type is CHANGE and t.is_open]
        oldest = min(changes, key=lambda ticket: ticket.opened_at).number
        press(card_of(world), f"Oldest open ticket: {oldest}")
        table = named(world.window, "Tickets", QAbstractItemView)
        await until(lambda: table.currentIndex().isValid())
        return oldest, table.currentIndex().siblingAtColumn(0).data()

    oldest, chosen = play(scene, tickets=9)

    assert oldest == chosen


@pytest.mark.parametrize(("tickets", "recommendations"), [(0, 0), (9, 0)])
def test_points_nobody_knows_are_a_dash(play, tickets, recommendations) -> None:
    """Without recommendations with points, nothing is said to be at stake, not even zero."""

    async def scene(world: World) -> str:
        await synced(world)
        return texts(card_of(world))

    shown = play(scene, tickets=tickets, recommendations=recommendations)

    assert "—\npoints at stake" in shown


def test_where_points_and_tickets_disagree_is_on_the_first_page(play) -> None:
    """Each list shows its first lines and leads to all of it; without any the cards are gone."""
    closed, gained = (
        Position(each, (), points_then=None, is_waiting=False) for each in RECOMMENDATIONS[:2]
    )

    async def scene(world: World) -> tuple[str, str, int]:
        await synced(world)
        before = texts(world.window)
        scores = ScoreLists(closed_not_gained=(closed,), gained_still_open=(gained,))
        world.window.show_state(replace(world.window.state, scores=scores))
        await until(lambda: RECOMMENDATIONS[1].title in texts(world.window))
        shown = texts(world.window)
        name = f"{RECOMMENDATIONS[0].title}, "
        rows = [w for w in world.window.findChildren(QWidget) if w.isVisible()]
        row = next(w for w in rows if w.accessibleName().startswith(name))
        QTest.keyClick(row, Qt.Key.Key_Space)
        table = named(world.window, "Recommendations", QAbstractItemView)
        return before, shown, table.currentIndex().row()

    before, shown, row = play(scene, recommendations=3)

    assert "Closed, points not gained" not in before
    assert RECOMMENDATIONS[0].title in shown
    assert row >= 0


def test_a_new_day_is_counted_anew(play) -> None:
    """Ages and weeks follow the clock, also when no ticket changes."""

    async def scene(world: World) -> tuple[int, int]:
        await synced(world)
        before = world.window.state.cards[CHANGE].oldest_open_days
        world.window._clock = lambda: NOW + timedelta(days=3)
        world.window.show_state(world.window.state)
        await until(lambda: world.window.state.cards[CHANGE].oldest_open_days != before)
        return before, world.window.state.cards[CHANGE].oldest_open_days

    before, after = play(scene, tickets=6)

    assert after == before + 3
