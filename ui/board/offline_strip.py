"""A quiet strip on top of the board while the instance cannot be reached."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.moments import moment
from ui.board.state import BoardState
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class OfflineStrip(QWidget):
    """Says since when nothing was read, and from when everything is that is shown.

    Signals:
        retry_wanted: somebody wants to try now.
    """

    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Note(kind=ChipKind.NEUTRAL)
        retry = Button(translate("Sync", "Try now"), small=True)
        retry.clicked.connect(lambda _checked: self.retry_wanted.emit())
        self._note.buttons.addWidget(retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        self.hide()

    def show_state(self, state: BoardState) -> None:
        """Show since when the board is offline, or nothing."""
        since = state.sync.offline_since
        self.setVisible(since is not None)
        if since is None:
            return
        title = translate("Sync", "Offline since {time}").format(time=moment(since, state.today))
        if state.synced_at is None:
            self._note.say(title, translate("Sync", "No tickets were read yet."))
            return
        shown = translate(
            "Sync",
            "Everything shown is from {time}. What you send waits until the instance is back.",
        )
        self._note.say(title, shown.format(time=moment(state.synced_at, state.today)))
