"""A board with plausible tickets: the real desk and store over a small instance in memory."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from pathlib import Path
from typing import Any

import msgspec
from tenacity import AsyncRetrying, stop_after_attempt

from app.audit.trail import AuditTrail
from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.errors import AppError, NotFoundError, UnreachableError
from app.instance.address import parse_address
from app.instance.client import Shown
from app.instance.pace import Pace
from app.instance.replies import Reply
from app.recommendations.book import RecommendationBook, read_file
from app.signin.vault import RunVault
from app.tickets.desk import Desk
from app.tickets.draft import Priority, TicketType, draft_for
from app.tickets.records import record_of
from app.tickets.state_book import StateBook
from app.tickets.store import TicketStore
from app.upkeep.upkeep import Upkeep
from ui.board.actions import BoardActions
from ui.board.window import BoardWindow
from ui.event_loop import idle_until
from ui.resources import RESOURCES

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
CONNECTION = Connection(
    id="one",
    name="Contoso production",
    address=parse_address("contoso"),
    centres=(Centre.SECURITY,),
    ca_file=None,
    practice=False,
    client_id="c" * 32,
    registry_name="Firnline security centre",
    registry_sys_id="a" * 32,
    user_name="firnline.integration",
    user_sys_id="b" * 32,
    initiated_by="mara.lindqvist",
    created_at=NOW - timedelta(days=29),
    consent_expires_at=NOW + timedelta(days=71),
)
AWAY = UnreachableError("contoso.service-now.com", "refused")
RECOMMENDATIONS = read_file(RESOURCES / "practice" / "recommendations.json")

_LABELS = {
    TicketType.CHANGE_REQUEST: {
        "-5": "New",
        "-4": "Assess",
        "-2": "Scheduled",
        "-1": "Implement",
        "3": "Closed",
    },
    TicketType.INCIDENT: {"1": "New", "2": "In Progress", "3": "On Hold", "6": "Resolved"},
}
_PEOPLE = ("", "Jonas Veldkamp", "Amina Okafor", "Priya Raman")


class MemoryInstance:
    """The few calls that the desk makes, answered from memory.

    Attributes:
        tickets: the records of each table.
        failure: raised by the next calls while it is set.
        gate: while it is closed, creating waits.
        labels: what it calls the states of each table.
    """

    def __init__(self) -> None:
        self.tickets: dict[str, list[dict[str, str]]] = {kind: [] for kind in TicketType}
        self.failure: AppError | None = None
        self.gate = asyncio.Event()
        self.gate.set()
        self.labels = deepcopy(_LABELS)
        self.pace = Pace()
        self._numbers = itertools.count(31_000)

    def add(self, ticket_type: TicketType, values: dict[str, str], opened_at: datetime) -> str:
        """Make a record and return its number."""
        prefix = "CHG" if ticket_type is TicketType.CHANGE_REQUEST else "INC"
        number = f"{prefix}{next(self._numbers):07}"
        states = list(_LABELS[ticket_type])
        time = opened_at.strftime("%Y-%m-%d %H:%M:%S")
        self.tickets[ticket_type].append(
            {
                "sys_id": number.rjust(32, "0"),
                "number": number,
                "state": states[0],
                "priority": values.get("urgency", "3"),
                "assigned_to": "",
                "assignment_group": "",
                "opened_at": time,
                "sys_created_on": time,
                "sys_updated_on": time,
                **values,
            }
        )
        return number

    async def read(self, path: str, params: dict[str, str], read: Callable[[Reply], Any]) -> Any:
        """Answer a page of a list: the records behind an id, or those that are named."""
        self._fail()
        query = params["sysparm_query"]
        wanted, behind = re.search(r"sys_idIN([^^]*)", query), re.search(r"sys_id>([^^]*)", query)
        rows = [
            {**row, "assigned_to.name": row["assigned_to"]}
            for row in sorted(self.tickets[path.rpartition("/")[2]], key=itemgetter("sys_id"))
            if (wanted is None or row["sys_id"] in wanted[1])
            and (behind is None or row["sys_id"] > behind[1])
        ]
        return read(Reply("contoso", path, 200, {}, msgspec.json.encode({"result": rows})))

    read_once = read

    def retrying(self, **_kwargs: object) -> AsyncRetrying:
        """Return what tries once."""
        return AsyncRetrying(stop=stop_after_attempt(1), reraise=True)

    async def shown_records(self, table: TicketType, query, **_kwargs) -> list:
        """Return the records whose correlation id or state the query names."""
        self._fail()
        return [
            self._shown(table, row)
            for row in self.tickets[table]
            if row["correlation_id"] in str(query) or f"^state={row['state']}" in str(query)
        ]

    async def create(self, table: TicketType, values: dict[str, str], **_kwargs) -> dict[str, str]:
        """Make a record when the gate is open."""
        await self.gate.wait()
        self._fail()
        return {"number": self.add(table, values, NOW)}

    async def send_once(self, _method: str, path: str, *_args, **_kwargs) -> None:
        """Have no other way to write, such as batches."""
        self._fail()
        raise NotFoundError(path)

    async def records(self, table: str, query, **_kwargs) -> list[dict[str, str]]:
        """Return the tickets of a table, or the choices of the states of the one that is named."""
        self._fail()
        if table in self.tickets:
            return self.tickets[table]
        wanted = [kind for kind in TicketType if f"name={kind}^" in str(query)]
        if table != "sys_choice" or not wanted:
            return []
        labels = self.labels[wanted[0]]
        return [{"value": value, "label": label} for value, label in labels.items()]

    def _shown(self, table: TicketType, record: dict[str, str]) -> dict[str, Shown]:
        labels = {"state": self.labels[table].get(record["state"], record["state"])}
        return {name: Shown(value, labels.get(name, value)) for name, value in record.items()}

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


@dataclass
class World:
    """Everything around a board.

    Attributes:
        window: the board.
        instance: what is on the other side.
        opened: the addresses that were shown in the browser.
        disconnected: how often the connection was removed.
        refusal: raised when the connection is removed.
    """

    window: BoardWindow
    instance: MemoryInstance
    desk: Desk
    book: RecommendationBook
    store: TicketStore
    database: Database
    upkeep: Upkeep
    opened: list[str] = field(default_factory=list)
    disconnected: int = 0
    refusal: AppError | None = None


def fill(instance: MemoryInstance, count: int) -> None:
    """Make tickets in all states, older ones rather done than newer ones."""
    for number in range(count):
        ticket_type = TicketType.INCIDENT if number % 3 == 2 else TicketType.CHANGE_REQUEST
        recommendation = RECOMMENDATIONS[(number * 7) % len(RECOMMENDATIONS)]
        draft = draft_for(
            recommendation, ticket_type, centre=Centre.SECURITY, initiated_by="mara.lindqvist"
        )
        age = count - number
        states = list(_LABELS[ticket_type])
        values = {
            **record_of(draft),
            "priority": str(Priority(1 + number % 4).value),
            "due_date": f"{TODAY + timedelta(days=20 - age // 2)} 12:00:00",
            "state": states[-1] if age > 40 else states[number % len(states)],
            "assigned_to": _PEOPLE[number % len(_PEOPLE)],
        }
        if number >= len(RECOMMENDATIONS):
            values["correlation_id"] = f"earlier-{number}"
        instance.add(ticket_type, values, NOW - timedelta(hours=11 * age))


def make_world(
    folder: Path,
    *,
    tickets: int = 0,
    recommendations: int = 0,
    connection: Connection = CONNECTION,
    **more: Any,
) -> World:
    """Return a board that nobody has started yet.

    Args:
        folder: where the files of the board lie.
        tickets: how many the instance holds.
        recommendations: how many are in the book.
        connection: what the board belongs to.
        more: further actions of the board.
    """
    instance = MemoryInstance()
    fill(instance, tickets)
    database = Database(folder / "tickets.db")
    book = RecommendationBook(database, earlier=folder / "recommendations.json")
    book.replace(RECOMMENDATIONS[:recommendations])
    store = TicketStore(database)

    async def pause(_seconds: float) -> None:
        await asyncio.sleep(0)

    connections = ConnectionBook(folder)
    connections.save(connection)
    upkeep = Upkeep(connection, connections, RunVault(), now=lambda: NOW)
    states = StateBook.load(database)
    desk = Desk(instance, store, connection=connection, states=states, pause=pause, now=lambda: NOW)

    async def open_url(url: str) -> None:
        world.opened.append(url)

    async def disconnect() -> None:
        world.disconnected += 1
        if world.refusal is not None:
            raise world.refusal

    def others() -> list[Connection]:
        return [each for each in connections.all() if each.id != connection.id]

    window = BoardWindow(
        desk,
        book,
        connection,
        actions=BoardActions(
            upkeep,
            disconnect=disconnect,
            open_url=open_url,
            others=others,
            states=states,
            trail=AuditTrail(database, who="mara.lindqvist"),
            **more,
        ),
        clock=lambda: NOW + timedelta(seconds=40),
    )
    world = World(window, instance, desk, book, store, database, upkeep)
    return world


async def until(condition: Callable[[], object], limit_s: float = 5.0) -> None:
    """Return when a condition holds; fail when it does not within a limit."""
    async with asyncio.timeout(limit_s):
        await idle_until(condition)
