"""One SQLite file, and every error of it translated."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import msgspec

from app.database.schema import MIGRATIONS
from app.errors import StorageError


class Database:
    """The file of one connection, in write-ahead mode.

    Calls are short and local, and may be made on the event loop; what grows with the number of
    rows belongs in a thread. One connection serves every thread, one at a time.

    Args:
        path: the file; it need not exist, its folder does.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        with self.translating():
            self._connection = sqlite3.connect(path, check_same_thread=False)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._migrate()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def close(self) -> None:
        """Let go of the file."""
        with self._guard:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Hand out the connection for statements that all happen or none."""
        with self.translating(), self._guard, self._connection:
            yield self._connection

    @contextmanager
    def translating(self) -> Iterator[None]:
        """Turn what SQLite or a decoder says into an error of the tree."""
        try:
            yield
        except (sqlite3.Error, msgspec.MsgspecError, ValueError) as exc:
            raise StorageError(self._path, str(exc)) from exc

    def fact(self, name: str) -> str | None:
        """Return a small fact that was kept under a name, or None."""
        with self.transaction() as connection:
            row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
            return str(row[0]) if row else None

    def keep_fact(self, name: str, value: str | None) -> None:
        """Keep a small fact under a name, in place of an earlier one; None forgets it."""
        with self.transaction() as connection:
            connection.execute("DELETE FROM facts WHERE name = ?", (name,))
            if value is not None:
                connection.execute("INSERT INTO facts VALUES (?, ?)", (name, value))

    def _migrate(self) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        for number, script in enumerate(MIGRATIONS[version:], version + 1):
            self._connection.executescript(
                f"BEGIN; {script} PRAGMA user_version = {number}; COMMIT;"
            )
