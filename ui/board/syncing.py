"""Reading the tickets: when the board opens, every few minutes, and when somebody asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.tickets.desk import Desk
from ui.board.host import BoardHost
from ui.error_view import ErrorView
from ui.translation import translate

_REFRESH_MS: Final = 300_000


class BoardSyncing(QObject):
    """Keeps the board's tickets those of the instance.

    Args:
        host: the board.
        desk: its tickets.
        pages: nothing is read while they are switched off.
        error: where a failure is said, with a way to try again.
    """

    def __init__(self, host: BoardHost, desk: Desk, *, pages: QWidget, error: ErrorView) -> None:
        super().__init__(pages)
        self._host = host
        self._desk = desk
        self._pages = pages
        self._error = error
        self._refresh_error: AppError | None = None
        timer = QTimer(self)
        timer.timeout.connect(self.refresh)
        timer.start(_REFRESH_MS)

    async def open(self) -> None:
        """Read what an earlier run kept, and begin to read the instance."""
        self._show_activity(translate("Board", "Opening the tickets…"))
        try:
            await self._desk.load()
        except AppError as error:
            self._on_refresh_failed(error)
        else:
            self.rest()
            self.refresh()

    def refresh(self) -> None:
        """Read the tickets and finish those without an answer, unless that is going on."""
        if self._pages.isEnabled() and not self._host.state.activity:
            self._host.tasks.start(self._refresh(), on_error=self._on_refresh_failed)

    def rest(self) -> None:
        """Show that nothing is going on."""
        self._show_activity("")

    def show_desk(self) -> None:
        """Show the tickets as the desk has them now."""
        state = self._host.state
        tickets_by_recommendation = {
            recommendation.id: found
            for recommendation in state.recommendations
            if (found := self._desk.ticket_for(recommendation))
        }
        self._host.show_state(
            replace(
                state,
                tickets=self._desk.tickets,
                tickets_by_recommendation=tickets_by_recommendation,
                synced_at=self._desk.refreshed_at,
            )
        )

    async def _refresh(self) -> None:
        self._show_activity(translate("Board", "Reading tickets…"))
        await self._desk.refresh()
        self._host.show_state(replace(self._host.state, problem=None))
        if self._error.error is self._refresh_error:
            self._error.clear()
        self.show_desk()
        if self._desk.unanswered:
            await self._resume()
        self.rest()

    async def _resume(self) -> None:
        self._show_activity(translate("Board", "Looking for an unanswered ticket…"))
        try:
            await self._desk.resume()
        finally:
            self.show_desk()

    def _show_activity(self, words: str) -> None:
        self._host.show_state(replace(self._host.state, activity=words))

    def _on_refresh_failed(self, error: AppError) -> None:
        self._refresh_error = error
        self._host.show_state(replace(self._host.state, problem=error))
        self.rest()
        self._error.clear()
        self._error.add_action(translate("Board", "Try again"), self.refresh)
        self._error.show_error(error)
