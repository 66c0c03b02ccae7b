"""What the parts of the board may ask of the window that they serve."""

from __future__ import annotations

from typing import Protocol

from app.errors import AppError
from ui.board.state import BoardState
from ui.tasks import TaskSet


class BoardHost(Protocol):
    """The board as its parts know it: one state, shown anew with each change of it."""

    @property
    def state(self) -> BoardState:
        """Everything that is shown."""

    @property
    def tasks(self) -> TaskSet:
        """What is at work for the board; cancelled when it closes."""

    def show_state(self, state: BoardState) -> None:
        """Show another state."""

    def show_error(self, error: AppError) -> None:
        """Say what went wrong, above the pages."""

    def show_page(self, position: int) -> None:
        """Show a page."""
