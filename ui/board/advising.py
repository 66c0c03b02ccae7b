"""The recommendations of the board: reading the list, and adding to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from app.errors import AppError
from app.recommendations.book import RecommendationBook
from app.recommendations.recommendation import Recommendation
from ui.board.dialogs import BoardDialogs
from ui.board.host import BoardHost
from ui.board.recommendation_window import RecommendationWindow
from ui.board.recommendations import RecommendationsPage
from ui.board.syncing import BoardSyncing


class BoardAdvising(QObject):
    """Keeps the list of recommendations, and shows it.

    Args:
        host: the board.
        book: the list.
        page: shows it.
        dialogs: opens the windows.
        syncing: knows which of them have tickets.
    """

    def __init__(
        self,
        host: BoardHost,
        book: RecommendationBook,
        *,
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
        page.add_requested.connect(dialogs.add_recommendation)
        dialogs.add_requested.connect(self._on_added)

    async def load(self) -> None:
        """Show the list as it is on this computer."""
        self._host.show_state(replace(self._host.state, recommendations=self._book.all()))
        self._syncing.show_desk()

    async def _add(self, window: RecommendationWindow, recommendation: Recommendation) -> None:
        self._book.add(recommendation)
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
