"""Tickets that somebody began to write and has not sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from app.database.database import Database
from app.tickets.draft import Draft


@dataclass(frozen=True)
class KeptDraft:
    """A draft as it was left.

    Attributes:
        draft: everything that was written.
        recommendation: the title of the recommendation behind it, or empty.
        kept_at: when it was left.
    """

    draft: Draft
    recommendation: str
    kept_at: datetime


_decoder = msgspec.msgpack.Decoder(KeptDraft)


class Drafts:
    """One draft for each recommendation, and one for each ticket begun from nothing.

    Args:
        database: the file of the connection.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[KeptDraft, ...]:
        """Return every draft, the latest first."""
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT content FROM drafts").fetchall()
        with self._database.translating():
            kept = [_decoder.decode(content) for (content,) in rows]
        return tuple(sorted(kept, key=lambda each: each.kept_at, reverse=True))

    def of(self, draft: Draft) -> KeptDraft | None:
        """Return what was kept for the same recommendation, or None."""
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT content FROM drafts WHERE id = ?", (draft.origin,)
            ).fetchone()
        with self._database.translating():
            return _decoder.decode(row[0]) if row else None

    def keep(self, kept: KeptDraft) -> None:
        """Keep a draft, in the place of an earlier one of the same recommendation."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO drafts VALUES (?, ?)",
                (kept.draft.origin, msgspec.msgpack.encode(kept)),
            )

    def drop(self, draft: Draft) -> None:
        """Forget what was kept for the same recommendation; nothing happens where nothing was."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM drafts WHERE id = ?", (draft.origin,))
