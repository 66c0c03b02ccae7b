"""A token that renews itself, for as long as the consent lasts."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Final

from app.errors import SignInError
from app.secret import Secret
from app.signin.tokens import TokenEndpoint, Tokens
from app.words import translate

_MARGIN_S: Final = 30.0


class TokenSession:
    """Hands out the access token, and renews it once however many requests ask for that.

    Whether a token is still good is the instance's to say; the clock only saves a request that
    would be refused. It is the monotonic one, which nobody sets.

    Args:
        endpoint: gives new tokens.
        tokens: what there is now.
        save: keeps renewed tokens.
        clock: seconds from any start.
    """

    def __init__(
        self,
        endpoint: TokenEndpoint,
        tokens: Tokens,
        *,
        save: Callable[[Tokens], Awaitable[None]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._endpoint = endpoint
        self._save = save
        self._clock = clock
        self._renewing = asyncio.Lock()
        self._take(tokens)

    async def current(self) -> Secret:
        """Return the token to try.

        Errors:
            SignInError: it is over, and the instance gives no other.
            NetworkError: it is over, and the instance did not answer.
        """
        if self._stale_at is not None and self._clock() >= self._stale_at:
            return await self.renew(self._tokens.access)
        return self._tokens.access

    async def renew(self, rejected: Secret) -> Secret:
        """Return a newer token than the one that was not accepted.

        Args:
            rejected: the token that the instance refused, or that is about to end.

        Errors:
            SignInError: the instance gives no other; only a new consent helps.
            NetworkError: the instance did not answer.
            VaultError: the new tokens could not be kept.
        """
        async with self._renewing:
            if self._tokens.access == rejected:
                tokens = await self._endpoint.refresh(self._refresh_token())
                self._take(tokens)
                await self._save(tokens)
            return self._tokens.access

    async def replace(self, tokens: Tokens) -> Tokens:
        """Go on with the tokens of a new consent, and return those before.

        Args:
            tokens: what the consent brought.

        Errors:
            VaultError: they could not be kept; the ones before stay.
        """
        async with self._renewing:
            before = self._tokens
            await self._save(tokens)
            self._take(tokens)
        return before

    async def move_to(self, endpoint: TokenEndpoint) -> None:
        """Renew at another endpoint, such as one with a new client secret, and stay there.

        Args:
            endpoint: takes the place of the one before once it has given a token.

        Errors:
            SignInError: it gives none; the one before stays.
            NetworkError: the instance did not answer; the one before stays.
            VaultError: the new tokens could not be kept.
        """
        async with self._renewing:
            tokens = await endpoint.refresh(self._refresh_token())
            self._endpoint = endpoint
            self._take(tokens)
            await self._save(tokens)

    @property
    def access_expires_at(self) -> datetime | None:
        """When the access token ends, by the clock of this computer; None where not known."""
        return self._tokens.access_expires_at

    def _take(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._stale_at: float | None = None
        if tokens.access_expires_at is not None:
            left_s = (tokens.access_expires_at - datetime.now(UTC)).total_seconds()
            self._stale_at = self._clock() + left_s - _MARGIN_S

    def _refresh_token(self) -> Secret:
        if self._tokens.refresh is None:
            raise SignInError(
                translate("SignIn", "The sign-in has ended."),
                translate("SignIn", "The instance gave no token that could renew it."),
                translate("SignIn", "Authorize again."),
            )
        return self._tokens.refresh
