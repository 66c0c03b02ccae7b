"""The forms of an instance, kept on this computer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from app.database.database import Database
from app.instance.client import InstanceClient
from app.tickets.draft import TicketType
from app.tickets.form import TicketForm
from app.tickets.form_reading import read_form

FRESH_FOR: Final = timedelta(days=1)
_decoder = msgspec.json.Decoder(TicketForm)


def _now() -> datetime:
    return datetime.now(UTC)


class FormBook:
    """The form of each kind of ticket, as it was last read; there without a network.

    Args:
        client: signed in.
        database: the file of the connection.
        language: two letters, in which the labels are.
        now: tells the time.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(
        self,
        client: InstanceClient,
        database: Database,
        *,
        language: str,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._client = client
        self._database = database
        self._language = language
        self._now = now

    def kept(self, ticket_type: TicketType) -> TicketForm | None:
        """Return the form that was read last, or None where none was, or not one of today's kind.

        Args:
            ticket_type: the table.
        """
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT content FROM answers WHERE key = ?", (self._key(ticket_type),)
            ).fetchone()
        try:
            return _decoder.decode(row[0]) if row else None
        except msgspec.MsgspecError:  # of another version: it is read anew
            return None

    def is_fresh(self, form: TicketForm | None) -> bool:
        """Tell whether a form needs not be read again yet."""
        return form is not None and self._now() - form.read_at < FRESH_FOR

    async def read(self, ticket_type: TicketType) -> TicketForm:
        """Read a form from the instance and keep it.

        Args:
            ticket_type: the table.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError; the kept form stays.
        """
        form = await read_form(self._client, ticket_type, language=self._language, now=self._now)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)",
                (self._key(ticket_type), msgspec.json.encode(form), form.read_at.isoformat()),
            )
        return form

    def _key(self, ticket_type: TicketType) -> str:
        return f"form|{ticket_type}|{self._language}"
