"""Tickets as a table model that filters and sorts an index of its own.

A proxy model would compare rows one by one through Qt; sorting positions in Python takes a tenth of
a second for a hundred thousand rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority
from app.tickets.filter import TicketColumn, haystacks, in_order, matching
from app.tickets.ticket import Ticket
from ui.board.saved_view import SavedView
from ui.board.table_model import BoardTableModel, Chips
from ui.board.wording import KIND_OF_MEANING, NOTHING, Named, day, name_of
from ui.translation import say

COLUMNS: Final = (
    TicketColumn.NUMBER,
    TicketColumn.TASK_NAME,
    TicketColumn.STATE,
    TicketColumn.PRIORITY,
    TicketColumn.CATEGORY,
    TicketColumn.SOURCE,
    TicketColumn.DUE_DATE,
    TicketColumn.ASSIGNED_TO,
    TicketColumn.UPDATED_AT,
)
_STATE: Final = COLUMNS.index(TicketColumn.STATE)
_NEWEST_FIRST: Final = (TicketColumn.OPENED_AT, True)


class TicketTableModel(BoardTableModel):
    """The tickets of a saved view that match what was typed, in the order that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([say(column.words) for column in COLUMNS], parent)
        self._texts = _texts()
        self._tickets: Sequence[Ticket] = ()
        self._haystacks: Sequence[str] = ()
        self._view = SavedView.OPEN
        self._order = _NEWEST_FIRST
        self._wanted = ""
        self._arranged: Sequence[int] = ()
        self._arranged_haystacks: Sequence[str] = ()
        self._rows: Sequence[int] = ()

    def show_tickets(self, tickets: Sequence[Ticket]) -> None:
        """Replace all tickets; view, filter and order stay."""
        self._tickets = tickets
        self._haystacks = haystacks(tickets, say)
        self._arrange()

    def show_view(self, view: SavedView) -> None:
        """Show the tickets of another saved view."""
        self._view = view
        self._arrange()

    def show_matching(self, wanted: str) -> None:
        """Show only tickets in which every word occurs."""
        self._wanted = wanted
        self._select()

    @property
    def total(self) -> int:
        """The number of tickets, shown or not."""
        return len(self._tickets)

    def shown_count(self) -> int:
        """Return the number of tickets shown."""
        return len(self._rows)

    def item(self, row: int) -> Ticket:
        """Return the ticket of a row."""
        return self._tickets[self._rows[row]]

    def row_of(self, item: Ticket) -> int | None:
        """Return where a ticket is shown, perhaps with newer values, or None while it is not."""
        shown = (self._tickets[position].sys_id for position in self._rows)
        return next((row for row, sys_id in enumerate(shown) if sys_id == item.sys_id), None)

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return self._texts[column](self._tickets[self._rows[row]])

    def chips(self, row: int, column: int) -> Chips | None:
        """Return the state as a chip, and None for every other cell."""
        if column != _STATE:
            return None
        ticket = self.item(row)
        return ((ticket.state_label, KIND_OF_MEANING[ticket.meaning]),)

    def _arrange(self) -> None:
        # A key pressed in the filter must not sort again, so the order is kept apart.
        admits = self._view.admits
        admitted = [row for row, ticket in enumerate(self._tickets) if admits(ticket)]
        column, descending = self._order
        self._arranged = in_order(self._tickets, admitted, column=column, descending=descending)
        self._arranged_haystacks = [self._haystacks[row] for row in self._arranged]
        self._select()

    def _select(self) -> None:
        self.beginResetModel()
        found = matching(self._arranged_haystacks, self._wanted)
        self._rows = [self._arranged[position] for position in found]
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a column of -1 means the newest first."""
        descending = order is Qt.SortOrder.DescendingOrder
        self._order = (COLUMNS[column], descending) if column >= 0 else _NEWEST_FIRST
        self._arrange()


def _texts() -> tuple[Callable[[Ticket], str], ...]:
    names: dict[Named | None, str] = {None: NOTHING}
    for kind in (Priority, Category, Source):
        names.update({member: name_of(member) for member in kind})
    by_column: dict[TicketColumn, Callable[[Ticket], str]] = {
        TicketColumn.NUMBER: lambda ticket: ticket.number,
        TicketColumn.TASK_NAME: lambda ticket: ticket.task_name,
        TicketColumn.STATE: lambda ticket: ticket.state_label,
        TicketColumn.PRIORITY: lambda ticket: names[ticket.priority],
        TicketColumn.CATEGORY: lambda ticket: names[ticket.category],
        TicketColumn.SOURCE: lambda ticket: names[ticket.source],
        TicketColumn.DUE_DATE: lambda ticket: day(ticket.due_date),
        TicketColumn.ASSIGNED_TO: lambda ticket: ticket.assigned_to or NOTHING,
        TicketColumn.UPDATED_AT: lambda ticket: day(ticket.updated_at),
    }
    return tuple(by_column[column] for column in COLUMNS)
