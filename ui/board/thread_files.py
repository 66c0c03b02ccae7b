"""The files of a ticket, and how one is added."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.instance.attachments import Attachment
from app.tickets.following_book import Conversation
from ui.board.wording import day
from ui.translation import translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button
from ui.widgets.card import Rule
from ui.widgets.flow import FlowLayout
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook


class ThreadFiles(QWidget):
    """Two ways to attach something, and what is attached.

    Signals:
        file_wanted: somebody wants to attach a file of this computer.
        advice_wanted: somebody wants to attach what the recommendation says is to be done.
    """

    file_wanted = Signal()
    advice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Button(translate("Attachments", "Attach a file…"), small=True)
        self._advice = Button(translate("Attachments", "Attach remediation text"), small=True)
        self._note = Text(look=TextLook.NOTE, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._has_advice = False
        self._is_open = True
        self._build()

    def show_advice(self, *, is_there: bool) -> None:
        """Offer to attach the text of the recommendation, or not."""
        self._has_advice = is_there
        self._show_buttons()

    def show_open(self, *, is_open: bool) -> None:
        """Let people attach something, or not."""
        self._is_open = is_open
        self._show_buttons()

    def show_conversation(self, conversation: Conversation | None) -> None:
        """Show the files that were read; None while they never were."""
        files = conversation.attachments if conversation else ()
        empty(self._list)
        for attachment in files or ():
            self._list.addWidget(_Row(attachment))
        note = _note(conversation)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _build(self) -> None:
        self._file.clicked.connect(lambda _checked: self.file_wanted.emit())
        self._advice.clicked.connect(lambda _checked: self.advice_wanted.emit())
        buttons = FlowLayout(spacing=8)
        buttons.addWidget(self._file)
        buttons.addWidget(self._advice)
        scrolled = ScrollingColumn(spacing=12)
        scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scrolled.setAccessibleName(translate("Attachments", "Files"))
        scrolled.column.addLayout(buttons)
        scrolled.column.addWidget(Rule())
        scrolled.column.addWidget(self._note)
        scrolled.column.addLayout(self._list)
        scrolled.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(scrolled)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._file.setEnabled(self._is_open)
        self._advice.setEnabled(self._is_open and self._has_advice)
        self._advice.setToolTip(
            ""
            if self._has_advice
            else translate("Attachments", "No recommendation with a text is behind this ticket.")
        )


class _Row(QWidget):
    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        size = QLocale().formattedDataSize(attachment.size_bytes)
        about = " · ".join(filter(None, (size, day(attachment.at), attachment.author)))
        self.setAccessibleName(f"{attachment.name}, {about}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(attachment.name, look=TextLook.DETAIL, wrap=True))
        column.addWidget(Text(about, look=TextLook.NOTE, wrap=True))


def _note(conversation: Conversation | None) -> str:
    if conversation is None:
        return translate("Threads", "Nothing was read yet.")
    if conversation.attachments is None:
        return translate("Attachments", "This account may not read the files of this ticket.")
    return "" if conversation.attachments else translate("Attachments", "No files yet.")
