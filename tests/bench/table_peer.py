"""What Qt brings for a table of tickets: a proxy model that sorts and filters, and its delegate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from app.tickets.columns import TicketColumn
from app.tickets.ticket import Ticket
from ui.board.row_painter import ROW_HEIGHT

COLUMNS = (
    TicketColumn.NUMBER,
    TicketColumn.TASK_NAME,
    TicketColumn.STATE,
    TicketColumn.PRIORITY,
    TicketColumn.CATEGORY,
    TicketColumn.SOURCE,
    TicketColumn.DUE_DATE,
    TicketColumn.UPDATED_AT,
)
ALL_COLUMNS = -1


class PeerModel(QAbstractTableModel):
    """The texts of tickets, as the handbook of Qt writes a model."""

    def __init__(self, tickets: Sequence[Ticket]) -> None:
        super().__init__()
        values = [column.value_of for column in COLUMNS]
        self._texts = [tuple(str(value(ticket) or "") for value in values) for ticket in tickets]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of tickets."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as above
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the text of a cell."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()][index.column()]
        return None


def peer_table(tickets: Sequence[Ticket], size: tuple[int, int]) -> QTableView:
    """Return a table over a proxy, shown, with as many rows in view as Firnline's.

    Args:
        tickets: the rows.
        size: of the area with the rows.
    """
    model = PeerModel(tickets)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    table = QTableView()
    model.setParent(table)
    proxy.setParent(table)
    table.setModel(proxy)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for column in range(len(COLUMNS)):
        table.setColumnWidth(column, size[0] // len(COLUMNS))
    table.resize(size[0], size[1] + table.horizontalHeader().sizeHint().height())
    table.show()
    return table
