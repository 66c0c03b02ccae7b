"""The first page: how things stand, on two cards."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.errors import NotAuthorizedError
from app.tickets.draft import TicketType
from app.upkeep.repairs import subject_of
from ui.board.card import CardContent, TicketCard
from ui.board.card_chart import ChartForm
from ui.board.moments import moment
from ui.board.page import BoardPage
from ui.board.score_cards import ScoreCards
from ui.board.state import BoardState
from ui.remedies.reminder_section import ReminderStrip
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.stacking_row import StackingRow

_OLD: Final = timedelta(hours=1)


class HomePage(BoardPage):
    """A card for change management and one for incident management.

    Signals:
        create_requested: somebody wants to create a ticket of a type.
        all_requested: somebody wants to see all tickets of a type.
        configuration_requested: somebody wants to manage the connection.
        ticket_requested: somebody wants to see a ticket.
        selection_requested(StateSelection): somebody wants to see the tickets behind a figure.
        status_requested: somebody wants to know why nothing can be read.
        advice_requested: somebody wants to see a recommendation.
        advice_view_requested(AdviceView): somebody wants to see a selection of recommendations.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.

    Attributes:
        reminders: what a person has to take back one day.
    """

    create_requested = Signal(object)
    all_requested = Signal(object)
    configuration_requested = Signal()
    ticket_requested = Signal(object)
    selection_requested = Signal(object)
    status_requested = Signal()
    advice_requested = Signal(object)
    advice_view_requested = Signal(object)
    remedy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Board", "Home"), parent=parent)
        self._cards = {ticket_type: TicketCard(ticket_type) for ticket_type in TicketType}
        self._contents: dict[TicketType, CardContent] = {}
        self._by_state = QCheckBox(translate("Card", "Each state"))
        self._as_table = QCheckBox(translate("Card", "As a table"))
        for box in (self._by_state, self._as_table):
            box.setAccessibleName(box.text())
            box.toggled.connect(self._render)
            self.tools.addWidget(box)
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
            card.selection_requested.connect(self.selection_requested)
            card.status_requested.connect(self.status_requested)
        self._scores = ScoreCards()
        self._scores.advice_requested.connect(self.advice_requested)
        self._scores.view_requested.connect(self.advice_view_requested)
        body = ScrollingColumn(spacing=18)
        body.column.addWidget(row)
        body.column.addWidget(self._scores)
        body.column.addStretch(1)
        self.column.addWidget(self.reminders)
        self.column.addWidget(body)

    def show_state(self, state: BoardState) -> None:
        """Show the figures of a state."""
        self.reminders.show_reminders(state.connection.reminders, subject_of(state.connection))
        self._missing.setVisible(not state.tickets and not state.is_waiting_for_first_tickets)
        self._scores.show_scores(state.scores)
        contents = {ticket_type: _content(state, ticket_type) for ticket_type in TicketType}
        if contents != self._contents:
            self._contents = contents
            self._render()

    def _render(self) -> None:
        form = ChartForm(by_state=self._by_state.isChecked(), as_table=self._as_table.isChecked())
        for ticket_type, content in self._contents.items():
            self._cards[ticket_type].show_content(content, form)
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go card by card; rows that came later would else come last."""
        stops = [stop for card in self._cards.values() for stop in card.stops]
        stops += self._scores.stops
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)


def _content(state: BoardState, ticket_type: TicketType) -> CardContent:
    return CardContent(
        summary=state.cards.get(ticket_type) if state.knows_tickets else None,
        note=_note(state),
        as_of=_as_of(state),
        points_at_stake=_points_at_stake(state, ticket_type),
        is_forbidden=isinstance(state.problem, NotAuthorizedError),
    )


def _points_at_stake(state: BoardState, ticket_type: TicketType) -> float | None:
    is_known = state.cards and any(each.points_max for each in state.recommendations)
    return state.points_at_stake.get(ticket_type) if is_known else None


def _note(state: BoardState) -> str:
    if state.is_waiting_for_first_tickets:
        return state.activity
    if not state.knows_tickets:
        return translate("Card", "Nothing has been read from the instance yet.")
    if not state.cards:
        return translate("Card", "Counting tickets…")
    return translate("Card", "No tickets yet. Create the first one from a recommendation.")


def _as_of(state: BoardState) -> str:
    """Return when the figures were read, where they may be others by now."""
    if state.synced_at is None:
        return ""
    is_old = state.now - state.synced_at > _OLD
    return moment(state.synced_at, state.today) if is_old or state.problem else ""
