"""Tickets as files for a spreadsheet."""

from __future__ import annotations

import csv
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from app.errors import StorageError
from app.tickets.columns import TicketColumn
from app.tickets.export import export_tickets

NAMES = (TicketColumn.NUMBER, TicketColumn.TASK_NAME, TicketColumn.PRIORITY, TicketColumn.DUE_DATE)
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


class StoppedError(Exception):
    """Somebody does not want the file any more."""


def cells_of(path) -> list[dict[str, tuple[str, str, str]]]:
    """Return type, style and content of each cell of a workbook, by its name, row by row."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - just written
    return [
        {
            cell.get("r", ""): (cell.get("t", ""), cell.get("s", ""), "".join(cell.itertext()))
            for cell in row.iter(f"{main}c")
        }
        for row in sheet.iter(f"{main}row")
    ]


def test_csv_is_read_back(ticket_with, tmp_path):
    """Headings, names and dates stand in the file, also with signs that CSV has to quote."""
    path = tmp_path / "tickets.csv"
    odd = 'Say "no", then\nÖffnen'
    export_tickets([ticket_with(task_name=odd), ticket_with(due_date=None)], NAMES, path)
    raw = path.read_bytes()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))

    assert raw.startswith(b"\xef\xbb\xbfNumber,Task name,Priority,Due date\r\n")
    assert rows[1] == ["CHG0031459", odd, "High", "2026-12-11"]
    assert rows[2][3] == ""


@pytest.mark.parametrize("text", DANGEROUS)
def test_csv_holds_no_formula(ticket_with, tmp_path, text):
    """A text that a spreadsheet would calculate is told to be a text."""
    path = tmp_path / "tickets.csv"
    export_tickets([ticket_with(task_name=text)], (TicketColumn.TASK_NAME,), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))

    assert rows[1] == [f"'{text}"]


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "https://example.com", "007"])
def test_workbook_holds_texts_as_texts(ticket_with, tmp_path, text):
    """Nothing becomes a formula, a link or a number in a workbook."""
    path = tmp_path / "tickets.xlsx"
    export_tickets([ticket_with(task_name=text)], (TicketColumn.TASK_NAME,), path)
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()

    assert cells_of(path)[1]["A2"] == ("inlineStr", "", text)
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_workbook_holds_dates_as_dates(ticket_with, tmp_path):
    """A date is a number with the form of a date; a moment is told by the clock of this place."""
    path = tmp_path / "tickets.xlsx"
    opened = datetime(2026, 11, 20, 9, 30).astimezone().astimezone(UTC)
    columns = (TicketColumn.DUE_DATE, TicketColumn.OPENED_AT)
    export_tickets([ticket_with(opened_at=opened)], columns, path)
    row = cells_of(path)[1]

    assert row["A2"][::2] == ("", "46367")
    assert float(row["B2"][2]) == pytest.approx(46346 + 9.5 / 24)
    assert row["A2"][1] != row["B2"][1]


@pytest.mark.parametrize("name", ["tickets.csv", "tickets.xlsx"])
def test_progress_is_told_and_can_end_it(ticket_with, tmp_path, name):
    """Whoever listens hears how far it is; what it raises leaves the old file as it was."""
    path = tmp_path / name
    path.write_text("old")
    heard = []

    def listen(count: int) -> None:
        heard.append(count)
        if count >= 1000:
            raise StoppedError

    with pytest.raises(StoppedError):
        export_tickets([ticket_with()] * 1600, NAMES, path, on_progress=listen)

    assert heard == [0, 500, 1000]
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_all_rows_are_counted(ticket_with, tmp_path):
    """The last thing that is heard is the number of all rows."""
    heard = []
    export_tickets([ticket_with()] * 7, NAMES, tmp_path / "a.CSV", on_progress=heard.append)

    assert heard == [0, 7]


def test_words_are_said_in_the_language_of_the_reader(ticket_with, tmp_path):
    """Headings and names of closed lists go through what says them."""
    path = tmp_path / "tickets.csv"
    export_tickets([ticket_with()], NAMES, path, say=lambda words: f"<{words}>")

    assert path.read_text("utf-8-sig").splitlines() == [
        "<Number>,<Task name>,<Priority>,<Due date>",
        "CHG0031459,Require phishing-resistant sign-in,<High>,2026-12-11",
    ]


@pytest.mark.parametrize("name", ["tickets.ods", "away/tickets.csv", "away/tickets.xlsx"])
def test_a_file_that_cannot_be_written_is_said(ticket_with, tmp_path, name):
    """An ending nobody writes and a folder that is not there are errors of the storage."""
    with pytest.raises(StorageError):
        export_tickets([ticket_with()], NAMES, tmp_path / name)
