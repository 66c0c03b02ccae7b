"""How far a bulk is, as a bar and in words."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.board.bulk_wording import remaining
from ui.translation import translate
from ui.widgets.text import Text, TextLook

_MS = 1_000


class BulkProgress(QWidget):
    """A thin bar over the words that say how much is done and how long the rest takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(translate("Bulk", "Progress"))
        self._words = Text(look=TextLook.NOTE)
        self._clock = QElapsedTimer()
        self._at_first = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addWidget(self._words)

    def begin(self, done: int) -> None:
        """Measure time from now on.

        Args:
            done: how much of it was done before.
        """
        self._at_first = done
        self._clock.start()

    def show_progress(self, done: int, total: int, *, note: str = "") -> None:
        """Show how far it is.

        Args:
            done: how many rows are done.
            total: how many there are.
            note: takes the place of the remaining time where nothing goes on.
        """
        elapsed_s = self._clock.elapsed() / _MS if self._clock.isValid() else 0.0
        words = remaining(done - self._at_first, total - self._at_first, elapsed_s)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._words.setText(note or words)
