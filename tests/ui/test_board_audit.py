"""The window of the audit trail: reading, filtering, verifying and saving it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QTableView

from app.audit.trail import AuditTrail
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import NOW, World, until
from ui.board.audit_window import AuditWindow
from ui.board.ways import CONFIGURATION, DIAGNOSTICS


def written(world: World, count: int) -> AuditTrail:
    """Return the trail of a board on which tickets were moved on."""
    trail = AuditTrail(world.database, who="mara.lindqvist (firnline)", now=lambda: NOW)
    for number in range(count):
        trail.note(
            "move",
            table="change_request",
            record=f"CHG{number:07}",
            before={"state": "-5"},
            after={"state": "-4", "work_notes": "On its way"},
            answer="200",
        )
    return trail


async def opened(world: World, page: int = CONFIGURATION) -> AuditWindow:
    """Open the window from a page of the board."""
    await synced(world)
    world.window.show_page(page)
    press(world.window, "Audit trail…")
    await until(lambda: world.window.findChildren(AuditWindow))
    return world.window.findChild(AuditWindow)


def rows_of(window: AuditWindow) -> list[str]:
    """Return the records in the table, from the top."""
    model = named(window, "Audit trail", QTableView).model()
    return [model.index(row, 4).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("page", [CONFIGURATION, DIAGNOSTICS])
def test_the_newest_write_is_on_top_with_what_it_changed(play, page) -> None:
    """The trail is shown from two pages; the chosen entry tells before and after."""

    async def scene(world: World) -> tuple[list[str], list[str]]:
        written(world, 3)
        window = await opened(world, page)
        await until(lambda: "3 of 3 shown" in texts(window))
        details = named(window, "Before and after", QTableView).model()
        cells = [
            details.index(row, column).data()
            for row in range(details.rowCount())
            for column in range(3)
        ]
        return rows_of(window), cells

    records, cells = play(scene)

    assert records == ["CHG0000002", "CHG0000001", "CHG0000000"]
    assert cells == ["state", "-5", "-4", "work_notes", "—", "On its way"]


def test_entries_are_found_by_any_word(play) -> None:
    """The filter looks into every column, shown or not."""

    async def scene(world: World) -> tuple[list[str], list[str]]:
        written(world, 12)
        window = await opened(world)
        await until(lambda: "12 of 12 shown" in texts(window))
        field = named(window, "Filter entries", QLineEdit)
        field.setText("mara chg0000011")
        by_number = rows_of(window)
        field.setText("nobody")
        return by_number, rows_of(window)

    assert play(scene) == (["CHG0000011"], [])


def test_without_a_write_the_window_says_so(play) -> None:
    """An empty trail is a sentence; there is nothing to verify or to save."""

    async def scene(world: World) -> tuple[str, bool, bool]:
        window = await opened(world)
        buttons = [named(window, name, QAbstractButton) for name in ("Verify", "Export…")]
        return texts(window), *(button.isEnabled() for button in buttons)

    shown, *enabled = play(scene)

    assert "Nothing was written to the instance" in shown
    assert enabled == [False, False]


def test_a_whole_chain_is_said_to_be_whole(play) -> None:
    """Verify says how many entries follow from each other, and the last hash."""

    async def scene(world: World) -> tuple[str, str]:
        trail = written(world, 2)
        window = await opened(world)
        await until(lambda: named(window, "Verify", QAbstractButton).isEnabled())
        press(window, "Verify")
        await until(lambda: "chain" in texts(window))
        return texts(window).replace("\u200b", ""), trail.verify().last_hash

    shown, last_hash = play(scene)

    assert "The chain is whole: 2 entries." in shown
    assert last_hash in shown


def test_a_broken_chain_names_the_entry(play) -> None:
    """An entry that was changed behind the program's back is named."""

    async def scene(world: World) -> str:
        written(world, 3)
        with world.database.transaction() as connection:
            connection.execute(
                "UPDATE audit SET content = replace(content, 'mara', 'sara') WHERE number = 2"
            )
        window = await opened(world)
        await until(lambda: named(window, "Verify", QAbstractButton).isEnabled())
        press(window, "Verify")
        await until(lambda: "chain" in texts(window))
        return texts(window)

    assert "The chain is broken at entry 2." in play(scene)


def test_the_trail_is_saved_where_somebody_says(play, tmp_path) -> None:
    """Export writes every entry into the chosen file and says so."""
    file = tmp_path / "trail.jsonl"

    async def scene(world: World) -> str:
        written(world, 2)
        window = await opened(world)
        await until(lambda: named(window, "Export…", QAbstractButton).isEnabled())
        press(window, "Export…")
        await until(lambda: window.findChildren(QFileDialog))
        window.findChild(QFileDialog).fileSelected.emit(str(file))
        await until(lambda: "The trail is saved." in texts(window))
        return texts(window)

    play(scene)
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]

    assert [line["entry"]["record"] for line in lines] == ["CHG0000000", "CHG0000001"]


def test_a_folder_that_takes_no_file_is_said(play, tmp_path) -> None:
    """A failed export is an error in the window, and nothing is said to be saved."""

    async def scene(world: World) -> str:
        written(world, 1)
        window = await opened(world)
        await until(lambda: named(window, "Export…", QAbstractButton).isEnabled())
        window.export_wanted.emit(Path(tmp_path / "missing" / "trail.csv"))
        await until(lambda: "trail.csv" in texts(window))
        return texts(window)

    assert "The trail is saved." not in play(scene)


def test_the_window_is_left_with_escape(play) -> None:
    """Closing it while the trail is read is no fault."""

    async def scene(world: World) -> int:
        written(world, 1)
        window = await opened(world)
        QTest.keyClick(window, Qt.Key.Key_Escape)
        await until(lambda: not world.window.findChildren(AuditWindow))
        return len(world.window.findChildren(AuditWindow))

    assert play(scene) == 0
