"""Recommendations as a table model that filters and sorts an index of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from app.recommendations.recommendation import Level, Recommendation
from ui.board.state import TicketsOfRecommendation
from ui.board.table_model import BoardTableModel, Chips
from ui.board.wording import KIND_OF_MEANING, points
from ui.translation import say, translate


class RecommendationColumn(Enum):
    """The columns of the table of recommendations."""

    TITLE = auto()
    CATEGORY = auto()
    SOURCE = auto()
    POINTS_LEFT = auto()
    COST = auto()
    TICKETS = auto()


COLUMNS: Final = tuple(RecommendationColumn)

_TICKETS: Final = COLUMNS.index(RecommendationColumn.TICKETS)


class RecommendationTableModel(BoardTableModel):
    """The recommendations that match what was typed, in the order that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings(), parent)
        self._all: Sequence[Recommendation] = ()
        self._tickets: Mapping[str, TicketsOfRecommendation] = {}
        self._shown: Sequence[Recommendation] = ()
        self._wanted = ""
        self._order: tuple[RecommendationColumn, bool] | None = None

    def show_recommendations(
        self,
        recommendations: Sequence[Recommendation],
        tickets: Mapping[str, TicketsOfRecommendation],
    ) -> None:
        """Replace all recommendations; filter and order stay.

        Args:
            recommendations: in the order they were made.
            tickets: the tickets that exist for a recommendation, by its id.
        """
        self._all = recommendations
        self._tickets = tickets
        self._select()

    def show_matching(self, wanted: str) -> None:
        """Show only recommendations in which every word occurs."""
        self._wanted = wanted
        self._select()

    @property
    def total(self) -> int:
        """The number of recommendations, shown or not."""
        return len(self._all)

    def shown_count(self) -> int:
        """Return the number of recommendations shown."""
        return len(self._shown)

    def item(self, row: int) -> Recommendation:
        """Return the recommendation of a row."""
        return self._shown[row]

    def row_of(self, item: Recommendation) -> int | None:
        """Return where a recommendation is shown, or None while it is not."""
        ids = [shown.id for shown in self._shown]
        return ids.index(item.id) if item.id in ids else None

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return str(_TEXTS[COLUMNS[column]](self, self._shown[row]))

    def chips(self, row: int, column: int) -> Chips | None:
        """Return the numbers of tickets as chips, and None for every other cell."""
        return self.chips_of(self._shown[row]) if column == _TICKETS else None

    def chips_of(self, recommendation: Recommendation) -> Chips:
        """Return the numbers of the tickets that exist for a recommendation."""
        tickets = self._tickets.get(recommendation.id, {})
        return [(ticket.number, KIND_OF_MEANING[ticket.meaning]) for ticket in tickets.values()]

    def _select(self) -> None:
        self.beginResetModel()
        words = self._wanted.casefold().split()
        self._shown = [item for item in self._all if _holds(item, words)]
        if self._order is not None:
            column, descending = self._order
            key = _SORT_KEYS[column]
            self._shown.sort(key=lambda item: key(self, item), reverse=descending)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a column of -1 means the order in which they were made."""
        descending = order is Qt.SortOrder.DescendingOrder
        self._order = (COLUMNS[column], descending) if column >= 0 else None
        self._select()


def _holds(recommendation: Recommendation, words: Sequence[str]) -> bool:
    text = " ".join(
        (
            recommendation.title,
            recommendation.description,
            say(recommendation.category.words),
            say(recommendation.source.words),
        )
    ).casefold()
    return all(word in text for word in words)


def _numbers(model: RecommendationTableModel, item: Recommendation) -> str:
    return ", ".join(number for number, _kind in model.chips_of(item))


_Of = Callable[[RecommendationTableModel, Recommendation], Any]

_TEXTS: dict[RecommendationColumn, _Of] = {
    RecommendationColumn.TITLE: lambda _model, item: item.title,
    RecommendationColumn.CATEGORY: lambda _model, item: say(item.category.words),
    RecommendationColumn.SOURCE: lambda _model, item: say(item.source.words),
    RecommendationColumn.POINTS_LEFT: lambda _model, item: points(item.points_left),
    RecommendationColumn.COST: lambda _model, item: say(item.cost.words),
    RecommendationColumn.TICKETS: _numbers,
}
_SORT_KEYS: dict[RecommendationColumn, _Of] = {
    **_TEXTS,
    RecommendationColumn.TITLE: lambda _model, item: item.title.casefold(),
    RecommendationColumn.POINTS_LEFT: lambda _model, item: item.points_left,
    RecommendationColumn.COST: lambda _model, item: list(Level).index(item.cost),
}


def _headings() -> list[str]:
    titles = {
        RecommendationColumn.TITLE: translate("Recommendations", "Title"),
        RecommendationColumn.CATEGORY: translate("Recommendations", "Category"),
        RecommendationColumn.SOURCE: translate("Recommendations", "Source"),
        RecommendationColumn.POINTS_LEFT: translate("Recommendations", "Points left"),
        RecommendationColumn.COST: translate("Recommendations", "Cost"),
        RecommendationColumn.TICKETS: translate("Recommendations", "Tickets"),
    }
    return [titles[column] for column in COLUMNS]
