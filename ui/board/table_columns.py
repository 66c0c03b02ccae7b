"""Which columns a table shows, in which order, and how they share its width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

_LEAST_STRETCH = 200
_LEAST_WIDTH = 40


@dataclass(frozen=True)
class Columns:
    """What a table shows as long as nobody chose otherwise.

    Attributes:
        stretch: the column that takes what the others leave.
        widths: the widths of the others.
        least_important: the columns to leave out where room is short, in that order.
        hidden: the columns to leave out wherever.
    """

    stretch: int
    widths: Mapping[int, int]
    least_important: Sequence[int]
    hidden: Sequence[int] = ()


class ShownColumn(NamedTuple):
    """A column of the model and its width."""

    column: int
    width: int


class TableColumns(QObject):
    """The columns of one table: as they fit, until somebody chooses, moves or widens one.

    Signals:
        arranged: somebody arranged the columns.
    """

    arranged = Signal()

    def __init__(self, table: QTableView, columns: Columns) -> None:
        super().__init__(table)
        self._table = table
        self._header = table.horizontalHeader()
        self._columns = columns
        self._is_own = False
        self._is_fitting = False
        self._header.setSectionsMovable(True)
        self._header.setMinimumSectionSize(_LEAST_WIDTH)
        self._header.setSectionResizeMode(columns.stretch, QHeaderView.ResizeMode.Fixed)
        self._header.sectionMoved.connect(self._on_arranged)
        self._header.sectionResized.connect(self._on_arranged)
        self.reset()

    @property
    def shown(self) -> list[int]:
        """The columns that are shown, from left to right."""
        header = self._header
        columns = (header.logicalIndex(at) for at in range(header.count()))
        return [column for column in columns if not header.isSectionHidden(column)]

    @property
    def arrangement(self) -> tuple[ShownColumn, ...] | None:
        """What somebody arranged, from left to right; None as long as nobody did."""
        if not self._is_own:
            return None
        return tuple(ShownColumn(each, self._header.sectionSize(each)) for each in self.shown)

    def arrange(self, arrangement: Sequence[ShownColumn]) -> None:
        """Show these columns, from left to right."""
        self._is_own = True
        widths = dict(arrangement)
        with self._fitting():
            for at, column in enumerate(widths):
                self._header.moveSection(self._header.visualIndex(column), at)
            for column in range(self._header.count()):
                self._header.setSectionHidden(column, column not in widths)
                if column in widths:
                    self._header.resizeSection(column, max(_LEAST_WIDTH, widths[column]))
        self.fit()

    def reset(self) -> None:
        """Show what fits, as long as nobody chooses otherwise."""
        self._is_own = False
        with self._fitting():
            for column in range(self._header.count()):
                self._header.moveSection(self._header.visualIndex(column), column)
                self._header.setSectionHidden(column, column in self._columns.hidden)
            for column, width in self._columns.widths.items():
                self._header.resizeSection(column, width)
        self.fit()

    def choose(self, columns: Sequence[int]) -> None:
        """Show columns with the widths that they have; tell that somebody arranged them."""
        usual = self._columns.widths
        widths = {
            each: self._header.sectionSize(each) or usual.get(each, _LEAST_STRETCH)
            for each in columns
        }
        self.arrange([ShownColumn(each, width) for each, width in widths.items()])
        self.arranged.emit()

    def fit(self) -> None:
        """Share the width that there is."""
        with self._fitting():
            if not self._is_own:
                self._leave_out()
            stretch = self._columns.stretch
            taken = sum(self._header.sectionSize(each) for each in self.shown if each != stretch)
            room = self._table.viewport().width() - taken
            self._header.resizeSection(stretch, max(_LEAST_STRETCH, room))
        never, needed = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
        )
        self._table.setHorizontalScrollBarPolicy(needed if self._is_own else never)

    def _leave_out(self) -> None:
        hidden = self._columns.hidden
        usual = {at: width for at, width in self._columns.widths.items() if at not in hidden}
        room = self._table.viewport().width() - sum(usual.values()) - _LEAST_STRETCH
        for column in self._columns.least_important:
            self._header.setSectionHidden(column, room < 0)
            if room < 0:
                room += usual[column]

    @contextmanager
    def _fitting(self) -> Iterator[None]:
        before, self._is_fitting = self._is_fitting, True
        try:
            yield
        finally:
            self._is_fitting = before

    def _on_arranged(self, *_what: int) -> None:
        if not self._is_fitting:
            self._is_own = True
            self.fit()
            self.arranged.emit()
