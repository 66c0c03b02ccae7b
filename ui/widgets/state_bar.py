"""A bar that shows how a whole is divided, with a legend in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens_of
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text, TextLook

_GAP = 2
_SLIVER = 4.0  # a part that exists is never too thin to see


class StateBar(QWidget):
    """Up to four parts in the chart's colours, and beneath them their names and numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._legend = FlowLayout(spacing=16, line_spacing=4)
        self._entries: list[Text] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._bar)
        column.addLayout(self._legend)

    def show_parts(self, parts: Sequence[tuple[str, int]]) -> None:
        """Show names with numbers, in the order of the chart's colours."""
        self._show([f"{name} {count}" for name, count in parts], [count for _name, count in parts])

    def show_names(self, names: Sequence[str]) -> None:
        """Show names alone, while nobody knows the numbers."""
        self._show(names, ())

    def _show(self, entries: Sequence[str], counts: Sequence[int]) -> None:
        while len(self._entries) < len(entries):
            self._add_entry()
        for label, text in zip(self._entries, entries, strict=True):
            label.setText(text)
        self._bar.show_counts(counts)
        self.setAccessibleName(", ".join(entries))

    def _add_entry(self) -> None:
        label = Text(look=TextLook.NOTE)
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Dot(len(self._entries)))
        row.addWidget(label)
        self._legend.addWidget(entry)
        self._entries.append(label)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._counts: Sequence[int] = ()
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int]) -> None:
        self._counts = counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = QPainterPath()
        ends.addRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setClipPath(ends)
        shown = [index for index, count in enumerate(self._counts) if count]
        if not shown:
            painter.fillRect(self.rect(), QColor(tokens.line))
            return
        left = 0.0
        for index, width in zip(shown, self._widths(shown), strict=True):
            painter.fillRect(QRectF(left, 0, width, self.height()), QColor(tokens.chart[index]))
            left += width + _GAP

    def _widths(self, shown: Sequence[int]) -> list[float]:
        room = self.width() - _GAP * (len(shown) - 1)
        total = sum(self._counts)
        wanted = [max(_SLIVER, room * self._counts[index] / total) for index in shown]
        scale = room / sum(wanted)
        return [width * scale for width in wanted]


class _Dot(QWidget):
    def __init__(self, index: int) -> None:
        super().__init__()
        self._index = index
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens_of(self.palette()).chart[self._index]))
        painter.drawEllipse(self.rect())
