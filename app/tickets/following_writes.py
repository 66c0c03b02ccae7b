"""Writing to a ticket once, and looking at what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from tenacity import AsyncRetrying, retry_if_result, stop_after_attempt, wait_exponential

from app.audit.trail import AuditTrail
from app.errors import AnswerLostError, AppError, NotAuthorizedError, RefusedError
from app.tickets.ticket import Ticket

Pause = Callable[[float], Awaitable[None]]
_Seen = TypeVar("_Seen")

# 63 seconds from the first look to the last: an instance works on a request for 60 at most.
_LOOKS: Final = 7


@dataclass(frozen=True)
class Write:
    """One write as the trail has it.

    Attributes:
        act: what is done, in one word.
        ticket: to which ticket.
        before: the columns as they were.
        after: the columns as they are sent.
    """

    act: str
    ticket: Ticket
    before: Mapping[str, str]
    after: Mapping[str, str]


@dataclass(frozen=True)
class CheckedWrites:
    """Sends, reads back, and notes what came of it.

    Args:
        trail: takes the notes.
        pause: waits between two looks.

    Source:
        ServiceNowDocs, platform-administration/platform-performance/c_DefaultQuotaRules.md, for
        how long an instance works on a request.
    """

    trail: AuditTrail
    pause: Pause = asyncio.sleep

    async def carry_out(
        self,
        write: Write,
        send: Callable[[], Awaitable[object]],
        *,
        look: Callable[[], Awaitable[_Seen]],
        is_there: Callable[[_Seen], bool],
    ) -> _Seen:
        """Send a write once, and return what is seen of it then.

        Args:
            write: what is noted.
            send: sends it.
            look: reads back.
            is_there: tells whether what was read shows the write.

        Errors:
            AnswerLostError: the answer did not arrive, and nothing was to be seen for a minute.
            AppError: whatever `send` or `look` meet.
        """
        try:
            seen = await self._sent(send, look, is_there)
        except AppError as error:
            self._note(write, _said(error))
            raise
        self._note(write, "applied" if is_there(seen) else "accepted, not applied")
        return seen

    async def _sent(
        self,
        send: Callable[[], Awaitable[object]],
        look: Callable[[], Awaitable[_Seen]],
        is_there: Callable[[_Seen], bool],
    ) -> _Seen:
        async def look_anew() -> _Seen:
            return await look()

        try:
            await send()
        except AnswerLostError:
            looking = AsyncRetrying(
                retry=retry_if_result(lambda seen: not is_there(seen)),
                wait=wait_exponential(),
                stop=stop_after_attempt(_LOOKS),
                sleep=self.pause,
                retry_error_callback=lambda _state: None,
            )
            seen: _Seen | None = await looking(look_anew)
            if seen is None:
                raise
            return seen
        return await look()

    def _note(self, write: Write, answer: str) -> None:
        self.trail.note(
            write.act,
            table=write.ticket.ticket_type,
            record=write.ticket.number,
            before=write.before,
            after=write.after,
            answer=answer,
        )


def _said(error: AppError) -> str:
    if isinstance(error, RefusedError | NotAuthorizedError):
        return error.said
    return str(error.title)
