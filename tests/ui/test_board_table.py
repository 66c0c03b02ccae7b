"""Views, columns, rows and files of the ticket table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QTableView,
)

from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import World, until
from ui.board.columns_window import ColumnsWindow
from ui.board.export_window import ExportWindow
from ui.board.name_window import NameWindow

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN = Qt.SortOrder.DescendingOrder


async def table_of(world: World) -> QTableView:
    """Show the table with the keyboard on it."""
    await synced(world)
    world.window.activateWindow()
    press(world.window, "Tickets")
    table = named(world.window, "Tickets", QTableView)
    await until(lambda: table.model().rowCount() > 0)
    table.setFocus()
    return table


async def dialog(world: World, kind: type[QDialog]) -> QDialog:
    """Wait for a window of a kind."""
    await until(lambda: world.window.findChildren(kind))
    return world.window.findChild(kind)


def numbers(table: QTableView) -> list[str]:
    """Return the numbers in the table, from top down."""
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def headings(table: QTableView) -> list[str]:
    """Return the headings that are seen, from left to right."""
    header, model = table.horizontalHeader(), table.model()
    columns = [header.logicalIndex(at) for at in range(header.count())]
    return [
        model.headerData(column, Qt.Orientation.Horizontal)
        for column in columns
        if not header.isSectionHidden(column)
    ]


def test_a_view_is_saved_and_chosen_again(play) -> None:
    """A saved view brings back filter and order, under its name."""

    async def scene(world: World) -> tuple[list[str], list[str], str]:
        table = await table_of(world)
        words = named(world.window, "Filter tickets", QLineEdit)
        words.setText("inc")
        table.sortByColumn(0, DOWN)
        saved = numbers(table)
        QTest.keyClick(table, Qt.Key.Key_S, CTRL)
        window = await dialog(world, NameWindow)
        named(window, "Name of the view", QLineEdit).setText("Incidents by number")
        press(window, "Save view")
        views = named(world.window, "Saved view", QComboBox)
        views.setCurrentIndex(1)
        views.activated.emit(1)
        between = words.text()
        views.setCurrentIndex(views.count() - 1)
        views.activated.emit(views.count() - 1)
        return saved, numbers(table), f"{between}|{words.text()}|{views.currentText()}"

    saved, again, said = play(scene, tickets=30)

    assert saved == again == sorted(saved, reverse=True)
    assert said == "|inc|Incidents by number"


def test_a_ready_made_name_cannot_be_taken(play) -> None:
    """The name of a ready-made view is refused beside the field."""

    async def scene(world: World) -> tuple[bool, str]:
        table = await table_of(world)
        QTest.keyClick(table, Qt.Key.Key_S, CTRL)
        window = await dialog(world, NameWindow)
        named(window, "Name of the view", QLineEdit).setText("incidents")
        return named(window, "Save view", QAbstractButton).isEnabled(), texts(window)

    is_enabled, said = play(scene, tickets=3)

    assert not is_enabled
    assert "This name belongs to a ready-made view." in said


def test_columns_are_chosen_and_moved_by_keyboard(play) -> None:
    """A column is left out with Space and moved with Alt and an arrow; the table follows."""

    async def scene(world: World) -> list[str]:
        table = await table_of(world)
        QTest.keyClick(table, Qt.Key.Key_L, CTRL)
        window = await dialog(world, ColumnsWindow)
        names = named(window, "Columns of the table", QListWidget)
        names.item(1).setCheckState(Qt.CheckState.Unchecked)
        names.setCurrentRow(0)
        press(window, "Move down")
        press(window, "Move down")
        press(window, "Show columns")
        return headings(table)

    assert play(scene, tickets=3)[:3] == ["State", "Number", "Priority"]


def test_those_that_fit_come_back(play) -> None:
    """What was chosen is undone by asking for the columns that fit."""

    async def scene(world: World) -> tuple[list[str], list[str], list[str]]:
        table = await table_of(world)
        before = headings(table)
        table.horizontalHeader().moveSection(0, 2)
        moved = headings(table)
        QTest.keyClick(table, Qt.Key.Key_L, CTRL)
        press(await dialog(world, ColumnsWindow), "Show those that fit")
        return before, moved, headings(table)

    before, moved, after = play(scene, tickets=3)

    assert before == after
    assert moved[:3] == [before[1], before[2], before[0]]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_shown_tickets_go_into_a_file(play, tmp_path, ending) -> None:
    """The tickets that are shown are written, and the window closes."""
    path = Path(tmp_path, f"out.{ending}")

    async def scene(world: World) -> tuple[list[str], str]:
        table = await table_of(world)
        named(world.window, "Filter tickets", QLineEdit).setText("inc")
        QTest.keyClick(table, Qt.Key.Key_E, CTRL)
        window = await dialog(world, ExportWindow)
        said = texts(window)
        window.export_to(str(path))
        await until(lambda: not world.window.findChildren(ExportWindow))
        return numbers(table), said

    shown, said = play(scene, tickets=12)

    assert f"Shown tickets ({len(shown)})" in said
    assert path.stat().st_size > 0
    if ending == "csv":
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
        assert [row[0] for row in rows[1:]] == shown


def test_a_file_that_cannot_be_written_is_said(play, tmp_path) -> None:
    """The window stays with what went wrong, and can be used again."""

    async def scene(world: World) -> tuple[str, bool]:
        table = await table_of(world)
        QTest.keyClick(table, Qt.Key.Key_E, CTRL)
        window = await dialog(world, ExportWindow)
        window.export_to(str(tmp_path / "away" / "tickets.csv"))
        button = named(window, "Choose a file…", QAbstractButton)
        await until(button.isEnabled)
        return texts(window), window.isVisible()

    said, is_open = play(scene, tickets=3)

    assert "A file cannot be read or written." in said
    assert is_open


def test_several_rows_stay_selected(play) -> None:
    """Rows that are selected stay so when the order changes, and their number is said."""

    async def scene(world: World) -> tuple[set[str], set[str], str]:
        table = await table_of(world)
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in (0, 2, 3):
            table.selectionModel().select(table.model().index(row, 0), rows)
        before = {index.data() for index in table.selectionModel().selectedRows()}
        table.sortByColumn(1, DOWN)
        after = {index.data() for index in table.selectionModel().selectedRows()}
        return before, after, texts(world.window)

    before, after, said = play(scene, tickets=9)

    assert len(before) == 3
    assert before == after
    assert "3 selected · " in said
