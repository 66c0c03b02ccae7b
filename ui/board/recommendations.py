"""The page with the table of recommendations."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.recommendations.recommendation import Recommendation
from ui.board.page import BoardPage
from ui.board.recommendation_details import RecommendationDetails
from ui.board.recommendation_table_model import (
    COLUMNS,
    RecommendationColumn,
    RecommendationTableModel,
)
from ui.board.state import BoardState
from ui.board.table_view import BoardTable, Columns
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook

_WIDTHS = {
    RecommendationColumn.CATEGORY: 120,
    RecommendationColumn.SOURCE: 96,
    RecommendationColumn.POINTS_LEFT: 100,
    RecommendationColumn.COST: 92,
    RecommendationColumn.TICKETS: 130,
}
_LEAST_IMPORTANT = (
    RecommendationColumn.COST,
    RecommendationColumn.SOURCE,
    RecommendationColumn.CATEGORY,
    RecommendationColumn.POINTS_LEFT,
)


class RecommendationsPage(BoardPage):
    """The list of recommendations, and what one of them says.

    Signals:
        create_requested: somebody wants to create a ticket for a recommendation.
        add_requested: somebody wants to type a recommendation.
        ticket_requested: somebody wants to see a ticket that exists for a recommendation.
    """

    create_requested = Signal(object)
    add_requested = Signal()
    ticket_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Board", "Recommendations"), parent=parent)
        self._model = RecommendationTableModel(self)
        self._filter = QLineEdit()
        self._add = Button(translate("Recommendations", "Add recommendation"))
        self._create = Button(translate("Board", "Create ticket"), ButtonLook.PRIMARY)
        self._table = BoardTable(
            translate("Board", "Recommendations"),
            self._model,
            columns=Columns(
                stretch=COLUMNS.index(RecommendationColumn.TITLE),
                widths={COLUMNS.index(column): width for column, width in _WIDTHS.items()},
                least_important=[COLUMNS.index(column) for column in _LEAST_IMPORTANT],
            ),
        )
        self._details = RecommendationDetails()
        self._shown = Text(look=TextLook.NOTE)
        self._state: BoardState | None = None
        self._build()
        self._connect()
        self._say_how_many()

    def show_state(self, state: BoardState) -> None:
        """Show the recommendations of a state; what is selected stays selected."""
        before, self._state = self._state, state
        if before is None or _content(before) != _content(state):
            self._model.show_recommendations(state.recommendations, state.tickets_by_recommendation)
        self.show_count(len(state.recommendations))
        self._table.say_when_empty(_why_empty(state))

    def choose(self, recommendation: Recommendation) -> None:
        """Select a recommendation."""
        self._filter.clear()
        row = self._model.row_of(recommendation)
        if row is not None:
            self._table.choose_row(row)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    @property
    def chosen(self) -> Recommendation | None:
        """The recommendation that is selected, or None."""
        return cast("Recommendation | None", self._table.current_item)

    def _build(self) -> None:
        self._filter.setPlaceholderText(translate("Recommendations", "Filter recommendations"))
        self._filter.setAccessibleName(translate("Recommendations", "Filter recommendations"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(300)
        self._create.setEnabled(False)
        self.tools.addWidget(self._filter, 100)
        self.tools.addWidget(self._add)
        self.tools.addWidget(self._create)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._table, 1)
        body.addWidget(self._details)
        self.column.addLayout(body, 1)
        self.column.addWidget(self._shown)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._model.show_matching)
        self._add.clicked.connect(lambda _checked: self.add_requested.emit())
        self._create.clicked.connect(lambda _checked: self.create_requested.emit(self.chosen))
        self._model.modelReset.connect(self._say_how_many)
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self.create_requested)
        self._details.ticket_requested.connect(self.ticket_requested)

    def _on_chosen(self, recommendation: Recommendation | None) -> None:
        self._create.setEnabled(recommendation is not None)
        tickets = self._state.tickets_by_recommendation if self._state else {}
        found = tickets.get(recommendation.id, {}) if recommendation else {}
        self._details.show_recommendation(recommendation, tuple(found.values()))

    def _say_how_many(self) -> None:
        self._shown.setText(
            translate("Recommendations", "{shown} of {total} shown").format(
                shown=self._model.shown_count(), total=self._model.total
            )
        )


def _content(state: BoardState) -> tuple[object, object]:
    return state.recommendations, state.tickets_by_recommendation


def _why_empty(state: BoardState) -> str:
    if not state.recommendations:
        return translate("Recommendations", "No recommendations yet. Add the first one.")
    return translate("Recommendations", "No recommendation matches. Change the filter.")
