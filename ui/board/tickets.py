"""The page with the table of tickets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.errors import AppError
from app.tickets.columns import TicketColumn
from app.tickets.draft import Priority
from app.tickets.index import SortedBy
from app.tickets.saved_views import Arrangement, TicketView, ViewBook
from app.tickets.selection import StateSelection
from app.tickets.ticket import Ticket
from ui.board.saved_view import SavedView, view_of
from ui.board.state import BoardState
from ui.board.table_columns import Columns, ShownColumn
from ui.board.table_page import TablePage
from ui.board.ticket_details import TicketDetails
from ui.board.ticket_table_model import COLUMNS, TicketTableModel
from ui.board.view_picker import ViewPicker
from ui.board.wording import name_of, synced
from ui.translation import translate
from ui.widgets.text import Text, TextLook

_WIDTHS = {
    TicketColumn.NUMBER: 112,
    TicketColumn.STATE: 140,
    TicketColumn.PRIORITY: 92,
    TicketColumn.CATEGORY: 110,
    TicketColumn.SOURCE: 90,
    TicketColumn.DUE_DATE: 104,
    TicketColumn.TICKET_TYPE: 130,
    TicketColumn.ASSIGNED_TO: 140,
    TicketColumn.ASSIGNMENT_GROUP: 150,
    TicketColumn.INITIATED_BY: 140,
    TicketColumn.OPENED_AT: 104,
    TicketColumn.UPDATED_AT: 104,
    TicketColumn.CLOSED_AT: 104,
    TicketColumn.CORRELATION_ID: 290,
}
_LEAST_IMPORTANT = (
    TicketColumn.UPDATED_AT,
    TicketColumn.ASSIGNED_TO,
    TicketColumn.DUE_DATE,
    TicketColumn.SOURCE,
    TicketColumn.CATEGORY,
    TicketColumn.PRIORITY,
)
_HIDDEN = (
    TicketColumn.TICKET_TYPE,
    TicketColumn.ASSIGNMENT_GROUP,
    TicketColumn.INITIATED_BY,
    TicketColumn.OPENED_AT,
    TicketColumn.CLOSED_AT,
    TicketColumn.CORRELATION_ID,
)


class TicketsPage(TablePage):
    """Filter, saved views, the table, and the details of the ticket that is selected.

    Args:
        views: the views that somebody saved.

    Signals:
        create_requested: somebody wants to create a ticket without a recommendation.
        open_requested: somebody wants to see the page of a ticket.
        export_requested: somebody wants tickets in a file.
        failed(AppError): something could not be kept.

    Attributes:
        book: the views that somebody saved.
        details: the panel beside the table.
        views: where a view is chosen.
    """

    create_requested = Signal()
    open_requested = Signal(object)
    export_requested = Signal()
    failed = Signal(object)

    def __init__(self, views: ViewBook | None = None) -> None:
        self.book = views or ViewBook()
        self.details = TicketDetails()
        self.views = ViewPicker()
        self._model = TicketTableModel()
        super().__init__(
            translate("Board", "Tickets"),
            model=self._model,
            columns=Columns(
                stretch=COLUMNS.index(TicketColumn.TASK_NAME),
                widths={COLUMNS.index(column): width for column, width in _widths().items()},
                least_important=[COLUMNS.index(column) for column in _LEAST_IMPORTANT],
                hidden=[COLUMNS.index(column) for column in _HIDDEN],
            ),
            details=self.details,
            filter_name=translate("Tickets", "Filter tickets"),
            tool=self.views,
        )
        self._rendered: tuple[Ticket, ...] = ()
        self._synced = Text(look=TextLook.NOTE)
        self.foot.addWidget(self._synced)
        if self.book.columns is not None:
            self._arrange(self.book.columns)
        self.choose(self.views.chosen_view)
        self._connect()

    def show_state(self, state: BoardState) -> None:
        """Show the tickets of a state; what is selected stays selected."""
        if state.tickets is not self._rendered:
            self._rendered = state.tickets
            self._model.show_tickets(state.tickets)
        if state.knows_tickets:
            self.show_count(len(state.tickets))
        self.shown.setVisible(state.knows_tickets)
        self.details.show_scores(state.scores, state.recommendations)
        self._synced.setText(synced(state))
        self.table.say_when_empty(_why_empty(state))

    def show_view(self, view: SavedView) -> None:
        """Choose a ready-made view and forget what was typed into the filter."""
        self.choose(view.view)

    def show_selection(self, selection: StateSelection) -> None:
        """Show the tickets behind a figure."""
        self.choose(view_of(selection))

    def show_ticket(self, ticket: Ticket) -> None:
        """Select a ticket, in a view that holds it."""
        if self._model.row_of(ticket) is None:
            self.show_view(SavedView.ALL)
        row = self._model.row_of(ticket)
        if row is not None:
            self.table.choose_row(row)
            self.table.setFocus()

    @property
    def view(self) -> TicketView:
        """What is shown now, with filter, order and columns, under the name of the chosen view."""
        return replace(
            self.views.chosen_view,
            typed=self.typed,
            order=self._model.order,
            columns=self._arrangement(),
        )

    @property
    def shown_tickets(self) -> tuple[Ticket, ...]:
        """The tickets that are shown, from top down."""
        return tuple(self._model.item(row) for row in range(self._model.shown_count()))

    @property
    def selected_tickets(self) -> tuple[Ticket, ...]:
        """The tickets that are selected, from top down."""
        return cast("tuple[Ticket, ...]", tuple(self.table.selected_items))

    @property
    def shown_columns(self) -> tuple[TicketColumn, ...]:
        """The columns that are shown, from left to right."""
        return tuple(COLUMNS[column] for column in self.table.columns.shown)

    def choose(self, view: TicketView) -> None:
        """Show a view, with what it says of filter, order and columns."""
        self.views.show_views(self.book.views, view)
        if view.columns is not None:
            self._arrange(view.columns)
        self._model.show_view(view.admits, view.order)
        self.type_filter(view.typed)
        header = self.table.horizontalHeader()
        with QSignalBlocker(header):  # the rows are sorted already
            header.setSortIndicator(*_indicator(view.order))

    def arrange_columns(self, columns: Sequence[TicketColumn] | None) -> None:
        """Show these columns, from left to right; None shows those that fit."""
        if columns is None:
            self.table.columns.reset()
            self._keep_columns()
        else:
            self.table.columns.choose([COLUMNS.index(column) for column in columns])

    def _connect(self) -> None:
        self.views.chosen.connect(self.choose)
        self.create_button.clicked.connect(lambda _checked: self.create_requested.emit())
        self.table.chosen.connect(self.details.show_ticket)
        self.table.opened.connect(self.open_requested)
        self.table.columns.arranged.connect(self._keep_columns)
        self.details.open_requested.connect(self.open_requested)

    def _arrangement(self) -> Arrangement | None:
        arrangement = self.table.columns.arrangement
        if arrangement is None:
            return None
        return tuple((COLUMNS[at], width) for at, width in arrangement)

    def _arrange(self, columns: Arrangement) -> None:
        shown = [ShownColumn(COLUMNS.index(column), width) for column, width in columns]
        self.table.columns.arrange(shown)

    def _keep_columns(self) -> None:
        try:
            self.book.keep_columns(self._arrangement())
        except AppError as error:
            self.failed.emit(error)


def _indicator(order: Sequence[SortedBy]) -> tuple[int, Qt.SortOrder]:
    if not order:
        return -1, Qt.SortOrder.AscendingOrder
    is_descending = order[0].descending
    direction = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
    return COLUMNS.index(order[0].column), direction


def _widths() -> dict[TicketColumn, int]:
    """Return the widths, with room for every name of a priority in the language of the windows."""
    metrics = QFontMetrics(QApplication.font())
    longest = max(metrics.horizontalAdvance(name_of(priority)) for priority in Priority)
    return _WIDTHS | {TicketColumn.PRIORITY: max(_WIDTHS[TicketColumn.PRIORITY], longest + 24)}


def _why_empty(state: BoardState) -> str:
    if state.is_waiting_for_first_tickets:
        return state.activity
    if not state.knows_tickets:
        return translate("Tickets", "Nothing has been read from the instance yet.")
    if not state.tickets:
        return translate("Tickets", "No tickets yet. Create the first from a recommendation.")
    return translate("Tickets", "No ticket here matches. Change the filter or the view.")
