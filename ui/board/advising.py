"""The recommendations of the board: reading the list, adding to it, and importing into it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.recommendations.book import RecommendationBook
from app.recommendations.recommendation import Recommendation
from ui.board.dialogs import BoardDialogs
from ui.board.file_drop import FileDrop
from ui.board.host import BoardHost
from ui.board.importing import BoardImporting
from ui.board.menu import BoardMenu
from ui.board.recommendation_window import RecommendationWindow
from ui.board.recommendations import RecommendationsPage
from ui.board.syncing import BoardSyncing


class BoardAdvising(QObject):
    """Keeps the list of recommendations, and shows it.

    Args:
        host: the board.
        book: the list.
        board: the window that files can be dropped onto.
        page: shows the list.
        dialogs: opens the windows.
        syncing: knows which of them have tickets.

    Attributes:
        menu: the menu of the board.
    """

    def __init__(
        self,
        host: BoardHost,
        book: RecommendationBook,
        *,
        board: QWidget,
        page: RecommendationsPage,
        dialogs: BoardDialogs,
        syncing: BoardSyncing,
    ) -> None:
        super().__init__(page)
        self._host = host
        self._book = book
        self._page = page
        self._dialogs = dialogs
        self._syncing = syncing
        self.menu = BoardMenu()
        importing = BoardImporting(host, book, board=board, show=self.load)
        for asking in (self.menu, page):
            asking.import_requested.connect(importing.open)
            asking.add_requested.connect(dialogs.add_recommendation)
        self.menu.close_requested.connect(board.close)
        FileDrop(board).dropped.connect(importing.open)
        dialogs.add_requested.connect(self._on_added)

    async def load(self) -> None:
        """Show the list as it is on this computer."""
        recommendations = await asyncio.to_thread(self._book.all)
        self._host.show_state(replace(self._host.state, recommendations=recommendations))
        self._syncing.show_desk()

    async def _add(self, window: RecommendationWindow, recommendation: Recommendation) -> None:
        await asyncio.to_thread(self._book.add, recommendation)
        await self.load()
        self._page.choose(recommendation)
        if self._dialogs.shows(window):
            window.accept()

    def _on_added(self, window: RecommendationWindow, added: Recommendation) -> None:
        on_error = partial(self._on_failed, window)
        self._host.tasks.start(self._add(window, added), on_error=on_error)

    def _on_failed(self, window: RecommendationWindow, error: AppError) -> None:
        if self._dialogs.shows(window):
            window.show_error(error)
        else:
            self._host.show_error(error)
