"""Firnline's own desk, opened on a stub."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.pulling import PageSize, Pull, Selection
from app.instance.query import Query
from app.network import NetworkPolicy
from app.secret import Secret
from app.tickets.bulk_row import Fate
from app.tickets.desk import Desk
from app.tickets.draft import TicketType, new_draft
from app.tickets.reading import TicketReader, plain_rows
from app.tickets.records import FIELDS
from app.tickets.rows import TicketRow
from app.tickets.settings import SyncSettings
from app.tickets.state_book import StateBook
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket

PAGE = 1_000


@asynccontextmanager
async def open_client(address: str, ca_file: Path) -> AsyncIterator[InstanceClient]:
    """Open the client of one instance.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
    """
    access = PasswordAccess("bench", Secret("bench"))
    async with InstanceClient(parse_address(address), NetworkPolicy(ca_file), access) as client:
        yield client


@asynccontextmanager
async def open_desk(client: InstanceClient, folder: Path) -> AsyncIterator[Desk]:
    """Open a desk with an empty store, as the board does.

    Args:
        client: signed in.
        folder: where its file lies.
    """
    with Database(folder / "tickets.db") as database:
        states = StateBook.load(database, language="en")
        connection = connection_to(client)
        desk = Desk(client, TicketStore(database), connection=connection, states=states)
        try:
            yield desk
        finally:
            await desk.close()


def connection_to(client: InstanceClient) -> Connection:
    """Return a connection that nobody saved."""
    now = datetime.now(UTC)
    return Connection(
        id="bench",
        name="Bench",
        address=client.address,
        centres=(Centre.SECURITY,),
        ca_file=None,
        practice=True,
        client_id="",
        registry_name="",
        registry_sys_id="",
        user_name="bench",
        user_sys_id="",
        initiated_by="bench",
        created_at=now,
        consent_expires_at=now + timedelta(days=100),
    )


async def pull_into_store(address: str, ca_file: Path, folder: Path, in_flight: int) -> int:
    """Read everything into an empty store, and return how many tickets there are.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
        folder: where the store lies.
        in_flight: how many requests may be under way at once.
    """
    async with open_client(address, ca_file) as client, open_desk(client, folder) as desk:
        desk.choose(SyncSettings(page_size=PAGE, in_flight=in_flight))
        return len(await desk.refresh())


async def pull_rows(address: str, ca_file: Path, in_flight: int) -> int:
    """Read every incident as a typed row, each once, and return how many there are.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
        in_flight: how many requests may be under way at once.
    """
    found: list[TicketRow] = []
    params = {"sysparm_exclude_reference_link": "true", "sysparm_fields": ",".join(FIELDS)}

    async def take(rows: list[TicketRow]) -> None:
        found.extend(rows)

    async with open_client(address, ca_file) as client:
        client.pace.limit_to(in_flight)
        selection = Selection(TicketType.INCIDENT, Query(), params, plain_rows)
        await Pull(client, selection, size=PageSize(PAGE), spans=in_flight).run(take)
    return len(found)


async def pull_into_memory(address: str, ca_file: Path, in_flight: int) -> int:
    """Read every incident into typed tickets, and return how many there are.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
        in_flight: how many requests may be under way at once.
    """
    found: dict[str, Ticket] = {}

    async def take(tickets: list[Ticket]) -> None:
        found.update((ticket.sys_id, ticket) for ticket in tickets)

    with Database(Path(":memory:")) as database:
        states = StateBook.load(database)
    async with open_client(address, ca_file) as client:
        client.pace.limit_to(in_flight)
        reader = TicketReader(client, states)
        await reader.read(TicketType.INCIDENT, take, size=PageSize(PAGE), spans=in_flight)
    return len(found)


async def create_tickets(address: str, ca_file: Path, folder: Path, count: int) -> int:
    """Make tickets, and return how many were created.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
        folder: where the store lies.
        count: how many.
    """
    async with open_client(address, ca_file) as client, open_desk(client, folder) as desk:
        empty = new_draft(TicketType.INCIDENT, centre=Centre.SECURITY, initiated_by="bench")
        bulk = desk.bulk(
            replace(
                empty,
                correlation_id=f"made-{number}",
                task_name=f"Task {number}",
                task_description="Something is to be done here. " * 12,
                due_date=date(2026, 12, 11),
            )
            for number in range(count)
        )
        bulk.keep()
        await bulk.run()
        return sum(row.fate is Fate.CREATED for row in bulk.rows)
