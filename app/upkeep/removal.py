"""Removing a connection by plan: what is done, in which order, and what is left for a person."""

from __future__ import annotations

from app.changes.change import Change
from app.connections.connection import Connection
from app.setup.planned_records import user_mark


def made_by(connection: Connection) -> tuple[Change, ...]:
    """Return what was done on the instance for a connection.

    An earlier version noted nothing; what it made is known by its marks.

    Args:
        connection: which one.
    """
    if connection.changes:
        return connection.changes
    registry = {"name": connection.registry_name, "client_id": connection.client_id}
    user = {"user_name": connection.user_name, "title": user_mark(connection.id)}
    return (
        Change("oauth_entity", connection.registry_sys_id, connection.registry_name, registry),
        Change("sys_user", connection.user_sys_id, connection.user_name, user),
    )
