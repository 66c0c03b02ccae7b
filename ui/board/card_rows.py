"""The newest tickets of a card, one line each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.tickets.ticket import Ticket
from ui.board.wording import KIND_OF_MEANING
from ui.widgets.appearance import empty
from ui.widgets.card import Rule
from ui.widgets.chip import Chip
from ui.widgets.text import ElidedText, Text, TextLook


class CardRow(QPushButton):
    """One line that can be pressed: a short text, a long one, and something at the end.

    Args:
        short: shown whole, at the left; may be empty.
        long: shown as far as it fits.
        end: what stands at the right edge.
        name: what a screen reader says.
    """

    def __init__(self, short: str, long: str, *, end: QWidget, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it as Space does
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(14)
        if short:
            lead = Text(short, look=TextLook.DETAIL)
            lead.setMinimumWidth(92)
            row.addWidget(lead)
        row.addWidget(ElidedText(long, look=TextLook.DETAIL), 1)
        row.addWidget(end)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class TicketRow(CardRow):
    """One ticket in one line; pressing it shows the ticket."""

    def __init__(self, ticket: Ticket) -> None:
        super().__init__(
            ticket.number,
            ticket.task_name,
            end=Chip(ticket.state_label, KIND_OF_MEANING[ticket.meaning]),
            name=f"{ticket.number}, {ticket.task_name}, {ticket.state_label}",
        )


class NewestTickets(QWidget):
    """A few tickets, or a sentence where there are none.

    Signals:
        ticket_requested: somebody wants to see a ticket.
    """

    ticket_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: tuple[tuple[Ticket, ...], str] | None = None
        self._rows: list[TicketRow] = []

    @property
    def stops(self) -> list[TicketRow]:
        """What takes the keyboard, in reading order."""
        return self._rows

    def show_tickets(self, tickets: tuple[Ticket, ...], note: str) -> None:
        """Show tickets, and a sentence while there is none; the same again changes nothing."""
        if (tickets, note) == self._shown:
            return
        self._shown = (tickets, note)
        empty(self._column)
        self._rows = [TicketRow(ticket) for ticket in tickets]
        if not tickets:
            self._column.addWidget(Text(note, look=TextLook.LEAD, wrap=True))
        for row, ticket in zip(self._rows, tickets, strict=True):
            if self._column.count():
                self._column.addWidget(Rule())
            row.clicked.connect(lambda _checked, known=ticket: self.ticket_requested.emit(known))
            self._column.addWidget(row)
