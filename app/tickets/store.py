"""The tickets and the outbox of one connection, in an SQLite file."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec

from app.errors import StorageError
from app.tickets.draft import Draft
from app.tickets.ticket import Ticket

_SCHEMA = """
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS tickets (sys_id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS outbox (correlation_id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS refreshes (at TEXT NOT NULL);
"""
_SAVE_TICKET = "INSERT OR REPLACE INTO tickets VALUES (?, ?)"
_ticket_decoder = msgspec.msgpack.Decoder(Ticket)
_draft_decoder = msgspec.msgpack.Decoder(Draft)


class TicketStore:
    """What the board shows without a network, and what was sent without an answer so far.

    The outbox holds a draft from before it is sent until its answer is known, so a draft that is
    found there after a crash may or may not have become a ticket.

    Calls are short and local, and may be made on the event loop; only reading or replacing all
    tickets grows with their number and belongs in a thread. One connection serves every thread,
    one at a time.

    Args:
        path: the file; it need not exist, its folder does.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        with self._translating():
            self._connection = sqlite3.connect(path, check_same_thread=False)
            self._connection.executescript(_SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with self._guard:
            self._connection.close()

    def tickets(self) -> tuple[Ticket, ...]:
        """Return every ticket, in no order."""
        with self._transaction() as connection:
            rows = connection.execute("SELECT content FROM tickets").fetchall()
        with self._translating():  # others need not wait while the rows are decoded
            return tuple(_ticket_decoder.decode(content) for (content,) in rows)

    def refreshed_at(self) -> datetime | None:
        """Return when all tickets were last replaced, or None."""
        with self._transaction() as connection:
            row = connection.execute("SELECT at FROM refreshes").fetchone()
            return datetime.fromisoformat(row[0]) if row else None

    def replace_tickets(self, tickets: Iterable[Ticket], at: datetime) -> None:
        """Keep exactly these tickets.

        Args:
            tickets: everything that the instance has.
            at: when it was read.
        """
        rows = [_row_of(ticket) for ticket in tickets]
        with self._transaction() as connection:
            connection.execute("DELETE FROM tickets")
            connection.executemany(_SAVE_TICKET, rows)
            connection.execute("DELETE FROM refreshes")
            connection.execute("INSERT INTO refreshes VALUES (?)", (at.isoformat(),))

    def save_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket, in place of an older form of it."""
        with self._transaction() as connection:
            connection.execute(_SAVE_TICKET, _row_of(ticket))

    def drafts(self) -> tuple[Draft, ...]:
        """Return the drafts of the outbox, the one sent first in front."""
        with self._transaction() as connection:
            rows = connection.execute("SELECT content FROM outbox ORDER BY rowid").fetchall()
            return tuple(_draft_decoder.decode(content) for (content,) in rows)

    def has_draft(self, correlation_id: str) -> bool:
        """Tell whether a draft was sent and its answer is not known."""
        with self._transaction() as connection:
            found = connection.execute(
                "SELECT 1 FROM outbox WHERE correlation_id = ?", (correlation_id,)
            )
            return found.fetchone() is not None

    def save_draft(self, draft: Draft) -> None:
        """Put a draft into the outbox; call it before the draft is sent."""
        row = (draft.correlation_id, msgspec.msgpack.encode(draft))
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO outbox VALUES (?, ?)", row)

    def drop_draft(self, correlation_id: str) -> None:
        """Take a draft out of the outbox; call it as soon as its answer is known."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM outbox WHERE correlation_id = ?", (correlation_id,))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._translating(), self._guard, self._connection:
            yield self._connection

    @contextmanager
    def _translating(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, msgspec.MsgspecError, ValueError) as exc:
            raise StorageError(self._path, str(exc)) from exc


def _row_of(ticket: Ticket) -> tuple[str, bytes]:
    return ticket.sys_id, msgspec.msgpack.encode(ticket)
