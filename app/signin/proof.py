"""A token is kept only when its owner is proven."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass

from app.errors import AppError, WrongUserError
from app.instance.access import TokenAccess
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity, whoami
from app.signin.session import TokenSession
from app.signin.tokens import TokenEndpoint, Tokens

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ExpectedOwner:
    """Whose token it must be.

    Attributes:
        sys_id: the record that decides, "" where nobody could look at it yet.
        user_name: how people know it; it decides where the record is not known.
    """

    sys_id: str
    user_name: str

    def is_met_by(self, owner: Identity) -> bool:
        """Tell whether somebody is the one."""
        if self.sys_id:
            return owner.sys_id == self.sys_id
        return owner.user_name == self.user_name


async def redeem(
    attempt: AuthorizationAttempt,
    redirect_url: str,
    endpoint: TokenEndpoint,
    *,
    policy: NetworkPolicy,
    expected: ExpectedOwner,
    keep: Callable[[Tokens], Awaitable[None]],
) -> Identity:
    """Redeem a code, prove whose token came for it, and only then keep it.

    Args:
        attempt: the consent that was waited for.
        redirect_url: where the instance sent the browser, code and all.
        endpoint: gives tokens and takes them back.
        policy: how the instance is reached.
        expected: whose token it must be.
        keep: saves the tokens.

    Returns:
        The owner.

    Errors:
        ConsentDeniedError: Deny was pressed.
        ForeignRedirectError: the way back belongs to another attempt; nothing was sent.
        TokenRefusedError: the instance gave no token.
        WrongUserError: the token is somebody else's; it was revoked and nothing was kept.
        AppError: the owner could not be proven, or the tokens not be kept; they were revoked.

    A cancelled call still waits for what the instance sends, and revokes it.
    """
    exchanging = asyncio.create_task(
        endpoint.exchange(attempt, attempt.code_from(redirect_url)), name="exchange"
    )
    try:
        tokens = await asyncio.shield(exchanging)
        owner = await _owner_of(tokens, endpoint, attempt, policy)
        if not expected.is_met_by(owner):
            raise WrongUserError(owner.user_name, expected.user_name)
        await keep(tokens)
    except (AppError, asyncio.CancelledError) as error:
        is_revoked = await _to_its_end(_take_back(exchanging, endpoint))
        if isinstance(error, WrongUserError) and not is_revoked:
            raise WrongUserError(error.actual, error.expected, is_revoked=False) from error
        raise
    return owner


async def _owner_of(
    tokens: Tokens, endpoint: TokenEndpoint, attempt: AuthorizationAttempt, policy: NetworkPolicy
) -> Identity:
    session = TokenSession(endpoint, tokens, save=_keep_nothing)
    async with InstanceClient(attempt.address, policy, TokenAccess(session)) as client:
        return await whoami(client)


async def _take_back(exchanging: asyncio.Task[Tokens], endpoint: TokenEndpoint) -> bool:
    """Revoke what an exchange brings, and tell whether nothing of it is good any more."""
    await asyncio.wait([exchanging])
    if exchanging.cancelled() or exchanging.exception() is not None:
        return True
    try:
        await endpoint.revoke(exchanging.result())
    except AppError as error:
        _log.warning("The tokens were not revoked: %s", error)
        return False
    return True


async def _to_its_end(work: Coroutine[None, None, bool]) -> bool:
    """Wait for work that even a closing window must not interrupt; time limits bound it."""
    task = asyncio.create_task(work)
    while not task.done():
        with suppress(asyncio.CancelledError):
            await asyncio.shield(task)
    return task.result()


async def _keep_nothing(_tokens: Tokens) -> None:
    """Serve a token that is on trial and must not be saved."""
