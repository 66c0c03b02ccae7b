"""From a draft to exactly one record of the instance, whatever happens on the way."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from tenacity import (
    AsyncRetrying,
    retry_if_exception_type,
    retry_if_result,
    stop_after_attempt,
    wait_exponential,
)

from app.errors import AnswerLostError, AppError, BrokenReplyError, NotFoundError
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.tickets.draft import Draft
from app.tickets.records import FIELDS, record_of, ticket_of
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket

Pause = Callable[[float], Awaitable[None]]

_MOST_POSTS: Final = 3
# Seven look-ups, 63 seconds from the first to the last: an instance works on a request for at most
# 60 seconds, so what is not there by then will not come.
_LOOK_UPS: Final = 7
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """A ticket that is on the instance.

    Attributes:
        ticket: as the instance has it.
        was_there: whether it was made earlier or elsewhere, and nothing was sent now.
    """

    ticket: Ticket
    was_there: bool


class Delivery:
    """Makes the ticket of a draft, unless it is there.

    A draft is looked up before it is sent, every time. It stands in the outbox from before it is
    sent until the answer is known; while it stands there, the look-up is repeated for longer than
    the instance can still be working on it.

    Args:
        client: signed in.
        store: keeps the outbox.
        pause: waits between two look-ups.

    Source:
        ServiceNowDocs, platform-administration/platform-performance/c_DefaultQuotaRules.md
    """

    def __init__(
        self, client: InstanceClient, store: TicketStore, *, pause: Pause = asyncio.sleep
    ) -> None:
        self._client = client
        self._store = store
        self._pause = pause
        self._kept: set[str] = set()

    def keep(self, draft: Draft) -> None:
        """Put a draft into the outbox, so that a program that ends finishes it at its next start.

        Args:
            draft: a draft without problems.

        Errors:
            StorageError: the outbox does not take it.
        """
        if not self._store.has_draft(draft.correlation_id):
            self._store.save_draft(draft)
            self._kept.add(draft.correlation_id)

    async def deliver(self, draft: Draft) -> Outcome:
        """Return the one ticket of a draft.

        Args:
            draft: a draft without problems.

        Errors:
            AnswerLostError: nobody knows whether it was made; the outbox keeps the draft.
            NotFoundError: it was made, but this user may not see it.
            AppError: any other NetworkError, InstanceError or SignInError. The outbox keeps the
                draft where it may have become a ticket; else there is none.
        """
        sending = AsyncRetrying(
            retry=retry_if_exception_type(AnswerLostError),
            stop=stop_after_attempt(_MOST_POSTS),
            reraise=True,
        )
        return await sending(self._adopt_or_post, draft)

    async def _adopt_or_post(self, draft: Draft) -> Outcome:
        self.keep(draft)
        was_sent = draft.correlation_id not in self._kept
        self._kept.discard(draft.correlation_id)
        found = await (self._search(draft) if was_sent else self._first_look(draft))
        ticket = found or await self._post(draft)
        self._store.drop_draft(draft.correlation_id)
        return Outcome(ticket, was_there=found is not None and not was_sent)

    async def _first_look(self, draft: Draft) -> Ticket | None:
        """Look once before sending; where that fails, nothing was sent and nothing is kept."""
        try:
            return await self._find(draft)
        except AppError:
            self._store.drop_draft(draft.correlation_id)
            raise

    async def _post(self, draft: Draft) -> Ticket:
        try:
            created = await self._client.create(
                draft.ticket_type, record_of(draft), fields=("number",)
            )
        except AnswerLostError:
            _log.warning("The answer to a new %s was lost", draft.ticket_type)
            raise
        except AppError:
            self._store.drop_draft(draft.correlation_id)
            raise
        ticket = await self._find(draft)
        if ticket is None:
            self._store.drop_draft(draft.correlation_id)
            raise NotFoundError(created["number"])
        return ticket

    async def _search(self, draft: Draft) -> Ticket | None:
        searching = AsyncRetrying(
            retry=retry_if_result(lambda found: found is None),
            wait=wait_exponential(),
            stop=stop_after_attempt(_LOOK_UPS),
            sleep=self._pause,
            retry_error_callback=lambda _: None,
        )
        return await searching(self._find, draft)

    async def _find(self, draft: Draft) -> Ticket | None:
        """Return the oldest ticket with the draft's id, so that two workstations agree on one."""
        wanted = Query().where("correlation_id", "=", draft.correlation_id)
        rows = await self._client.shown_records(
            draft.ticket_type, wanted.order_by("sys_created_on"), fields=FIELDS, limit=2
        )
        if not rows:
            return None
        ticket = ticket_of(draft.ticket_type, rows[0])
        if ticket.correlation_id != draft.correlation_id:  # the instance dropped the condition
            raise BrokenReplyError(ticket.number)
        return ticket
