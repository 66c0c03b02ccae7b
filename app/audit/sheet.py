"""The trail as files that others read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

import msgspec

from app.audit.entry import Link
from app.cells import defused

_BOM: Final = "\ufeff"  # a spreadsheet takes the file for its own old encoding without it
_HEADINGS: Final = (
    "number",
    "at",
    "who",
    "act",
    "table",
    "record",
    "before",
    "after",
    "answer",
    "hash",
)


def as_json_lines(links: Iterable[Link]) -> bytes:
    """Return one JSON object a line, each with an entry and its hash.

    Whoever wants to verify the chain takes the text of each `entry` as it stands.
    """
    return msgspec.json.Encoder(order="sorted").encode_lines(links)


def as_csv(links: Iterable[Link]) -> bytes:
    """Return a sheet with one row for each entry; no cell of it is a formula."""
    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow(_HEADINGS)
    for link in links:
        sheet.writerow([defused(cell) for cell in _cells(link)])
    return (_BOM + text.getvalue()).encode()


def _cells(link: Link) -> tuple[str, ...]:
    entry = link.entry
    return (
        str(entry.number),
        entry.at.isoformat(),
        entry.who,
        entry.act,
        entry.table,
        entry.record,
        msgspec.json.encode(entry.before, order="sorted").decode(),
        msgspec.json.encode(entry.after, order="sorted").decode(),
        entry.answer,
        link.hash,
    )
