"""The dialogs of the board."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.connections.connection import Connection
from app.recommendations.recommendation import Recommendation
from app.tickets.draft import Draft, TicketType, draft_for, new_draft
from app.tickets.following_links import linked_draft
from app.tickets.ticket import Ticket
from ui.board.create_window import CreateWindow
from ui.board.recommendation_window import RecommendationWindow

_DUE_IN = timedelta(days=14)


class BoardDialogs(QObject):
    """Opens the dialogs, one at a time, and says what a person wants of them.

    Args:
        board: the window that they belong to.
        connection: where tickets go.
        find_existing: the ticket that exists already for a draft, or None.

    Signals:
        send_requested(CreateWindow, Draft): a draft shall be sent.
        add_requested(RecommendationWindow, Recommendation): a recommendation was typed.
        create_opened(CreateWindow): a ticket is about to be written.
        open_requested(Ticket): somebody wants to see the page of a ticket.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    send_requested = Signal(object, object)
    add_requested = Signal(object, object)
    create_opened = Signal(object)
    open_requested = Signal(object)
    remedy_wanted = Signal(str)

    def __init__(
        self,
        board: QWidget,
        connection: Connection,
        *,
        find_existing: Callable[[Draft], Ticket | None],
    ) -> None:
        super().__init__(board)
        self._board = board
        self._connection = connection
        self._find_existing = find_existing
        self._dialog: QDialog | None = None

    def shows(self, dialog: QDialog) -> bool:
        """Tell whether a dialog is still open."""
        return dialog is self._dialog

    def create_ticket(self, ticket_type: TicketType, today: date) -> None:
        """Let somebody write a ticket from nothing."""
        draft = new_draft(
            ticket_type,
            centre=self._connection.centres[0],
            initiated_by=self._connection.initiated_by,
        )
        self._open_create_window(draft, today)

    def create_ticket_for(self, recommendation: Recommendation, today: date) -> None:
        """Let somebody write the ticket of a recommendation."""
        draft = draft_for(
            recommendation,
            TicketType.CHANGE_REQUEST,
            centre=self._connection.centres[0],
            initiated_by=self._connection.initiated_by,
        )
        self._open_create_window(draft, today, recommendation=recommendation)

    def create_ticket_in_place_of(self, ticket: Ticket, today: date) -> None:
        """Let somebody write a new ticket in place of one that is over."""
        draft = linked_draft(ticket, connection=self._connection)
        self._open_create_window(draft, today)

    def add_recommendation(self) -> None:
        """Let somebody type a recommendation."""
        if self._dialog is None:
            window = RecommendationWindow(parent=self._board)
            window.added.connect(partial(self.add_requested.emit, window))
            self._open(window)

    def _open_create_window(
        self, draft: Draft, today: date, *, recommendation: Recommendation | None = None
    ) -> None:
        if self._dialog is not None:
            return
        window = CreateWindow(
            replace(draft, due_date=today + _DUE_IN),
            connection=self._connection,
            today=today,
            find_existing=self._find_existing,
            recommendation=recommendation,
            parent=self._board,
        )
        window.send_requested.connect(partial(self.send_requested.emit, window))
        window.open_requested.connect(self.open_requested)
        window.remedy_wanted.connect(self.remedy_wanted)
        self._open(window)
        self.create_opened.emit(window)

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
