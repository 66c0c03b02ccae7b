"""The figures of the home page: counted anew with each change, beside everything else."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale, QObject

from app.tickets.summary import summarised
from app.tickets.ticket import Ticket
from ui.board.host import BoardHost


class BoardCounting(QObject):
    """Keeps the figures those of the tickets.

    Args:
        host: the board.
    """

    def __init__(self, host: BoardHost) -> None:
        super().__init__()
        self._host = host
        self._counted: tuple[tuple[Ticket, ...], date] | None = None
        self._task: asyncio.Task[object] | None = None

    def look(self) -> None:
        """Count, where tickets or day are others than at the last count."""
        state = self._host.state
        if not state.knows_tickets:
            return
        if self._counted is not None:
            tickets, today = self._counted
            if tickets is state.tickets and today == state.today:
                return
        self._counted = (state.tickets, state.today)
        if self._task is not None:
            self._task.cancel()
        self._task = self._host.tasks.start(
            self._count(state.tickets, state.today), on_error=self._host.show_error
        )

    async def _count(self, tickets: tuple[Ticket, ...], today: date) -> None:
        first_weekday = QLocale().firstDayOfWeek().value
        cards = await summarised(tickets, today=today, first_weekday=first_weekday)
        self._host.show_state(replace(self._host.state, cards=cards))
