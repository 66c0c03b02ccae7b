"""A loop for scenes that may be run many times in one process."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Coroutine
from typing import Any

import qasync
from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication

LIMIT_S = 30.0


class _Turns:
    """Stands where asyncio expects the application: the loop's turns are an inner loop's.

    The application's own loop may end only once in a process, because the web engine shuts down
    with it.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._loop = QEventLoop()

    def exec(self) -> int:
        return self._loop.exec()

    def exit(self) -> None:
        self._loop.exit()

    def eventDispatcher(self) -> QObject:  # noqa: N802 - Qt's name
        return self._app.eventDispatcher()


def run_scene(work: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine to its end, many times in one process, within a limit."""
    turns = _Turns(QApplication.instance())
    try:
        with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(turns)) as runner:
            return runner.run(asyncio.wait_for(work, LIMIT_S))
    finally:
        gc.collect()  # else the practice instance's thread might collect Qt's objects
