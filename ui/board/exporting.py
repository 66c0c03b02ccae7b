"""Exporting tickets from the board: in a thread, with progress, until somebody cancels it."""

from __future__ import annotations

import asyncio
import threading
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.tickets.export import export_tickets
from ui.board.export_window import Export, ExportWindow
from ui.board.host import BoardHost
from ui.board.table_acts import TableActs
from ui.board.tickets import TicketsPage
from ui.translation import say


class _CancelledError(Exception):
    """Somebody wants the file no longer."""


class BoardExporting(QObject):
    """Opens the window for an export, and writes the file.

    Args:
        host: the board.
        page: the table of tickets.
        board: the window of the board.
    """

    _written = Signal(int)

    def __init__(self, host: BoardHost, page: TicketsPage, *, board: QWidget) -> None:
        super().__init__(board)
        self._host = host
        self._page = page
        self._board = board
        self._window: ExportWindow | None = None
        self._is_cancelled = threading.Event()
        page.tools.insertWidget(page.tools.count() - 1, TableActs(page).button)
        page.export_requested.connect(self.open)

    def open(self) -> None:
        """Ask which tickets shall go into a file."""
        if self._window is not None:
            return
        window = self._window = ExportWindow(
            self._page.selected_tickets,
            self._page.shown_tickets,
            everything=self._host.state.tickets,
            columns=self._page.shown_columns,
            parent=self._board,
        )
        window.export_requested.connect(self._on_export_requested)
        window.finished.connect(self._on_finished)
        self._written.connect(window.show_progress)
        window.open()

    def _on_export_requested(self, export: Export) -> None:
        window = self._window
        if window is not None:
            self._is_cancelled = threading.Event()
            work = self._write(export, window, is_cancelled=self._is_cancelled)
            self._host.tasks.start(work, on_error=partial(self._on_failed, window))

    async def _write(
        self, export: Export, window: ExportWindow, *, is_cancelled: threading.Event
    ) -> None:
        def on_progress(count: int) -> None:
            if is_cancelled.is_set():
                raise _CancelledError
            self._written.emit(count)

        try:
            await asyncio.to_thread(
                export_tickets,
                export.tickets,
                export.columns,
                export.path,
                say=say,
                on_progress=on_progress,
            )
        except _CancelledError:
            return
        finally:
            is_cancelled.set()  # the board closes: the thread ends at its next row
        if window is self._window:
            window.accept()

    def _on_failed(self, window: ExportWindow, error: AppError) -> None:
        if window is self._window:
            window.show_error(error)

    def _on_finished(self) -> None:
        self._is_cancelled.set()
        if self._window is not None:
            self._window.deleteLater()
        self._window = None
