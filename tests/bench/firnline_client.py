"""Firnline's own desk, opened on a stub."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret
from app.tickets.desk import Desk
from app.tickets.store import TicketStore


@asynccontextmanager
async def open_desk(address: str, ca_file: Path, folder: Path) -> AsyncIterator[Desk]:
    """Open a desk with an empty store, as the board does.

    Args:
        address: of the stub.
        ca_file: who vouches for it.
        folder: where its file lies.
    """
    now = datetime.now(UTC)
    connection = Connection(
        id="bench",
        name="Bench",
        address=parse_address(address),
        centres=(Centre.SECURITY,),
        ca_file=ca_file,
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
    access = PasswordAccess("bench", Secret("bench"))
    async with InstanceClient(connection.address, NetworkPolicy(ca_file), access) as client:
        with Database(folder / "tickets.db") as database:
            desk = Desk(client, TicketStore(database), connection=connection)
            try:
                yield desk
            finally:
                await desk.close()
