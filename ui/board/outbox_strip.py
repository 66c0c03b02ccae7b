"""A strip on top of the board while tickets wait to be sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.state import BoardState
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class OutboxStrip(QWidget):
    """Says how many tickets are not on the instance yet, as far as is known.

    Signals:
        send_wanted: somebody wants to send them now, and to see what becomes of them.
    """

    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note(kind=ChipKind.WARN)
        send = Button(translate("Bulk", "Send now"), small=True)
        send.clicked.connect(lambda _checked: self.send_wanted.emit())
        self._note.buttons.addWidget(send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        self.hide()

    def show_state(self, state: BoardState) -> None:
        """Show how many wait, or nothing."""
        self.setVisible(state.waiting > 0 and not state.activity)
        self._note.say(
            translate("Bulk", "%n tickets wait to be sent", "", state.waiting),
            translate(
                "Bulk", "They are looked up first, and sent when the instance can be reached."
            ),
        )
