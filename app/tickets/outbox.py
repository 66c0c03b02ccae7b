"""The drafts that are to become tickets, from before they are sent until it is known that they are.

A program can end at any moment, and two of them can work on one file. So each draft carries how
often it was sent, and only who raises that number from what it had read may send the draft: of two
who try at the same time, one does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from app.database.database import Database
from app.tickets.draft import Draft

_PUT: Final = "INSERT OR IGNORE INTO outbox (correlation_id, content) VALUES (?, ?)"
_CLAIM: Final = "UPDATE outbox SET posts = posts + 1 WHERE correlation_id = ? AND posts = ?"
_RELEASE: Final = "UPDATE outbox SET posts = posts - 1 WHERE correlation_id = ? AND posts > 0"
_DROP: Final = "DELETE FROM outbox WHERE correlation_id = ?"
_decoder = msgspec.msgpack.Decoder(Draft)


class Outbox:
    """What waits to be sent, and what was sent without an answer so far.

    Every method is one transaction.

    Args:
        database: the file of the connection.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def drafts(self) -> tuple[Draft, ...]:
        """Return every draft, the one put in first in front."""
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT content FROM outbox ORDER BY rowid").fetchall()
            return tuple(_decoder.decode(content) for (content,) in rows)

    def put(self, drafts: Iterable[Draft]) -> None:
        """Put drafts in, all of them or none; one that is there stays as it is."""
        rows = [(draft.correlation_id, msgspec.msgpack.encode(draft)) for draft in drafts]
        with self._database.transaction() as connection:
            connection.executemany(_PUT, rows)

    def posts(self) -> dict[str, int]:
        """Return by correlation id how often each draft was sent."""
        with self._database.transaction() as connection:
            return dict(connection.execute("SELECT correlation_id, posts FROM outbox"))

    def claim(self, posts: Mapping[str, int]) -> set[str]:
        """Note that drafts are being sent, and return the ids of those that may be.

        Args:
            posts: how often each was sent when it was last read, by correlation id. Who has sent
                one since, or finished it, has taken it away from the caller.
        """
        with self._database.transaction() as connection:
            return {one for one, seen in posts.items() if _has_changed(connection, one, seen)}

    def release(self, correlation_ids: Iterable[str]) -> None:
        """Take back that drafts were sent, because surely nothing was."""
        self._each(_RELEASE, correlation_ids)

    def drop(self, correlation_ids: Iterable[str]) -> None:
        """Take drafts out, because it is known what became of them."""
        self._each(_DROP, correlation_ids)

    def _each(self, statement: str, correlation_ids: Iterable[str]) -> None:
        with self._database.transaction() as connection:
            connection.executemany(statement, [(one,) for one in correlation_ids])


def _has_changed(connection: sqlite3.Connection, correlation_id: str, seen: int) -> bool:
    return connection.execute(_CLAIM, (correlation_id, seen)).rowcount == 1
