"""Firnline's own desk, opened on a stub."""

from __future__ import annotations

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


async def open_client(address: str, ca_file: Path) -> InstanceClient:
    """Return the client of one instance, which has asked it for something.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
    """
    access = PasswordAccess("bench", Secret("bench"))
    client = InstanceClient(parse_address(address), NetworkPolicy(ca_file), access)
    await client.records("sys_user", fields=("sys_id",))
    return client


async def open_desk(client: InstanceClient, folder: Path) -> Desk:
    """Return a desk as on any day but the first: without tickets, but it knows the states.

    Args:
        client: signed in.
        folder: where its file lies.
    """
    database = Database(folder / "tickets.db")
    states = StateBook.load(database, language="en")
    await states.read(client)
    return Desk(client, TicketStore(database), connection=connection_to(client), states=states)


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


async def pull_into_store(desk: Desk, in_flight: int) -> int:
    """Read everything into an empty store, and return how many tickets there are.

    Args:
        desk: without tickets.
        in_flight: how many requests may be under way at once.
    """
    desk.choose(SyncSettings(page_size=PAGE, in_flight=in_flight))
    return len(await desk.refresh())


async def pull_rows(client: InstanceClient, in_flight: int) -> int:
    """Read every incident as a typed row, each once, and return how many there are.

    Args:
        client: signed in.
        in_flight: how many requests may be under way at once.
    """
    found: list[TicketRow] = []
    params = {"sysparm_exclude_reference_link": "true", "sysparm_fields": ",".join(FIELDS)}

    async def take(rows: list[TicketRow]) -> None:
        found.extend(rows)

    client.pace.limit_to(in_flight)
    selection = Selection(TicketType.INCIDENT, Query(), params, plain_rows)
    await Pull(client, selection, size=PageSize(PAGE), spans=in_flight).run(take)
    return len(found)


async def pull_into_memory(client: InstanceClient, states: StateBook, in_flight: int) -> int:
    """Read every incident into typed tickets, and return how many there are.

    Args:
        client: signed in.
        states: what the states are called.
        in_flight: how many requests may be under way at once.
    """
    found: dict[str, Ticket] = {}

    async def take(tickets: list[Ticket]) -> None:
        found.update((ticket.sys_id, ticket) for ticket in tickets)

    client.pace.limit_to(in_flight)
    reader = TicketReader(client, states)
    await reader.read(TicketType.INCIDENT, take, size=PageSize(PAGE), spans=in_flight)
    return len(found)


async def create_tickets(desk: Desk, count: int) -> int:
    """Make tickets, and return how many were created.

    Args:
        desk: without tickets.
        count: how many.
    """
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
    await bulk.run()
    return sum(row.fate is Fate.CREATED for row in bulk.rows)
