"""How a request proves who it is."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import Protocol

import httpx

from app.secret import Secret


class PasswordAccess(httpx.Auth):
    """User name and password with every request.

    Args:
        user_name: who asks.
        password: kept in memory for as long as this object lives.
    """

    def __init__(self, user_name: str, password: Secret) -> None:
        self._user_name = user_name
        self._password = password

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add basic authentication to a request."""
        basic = httpx.BasicAuth(self._user_name, self._password.reveal())
        yield from basic.auth_flow(request)


class TokenSource(Protocol):
    """Where bearer tokens come from."""

    async def current(self) -> Secret:
        """Return the token to try."""

    async def renew(self, rejected: Secret) -> Secret:
        """Return a newer token than the one that was not accepted."""


class TokenAccess(httpx.Auth):
    """A bearer token, renewed once where the instance no longer accepts it.

    Args:
        source: hands out tokens.
    """

    def __init__(self, source: TokenSource) -> None:
        self._source = source

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Add the token; a 401 says that nothing was done, so any request may be sent again."""
        token = await self._source.current()
        request.headers["Authorization"] = f"Bearer {token.reveal()}"
        response = yield request
        if response.status_code == httpx.codes.UNAUTHORIZED:
            token = await self._source.renew(token)
            request.headers["Authorization"] = f"Bearer {token.reveal()}"
            yield request
