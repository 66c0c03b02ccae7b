"""Every record of a query, quickly: pages by sys_id, several at once, none lost and none twice."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Generic, Protocol, TypeVar

from app.errors import AnswerLostError, BrokenReplyError, TooSlowError
from app.instance.client import InstanceClient, may_try_again
from app.instance.query import Query
from app.instance.replies import Reply
from app.instance.together import all_of

USUAL_PAGE: Final = 1_000
SMALLEST_PAGE: Final = 25
_ATTEMPTS: Final = 8
_GOOD_PAGES: Final = 4
_MOST_EMPTY_PAGES: Final = 100
_TOO_MUCH: Final = (AnswerLostError, BrokenReplyError, TooSlowError)
_COUNT: Final = re.compile(r"[0-9]{1,9}")
# Ids that people chose themselves may be ordered differently there; these are not.
_MADE_BY_INSTANCE: Final = re.compile(r"[0-9a-f]{32}")


class HasId(Protocol):
    """A record of any kind."""

    @property
    def sys_id(self) -> str:
        """What tells it from every other."""


Row = TypeVar("Row", bound=HasId)


@dataclass(frozen=True)
class Selection(Generic[Row]):
    """Which records are wanted, and how.

    Attributes:
        table: the table's name.
        query: which records; the order is ours.
        params: columns and form of the values, as parameters of the Table API.
        read: takes a page apart; what it raises counts as the instance's answer.
    """

    table: str
    query: Query
    params: Mapping[str, str]
    read: Callable[[Reply], Sequence[Row]]


@dataclass(frozen=True)
class _Span:
    """The ids behind one, up to and with another; to the end where that is empty."""

    after: str
    upto: str


@dataclass(frozen=True)
class _Page(Generic[Row]):
    rows: Sequence[Row]
    limit: int
    counted: int


class PageSize:
    """How many records are asked for at once: half as many where that was too much.

    Args:
        most: how many while nothing speaks against it.
    """

    def __init__(self, most: int = USUAL_PAGE) -> None:
        self._most = self.now = most
        self._good = 0

    def halve(self) -> None:
        """Ask for half as many; the instance could not deliver so much."""
        self.now, self._good = max(min(SMALLEST_PAGE, self._most), self.now // 2), 0

    def went_well(self) -> None:
        """Ask for twice as many after some good pages, up to the most."""
        self._good += 1
        if self._good >= _GOOD_PAGES:
            self.now, self._good = min(self._most, self.now * 2), 0


class Pull(Generic[Row]):
    """Reads every record of a selection.

    The ids are cut into as many spans as pages may be on their way at once. Each page begins behind
    the last id of the one before, so records that come and go meanwhile shift nothing, and a span
    ends with an id beyond it or with no record at all: a short page is no end, because the instance
    limits first and hides records afterwards. For the same reason an empty page is passed over
    where the instance counts more than it showed.

    Args:
        client: signed in.
        selection: what is wanted.
        size: how large a page is; what one table teaches about it serves the next.
        spans: how many pages may be on their way at once; 1 where few records are expected.

    Source:
        ServiceNowDocs, api-reference/rest-apis/c_TableAPI.md, sysparm_limit
    """

    def __init__(
        self,
        client: InstanceClient,
        selection: Selection[Row],
        *,
        size: PageSize,
        spans: int = 1,
    ) -> None:
        self._client = client
        self._selection = selection
        self._size = size
        self._spans = _cut(spans)
        self._seen: set[str] = set()
        self._retrying = client.retrying(if_=self._may_ask_again, attempts=_ATTEMPTS)

    async def run(self, take: Callable[[list[Row]], Awaitable[None]]) -> None:
        """Hand over all records, page by page as they arrive, each record once.

        Args:
            take: gets the records of a page; the next page of its span is asked for afterwards.

        Errors:
            BrokenReplyError: the instance goes round in a circle, or cannot deliver a small page.
            AppError: any other NetworkError, InstanceError or SignInError.
        """
        await all_of(self._read(span, take) for span in self._spans)

    async def _read(self, span: _Span, take: Callable[[list[Row]], Awaitable[None]]) -> None:
        after = span.after
        while rows := await self._next(after):
            last = rows[-1].sys_id
            if _is_stuck(last, after):  # the instance dropped the condition and starts again
                what = f"sys_id {last} <= {after}"
                raise BrokenReplyError(what)
            after = last
            if new := [row for row in rows if row.sys_id not in self._seen]:
                self._seen.update([row.sys_id for row in new])
                await take(new)
            if span.upto and _is_made(last) and last > span.upto:
                return

    async def _next(self, after: str) -> Sequence[Row]:
        """Return the next records that can be seen, or none where there are none."""
        passed = 0
        for _ in range(_MOST_EMPTY_PAGES):
            page: _Page[Row] = await self._retrying.copy()(self._ask, after, passed)
            passed += page.limit
            if page.rows or page.counted <= passed:
                return page.rows
        return ()

    async def _ask(self, after: str, offset: int) -> _Page[Row]:
        wanted, limit = self._selection, self._size.now
        query = wanted.query.where("sys_id", ">", after) if after else wanted.query
        params = {
            **wanted.params,
            "sysparm_query": str(query.order_by("sys_id")),
            "sysparm_limit": str(limit),
            **({"sysparm_offset": str(offset)} if offset else {}),
        }

        def page_of(reply: Reply) -> _Page[Row]:
            return _Page(wanted.read(reply), limit, counted(reply))

        page = await self._client.read_once(f"/api/now/table/{wanted.table}", params, page_of)
        self._size.went_well()
        return page

    def _may_ask_again(self, exc: BaseException) -> bool:
        if isinstance(exc, _TOO_MUCH):
            self._size.halve()
            return True
        return may_try_again(exc)


def counted(reply: Reply) -> int:
    """Return how many records the instance says there are; a hint that may be missing or wrong."""
    counted = reply.headers.get("x-total-count", "")
    return int(counted) if _COUNT.fullmatch(counted) else 0


def _cut(count: int) -> list[_Span]:
    bounds = ["", *(f"{number * 256 // count:02x}" for number in range(1, count)), ""]
    return [_Span(after, upto) for after, upto in pairwise(bounds)]


def _is_made(sys_id: str) -> bool:
    return _MADE_BY_INSTANCE.fullmatch(sys_id) is not None


def _is_stuck(last: str, after: str) -> bool:
    return last == after or (_is_made(last) and _is_made(after) and last < after)
