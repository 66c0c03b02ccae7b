"""The first thing to see, while the rest of the program loads behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel

from ui.translation import translate

if TYPE_CHECKING:
    import asyncio

_SIZE = (980, 700)


class FirstWindow(QLabel):
    """Says that Firnline is starting; the wizard or the board takes its place.

    It is one plain label, because every further kind of widget would make it appear later.

    Signals:
        painted: it can be seen.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Start", "Firnline is starting"))
        self._is_painted = False
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(*_SIZE)

    async def shown(self) -> None:
        """Return as soon as the window can be seen."""
        # Imported here because the window is to be seen before the loop is loaded.
        import asyncio  # noqa: PLC0415

        if not self._is_painted:
            seen: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self.painted.connect(partial(_resolve, seen))
            await seen

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as always, and remember that it happened."""
        super().paintEvent(event)
        self._is_painted = True
        self.painted.emit()


def _resolve(seen: asyncio.Future[None]) -> None:
    if not seen.done():
        seen.set_result(None)
