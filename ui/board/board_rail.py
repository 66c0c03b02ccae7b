"""The rail of the board: its pages, and how the connection stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.connections.connection import Connection
from ui.board.state import BoardState
from ui.board.switcher import ConnectionSwitcher
from ui.board.wording import centres, consent, synced
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.rail import Rail, RailButton
from ui.widgets.text import Text, TextLook

_WIDTH = 212


class BoardRail(Rail):
    """The connection on top, one button a page, and at the foot how things stand.

    Args:
        connection: the instance behind the board.
        others: returns the other connections when somebody looks for them.

    Signals:
        page_chosen: the position of a page.

    Attributes:
        switcher: leads to the other connections.
    """

    page_chosen = Signal(int)

    def __init__(
        self,
        connection: Connection,
        *,
        others: Callable[[], Sequence[Connection]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_WIDTH, parent=parent)
        self.switcher = ConnectionSwitcher(others)
        self.switcher.show_connection(connection)
        self.items.addWidget(self.switcher)
        self.items.addSpacing(10)
        self._buttons = [
            RailButton(translate("Board", "Home"), "house"),
            RailButton(translate("Board", "Tickets"), "list-bullets"),
            RailButton(translate("Board", "Recommendations"), "lightbulb"),
            RailButton(translate("Board", "Configuration"), "gear-six"),
            RailButton(translate("Board", "Diagnostics"), "first-aid-kit"),
            RailButton(translate("Board", "Provisioning status"), "list-numbers"),
        ]
        for position, button in enumerate(self._buttons):
            self.items.addWidget(button)
            button.clicked.connect(lambda _checked, at=position: self.page_chosen.emit(at))
        self._synced = Text(look=TextLook.NOTE)
        self._consent = Text(look=TextLook.NOTE, wrap=True)
        self._busy = BusyBar()
        self.foot.addWidget(self._busy)
        self.foot.addSpacing(6)
        if connection.practice:
            chip = Chip(translate("Board", "Practice instance"), ChipKind.ACCENT)
            self.foot.addWidget(chip)
        self.foot.addWidget(Text(centres(connection), look=TextLook.NOTE, wrap=True))
        self.foot.addWidget(self._synced)
        self.foot.addWidget(self._consent)

    def has_focus(self) -> bool:
        """Tell whether the keyboard is at one of the buttons."""
        return any(button.hasFocus() for button in self._buttons)

    def show_page(self, position: int) -> None:
        """Mark the page that is shown."""
        self._buttons[position].setChecked(True)

    def show_state(self, state: BoardState) -> None:
        """Show how fresh the tickets are and how long the consent lasts."""
        self.switcher.show_connection(state.connection)
        self._synced.setText(synced(state))
        self._consent.setText(consent(state.connection.consent_expires_at, state.now))
        if state.activity:
            self._busy.begin(state.activity)
        else:
            self._busy.end()
