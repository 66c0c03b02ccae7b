"""Where tickets and points of the score disagree, on two cards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.recommendations.recommendation import Recommendation
from app.tickets.advice_view import AdviceView
from app.tickets.ledger import Position, ScoreLists
from ui.board.card_rows import CardRow
from ui.board.recommendation_view import explanation_of, title_of
from ui.board.wording import points
from ui.translation import translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card, Rule
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.stacking_row import StackingRow
from ui.widgets.text import Text, TextLook

_MOST = 2
_KINDS = {
    AdviceView.CLOSED_NOT_GAINED: ChipKind.WARN,
    AdviceView.GAINED_STILL_OPEN: ChipKind.ACCENT,
}


class ScoreCards(StackingRow):
    """A card for closed tickets without their points, and one for gained points; none for neither.

    Signals:
        advice_requested: somebody wants to see a recommendation.
        view_requested(AdviceView): somebody wants to see all of a card.
    """

    advice_requested = Signal(object)
    view_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=18, parent=parent)
        self._cards = {view: _ScoreCard(view) for view in _KINDS}
        self._scores: ScoreLists | None = None
        for view, card in self._cards.items():
            self.add(card, 1)
            card.advice_requested.connect(self.advice_requested)
            card.all_requested.connect(partial(self.view_requested.emit, view))
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [stop for card in self._cards.values() for stop in card.stops]

    def show_scores(self, scores: ScoreLists) -> None:
        """Show the first of each list; the same lists again change nothing."""
        if scores is self._scores:
            return
        self._scores = scores
        self._cards[AdviceView.CLOSED_NOT_GAINED].show_positions(scores.closed_not_gained)
        self._cards[AdviceView.GAINED_STILL_OPEN].show_positions(scores.gained_still_open)
        self.setVisible(bool(scores.closed_not_gained or scores.gained_still_open))


class _ScoreCard(Card):
    advice_requested = Signal(object)
    all_requested = Signal()

    def __init__(self, view: AdviceView) -> None:
        super().__init__()
        self._kind = _KINDS[view]
        self._count = Chip()
        self._all = Button(translate("Card", "Show all"), ButtonLook.LINK, small=True)
        self._all.setAccessibleDescription(title_of(view))
        self._all.clicked.connect(lambda _checked: self.all_requested.emit())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lines: list[CardRow] = []
        self.setAccessibleName(title_of(view))
        head = QHBoxLayout()
        head.addWidget(Text(title_of(view), look=TextLook.HEADING), 1)
        head.addWidget(self._count)
        foot = QHBoxLayout()
        foot.addWidget(self._all)
        foot.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(Text(explanation_of(view), look=TextLook.NOTE, wrap=True))
        self.column.addLayout(self._rows)
        self.column.addStretch()
        self.column.addLayout(foot)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [*self._lines, self._all]

    def show_positions(self, positions: Sequence[Position]) -> None:
        kind = self._kind if positions else ChipKind.NEUTRAL
        self._count.show_state(str(len(positions)), kind)
        self._all.setVisible(bool(positions))
        empty(self._rows)
        self._lines = [self._line(position.recommendation) for position in positions[:_MOST]]
        if not positions:
            nothing = translate("Card", "Nothing at the moment.")
            self._rows.addWidget(Text(nothing, look=TextLook.LEAD))
        for line in self._lines:
            if self._rows.count():
                self._rows.addWidget(Rule())
            self._rows.addWidget(line)

    def _line(self, advice: Recommendation) -> CardRow:
        figure = points(advice.points_left or advice.points_max or 0)
        words = translate("Card", "{points} points").format(points=figure)
        end = Text(words, look=TextLook.DETAIL)
        line = CardRow("", advice.title, end=end, name=f"{advice.title}, {words}")
        line.clicked.connect(lambda _checked: self.advice_requested.emit(advice))
        return line
