"""A strip on top of the board that says what ends soon, and leads to the cure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.connections.urgency import Urgency
from app.upkeep.expiry import Expiry, Life, most_urgent
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note

KIND_OF_URGENCY = {
    Urgency.NONE: ChipKind.NEUTRAL,
    Urgency.SOON: ChipKind.WARN,
    Urgency.URGENT: ChipKind.BAD,
    Urgency.OVER: ChipKind.BAD,
}


class ExpiryStrip(QWidget):
    """Shown from two weeks before an end; without anything urgent it is not there.

    Signals:
        authorize_wanted: somebody wants to give consent once more.
        configuration_wanted: somebody wants to see the page about the connection.
    """

    authorize_wanted = Signal()
    configuration_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note()
        self._authorize = Button(translate("Upkeep", "Authorize"), small=True)
        self._authorize.clicked.connect(self.authorize_wanted)
        self._open = Button(translate("Upkeep", "Open configuration"), small=True)
        self._open.clicked.connect(self.configuration_wanted)
        for button in (self._authorize, self._open):
            self._note.buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        self.hide()

    def show_expiries(self, expiries: Sequence[Expiry]) -> None:
        """Show the most urgent end, or nothing."""
        end = most_urgent(expiries)
        self.setVisible(end is not None)
        if end is None:
            return
        kind = KIND_OF_URGENCY[end.urgency]
        self._note.say(say(end.life.words), say(end.words), kind=kind)
        self._authorize.setVisible(end.life is Life.CONSENT)
        self._open.setVisible(end.life is not Life.CONSENT)
