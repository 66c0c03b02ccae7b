"""A board whose file is damaged: it is set aside, and nothing is lost that can be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QLabel

from app.connections.book import ConnectionBook
from app.database.database import Database
from app.database.schema import MIGRATIONS
from app.errors import StorageNewerError
from app.signin.vault import RunVault
from app.upkeep.upkeep import Upkeep
from tests.ui.board_scene import until
from tests.unit.doctor.connecting import connect
from ui.board.actions import BoardActions
from ui.board.window import BoardWindow
from ui.boards import open_board
from ui.widgets.note import Note

TITLE = "What was kept of this connection was damaged."
LIMIT_S = 30.0


@pytest.fixture
def folder(tmp_path):
    """Return where the connection keeps everything."""
    folder = tmp_path / "one"
    folder.mkdir()
    return folder


async def upkeep_of(practice, tmp_path):
    """Set the practice instance up and return what looks after the connection."""
    vault = RunVault()
    connection = await connect(practice, vault, tmp_path)
    return Upkeep(connection, ConnectionBook(tmp_path), vault)


def actions(upkeep):
    """Return a world of which these boards ask nothing."""

    async def disconnect() -> None:
        pytest.fail("nobody asked for this")

    async def open_url(_url: str) -> None:
        pytest.fail("nobody asked for this")

    return BoardActions(upkeep, disconnect=disconnect, open_url=open_url)


async def open_and_look(upkeep, folder):
    """Open the board, wait for its tickets, and return what is seen and kept."""
    board = await open_board(upkeep, folder, actions=actions)
    try:
        board.window.start()
        await until(lambda: board.desk.refreshed_at and not board.window.state.activity, LIMIT_S)
        numbers = {ticket.number for ticket in board.window.state.tickets}
        return numbers, len(board.window.state.recommendations), notes_of(board.window)
    finally:
        await board.close()


def notes_of(window: BoardWindow) -> list[str]:
    """Return the words of the notes that are shown about a damaged file."""
    notes = [note for note in window.findChildren(Note) if note.accessibleName() == TITLE]
    return [
        " ".join(label.text() for label in note.findChildren(QLabel))
        for note in notes
        if not note.isHidden()
    ]


def lose_tickets(path):
    """Zero the first pages of the tickets that are kept, as a failing disk does."""
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'tickets'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(bytes(size))


def test_a_damaged_file_costs_nothing_but_a_reading(run, practice, tmp_path, folder):
    """The same tickets and recommendations are there again, and the old file is named."""

    async def journey():
        upkeep = await upkeep_of(practice, tmp_path)
        before = await open_and_look(upkeep, folder)
        lose_tickets(folder / "tickets.db")
        return before, await open_and_look(upkeep, folder)

    (numbers, recommendations, notes), after = run(journey())
    (aside,) = folder.glob("tickets.db.damaged-*Z")

    assert len(numbers) > 100
    assert notes == []
    assert after[:2] == (numbers, recommendations)
    assert str(aside) in after[2][0]
    assert "Everything that only this computer has was saved" in after[2][0]


def test_a_newer_file_is_refused_and_left_alone(run, practice, tmp_path, folder):
    """No board opens on what a newer version wrote, and no byte of it changes."""
    path = folder / "tickets.db"
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()

    async def journey():
        upkeep = await upkeep_of(practice, tmp_path)
        with pytest.raises(StorageNewerError):
            await open_board(upkeep, folder, actions=actions)

    run(journey())

    assert path.read_bytes() == before
    assert list(folder.glob("tickets.db.damaged-*")) == []
