"""From many drafts to exactly one record each, whatever happens on the way.

A draft is in the outbox before anything is asked, and looked up before it is sent, every time.
Whatever was sent without an answer is looked up for longer than the instance can still be working
on it before it is sent again. What ends this program ends nothing: the next one goes on.

Two workstations can send one draft in the same second, since no instance keeps a correlation id
unique. Both find both records afterwards, take the older one for the ticket and name the other:
which of two records goes is for a person to say, who may have written in it by then.

Source:
    ServiceNowDocs, platform-administration/platform-performance/c_DefaultQuotaRules.md
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.errors import (
    AnswerLostError,
    AppError,
    AsleepError,
    NetworkError,
    NotFoundError,
    RateLimitedError,
)
from app.instance.client import LONGEST_PAUSE_S, InstanceClient
from app.tickets.bulk_row import BulkRow, Fate
from app.tickets.draft import Draft
from app.tickets.look_up import Found, LookUp
from app.tickets.outbox import Outbox
from app.tickets.posting import Posting

Pause = Callable[[float], Awaitable[None]]
Note = Callable[[Sequence[BulkRow]], Awaitable[None]]

_WORKERS: Final = 4
_MOST_POSTS: Final = 3
_MOST_RATE_LIMITS: Final = 12
# Look-ups 63 seconds from the first to the last: an instance works on a request for at most 60
# seconds, so what is not there by then will not come.
_WAITS_S: Final = (0, 1, 2, 4, 8, 16, 32)
_AWAY: Final = (NetworkError, AsleepError, RateLimitedError)
_log = logging.getLogger(__name__)


class Bulk:
    """Makes the tickets of drafts, unless they are there; one draft is a bulk of one.

    Args:
        drafts: without problems.
        client: signed in.
        outbox: keeps the drafts until it is known what became of them.
        note: told of rows that are created, found or refused, before the outbox forgets them.
        pause: waits, in seconds.

    Attributes:
        on_change: called after every change of a row.
    """

    def __init__(
        self,
        drafts: Iterable[Draft],
        *,
        client: InstanceClient,
        outbox: Outbox,
        note: Note,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._rows = {draft.correlation_id: BulkRow(draft) for draft in drafts}
        self._queue = deque(row.draft for row in self._rows.values())
        self._outbox = outbox
        self._note = note
        self._pause = pause
        self._look_up = LookUp(client)
        self._posting = Posting(client)
        self._sent: Counter[str] = Counter()
        self._unsettled: dict[str, Draft] = {}
        self._searched: dict[str, int] = {}
        self._numbers: dict[str, str] = {}
        self._going = asyncio.Event()
        self._going.set()
        self._is_cancelled = False
        self._rate_limits = 0
        self._away: AppError | None = None
        self.on_change: Callable[[], None] = _nothing

    @property
    def rows(self) -> tuple[BulkRow, ...]:
        """What became of each draft so far, in the order they were given."""
        return tuple(self._rows.values())

    @property
    def is_held(self) -> bool:
        """Whether nothing new is begun for now."""
        return not self._going.is_set()

    def keep(self) -> None:
        """Put every draft into the outbox, so that a program that ends finishes it later.

        Errors:
            StorageError: the outbox does not take them, and nothing was sent.
        """
        self._outbox.put(row.draft for row in self._rows.values())

    def hold(self) -> None:
        """Begin nothing new until `go_on`; what is on its way ends."""
        self._going.clear()
        self.on_change()

    def go_on(self) -> None:
        """Go on after `hold`."""
        self._going.set()
        self.on_change()

    def cancel(self) -> None:
        """Begin nothing new any more; what is on its way ends, and the rest is skipped.

        Errors:
            StorageError: the outbox cannot forget the rest.
        """
        self._is_cancelled = True
        rest = tuple(self._queue)
        self._queue.clear()
        self._again(rest)
        self.go_on()

    async def run(self) -> None:
        """Return when nothing more can be done now; to be called once.

        What the instance says goes into the rows.

        Errors:
            StorageError: the file of the connection cannot be used; the next start goes on.
        """
        self.keep()
        try:
            while self._queue:
                async with asyncio.TaskGroup() as group:
                    for _ in range(_WORKERS):
                        group.create_task(self._work())
                await self._search()
        except BaseExceptionGroup as group:
            raise group.exceptions[0] from group

    async def _work(self) -> None:
        while drafts := await self._next():
            await self._deliver(drafts)

    async def _next(self) -> list[Draft]:
        """Take the next drafts of one table, so that a table that fails holds up no other."""
        await self._going.wait()
        kind = self._queue[0].ticket_type if self._queue else None
        same = [draft for draft in self._queue if draft.ticket_type is kind]
        taken = same[: self._posting.size]
        for draft in taken:
            self._queue.remove(draft)
        self._show(taken, Fate.SENDING)
        return taken

    async def _deliver(self, drafts: Sequence[Draft]) -> None:
        posts = self._outbox.posts()
        try:
            if self._away is not None:
                raise self._away
            found = await self._look_up.find(drafts)
        except AppError as error:
            await self._put_off(drafts, error)
            return
        await self._arrived(found, created={one for one in found if posts.get(one)})
        missing = {d.correlation_id: d for d in drafts if d.correlation_id not in found}
        # What somebody else has sent since our search began may still be on its way.
        free = [one for one in missing if posts.get(one, 0) in {0, self._searched.get(one)}]
        claimed = self._outbox.claim({one: posts.get(one, 0) for one in free})
        self._unsettled |= {one: missing[one] for one in missing.keys() - claimed}
        if claimed:
            await self._post([draft for one, draft in missing.items() if one in claimed])

    async def _post(self, drafts: Sequence[Draft]) -> None:
        self._sent.update(draft.correlation_id for draft in drafts)
        answers = await self._posting.post(drafts)
        made: list[Draft] = []
        not_begun: list[Draft] = []
        away: AppError | None = None
        for draft in drafts:
            match answers.get(draft.correlation_id):
                case None:
                    not_begun.append(draft)
                case AnswerLostError() as error:
                    self._unsettled[draft.correlation_id] = draft
                    self._show([draft], Fate.SENDING, error)
                case AppError() as error if isinstance(error, _AWAY):
                    not_begun.append(draft)
                    away = error
                case AppError() as error:
                    await self._refuse([draft], error)
                case record:
                    self._numbers[draft.correlation_id] = record["number"]
                    made.append(draft)
        if made:
            await self._read_back(made)
        self._outbox.release(draft.correlation_id for draft in not_begun)
        if away is not None:
            await self._put_off(not_begun, away)
        else:
            self._again(not_begun)

    async def _read_back(self, drafts: Sequence[Draft]) -> None:
        self._rate_limits = 0
        try:
            found = await self._look_up.find(drafts)
        except AppError as error:  # they are there, so they will be found
            _log.info("%d new tickets cannot be read: %s", len(drafts), type(error).__name__)
            found = {}
        self._unsettled |= {d.correlation_id: d for d in drafts if d.correlation_id not in found}
        await self._arrived(found, created=set(found))

    async def _search(self) -> None:
        """Look for what was sent without an answer, until it is there or will not come."""
        posts = self._outbox.posts()
        for wait_s in _WAITS_S:
            if not self._unsettled:
                return
            if wait_s:
                await self._pause(wait_s)
            try:
                found = await self._look_up.find(tuple(self._unsettled.values()))
            except AppError as error:
                self._show(self._unsettled.values(), Fate.UNKNOWN, error)
                self._unsettled.clear()
                return
            for one in found:
                del self._unsettled[one]
            await self._arrived(found, created=set(found))
        await self._conclude(posts)

    async def _conclude(self, posts: Mapping[str, int]) -> None:
        """Send again what was looked for in vain, as long as that may help."""
        rest = tuple(self._unsettled.values())
        self._unsettled.clear()
        self._searched |= posts
        for draft in rest:
            one = draft.correlation_id
            if one not in posts:  # another program has taken it out unsent
                self._show([draft], Fate.SKIPPED)
            elif number := self._numbers.get(one):
                hidden = replace(self._rows[one], fate=Fate.CREATED, error=NotFoundError(number))
                await self._finish([hidden])
            elif self._sent[one] >= _MOST_POSTS:
                self._show([draft], Fate.UNKNOWN, self._rows[one].error)
            else:
                self._again([draft])

    async def _put_off(self, drafts: Sequence[Draft], error: AppError) -> None:
        """Decide about drafts of which the instance would not even hear."""
        if isinstance(error, RateLimitedError) and self._away is None:
            self._rate_limits += 1
            wait_s = error.retry_after_s or min(2.0**self._rate_limits, LONGEST_PAUSE_S)
            if self._rate_limits <= _MOST_RATE_LIMITS and wait_s <= LONGEST_PAUSE_S:
                await self._pause(wait_s)
                self._again(drafts)
                return
        posts = self._outbox.posts()
        sent = [draft for draft in drafts if posts.get(draft.correlation_id)]
        unsent = [draft for draft in drafts if not posts.get(draft.correlation_id)]
        self._show(sent, Fate.UNKNOWN, error)
        if isinstance(error, _AWAY):
            self._away = error
            self._show(unsent, Fate.QUEUED, error)
        else:
            await self._refuse(unsent, error)

    async def _refuse(self, drafts: Sequence[Draft], error: AppError) -> None:
        rows = [self._rows[draft.correlation_id] for draft in drafts]
        await self._finish([replace(row, fate=Fate.REFUSED, error=error) for row in rows])

    def _again(self, drafts: Sequence[Draft]) -> None:
        """Give drafts another turn, or none after all where somebody has cancelled."""
        if not self._is_cancelled:
            self._queue.extend(drafts)
            self._show(drafts, Fate.WAITING)
            return
        posts = self._outbox.posts()
        unknown = {one for one in posts if posts[one] not in {0, self._searched.get(one)}}
        gone = [draft for draft in drafts if draft.correlation_id not in unknown]
        self._outbox.drop(draft.correlation_id for draft in gone)
        self._show(gone, Fate.SKIPPED)
        self._show([d for d in drafts if d.correlation_id in unknown], Fate.UNKNOWN)

    async def _arrived(self, found: Mapping[str, Found], *, created: set[str]) -> None:
        await self._finish(
            [_row_of(self._rows[one], its, is_created=one in created) for one, its in found.items()]
        )

    async def _finish(self, rows: Sequence[BulkRow]) -> None:
        if rows:
            await self._note(rows)
            self._outbox.drop(row.draft.correlation_id for row in rows)
            self._rows |= {row.draft.correlation_id: row for row in rows}
            self.on_change()

    def _show(self, drafts: Iterable[Draft], fate: Fate, error: AppError | None = None) -> None:
        ids = [draft.correlation_id for draft in drafts]
        self._rows |= {one: replace(self._rows[one], fate=fate, error=error) for one in ids}
        self.on_change()


def _row_of(row: BulkRow, found: Found, *, is_created: bool) -> BulkRow:
    return replace(
        row,
        fate=Fate.CREATED if is_created else Fate.WAS_THERE,
        ticket=found.ticket,
        error=None,
        differences=found.differences if is_created else (),
        twins=found.twins,
    )


def _nothing() -> None:
    pass
