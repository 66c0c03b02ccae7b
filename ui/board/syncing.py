"""Reading the tickets: when the board opens, every few minutes, and when somebody asks."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from app.errors import (
    AnswerLostError,
    AppError,
    HostNotFoundError,
    TooSlowError,
    UnreachableError,
)
from app.tickets.desk import Desk
from app.tickets.settings import SyncSettings
from app.tickets.sync_result import SyncResult
from ui.board.host import BoardHost
from ui.board.offline_strip import OfflineStrip
from ui.board.sync_card import SyncCard
from ui.board.sync_state import Pause, SyncState
from ui.error_view import ErrorView
from ui.translation import translate
from ui.tray import TicketNotices

_OFFLINE: Final = (AnswerLostError, HostNotFoundError, TooSlowError, UnreachableError)
_MINUTE_MS: Final = 60_000
_SPREAD_PERCENT: Final = 20
_TELL_EVERY_S: Final = 0.25


class Thrift(Protocol):
    """What tells whether work in the background costs somebody something."""

    came_online: SignalInstance

    @property
    def has_metered_line(self) -> bool:
        """Whether the line is paid by volume."""

    async def saves_power(self) -> bool:
        """Tell whether the computer saves its battery."""


class BoardSyncing(QObject):
    """Keeps the board's tickets those of the instance.

    Args:
        host: the board.
        desk: its tickets.
        pages: nothing is read while they are switched off.
        error: where a failure is said, with a way to try again.
        computer: what is asked before work in the background; None minds nothing.
        notices: told of tickets that changed their state; None tells nobody.
    """

    def __init__(
        self,
        host: BoardHost,
        desk: Desk,
        *,
        pages: QWidget,
        error: ErrorView,
        computer: Thrift | None = None,
        notices: TicketNotices | None = None,
    ) -> None:
        super().__init__(pages)
        self._host = host
        self._desk = desk
        self._pages = pages
        self._error = error
        self._computer = computer
        self._notices = notices
        self._refresh_error: AppError | None = None
        self._told_at = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        if computer is not None:
            computer.came_online.connect(self._on_time)

    def serve(self, strip: OfflineStrip, card: SyncCard) -> None:
        """Do what is asked for on a strip and on a card."""
        strip.retry_wanted.connect(self.refresh)
        card.sync_wanted.connect(self.refresh)
        card.full_wanted.connect(partial(self._start, everything=True))
        card.settings_chosen.connect(self._on_settings_chosen)

    async def open(self) -> None:
        """Read what an earlier run kept, and begin to read the instance."""
        self._show_activity(translate("Board", "Opening the tickets…"))
        try:
            await self._desk.load()
            self._show(replace(self._sync, settings=self._desk.settings))
        except AppError as error:
            self._on_failed(error, was_asked=True)
        else:
            self.rest()
            self.refresh()
        finally:
            self._wait()

    def refresh(self) -> None:
        """Read the tickets and finish those without an answer, unless that is going on."""
        self._start()

    def rest(self) -> None:
        """Show that nothing is going on."""
        self._show_activity("")

    def show_desk(self) -> None:
        """Show the tickets as the desk has them now."""
        state = self._host.state
        self._host.show_state(
            replace(
                state,
                tickets=self._desk.tickets,
                synced_at=self._desk.refreshed_at,
                waiting=len(self._desk.unanswered),
            )
        )

    @property
    def _sync(self) -> SyncState:
        return self._host.state.sync

    @property
    def _may_start(self) -> bool:
        return self._pages.isEnabled() and not self._host.state.activity

    def _start(self, *, everything: bool = False) -> None:
        if self._may_start:
            on_error = partial(self._on_failed, was_asked=True)
            self._host.tasks.start(self._refresh(everything=everything), on_error=on_error)

    def _on_time(self) -> None:
        self._wait()
        if self._may_start:
            on_error = partial(self._on_failed, was_asked=False)
            self._host.tasks.start(self._refresh_in_background(), on_error=on_error)

    def _wait(self) -> None:
        """Wait for the next time, more or less, so that not all workstations ask at once."""
        spread = 100 - _SPREAD_PERCENT // 2 + secrets.randbelow(_SPREAD_PERCENT)
        minutes = self._sync.settings.every_min
        self._timer.start(minutes * _MINUTE_MS * spread // 100)

    async def _refresh_in_background(self) -> None:
        pause = await self._pause()
        self._show(replace(self._sync, pause=pause))
        if pause is None:
            await self._refresh()

    async def _pause(self) -> Pause | None:
        settings, computer = self._sync.settings, self._computer
        if computer is None:
            return None
        if computer.has_metered_line and not settings.on_metered_line:
            return Pause.METERED_LINE
        if not settings.on_battery_saver and await computer.saves_power():
            return Pause.BATTERY_SAVER
        return None

    async def _refresh(self, *, everything: bool = False) -> None:
        self._wait()
        self._show_activity(translate("Board", "Reading tickets…"))
        try:
            result = await self._desk.sync(everything=everything, on_progress=self._on_progress)
        finally:
            self.show_desk()
        self._show(replace(self._sync, result=result, offline_since=None))
        self._host.show_state(replace(self._host.state, problem=None))
        if self._error.error is self._refresh_error:
            self._error.clear()
        self._tell(result)
        if self._desk.unanswered:
            await self._resume()
        self.rest()

    async def _resume(self) -> None:
        self._show_activity(translate("Board", "Looking for an unanswered ticket…"))
        try:
            await self._desk.resume()
        finally:
            self.show_desk()

    def _tell(self, result: SyncResult) -> None:
        if self._notices is not None and self._sync.settings.notices:
            self._notices.tell(result.moved)

    def _show_activity(self, words: str) -> None:
        self._host.show_state(replace(self._host.state, activity=words))

    def _show(self, sync: SyncState) -> None:
        self._host.show_state(replace(self._host.state, sync=sync))

    def _on_progress(self, count: int) -> None:
        if monotonic() - self._told_at >= _TELL_EVERY_S:
            self._told_at = monotonic()
            self._show_activity(translate("Board", "Reading tickets… %n", "", count))

    def _on_settings_chosen(self, settings: SyncSettings) -> None:
        try:
            self._desk.choose(settings)
        except AppError as error:
            self._host.show_error(error)
        else:
            self._show(replace(self._sync, settings=settings))
            self._wait()

    def _on_failed(self, error: AppError, *, was_asked: bool) -> None:
        is_offline = isinstance(error, _OFFLINE)
        since = self._sync.offline_since or self._host.state.now
        self._show(replace(self._sync, offline_since=since if is_offline else None))
        self._host.show_state(replace(self._host.state, problem=error))
        self.rest()
        if was_asked or not is_offline:
            self._refresh_error = error
            self._error.clear()
            self._error.add_action(translate("Board", "Try again"), self.refresh)
            self._error.show_error(error)
