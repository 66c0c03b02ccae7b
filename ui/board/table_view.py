"""The table that tickets and recommendations are shown in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.board.row_delegate import ROW_HEIGHT, RowDelegate
from ui.board.table_model import BoardTableModel, ItemRole
from ui.theme import tokens_of

_LEAST_STRETCH = 200


@dataclass(frozen=True)
class Columns:
    """How the columns of a table share its width.

    Attributes:
        stretch: the column that takes what the others leave.
        widths: the widths of the others.
        least_important: the columns to leave out where room is short, in that order.
    """

    stretch: int
    widths: Mapping[int, int]
    least_important: Sequence[int]


class BoardTable(QTableView):
    """Rows of one height; columns that do not fit are left out, the least important first.

    Nothing outside this class uses row numbers: items are what the model returns for `ItemRole`.
    What is selected stays selected when the model changes, as long as it is still shown.

    Signals:
        chosen: the item of the current row changed; None where there is none.
        opened: a row was opened with Enter or a double click.
    """

    chosen = Signal(object)
    opened = Signal(object)

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
        self._columns = columns
        self._item: object = None
        self._empty = ""
        self.setAccessibleName(name)
        self.setModel(model)
        self._delegate = RowDelegate(self, model)
        self.setItemDelegate(self._delegate)
        self._set_up_rows()
        self._set_up_columns()
        self._set_up_keys()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._on_reset)
        self.doubleClicked.connect(self._on_opened)

    @property
    def current_item(self) -> object:
        """The item of the current row, or None."""
        return self._item

    def choose_row(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        self.selectRow(row)
        self.scrollTo(self.currentIndex())

    def say_when_empty(self, text: str) -> None:
        """Say in the middle of the table why it has no rows."""
        self._empty = text
        self.viewport().update()

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, columns parted by tabs."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = range(self._model.columnCount())
        lines = ["\t".join(self._model.text(row, column) for column in columns) for row in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(self._columns.stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in self._columns.widths.items():
            self.setColumnWidth(column, width)
        self.setSortingEnabled(True)

    def _set_up_keys(self) -> None:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._on_opened(self.currentIndex()))
        copy = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy),
            self,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        copy.activated.connect(self.copy_rows)

    def _fit_columns(self) -> None:
        room = self.viewport().width() - sum(self._columns.widths.values()) - _LEAST_STRETCH
        for column in self._columns.least_important:
            self.setColumnHidden(column, room < 0)
            if room < 0:
                room += self._columns.widths[column]

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._choose(current.data(ItemRole))

    def _on_reset(self) -> None:
        # Qt forgets the selection with a reset, and says nothing.
        row = None if self._item is None else self._model.row_of(self._item)
        if row is None:
            self._choose(None)
        else:
            self.choose_row(row)

    def _choose(self, item: object) -> None:
        self._item = item
        self.chosen.emit(item)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ItemRole))

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._delegate.take_colors(self.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as have room."""
        self._fit_columns()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say why there are none."""
        super().paintEvent(event)
        if not self._model.shown_count() and self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(tokens_of(self.palette()).muted))
            center = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(32, 32, -32, -32), center, self._empty)
