"""The frame of the panels that stand beside the tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.reading_area import ReadingArea
from ui.widgets.card import Card, Rule
from ui.widgets.facts import Facts
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_WIDTH = 260
_LEAST_TEXT = 96


class DetailsPanel(Card):
    """One thing in full: a head, facts, a text to read and a foot; or how to come to see one.

    Args:
        hint: what to do while nothing is shown.
        description_name: what a screen reader calls the text.

    Attributes:
        head: the layout on top, which holds the title.
        title: its heading.
        facts: names and values.
        description: the text.
        reading: what scrolls, with all of them but the foot.
        body: the layout of what scrolls and the foot.
        foot: the layout at the bottom.
    """

    def __init__(self, hint: str, *, description_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=18)
        self.setFixedWidth(_WIDTH)
        self.title = Text(look=TextLook.HEADING, wrap=True)
        self.facts = Facts(name_width=84)
        self.description = ReadingArea(description_name)
        self.head = QVBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title)
        self.reading = ScrollingColumn(spacing=12)
        self.body = QVBoxLayout()
        self.foot = QVBoxLayout()
        self.foot.setSpacing(4)
        self._hint = Text(hint, look=TextLook.LEAD, wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = self._build_body()
        self.column.addWidget(self._hint)
        self.column.addWidget(self._body, 1)
        self.show_body(is_shown=False)

    def show_body(self, *, is_shown: bool) -> None:
        """Show the thing, or the hint."""
        self._hint.setVisible(not is_shown)
        self._body.setVisible(is_shown)

    def hide_all(self) -> None:
        """Make room for something else."""
        self._hint.hide()
        self._body.hide()

    def _build_body(self) -> QWidget:
        body = QWidget()
        body.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.reading.column.addLayout(self.head)
        self.reading.column.addWidget(self.facts)
        self.reading.column.addWidget(Rule())
        self.reading.column.addWidget(self.description, 1)
        self.description.setMinimumHeight(_LEAST_TEXT)
        self.body.addWidget(self.reading, 1)
        self.body.addLayout(self.foot)
        return body
