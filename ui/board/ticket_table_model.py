"""Tickets as a table model over an index of its own.

A proxy model would compare rows one by one through Qt; sorting positions in Python takes a tenth of
a second for a hundred thousand rows.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from app.recommendations.recommendation import Category, Source
from app.tickets.columns import TicketColumn
from app.tickets.draft import Priority, TicketType
from app.tickets.index import Admits, Prepared, SortedBy, TicketIndex
from app.tickets.ticket import Ticket
from ui.board.table_model import BoardTableModel, Chips
from ui.board.wording import KIND_OF_MEANING, NOTHING, Named, day, name_of
from ui.translation import say

COLUMNS: Final = tuple(TicketColumn)
_STATE: Final = COLUMNS.index(TicketColumn.STATE)
_AT_A_TIME_S: Final = 0.006


class TicketTableModel(BoardTableModel):
    """The tickets of a view that match what was typed, in the order that was asked for.

    Many tickets are taken in a little at a time, so that the window stays awake; the earlier ones
    are shown until then.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([say(column.words) for column in COLUMNS], parent)
        self._texts = _texts()
        self._index = TicketIndex(say)
        self._work: Generator[None, None, Prepared] | None = None
        self._waiting: Sequence[Ticket] | None = None
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._go_on)

    def show_tickets(self, tickets: Sequence[Ticket]) -> None:
        """Replace all tickets; view, filter and order stay.

        Args:
            tickets: the newest first.
        """
        self._waiting = tickets
        if self._work is None:
            self._go_on()

    def show_view(self, admits: Admits, order: Sequence[SortedBy] = ()) -> None:
        """Show the tickets of another view.

        Args:
            admits: tells whether a ticket belongs to it.
            order: what it is sorted by; nothing means the newest first.
        """
        self.beginResetModel()
        self._index.select(admits, order)
        self.endResetModel()

    def show_matching(self, wanted: str) -> None:
        """Show only tickets in which every word occurs."""
        self.beginResetModel()
        self._index.find(wanted)
        self.endResetModel()

    @property
    def order(self) -> tuple[SortedBy, ...]:
        """What is sorted by, the column that counts most in front."""
        return self._index.order

    @property
    def total(self) -> int:
        """The number of tickets, shown or not."""
        return len(self._index.tickets)

    @property
    def everything(self) -> Sequence[Ticket]:
        """All tickets, shown or not."""
        return self._index.tickets

    def shown_count(self) -> int:
        """Return the number of tickets shown."""
        return len(self._index.rows)

    def item(self, row: int) -> Ticket:
        """Return the ticket of a row."""
        return self._index.tickets[self._index.rows[row]]

    def row_of(self, item: Ticket) -> int | None:
        """Return where a ticket is shown, perhaps with newer values, or None while it is not."""
        return self._index.row_of(item)

    def rows_of(self, items: Sequence[Ticket]) -> list[int]:
        """Return where tickets are shown, from top down; those that are not are left out."""
        return self._index.rows_of(items)

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return self._texts[column](self.item(row))

    def chips(self, row: int, column: int) -> Chips | None:
        """Return the state as a chip, and None for every other cell."""
        if column != _STATE:
            return None
        ticket = self.item(row)
        return ((ticket.state_label, KIND_OF_MEANING[ticket.meaning]),)

    def _go_on(self) -> None:
        """Work for a moment; what came last is taken when what is at work is shown."""
        if self._work is None and self._waiting is not None:
            self._work, self._waiting = self._index.prepared(self._waiting), None
        if self._work is None:
            return
        until = perf_counter() + _AT_A_TIME_S
        try:
            next(self._work)
            while perf_counter() < until:
                next(self._work)
        except StopIteration as end:
            self._work = None
            self._show(end.value)
        if self._work is not None or self._waiting is not None:
            self._turns.start()

    def _show(self, prepared: Prepared) -> None:
        self.beginResetModel()
        self._index.show(prepared)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, among equals as before; a column of -1 means the newest first."""
        self.beginResetModel()
        if column >= 0:
            is_descending = order is Qt.SortOrder.DescendingOrder
            self._index.sort(SortedBy(COLUMNS[column], is_descending))
        else:
            self._index.unsort()
        self.endResetModel()


def _texts() -> tuple[Callable[[Ticket], str], ...]:
    names: dict[Named | None, str] = {None: NOTHING}
    for kind in (Priority, Category, Source, TicketType):
        names.update({member: name_of(member) for member in kind})
    by_column: dict[TicketColumn, Callable[[Ticket], str]] = {
        TicketColumn.NUMBER: lambda ticket: ticket.number,
        TicketColumn.TASK_NAME: lambda ticket: ticket.task_name,
        TicketColumn.STATE: lambda ticket: ticket.state_label,
        TicketColumn.PRIORITY: lambda ticket: names[ticket.priority],
        TicketColumn.CATEGORY: lambda ticket: names[ticket.category],
        TicketColumn.SOURCE: lambda ticket: names[ticket.source],
        TicketColumn.DUE_DATE: lambda ticket: day(ticket.due_date),
        TicketColumn.TICKET_TYPE: lambda ticket: names[ticket.ticket_type],
        TicketColumn.ASSIGNED_TO: lambda ticket: ticket.assigned_to or NOTHING,
        TicketColumn.ASSIGNMENT_GROUP: lambda ticket: ticket.assignment_group or NOTHING,
        TicketColumn.INITIATED_BY: lambda ticket: ticket.initiated_by or NOTHING,
        TicketColumn.OPENED_AT: lambda ticket: day(ticket.opened_at),
        TicketColumn.UPDATED_AT: lambda ticket: day(ticket.updated_at),
        TicketColumn.CLOSED_AT: lambda ticket: day(ticket.closed_at),
        TicketColumn.CORRELATION_ID: lambda ticket: ticket.correlation_id or NOTHING,
    }
    return tuple(by_column[column] for column in COLUMNS)
