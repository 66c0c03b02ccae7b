"""A row that becomes a column where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class StackingRow(QWidget):
    """Widgets side by side, or one below the other where they would not fit.

    Args:
        spacing: the room between two of them.
    """

    def __init__(self, *, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget last."""
        self._row.addWidget(widget, stretch)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest widget alone, for the others can go below it."""
        width = max(self._least_widths(), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between row and column."""
        widths = self._least_widths()
        needed = sum(widths) + self._row.spacing() * max(0, len(widths) - 1)
        direction = QBoxLayout.Direction
        is_narrow = needed > event.size().width()
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def _least_widths(self) -> list[int]:
        items = (self._row.itemAt(position) for position in range(self._row.count()))
        return [item.minimumSize().width() for item in items if item is not None]
