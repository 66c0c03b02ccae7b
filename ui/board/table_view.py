"""The table that tickets and recommendations are shown in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.board.row_painter import ROW_HEIGHT, Cell, Row, RowPainter
from ui.board.table_columns import Columns, TableColumns
from ui.board.table_copy import copy_rows
from ui.board.table_model import BoardTableModel, ItemRole
from ui.theme import tokens_of

_KEEP: Final = QItemSelectionModel.SelectionFlag.NoUpdate
_ONLY: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ROWS: Final = QItemSelectionModel.SelectionFlag.Rows


class BoardTable(QTableView):
    """Rows of one height, drawn in one go; columns that somebody may choose and move.

    Nothing outside this class uses row numbers: items are what the model returns for `ItemRole`.
    What is selected, and what is on top, stays so when the model changes, as long as it is shown.

    Signals:
        chosen: the item of the current row changed; None where there is none.
        opened: a row was opened with Enter, Ctrl+O or a double click.
        selected: how many rows are selected.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selected = Signal(int)

    def __init__(
        self,
        name: str,
        model: BoardTableModel,
        *,
        columns: Columns,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._item: object = None
        self._others: Sequence[object] = ()
        self._top: tuple[object, int] | None = None
        self._empty = ""
        self.setAccessibleName(name)
        self.setModel(model)
        self._painter = RowPainter(self, model)
        self._set_up_rows()
        self._set_up_header()
        self.columns = TableColumns(self, columns)
        self._set_up_keys()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._say_how_many)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._on_reset)
        self.doubleClicked.connect(self._on_opened)

    @property
    def current_item(self) -> object:
        """The item of the current row, or None."""
        return self._item

    @property
    def selected_rows(self) -> list[int]:
        """The selected rows, from top down."""
        ranges = self.selectionModel().selection().toList()
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    @property
    def selected_items(self) -> list[object]:
        """The items of the selected rows, from top down."""
        return [self._model.item(row) for row in self.selected_rows]

    def choose_row(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        self.selectRow(row)
        self.scrollTo(self.currentIndex())

    def say_when_empty(self, text: str) -> None:
        """Say in the middle of the table why it has no rows."""
        self._empty = text
        self.viewport().update()

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, with the headings of the columns shown."""
        copy_rows(self._model, self.selected_rows, self.columns.shown)

    def open_current(self) -> None:
        """Open the current row, where there is one."""
        self._on_opened(self.currentIndex())

    def _set_up_rows(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _set_up_keys(self) -> None:
        for keys in (Qt.Key.Key_Return, Qt.Key.Key_Enter, "Ctrl+O"):
            self._bind(QKeySequence(keys)).activated.connect(self.open_current)
        self._bind(QKeySequence(QKeySequence.StandardKey.Copy)).activated.connect(self.copy_rows)

    def _bind(self, keys: QKeySequence) -> QShortcut:
        return QShortcut(keys, self, context=Qt.ShortcutContext.WidgetShortcut)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._choose(current.data(ItemRole))

    def _remember(self) -> None:
        # Qt forgets the selection with a reset, and says nothing.
        rows = self.selected_rows
        self._others = [self._model.item(row) for row in rows] if len(rows) > 1 else ()
        top = self.rowAt(0)
        self._top = (self._model.item(top), self.rowViewportPosition(top)) if top > 0 else None

    def _on_reset(self) -> None:
        row = None if self._item is None else self._model.row_of(self._item)
        if row is not None:
            flags = _KEEP if self._others else _ONLY | _ROWS
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        self._choose(None if row is None else self._model.item(row))
        self._select_others()
        self._scroll_back(row)
        self._say_how_many()

    def _select_others(self) -> None:
        if not self._others:
            return
        selection = QItemSelection()
        for first, last in _runs(self._model.rows_of(self._others)):
            selection.select(self._model.index(first, 0), self._model.index(last, 0))
        self.selectionModel().select(selection, _ONLY | _ROWS)

    def _scroll_back(self, current: int | None) -> None:
        """Show the row on top that was on top; else the current one, else the first."""
        item, offset = self._top or (None, 0)
        top = None if item is None else self._model.row_of(item)
        if top is not None:
            self.verticalScrollBar().setValue(top * ROW_HEIGHT - offset)
        elif current is not None:
            self.scrollTo(self._model.index(current, 0))
        else:
            self.scrollToTop()

    def _choose(self, item: object) -> None:
        if item is not self._item:
            self._item = item
            self.chosen.emit(item)

    def _say_how_many(self) -> None:
        ranges = self.selectionModel().selection().toList()
        self.selected.emit(sum(part.height() for part in ranges))

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ItemRole))

    def _rows_in(self, top: int, bottom: int) -> list[Row]:
        first, last = self.rowAt(top), self.rowAt(bottom)
        if first < 0:
            return []
        last = last if last >= 0 else self._model.shown_count() - 1
        selected: set[int] = set()
        for part in self.selectionModel().selection().toList():
            selected.update(range(max(first, part.top()), min(last, part.bottom()) + 1))
        start = self.rowViewportPosition(first) - first * ROW_HEIGHT
        return [
            Row(row, start + row * ROW_HEIGHT, row in selected) for row in range(first, last + 1)
        ]

    def _cells(self) -> list[Cell]:
        header = self.horizontalHeader()
        return [
            Cell(column, header.sectionViewportPosition(column), header.sectionSize(column))
            for column in self.columns.shown
        ]

    def _paint_focus(self, painter: QPainter) -> None:
        """Show which of several selected rows the keyboard is on."""
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            width = self.viewport().width() - 1
            painter.setPen(QColor(tokens_of(self.palette()).accent))
            painter.drawRect(0, self.rowViewportPosition(current.row()), width, ROW_HEIGHT - 2)

    def _paint_why_empty(self, painter: QPainter) -> None:
        painter.setPen(QColor(tokens_of(self.palette()).muted))
        center = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect().adjusted(32, 32, -32, -32), center, self._empty)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._painter.take_colors(self.palette())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as have room."""
        self.columns.fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say why there are none."""
        painter = QPainter(self.viewport())
        if not self._model.shown_count():
            self._paint_why_empty(painter)
            return
        room = event.rect()
        self._painter.paint(painter, self._rows_in(room.top(), room.bottom()), self._cells())
        self._paint_focus(painter)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of rows without a gap."""
    ends = [at for at, row in enumerate(rows) if at + 1 == len(rows) or rows[at + 1] != row + 1]
    starts = [0, *[end + 1 for end in ends[:-1]]]
    return [(rows[start], rows[end]) for start, end in zip(starts, ends, strict=False)]
