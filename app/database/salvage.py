"""Rows out of a damaged file, one by one, past what cannot be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import msgspec

from app.database.faults import translated
from app.database.schema import MIGRATIONS

# The instance knows all the rest, and can be asked again.
_KEPT: Final = ("drafts", "outbox", "recommendations", "ledger", "audit", "facts")
# A new file has no tickets, so none of them was read at any time.
_ABOUT_TICKETS: Final = (("refreshed_at",), ("sync_point",))
_HEADER: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_LONGEST: Final = 1 << 28  # bytes; a header that tells more is damaged itself
_FURTHEST: Final = 500_000
_FURTHEST_GUESS: Final = 20_000


def salvage(damaged: Path, target: Path) -> tuple[int, int]:
    """Write a new file of the same version with every row worth keeping that can be read.

    Args:
        damaged: the file; it is not changed.
        target: the new file; nothing of that name exists.

    Returns:
        How many rows were saved, and how many could not be read, at least.

    Errors:
        StorageError: the new file cannot be written.
    """
    try:
        with closing(_source(damaged)) as source, closing(_opened(target)) as new:
            _lay_out(new, _version_of(source))
            tables = [table for table in _KEPT if _columns(new, table)]
            tallies = [_copy(source, new, table) for table in tables]
            if "facts" in tables:
                new.executemany("DELETE FROM facts WHERE name = ?", _ABOUT_TICKETS)
            new.commit()
    except sqlite3.Error as exc:
        raise translated(exc, target) from exc
    return sum(saved for saved, _ in tallies), sum(lost for _, lost in tallies)


def _source(damaged: Path) -> sqlite3.Connection:
    """Open a file for reading alone; one that lacks its end is filled up, but in memory."""
    if not _is_cut_off(damaged):
        return sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
    content = damaged.read_bytes()
    told = _length_by(content)
    length = told if told < _LONGEST else len(content)
    pages = length // int.from_bytes(content[16:18])
    connection = sqlite3.connect(":memory:")
    # A file in memory has no write-ahead log, which bytes 18 and 19 have to say.
    header = content[:18] + b"\x01\x01" + content[20:28] + pages.to_bytes(4) + content[32:_HEADER]
    connection.deserialize(header + content[_HEADER:] + bytes(length - len(content)))
    return connection


def _is_cut_off(damaged: Path) -> bool:
    with damaged.open("rb") as file:
        header = file.read(_HEADER)
    return header.startswith(_MAGIC) and _length_by(header) > damaged.stat().st_size


def _length_by(header: bytes) -> int:
    """Return how long a file should be by its own header.

    Source:
        SQLite documentation, "Database File Format", 1.3: page size and page count.
    """
    return int.from_bytes(header[16:18]) * int.from_bytes(header[28:32])


def _opened(target: Path) -> sqlite3.Connection:
    # One file without companions, so that it is whole as soon as it has its name.
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA journal_mode = DELETE")
    return connection


def _lay_out(new: sqlite3.Connection, version: int) -> None:
    for script in MIGRATIONS[: max(version, 1)]:
        new.executescript(script)
    new.execute(f"PRAGMA user_version = {version}")


def _version_of(source: sqlite3.Connection) -> int:
    try:
        (version,) = source.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError:
        return len(MIGRATIONS)
    return int(version) if 0 <= version <= len(MIGRATIONS) else len(MIGRATIONS)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]


def _copy(source: sqlite3.Connection, new: sqlite3.Connection, table: str) -> tuple[int, int]:
    columns = _columns(new, table)
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    read = f"SELECT {names} FROM {table} WHERE rowid = ?"  # noqa: S608 - names of our own
    save = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - as above
    rowids, are_known = _rowids(source, table)
    saved = lost = 0
    for rowid in rowids:
        try:
            row = source.execute(read, (rowid,)).fetchone()
            _check(row or ())
        except (sqlite3.DatabaseError, UnicodeDecodeError, msgspec.DecodeError):
            lost += 1
        else:
            if row is not None:
                new.execute(save, row)
                saved += 1
    return saved, lost if are_known else min(lost, 1)


def _rowids(source: sqlite3.Connection, table: str) -> tuple[Iterable[int], bool]:
    """Return where rows may be, in order, and whether that is more than a guess.

    SQLite reads rowids from an index of the table where there is one, which may be whole where the
    rows are not.
    """
    try:
        every = source.execute(f"SELECT rowid FROM {table}").fetchall()  # noqa: S608 - as above
        return sorted(rowid for (rowid,) in every), True
    except sqlite3.DatabaseError:
        pass
    try:
        (last,) = source.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608
        return range(1, min(last, _FURTHEST) + 1), last <= _FURTHEST
    except sqlite3.DatabaseError:
        return range(1, _FURTHEST_GUESS if _has_names(source) else 2), False


def _has_names(source: sqlite3.Connection) -> bool:
    try:
        return bool(source.execute("SELECT name FROM sqlite_schema").fetchone())
    except sqlite3.DatabaseError:
        return False


def _check(row: Iterable[Any]) -> None:
    """Find content that was damaged inside the page it lies on."""
    for value in row:
        if isinstance(value, bytes):
            msgspec.msgpack.decode(value)
