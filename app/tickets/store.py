"""The tickets of one connection."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec

from app.database.database import Database
from app.tickets.outbox import Outbox
from app.tickets.ticket import Ticket

_REFRESHED_AT: Final = "refreshed_at"
_KEEP_FACT: Final = "INSERT OR REPLACE INTO facts VALUES (?, ?)"
_SAVE_TICKET: Final = "INSERT OR REPLACE INTO tickets VALUES (?, ?)"
_ticket_decoder = msgspec.msgpack.Decoder(Ticket)


class TicketStore:
    """What the board shows without a network.

    Only reading or replacing all tickets grows with their number and belongs in a thread.

    Args:
        database: the file of the connection.

    Attributes:
        outbox: what is to become a ticket, in the same file.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.outbox = Outbox(database)

    def tickets(self) -> tuple[Ticket, ...]:
        """Return every ticket, in no order."""
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT content FROM tickets").fetchall()
        with self._database.translating():  # others need not wait while the rows are decoded
            return tuple(_ticket_decoder.decode(content) for (content,) in rows)

    def refreshed_at(self) -> datetime | None:
        """Return when all tickets were last replaced, or None."""
        at = self._database.fact(_REFRESHED_AT)
        with self._database.translating():
            return datetime.fromisoformat(at) if at else None

    def replace_tickets(self, tickets: Iterable[Ticket], at: datetime) -> None:
        """Keep exactly these tickets.

        Args:
            tickets: everything that the instance has.
            at: when it was read.
        """
        rows = [_row_of(ticket) for ticket in tickets]
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM tickets")
            connection.executemany(_SAVE_TICKET, rows)
            connection.execute(_KEEP_FACT, (_REFRESHED_AT, at.isoformat()))

    def save_tickets(self, tickets: Iterable[Ticket]) -> None:
        """Keep tickets, in place of older forms of them."""
        rows = [_row_of(ticket) for ticket in tickets]
        with self._database.transaction() as connection:
            connection.executemany(_SAVE_TICKET, rows)


def _row_of(ticket: Ticket) -> tuple[str, bytes]:
    return ticket.sys_id, msgspec.msgpack.encode(ticket)
