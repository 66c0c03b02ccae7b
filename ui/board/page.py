"""What every page of the board has: a title, room for tools beside it, and a body."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.chip import Chip, ChipKind
from ui.widgets.stacking_row import StackingRow
from ui.widgets.text import Text, TextLook

MARGIN = 26


class BoardPage(QWidget):
    """A title with tools at the right edge, and a column below.

    Attributes:
        tools: the layout beside the title.
        column: the layout of the body.
    """

    def __init__(self, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._count = Chip()
        self._count.hide()
        tools = QWidget()
        self.tools = _row_in(tools)
        self.tools.addStretch(1)
        name = QWidget()
        row = _row_in(name)
        row.addWidget(Text(title, look=TextLook.TITLE))
        row.addWidget(self._count)
        row.addStretch()
        head = StackingRow(spacing=12)
        head.add(name)
        head.add(tools, 1)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 12, MARGIN, 18)
        outer.setSpacing(18)
        outer.addWidget(head)
        outer.addLayout(self.column, 1)

    def show_count(self, count: int) -> None:
        """Show how many things the page is about, beside its title."""
        self._count.show_state(str(count), ChipKind.NEUTRAL)
        self._count.show()


def _row_in(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    return row
