"""Tickets as a table model that filters and sorts an index of its own.

A proxy model would compare rows one by one through Qt; sorting positions in Python takes a tenth of
a second for a hundred thousand rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority
from app.tickets.filter import TicketColumn, haystacks, in_order, matching
from app.tickets.ticket import Ticket
from ui.board.row_delegate import ChipsRole, ItemRole
from ui.board.saved_view import SavedView
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

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class TicketTableModel(QAbstractTableModel):
    """The tickets of a saved view that match what was typed, in the order that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tickets: Sequence[Ticket] = ()
        self._haystacks: Sequence[str] = ()
        self._rows: Sequence[int] = ()
        self._view = SavedView.OPEN
        self._wanted = ""
        self._order = (TicketColumn.OPENED_AT, True)
        self._texts = _texts()

    def show_tickets(self, tickets: Sequence[Ticket]) -> None:
        """Replace all tickets; view, filter and order stay."""
        self._tickets = tickets
        self._haystacks = haystacks(tickets, say)
        self._select()

    def show_view(self, view: SavedView) -> None:
        """Show the tickets of another saved view."""
        self._view = view
        self._select()

    def show_matching(self, wanted: str) -> None:
        """Show only tickets in which every word occurs."""
        self._wanted = wanted
        self._select()

    def row_of(self, ticket: Ticket) -> int | None:
        """Return where a ticket is shown, perhaps with newer values, or None while it is not."""
        shown = (self._tickets[row].sys_id for row in self._rows)
        return next((row for row, known in enumerate(shown) if known == ticket.sys_id), None)

    @property
    def total(self) -> int:
        """The number of tickets, shown or not."""
        return len(self._tickets)

    def _select(self) -> None:
        self.beginResetModel()
        found = matching(self._haystacks, self._wanted)
        admitted = [row for row in found if self._view.admits(self._tickets[row])]
        column, descending = self._order
        self._rows = in_order(self._tickets, admitted, column=column, descending=descending)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of tickets shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return say(COLUMNS[section].words)
        return None

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell, its chips, or the ticket itself for `ItemRole`."""
        if not index.isValid():
            return None
        ticket = self._tickets[self._rows[index.row()]]
        column = COLUMNS[index.column()]
        if role == _DISPLAY:
            return self._texts[column](ticket)
        if role == ChipsRole and column is TicketColumn.STATE:
            return ((ticket.state_label, KIND_OF_MEANING[ticket.meaning]),)
        return ticket if role == ItemRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a column of -1 means the newest first."""
        descending = order is Qt.SortOrder.DescendingOrder
        self._order = (COLUMNS[column], descending) if column >= 0 else (_NEWEST, True)
        self._select()


def _texts() -> dict[TicketColumn, Callable[[Ticket], str]]:
    names: dict[Named | None, str] = {None: NOTHING}
    for kind in (Priority, Category, Source):
        names.update({member: name_of(member) for member in kind})
    return {
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


_NEWEST = TicketColumn.OPENED_AT
