"""The only place that builds the parts and hands them out; decides which window is shown."""

from __future__ import annotations

import asyncio
import getpass
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.cli import Exit
from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.connections.session import disconnect
from app.errors import AppError, InstanceError, NetworkError, SignInError, StorageError
from app.places import Places, move_folder, remove_folder
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.signin.vault import KeyringVault, Vault
from app.tickets.desk import Desk
from app.upkeep.upkeep import Upkeep
from ui.board.actions import BoardActions
from ui.board.consent_remedy import open_remedy
from ui.board.removal import TokensLeftError
from ui.board.window import BoardWindow
from ui.boards import OpenBoard, open_board
from ui.openers import (
    make_administrator_view,
    make_consent_view,
    open_authorization,
    open_filtering,
    open_in_browser,
)
from ui.practice_process import PracticeProcess
from ui.start_window import StartWindow
from ui.tasks import TaskSet
from ui.wizard.browsers import Browsers
from ui.wizard.window import WizardWindow

_log = logging.getLogger(__name__)
# A safety net: revoking and forgetting have shorter limits of their own.
_REMOVAL_LIMIT_S = 60.0
OpenVault = Callable[[], Awaitable[Vault]]


class _CloseWatcher(QObject):
    """Tells when somebody closes a window.

    Qt says `lastWindowClosed` only while the application's own loop runs; ours is an inner one.

    Signals:
        closed(QWidget): the window was closed.
    """

    closed = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every event of the windows, and keep none."""
        if event.type() is QEvent.Type.Close:
            self.closed.emit(watched)
        return False


class Program:
    """Shows the wizard or the board, leads from one to the other, and ends with the last window.

    Args:
        places: where everything is kept.
        open_vault: opens the key ring.
    """

    def __init__(self, places: Places, *, open_vault: OpenVault = KeyringVault.open) -> None:
        self._places = places
        self._open_vault = open_vault
        self._book = ConnectionBook(places.data)
        self._journal = Journal(places.data / "setup.json")
        self.practice = PracticeProcess(places.data / "practice")
        self._tasks = TaskSet()
        self._removals = TaskSet()
        self._removed: Connection | None = None
        self._vault: Vault | None = None
        self._window: QWidget | None = None
        self._board: OpenBoard | None = None
        self._opening: asyncio.Task[object] | None = None
        self._ended = asyncio.Event()
        self._watcher = _CloseWatcher()
        self._watcher.closed.connect(self._on_closed)

    @property
    def window(self) -> QWidget | None:
        """The window that is shown."""
        return self._window

    @property
    def desk(self) -> Desk | None:
        """The desk of the board that is shown, None while none is."""
        return self._board.desk if self._board else None

    async def run(self, *, with_practice: bool, before: QWidget | None = None) -> int:
        """Show the right window, and return the exit code when the last one is closed.

        Args:
            with_practice: start a practice instance and prefer its connection.
            before: a window that is shown already and gives way.
        """
        self._window = before
        if before is not None:
            before.installEventFilter(self._watcher)
        self._show_first(with_practice=with_practice)
        try:
            await self._ended.wait()
        finally:
            await self._close()
        return Exit.DONE

    def _show_first(self, *, with_practice: bool) -> None:
        if with_practice:
            self._tasks.start(self.practice.access(), on_error=self._log)
        try:
            connections = self._book.all()
        except StorageError as error:
            window = StartWindow(error)
            window.retried.connect(partial(self._show_first, with_practice=with_practice))
            self._show(window)
            return
        # A rehearsal steps back behind the real thing, unless it is what was asked for.
        wanted = sorted(connections, key=lambda each: each.practice is not with_practice)
        if wanted and (wanted[0].practice or not with_practice):
            self._open(wanted[0])
        else:
            self._show_wizard()

    def _open(self, connection: Connection) -> None:
        """Open a board, one at a time; a window says why where that fails."""
        if self._opening is None or self._opening.done():
            self._opening = self._tasks.start(
                self._open_board(connection), on_error=partial(self._show_failure, connection)
            )

    def _show_failure(self, connection: Connection, error: AppError) -> None:
        window = StartWindow(error, name=connection.name, others=self._others(connection.id))
        window.retried.connect(partial(self._open, connection))
        window.setup_wanted.connect(partial(self._show_wizard, instead_of=connection))
        window.connection_wanted.connect(self._open)
        window.authorize_wanted.connect(partial(self._authorize, connection, window))
        self._show(window)
        self._close_board()

    def _show_wizard(
        self, *, instead_of: Connection | None = None, back_to: Connection | None = None
    ) -> None:
        installation = Installation(
            journal=self._journal,
            book=self._book,
            open_vault=self._opened_vault,
            initiated_by=getpass.getuser(),
        )
        if instead_of is not None:
            installation.replaces = instead_of.id
        window = WizardWindow(
            installation,
            browsers=Browsers(
                consent=make_consent_view,
                administrator=make_administrator_view,
                open_page=open_in_browser,
                open_filtering=open_filtering,
            ),
            practice=self.practice.access,
        )
        window.finished.connect(
            lambda connection: self._on_installed(connection, installation.vault, instead_of)
        )
        if back_to is not None:
            window.offer_way_back()
            window.left.connect(partial(self._open, back_to))
        self._show(window)
        self._tasks.start(self._resume(window), on_error=self._log)

    async def _resume(self, window: WizardWindow) -> None:
        try:
            written = self._journal.read()
            if written is None and not self._journal.was_lost:
                return
            if written and written.practice:
                await self.practice.access()  # it was running when the installation stopped
        except AppError as error:
            self._log(error)
        window.resume()  # meets the same obstacle, and shows it

    def _on_installed(
        self, connection: Connection, vault: Vault | None, replaced: Connection | None
    ) -> None:
        before, self._vault = self._vault, vault
        if replaced is None:
            self._open(connection)
        else:
            self._removals.start(
                self._replace(replaced, connection, before),
                on_error=partial(self._show_failure, connection),
            )

    async def _replace(
        self, replaced: Connection, connection: Connection, vault: Vault | None
    ) -> None:
        """Put a connection in the place of one that no longer opened, with all that it kept."""
        old, new = self._folder_of(replaced), self._folder_of(connection)
        if replaced.address == connection.address and old.exists():
            move_folder(old, new)
        self._open(connection)
        try:
            await disconnect(replaced, vault or await self._open_vault())
        except AppError as error:
            self._log(error)  # it was of no use any more; the new one does not depend on it
        self._book.remove(replaced.id)

    async def _open_board(self, connection: Connection) -> None:
        if connection.practice:
            await self.practice.access()
        upkeep = Upkeep(connection, self._book, await self._opened_vault())
        board = await open_board(upkeep, self._folder_of(connection), actions=self._actions)
        self._close_board()
        self._board = board
        window = board.window
        window.removed.connect(lambda: self._on_removed(board))
        window.connection_wanted.connect(self._open)
        window.setup_wanted.connect(self._on_another_wanted)
        self._show(window)
        window.start()

    def _actions(self, upkeep: Upkeep) -> BoardActions:
        return BoardActions(
            upkeep,
            disconnect=partial(self._disconnect, upkeep),
            open_url=open_in_browser,
            others=partial(self._others, upkeep.connection.id),
            open_authorization=open_authorization,
            open_filtering=open_filtering,
            administrator_view=make_administrator_view,
        )

    def _authorize(self, connection: Connection, window: StartWindow) -> None:
        """Let a connection be authorized that does not open for the lack of tokens."""
        work = self._authorize_above(connection, window)
        self._tasks.start(work, on_error=partial(self._show_failure, connection))

    async def _authorize_above(self, connection: Connection, window: StartWindow) -> None:
        upkeep = Upkeep(connection, self._book, await self._opened_vault())
        consent = open_authorization(await upkeep.authorization(), window)
        consent.authorized.connect(lambda: self._open(upkeep.connection))
        consent.remedy_wanted.connect(partial(open_remedy, upkeep=upkeep, above=consent))
        consent.open()

    def _others(self, connection_id: str) -> list[Connection]:
        try:
            return [each for each in self._book.all() if each.id != connection_id]
        except StorageError as error:
            self._log(error)  # the board goes on; the next start says it in a window
            return []

    def _on_another_wanted(self) -> None:
        """Show the wizard in the place of the board, which it leads back to."""
        if self._board is not None:
            self._show_wizard(back_to=self._board.connection)
            self._close_board()

    def _close_board(self) -> None:
        """Let go of the board that was open; its window stays until another is shown."""
        board, self._board = self._board, None
        if board is not None:
            self._removals.start(board.close(), on_error=self._log)

    def _folder_of(self, connection: Connection) -> Path:
        return self._places.data / "connections" / connection.id

    def _on_removed(self, board: OpenBoard) -> None:
        self._board = None
        self._removals.start(self._clear_away(board), on_error=self._log)
        if not self._ended.is_set():
            self._show_what_is_left()

    def _show_what_is_left(self) -> None:
        """Open the next connection; without one, the wizard."""
        left = self._others("")
        if left:
            self._open(left[0])
        else:
            self._show_wizard()

    async def _clear_away(self, board: OpenBoard) -> None:
        """Delete what was kept of an instance, once nothing uses it any more."""
        await board.close()
        await asyncio.to_thread(remove_folder, self._folder_of(board.connection))

    async def _disconnect(self, upkeep: Upkeep) -> None:
        """Remove a connection; a closed window gives up waiting, but what was begun goes on."""
        removal = self._removals.start(self._remove(upkeep.connection), on_error=self._log)
        await asyncio.shield(removal)

    async def _remove(self, connection: Connection) -> None:
        try:
            await disconnect(connection, await self._opened_vault())
        except (InstanceError, NetworkError, SignInError) as error:
            self._forget(connection)  # the instance was not told, but nothing is left here
            raise TokensLeftError(connection, error) from error
        self._forget(connection)

    def _forget(self, connection: Connection) -> None:
        self._book.remove(connection.id)
        self._removed = connection

    async def _opened_vault(self) -> Vault:
        if self._vault is None:
            self._vault = await self._open_vault()
        return self._vault

    def _show(self, window: QWidget) -> None:
        """Put a window in the place of the one before; there is never none between."""
        before, self._window = self._window, window
        window.installEventFilter(self._watcher)
        window.show()
        window.raise_()
        if before is not None:
            before.close()
            self._tasks.start(self._retire(before), on_error=self._log)

    async def _retire(self, window: QWidget) -> None:
        """Delete a window once its work has ended; a board ends with its resources."""
        if isinstance(window, WizardWindow):
            await window.closed()
        if not isinstance(window, BoardWindow):
            window.deleteLater()

    async def _close(self) -> None:
        if self._window is not None:
            self._window.close()
            await self._retire(self._window)
        await self._removals.closed(patience_s=_REMOVAL_LIMIT_S)
        if self._board is not None:
            await self._leave(self._board)
        await self._removals.closed(patience_s=_REMOVAL_LIMIT_S)  # of what is cleared away
        await self._tasks.closed()
        await self.practice.stop()

    async def _leave(self, board: OpenBoard) -> None:
        """Close a board, and clear away behind it if it was closed while it was removed."""
        if self._removed is not None and board.connection.id == self._removed.id:
            self._on_removed(board)
        else:
            await board.close()

    def _on_closed(self, window: QWidget) -> None:
        if window is self._window:
            self._ended.set()

    def _log(self, error: AppError) -> None:
        _log.warning("%s", error)
