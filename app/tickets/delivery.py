"""Where drafts are handed over to become tickets, one or many."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from app.errors import QueuedError
from app.instance.client import InstanceClient
from app.tickets.bulk import Bulk, Note, Pause
from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.draft import Draft
from app.tickets.look_up import Difference
from app.tickets.outbox import Outbox
from app.tickets.ticket import Ticket


@dataclass(frozen=True)
class Outcome:
    """A ticket that is on the instance.

    Attributes:
        ticket: as the instance has it.
        was_there: whether it was made earlier or elsewhere, and nothing was sent now.
        differences: what the instance accepted and did not apply.
        twins: the numbers of other records with the same correlation id.
    """

    ticket: Ticket
    was_there: bool
    differences: tuple[Difference, ...] = ()
    twins: tuple[str, ...] = ()


class Delivery:
    """Makes tickets of drafts, exactly one each.

    Args:
        client: signed in.
        outbox: keeps what is not finished.
        note: told of what was created, found or refused.
        pause: waits between two look-ups.
    """

    def __init__(
        self, client: InstanceClient, outbox: Outbox, *, note: Note, pause: Pause = asyncio.sleep
    ) -> None:
        self._client = client
        self._outbox = outbox
        self._note = note
        self._pause = pause

    def keep(self, draft: Draft) -> None:
        """Put a draft into the outbox, so that a program that ends finishes it at its next start.

        Args:
            draft: without problems.

        Errors:
            StorageError: the outbox does not take it.
        """
        self._outbox.put([draft])

    def bulk(self, drafts: Iterable[Draft]) -> Bulk:
        """Return what makes the tickets of many drafts when it is run.

        Args:
            drafts: without problems.
        """
        return Bulk(
            drafts, client=self._client, outbox=self._outbox, note=self._note, pause=self._pause
        )

    async def deliver(self, draft: Draft) -> Outcome:
        """Return the one ticket of a draft.

        Args:
            draft: without problems.

        Errors:
            QueuedError: nothing was sent; the outbox keeps it until the instance can be reached.
            AnswerLostError: nobody knows whether it was made; the outbox keeps it.
            NotFoundError: it was made, but this user may not see it.
            AppError: any other NetworkError, InstanceError or SignInError. The outbox keeps the
                draft where it may have become a ticket; else there is none.
        """
        bulk = self.bulk([draft])
        await bulk.run()
        (row,) = bulk.rows
        return outcome_of(row)


def outcome_of(row: BulkRow) -> Outcome:
    """Return the ticket of a row, or raise why there is none.

    Args:
        row: one that is done.

    Errors:
        AppError: as `Delivery.deliver`.
    """
    if row.ticket is not None:
        return Outcome(row.ticket, row.fate is Fate.WAS_THERE, row.differences, row.twins)
    if row.fate is Fate.QUEUED and row.error is not None:
        raise QueuedError(row.error) from row.error
    raise row.error or asyncio.CancelledError
