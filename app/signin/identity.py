"""Whose token this is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.errors import BrokenReplyError, NotFoundError
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.instance.values import Record, plain

CURRENT_USER_PATH: Final = "/api/now/ui/user/current_user"
_USERS: Final = "sys_user"


@dataclass(frozen=True)
class Identity:
    """A user of an instance.

    Attributes:
        sys_id: the record in `sys_user`.
        user_name: what the user signs in with.
        name: what people call the user.
    """

    sys_id: str
    user_name: str
    name: str


async def whoami(client: InstanceClient) -> Identity:
    """Return the user as whom the instance serves a client.

    Args:
        client: signed in.

    Errors:
        NotAuthenticatedError: as nobody.
        BrokenReplyError: the answer names no user, or more than one.
        AppError: any NetworkError, InstanceError or SignInError.
    """
    try:
        return await _current_user(client)
    except NotFoundError:
        return await _own_row(client)


async def _current_user(client: InstanceClient) -> Identity:
    user = await client.get(CURRENT_USER_PATH)
    if not isinstance(user, dict):
        raise BrokenReplyError(CURRENT_USER_PATH)
    row = plain(user, ("user_sys_id", "user_name", "user_display_name"))
    return _identity(row["user_sys_id"], row["user_name"], row["user_display_name"])


async def _own_row(client: InstanceClient) -> Identity:
    """Ask for the caller's own row; an instance that drops the condition returns others too."""
    query = Query().where_caller("sys_id")
    rows: list[Record] = await client.records(
        _USERS, query, fields=("sys_id", "user_name", "name"), limit=2
    )
    if len(rows) != 1:
        raise BrokenReplyError(_USERS)
    return _identity(rows[0]["sys_id"], rows[0]["user_name"], rows[0]["name"])


def _identity(sys_id: str, user_name: str, name: str) -> Identity:
    if not (sys_id and user_name):
        raise BrokenReplyError(_USERS)
    return Identity(sys_id, user_name, name or user_name)
