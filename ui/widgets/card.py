"""Cards: white ground, a thin line, round corners."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_PADDING = 22


class Card(QFrame):
    """A frame with a column of its own.

    Attributes:
        column: the layout that takes what the card holds.
    """

    def __init__(self, parent: QWidget | None = None, *, padding: int = _PADDING) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding - 2, padding, padding - 2)
        self.column.setSpacing(12)


class Rule(QFrame):
    """A line of one pixel between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
