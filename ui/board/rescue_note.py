"""A note that says that the file of the connection was damaged, and what was saved."""

from __future__ import annotations

import asyncio

from app.database.database import Database
from app.database.rescue import Rescue, forget_rescue
from app.errors import AppError
from ui.tasks import TaskSet
from ui.translation import say, translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


def rescue_note(rescue: Rescue, tasks: TaskSet, database: Database) -> Note:
    """Return the note; it comes back with each start until somebody closes it.

    Args:
        rescue: what became of the file before.
        tasks: of the window that shows it.
        database: the new file.
    """
    note = Note(say(rescue.title), say(rescue.detail), kind=ChipKind.WARN)
    close = Button(translate("Board", "Close"), ButtonLook.LINK, small=True)
    note.buttons.addWidget(close)

    def come_back(_error: AppError) -> None:
        note.show()

    def forget() -> None:
        note.hide()
        tasks.start(asyncio.to_thread(forget_rescue, database), on_error=come_back)

    close.clicked.connect(lambda _checked: forget())
    return note
