"""How tickets and points go together: reckoned anew with each change, beside everything else."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from PySide6.QtCore import QObject

from app.recommendations.recommendation import Recommendation
from app.tickets.ledger import Ledger, ScoreLists, score_lists
from app.tickets.ticket import Ticket
from ui.board.host import BoardHost


class BoardScoring(QObject):
    """Keeps the lists those of the recommendations and tickets.

    Args:
        host: the board.
        ledger: the points at the time the tickets were made; None where nobody notes them.
    """

    def __init__(self, host: BoardHost, ledger: Ledger | None) -> None:
        super().__init__()
        self._host = host
        self._ledger = ledger
        self._seen: tuple[object, object] = ((), ())
        self._task: asyncio.Task[object] | None = None

    def look(self) -> None:
        """Reckon, where tickets or recommendations are others than the last time."""
        state = self._host.state
        recommendations, tickets = self._seen
        if tickets is state.tickets and recommendations is state.recommendations:
            return
        self._seen = (state.recommendations, state.tickets)
        if self._task is not None:
            self._task.cancel()
        self._task = self._host.tasks.start(
            self._reckon(state.recommendations, state.tickets), on_error=self._host.show_error
        )

    async def _reckon(
        self, recommendations: tuple[Recommendation, ...], tickets: tuple[Ticket, ...]
    ) -> None:
        scores = await asyncio.to_thread(self._lists, recommendations, tickets)
        state = self._host.state
        self._host.show_state(
            replace(state, scores=scores, points_at_stake=scores.at_stake_by_type)
        )

    def _lists(
        self, recommendations: tuple[Recommendation, ...], tickets: tuple[Ticket, ...]
    ) -> ScoreLists:
        lines = self._ledger.lines() if self._ledger else ()
        return score_lists(recommendations, tickets, lines)
