"""The page with the table of tickets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.tickets.filter import TicketColumn
from app.tickets.ticket import Ticket
from ui.board.page import BoardPage
from ui.board.saved_view import SavedView
from ui.board.state import BoardState
from ui.board.table_view import BoardTable, Columns
from ui.board.ticket_details import TicketDetails
from ui.board.ticket_table_model import COLUMNS, TicketTableModel
from ui.board.wording import synced
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import Text, TextLook

_WIDTHS = {
    TicketColumn.NUMBER: 112,
    TicketColumn.STATE: 128,
    TicketColumn.PRIORITY: 108,
    TicketColumn.CATEGORY: 120,
    TicketColumn.SOURCE: 96,
    TicketColumn.DUE_DATE: 108,
    TicketColumn.ASSIGNED_TO: 150,
    TicketColumn.UPDATED_AT: 108,
}
_LEAST_IMPORTANT = (
    TicketColumn.UPDATED_AT,
    TicketColumn.ASSIGNED_TO,
    TicketColumn.SOURCE,
    TicketColumn.CATEGORY,
    TicketColumn.DUE_DATE,
    TicketColumn.PRIORITY,
)


class TicketsPage(BoardPage):
    """Filter, saved views, the table, and the details of the ticket that is selected.

    Signals:
        create_requested: somebody wants to create a ticket without a recommendation.
        open_requested: somebody wants to see the page of a ticket.
    """

    create_requested = Signal()
    open_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Board", "Tickets"), parent=parent)
        self._model = TicketTableModel(self)
        self._rendered: tuple[Ticket, ...] = ()
        self._filter = QLineEdit()
        self._views = QComboBox()
        self._create = Button(translate("Board", "Create ticket"), ButtonLook.PRIMARY)
        self._table = BoardTable(
            translate("Board", "Tickets"),
            self._model,
            columns=Columns(
                stretch=COLUMNS.index(TicketColumn.TASK_NAME),
                widths={COLUMNS.index(column): width for column, width in _WIDTHS.items()},
                least_important=[COLUMNS.index(column) for column in _LEAST_IMPORTANT],
            ),
        )
        self._details = TicketDetails()
        self._shown = Text(look=TextLook.NOTE)
        self._synced = Text(look=TextLook.NOTE)
        self._build()
        self._connect()
        self._say_how_many()

    def show_state(self, state: BoardState) -> None:
        """Show the tickets of a state; what is selected stays selected."""
        if state.tickets is not self._rendered:
            self._rendered = state.tickets
            self._model.show_tickets(state.tickets)
        if state.knows_tickets:
            self.show_count(len(state.tickets))
        self._shown.setVisible(state.knows_tickets)
        self._synced.setText(synced(state))
        self._table.say_when_empty(_why_empty(state))

    def show_view(self, view: SavedView) -> None:
        """Choose a saved view and forget what was typed into the filter."""
        self._filter.clear()
        self._views.setCurrentIndex(list(SavedView).index(view))

    def show_ticket(self, ticket: Ticket) -> None:
        """Select a ticket, in a view that holds it."""
        if self._model.row_of(ticket) is None:
            self.show_view(SavedView.ALL)
        row = self._model.row_of(ticket)
        if row is not None:
            self._table.choose_row(row)
            self._table.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    def _build(self) -> None:
        self._filter.setPlaceholderText(translate("Tickets", "Filter tickets"))
        self._filter.setAccessibleName(translate("Tickets", "Filter tickets"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(300)
        self._views.setAccessibleName(translate("Tickets", "Saved view"))
        self._views.addItems([view.title for view in SavedView])
        self.tools.addWidget(self._filter, 100)
        self.tools.addWidget(self._views)
        self.tools.addWidget(self._create)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._table, 1)
        body.addWidget(self._details)
        foot = QHBoxLayout()
        foot.addWidget(self._shown)
        foot.addStretch()
        foot.addWidget(self._synced)
        self.column.addLayout(body, 1)
        self.column.addLayout(foot)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._model.show_matching)
        self._views.currentIndexChanged.connect(self._on_view_chosen)
        self._create.clicked.connect(lambda _checked: self.create_requested.emit())
        self._model.modelReset.connect(self._say_how_many)
        self._table.chosen.connect(self._details.show_ticket)
        self._table.opened.connect(self.open_requested)
        self._details.open_requested.connect(self.open_requested)

    def _on_view_chosen(self, position: int) -> None:
        self._table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._model.show_view(list(SavedView)[position])

    def _say_how_many(self) -> None:
        self._shown.setText(
            translate("Tickets", "{shown} of {total} shown").format(
                shown=self._model.shown_count(), total=self._model.total
            )
        )


def _why_empty(state: BoardState) -> str:
    if state.is_waiting_for_first_tickets:
        return state.activity
    if not state.knows_tickets:
        return translate("Tickets", "Nothing has been read from the instance yet.")
    if not state.tickets:
        return translate("Tickets", "No tickets yet. Create the first from a recommendation.")
    return translate("Tickets", "No ticket here matches. Change the filter or the view.")
