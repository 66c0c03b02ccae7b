"""The ways from a figure or a line on one page to what is behind it on another."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from app.recommendations.recommendation import Recommendation
from app.tickets.advice_view import AdviceView
from app.tickets.draft import TicketType
from app.tickets.selection import StateSelection
from app.tickets.ticket import Ticket
from ui.board.home import HomePage
from ui.board.host import BoardHost
from ui.board.recommendations import RecommendationsPage
from ui.board.saved_view import SavedView
from ui.board.tickets import TicketsPage

HOME: Final = 0
TICKETS: Final = 1
RECOMMENDATIONS: Final = 2
CONFIGURATION: Final = 3
DIAGNOSTICS: Final = 4
PROVISIONING: Final = 5


class BoardWays(QObject):
    """Shows a page, and on it what somebody asked for.

    Args:
        host: the board.
        tickets: the page of tickets.
        recommendations: the page of recommendations.
    """

    def __init__(
        self, host: BoardHost, tickets: TicketsPage, recommendations: RecommendationsPage
    ) -> None:
        super().__init__(tickets)
        self._host = host
        self._tickets = tickets
        self._recommendations = recommendations

    def serve(self, home: HomePage) -> None:
        """Lead from the first page to all others."""
        home.ticket_requested.connect(self.to_ticket)
        home.all_requested.connect(self.to_all)
        home.selection_requested.connect(self.to_selection)
        home.advice_requested.connect(self.to_advice)
        home.advice_view_requested.connect(self.to_advice_view)
        home.configuration_requested.connect(partial(self._host.show_page, CONFIGURATION))
        home.status_requested.connect(partial(self._host.show_page, PROVISIONING))

    def to_ticket(self, ticket: Ticket) -> None:
        """Show a ticket in the table."""
        self._host.show_page(TICKETS)
        self._tickets.show_ticket(ticket)

    def to_all(self, ticket_type: TicketType) -> None:
        """Show all tickets of a type."""
        self._tickets.show_view(SavedView.of_type(ticket_type))
        self._host.show_page(TICKETS)

    def to_selection(self, selection: StateSelection) -> None:
        """Show the tickets behind a figure."""
        self._tickets.show_selection(selection)
        self._host.show_page(TICKETS)

    def to_advice(self, advice: Recommendation) -> None:
        """Show a recommendation in its list."""
        self._host.show_page(RECOMMENDATIONS)
        self._recommendations.choose(advice)

    def to_advice_view(self, view: AdviceView) -> None:
        """Show a selection of recommendations."""
        self._recommendations.show_view(view)
        self._host.show_page(RECOMMENDATIONS)
