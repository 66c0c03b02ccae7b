"""What an import will do, as the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt

from app.recommendations.importing import ImportResult
from ui.board.recommendation_wording import changes_of
from ui.board.table_model import BoardTableModel, Chips
from ui.board.wording import name_of
from ui.translation import say, translate
from ui.widgets.chip import ChipKind

WHAT: Final = 0
NAME: Final = 1
DETAIL: Final = 2


@dataclass(frozen=True)
class ImportRow:
    """One recommendation, or one row that cannot be read, and what becomes of it."""

    what: str
    kind: ChipKind
    name: str
    detail: str


class ImportRowsModel(BoardTableModel):
    """What is new, what changes, what is missing and what cannot be read; not what stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [
                translate("Import", "What happens"),
                translate("Import", "Recommendation"),
                translate("Import", "Details"),
            ],
            parent,
        )
        self._all: Sequence[ImportRow] = ()
        self._shown: Sequence[ImportRow] = ()
        self._wanted = ""

    def show_result(self, result: ImportResult) -> None:
        """Show what an import will do."""
        self._all = rows_of(result)
        self._select()

    def show_matching(self, wanted: str) -> None:
        """Show only rows in which every word occurs."""
        self._wanted = wanted
        self._select()

    @property
    def total(self) -> int:
        """The number of rows, shown or not."""
        return len(self._all)

    def shown_count(self) -> int:
        """Return the number of rows shown."""
        return len(self._shown)

    def item(self, row: int) -> ImportRow:
        """Return a row."""
        return self._shown[row]

    def row_of(self, item: ImportRow) -> int | None:
        """Return where a row is shown, or None while it is not."""
        return self._shown.index(item) if item in self._shown else None

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        shown = self._shown[row]
        return (shown.what, shown.name, shown.detail)[column]

    def chips(self, row: int, column: int) -> Chips | None:
        """Return what happens as a chip, and None for every other cell."""
        shown = self._shown[row]
        return [(shown.what, shown.kind)] if column == WHAT else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a column of -1 means what asks for attention first."""
        rows = list(self._all)
        if column >= 0:
            rows.sort(
                key=lambda row: (row.what, row.name, row.detail)[column].casefold(),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        self._select(rows)

    def _select(self, rows: Sequence[ImportRow] | None = None) -> None:
        self.beginResetModel()
        words = self._wanted.casefold().split()
        chosen = self._all if rows is None else rows
        self._shown = [row for row in chosen if _holds(row, words)] if words else chosen
        self.endResetModel()


def rows_of(result: ImportResult) -> list[ImportRow]:
    """Return what an import will do, what asks for attention first."""
    unreadable = translate("Import", "Not readable")
    changed = translate("Import", "Changed")
    new = translate("Import", "New")
    missing = translate("Import", "Not in the files")
    stays = translate("Import", "It stays as it is.")
    return [
        *(
            ImportRow(unreadable, ChipKind.BAD, f"{row.file}: {row.row}", say(row.reason))
            for row in result.unreadable
        ),
        *(
            ImportRow(changed, ChipKind.WARN, each.title, " · ".join(changes_of(each)))
            for each in result.changed
        ),
        *(
            ImportRow(new, ChipKind.ACCENT, each.title, name_of(each.standing))
            for each in result.new
        ),
        *(ImportRow(missing, ChipKind.NEUTRAL, each.title, stays) for each in result.vanished),
    ]


def _holds(row: ImportRow, words: Sequence[str]) -> bool:
    text = f"{row.what}\n{row.name}\n{row.detail}".casefold()
    return all(word in text for word in words)
