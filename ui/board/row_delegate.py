"""How the rows of the board's tables are drawn: plain text, chips, and a line between rows.

The stock delegate asks a model in Python for some fourteen roles a cell; this one asks for two and
draws nothing that the board does not use.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Tokens, tokens_of
from ui.widgets.chip import ChipKind
from ui.widgets.mark import chip_colors

ItemRole = int(Qt.ItemDataRole.UserRole)
ChipsRole = ItemRole + 1

Chips = Sequence[tuple[str, ChipKind]]

ROW_HEIGHT = 36
PADDING = 12
_CHIP_HEIGHT = 20
_CHIP_PADDING = 9
_CHIP_GAP = 6


class RowDelegate(QStyledItemDelegate):
    """Draws one cell: the chips of `ChipsRole` where there are some, else the text."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._text_font = _font(view, 13, QFont.Weight.Normal)
        self._chip_font = _font(view, 12, QFont.Weight.Medium)
        self._text_metrics = QFontMetrics(self._text_font)
        self._chip_metrics = QFontMetrics(self._chip_font)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, line and content of a cell."""
        tokens = tokens_of(option.palette)
        cell: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(tokens.accent_soft))
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), QColor(tokens.line))
        room = cell.adjusted(PADDING, 0, -PADDING, -1)
        chips: Chips | None = index.data(ChipsRole)
        if chips is None:
            self._draw_text(painter, room, index, tokens)
        else:
            self._draw_chips(painter, room, chips, tokens)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the room of a text, for columns that are fitted to what they hold."""
        text = str(index.data() or "")
        return QSize(self._text_metrics.horizontalAdvance(text) + 2 * PADDING, ROW_HEIGHT)

    def _draw_text(
        self,
        painter: QPainter,
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        text = self._text_metrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(self._text_font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _draw_chips(self, painter: QPainter, room: QRect, chips: Chips, tokens: Tokens) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._chip_font)
        left = float(room.left())
        top = room.center().y() - _CHIP_HEIGHT / 2 + 0.5
        for text, kind in chips:
            ink, ground = chip_colors(kind, tokens)
            width = min(
                self._chip_metrics.horizontalAdvance(text) + 2 * _CHIP_PADDING,
                room.right() - left,
            )
            chip = QRectF(left, top, width, _CHIP_HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
            painter.setPen(ink)
            inner = chip.adjusted(_CHIP_PADDING, 0, -_CHIP_PADDING + 1, 0)
            shown = self._chip_metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, int(inner.width())
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)
            left += width + _CHIP_GAP
        painter.restore()


def _font(view: QWidget, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(view.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
