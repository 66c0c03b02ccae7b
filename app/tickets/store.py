"""The tickets of one connection."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec

from app.database.database import Database
from app.tickets.draft import TicketType
from app.tickets.outbox import Outbox
from app.tickets.settings import SyncSettings, keep_settings, read_settings
from app.tickets.state_book import StateBook
from app.tickets.ticket import Ticket

_REFRESHED_AT: Final = "refreshed_at"
_SYNC_POINT: Final = "sync_point"
_KEEP_FACT: Final = "INSERT OR REPLACE INTO facts VALUES (?, ?)"
_SAVE_TICKETS: Final = "INSERT OR REPLACE INTO tickets VALUES"
_AT_ONCE: Final = 500
_ticket_decoder = msgspec.msgpack.Decoder(Ticket)


class SyncPoint(msgspec.Struct, frozen=True):
    """How far an instance was read.

    Attributes:
        at: when it was read last.
        whole_at: when everything was read last.
        marks: for each table the newest change there when it was read last, by the instance's
            clock; a reading of changes begins there.
    """

    at: datetime | None = None
    whole_at: datetime | None = None
    marks: dict[TicketType, datetime] = msgspec.field(default_factory=dict)


class TicketStore:
    """What the board shows without a network.

    Only reading, saving or forgetting tickets grows with their number and belongs in a thread.

    Args:
        database: the file of the connection.

    Attributes:
        outbox: what is to become a ticket, in the same file.
        states: what the states of the tickets are called and mean.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.outbox = Outbox(database)
        self.states = StateBook.load(database)

    def tickets(self) -> tuple[Ticket, ...]:
        """Return every ticket, in no order."""
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT content FROM tickets").fetchall()
        with self._database.translating():  # others need not wait while the rows are decoded
            return tuple(_ticket_decoder.decode(content) for (content,) in rows)

    def save_tickets(self, tickets: Iterable[Ticket]) -> None:
        """Keep tickets, in place of older forms of them."""
        values = [
            value for ticket in tickets for value in (ticket.sys_id, msgspec.msgpack.encode(ticket))
        ]
        with self._database.transaction() as connection:
            # Between two statements Python gives its turn to the other threads, and waits for it;
            # so one statement keeps many tickets.
            for first in range(0, len(values), 2 * _AT_ONCE):
                some = values[first : first + 2 * _AT_ONCE]
                marks = ", ".join(["(?, ?)"] * (len(some) // 2))
                connection.execute(f"{_SAVE_TICKETS} {marks}", some)

    def refreshed_at(self) -> datetime | None:
        """Return when the instance was last read, or None."""
        return self.sync_point().at

    def sync_point(self) -> SyncPoint:
        """Return how far the instance was read."""
        text = self._database.fact(_SYNC_POINT)
        with self._database.translating():
            if text is not None:
                return msgspec.json.decode(text, type=SyncPoint)
            at = self._database.fact(_REFRESHED_AT)  # an earlier version kept no more than this
            return SyncPoint(at=datetime.fromisoformat(at) if at else None)

    def end_sync(self, point: SyncPoint, *, gone: Iterable[str] = ()) -> None:
        """Keep how far the instance was read, when everything that was read is kept.

        Args:
            point: how far; until now a reading that ended early would begin again.
            gone: the sys_ids that are forgotten.
        """
        with self._database.transaction() as connection:
            connection.executemany(
                "DELETE FROM tickets WHERE sys_id = ?", [(sys_id,) for sys_id in gone]
            )
            connection.execute(_KEEP_FACT, (_SYNC_POINT, msgspec.json.encode(point).decode()))

    def settings(self) -> SyncSettings:
        """Return what a person chose about synchronisation."""
        return read_settings(self._database)

    def keep_settings(self, settings: SyncSettings) -> None:
        """Keep what a person chose about synchronisation."""
        keep_settings(self._database, settings)
