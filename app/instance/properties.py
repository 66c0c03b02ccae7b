"""System properties, in which an instance tells of its build and of how it is set up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.instance.client import InstanceClient
from app.instance.query import Query


async def read_properties(client: InstanceClient, names: Iterable[str]) -> Mapping[str, str]:
    """Return the properties that are set and shown; the others are left out.

    Args:
        client: signed in; an administrator sees most.
        names: the wanted properties.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    query = Query().where("name", "IN", ",".join(names))
    rows = await client.records("sys_properties", query, fields=("name", "value"))
    return {row["name"]: row["value"] for row in rows}
