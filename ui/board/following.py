"""Following tickets on the board: reading what goes on, writing to it, and moving it along."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from app.errors import AppError, AsleepError, NetworkError, NotFoundError, RateLimitedError
from app.instance.attachments import File
from app.recommendations.recommendation import Recommendation
from app.tickets.following import Following
from app.tickets.following_book import Conversation
from app.tickets.following_files import advice_for, read_file
from app.tickets.following_results import Written
from app.tickets.ledger import behind
from app.tickets.threads import Thread
from app.tickets.ticket import Ticket
from ui.board.following_moves import BoardMoves
from ui.board.host import BoardHost
from ui.board.syncing import BoardSyncing
from ui.board.table_view import BoardTable
from ui.board.ticket_details import TicketDetails
from ui.translation import say, translate
from ui.widgets.chip import ChipKind

# While it is so, nothing can be read or written at all; it passes without anybody's help.
_AWAY: Final = (NetworkError, AsleepError, RateLimitedError)
_REST_MS: Final = 300
_TRY_AGAIN_MS: Final = 30_000


class BoardFollowing(QObject):
    """Reads the ticket that is looked at, and carries out what people do with it.

    A ticket is read once somebody has rested on it; an answer for another one is dropped. Without
    a network, what was read before stays readable.

    Args:
        host: the board.
        following: reads and writes.
        details: where a ticket is shown.
        syncing: shows what has changed.
        say: says above the pages what became of a ticket that is not shown any more.

    Signals:
        link_requested(Ticket): there shall be a new ticket in place of one that is over.
    """

    link_requested = Signal(object)

    def __init__(
        self,
        host: BoardHost,
        following: Following,
        *,
        details: TicketDetails,
        syncing: BoardSyncing,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(details)
        self._host = host
        self._following = following
        self._details = details
        self._syncing = syncing
        self._moves = BoardMoves(host, following, details=details, syncing=syncing, say=say)
        self._looking: asyncio.Task[object] | None = None
        self._looked_at: Ticket | None = None
        self._rest = self._timer(_REST_MS)
        self._again = self._timer(_TRY_AGAIN_MS)
        self._connect()

    def watch(self, table: BoardTable) -> None:
        """Offer what can be done with several tickets, once several are selected in a table."""
        self._moves.watch(table)

    def _connect(self) -> None:
        details = self._details
        details.allow_following()
        details.look_wanted.connect(self._on_look_wanted)
        details.write_requested.connect(self._on_write_requested)
        details.files.file_wanted.connect(self._on_file_wanted)
        details.files.advice_wanted.connect(self._on_advice_wanted)
        details.link_requested.connect(lambda: self.link_requested.emit(details.ticket))

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self._begin_look)
        return timer

    def _on_look_wanted(self) -> None:
        ticket = self._details.ticket
        if ticket is None or ticket != self._looked_at:
            self._stop_looking()
        if ticket is None or ticket == self._looked_at or not self._details.isVisible():
            return
        if self._looked_at is None or self._looked_at.sys_id != ticket.sys_id:
            self._show_last_seen(ticket)
        self._rest.start()

    def _stop_looking(self) -> None:
        self._rest.stop()
        self._again.stop()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _show_last_seen(self, ticket: Ticket) -> None:
        self._looked_at = None
        self._details.files.show_advice(is_there=bool(self._behind(ticket)))
        try:
            self._details.show_conversation(self._following.last_seen(ticket))
        except AppError as error:
            self._details.show_error(error)

    def _begin_look(self) -> None:
        ticket = self._details.ticket
        if ticket is not None and self._details.isVisible():
            self._stop_looking()
            on_error = partial(self._on_look_failed, ticket)
            self._looking = self._host.tasks.start(self._look(ticket), on_error=on_error)

    async def _look(self, ticket: Ticket) -> None:
        self._details.begin_reading()
        look = await self._following.look(ticket)
        self._looking = None
        if not self._details.shows(ticket):
            return
        self._looked_at = look.ticket
        self._details.show_reason("")
        self._details.show_conversation(look.conversation)
        self._details.show_next_states(look.next_states)
        if look.ticket != ticket:
            self._syncing.show_desk()

    def _on_look_failed(self, ticket: Ticket, error: AppError) -> None:
        self._looking = None
        if not self._details.shows(ticket):
            return
        if isinstance(error, _AWAY):
            self._details.show_reason(_away(error, self._following.last_seen(ticket)))
            self._again.start()
        elif isinstance(error, NotFoundError):
            self._details.show_reason(
                translate("Threads", "ServiceNow does not show this ticket any more.")
            )
        else:
            self._details.show_error(error)

    def _on_write_requested(self, thread: Thread, text: str) -> None:
        ticket = self._details.ticket
        if ticket is not None:
            done = (
                translate("Threads", "The comment was added.")
                if thread is Thread.COMMENTS
                else translate("Threads", "The work note was added.")
            )
            self._start(
                ticket,
                translate("Threads", "Adding the text…"),
                self._write(ticket, partial(self._following.write, ticket, thread, text), done),
            )

    async def _write(
        self, ticket: Ticket, write: Callable[[], Awaitable[Written]], done: str
    ) -> None:
        written = await write()
        if written.is_shown:
            self._details.forget_draft(ticket)
        self._show_written(ticket, written, done)

    def _on_file_wanted(self) -> None:
        ticket = self._details.ticket
        if ticket is None:
            return
        dialog = QFileDialog(self._details, translate("Attachments", "Attach a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.attach(ticket, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attach(self, ticket: Ticket, path: Path) -> None:
        """Attach a file of this computer to a ticket."""
        self._attach(ticket, partial(asyncio.to_thread, read_file, path))

    def _on_advice_wanted(self) -> None:
        ticket = self._details.ticket
        file = advice_for(ticket, self._behind(ticket)) if ticket else None
        if ticket is not None and file is not None:

            async def read() -> File:
                return file

            self._attach(ticket, read)

    def _attach(self, ticket: Ticket, read: Callable[[], Awaitable[File]]) -> None:
        async def attach() -> None:
            file = await read()
            written = await self._following.attach(ticket, file)
            done = (
                translate("Attachments", "{name} is attached already.")
                if written.was_there
                else translate("Attachments", "{name} was attached.")
            )
            self._show_written(ticket, written, done.format(name=file.name))

        self._start(ticket, translate("Attachments", "Attaching the file…"), attach())

    def _show_written(self, ticket: Ticket, written: Written, done: str) -> None:
        if self._details.shows(ticket):
            self._details.show_busy("")
            self._details.error.clear()
            self._details.show_conversation(written.conversation)
            if written.is_shown:
                self._details.say(done)
            else:
                self._details.say(_not_shown(), kind=ChipKind.WARN)
        self._syncing.show_desk()

    def _start(self, ticket: Ticket, words: str, work: Coroutine[Any, Any, None]) -> None:
        self._stop_looking()  # what it finds would be older than what is written now
        self._details.say("")
        self._details.show_busy(words)
        self._host.tasks.start(work, on_error=partial(self._on_failed, ticket))

    def _on_failed(self, ticket: Ticket, error: AppError) -> None:
        if self._details.shows(ticket):
            self._details.show_busy("")
            self._details.show_error(error)
            self._rest.start()
        else:
            self._host.show_error(error)

    def _behind(self, ticket: Ticket) -> list[Recommendation]:
        """Return the recommendations behind a ticket."""
        return behind(ticket, self._host.state.recommendations)


def _away(error: AppError, conversation: Conversation | None) -> str:
    """Say why nothing can be written, and how old what is shown is."""
    cause = say(error.title)
    if conversation is None:
        text = translate("Threads", "{cause} Nothing can be read or written now.")
        return text.format(cause=cause)
    text = translate("Threads", "{cause} What people wrote was read on {when}.")
    return text.format(cause=cause, when=f"{conversation.read_at.astimezone():%Y-%m-%d %H:%M}")


def _not_shown() -> str:
    return translate(
        "Threads",
        "ServiceNow accepted this, but does not show it. A rule of the instance has dropped it, or "
        "this account may not read it.",
    )
