"""A small instance in memory that lists records, and does it badly on request."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import httpx
import msgspec

from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.pulling import PageSize, Pull, Selection
from app.instance.query import Query
from app.instance.replies import Reply, rows_of
from app.network import NetworkPolicy

TOO_LONG = {"message": "Transaction cancelled: maximum execution time exceeded"}
Fault = Callable[[list[str]], httpx.Response]


class Row(msgspec.Struct):
    """A record that is nothing but its id."""

    sys_id: str


def ids(count: int, *, seed: int = 0) -> list[str]:
    """Return ids as an instance makes them."""
    made = random.Random(seed)  # noqa: S311 - made up, and the same in each run
    return [f"{made.getrandbits(128):032x}" for _ in range(count)]


@dataclass
class ListInstance:
    """Answers lists of one table.

    Attributes:
        sys_ids: its records.
        hidden: those that this user may not see; the instance limits first and hides afterwards.
        faults: what may go wrong with an answer.
        chance: how often something does.
        seed: decides when.
        drops_terms: whether it forgets every condition.
        asked: the parameters of each request.
    """

    sys_ids: Iterable[str]
    hidden: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    chance: float = 0.0
    seed: int = 0
    drops_terms: bool = False
    asked: list[dict[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - the same in each run

    def __call__(self, request: httpx.Request) -> httpx.Response:
        asked = dict(request.url.params)
        self.asked.append(asked)
        after = re.search(r"sys_id>([^^]*)", asked["sysparm_query"])
        behind = "" if after is None or self.drops_terms else after[1]
        found = sorted(sys_id for sys_id in self.sys_ids if sys_id > behind)
        first = int(asked.get("sysparm_offset", 0))
        page = found[first : first + int(asked["sysparm_limit"])]
        seen = [sys_id for sys_id in page if sys_id not in self.hidden]
        if self.faults and self._random.random() < self.chance:
            return self._random.choice(self.faults)(seen)
        return listed(seen, count=len(found))

    def client(self) -> InstanceClient:
        """Return a client of it that makes no pauses."""

        async def at_once(_seconds: float) -> None:
            pass

        return InstanceClient(
            parse_address("contoso"),
            NetworkPolicy(),
            pause=at_once,
            transport=httpx.MockTransport(self),
        )

    async def pull(self, *, page: int = 50, spans: int = 4) -> list[str]:
        """Return the ids that a pull hands over, in the order of their arrival."""
        arrived: list[str] = []

        async def take(rows: list[Row]) -> None:
            arrived.extend(row.sys_id for row in rows)

        selection = Selection("incident", Query().where("active", "=", "true"), {}, read)
        async with self.client() as client:
            await Pull(client, selection, size=PageSize(page), spans=spans).run(take)
        return arrived


def read(reply: Reply) -> list[Row]:
    """Take a page apart."""
    return [Row(str(row["sys_id"])) for row in rows_of(reply)]


def listed(sys_ids: list[str], *, count: int = 0, **more: object) -> httpx.Response:
    """Return a page of a list."""
    content = {"result": [{"sys_id": sys_id} for sys_id in sys_ids], **more}
    return httpx.Response(200, json=content, headers={"x-total-count": str(count)})


def partial(page: list[str]) -> httpx.Response:
    """Half of the records, and an error beside them."""
    return listed(page[: len(page) // 2], error=TOO_LONG, status="failure")


def cut(page: list[str]) -> httpx.Response:
    """Half of the text."""
    content = json.dumps({"result": [{"sys_id": sys_id} for sys_id in page]})
    return httpx.Response(200, text=content[: len(content) // 2])


def cancelled(_page: list[str]) -> httpx.Response:
    """No time for the whole page."""
    return httpx.Response(500, json={"error": TOO_LONG, "status": "failure"})


def lost(_page: list[str]) -> httpx.Response:
    """No answer at all."""
    message = "gone"
    raise httpx.ReadError(message)


def slow(_page: list[str]) -> httpx.Response:
    """No answer in time."""
    message = "late"
    raise httpx.ReadTimeout(message)


def limited(_page: list[str]) -> httpx.Response:
    """Too many requests."""
    return httpx.Response(429, headers={"retry-after": "1"}, text="Too Many Requests")


def upgraded(_page: list[str]) -> httpx.Response:
    """A page for people."""
    return httpx.Response(503, html="<html>Upgrade</html>")


def moved(page: list[str]) -> httpx.Response:
    """The page as if a record had come before all others."""
    return listed(["0" * 32, *page[:-1]])


FAULTS: tuple[Fault, ...] = (partial, cut, cancelled, lost, slow, limited, upgraded)
