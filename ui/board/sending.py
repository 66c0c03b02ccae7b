"""Writing tickets and sending them."""

from __future__ import annotations

from collections.abc import Awaitable
from functools import partial

from PySide6.QtCore import QObject

from app.errors import AppError, QueuedError
from app.recommendations.recommendation import Recommendation
from app.tickets.delivery import Outcome
from app.tickets.desk import Desk
from app.tickets.draft import Draft, TicketType
from app.tickets.ticket import Ticket
from ui.board.create_window import CreateWindow
from ui.board.dialogs import BoardDialogs
from ui.board.host import BoardHost
from ui.board.syncing import BoardSyncing


class BoardSending(QObject):
    """Opens the window in which a ticket is written, and sends what is written there.

    Args:
        host: the board.
        desk: makes the tickets.
        dialogs: opens the windows.
        syncing: shows the tickets that were made.
    """

    def __init__(
        self, host: BoardHost, desk: Desk, *, dialogs: BoardDialogs, syncing: BoardSyncing
    ) -> None:
        super().__init__(dialogs)
        self._host = host
        self._desk = desk
        self._dialogs = dialogs
        self._syncing = syncing
        dialogs.send_requested.connect(self._on_send_requested)

    def create(self, ticket_type: TicketType) -> None:
        """Let somebody write a ticket from nothing."""
        self._dialogs.create_ticket(ticket_type, self._host.state.today)

    def create_for(self, recommendation: Recommendation) -> None:
        """Let somebody write the ticket of a recommendation."""
        self._dialogs.create_ticket_for(recommendation, self._host.state.today)

    def create_in_place_of(self, ticket: Ticket) -> None:
        """Let somebody write a new ticket in place of one that is over."""
        self._dialogs.create_ticket_in_place_of(ticket, self._host.state.today)

    async def _send(self, window: CreateWindow, sending: Awaitable[Outcome]) -> None:
        outcome = await sending
        self._syncing.show_desk()
        if self._dialogs.shows(window):
            window.show_outcome(outcome)

    def _on_send_requested(self, window: CreateWindow, draft: Draft) -> None:
        window.show_sending()
        on_error = partial(self._on_failed, window)
        try:
            sending = self._desk.create(draft)
        except AppError as error:
            on_error(error)
        else:
            self._host.tasks.start(self._send(window, sending), on_error=on_error)

    def _on_failed(self, window: CreateWindow, error: AppError) -> None:
        if isinstance(error, QueuedError):
            self._syncing.show_desk()
        if self._dialogs.shows(window):
            window.show_error(error)
        else:
            self._host.show_error(error)
