"""A token is kept only when its owner is proven."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.errors import AppError, WrongUserError
from app.instance.access import TokenAccess
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity, whoami
from app.signin.session import TokenSession
from app.signin.tokens import TokenEndpoint, Tokens


@dataclass(frozen=True)
class ExpectedOwner:
    """Whose token it must be.

    Attributes:
        sys_id: the record that decides.
        user_name: how people know it.
    """

    sys_id: str
    user_name: str


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

    A cancelled call revokes what it had received as well.
    """
    tokens = await endpoint.exchange(attempt, attempt.code_from(redirect_url))
    try:
        session = TokenSession(endpoint, tokens, save=_keep_nothing)
        async with InstanceClient(attempt.address, policy, TokenAccess(session)) as client:
            owner = await whoami(client)
        if owner.sys_id != expected.sys_id:
            raise WrongUserError(owner.user_name, expected.user_name)
        await keep(tokens)
    except (AppError, asyncio.CancelledError):
        await endpoint.revoke(tokens)
        raise
    return owner


async def _keep_nothing(_tokens: Tokens) -> None:
    """Serve a token that is on trial and must not be saved."""
