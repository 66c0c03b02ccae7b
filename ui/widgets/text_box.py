"""A field for several lines of plain text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 4


class TextBox(QPlainTextEdit):
    """Asks for a few lines and takes what room there is; Tab leaves it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Return the room for a few lines, where Qt would ask for a dozen."""
        return QSize(256, self.fontMetrics().lineSpacing() * _LINES + 20)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; less would hide what is typed."""
        return QSize(96, self.sizeHint().height())
