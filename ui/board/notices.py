"""What the board says above its pages: an end that is near, a success, a problem."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.expiry_strip import ExpiryStrip
from ui.board.offline_strip import OfflineStrip
from ui.board.outbox_strip import OutboxStrip
from ui.board.page import MARGIN
from ui.board.state import BoardState
from ui.board.state_strip import StateStrip
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class Notices(QWidget):
    """The strips above the pages, each there only while it has something to say.

    Attributes:
        error: what went wrong.
        strip: what ends soon.
        states: which states of the instance changed.
        offline: since when the instance cannot be reached.
        outbox: how many tickets wait to be sent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.error = ErrorView(offers_remedies=True)
        self.strip = ExpiryStrip()
        self.states = StateStrip()
        self.offline = OfflineStrip()
        self.outbox = OutboxStrip()
        self._success = Note(kind=ChipKind.OK)
        close = Button(translate("Board", "Close"), ButtonLook.LINK, small=True)
        close.clicked.connect(self._success.hide)
        self._success.buttons.addWidget(close)
        self._success.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(8)
        strips = (self.offline, self.outbox, self.strip, self.states)
        for widget in (*strips, self._success, self.error):
            column.addWidget(widget)

    def show_state(self, state: BoardState) -> None:
        """Show what ends soon, which states changed, and whether the board is offline."""
        self.offline.show_state(state)
        self.outbox.show_state(state)
        self.strip.show_expiries(state.expiries)
        self.states.show_changes(state.changed_states)

    def add(self, note: Note) -> None:
        """Show a note above all others."""
        self._column.insertWidget(0, note)

    def say(self, words: str) -> None:
        """Say that something was done."""
        self.error.clear()
        self._success.say(words)
        self._success.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
