"""Room that scrolls where it is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollingColumn(QScrollArea):
    """A column that is never squeezed: it scrolls where it is higher than the room.

    Args:
        spacing: between two things in the column.
        widest: how wide the column may become; its height is reckoned at its own width.

    Attributes:
        column: the layout that takes what the area holds.
    """

    def __init__(
        self, *, spacing: int, widest: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        inner = _Column()
        if widest is not None:
            inner.setMaximumWidth(widest)
        self.column = inner.column
        self.column.setSpacing(spacing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)


class _Column(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the height that is needed at this width; Qt assumes words broken far narrower."""
        needed = self.column.minimumHeightForWidth(self.width())
        return QSize(super().minimumSizeHint().width(), needed)
