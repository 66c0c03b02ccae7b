"""How a request proves who it is."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from dataclasses import dataclass
from typing import Protocol

import httpx

from app.errors import SessionEndedError
from app.instance.address import HTTPS_PORT, InstanceAddress
from app.secret import Secret


@dataclass(frozen=True)
class BrowserSession:
    """What a browser holds once somebody has signed in to an instance.

    Attributes:
        cookies: the value of the header `Cookie`.
        page_token: what the pages of the session send along, `g_ck`; empty where it is not known.
    """

    cookies: Secret
    page_token: Secret


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


class SessionAccess(httpx.Auth):
    """The session of a browser, as the instance's own pages use it.

    Only the instance itself gets the cookies. What it sets in return is not kept, so the session
    stays the one in which somebody signed in.

    Args:
        address: whose session it is.
        session: what the browser held when somebody had signed in.

    Source:
        ServiceNow's own pages: a call with cookies carries `X-UserToken`, and a refusal for the
        lack of it, marked `X-Is-Logged-In`, tells the right one in `X-UserToken-Response`.
    """

    def __init__(self, address: InstanceAddress, session: BrowserSession) -> None:
        self._origin = _origin_of(httpx.URL(address.origin))
        self._cookies = session.cookies
        self._page_token = session.page_token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the session; a 401 says that nothing was done, so any request may be sent again.

        Errors:
            SessionEndedError: nobody is signed in with these cookies any more.
        """
        if _origin_of(request.url) != self._origin:
            yield request
            return
        self._prove(request)
        response = yield request
        told = response.headers.get("X-UserToken-Response", "")
        is_signed_in = response.headers.get("X-Is-Logged-In", "").lower() == "true"
        if response.status_code == httpx.codes.UNAUTHORIZED and is_signed_in and told:
            self._page_token = Secret(told)
            self._prove(request)
            response = yield request
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise SessionEndedError

    def _prove(self, request: httpx.Request) -> None:
        request.headers["Cookie"] = self._cookies.reveal()
        request.headers["X-UserToken"] = self._page_token.reveal()


def _origin_of(url: httpx.URL) -> tuple[str, str, int]:
    return url.scheme, url.host, url.port or HTTPS_PORT
