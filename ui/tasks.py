"""The work of a window: kept, reported, cancelled and awaited."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from app.errors import AppError
from app.words import Words, translate, verbatim

_log = logging.getLogger(__name__)

OnError = Callable[[AppError], None]


class UnexpectedError(AppError):
    """A fault of Firnline itself, described in the log."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "Firnline met a fault of its own."),
            translate("Errors", "Nothing is known to be lost, but the last action did not finish."),
            _where_to_look(),
        )


class TaskSet:
    """Every task of one window.

    Keeps a reference to each task, hands its error to whoever started it, and ends them all when
    the window closes.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()

    @property
    def busy(self) -> bool:
        """Whether any task is still at work."""
        return bool(self._tasks)

    def start(
        self, work: Coroutine[Any, Any, object], *, on_error: OnError
    ) -> asyncio.Task[object]:
        """Run work in the background.

        Args:
            work: the coroutine; its result is not looked at.
            on_error: told the error when it fails; a cancelled task is no failure.

        Returns:
            The task, so that the caller can cancel it when a newer request replaces it.
        """
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(partial(self._on_done, on_error=on_error))
        return task

    def cancel(self) -> None:
        """Ask every task to end."""
        for task in self._tasks:
            task.cancel()

    async def closed(self, *, patience_s: float = 0) -> None:
        """Return when all tasks have ended; those that are not done in time are cancelled.

        Args:
            patience_s: how long they may go on by themselves.
        """
        if self._tasks and patience_s:
            await asyncio.wait(self._tasks, timeout=patience_s)
        while self._tasks:
            self.cancel()
            await asyncio.wait(self._tasks)

    def _on_done(self, task: asyncio.Task[object], *, on_error: OnError) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, AppError):
            on_error(error)
        elif error is not None:
            _log.error("a task failed unexpectedly", exc_info=error)
            on_error(UnexpectedError())


def _where_to_look() -> Words:
    # Logging itself knows best where it writes; nobody has to pass the path around.
    files = [h for h in logging.getLogger().handlers if isinstance(h, logging.FileHandler)]
    if not files:
        return translate("Errors", "Try again; if it happens again, report it with the log.")
    path = verbatim(files[-1].baseFilename)
    return translate("Errors", "Try again; if it happens again, the log says more: {path}").format(
        path=path
    )
