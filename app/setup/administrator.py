"""The administrator: the ways in, and what is held of them until Apply is done."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Final

from app.errors import (
    AppError,
    NotAdministratorError,
    NotAuthenticatedError,
    NotAuthorizedError,
    PasswordRefusedError,
    SessionEndedError,
)
from app.instance.access import BrowserSession, PasswordAccess, SessionAccess
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.instance.transport import Transport
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.identity import CURRENT_USER_PATH, whoami

SIGN_OUT_LIMIT_S: Final = 5.0
_log = logging.getLogger(__name__)


class Way(StrEnum):
    """How the administrator takes part."""

    BROWSER = "browser"
    PASSWORD = "password"  # noqa: S105 - the name of a way
    GUIDED = "guided"


@dataclass(frozen=True)
class Administrator:
    """Somebody who proved to be an administrator; in memory only.

    Attributes:
        user_name: who it is.
        address: the instance that accepted them.
        policy: how it is reached.
        access: their password or their session.
    """

    user_name: str
    address: InstanceAddress
    policy: NetworkPolicy
    access: PasswordAccess | SessionAccess

    def client(self) -> InstanceClient:
        """Return a client that works as this administrator, to be closed by the caller."""
        return InstanceClient(self.address, self.policy, self.access)

    async def sign_out(self) -> None:
        """End the session on the instance; a password has none.

        It is the last thing done with a session, so a failure is logged and not passed on.
        """
        if isinstance(self.access, SessionAccess):
            await _end_session(self.address, self.policy, self.access)


async def sign_in_by_password(
    address: InstanceAddress, policy: NetworkPolicy, *, user_name: str, password: Secret
) -> Administrator:
    """Prove an administrator by user name and password.

    Args:
        address: the instance.
        policy: how it is reached.
        user_name: as it was typed.
        password: kept by the administrator that is returned.

    Errors:
        PasswordRefusedError: they are wrong, or the instance restricts basic authentication.
        NotAdministratorError: the role is missing.
        AppError: any other NetworkError or InstanceError.
    """
    try:
        return await _proven(address, policy, PasswordAccess(user_name, password))
    except NotAuthenticatedError as exc:
        raise PasswordRefusedError(exc.said) from exc


async def sign_in_by_session(
    address: InstanceAddress, policy: NetworkPolicy, session: BrowserSession
) -> Administrator:
    """Prove an administrator by the session of a browser; it ends where it proves none.

    Args:
        address: the instance.
        policy: how it is reached.
        session: kept by the administrator that is returned.

    Errors:
        SessionEndedError: nobody is signed in with it.
        NotAdministratorError: the role is missing.
        AppError: any other NetworkError or InstanceError.
    """
    access = SessionAccess(address, session)
    try:
        return await _proven(address, policy, access)
    except (AppError, asyncio.CancelledError):
        await _end_session(address, policy, access)
        raise


async def has_admin_role(client: InstanceClient, user_name: str) -> bool:
    """Tell whether a user is an administrator, by a role of their own or of a group.

    Args:
        client: a client that proves itself as this user.
        user_name: the user.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    query = Query().where("user.user_name", "=", user_name).where("role.name", "=", "admin")
    try:
        rows = await client.records("sys_user_has_role", query, fields=("sys_id",), limit=1)
    except NotAuthorizedError:
        return False  # whoever may not even look at roles is no administrator
    return bool(rows)


async def _proven(
    address: InstanceAddress, policy: NetworkPolicy, access: PasswordAccess | SessionAccess
) -> Administrator:
    async with InstanceClient(address, policy, access) as client:
        user_name = (await whoami(client)).user_name
        if not await has_admin_role(client, user_name):
            raise NotAdministratorError(user_name)
    return Administrator(user_name, address, policy, access)


async def _end_session(
    address: InstanceAddress, policy: NetworkPolicy, access: SessionAccess
) -> None:
    try:
        async with (
            asyncio.timeout(SIGN_OUT_LIMIT_S),
            Transport(address, policy, access=access) as transport,
        ):
            if not await _is_ended(transport):
                _log.warning("The administrator's session goes on at %s", address.label)
    except (AppError, TimeoutError) as error:
        _log.warning("The administrator's session was not ended: %s", error)


async def _is_ended(transport: Transport) -> bool:
    """Sign out, and tell whether that was heeded; the second verb is for who refuses the first."""
    for verb in ("GET", "POST"):
        try:
            await transport.send(verb, "/logout.do", params={})
            answer = await transport.send("GET", CURRENT_USER_PATH, params={})
        except SessionEndedError:
            return True
        if answer.status != HTTPStatus.OK:
            return True
    return False
