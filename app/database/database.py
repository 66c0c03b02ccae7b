"""One SQLite file, and every error of it translated."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import msgspec

from app.database.faults import UNREADABLE_ROW, note_suspicion, suspicion_of, translated
from app.database.schema import MIGRATIONS
from app.errors import StorageDamagedError, StorageNewerError

_PATIENCE_S: Final = 5.0
_PATIENCE_WHEN_OPEN_MS: Final = 1_000  # a window waits with it

_NO_VERSION: Final = 1_000  # there will not be as many


class Database:
    """The file of one connection, in write-ahead mode.

    Opening it looks through the whole structure of the file, which takes a twentieth of a second
    for a hundred thousand tickets, and waits for another program that holds it; so it belongs in a
    thread. Later calls are short and local, and may be made on the event loop; what grows with the
    number of rows belongs in a thread. One connection serves every thread, one at a time.

    Args:
        path: the file; it need not exist, its folder does.
        patience_s: how long to wait while another program holds the file; a second at most once
            it is open.

    Errors:
        StorageLockedError: another program holds it all the time.
        StorageFullError: the disk has no room for a change.
        StorageDamagedError: it holds no longer what was written to it.
        StorageNewerError: a newer version wrote it; it is not touched.
        StorageError: it cannot be used for another reason. All of these here and in every method.

    Source:
        SQLite documentation, "Write-Ahead Logging", "PRAGMA quick_check" and "Result and Error
        Codes".
    """

    def __init__(self, path: Path, *, patience_s: float = _PATIENCE_S) -> None:
        self._path = path
        self._guard = threading.Lock()
        with self.translating():
            self._connection = sqlite3.connect(path, timeout=patience_s, check_same_thread=False)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

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
            error = translated(exc, self._path)
            if isinstance(error, StorageDamagedError):
                note_suspicion(self._path)
            raise error from exc

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

    def _prepare(self) -> None:
        version = self._version()
        if len(MIGRATIONS) < version < _NO_VERSION:
            raise StorageNewerError(self._path)
        if not 0 <= version < _NO_VERSION:
            raise StorageDamagedError(self._path, f"user_version = {version}")
        if suspicion_of(self._path).exists():
            raise StorageDamagedError(self._path, UNREADABLE_ROW)
        (found,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise StorageDamagedError(self._path, str(found))
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._migrate()
        (patience_ms,) = self._connection.execute("PRAGMA busy_timeout").fetchone()
        shorter = min(patience_ms, _PATIENCE_WHEN_OPEN_MS)
        self._connection.execute(f"PRAGMA busy_timeout = {shorter}")

    def _migrate(self) -> None:
        if self._version() == len(MIGRATIONS):
            return
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")  # another program may do the same
            for script in MIGRATIONS[self._version() :]:
                for statement in script.split(";"):
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _version(self) -> int:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        return int(version)
