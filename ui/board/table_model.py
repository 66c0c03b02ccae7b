"""What the table models of the board have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.chip import ChipKind

ItemRole: Final = int(Qt.ItemDataRole.UserRole)

Chips = Sequence[tuple[str, ChipKind]]

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)


class BoardTableModel(QAbstractTableModel):
    """Rows of texts and chips, with an item behind each.

    Views may ask `text` and `chips` directly; going by way of `data` costs several times as much.

    Args:
        headings: the titles of the columns.
        parent: the owner.
    """

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings

    @property
    def total(self) -> int:
        """The number of items, shown or not."""
        raise NotImplementedError

    def show_matching(self, wanted: str) -> None:
        """Show only items in which every word occurs."""
        raise NotImplementedError

    def shown_count(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def item(self, row: int) -> object:
        """Return what a row is about."""
        raise NotImplementedError

    def row_of(self, item: Any) -> int | None:  # noqa: ANN401 - each model has items of its own
        """Return where an item is shown, perhaps with newer values, or None while it is not."""
        raise NotImplementedError

    def rows_of(self, items: Sequence[Any]) -> list[int]:
        """Return where items are shown, from top down; those that are not are left out."""
        rows = (self.row_of(item) for item in items)
        return sorted(row for row in rows if row is not None)

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        raise NotImplementedError

    def chips(self, row: int, column: int) -> Chips | None:
        """Return the chips of a cell, or None where it holds plain text."""
        raise NotImplementedError

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of rows."""
        return 0 if parent.isValid() else self.shown_count()

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
        """Return the text of a cell, or the item of its row for `ItemRole`."""
        if index.isValid() and role == _DISPLAY:
            return self.text(index.row(), index.column())
        return self.item(index.row()) if index.isValid() and role == ItemRole else None
