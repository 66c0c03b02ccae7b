"""Tickets as a file for a spreadsheet, in which no text is ever run as a formula."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.cells import defused
from app.errors import StorageError
from app.tickets.columns import TicketColumn
from app.tickets.ticket import Ticket
from app.words import Words, translate

SUFFIXES = (".csv", ".xlsx")

_OnProgress = Callable[[int], None]
_Say = Callable[[Words], str]
_ROWS_A_STEP = 500
_COLUMN_WIDTH = 18
_WIDE_COLUMN_WIDTH = 60


def export_tickets(
    tickets: Sequence[Ticket],
    columns: Sequence[TicketColumn],
    path: Path,
    *,
    say: _Say = str,
    on_progress: _OnProgress | None = None,
) -> None:
    """Write tickets to a CSV or XLSX file; its name tells which of them.

    The file appears whole or not at all. It takes seconds for a hundred thousand rows, so a window
    calls it in a thread. Times are those of the clock of this computer.

    Args:
        tickets: the rows, in their order.
        columns: what is told of each, in its order.
        path: the file; it is replaced where it is there already.
        say: renders words in the language of the reader.
        on_progress: hears now and then how many rows are written; what it raises ends the export.

    Errors:
        StorageError: the name has another ending, or the file cannot be written.

    Source:
        RFC 4180 for the CSV, with the mark at the start by which Excel knows UTF-8; OWASP, CSV
        Injection, for the signs that a spreadsheet takes for the start of a formula.
    """
    write = {".csv": _write_csv, ".xlsx": _write_xlsx}.get(path.suffix.lower())
    if write is None:
        raise StorageError(path, translate("Export", "the name has to end in .csv or .xlsx"))
    rows = _Rows(tickets, columns, say, on_progress)
    with _replacing(path) as draft:
        write(draft, rows)


class _Rows:
    """The cells of a table, row by row, beginning with the headings."""

    def __init__(
        self,
        tickets: Sequence[Ticket],
        columns: Sequence[TicketColumn],
        say: _Say,
        on_progress: _OnProgress | None,
    ) -> None:
        self._tickets = tickets
        self._values = [column.value_of for column in columns]
        self._say = say
        self._said: dict[object, str] = {}
        self._on_progress = on_progress or (lambda _count: None)
        self.columns = columns
        self.headings = [say(column.words) for column in columns]

    def __len__(self) -> int:
        return len(self._tickets)

    def __iter__(self) -> Iterator[list[str | date | None]]:
        for number, ticket in enumerate(self._tickets):
            if number % _ROWS_A_STEP == 0:
                self._on_progress(number)
            yield [self._cell(value(ticket)) for value in self._values]
        self._on_progress(len(self._tickets))

    def _cell(self, value: Any) -> str | date | None:  # noqa: ANN401 - a value of any column
        if isinstance(value, datetime):
            return value.astimezone().replace(tzinfo=None, microsecond=0)
        if value is None or type(value) is str or isinstance(value, date):
            return value
        if value not in self._said:
            self._said[value] = self._say(value.words)
        return self._said[value]


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    draft = path.with_name(path.name + ".part")
    try:
        yield draft
        draft.replace(path)
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    finally:
        draft.unlink(missing_ok=True)


def _write_csv(path: Path, rows: _Rows) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows.headings)
        writer.writerows([_plain(cell) for cell in row] for row in rows)


def _plain(cell: str | date | None) -> str:
    return "" if cell is None else defused(str(cell))


def _write_xlsx(path: Path, rows: _Rows) -> None:
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow to load before the first window

    # Each row goes to the disk at once, and a text is written as one, whatever it looks like.
    with path.open("wb") as file, Workbook(file, {"constant_memory": True}) as book:
        _fill_sheet(book, rows)


def _fill_sheet(book: Any, rows: _Rows) -> None:  # noqa: ANN401 - the library has no types
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    formats = {
        date: book.add_format({"num_format": "yyyy-mm-dd"}),
        datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
    }
    for at, column in enumerate(rows.columns):
        is_wide = column is TicketColumn.TASK_NAME
        sheet.set_column(at, at, _WIDE_COLUMN_WIDTH if is_wide else _COLUMN_WIDTH)
        sheet.write_string(0, at, rows.headings[at], bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), max(0, len(rows.columns) - 1))
    for number, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, at, cell)
            elif cell is not None:
                sheet.write_datetime(number, at, cell, formats[type(cell)])
