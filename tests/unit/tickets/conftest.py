"""Drafts and tickets that the tests of this folder start from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from msgspec import structs

from app.audit.trail import AuditTrail
from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.recommendations.recommendation import Category, Source
from app.secret import Secret
from app.tickets.desk import Desk
from app.tickets.draft import Draft, Priority, TicketType, new_draft
from app.tickets.following import Following
from app.tickets.following_book import ConversationBook
from app.tickets.references import ReferenceBook
from app.tickets.state_book import StateBook
from app.tickets.states import Meaning
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DRAFT = new_draft(TicketType.CHANGE_REQUEST, centre=Centre.SECURITY, initiated_by="mara.lindqvist")
TICKET = Ticket(
    sys_id="0" * 32,
    number="CHG0031459",
    ticket_type=TicketType.CHANGE_REQUEST,
    task_name="Require phishing-resistant sign-in",
    description="Passwords are stolen.",
    state="-5",
    state_label="New",
    meaning=Meaning.NEW,
    priority=Priority.HIGH,
    due_date=date(2026, 12, 11),
    source=Source.MICROSOFT,
    category=Category.IDENTITY,
    centre=Centre.SECURITY,
    initiated_by="mara.lindqvist",
    correlation_id="one",
    assigned_to="Robin Vale",
    assignment_group="Mail platform",
    opened_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    updated_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
)


@pytest.fixture
def draft_with() -> Callable[..., Draft]:
    """Return a function that makes a draft without problems, but for the fields named."""

    def make(**changes: Any) -> Draft:
        filled = {
            "correlation_id": str(uuid4()),
            "task_name": "Turn on preset policies",
            "task_description": "Shared mailboxes are not covered.\nAssign the standard preset.",
            "due_date": date(2026, 12, 11),
        }
        return replace(DRAFT, **{**filled, **changes})

    return make


@pytest.fixture
def ticket_with() -> Callable[..., Ticket]:
    """Return a function that makes a ticket with the fields named."""

    def make(**changes: Any) -> Ticket:
        return structs.replace(TICKET, **changes)

    return make


@pytest.fixture
def connection(practice: PracticeServer) -> Connection:
    """Return a connection to the practice instance for both centres."""
    return Connection(
        id="practice",
        name="Practice",
        address=parse_address(practice.address),
        centres=tuple(Centre),
        ca_file=practice.ca_file,
        practice=True,
        client_id="",
        registry_name="",
        registry_sys_id="",
        user_name=practice.administrator.user_name,
        user_sys_id="",
        initiated_by="mara.lindqvist",
        created_at=datetime(2026, 11, 23, tzinfo=UTC),
        consent_expires_at=datetime(2027, 3, 1, tzinfo=UTC),
    )


@pytest.fixture
async def client(practice: PracticeServer, connection: Connection) -> AsyncIterator[InstanceClient]:
    """Return a client that may create and read tickets and waits for nothing."""
    password = Secret(practice.administrator.password)
    async with InstanceClient(
        connection.address,
        NetworkPolicy(ca_file=practice.ca_file),
        PasswordAccess(practice.administrator.user_name, password),
        pause=no_pause,
    ) as client:
        yield client


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return the file of a connection, still empty."""
    with Database(tmp_path / "tickets.db") as database:
        yield database


@pytest.fixture
def store(database: Database) -> TicketStore:
    """Return a store without tickets."""
    return TicketStore(database)


@pytest.fixture
def pauses() -> list[float]:
    """Return the list that a desk's pauses are written to, in seconds."""
    return []


@pytest.fixture
async def desk(
    client: InstanceClient, store: TicketStore, connection: Connection, pauses: list[float]
) -> AsyncIterator[Desk]:
    """Return a desk over the practice instance that notes its pauses and makes none."""

    async def note(seconds: float) -> None:
        pauses.append(seconds)

    desk = Desk(client, store, connection=connection, pause=note, now=lambda: NOW)
    yield desk
    await desk.close()


@pytest.fixture
async def person(practice: PracticeServer, client: InstanceClient) -> AsyncIterator[InstanceClient]:
    """Return a client of somebody with the role `itil`, as the integration user has it."""
    name, password = "robin.vale", Secret("Corral-7-Meadow-Lantern")
    values = {"user_name": name, "last_name": "Vale", "user_password": password.reveal()}
    user = await client.create("sys_user", values, fields=("sys_id",))
    await client.update(
        "sys_user", user["sys_id"], {"user_password": password.reveal()}, input_display_value=True
    )
    (role,) = await client.records(
        "sys_user_role", Query().where("name", "=", "itil"), fields=("sys_id",)
    )
    await client.create("sys_user_has_role", {"user": user["sys_id"], "role": role["sys_id"]})
    access = PasswordAccess(name, password)
    policy = NetworkPolicy(ca_file=practice.ca_file)
    async with InstanceClient(client.address, policy, access, pause=no_pause) as person:
        yield person


@pytest.fixture
async def made(desk: Desk, draft_with: Callable[..., Draft]) -> Ticket:
    """Return an incident that is on the instance."""
    return (await desk.create(draft_with(ticket_type=TicketType.INCIDENT))).ticket


@pytest.fixture
async def change(desk: Desk, draft_with: Callable[..., Draft]) -> Ticket:
    """Return a change request that is on the instance, without a group."""
    return (await desk.create(draft_with())).ticket


@pytest.fixture
def following(
    person: InstanceClient, desk: Desk, database: Database, pauses: list[float]
) -> Following:
    """Return what follows tickets as somebody with the role `itil`, and makes no pauses."""

    async def note(seconds: float) -> None:
        pauses.append(seconds)

    return Following(
        person,
        desk,
        trail=AuditTrail(database, who="mara.lindqvist"),
        book=ConversationBook(database),
        states=StateBook(database),
        references=ReferenceBook(person, database),
        pause=note,
        now=lambda: NOW,
    )


async def no_pause(_seconds: float) -> None:
    """Go on at once."""
