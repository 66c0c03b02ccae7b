"""Longer text that scrolls in its own place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.widgets.text import Text, TextLook


class ReadingArea(QScrollArea):
    """Plain text of any length; it can be reached and scrolled with the keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text(look=TextLook.DETAIL, wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._text)
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str) -> None:
        """Show a text from its beginning."""
        self._text.setText(text)
        self.verticalScrollBar().setValue(0)
