"""The page with the table of tickets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox

from app.tickets.draft import Priority
from app.tickets.filter import TicketColumn
from app.tickets.ticket import Ticket
from ui.board.saved_view import SavedView
from ui.board.state import BoardState
from ui.board.table_page import TablePage
from ui.board.table_view import Columns
from ui.board.ticket_details import TicketDetails
from ui.board.ticket_table_model import COLUMNS, TicketTableModel
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
    TicketColumn.ASSIGNED_TO: 140,
    TicketColumn.UPDATED_AT: 104,
}
_LEAST_IMPORTANT = (
    TicketColumn.UPDATED_AT,
    TicketColumn.ASSIGNED_TO,
    TicketColumn.DUE_DATE,
    TicketColumn.SOURCE,
    TicketColumn.CATEGORY,
    TicketColumn.PRIORITY,
)


class TicketsPage(TablePage):
    """Filter, saved views, the table, and the details of the ticket that is selected.

    Signals:
        create_requested: somebody wants to create a ticket without a recommendation.
        open_requested: somebody wants to see the page of a ticket.
    """

    create_requested = Signal()
    open_requested = Signal(object)

    def __init__(self) -> None:
        self._model = TicketTableModel()
        self._details = TicketDetails()
        self._views = QComboBox()
        super().__init__(
            translate("Board", "Tickets"),
            model=self._model,
            columns=Columns(
                stretch=COLUMNS.index(TicketColumn.TASK_NAME),
                widths={COLUMNS.index(column): width for column, width in _widths().items()},
                least_important=[COLUMNS.index(column) for column in _LEAST_IMPORTANT],
            ),
            details=self._details,
            filter_name=translate("Tickets", "Filter tickets"),
            tool=self._views,
        )
        self._rendered: tuple[Ticket, ...] = ()
        self._synced = Text(look=TextLook.NOTE)
        self.foot.addWidget(self._synced)
        self._views.setAccessibleName(translate("Tickets", "Saved view"))
        self._views.addItems([view.title for view in SavedView])
        self._connect()

    def show_state(self, state: BoardState) -> None:
        """Show the tickets of a state; what is selected stays selected."""
        if state.tickets is not self._rendered:
            self._rendered = state.tickets
            self._model.show_tickets(state.tickets)
        if state.knows_tickets:
            self.show_count(len(state.tickets))
        self.shown.setVisible(state.knows_tickets)
        self._synced.setText(synced(state))
        self.table.say_when_empty(_why_empty(state))

    def show_view(self, view: SavedView) -> None:
        """Choose a saved view and forget what was typed into the filter."""
        self.forget_filter()
        self._views.setCurrentIndex(list(SavedView).index(view))

    def show_ticket(self, ticket: Ticket) -> None:
        """Select a ticket, in a view that holds it."""
        if self._model.row_of(ticket) is None:
            self.show_view(SavedView.ALL)
        row = self._model.row_of(ticket)
        if row is not None:
            self.table.choose_row(row)
            self.table.setFocus()

    def _connect(self) -> None:
        self._views.currentIndexChanged.connect(self._on_view_chosen)
        self.create_button.clicked.connect(lambda _checked: self.create_requested.emit())
        self.table.chosen.connect(self._details.show_ticket)
        self.table.opened.connect(self.open_requested)
        self._details.open_requested.connect(self.open_requested)

    def _on_view_chosen(self, position: int) -> None:
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._model.show_view(list(SavedView)[position])


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
