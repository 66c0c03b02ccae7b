"""The audit trail on the board: reading, verifying and saving it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.audit.trail import AuditTrail
from ui.board.audit_window import AuditWindow
from ui.board.host import BoardHost
from ui.translation import translate

Work = Callable[..., Coroutine[Any, Any, None]]


class BoardAuditing(QObject):
    """Shows the trail of a connection.

    Args:
        host: the board.
        window: what the window of the trail belongs to.
        trail: what was written; None where nobody keeps it.
    """

    def __init__(self, host: BoardHost, window: QWidget, *, trail: AuditTrail | None) -> None:
        super().__init__(window)
        self._host = host
        self._window = window
        self._trail = trail

    def open(self) -> None:
        """Show what was written."""
        if self._trail is None:
            return
        window = AuditWindow(self._window)
        run = partial(self._run, window)
        window.verify_wanted.connect(partial(run, _verify, self._trail))
        window.export_wanted.connect(partial(run, _export, self._trail))
        window.finished.connect(window.deleteLater)
        window.open()
        run(_read, self._trail)

    def _run(self, window: AuditWindow, work: Work, trail: AuditTrail, *given: Path) -> None:
        """Begin something that ends with the window."""
        task = self._host.tasks.start(work(trail, window, *given), on_error=window.show_error)
        window.finished.connect(lambda _result: task.cancel())


async def _read(trail: AuditTrail, window: AuditWindow) -> None:
    window.show_entries(await asyncio.to_thread(trail.entries))


async def _verify(trail: AuditTrail, window: AuditWindow) -> None:
    window.show_verdict(await asyncio.to_thread(trail.verify))


async def _export(trail: AuditTrail, window: AuditWindow, path: Path) -> None:
    await asyncio.to_thread(trail.export, path)
    window.say(translate("Audit", "The trail is saved."), str(path))
