"""The table of tickets, and what is told about the selected one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView

from app.tickets.draft import TicketType
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import NOW, World, until


def test_filter_as_typed(play) -> None:
    """Typing into the filter narrows the table and says how many of how many are shown."""

    async def scene(world: World) -> tuple[int, str]:
        await synced(world)
        press(world.window, "Tickets")
        QTest.keyClicks(named(world.window, "Filter tickets", QLineEdit), "inc new")
        table = named(world.window, "Tickets", QAbstractItemView)
        return table.model().rowCount(), texts(world.window)

    rows, shown = play(scene, tickets=30)

    assert 0 < rows < 10
    assert f"{rows} of 30 shown" in shown


def test_selected_ticket_is_told_and_opened(play) -> None:
    """A selected ticket is told beside the table; Enter opens its page in the browser."""

    async def scene(world: World) -> tuple[str, list[str]]:
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QAbstractItemView)
        table.selectRow(0)
        table.setFocus()
        told = texts(world.window)
        QTest.keyClick(table, Qt.Key.Key_Return)
        await until(lambda: world.opened)
        return told, world.opened

    told, opened = play(scene, tickets=5)

    assert "Initiated by\nmara.lindqvist" in told
    assert len(opened) == 1
    assert opened[0].startswith("https://contoso.service-now.com/nav_to.do?uri=")


def test_selection_survives_a_refresh(play) -> None:
    """A refresh that brings newer tickets keeps the selected one selected."""

    async def scene(world: World) -> tuple[str, str, int]:
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QAbstractItemView)
        table.selectRow(1)
        before = table.currentIndex().siblingAtColumn(0).data()
        record = dict(world.instance.tickets[TicketType.INCIDENT][0])
        record |= {"correlation_id": "new"}
        for name in ("number", "sys_id", "opened_at"):
            record.pop(name)
        world.instance.add(TicketType.INCIDENT, record, NOW)
        world.window.refresh()
        await until(lambda: len(world.desk.tickets) == 7 and table.model().rowCount() > 5)
        return before, table.currentIndex().siblingAtColumn(0).data(), table.currentIndex().row()

    before, after, row = play(scene, tickets=6)

    assert before == after
    assert row == 2


def test_copy_row(play) -> None:
    """Copying puts the selected row below the headings shown, columns parted by tabs."""

    async def scene(world: World) -> str:
        world.window.resize(1800, 700)
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QAbstractItemView)
        table.selectRow(0)
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QGuiApplication.clipboard().text()

    headings, row = play(scene, tickets=2).splitlines()

    assert headings.split("\t")[:3] == ["Number", "Task name", "State"]
    assert row.startswith("CHG")
    assert len(row.split("\t")) == len(headings.split("\t"))


NEEDED = ["Number", "Task name", "State", "Priority", "Category", "Source"]


@pytest.mark.parametrize(
    ("width", "headings"),
    [(960, NEEDED[:3]), (1320, NEEDED), (1800, [*NEEDED, "Due date", "Assigned to", "Updated"])],
)
def test_columns_as_the_width_allows(play, width, headings) -> None:
    """At its first size the table shows category and source too, and all where there is room."""

    async def scene(world: World) -> list[str]:
        world.window.resize(width, 700)
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QTableView)
        await until(lambda: table.viewport().width() > 0)
        model, header = table.model(), table.horizontalHeader()
        shown = [at for at in range(model.columnCount()) if not header.isSectionHidden(at)]
        return [model.headerData(at, Qt.Orientation.Horizontal) for at in shown]

    assert play(scene, tickets=40) == headings
