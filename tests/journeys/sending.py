"""A desk over a practice instance, with lines on which answers are lost or a program ends."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Protocol
from uuid import NAMESPACE_URL, uuid5

import httpx

from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.recommendations.recommendation import Category, Source
from app.secret import Secret
from app.tickets.desk import Desk
from app.tickets.draft import Draft, Priority, TicketType
from app.tickets.store import TicketStore

# The desk waits for as long as an instance may work on a request, and this one is quick.
_TIMES_FASTER = 60


class Settings(Protocol):
    """The one switch of a practice instance that a line turns itself."""

    lose_answers: int


def drafts_of(number: int, count: int) -> list[Draft]:
    """Return the drafts of a round, the same ones every time."""
    return [
        Draft(
            correlation_id=str(uuid5(NAMESPACE_URL, f"{number}/{each}")),
            ticket_type=TicketType.INCIDENT if each % 3 == 2 else TicketType.CHANGE_REQUEST,
            task_name=f"Round {number}, ticket {each}",
            task_description="Turn it on.",
            priority=Priority.MODERATE,
            due_date=date(2026, 12, 11),
            source=Source.MICROSOFT,
            category=Category.IDENTITY,
            initiated_by="mara.lindqvist",
            centre=Centre.SECURITY,
        )
        for each in range(count)
    ]


class ForgetfulLine(httpx.AsyncBaseTransport):
    """Loses the answer to every second creation: before it is done, amid the batch, or after it.

    Args:
        policy: trust and time limits.
        switches: of the instance at the other end.
        random: chooses how an answer is lost.

    Attributes:
        lost: how many answers were lost.
    """

    def __init__(self, policy: NetworkPolicy, switches: Settings, random: Random) -> None:
        self._line = httpx.AsyncHTTPTransport(verify=policy.ssl_context())
        self._switches = switches
        self._random = random
        self._posts = 0
        self.lost = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on, and its answer back or not."""
        if request.method != "POST":
            return await self._line.handle_async_request(request)
        self._posts += 1
        if self._posts % 2:
            return await self._line.handle_async_request(request)
        self.lost += 1
        when = self._random.choice(("before", "amid", "after"))
        if when == "amid":
            self._switches.lose_answers = 1
        if when != "before":
            response = await self._line.handle_async_request(request)
            await response.aread()
            await response.aclose()
        message = f"The line broke {when} the work"
        raise httpx.ReadError(message, request=request)

    async def aclose(self) -> None:
        """Hang up."""
        await self._line.aclose()


class Moment:
    """Ends the program when it has come past a number of places, there or a little later.

    Args:
        place: which place it is, counted from one.
        delay_s: how much later.
        end: ends the program.
    """

    def __init__(self, place: int, delay_s: float, *, end: Callable[[], object]) -> None:
        self._left = place
        self._delay_s = delay_s
        self._end = end

    def pass_by(self) -> None:
        """Come past a place."""
        self._left -= 1
        if self._left == 0:
            asyncio.get_running_loop().call_later(self._delay_s, self._end)
            if not self._delay_s:
                self._end()


class WatchedLine(httpx.AsyncBaseTransport):
    """Comes past the moment before and after each request."""

    def __init__(self, policy: NetworkPolicy, moment: Moment) -> None:
        self._line = httpx.AsyncHTTPTransport(verify=policy.ssl_context())
        self._moment = moment

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on, and its answer back."""
        self._moment.pass_by()
        response = await self._line.handle_async_request(request)
        self._moment.pass_by()
        return response

    async def aclose(self) -> None:
        """Hang up."""
        await self._line.aclose()


class WatchedDatabase(Database):
    """Comes past the moment before and after each transaction on the event loop."""

    def __init__(self, path: Path, moment: Moment) -> None:
        self._moment = moment
        super().__init__(path)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Hand out the connection between two places."""
        self._pass_by()
        with super().transaction() as connection:
            yield connection
        self._pass_by()

    def _pass_by(self) -> None:
        try:
            self._moment.pass_by()
        except RuntimeError:  # in a thread, or before there is a loop
            return


@asynccontextmanager
async def desk_over(
    database: Database,
    address: str,
    ca_file: Path,
    *,
    password: str,
    line: httpx.AsyncBaseTransport | None = None,
) -> AsyncIterator[Desk]:
    """Open the desk of a connection to a practice instance.

    Args:
        database: the file of the connection.
        address: of the instance.
        ca_file: what proves the instance.
        password: of its administrator.
        line: takes the place of the network.
    """
    now = datetime(2026, 11, 23, tzinfo=UTC)
    connection = Connection(
        id="practice",
        name="Practice",
        address=parse_address(address),
        centres=(Centre.SECURITY,),
        ca_file=ca_file,
        practice=True,
        client_id="",
        registry_name="",
        registry_sys_id="",
        user_name="admin",
        user_sys_id="",
        initiated_by="mara.lindqvist",
        created_at=now,
        consent_expires_at=now,
    )

    async def pause(seconds: float) -> None:
        await asyncio.sleep(seconds / _TIMES_FASTER)

    access = PasswordAccess("admin", Secret(password))
    policy = NetworkPolicy(ca_file=ca_file)
    async with InstanceClient(
        connection.address, policy, access, pause=pause, transport=line
    ) as client:
        desk = Desk(client, TicketStore(database), connection=connection, pause=pause)
        try:
            yield desk
        finally:
            await desk.close()
