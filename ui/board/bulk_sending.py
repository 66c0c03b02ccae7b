"""Creating many tickets: the plan, the sending, and what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.recommendations.recommendation import Recommendation
from app.tickets.bulk import Bulk
from app.tickets.bulk_plan import BulkPlan
from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.desk import Desk
from app.tickets.draft import Draft, Priority, TicketType
from app.tickets.drafts import Drafts, KeptDraft
from app.tickets.ticket import Ticket
from ui.board.bulk_window import BulkWindow
from ui.board.host import BoardHost
from ui.board.syncing import BoardSyncing
from ui.translation import translate

_DUE_IN: Final = timedelta(days=14)
_SHOW_EVERY_MS: Final = 100


class BoardBulk(QObject):
    """Opens the window for many tickets and sends what is planned there.

    While tickets are sent, the window may be closed; it comes back when somebody asks for it, and
    by itself when all are accounted for.

    Args:
        host: the board.
        desk: makes the tickets.
        board: the widget that the window belongs to.
        syncing: shows the tickets that were made.
        drafts: keeps what was refused, to be mended one by one; None forgets it.

    Signals:
        open_requested(Ticket): somebody wants to see the page of a ticket.
    """

    open_requested = Signal(object)

    def __init__(
        self,
        host: BoardHost,
        desk: Desk,
        *,
        board: QWidget,
        syncing: BoardSyncing,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(board)
        self._host = host
        self._desk = desk
        self._board = board
        self._syncing = syncing
        self._drafts = drafts
        self._grouped: Mapping[str, Ticket] = {}
        self._window: BulkWindow | None = None
        self._bulk: Bulk | None = None
        self._has_changed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_SHOW_EVERY_MS)
        self._timer.timeout.connect(self._on_tick)

    def plan(self, recommendations: tuple[Recommendation, ...]) -> None:
        """Let somebody plan the tickets of a selection; of one at a time."""
        if self._bulk is not None and self._window is not None:
            self._window.show()
            return
        connection = self._host.state.connection
        plan = BulkPlan(
            recommendations,
            TicketType.CHANGE_REQUEST,
            priority=Priority.MODERATE,
            due_date=self._host.state.today + _DUE_IN,
            centre=connection.centres[0],
            initiated_by=connection.initiated_by,
        )
        self._grouped = {
            one: ticket
            for ticket in self._desk.tickets
            if ticket.is_open
            for one in ticket.checklist
        }
        window = self._new_window()
        window.show_plan(plan)
        window.open()

    def show_waiting(self) -> None:
        """Send what waits in the outbox, and show what becomes of it."""
        if self._bulk is None and self._desk.unanswered:
            window = self._new_window()
            window.open()
            self._send(window, self._desk.unanswered)
        elif self._window is not None:
            self._window.show()

    def _new_window(self) -> BulkWindow:
        window = self._window = BulkWindow(
            self._host.state.connection,
            today=self._host.state.today,
            find_existing=self._existing,
            parent=self._board,
        )
        window.send_requested.connect(partial(self._send, window))
        window.hold_requested.connect(self._on_hold)
        window.go_on_requested.connect(self._on_go_on)
        window.stop_requested.connect(self._on_stop)
        window.open_requested.connect(self.open_requested)
        window.finished.connect(lambda _result: self._on_closed(window))
        return window

    def _send(self, window: BulkWindow, drafts: tuple[Draft, ...]) -> None:
        bulk = self._bulk = self._desk.bulk(drafts)
        bulk.on_change = self._on_change
        window.begin(bulk.rows)
        self._timer.start()
        self._show_activity(translate("Bulk", "Sending %n tickets…", "", len(drafts)))
        self._host.tasks.start(self._run(bulk, window), on_error=window.show_error)

    async def _run(self, bulk: Bulk, window: BulkWindow) -> None:
        try:
            await bulk.run()
        finally:
            self._timer.stop()
            self._bulk = None
            self._show_activity("")
        self._syncing.show_desk()
        window.show_rows(bulk.rows)
        window.show()
        await asyncio.to_thread(self._keep_refused, bulk.rows)

    def _keep_refused(self, rows: Sequence[BulkRow]) -> None:
        for row in rows:
            if self._drafts is not None and row.fate is Fate.REFUSED:
                kept = KeptDraft(row.draft, row.draft.task_name, self._host.state.now)
                self._drafts.keep(kept)

    def _existing(self, draft: Draft) -> Ticket | None:
        """Return the ticket of a draft, be it one that stands for several recommendations."""
        return self._desk.existing(draft) or self._grouped.get(draft.recommendation_id or "")

    def _on_change(self) -> None:
        self._has_changed = True

    def _on_tick(self) -> None:
        if self._has_changed and self._bulk is not None and self._window is not None:
            self._has_changed = False
            self._window.show_rows(self._bulk.rows, is_held=self._bulk.is_held)

    def _on_hold(self) -> None:
        if self._bulk is not None:
            self._bulk.hold()

    def _on_go_on(self) -> None:
        if self._bulk is not None:
            self._bulk.go_on()

    def _on_stop(self) -> None:
        if self._bulk is None or self._window is None:
            return
        try:
            self._bulk.cancel()
        except AppError as error:
            self._window.show_error(error)

    def _on_closed(self, window: BulkWindow) -> None:
        if self._bulk is None:
            window.deleteLater()
            self._window = None

    def _show_activity(self, words: str) -> None:
        self._host.show_state(replace(self._host.state, activity=words))
