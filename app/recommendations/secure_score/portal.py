"""The list of improvement actions that the portal exports, in any of its languages and forms."""

from __future__ import annotations

import _csv
import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Final

from app.recommendations.recommendation import Category
from app.recommendations.secure_score.columns import (
    Column,
    Row,
    columns_by_name,
    columns_by_shape,
    holds_points,
)
from app.recommendations.secure_score.entry import Entry, Form, Reading, Unreadable
from app.recommendations.secure_score.numbers import number_of, points_of
from app.recommendations.secure_score.plain_text import plain_text
from app.recommendations.secure_score.spellings import (
    category_of,
    category_of_product,
    level_of,
    plain,
    status_of,
)
from app.words import Words, translate

_DELIMITERS: Final = (",", ";", "\t")
_BETWEEN_THREATS: Final = re.compile(r"[,;|\n]")
_HEAD: Final = 65_536


class _RowError(Exception):
    """A row cannot be read."""

    def __init__(self, reason: Words) -> None:
        super().__init__(str(reason))
        self.reason = reason


def read_portal_list(text: str, file: str) -> Reading:
    """Return what a list from the portal says; a text that is none has no forms.

    Args:
        text: values parted by commas, semicolons or tabs.
        file: the name of the file, for what cannot be read.
    """
    rows, broken = _rows_of(text)
    columns = columns_by_name(rows[0][1]) if rows else {}
    first = 1
    if not columns:
        columns = columns_by_shape([row for _line, row in rows])
        first = 0 if columns and holds_points(rows[0][1], columns) else 1
    if not columns:
        return Reading()
    reader = _Rows(file, columns)
    for line, row in rows[first:]:
        reader.read(line, row)
    reason = translate("Import", "A quotation mark is not closed, or closed too early")
    return Reading(
        entries=tuple(reader.entries.values()),
        unreadable=(
            *reader.unreadable,
            *(Unreadable(file, str(line), reason) for line in broken),
        ),
        forms=frozenset({Form.PORTAL_LIST}),
        unknown_categories=frozenset(reader.unknown),
    )


def first_row(text: str) -> Row:
    """Return the cells of the first row of a text, for saying what was found."""
    rows, _broken = _rows_of(text[:_HEAD])
    return rows[0][1] if rows else ()


class _Rows:
    """Makes an entry of each row, and keeps apart the rows that cannot be read."""

    def __init__(self, file: str, columns: Mapping[Column, int]) -> None:
        self._file = file
        self._columns = columns
        self.entries: dict[tuple[str, str], Entry] = {}
        self.unreadable: list[Unreadable] = []
        self.unknown: set[str] = set()

    def read(self, line: int, row: Row) -> None:
        try:
            entry = self._entry_of(row)
        except _RowError as exc:
            self._refuse(line, exc.reason)
            return
        key = plain(entry.title), plain(entry.product)
        if key in self.entries:
            self._refuse(line, translate("Import", "An earlier row has the same title"))
        else:
            self.entries[key] = entry

    def _refuse(self, line: int, reason: Words) -> None:
        self.unreadable.append(Unreadable(self._file, str(line), reason))

    def _entry_of(self, row: Row) -> Entry:
        title = self._line(row, Column.TITLE)
        if not title:
            raise _RowError(translate("Import", "It has no title"))
        points_now, points_max = self._points(row)
        product = self._line(row, Column.PRODUCT)
        return Entry(
            control=self._control(row),
            title=title,
            description=plain_text(self._cell(row, Column.DESCRIPTION)),
            remediation=plain_text(self._cell(row, Column.REMEDIATION)),
            category=self._category(self._cell(row, Column.CATEGORY), product),
            points_now=points_now,
            points_max=points_max,
            impact=level_of(self._cell(row, Column.IMPACT))
            if Column.IMPACT in self._columns
            else None,
            cost=level_of(self._cell(row, Column.COST)) if Column.COST in self._columns else None,
            status=status_of(self._cell(row, Column.STATUS)),
            product=product,
            tier=self._cell(row, Column.TIER),
            threats=_parts(self._cell(row, Column.THREATS)),
            action_url=self._cell(row, Column.ACTION_URL),
            gain_percent=_number(self._cell(row, Column.GAIN)),
        )

    def _control(self, row: Row) -> str:
        """Return the id; what has spaces is another title under the heading of an id."""
        control = self._cell(row, Column.CONTROL)
        return "" if " " in control else control

    def _points(self, row: Row) -> tuple[float | None, float | None]:
        text = self._cell(row, Column.POINTS)
        try:
            now, most = points_of(text)
        except ValueError as exc:
            raise _RowError(_no_number(text)) from exc
        return now, _number(self._cell(row, Column.POINTS_MAX)) if most is None else most

    def _category(self, word: str, product: str) -> Category | None:
        category = category_of(word) or category_of_product(product)
        if category is None and word:
            self.unknown.add(word)
        return category

    def _line(self, row: Row, column: Column) -> str:
        return " ".join(self._cell(row, column).split())

    def _cell(self, row: Row, column: Column) -> str:
        at = self._columns.get(column)
        return row[at] if at is not None and at < len(row) else ""


def _rows_of(text: str) -> tuple[list[tuple[int, Row]], list[int]]:
    """Return the rows with their line numbers, and the lines at which a row is broken."""
    start = 1 if text[:4].lower() == "sep=" else 0
    lines = io.StringIO(text.partition("\n")[2] if start else text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter_of(text, start), strict=True)
    broken: list[int] = []
    rows = [(start + line, row) for line, row in _unbroken(reader, broken) if any(row)]
    return rows, broken


def _unbroken(reader: _csv.Reader, broken: list[int]) -> Iterator[tuple[int, Row]]:
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            broken.append(reader.line_num)
        else:
            yield reader.line_num, [cell.strip() for cell in row]


def _delimiter_of(text: str, first: int) -> str:
    """Return what parts the first row into the most cells."""
    head = text[:_HEAD].splitlines()[first : first + 1]
    return max(_DELIMITERS, key=lambda mark: len(next(csv.reader(head, delimiter=mark), ())))


def _number(text: str) -> float | None:
    try:
        return number_of(text)
    except ValueError as exc:
        raise _RowError(_no_number(text)) from exc


def _no_number(text: str) -> Words:
    return translate("Import", "“{text}” is not a number of points").format(text=text)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BETWEEN_THREATS.split(text) if part.strip())
