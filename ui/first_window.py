"""The first thing to see, while the rest of the program loads behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel

from ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SIZE = (980, 700)
_LONGEST_WAIT_MS = 1000


class FirstWindow(QLabel):
    """Says that Firnline is starting; the wizard or the board takes its place.

    It is one plain label, because every further kind of widget would make it appear later.

    Signals:
        painted: it can be seen.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Start", "Firnline is starting"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(*_SIZE)

    def show_at_once(self) -> None:
        """Show the window, and return when it can be seen or is not going to be for now.

        Qt turns a loop of its own for this one paint: loading asyncio on top of it takes as long
        again as a person's eye notices.
        """
        turns = QEventLoop()
        self.painted.connect(turns.quit)
        QTimer.singleShot(_LONGEST_WAIT_MS, turns.quit)  # a window may start out of sight
        self.show()
        turns.exec()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as always, and say that it happened."""
        super().paintEvent(event)
        self.painted.emit()
