"""Between the pages and the installation: one act at a time, and everyone hears of the outcome."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.setup.checklist import SetupState
from app.setup.installation import Installation
from ui.tasks import TaskSet

Act = Callable[[], Awaitable[SetupState]]


class Flow(QObject):
    """Runs what the pages ask for and holds the facts from which the window is drawn.

    Signals:
        changed: the state, the work or the error is another one now.

    Attributes:
        installation: does the work of every page.
        busy_text: what is being done, empty while nothing is.
        error: why the last act did not succeed, None where it did.
    """

    changed = Signal()

    def __init__(self, installation: Installation, tasks: TaskSet) -> None:
        # No child of the window: an act that is cancelled by closing it still ends in here.
        super().__init__()
        self.installation = installation
        self.busy_text = ""
        self.error: AppError | None = None
        self._tasks = tasks
        self._task: asyncio.Task[object] | None = None

    @property
    def state(self) -> SetupState:
        """The state of the installation."""
        return self.installation.state

    @property
    def busy(self) -> bool:
        """Whether an act is under way."""
        return self._task is not None

    def run(self, busy_text: str, act: Act) -> None:
        """Begin an act; while one is under way, another does not begin.

        Args:
            busy_text: what is being done, as a person reads it.
            act: leads to the new state.
        """
        if self.busy:
            return
        self.busy_text, self.error = busy_text, None
        self._task = self._tasks.start(_carry_out(act), on_error=self.fail)
        # Not at the end of the act: a task that is cancelled before it begins never gets there.
        self._task.add_done_callback(self._on_done)
        self.changed.emit()

    def note(self, change: Callable[[], SetupState]) -> None:
        """Make a change that takes no time.

        Args:
            change: leads to the new state.
        """
        self.error = None
        try:
            change()
        except AppError as error:
            self.error = error
        self.changed.emit()

    def fail(self, error: AppError) -> None:
        """Show why something did not succeed."""
        self.error = error
        self.changed.emit()

    def forget_error(self) -> None:
        """Take back what did not succeed, because a person is already changing it."""
        if self.error is not None:
            self.error = None
            self.changed.emit()

    def cancel(self) -> None:
        """Give up what is under way; what the instance already did stays in the journal."""
        if self._task:
            self._task.cancel()

    def _on_done(self, _task: asyncio.Task[object]) -> None:
        self._task, self.busy_text = None, ""
        self.changed.emit()


async def _carry_out(act: Act) -> None:
    await act()
