"""How long consent is waited for, and more time for whoever asks."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.note import Note

_EXTENSION_MS = 300_000
_LITTLE_MS = 120_000
_TICK_MS = 1_000


class TimeLimit(Note):
    """Counts down; shows itself when little is left.

    Signals:
        ticked: another second has passed.
        over: the time is over.

    Args:
        limit_s: how long it is.
    """

    ticked = Signal()
    over = Signal()

    def __init__(self, limit_s: float, parent: QWidget | None = None) -> None:
        super().__init__(translate("Authorization", "The time is nearly over"), parent=parent)
        self._limit_ms = round(limit_s * 1_000)
        self._deadline = QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        longer = Button(translate("Authorization", "Wait five more minutes"), small=True)
        longer.clicked.connect(self.extend)
        self.buttons.addWidget(longer)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether it counts down."""
        return self._clock.isActive()

    @property
    def left_ms(self) -> int:
        """What is left of it."""
        return max(0, self._deadline.remainingTime())

    @property
    def status(self) -> str:
        """What is left of it, in words; nothing while it does not run."""
        if not self.is_running:
            return ""
        minutes, seconds = divmod(round(self.left_ms / 1_000), 60)
        text = translate("Authorization", "Waiting for consent · {minutes}:{seconds} left")
        return text.format(minutes=minutes, seconds=f"{seconds:02}")

    def start(self) -> None:
        """Begin to count, from the whole limit."""
        self._deadline.setRemainingTime(self._limit_ms)
        self._clock.start()
        self._show_itself()

    def stop(self) -> None:
        """Count no more."""
        self._clock.stop()
        self._show_itself()

    def extend(self) -> None:
        """Give five minutes more."""
        self._deadline.setRemainingTime(self.left_ms + _EXTENSION_MS)
        self._on_tick()

    def _on_tick(self) -> None:
        self._show_itself()
        signal = self.over if self._deadline.hasExpired() else self.ticked
        signal.emit()

    def _show_itself(self) -> None:
        self.setVisible(self.is_running and self.left_ms < _LITTLE_MS)
