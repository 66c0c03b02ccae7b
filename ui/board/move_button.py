"""The button that moves tickets along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.tickets.transitions import NextState
from ui.translation import say, translate
from ui.widgets.button import Button


class MoveButton(Button):
    """Opens a menu of the states that may follow; off while there are none.

    Args:
        text: what the button says, where it does not stand for one ticket.

    Signals:
        chosen(NextState): somebody wants to move the ticket there.
    """

    chosen = Signal(object)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text or translate("Moves", "Move to…"), small=True, parent=parent)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(translate("Moves", "Next states"))
        self.setMenu(self._menu)
        self.has_states = False
        self.withhold("")

    def offer(self, states: Sequence[NextState], counts: Sequence[int] = ()) -> None:
        """Offer states; where tickets are counted, each with how many may go there."""
        self._menu.clear()
        for number, state in enumerate(states):
            text = say(state.label)
            if state.reopens:
                text = translate("Moves", "Reopen: {state}").format(state=text)
            if counts:
                text = f"{text} ({counts[number]})"
            # An ampersand in the instance's own words is no key.
            action = self._menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self._on_triggered, state))
        self.has_states = bool(states)
        self.setEnabled(self.has_states)
        self.setToolTip("" if states else translate("Moves", "No state follows this one."))

    def withhold(self, reason: str) -> None:
        """Offer nothing, for a reason or until the states are known."""
        self._menu.clear()
        self.has_states = False
        self.setEnabled(False)
        self.setToolTip(reason)

    def _on_triggered(self, state: NextState, *_checked: object) -> None:
        self.chosen.emit(state)
