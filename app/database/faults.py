"""What can be wrong with the file of a connection, as errors of the tree."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from app.errors import (
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageLockedError,
)
from app.words import Words, translate

UNREADABLE_ROW: Final[Words] = translate("Storage", "a row in it cannot be read")
_PRIMARY_CODE: Final = 0xFF


def translated(exc: Exception, path: Path) -> StorageError:
    """Return the error of the tree for what SQLite or a decoder said.

    Args:
        exc: what was said.
        path: the file.

    Source:
        SQLite documentation, "Result and Error Codes": the low eight bits are the primary code.
    """
    if _is_unreadable(exc):
        return StorageDamagedError(path, UNREADABLE_ROW)
    match getattr(exc, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY_CODE:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StorageLockedError(path)
        case sqlite3.SQLITE_FULL:
            return StorageFullError(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return StorageDamagedError(path, str(exc))
        case _:
            return StorageError(path, str(exc))


def _is_unreadable(exc: Exception) -> bool:
    """Tell whether content was damaged inside its page, where SQLite sees nothing wrong."""
    if isinstance(exc, msgspec.ValidationError):
        return False
    is_decoding = isinstance(exc, msgspec.DecodeError | UnicodeDecodeError)
    return is_decoding or "decode to UTF-8" in str(exc)  # so says Python's module of SQLite


def suspicion_of(path: Path) -> Path:
    """Return the file that lies beside a database in which damage was met while it was open."""
    return path.with_name(f"{path.name}.suspect")


def note_suspicion(path: Path) -> None:
    """Have a database set aside when it is opened next; where that fails, damage is met again."""
    with suppress(OSError):
        suspicion_of(path).touch()
