"""Sending drafts to the instance, many in one request where it takes that."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from app.errors import (
    AnswerLostError,
    AppError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotFoundError,
    RefusedError,
)
from app.instance.batch import Creation, create_in_batch
from app.instance.client import InstanceClient
from app.instance.values import Record
from app.tickets.draft import Draft
from app.tickets.look_up import IDS_AT_ONCE
from app.tickets.records import record_of

_FIELDS: Final = ("number", "sys_id")
# As many as one look-up can name, so that each batch needs one before and one after it.
_MOST: Final = IDS_AT_ONCE
_IN_FLIGHT: Final = 4
_log = logging.getLogger(__name__)


class Posting:
    """Creates the records of drafts, without asking whether they are there.

    It learns: an instance without the Batch API is asked one by one from then on, and one that
    does not finish a batch, or loses its answer, gets smaller ones.

    Args:
        client: signed in.

    Attributes:
        size: how many drafts to hand over at once.
    """

    def __init__(self, client: InstanceClient) -> None:
        self._client = client
        self._has_batches = True
        self._in_flight = asyncio.Semaphore(_IN_FLIGHT)
        self.size = _MOST

    async def post(self, drafts: Sequence[Draft]) -> dict[str, Record | AppError]:
        """Return by correlation id what the instance said of each draft.

        What is missing was not begun. After AnswerLostError nobody knows; after any other error
        there is no record.

        Args:
            drafts: not to be found on the instance.
        """
        if len(drafts) > 1 and self._has_batches:
            answers = await self._in_batch(drafts)
            if answers is not None:
                return answers
        answered = await asyncio.gather(*(self._alone(draft) for draft in drafts))
        return {
            draft.correlation_id: answer for draft, answer in zip(drafts, answered, strict=True)
        }

    async def _in_batch(self, drafts: Sequence[Draft]) -> dict[str, Record | AppError] | None:
        """Return the answers, or None where the instance takes no batches from this account."""
        creations = [
            Creation(draft.correlation_id, draft.ticket_type, record_of(draft)) for draft in drafts
        ]
        try:
            answers = await create_in_batch(self._client, creations, fields=_FIELDS)
        except (NotFoundError, NotAuthenticatedError, NotAuthorizedError, RefusedError) as error:
            _log.info("No batches, because of %s", type(error).__name__)
            self._has_batches = False
            return None
        except AppError as error:
            answers = {draft.correlation_id: error for draft in drafts}
            if isinstance(error, AnswerLostError):
                self.size = max(1, self.size // 2)
        if len(answers) < len(drafts):
            self.size = max(1, self.size // 2)
        return answers

    async def _alone(self, draft: Draft) -> Record | AppError:
        async with self._in_flight:
            try:
                return await self._client.create(
                    draft.ticket_type, record_of(draft), fields=_FIELDS
                )
            except AppError as error:
                return error
