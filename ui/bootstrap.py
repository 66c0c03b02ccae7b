"""The only place that builds the parts and hands them out; decides which window is shown."""

from __future__ import annotations

import asyncio
import getpass
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.cli import Exit
from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.connections.session import disconnect, open_client
from app.errors import AppError, InstanceError, NetworkError, SignInError, StorageError
from app.places import Places, make_folder, move_folder, remove_folder
from app.recommendations.book import RecommendationBook, read_file
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.signin.vault import KeyringVault, Vault
from app.tickets.desk import Desk
from app.tickets.store import TicketStore
from app.words import translate
from ui.board.removal import TokensLeftError
from ui.board.window import BoardActions, BoardWindow
from ui.practice_process import PracticeProcess
from ui.resources import RESOURCES
from ui.start_window import StartWindow
from ui.tasks import TaskSet
from ui.translation import spoken_language
from ui.wizard.consent_browser import ConsentBrowser
from ui.wizard.window import WizardWindow

_log = logging.getLogger(__name__)
_PRACTICE_RECOMMENDATIONS = RESOURCES / "practice" / "recommendations.json"
# A safety net: revoking and forgetting have shorter limits of their own.
_REMOVAL_LIMIT_S = 60.0
OpenVault = Callable[[], Awaitable[Vault]]


class NoBrowserError(AppError):
    """The system opened no browser."""

    def __init__(self, url: str) -> None:
        super().__init__(
            translate("Errors", "No browser opened."),
            translate("Errors", "The page is {url}").format(url=url),
            translate("Errors", "Copy the address into a browser of your choice."),
        )


@dataclass(frozen=True)
class _Board:
    """An open board.

    Attributes:
        window: what is seen of it.
        desk: its tickets.
        connection: its instance.
        resources: everything that has to be closed with it.
    """

    window: BoardWindow
    desk: Desk
    connection: Connection
    resources: AsyncExitStack

    async def close(self) -> None:
        await self.resources.aclose()
        self.window.deleteLater()


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
        self._board: _Board | None = None
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
        window = StartWindow(error, name=connection.name)
        window.retried.connect(partial(self._open, connection))
        window.setup_wanted.connect(partial(self._show_wizard, instead_of=connection))
        self._show(window)

    def _show_wizard(self, *, instead_of: Connection | None = None) -> None:
        installation = Installation(
            journal=self._journal,
            book=self._book,
            open_vault=self._opened_vault,
            initiated_by=getpass.getuser(),
        )
        window = WizardWindow(
            installation,
            consent_view=self._make_consent_view,
            practice=self.practice.access,
        )
        window.finished.connect(
            lambda connection: self._on_installed(connection, installation.vault, instead_of)
        )
        self._show(window)
        self._tasks.start(self._resume(window), on_error=self._log)

    async def _resume(self, window: WizardWindow) -> None:
        try:
            written = self._journal.read()
            if written is None:
                return
            if written.practice:
                await self.practice.access()  # it was running when the installation stopped
        except AppError as error:
            self._log(error)
        window.resume()  # meets the same obstacle, and shows it

    def _make_consent_view(self, tasks: TaskSet) -> ConsentBrowser:
        # The web engine takes a while to load and is needed by one page only.
        from ui.consent.view import ConsentView  # noqa: PLC0415

        return ConsentView(tasks, language=QLocale().bcp47Name())

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
        folder = self._folder_of(connection)
        make_folder(folder)
        async with AsyncExitStack() as stack:
            client = await open_client(connection, await self._opened_vault())
            await stack.enter_async_context(client)
            store = stack.enter_context(TicketStore(folder / "tickets.db"))
            desk = Desk(client, store, connection=connection, language=spoken_language())
            stack.push_async_callback(desk.close)
            window = self._make_board(connection, desk, _recommendations(connection, folder))
            stack.push_async_callback(window.closed)
            board = self._board = _Board(window, desk, connection, stack.pop_all())
        window.removed.connect(lambda: self._on_removed(board))
        self._show(window)
        window.start()

    def _make_board(
        self, connection: Connection, desk: Desk, book: RecommendationBook
    ) -> BoardWindow:
        actions = BoardActions(
            disconnect=partial(self._disconnect, connection), open_url=_open_in_browser
        )
        return BoardWindow(desk, book, connection, actions=actions)

    def _folder_of(self, connection: Connection) -> Path:
        return self._places.data / "connections" / connection.id

    def _on_removed(self, board: _Board) -> None:
        self._board = None
        self._removals.start(self._clear_away(board), on_error=self._log)
        if not self._ended.is_set():
            self._show_wizard()

    async def _clear_away(self, board: _Board) -> None:
        """Delete what was kept of an instance, once nothing uses it any more."""
        await board.close()
        await asyncio.to_thread(remove_folder, self._folder_of(board.connection))

    async def _disconnect(self, connection: Connection) -> None:
        """Remove a connection; a closed window gives up waiting, but what was begun goes on."""
        removal = self._removals.start(self._remove(connection), on_error=self._log)
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

    async def _leave(self, board: _Board) -> None:
        """Close a board, and clear away behind it if it was closed while it was removed."""
        if board.connection is self._removed:
            self._on_removed(board)
        else:
            await board.close()

    def _on_closed(self, window: QWidget) -> None:
        if window is self._window:
            self._ended.set()

    def _log(self, error: AppError) -> None:
        _log.warning("%s", error)


def _recommendations(connection: Connection, folder: Path) -> RecommendationBook:
    """Return the list of a connection; a rehearsal begins with one that is made up."""
    book = RecommendationBook(folder / "recommendations.json")
    if connection.practice and not book.all():
        book.replace(read_file(_PRACTICE_RECOMMENDATIONS))
    return book


async def _open_in_browser(url: str) -> None:
    if not QDesktopServices.openUrl(QUrl(url)):
        raise NoBrowserError(url)
