"""Importing recommendations: from files to a preview, and from the preview to the list."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.recommendations.book import RecommendationBook
from app.recommendations.importing import ImportResult, plan_import
from app.recommendations.secure_score.reading import read_files
from ui.board.host import BoardHost
from ui.board.import_window import ImportWindow
from ui.resources import RESOURCES

_SAMPLE_FOLDER = RESOURCES / "secure_score"
_SAMPLES = ("profiles.json", "scores.json")


def _now() -> datetime:
    return datetime.now(UTC)


class BoardImporting(QObject):
    """Opens the window of the import, one at a time, and does its work beside everything else.

    Args:
        host: the board.
        book: the list.
        board: the window below.
        show: shows the list as it is now.
        now: tells the time.
    """

    def __init__(
        self,
        host: BoardHost,
        book: RecommendationBook,
        *,
        board: QWidget,
        show: Callable[[], Awaitable[None]],
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(board)
        self._host = host
        self._book = book
        self._board = board
        self._show = show
        self._now = now
        self._window: ImportWindow | None = None

    def open(self, paths: Sequence[Path] = ()) -> None:
        """Open the window, with files that somebody chose already."""
        if self._window is None:
            practice = self._host.state.connection.practice
            samples = [_SAMPLE_FOLDER / name for name in _SAMPLES] if practice else []
            self._window = window = ImportWindow(samples, parent=self._board)
            window.files_chosen.connect(self._on_files_chosen)
            window.confirmed.connect(self._on_confirmed)
            window.finished.connect(self._on_finished)
            window.open()
        if paths:
            self._on_files_chosen(tuple(paths))

    async def _read(self, window: ImportWindow, paths: tuple[Path, ...]) -> None:
        result = await asyncio.to_thread(self._plan, paths)
        if self._window is window:
            window.show_preview(paths, result)

    def _plan(self, paths: tuple[Path, ...]) -> ImportResult:
        return plan_import(self._book.all(), read_files(paths), at=self._now())

    async def _keep(self, window: ImportWindow, result: ImportResult) -> None:
        await asyncio.to_thread(self._book.save, result.kept)
        await self._show()
        if self._window is window:
            window.show_result(result)

    def _on_files_chosen(self, paths: tuple[Path, ...]) -> None:
        if self._window is not None:
            self._window.show_reading()
            self._start(self._window, self._read(self._window, paths))

    def _on_confirmed(self, result: ImportResult) -> None:
        if self._window is not None:
            self._window.show_keeping()
            self._start(self._window, self._keep(self._window, result))

    def _start(self, window: ImportWindow, work: Coroutine[None, None, None]) -> None:
        self._host.tasks.start(work, on_error=partial(self._on_failed, window))

    def _on_failed(self, window: ImportWindow, error: AppError) -> None:
        if self._window is window:
            window.show_error(error)
        else:
            self._host.show_error(error)

    def _on_finished(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
        self._window = None
