"""Progress for anything that takes longer than half a second."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, QVariantAnimation
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens_of
from ui.widgets.text import Text, TextLook

DELAY_MS = 500


class BusyBar(QWidget):
    """A thin moving bar over the words that say what is going on.

    It appears half a second after `begin`, so short work does not flicker, and keeps its room when
    it is not there, so nothing jumps.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text(look=TextLook.NOTE)
        self._stripe = _Stripe()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self._on_delay_over)
        self._inner = QWidget(self)
        policy = self._inner.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._inner.setSizePolicy(policy)
        self._inner.hide()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self._stripe)
        inner.addWidget(self._words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._inner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_shown(self) -> bool:
        """Whether the bar has appeared."""
        return self._inner.isVisibleTo(self)

    def begin(self, words: str) -> None:
        """Say what has begun; called again, it changes the words without starting over."""
        self._words.setText(words)
        self.setAccessibleName(words)
        if not self.is_shown and not self._delay.isActive():
            self._delay.start()

    def end(self) -> None:
        """Take the bar away."""
        self._delay.stop()
        self._inner.hide()
        self._stripe.halt()

    def _on_delay_over(self) -> None:
        self._inner.show()
        self._stripe.move_on()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words.text()))


class _Stripe(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(-0.35)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(1400)
        self._motion.setLoopCount(-1)
        self._motion.valueChanged.connect(lambda _value: self.update())

    def move_on(self) -> None:
        self._motion.start()

    def halt(self) -> None:
        self._motion.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.accent_soft))
        left = float(self._motion.currentValue() or 0.0) * self.width()
        stripe = QRectF(left, 0, 0.35 * self.width(), self.height())
        painter.fillRect(stripe, QColor(tokens.accent))
