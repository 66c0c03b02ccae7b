"""The application registry entry of a connection, where set-up could not see its record."""

from __future__ import annotations

from dataclasses import replace

from app.connections.connection import Connection
from app.instance.client import InstanceClient
from app.instance.query import Query


async def with_registry(connection: Connection, client: InstanceClient) -> Connection:
    """Return a connection that knows its entry, found by the client ID; unchanged where it does.

    Who made the entry by hand told nobody its record, and the integration user may not look.

    Args:
        connection: which one.
        client: a client that proves itself as an administrator.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    if connection.registry_sys_id:
        return connection
    query = Query().where("client_id", "=", connection.client_id)
    rows = await client.records("oauth_entity", query, fields=("sys_id",), limit=1)
    return replace(connection, registry_sys_id=rows[0]["sys_id"]) if rows else connection
