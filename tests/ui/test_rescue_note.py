"""The note about a damaged file, above the pages of the board."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.database.rescue import open_database, rescue_of
from tests.ui.board_scene import until
from ui.board.rescue_note import rescue_note
from ui.tasks import TaskSet

NOW = datetime(2026, 11, 24, 4, 15, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    """Return the file that took the place of a damaged one."""
    path = tmp_path / "tickets.db"
    path.write_bytes(b"no database")
    with open_database(path, now=lambda: NOW) as database:
        yield database


async def close(note, tasks):
    """Press Close and wait for what follows."""
    note.findChild(QPushButton).click()
    await until(lambda: not tasks.busy)


def test_a_closed_note_does_not_come_back(qtbot, run, database):
    """The note names the damaged file; once it is closed, the next start does not show it."""
    tasks = TaskSet()
    note = rescue_note(rescue_of(database), tasks, database)
    qtbot.addWidget(note)
    said = " ".join(label.text() for label in note.findChildren(QLabel))
    run(close(note, tasks))

    assert "tickets.db.damaged-20261124T041500Z" in said
    assert note.isHidden()
    assert rescue_of(database) is None


def test_a_note_that_cannot_be_forgotten_stays(qtbot, run, database):
    """Where the file does not take it, the note is there again."""
    tasks = TaskSet()
    note = rescue_note(rescue_of(database), tasks, database)
    qtbot.addWidget(note)
    note.show()
    database.close()
    run(close(note, tasks))

    assert note.isVisible()
