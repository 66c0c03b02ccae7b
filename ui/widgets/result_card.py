"""How something ended: a card in the middle of the room that it has."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.mark import ResultMark
from ui.widgets.text import Text

_WIDTH = 480


class ResultCard(QWidget):
    """A card with a mark and a title, and what there is to say below them.

    Args:
        mark: how it ended.
        title: what happened.
        parts: what follows, from top to bottom.
    """

    def __init__(self, mark: ResultMark, title: Text, *parts: QWidget) -> None:
        super().__init__()
        card = Card()
        card.setFixedWidth(_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(mark)
        head.addWidget(title, 1)
        card.column.addLayout(head)
        for part in parts:
            card.column.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        # An alignment would ask for the height at the width of the room, not of the card.
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        column.addLayout(middle)
        column.addStretch(3)
