"""The page with the table of recommendations."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.recommendations.recommendation import Recommendation
from app.tickets.advice_view import AdviceView
from app.tickets.ledger import ScoreLists
from ui.board.recommendation_details import RecommendationDetails
from ui.board.recommendation_table_model import (
    COLUMNS,
    RecommendationColumn,
    RecommendationTableModel,
)
from ui.board.recommendation_view import explanation_of, title_of
from ui.board.state import BoardState
from ui.board.table_columns import Columns
from ui.board.table_page import TablePage
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.text import Text, TextLook

_WIDTHS = {
    RecommendationColumn.STATUS: 118,
    RecommendationColumn.CATEGORY: 110,
    RecommendationColumn.SOURCE: 90,
    RecommendationColumn.POINTS_NOW: 66,
    RecommendationColumn.POINTS_LEFT: 96,
    RecommendationColumn.IMPACT: 106,
    RecommendationColumn.COST: 88,
    RecommendationColumn.TICKETS: 128,
}
_LEAST_LETTERS = 18
_LEAST_IMPORTANT = (
    RecommendationColumn.SOURCE,
    RecommendationColumn.IMPACT,
    RecommendationColumn.CATEGORY,
    RecommendationColumn.POINTS_NOW,
    RecommendationColumn.STATUS,
    RecommendationColumn.COST,
    RecommendationColumn.POINTS_LEFT,
)


class RecommendationsPage(TablePage):
    """The list of recommendations, and what one of them says.

    Signals:
        create_requested: somebody wants to create a ticket for a recommendation.
        create_many_requested: somebody wants to create tickets for several, as a tuple.
        add_requested: somebody wants to type a recommendation.
        import_requested: somebody wants to import files.
        ticket_requested: somebody wants to see a ticket that exists for a recommendation.
        link_requested: somebody wants to see the page on which a recommendation is carried out.
    """

    create_requested = Signal(object)
    create_many_requested = Signal(object)
    add_requested = Signal()
    import_requested = Signal()
    ticket_requested = Signal(object)
    link_requested = Signal(str)

    def __init__(self) -> None:
        self._model = RecommendationTableModel()
        self._details = RecommendationDetails()
        self._views = QComboBox()
        self._add = Button(
            translate("Recommendations", "Add…"),
            small=True,
            name=translate("Recommendations", "Add recommendation"),
        )
        self._import = Button(translate("Recommendations", "Import…"))
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
            tool=self._build_tools(),
        )
        self._state: BoardState | None = None
        self._explanation = Text(look=TextLook.NOTE)
        self.foot.addWidget(self._explanation)
        self.foot.addSpacing(12)
        self.foot.addWidget(self._add)
        self.create_button.setEnabled(False)
        self._connect()

    def show_state(self, state: BoardState) -> None:
        """Show the recommendations of a state; what is selected stays selected."""
        before, self._state = self._state, state
        if before is None or _content(before) != _content(state):
            self._model.show_recommendations(state.recommendations, state.scores)
            self._on_chosen(self.chosen)  # its tickets may be others now
        self.show_count(len(state.recommendations))
        self.table.say_when_empty(_why_empty(state))

    def choose(self, recommendation: Recommendation) -> None:
        """Select a recommendation."""
        self.forget_filter()
        if self._model.row_of(recommendation) is None:
            self.show_view(AdviceView.ALL)
        row = self._model.row_of(recommendation)
        if row is not None:
            self.table.choose_row(row)

    def show_view(self, view: AdviceView) -> None:
        """Choose another selection."""
        self._views.setCurrentIndex(list(AdviceView).index(view))

    @property
    def chosen(self) -> Recommendation | None:
        """The recommendation that is selected, or None."""
        return cast("Recommendation | None", self.table.current_item)

    @property
    def selected(self) -> tuple[Recommendation, ...]:
        """Every recommendation that is selected, in the order of the table."""
        return tuple(cast("list[Recommendation]", self.table.selected_items))

    def create_tickets(self) -> None:
        """Ask for the tickets of what is selected."""
        selected = self.selected
        if len(selected) > 1:
            self.create_many_requested.emit(selected)
        elif selected:
            self.create_requested.emit(selected[0])

    def _build_tools(self) -> QWidget:
        self._views.setAccessibleName(translate("Recommendations", "Saved view"))
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._views.setSizeAdjustPolicy(fit)
        self._views.setMinimumContentsLength(_LEAST_LETTERS)
        self._views.addItems([title_of(view) for view in AdviceView])
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for tool in (self._views, self._import):
            row.addWidget(tool)
        return tools

    def _connect(self) -> None:
        self._views.currentIndexChanged.connect(self._on_view_chosen)
        self._add.clicked.connect(lambda _checked: self.add_requested.emit())
        self._import.clicked.connect(lambda _checked: self.import_requested.emit())
        self.create_button.clicked.connect(lambda _checked: self.create_tickets())
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.create_requested)
        self.table.selected.connect(self._on_selected)
        self._details.ticket_requested.connect(self.ticket_requested)
        self._details.link_requested.connect(self.link_requested)

    def _on_view_chosen(self, position: int) -> None:
        view = list(AdviceView)[position]
        self._explanation.setText(explanation_of(view))
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._model.show_view(view)

    def _on_chosen(self, recommendation: Recommendation | None) -> None:
        scores = self._state.scores if self._state else ScoreLists()
        self._details.show_recommendation(recommendation, scores)
        self._on_selected(len(self.table.selected_rows))

    def _on_selected(self, count: int) -> None:
        self.create_button.setEnabled(count > 0)
        text = (
            translate("Recommendations", "Create %n tickets", "", count)
            if count > 1
            else translate("Board", "Create ticket")
        )
        self.create_button.setText(text)
        self.create_button.setAccessibleName(text)


def _content(state: BoardState) -> tuple[object, object]:
    return state.recommendations, state.scores


def _why_empty(state: BoardState) -> str:
    if not state.recommendations:
        return translate(
            "Recommendations",
            "No recommendations yet. Import an export of Secure Score, or add the first one.",
        )
    return translate("Recommendations", "No recommendation matches. Change the filter or the view.")
