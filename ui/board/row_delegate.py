"""How the rows of the board's tables are drawn: plain text, chips, and a line between rows.

The stock delegate asks a model in Python for some fourteen roles a cell, each by way of Qt. This
one asks the model itself, once, and draws nothing that the board does not use.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.board.table_model import BoardTableModel, Chips
from ui.theme import tokens_of
from ui.widgets.chip import ChipKind
from ui.widgets.mark import chip_colors

ROW_HEIGHT: Final = 36
PADDING: Final = 10
_CHIP_HEIGHT: Final = 20
_CHIP_PADDING: Final = 9
_CHIP_GAP: Final = 6
_TEXTS_KEPT: Final = 4096
# Joined here once: for each cell it would take longer than the drawing.
_AT_LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_CENTERED: Final = int(Qt.AlignmentFlag.AlignCenter)
_SELECTED: Final = QStyle.StateFlag.State_Selected
_ELIDE: Final = Qt.TextElideMode.ElideRight

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Inks:
    text: QColor
    line: QColor
    selection: QColor
    chips: dict[ChipKind, tuple[QColor, QColor]]

    @classmethod
    def of(cls, palette: QPalette) -> _Inks:
        tokens = tokens_of(palette)
        return cls(
            text=QColor(tokens.text),
            line=QColor(tokens.line),
            selection=QColor(tokens.accent_soft),
            chips={kind: chip_colors(kind, tokens) for kind in ChipKind},
        )


class RowDelegate(QStyledItemDelegate):
    """Draws one cell: its chips where it has some, else its text."""

    def __init__(self, view: QWidget, model: BoardTableModel) -> None:
        super().__init__(view)
        self._model = model
        self._text_font = _font(view, 13, QFont.Weight.Normal)
        self._chip_font = _font(view, 12, QFont.Weight.Medium)
        self._text_metrics = QFontMetrics(self._text_font)
        self._chip_metrics = QFontMetrics(self._chip_font)
        self._fitted = lru_cache(_TEXTS_KEPT)(self._fit)
        self._inks = _Inks.of(view.palette())

    def take_colors(self, palette: QPalette) -> None:
        """Draw in the colours of another palette from now on."""
        self._inks = _Inks.of(palette)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, line and content of a cell."""
        cell = option.rect
        if option.state & _SELECTED:
            painter.fillRect(cell, self._inks.selection)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, self._inks.line)
        room = cell.adjusted(PADDING, 0, -PADDING, -1)
        row, column = index.row(), index.column()
        chips = self._model.chips(row, column)
        if chips is not None:
            self._draw_chips(painter, room, chips)
        elif text := self._model.text(row, column):
            painter.setFont(self._text_font)
            painter.setPen(self._inks.text)
            painter.drawText(room, _AT_LEFT, self._fitted(text, room.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return the room of a text, for columns that are fitted to what they hold."""
        text = self._model.text(index.row(), index.column())
        return QSize(self._text_metrics.horizontalAdvance(text) + 2 * PADDING, ROW_HEIGHT)

    def _fit(self, text: str, width: int) -> str:
        return self._text_metrics.elidedText(text, _ELIDE, width)

    def _draw_chips(self, painter: QPainter, room: QRect, chips: Chips) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._chip_font)
        left = room.left()
        for number, (text, kind) in enumerate(chips):
            width = self._chip_metrics.horizontalAdvance(text) + 2 * _CHIP_PADDING
            if number and left + width > room.right():
                self._draw_rest(painter, room, left=left, count=len(chips) - number)
                break
            chip = QRect(left, room.top(), min(width, room.right() - left), room.height())
            self._draw_chip(painter, chip, text=text, kind=kind)
            left += chip.width() + _CHIP_GAP
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_chip(self, painter: QPainter, room: QRect, *, text: str, kind: ChipKind) -> None:
        ink, ground = self._inks.chips[kind]
        top = room.center().y() - _CHIP_HEIGHT / 2 + 0.5
        chip = QRectF(room.left(), top, room.width(), _CHIP_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(ink)
        inner = room.width() - 2 * _CHIP_PADDING + 1
        painter.drawText(chip, _CENTERED, self._chip_metrics.elidedText(text, _ELIDE, inner))

    def _draw_rest(self, painter: QPainter, room: QRect, *, left: int, count: int) -> None:
        """Say how many chips have no room; a sliver of one would look like a fault."""
        painter.setPen(self._inks.text)
        painter.drawText(room.adjusted(left - room.left(), 0, 0, 0), _AT_LEFT, f"+{count}")


def _font(view: QWidget, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(view.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
