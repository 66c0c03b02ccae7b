"""What was last read of a ticket's conversation, for whoever looks at it without a network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from app.database.database import Database
from app.instance.attachments import Attachment
from app.tickets.threads import Threads
from app.tickets.ticket import Ticket

_KEEP: Final = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)"
_FIND: Final = "SELECT content FROM answers WHERE key = ?"


@dataclass(frozen=True)
class Conversation:
    """What people wrote on a ticket and attached to it.

    Attributes:
        threads: the comments and the work notes.
        attachments: the files, the newest first; None where this account may not read them.
        read_at: when the instance was asked.
    """

    threads: Threads
    attachments: tuple[Attachment, ...] | None
    read_at: datetime


class ConversationBook:
    """Keeps the conversations that were read.

    Args:
        database: the file of the connection.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, ticket: Ticket, conversation: Conversation) -> None:
        """Keep the conversation of a ticket in place of an older one."""
        content = msgspec.msgpack.encode(conversation)
        with self._database.transaction() as connection:
            row = (_key(ticket), content, conversation.read_at.isoformat())
            connection.execute(_KEEP, row)

    def find(self, ticket: Ticket) -> Conversation | None:
        """Return the conversation of a ticket as it was last read, or None."""
        with self._database.transaction() as connection:
            found = connection.execute(_FIND, (_key(ticket),)).fetchone()
            return msgspec.msgpack.decode(found[0], type=Conversation) if found else None


def _key(ticket: Ticket) -> str:
    return f"conversation|{ticket.sys_id}"
