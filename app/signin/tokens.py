"""Tokens, and the endpoint of an instance that gives, renews and ends them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from app.errors import TooSlowError
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from app.signin.oauth_client import OAuthClient

if TYPE_CHECKING:
    from app.signin.grants import Grants

_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class Tokens:
    """What a grant brings.

    Attributes:
        access: the bearer token.
        refresh: brings new access tokens, None where the instance gave none.
        access_expires_at: when the access token ends by the clock of this computer, None where
            that is not known.
    """

    access: Secret
    refresh: Secret | None
    access_expires_at: datetime | None


class TokenEndpoint:
    """What one client may ask of the token endpoint of one instance.

    Args:
        client: who asks, and which instance.
    """

    def __init__(self, client: OAuthClient) -> None:
        self._client = client

    async def exchange(self, attempt: AuthorizationAttempt, code: Secret) -> Tokens:
        """Return the tokens for an authorization code, which works once.

        Args:
            attempt: the attempt that brought the code.
            code: from the way back.

        Errors:
            TokenRefusedError: the instance said no.
            NetworkError: no whole answer arrived.
            InstanceError: something else than the token endpoint answered.
        """
        return await self._ask(lambda grants: grants.exchange(attempt, code))

    async def refresh(self, refresh: Secret) -> Tokens:
        """Return new tokens; the old refresh token stays where no new one comes.

        Args:
            refresh: the refresh token.

        Errors:
            TokenRefusedError: the instance said no; only a new consent helps.
            NetworkError: no whole answer arrived.
            InstanceError: something else than the token endpoint answered.
        """
        return await self._ask(lambda grants: grants.refresh(refresh))

    async def revoke(self, tokens: Tokens) -> None:
        """End both tokens, at once and for everybody.

        Args:
            tokens: what a grant brought.

        Errors:
            NetworkError: no whole answer arrived; a token may still be good.
            InstanceError: the instance refused, or something else answered.
        """
        for token in filter(None, (tokens.refresh, tokens.access)):
            await self._ask(partial(_revoke, token))

    async def _ask(self, request: Callable[[Grants], _Answer]) -> _Answer:
        deadline_s = self._client.policy.deadline_s
        try:
            async with asyncio.timeout(deadline_s):
                return await asyncio.to_thread(self._send, request)
        except TimeoutError as exc:
            raise TooSlowError(self._client.address.label, deadline_s) from exc

    def _send(self, request: Callable[[Grants], _Answer]) -> _Answer:
        from app.signin.grants import Grants  # noqa: PLC0415 - slow to load, so not before here

        return request(Grants(self._client))


def _revoke(token: Secret, grants: Grants) -> None:
    grants.revoke(token)
