"""What people wrote on a ticket, and where more is written."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tickets.following_book import Conversation
from app.tickets.threads import Thread, Threads
from ui.board.thread_composer import ThreadComposer
from ui.board.thread_entry import ThreadEntry
from ui.translation import translate
from ui.widgets.appearance import empty
from ui.widgets.card import Rule
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_MOST_SHOWN = 100


class ThreadView(QWidget):
    """Both threads as one conversation, the newest entry first, below the place to write.

    Attributes:
        composer: where something is written.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Threads | None = None
        self.composer = ThreadComposer()
        self._note = Text(look=TextLook.NOTE, wrap=True)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(14)
        scrolled = ScrollingColumn(spacing=12)
        scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scrolled.setAccessibleName(translate("Threads", "Conversation"))
        scrolled.column.addWidget(self.composer)
        scrolled.column.addWidget(Rule())
        scrolled.column.addWidget(self._note)
        scrolled.column.addLayout(self._entries)
        scrolled.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(scrolled)

    def show_conversation(self, conversation: Conversation | None) -> None:
        """Show a conversation; None while it was never read."""
        threads = conversation.threads if conversation else None
        if threads is not None and threads == self._shown:
            return
        self._shown = threads
        empty(self._entries)
        for entry in threads.entries[:_MOST_SHOWN] if threads else ():
            self._entries.addWidget(ThreadEntry(entry))
        note = _note(threads)
        self._note.setText(note)
        self._note.setVisible(bool(note))


def _note(threads: Threads | None) -> str:
    if threads is None:
        return translate("Threads", "Nothing was read yet.")
    if threads.unreadable:
        return _unreadable(threads.unreadable)
    if len(threads.entries) > _MOST_SHOWN:
        text = translate("Threads", "The newest {shown} of {total}; the page has all of them.")
        return text.format(shown=_MOST_SHOWN, total=len(threads.entries))
    if not threads.entries:
        return translate("Threads", "Nobody has written anything that this account may read.")
    return ""


def _unreadable(threads: Collection[Thread]) -> str:
    if Thread.COMMENTS not in threads:
        return translate("Threads", "This account may not read work notes.")
    if Thread.WORK_NOTES not in threads:
        return translate("Threads", "This account may not read comments.")
    return translate("Threads", "This account may not read comments and work notes.")
