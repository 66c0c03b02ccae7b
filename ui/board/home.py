"""The first page: how things stand, on two cards."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.tickets.draft import TicketType
from app.tickets.summary import summarise
from app.tickets.ticket import Ticket
from app.upkeep.repairs import subject_of
from ui.board.card import TicketCard
from ui.board.page import BoardPage
from ui.board.state import BoardState
from ui.remedies.reminder_section import ReminderStrip
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.stacking_row import StackingRow


class HomePage(BoardPage):
    """A card for change management and one for incident management.

    Signals:
        create_requested: somebody wants to create a ticket of a type.
        all_requested: somebody wants to see all tickets of a type.
        configuration_requested: somebody wants to manage the connection.
        ticket_requested: somebody wants to see a ticket.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.

    Attributes:
        reminders: what a person has to take back one day.
    """

    create_requested = Signal(object)
    all_requested = Signal(object)
    configuration_requested = Signal()
    ticket_requested = Signal(object)
    remedy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Board", "Home"), parent=parent)
        self._cards = {ticket_type: TicketCard(ticket_type) for ticket_type in TicketType}
        self._rendered: tuple[tuple[Ticket, ...] | None, str] = (None, "")
        self.reminders = ReminderStrip()
        self._missing = Button(translate("Board", "No tickets appear?"), small=True)
        self._missing.clicked.connect(lambda: self.remedy_wanted.emit("no_tickets"))
        self.tools.addWidget(self._missing)
        row = StackingRow(spacing=18)
        for card in self._cards.values():
            row.add(card, 1)
            card.create_requested.connect(self.create_requested)
            card.all_requested.connect(self.all_requested)
            card.configuration_requested.connect(self.configuration_requested)
            card.ticket_requested.connect(self.ticket_requested)
        body = ScrollingColumn(spacing=18)
        body.column.addWidget(row)
        body.column.addStretch(1)
        self.column.addWidget(self.reminders)
        self.column.addWidget(body)

    def show_state(self, state: BoardState) -> None:
        """Show the figures of a state."""
        self.reminders.show_reminders(state.connection.reminders, subject_of(state.connection))
        self._missing.setVisible(not state.tickets and not state.is_waiting_for_first_tickets)
        note = _note(state)
        if (state.tickets, note) == self._rendered:
            return
        self._rendered = (state.tickets, note)
        for ticket_type, card in self._cards.items():
            if state.knows_tickets:
                card.show_summary(summarise(state.tickets, ticket_type, state.today), note=note)
            else:
                card.show_nothing_known(note)
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go card by card; rows that came later would else come last."""
        stops = [stop for card in self._cards.values() for stop in card.stops]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)


def _note(state: BoardState) -> str:
    if state.is_waiting_for_first_tickets:
        return state.activity
    if not state.knows_tickets:
        return translate("Card", "Nothing has been read from the instance yet.")
    return translate("Card", "No tickets yet. Create the first one from a recommendation.")
