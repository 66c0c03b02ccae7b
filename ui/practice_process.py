"""A practice instance for this run, in a process of its own."""

from __future__ import annotations

import asyncio
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer

from app.errors import SetupError
from app.places import path_from_text
from app.words import Words, translate, verbatim

_START_LIMIT_S = 30.0
_log = logging.getLogger(__name__)
_MOST_RESTARTS = 5
_STOP_LIMIT_S = 5.0


@dataclass(frozen=True)
class PracticeAccount:
    """Somebody who can sign in on the practice instance; these passwords protect nothing."""

    user_name: str
    password: str
    name: str


@dataclass(frozen=True)
class PracticeAccounts:
    """The two people of the practice instance."""

    administrator: PracticeAccount
    personal: PracticeAccount


@dataclass(frozen=True)
class PracticeAccess:
    """Where a practice instance is, whom to trust for it, and who can sign in."""

    address: str
    ca_file: Path
    accounts: PracticeAccounts


class PracticeFailedError(SetupError):
    """The practice instance did not start."""

    def __init__(self, reason: Words) -> None:
        super().__init__(
            translate("Errors", "The practice instance did not start."),
            reason,
            translate("Errors", "Try again; the log may say more."),
        )


class PracticeProcess(QObject):
    """Starts a practice instance on demand, once, and ends it with the program.

    One that ends by itself is started again a few times, with its port and its records.

    The child watches its standard input, so it ends even when this program is killed.

    Args:
        state_dir: where the practice instance keeps its records.
        start_limit_s: how long it may take to say how to reach it.
    """

    def __init__(
        self,
        state_dir: Path,
        parent: QObject | None = None,
        *,
        start_limit_s: float = _START_LIMIT_S,
    ) -> None:
        super().__init__(parent)
        self._state_dir = state_dir
        self._limit = QTimer(self, singleShot=True, interval=round(start_limit_s * 1_000))
        self._limit.timeout.connect(self._on_limit)
        self._refused: Words | None = None
        self._restarts_left = _MOST_RESTARTS
        self._process: QProcess | None = None
        self._access: asyncio.Future[PracticeAccess] | None = None

    async def access(self) -> PracticeAccess:
        """Return how to reach the practice instance; the first call starts it.

        Errors:
            PracticeFailedError: it did not start; the next call tries again.
        """
        if self._access is None:
            self._begin()
        # Shielded: who waits may give up, but the others go on waiting.
        return await asyncio.shield(cast("asyncio.Future[PracticeAccess]", self._access))

    async def steer(self, *words: str) -> None:
        """Let something go wrong on the running practice instance, or put an end to it.

        Args:
            words: those behind `practice-control`, such as `set`, `hibernating`.

        Errors:
            PracticeFailedError: it does not run, or knows no such words.
        """
        process, ended = QProcess(self), asyncio.Event()
        process.finished.connect(ended.set)
        program, *arguments = _own_command("practice-control", "--state", str(self._state_dir))
        process.start(program, [*arguments, *words])
        await ended.wait()
        said = bytes(process.readAllStandardError().data()).decode(errors="replace")
        process.deleteLater()
        if process.exitCode() != 0:
            raise PracticeFailedError(verbatim(_last_line(said)))

    async def stop(self) -> None:
        """End the practice instance: ask first, then insist."""
        process, self._process, self._access = self._process, None, None
        self._limit.stop()
        if process is None:
            return
        ended = asyncio.Event()
        process.finished.connect(ended.set)
        process.closeWriteChannel()
        try:
            async with asyncio.timeout(_STOP_LIMIT_S):
                await ended.wait()
        except TimeoutError:
            process.kill()
            await ended.wait()

    def _begin(self) -> None:
        self._access = asyncio.get_running_loop().create_future()
        self._access.add_done_callback(_hear)
        self._start()

    def _start(self) -> None:
        process = self._process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        program, *arguments = practice_command(self._state_dir)
        self._refused = None
        self._limit.start()
        process.start(program, arguments)

    def _on_output(self) -> None:
        if self._process is None or self._access is None or self._access.done():
            return
        if not self._process.canReadLine():
            return
        line = self._process.readLine().data()
        try:
            access = msgspec.json.decode(line, type=PracticeAccess, dec_hook=path_from_text)
        except (msgspec.DecodeError, UnicodeDecodeError):
            self._refuse(translate("Errors", "What it said first cannot be read."))
        else:
            self._limit.stop()
            self._access.set_result(access)

    def _on_limit(self) -> None:
        text = translate("Errors", "It was not ready within {seconds} seconds.")
        self._refuse(text.format(seconds=f"{self._limit.interval() / 1_000:g}"))

    def _refuse(self, reason: Words) -> None:
        """End the child; those who wait hear the reason when it is gone, and may start another."""
        if self._process is not None:
            self._refused = reason
            self._process.kill()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Of all errors this one alone is followed by no `finished`, and others end nothing.
        if error is QProcess.ProcessError.FailedToStart:
            self._on_ended()

    def _on_ended(self, *_how: object) -> None:
        process, access = self._process, self._access
        self._process = self._access = None
        self._limit.stop()
        if process is None or access is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace")
        process.deleteLater()
        if not access.done():
            reason = self._refused or verbatim(_last_line(said) or process.errorString())
            access.set_exception(PracticeFailedError(reason))
        elif self._restarts_left:
            # Whoever rehearses goes on: it takes its port and its records up again.
            _log.warning("The practice instance ended by itself; it is started again")
            self._restarts_left -= 1
            self._begin()


def _hear(access: asyncio.Future[PracticeAccess]) -> None:
    """Take note of a failure that nobody may be waiting for."""
    if not access.cancelled():
        access.exception()


def practice_command(state_dir: Path) -> list[str]:
    """Return the command that runs a practice instance for as long as somebody holds its input.

    Args:
        state_dir: where the practice instance keeps its records.
    """
    return _own_command("practice", "--json", "--until-stdin-closes", "--state", str(state_dir))


def _own_command(*words: str) -> list[str]:
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "ui.main"]
    return [*program, *words]


def _last_line(text: str) -> str:
    return text.strip().rpartition("\n")[2]
