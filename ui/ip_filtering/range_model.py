"""Address ranges as a table: first address, last address, and what is to be said of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.translation import translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = 3
Row = tuple[str, str, str]


class RangeModel(QAbstractTableModel):
    """Rows of three texts."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same ones again change nothing."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many ranges there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return three."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            translate("IpFiltering", "First address"),
            translate("IpFiltering", "Last address"),
            translate("IpFiltering", "Note"),
        )[section]
