"""The figures of a card as tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

_ROW = 26
_PADDING = 28


class FigureTable(QTableWidget):
    """A small table that is as high as its rows; Enter or a double click opens a row.

    Args:
        name: what a screen reader calls it.
        headings: the titles of the columns; all but the first are for numbers.
    """

    def __init__(self, name: str, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(headings), parent)
        self.setAccessibleName(name)
        self.setProperty("plain", True)  # noqa: FBT003 - Qt takes a value
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setFixedHeight(_ROW)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, heading in enumerate(headings):
            self.setHorizontalHeaderItem(column, _item(heading, column))

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows; the current one stays the current one."""
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(number, column, _item(text, column))
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the size in which nothing has to be scrolled."""
        return QSize(self.minimumSizeHint().width(), _ROW * (self.rowCount() + 1) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the columns, and any height."""
        return QSize(sum(map(self._least_width, range(self.columnCount()))) + 4, _ROW)

    def _least_width(self, column: int) -> int:
        heading = self.horizontalHeader().sectionSizeHint(column)
        return max(self.sizeHintForColumn(column) + _PADDING, heading)


def _item(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
