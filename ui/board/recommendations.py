"""The page with the table of recommendations."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal

from app.recommendations.recommendation import Recommendation
from ui.board.recommendation_details import RecommendationDetails
from ui.board.recommendation_table_model import (
    COLUMNS,
    RecommendationColumn,
    RecommendationTableModel,
)
from ui.board.state import BoardState
from ui.board.table_page import TablePage
from ui.board.table_view import Columns
from ui.translation import translate
from ui.widgets.button import Button

_WIDTHS = {
    RecommendationColumn.CATEGORY: 110,
    RecommendationColumn.SOURCE: 90,
    RecommendationColumn.POINTS_LEFT: 100,
    RecommendationColumn.COST: 90,
    RecommendationColumn.TICKETS: 146,
}
_LEAST_IMPORTANT = (
    RecommendationColumn.COST,
    RecommendationColumn.SOURCE,
    RecommendationColumn.CATEGORY,
    RecommendationColumn.POINTS_LEFT,
)


class RecommendationsPage(TablePage):
    """The list of recommendations, and what one of them says.

    Signals:
        create_requested: somebody wants to create a ticket for a recommendation.
        add_requested: somebody wants to type a recommendation.
        ticket_requested: somebody wants to see a ticket that exists for a recommendation.
    """

    create_requested = Signal(object)
    add_requested = Signal()
    ticket_requested = Signal(object)

    def __init__(self) -> None:
        self._model = RecommendationTableModel()
        self._details = RecommendationDetails()
        self._add = Button(translate("Recommendations", "Add recommendation"))
        super().__init__(
            translate("Board", "Recommendations"),
            model=self._model,
            columns=Columns(
                stretch=COLUMNS.index(RecommendationColumn.TITLE),
                widths={COLUMNS.index(column): width for column, width in _WIDTHS.items()},
                least_important=[COLUMNS.index(column) for column in _LEAST_IMPORTANT],
            ),
            details=self._details,
            filter_name=translate("Recommendations", "Filter recommendations"),
            tool=self._add,
        )
        self._state: BoardState | None = None
        self.create_button.setEnabled(False)
        self._connect()

    def show_state(self, state: BoardState) -> None:
        """Show the recommendations of a state; what is selected stays selected."""
        before, self._state = self._state, state
        if before is None or _content(before) != _content(state):
            self._model.show_recommendations(state.recommendations, state.tickets_by_recommendation)
        self.show_count(len(state.recommendations))
        self.table.say_when_empty(_why_empty(state))

    def choose(self, recommendation: Recommendation) -> None:
        """Select a recommendation."""
        self.forget_filter()
        row = self._model.row_of(recommendation)
        if row is not None:
            self.table.choose_row(row)

    @property
    def chosen(self) -> Recommendation | None:
        """The recommendation that is selected, or None."""
        return cast("Recommendation | None", self.table.current_item)

    def _connect(self) -> None:
        self._add.clicked.connect(lambda _checked: self.add_requested.emit())
        self.create_button.clicked.connect(lambda _checked: self.create_requested.emit(self.chosen))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.create_requested)
        self._details.ticket_requested.connect(self.ticket_requested)

    def _on_chosen(self, recommendation: Recommendation | None) -> None:
        self.create_button.setEnabled(recommendation is not None)
        tickets = self._state.tickets_by_recommendation if self._state else {}
        found = tickets.get(recommendation.id, {}) if recommendation else {}
        self._details.show_recommendation(recommendation, tuple(found.values()))


def _content(state: BoardState) -> tuple[object, object]:
    return state.recommendations, state.tickets_by_recommendation


def _why_empty(state: BoardState) -> str:
    if not state.recommendations:
        return translate("Recommendations", "No recommendations yet. Add the first one.")
    return translate("Recommendations", "No recommendation matches. Change the filter.")
