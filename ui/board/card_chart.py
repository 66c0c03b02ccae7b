"""The figures of a card as charts, or as tables for whoever prefers them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tickets.draft import TicketType
from app.tickets.selection import StateSelection
from app.tickets.states import Meaning
from app.tickets.summary import CardSummary
from ui.board.chart_table import FigureTable
from ui.board.chart_weeks import WeekChart
from ui.board.moments import short_day
from ui.board.wording import NOTHING, name_of
from ui.translation import translate
from ui.widgets.stacking_row import StackingRow
from ui.widgets.state_bar import Part, StateBar


@dataclass(frozen=True)
class ChartForm:
    """How somebody wants to see the figures.

    Attributes:
        by_state: each state by its name, instead of what states mean.
        as_table: tables instead of charts.
    """

    by_state: bool = False
    as_table: bool = False


class CardChart(QWidget):
    """How the tickets of one type divide into states, and what was opened and closed of late.

    Args:
        ticket_type: the type that it is about.

    Signals:
        selection_requested(StateSelection): somebody wants to see the tickets behind a figure.
    """

    selection_requested = Signal(object)

    def __init__(self, ticket_type: TicketType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = ticket_type
        self._form = ChartForm()
        self._selections: list[StateSelection] = []
        self._bar = StateBar()
        self._weeks = WeekChart()
        self._charts = QWidget()
        charts = QVBoxLayout(self._charts)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(12)
        charts.addWidget(self._bar)
        charts.addWidget(self._weeks)
        self._states_table = FigureTable(
            translate("Card", "Tickets by state"),
            (translate("Card", "State"), translate("Card", "Tickets")),
        )
        self._weeks_table = FigureTable(
            translate("Card", "Tickets by week"),
            (
                translate("Card", "Week of"),
                translate("Card", "Opened"),
                translate("Card", "Closed"),
            ),
        )
        self._tables = StackingRow(spacing=12)
        for table in (self._states_table, self._weeks_table):
            self._tables.add(_on_top(table), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._charts)
        column.addWidget(self._tables)
        self._bar.chosen.connect(self._on_chosen)
        self._states_table.activated.connect(self._on_activated)
        self.show_summary(None, self._form)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        if self._form.as_table:
            return [self._states_table, self._weeks_table]
        return [*self._bar.stops, *self._weeks.stops]

    def show_summary(self, summary: CardSummary | None, form: ChartForm) -> None:
        """Show figures in a form; None where there are none."""
        self._form = form
        self._charts.setVisible(not form.as_table)
        self._tables.setVisible(form.as_table)
        shares = _shares(summary, form)
        self._selections = [
            StateSelection(self._type, meaning, name if form.by_state else None)
            for name, meaning, _count in shares
        ]
        self._bar.show_parts(
            [Part(name or NOTHING, count, meaning - 1) for name, meaning, count in shares]
        )
        weeks = summary.weeks if summary and summary.total else ()
        self._weeks.setVisible(bool(weeks))
        self._weeks.show_weeks(weeks)
        self._states_table.show_rows(
            [(name or NOTHING, _figure(count)) for name, _meaning, count in shares]
        )
        self._weeks_table.show_rows(
            [(short_day(week.begins), str(week.opened), str(week.closed)) for week in weeks]
        )

    def _on_chosen(self, position: int) -> None:
        self.selection_requested.emit(self._selections[position])

    def _on_activated(self, index: QModelIndex) -> None:
        self._on_chosen(index.row())


def _on_top(table: FigureTable) -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(table)
    column.addStretch()
    return place


def _shares(summary: CardSummary | None, form: ChartForm) -> list[tuple[str, Meaning, int | None]]:
    if summary and form.by_state and summary.by_state:
        return [(state.name, state.meaning, state.count) for state in summary.by_state]
    counts = summary.by_meaning if summary else {}
    return [(name_of(meaning), meaning, counts.get(meaning)) for meaning in Meaning]


def _figure(count: int | None) -> str:
    return NOTHING if count is None else str(count)
