"""Where a comment or a work note is written."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.entries import is_blank
from app.tickets.threads import LONGEST_ENTRY, Thread
from ui.board.choice import Choice
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.text import Text, TextLook
from ui.widgets.text_box import TextBox


class ThreadComposer(QWidget):
    """A choice of the thread, with who will read it, a text, and the button that adds it.

    Signals:
        write_requested(Thread, str): a text shall be added to a thread.
    """

    write_requested = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = ""
        self._is_busy = False
        self._thread = Choice(tuple(Thread), lambda thread: say(thread.words))
        self._text = TextBox()
        self._add = Button("", small=True)
        self._kind = Field(translate("Threads", "Write as"), self._thread)
        self._problem = Text(look=TextLook.PROBLEM, wrap=True)
        self._build()

    @property
    def chosen_thread(self) -> Thread:
        """Where the text will stand."""
        return self._thread.member

    @property
    def typed(self) -> str:
        """What is typed."""
        return self._text.toPlainText()

    def show_draft(self, thread: Thread, text: str) -> None:
        """Show what somebody began to write; nothing is reported."""
        with QSignalBlocker(self._text):
            self._text.setPlainText(text)
        self._thread.show_member(thread)
        self._show()

    def show_busy(self, *, is_busy: bool) -> None:
        """Take nothing more while something is being written."""
        self._is_busy = is_busy
        self._show()

    def show_reason(self, reason: str) -> None:
        """Say why nothing can be written now; an empty reason lets people write."""
        self._reason = reason
        self._show()

    def _build(self) -> None:
        self._thread.chosen.connect(lambda _thread: self._show())
        self._text.textChanged.connect(self._show)
        self._add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._text.setAccessibleName(translate("Threads", "Text"))
        column.addWidget(self._kind)
        column.addWidget(self._text)
        column.addWidget(self._problem)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def _show(self) -> None:
        is_comment = self.chosen_thread is Thread.COMMENTS
        self._kind.show_hint(
            translate("Threads", "The requester reads it, too.")
            if is_comment
            else translate("Threads", "Only those who work on the ticket read it.")
        )
        self._add.setText(
            translate("Threads", "Add comment")
            if is_comment
            else translate("Threads", "Add work note")
        )
        self._add.setAccessibleName(self._add.text())
        length = len(self.typed)
        too_long = translate("Draft", "{length} characters; at most {longest} are possible.")
        self._problem.setText(too_long.format(length=length, longest=LONGEST_ENTRY))
        self._problem.setVisible(length > LONGEST_ENTRY)
        self._text.setAccessibleDescription(self._reason)
        for control in (self._thread, self._text):
            control.setEnabled(not self._reason and not self._is_busy)
        can_add = not is_blank(self.typed) and length <= LONGEST_ENTRY
        self._add.setEnabled(can_add and not self._reason and not self._is_busy)

    def _on_add(self) -> None:
        self.write_requested.emit(self.chosen_thread, self.typed.strip())
