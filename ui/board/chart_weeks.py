"""Columns that show what was opened and closed, week by week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.tickets.history import Week
from ui.board.moments import short_day
from ui.theme import Tokens, tokens_of
from ui.translation import translate
from ui.widgets.state_bar import Dot
from ui.widgets.text import Text, TextLook

_HEIGHT = 84
_FOOT = 18
_COLUMN = 8
_RING = 2
_OPENED, _CLOSED = 0, 3  # the chart's colours of new and of done
_LABELLED = 4  # every so many weeks have their date below


class WeekChart(QWidget):
    """Two columns for each week; the arrow keys or the mouse tell the figures of one in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = _Columns()
        self._told = Text(look=TextLook.NOTE)
        self._weeks: Sequence[Week] = ()
        self._columns.pointed.connect(self._on_pointed)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 0)
        head.setSpacing(6)
        for color, name in (
            (_OPENED, translate("Card", "Opened")),
            (_CLOSED, translate("Card", "Closed")),
        ):
            head.addWidget(Dot(color))
            head.addWidget(Text(name, look=TextLook.NOTE))
            head.addSpacing(10)
        head.addStretch(1)
        head.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._columns)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard."""
        return [self._columns]

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show weeks, the one under way last."""
        self._weeks = weeks
        self._columns.show_weeks(weeks)

    def _on_pointed(self, number: int) -> None:
        words = in_words(self._weeks[number])
        self._told.setText(words)
        self._columns.setAccessibleDescription(words)
        if self._columns.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._columns, words))


class _Columns(QWidget):
    """The drawing.

    Signals:
        pointed(int): another week is told.
    """

    pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._weeks: Sequence[Week] = ()
        self._pointed = -1
        self.setAccessibleName(translate("Card", "Opened and closed in each of the last weeks"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        self._weeks = weeks
        self._point(len(weeks) - 1)

    def _point(self, number: int) -> None:
        self._pointed = min(max(number, 0), len(self._weeks) - 1)
        if self._weeks:
            self.pointed.emit(self._pointed)
        self.update()

    def _slot(self, number: int) -> QRectF:
        width = self.width() / len(self._weeks)
        return QRectF(number * width, 0, width, self.height() - _FOOT)

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: self._pointed - 1,
            Qt.Key.Key_Right: self._pointed + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._weeks) - 1,
        }
        if event.key() in moves:
            self._point(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._weeks:
            self._point(int(event.position().x() * len(self._weeks) / max(1, self.width())))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point(len(self._weeks) - 1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._point(self._pointed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(len(self._weeks) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._weeks:
            self._paint_ground(painter, tokens)
        for number, week in enumerate(self._weeks):
            self._paint_week(painter, tokens, number, week)
        painter.fillRect(0, self.height() - _FOOT, self.width(), 1, QColor(tokens.line))

    def _paint_ground(self, painter: QPainter, tokens: Tokens) -> None:
        ring = QPen(QColor(tokens.accent), _RING)
        painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft if self._is_told else tokens.surface))
        painter.drawRoundedRect(self._slot(self._pointed).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)

    @property
    def _is_told(self) -> bool:
        return self.hasFocus() or self.underMouse()

    def _paint_week(self, painter: QPainter, tokens: Tokens, number: int, week: Week) -> None:
        slot = self._slot(number)
        most = max(1, *(count for each in self._weeks for count in (each.opened, each.closed)))
        column = min(_COLUMN, slot.width() / 3)
        middle = slot.center().x()
        for left, count, color in (
            (middle - column - 1, week.opened, _OPENED),
            (middle + 1, week.closed, _CLOSED),
        ):
            height = (slot.height() - 8) * count / most
            place = QRectF(left, slot.bottom() - height, column, height)
            painter.fillRect(place, QColor(tokens.chart[color]))
        if (len(self._weeks) - 1 - number) % _LABELLED == 0:
            self._paint_date(painter, tokens, QPoint(int(middle), self.height()), week.begins)

    def _paint_date(self, painter: QPainter, tokens: Tokens, foot: QPoint, begins: date) -> None:
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        text = short_day(begins)
        width = painter.fontMetrics().horizontalAdvance(text)
        left = min(max(0, foot.x() - width // 2), self.width() - width)
        painter.drawText(left, foot.y() - 3, text)
        painter.setPen(Qt.PenStyle.NoPen)


def in_words(week: Week) -> str:
    """Return the figures of a week as a sentence."""
    text = translate("Card", "Week of {day}: {opened} opened, {closed} closed")
    return text.format(day=short_day(week.begins), opened=week.opened, closed=week.closed)
