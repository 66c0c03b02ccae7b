"""The entries of the audit trail as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.audit.entry import Entry
from ui.translation import translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)


class AuditModel(QAbstractTableModel):
    """The newest entry first; only those in which every word occurs that somebody typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = (
            translate("Audit", "No."),
            translate("Audit", "Time"),
            translate("Audit", "Who"),
            translate("Audit", "What"),
            translate("Audit", "Record"),
            translate("Audit", "Answer"),
        )
        self._entries: Sequence[Entry] = ()
        self._haystacks: Sequence[str] = ()
        self._words: Sequence[str] = ()
        self._shown: Sequence[Entry] = ()

    @property
    def total(self) -> int:
        """How many entries there are, shown or not."""
        return len(self._entries)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries, given with the first in front."""
        self._entries = entries[::-1]
        self._haystacks = [_haystack(entry) for entry in self._entries]
        self._fill()

    def show_matching(self, text: str) -> None:
        """Show the entries in which every word occurs, wherever."""
        self._words = text.casefold().split()
        self._fill()

    def entry(self, row: int) -> Entry:
        """Return the entry of a row."""
        return self._shown[row]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many entries are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        """Return the title of a column."""
        wanted = orientation is Qt.Orientation.Horizontal and role == _DISPLAY
        return self._headings[section] if wanted else None

    def data(self, index: _Index, role: int = _DISPLAY) -> str | None:
        """Return what a cell says, also as a tool tip, for some of it may not fit."""
        if not index.isValid() or role not in {_DISPLAY, int(Qt.ItemDataRole.ToolTipRole)}:
            return None
        return texts_of(self._shown[index.row()])[index.column()]

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = [
            entry
            for entry, text in zip(self._entries, self._haystacks, strict=True)
            if all(word in text for word in self._words)
        ]
        self.endResetModel()


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Return the texts of an entry, in the order of the columns."""
    return (
        str(entry.number),
        f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}",
        entry.who,
        _act(entry.act),
        entry.record,
        entry.answer,
    )


def _haystack(entry: Entry) -> str:
    columns = (*entry.before, *entry.before.values(), *entry.after, *entry.after.values())
    return "\n".join((*texts_of(entry), entry.act, entry.table, *columns)).casefold()


def _act(act: str) -> str:
    """Return an act in words; one that only a later version knows stays as it is."""
    return {
        "create": translate("Audit", "Created"),
        "adopt": translate("Audit", "Found again"),
        "update": translate("Audit", "Changed"),
        "move": translate("Audit", "Moved on"),
        "comment": translate("Audit", "Commented"),
        "note": translate("Audit", "Noted"),
        "attach": translate("Audit", "Attached"),
    }.get(act, act)
