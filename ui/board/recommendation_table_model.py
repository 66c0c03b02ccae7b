"""Recommendations as a table model that filters and sorts an index of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from app.recommendations.recommendation import Category, Level, PortalStatus, Recommendation, Source
from app.tickets.advice_view import AdviceView, selected
from app.tickets.ledger import ScoreLists
from ui.board.table_model import BoardTableModel, Chips
from ui.board.wording import KIND_OF_MEANING, NOTHING, name_of, points
from ui.translation import translate


class RecommendationColumn(Enum):
    """The columns of the table of recommendations."""

    TITLE = auto()
    STATUS = auto()
    CATEGORY = auto()
    SOURCE = auto()
    POINTS_NOW = auto()
    POINTS_LEFT = auto()
    IMPACT = auto()
    COST = auto()
    TICKETS = auto()


COLUMNS: Final = tuple(RecommendationColumn)

_TICKETS: Final = COLUMNS.index(RecommendationColumn.TICKETS)


class RecommendationTableModel(BoardTableModel):
    """The recommendations that match what was typed, in the order that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings(), parent)
        self._all: tuple[Recommendation, ...] = ()
        self._scores = ScoreLists()
        self._texts: dict[str, str] = {}
        self._view = AdviceView.ALL
        self._shown: Sequence[Recommendation] = ()
        self._rows: dict[str, int] = {}
        self._wanted = ""
        self._order: tuple[RecommendationColumn, bool] | None = None

    def show_recommendations(
        self, recommendations: tuple[Recommendation, ...], scores: ScoreLists
    ) -> None:
        """Replace all recommendations; view, filter and order stay.

        Args:
            recommendations: in the order they were made.
            scores: how they and their tickets go together.
        """
        if recommendations is not self._all:
            names = _names()
            self._texts = {each.id: _haystack(each, names) for each in recommendations}
        self._all = recommendations
        self._scores = scores
        self._select()

    def show_view(self, view: AdviceView) -> None:
        """Show another selection."""
        self._view = view
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
        return self._rows.get(item.id)

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return str(_TEXTS[COLUMNS[column]](self, self._shown[row]))

    def chips(self, row: int, column: int) -> Chips | None:
        """Return the numbers of tickets as chips, and None for every other cell."""
        return self.chips_of(self._shown[row]) if column == _TICKETS else None

    def chips_of(self, recommendation: Recommendation) -> Chips:
        """Return the numbers of the tickets that exist for a recommendation."""
        tickets = self._scores.tickets.get(recommendation.id, ())
        return [(ticket.number, KIND_OF_MEANING[ticket.meaning]) for ticket in tickets]

    def _select(self) -> None:
        self.beginResetModel()
        shown = list(selected(self._view, self._all, self._scores))
        for word in self._wanted.casefold().split():
            shown = [item for item in shown if word in self._texts[item.id]]
        if self._order is not None:
            column, descending = self._order
            key = _SORT_KEYS[column]
            shown.sort(key=lambda item: key(self, item), reverse=descending)
        self._shown = shown
        self._rows = {item.id: row for row, item in enumerate(shown)}
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a column of -1 means the order of the view."""
        descending = order is Qt.SortOrder.DescendingOrder
        self._order = (COLUMNS[column], descending) if column >= 0 else None
        self._select()


def _names() -> dict[object, str]:
    kinds = (Category, Source, PortalStatus)
    names: dict[object, str] = {member: name_of(member) for kind in kinds for member in kind}
    names[None] = ""
    return names


def _haystack(item: Recommendation, names: dict[object, str]) -> str:
    named = (names[item.category], names[item.source], names[item.shown_status])
    parts = (item.title, item.description, item.remediation, item.product, item.control, *named)
    return "\n".join(parts).casefold()


def _numbers(model: RecommendationTableModel, item: Recommendation) -> str:
    return ", ".join(number for number, _kind in model.chips_of(item))


def _left(_model: RecommendationTableModel, item: Recommendation) -> str:
    return points(item.points_left) if item.points_max is not None else NOTHING


def _status(_model: RecommendationTableModel, item: Recommendation) -> str:
    return name_of(item.shown_status) if item.shown_status is not None else NOTHING


_Of = Callable[[RecommendationTableModel, Recommendation], Any]
_EFFORTS: Final = [Level.UNKNOWN, Level.NONE, Level.LOW, Level.MODERATE, Level.HIGH]
_STATUSES: Final = [None, *PortalStatus]

_TEXTS: dict[RecommendationColumn, _Of] = {
    RecommendationColumn.TITLE: lambda _model, item: item.title,
    RecommendationColumn.STATUS: _status,
    RecommendationColumn.CATEGORY: lambda _model, item: name_of(item.category),
    RecommendationColumn.SOURCE: lambda _model, item: name_of(item.source),
    RecommendationColumn.POINTS_NOW: lambda _model, item: points(item.points_now),
    RecommendationColumn.POINTS_LEFT: _left,
    RecommendationColumn.IMPACT: lambda _model, item: name_of(item.impact),
    RecommendationColumn.COST: lambda _model, item: name_of(item.cost),
    RecommendationColumn.TICKETS: _numbers,
}
_SORT_KEYS: dict[RecommendationColumn, _Of] = {
    **_TEXTS,
    RecommendationColumn.TITLE: lambda _model, item: item.title.casefold(),
    RecommendationColumn.STATUS: lambda _model, item: _STATUSES.index(item.shown_status),
    RecommendationColumn.POINTS_NOW: lambda _model, item: item.points_now or 0.0,
    RecommendationColumn.POINTS_LEFT: lambda _model, item: item.points_left,
    RecommendationColumn.IMPACT: lambda _model, item: _EFFORTS.index(item.impact),
    RecommendationColumn.COST: lambda _model, item: _EFFORTS.index(item.cost),
}


def _headings() -> list[str]:
    titles = {
        RecommendationColumn.TITLE: translate("Recommendations", "Title"),
        RecommendationColumn.STATUS: translate("Recommendations", "Status"),
        RecommendationColumn.CATEGORY: translate("Recommendations", "Category"),
        RecommendationColumn.SOURCE: translate("Recommendations", "Source"),
        RecommendationColumn.POINTS_NOW: translate("Recommendations", "Points"),
        RecommendationColumn.POINTS_LEFT: translate("Recommendations", "Points left"),
        RecommendationColumn.IMPACT: translate("Recommendations", "User impact"),
        RecommendationColumn.COST: translate("Recommendations", "Cost"),
        RecommendationColumn.TICKETS: translate("Recommendations", "Tickets"),
    }
    return [titles[column] for column in COLUMNS]
