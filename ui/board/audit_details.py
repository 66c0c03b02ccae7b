"""What one write changed, column by column."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.audit.entry import Entry
from ui.board.wording import NOTHING
from ui.translation import translate

_ROW = 26


class AuditDetails(QTableWidget):
    """The columns of a record before and after a write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setAccessibleName(translate("Audit", "Before and after"))
        self.setProperty("plain", True)  # noqa: FBT003 - Qt takes a value
        self.setHorizontalHeaderLabels(
            [
                translate("Audit", "Column"),
                translate("Audit", "Before"),
                translate("Audit", "After"),
            ]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 160)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry, or nothing."""
        before, after = (entry.before, entry.after) if entry else ({}, {})
        columns = dict.fromkeys((*after, *before))
        self.setRowCount(len(columns))
        for row, column in enumerate(columns):
            for place, text in enumerate((column, before.get(column), after.get(column))):
                item = QTableWidgetItem(NOTHING if text is None else text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.setItem(row, place, item)
