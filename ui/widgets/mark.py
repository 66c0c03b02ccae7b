"""Small drawn signs: the mark of the application, and the sign of a result."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tokens, tokens_of
from ui.widgets.chip import ChipKind


class AppMark(QWidget):
    """A slope of old snow under a blue sky, 26 pixels wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw sky and snow."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QPainterPath()
        square.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        snow = QPainterPath(QPointF(0, 18))
        for corner in ((26, 8), (26, 26), (0, 26)):
            snow.lineTo(*corner)
        painter.fillPath(square, QColor(tokens.accent))
        painter.fillPath(square.intersected(snow), QColor(tokens.accent_soft))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawPath(square)


class ResultMark(QWidget):
    """A tick, an exclamation mark, a cross or a dot on a soft ground; it says the same in words."""

    def __init__(self, kind: ChipKind, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_result(kind, name)

    def show_result(self, kind: ChipKind, name: str) -> None:
        """Change the sign and what a screen reader says for it."""
        self._kind = kind
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the one size."""
        return QSize(26, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground and the sign on it."""
        ink, ground = chip_colors(self._kind, tokens_of(self.palette()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect(), 10, 10)
        pen = QPen(ink, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_sign(self._kind))


def chip_colors(kind: ChipKind, tokens: Tokens) -> tuple[QColor, QColor]:
    """Return the ink and the ground of a chip in a theme."""
    ink, ground = {
        ChipKind.NEUTRAL: (tokens.muted, tokens.rail),
        ChipKind.ACCENT: (tokens.accent, tokens.accent_soft),
        ChipKind.OK: (tokens.ok, tokens.ok_soft),
        ChipKind.WARN: (tokens.warn, tokens.warn_soft),
        ChipKind.BAD: (tokens.bad, tokens.bad_soft),
    }[kind]
    return QColor(ink), QColor(ground)


def _sign(kind: ChipKind) -> QPainterPath:
    strokes = {
        ChipKind.OK: (((9.5, 10.3), (12.0, 12.8), (16.8, 7.6)),),
        ChipKind.WARN: (((13, 5.8), (13, 10.8)), ((13, 14.1), (13, 14.2))),
        ChipKind.BAD: (((10, 7), (16, 13)), ((16, 7), (10, 13))),
        ChipKind.ACCENT: (((13, 9.9), (13, 10.1)),),
        ChipKind.NEUTRAL: (((10.5, 10), (15.5, 10)),),
    }[kind]
    path = QPainterPath()
    for first, *rest in strokes:
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
    return path
