"""A bar that shows how a whole is divided, with a legend whose entries can be pressed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens_of
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text, TextLook

_GAP = 2
_SLIVER = 4.0  # a part that exists is never too thin to see


@dataclass(frozen=True)
class Part:
    """One part of the whole.

    Attributes:
        name: what people call it.
        count: its size, or None while nobody knows it.
        color: which of the chart's colours it has, from 0.
    """

    name: str
    count: int | None
    color: int

    @property
    def text(self) -> str:
        """The name with the number."""
        return self.name if self.count is None else f"{self.name} {self.count}"


class StateBar(QWidget):
    """Parts in the chart's colours, and beneath them their names and numbers.

    Signals:
        chosen(int): a part was pressed, in the bar or in the legend; its position.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._bar.chosen.connect(self.chosen)
        self._legend = FlowLayout(spacing=4, line_spacing=2)
        self._entries: list[LegendEntry] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(self._legend)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [entry for entry in self._entries if not entry.isHidden()]

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show parts; a part of nothing cannot be pressed."""
        while len(self._entries) < len(parts):
            self._add_entry()
        for entry, part in zip(self._entries, parts, strict=False):
            entry.show_part(part)
        for number, entry in enumerate(self._entries):
            entry.setVisible(number < len(parts))
        self._bar.show_parts(parts)
        self.setAccessibleName(", ".join(part.text for part in parts))

    def _add_entry(self) -> None:
        entry = LegendEntry()
        entry.clicked.connect(partial(self.chosen.emit, len(self._entries)))
        self._legend.addWidget(entry)
        self._entries.append(entry)


class LegendEntry(QPushButton):
    """One entry of the legend: a dot, a name and a number."""

    def __init__(self) -> None:
        super().__init__()
        self._dot = Dot()
        self._label = Text(look=TextLook.NOTE)
        self.setAutoDefault(True)  # Enter presses it as Space does
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self._label)
        for child in (self._dot, self._label):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_part(self, part: Part) -> None:
        """Show a part; one of nothing cannot be pressed."""
        self._dot.show_color(part.color)
        self._label.setText(part.text)
        self.setAccessibleName(part.text)
        self.setEnabled(bool(part.count))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room that dot and words need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same; nothing is cut."""
        return self.sizeHint()


class _Bar(QWidget):
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[tuple[int, Part]] = []
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        self._shown = [(number, part) for number, part in enumerate(parts) if part.count]
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self._shown else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def _widths(self) -> list[float]:
        counts = [part.count or 0 for _number, part in self._shown]
        room = self.width() - _GAP * (len(counts) - 1)
        wanted = [max(_SLIVER, room * count / sum(counts)) for count in counts]
        scale = room / sum(wanted)
        return [width * scale for width in wanted]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._shown and self.rect().contains(event.position().toPoint()):
            ends = list(accumulate(width + _GAP for width in self._widths()))
            place = min(bisect_right(ends, event.position().x()), len(self._shown) - 1)
            self.chosen.emit(self._shown[place][0])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = QPainterPath()
        ends.addRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setClipPath(ends)
        if not self._shown:
            painter.fillRect(self.rect(), QColor(tokens.line))
            return
        left = 0.0
        for (_number, part), width in zip(self._shown, self._widths(), strict=True):
            color = QColor(tokens.chart[part.color])
            painter.fillRect(QRectF(left, 0, width, self.height()), color)
            left += width + _GAP


class Dot(QWidget):
    """A dot in one of the chart's colours, beside the words that say what it stands for."""

    def __init__(self, color: int = 0) -> None:
        super().__init__()
        self._color = color
        self.setFixedSize(self.sizeHint())

    def show_color(self, color: int) -> None:
        """Take another of the chart's colours."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        """Return the one size."""
        return QSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens_of(self.palette()).chart[self._color]))
        painter.drawEllipse(self.rect())
