"""The names of states: telling what changed on the instance, and giving names of one's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.tickets.desk import Desk
from app.tickets.draft import TicketType
from app.tickets.state_book import StateBook
from app.tickets.state_name import StateName
from ui.board.host import BoardHost
from ui.board.state_names_window import StateNamesWindow
from ui.board.syncing import BoardSyncing


class BoardNaming(QObject):
    """Keeps what states are called, and lets the whole board follow at once.

    Args:
        host: the board.
        window: what the window of names belongs to.
        states: what the states are called; None where nobody can name them.
        desk: its tickets.
        syncing: shows them anew.
    """

    def __init__(
        self,
        host: BoardHost,
        window: QWidget,
        *,
        states: StateBook | None,
        desk: Desk,
        syncing: BoardSyncing,
    ) -> None:
        super().__init__(window)
        self._host = host
        self._window = window
        self._states = states
        self._desk = desk
        self._syncing = syncing

    def look(self) -> None:
        """Show what changed about the states since somebody looked."""
        changed = self._states.changed if self._states else ()
        if changed != self._host.state.changed_states:
            self._host.show_state(replace(self._host.state, changed_states=changed))

    def open(self) -> None:
        """Let somebody name the states."""
        if self._states is None:
            return
        states = {ticket_type: self._states.states(ticket_type) for ticket_type in TicketType}
        window = StateNamesWindow(states, self._window)
        window.saved.connect(self._on_saved)
        window.finished.connect(window.deleteLater)
        window.open()

    def accept(self) -> None:
        """Take the states as they are."""
        self._on_saved(())

    def _on_saved(self, states: tuple[StateName, ...]) -> None:
        if self._states is None:
            return
        try:
            self._states.keep(*states)
            self._states.acknowledge()
        except AppError as error:
            self._host.show_error(error)
        self._host.tasks.start(self._follow(), on_error=self._host.show_error)

    async def _follow(self) -> None:
        self.look()
        await self._desk.name_states()
        self._syncing.show_desk()
