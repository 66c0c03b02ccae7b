"""One entry of a ticket's conversation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.tickets.threads import Entry, Thread
from ui.translation import say
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.text import Text, TextLook

_KINDS = {Thread.COMMENTS: ChipKind.ACCENT, Thread.WORK_NOTES: ChipKind.NEUTRAL}


class ThreadEntry(QFrame):
    """Thread, author and time on top, and what was written below."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind = say(entry.thread.words)
        by = " · ".join(filter(None, (entry.author, when(entry))))
        self.setAccessibleName(f"{kind}: {by}. {entry.text}")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Chip(kind, _KINDS[entry.thread]), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(by, look=TextLook.NOTE, wrap=True), 1)
        text = Text(entry.text, look=TextLook.DETAIL, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(text)


def when(entry: Entry) -> str:
    """Return when something was written, in the time of this computer where it is known."""
    if entry.at is None:
        return entry.shown_at
    return f"{entry.at.astimezone():%Y-%m-%d %H:%M}"
