"""What an administrator sees to be wrong with the records of a connection.

The token endpoint says the same for a wrong secret, an entry that is not active and a locked user;
the records tell which it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.errors import AppError, NotFoundError
from app.instance.client import InstanceClient, Record
from app.remedies.catalogue import remedy_for
from app.remedies.proposals import REGISTRY_TABLE, missing_roles
from app.remedies.subject import Subject
from app.signin.authorization import are_registered

_REGISTRY_COLUMNS: Final = ("sys_id", "active", "redirect_url", "scope_restriction_status")
_UNRESTRICTED: Final = ("", "unrestricted")
# What stands in the way of the integration user: the column, its value, the remedy.
_USER_TROUBLES: Final = (
    ("active", "false", "user_inactive"),
    ("locked_out", "true", "user_locked"),
    ("web_service_access_only", "true", "web_service_only"),
    ("password_needs_reset", "true", "must_reset_password"),
)


async def diagnose(client: InstanceClient, subject: Subject) -> tuple[str, ...]:
    """Return the ids of the remedies that a connection's records ask for, the gravest first.

    Args:
        client: proves itself as an administrator.
        subject: the connection.

    Errors:
        NetworkError: the instance did not answer.
        InstanceError: the instance refused to show a record, and no remedy is known for that.
    """
    registry = await _registry_troubles(client, subject)
    user = await _user_troubles(client, subject)
    if "registry_missing" in registry and "user_missing" in user:
        return ("instance_reset",)
    return (*registry, *user)


async def _registry_troubles(client: InstanceClient, subject: Subject) -> tuple[str, ...]:
    try:
        entry = await _row(client, REGISTRY_TABLE, subject.registry_sys_id, _REGISTRY_COLUMNS)
    except AppError as error:
        remedy = remedy_for(error)
        if remedy is None or remedy.repair is None:
            raise
        return (remedy.id,)
    return _troubles_of(entry) if entry else ("registry_missing",)


def _troubles_of(entry: Mapping[str, str]) -> tuple[str, ...]:
    found = {
        "registry_inactive": entry["active"] != "true",
        "redirect_mismatch": not are_registered(entry["redirect_url"]),
        "scope_restricted": entry["scope_restriction_status"] not in _UNRESTRICTED,
    }
    return tuple(remedy_id for remedy_id, is_met in found.items() if is_met)


async def _user_troubles(client: InstanceClient, subject: Subject) -> tuple[str, ...]:
    columns = tuple(column for column, _, _ in _USER_TROUBLES)
    user = await _row(client, "sys_user", subject.user_sys_id, columns)
    if user is None:
        return ("user_missing",)
    account = tuple(remedy for column, value, remedy in _USER_TROUBLES if user[column] == value)
    lacking = await missing_roles(client, subject)
    return (*account, *(() if lacking.is_empty else ("role_missing",)))


async def _row(
    client: InstanceClient, table: str, sys_id: str, columns: tuple[str, ...]
) -> Record | None:
    if not sys_id:
        return None
    try:
        return await client.record(table, sys_id, fields=columns)
    except NotFoundError:
        return None
