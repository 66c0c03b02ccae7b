"""How the rows of the board's tables are drawn: plain text, chips, and a line between rows.

A delegate is called for each cell, and the stock one asks a model in Python for some fourteen roles
each time, by way of Qt. This one draws all rows of a paint event in one go, asks the model itself,
and keeps what is costly: texts that are laid out, and chips as pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPixmap, QStaticText
from PySide6.QtWidgets import QWidget

from ui.board.table_model import BoardTableModel, Chips
from ui.theme import tokens_of
from ui.widgets.chip import ChipKind
from ui.widgets.mark import chip_colors

ROW_HEIGHT: Final = 36
PADDING: Final = 10
_CHIP_HEIGHT: Final = 20
_CHIP_PADDING: Final = 9
_CHIP_GAP: Final = 6
_TEXTS_KEPT: Final = 2_048
_CHIPS_KEPT: Final = 256
_CENTERED: Final = int(Qt.AlignmentFlag.AlignCenter)
_ELIDE: Final = Qt.TextElideMode.ElideRight


class Cell(NamedTuple):
    """A column of the model, and where it stands in the viewport."""

    column: int
    left: int
    width: int


class Row(NamedTuple):
    """A row of the model, and where and how it is drawn."""

    row: int
    top: int
    is_selected: bool


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


class RowPainter:
    """Draws rows: the chips of a cell where it has some, else its text.

    Args:
        view: where it draws.
        model: what it draws.
    """

    def __init__(self, view: QWidget, model: BoardTableModel) -> None:
        self._view = view
        self._model = model
        self._font = _font(view, 13, QFont.Weight.Normal)
        self._chip_font = _font(view, 12, QFont.Weight.Medium)
        self._metrics = QFontMetrics(self._font)
        self._chip_metrics = QFontMetrics(self._chip_font)
        self._text_top = (ROW_HEIGHT - 1 - self._metrics.height()) // 2
        self._laid_out = lru_cache(_TEXTS_KEPT)(self._lay_out)
        self._pictured = lru_cache(_CHIPS_KEPT)(self._picture)
        self._inks = _Inks.of(view.palette())

    def take_colors(self, palette: QPalette) -> None:
        """Draw in the colours of another palette from now on."""
        self._inks = _Inks.of(palette)
        self._pictured.cache_clear()

    def width_of(self, text: str) -> int:
        """Return the room that a cell with a text needs."""
        return self._metrics.horizontalAdvance(text) + 2 * PADDING

    def paint(self, painter: QPainter, rows: Iterable[Row], cells: Sequence[Cell]) -> None:
        """Draw ground, line and content of rows.

        Args:
            painter: draws on the viewport.
            rows: what to draw, and where.
            cells: the columns that are seen.
        """
        painter.setFont(self._font)
        painter.setPen(self._inks.text)
        left = min((cell.left for cell in cells), default=0)
        width = sum(cell.width for cell in cells)
        for row, top, is_selected in rows:
            if is_selected:
                painter.fillRect(left, top, width, ROW_HEIGHT, self._inks.selection)
            painter.fillRect(left, top + ROW_HEIGHT - 1, width, 1, self._inks.line)
            for cell in cells:
                self._paint_cell(painter, row, top, cell=cell)

    def _paint_cell(self, painter: QPainter, row: int, top: int, *, cell: Cell) -> None:
        chips = self._model.chips(row, cell.column)
        room = cell.width - 2 * PADDING
        if chips is not None:
            self._paint_chips(painter, chips, left=cell.left + PADDING, top=top, room=room)
        elif text := self._model.text(row, cell.column):
            laid_out = self._laid_out(text, room)
            painter.drawStaticText(cell.left + PADDING, top + self._text_top, laid_out)

    def _paint_chips(
        self, painter: QPainter, chips: Chips, *, left: int, top: int, room: int
    ) -> None:
        right = left + room
        ratio = self._view.devicePixelRatioF()
        for number, (text, kind) in enumerate(chips):
            width = self._chip_metrics.horizontalAdvance(text) + 2 * _CHIP_PADDING
            if number and left + width > right:
                # A sliver of a chip would look like a fault.
                rest = self._laid_out(f"+{len(chips) - number}", right - left)
                painter.drawStaticText(left, top + self._text_top, rest)
                return
            picture = self._pictured(text, kind, min(width, right - left), ratio)
            painter.drawPixmap(left, top + (ROW_HEIGHT - 1 - _CHIP_HEIGHT) // 2, picture)
            left += width + _CHIP_GAP

    def _lay_out(self, text: str, width: int) -> QStaticText:
        one_line = " ".join(text.split())
        laid_out = QStaticText(self._metrics.elidedText(one_line, _ELIDE, width))
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(font=self._font)
        return laid_out

    def _picture(self, text: str, kind: ChipKind, width: int, ratio: float) -> QPixmap:
        ink, ground = self._inks.chips[kind]
        picture = QPixmap(round(max(width, 1) * ratio), round(_CHIP_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        room = QRectF(0, 0, width, _CHIP_HEIGHT)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._chip_font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(room, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(ink)
        shown = self._chip_metrics.elidedText(text, _ELIDE, width - 2 * _CHIP_PADDING + 1)
        painter.drawText(room, _CENTERED, shown)
        painter.end()
        return picture


def _font(view: QWidget, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(view.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
