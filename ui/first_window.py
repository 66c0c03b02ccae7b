"""The first thing to see, while the rest of the program loads behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QLabel

from ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent
    from PySide6.QtGui import QPaintEvent

_SIZE = (980, 700)
_LONGEST_WAIT_MS = 1000


class FirstWindow(QLabel):
    """Says that Firnline is starting; the wizard or the board takes its place.

    It is one plain label, because every further kind of object would make it appear later.
    """

    def __init__(self) -> None:
        super().__init__(translate("Start", "Firnline is starting"))
        self._is_seen = False
        self._turns = QEventLoop()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(*_SIZE)

    def show_at_once(self) -> bool:
        """Show the window, and return whether it can be seen; it may also start out of sight.

        Qt turns a loop of its own for this one paint: loading asyncio on top of it takes as long
        again as a person's eye notices.
        """
        limit = self.startTimer(_LONGEST_WAIT_MS)
        self.show()
        self._turns.exec()
        self.killTimer(limit)
        return self._is_seen

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as always, and go on."""
        super().paintEvent(event)
        self._is_seen = True
        self._turns.quit()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Wait for a paint no longer."""
        super().timerEvent(event)
        self._turns.quit()
