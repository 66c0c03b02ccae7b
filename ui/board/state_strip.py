"""A strip on top of the board that says which states of the instance changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tickets.state_name import Standing, StateName
from ui.board.wording import name_of
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.note import Note


class StateStrip(QWidget):
    """Shown from when a state came, was relabelled or went, until somebody looked.

    Signals:
        names_wanted: somebody wants to name the states.
        accepted: somebody takes them as they are.
    """

    names_wanted = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note()
        name = Button(translate("States", "Name it…"), small=True)
        keep = Button(translate("States", "Keep as it is"), small=True)
        name.clicked.connect(lambda _checked: self.names_wanted.emit())
        keep.clicked.connect(lambda _checked: self.accepted.emit())
        for button in (name, keep):
            self._note.buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        self.hide()

    def show_changes(self, states: Sequence[StateName]) -> None:
        """Show what changed, or nothing."""
        self.setVisible(bool(states))
        if states:
            title = translate("States", "The instance has other states than before.")
            self._note.say(title, " ".join(map(_sentence, states)))


def _sentence(state: StateName) -> str:
    match state.standing:
        case Standing.NEW:
            words = translate("States", "New: {label} ({kind}).")
        case Standing.RELABELLED:
            words = translate("States", "{earlier} is called {label} now ({kind}).")
        case _:
            words = translate("States", "No longer listed: {label} ({kind}).")
    return words.format(
        label=state.label, earlier=state.earlier_label, kind=name_of(state.ticket_type)
    )
