"""The table of a bulk: a draft a row, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import tokens_of
from ui.translation import translate
from ui.widgets.chip import ChipKind
from ui.widgets.mark import chip_colors

CHIP, NUMBER, NAME, SAID = range(4)

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_KIND: Final = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 36
_INDENT = 10
_WIDTHS = {CHIP: 190, NUMBER: 116}


@dataclass(frozen=True)
class BulkLine:
    """What a row of the table shows.

    Attributes:
        id: what it is known by.
        chip: its state in words.
        kind: the ground of these words.
        number: of the ticket, where there is one.
        name: what the ticket is about.
        said: what there is to say besides.
    """

    id: str
    chip: str
    kind: ChipKind
    number: str
    name: str
    said: str

    @property
    def texts(self) -> tuple[str, str, str, str]:
        """The texts, column by column."""
        return self.chip, self.number, self.name, self.said


class BulkTableModel(QAbstractTableModel):
    """Lines in the order they were given; they change in place, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[BulkLine, ...] = ()
        self._headings = (
            translate("Bulk", "Result"),
            translate("Bulk", "Ticket"),
            translate("Bulk", "Task name"),
            translate("Bulk", "What ServiceNow said"),
        )

    def show_lines(self, lines: tuple[BulkLine, ...]) -> None:
        """Show other lines, or newer ones of the same drafts."""
        if [line.id for line in lines] != [line.id for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        changed = [row for row, line in enumerate(lines) if line != before[row]]
        if changed:
            first, last = self.index(changed[0], 0), self.index(changed[-1], SAID)
            self.dataChanged.emit(first, last)

    @property
    def lines(self) -> Sequence[BulkLine]:
        """The lines."""
        return self._lines

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        """Return the title of a column."""
        wanted = orientation is Qt.Orientation.Horizontal and role == _DISPLAY
        return self._headings[section] if wanted else None

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell, or what a chip looks like."""
        line = self._lines[index.row()] if index.isValid() else None
        if line is not None and role in {_DISPLAY, int(Qt.ItemDataRole.ToolTipRole)}:
            return line.texts[index.column()]
        return line.kind if line is not None and role == _KIND else None


class _LineDelegate(QStyledItemDelegate):
    """Draws texts below their headings, and a state as words on a soft ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        if index.column() == CHIP:
            _draw_chip(painter, option, text, index.data(_KIND))
        else:
            room = option.rect.adjusted(_INDENT, 0, -_INDENT // 2, 0)
            shown = option.fontMetrics.elidedText(text, option.textElideMode, room.width())
            painter.setPen(option.palette.color(option.palette.ColorRole.Text))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def _draw_chip(painter: QPainter, option: QStyleOptionViewItem, text: str, kind: ChipKind) -> None:
    ink, ground = chip_colors(kind, tokens_of(option.palette))
    width = option.fontMetrics.horizontalAdvance(text) + 2 * _INDENT
    chip = QRectF(option.rect.left() + _INDENT, option.rect.center().y() - 10, width, 22)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(chip, 10, 10)
    painter.setPen(ink)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


class BulkTable(QTableView):
    """The lines, to be read and chosen from.

    Signals:
        chosen(str): the id of the current line; nothing where there is none.
        opened(str): a line was opened with Enter or a double click.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BulkTableModel()
        self.setAccessibleName(name)
        self.setModel(self._model)
        self.setItemDelegate(_LineDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in (NAME, SAID):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self._set_up_keys()
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().currentRowChanged.connect(
            lambda current, _previous: self.chosen.emit(self._id_at(current.row()))
        )

    @property
    def current_id(self) -> str:
        """The id of the current line; nothing where there is none."""
        return self._id_at(self.currentIndex().row())

    def show_results(self, *, are_there: bool) -> None:
        """Show what became of the drafts, or leave the columns for it out."""
        for column in (NUMBER, SAID):
            self.setColumnHidden(column, not are_there)

    def show_lines(self, lines: tuple[BulkLine, ...]) -> None:
        """Show other lines, or newer ones of the same drafts; the current one stays current."""
        row = self.currentIndex().row()
        self._model.show_lines(lines)
        if not self.currentIndex().isValid() and lines:
            self.selectRow(max(0, min(row, len(lines) - 1)))

    def as_text(self) -> str:
        """Return all lines with their headings, columns parted by tabs."""
        headings = [
            str(self._model.headerData(column, Qt.Orientation.Horizontal))
            for column in range(self._model.columnCount())
        ]
        return "\n".join("\t".join(texts) for texts in (headings, *(_.texts for _ in self._lines)))

    @property
    def _lines(self) -> Sequence[BulkLine]:
        return self._model.lines

    def _set_up_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetShortcut
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(key, self, context=within).activated.connect(
                lambda: self._open(self.currentIndex().row())
            )
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, context=within)
        copy.activated.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))

    def _open(self, row: int) -> None:
        if identity := self._id_at(row):
            self.opened.emit(identity)

    def _id_at(self, row: int) -> str:
        return self._lines[row].id if 0 <= row < len(self._lines) else ""
