"""The first thing to see, while the rest of the program loads behind it."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.translation import translate
from ui.widgets.mark import AppMark
from ui.widgets.text import Text, TextLook

_SIZE = (980, 700)


class FirstWindow(QWidget):
    """Says that Firnline is starting; the wizard or the board takes its place.

    Attributes:
        painted: set as soon as it can be seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.painted = asyncio.Event()
        self.setWindowTitle("Firnline")
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(AppMark(), alignment=Qt.AlignmentFlag.AlignHCenter)
        text = Text(translate("Start", "Firnline is starting"), look=TextLook.LEAD)
        column.addWidget(text, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as always, and remember that it happened."""
        super().paintEvent(event)
        self.painted.set()
