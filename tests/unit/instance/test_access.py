"""How requests prove who asks."""

from __future__ import annotations

import base64

import httpx
import pytest

from app.errors import NotAuthenticatedError, SignInError
from app.instance.access import PasswordAccess, TokenAccess
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret
from app.words import verbatim


class Tokens:
    """Hands out numbered tokens."""

    def __init__(self, *, ended: bool = False) -> None:
        self.renewals = 0
        self._ended = ended

    async def current(self) -> Secret:
        return Secret(f"token-{self.renewals}")

    async def renew(self, rejected: Secret) -> Secret:
        assert rejected == await self.current()
        if self._ended:
            raise SignInError(verbatim("over"), verbatim("over"), verbatim("over"))
        self.renewals += 1
        return await self.current()


class Instance:
    """Accepts one header and remembers which ones came."""

    def __init__(self, accepted: str) -> None:
        self._accepted = accepted
        self.seen: list[tuple[str, bytes]] = []

    def client(self, access: httpx.Auth) -> InstanceClient:
        return InstanceClient(
            InstanceAddress("dev1.service-now.com"),
            NetworkPolicy(),
            access,
            transport=httpx.MockTransport(self._answer),
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        header = request.headers["authorization"]
        self.seen.append((header, request.content))
        if header == self._accepted:
            return httpx.Response(200, json={"result": {"a": "1"}})
        return httpx.Response(401, json={"error": {"message": "User Not Authenticated"}})


async def test_a_password_goes_with_every_request() -> None:
    """Basic authentication carries user name and password in UTF-8."""
    header = "Basic " + base64.b64encode("åsa:p:ß".encode()).decode()
    instance = Instance(header)
    async with instance.client(PasswordAccess("åsa", Secret("p:ß"))) as client:
        await client.record("incident", "1", fields=("a",))

    assert instance.seen == [(header, b"")]


def test_a_password_is_not_shown() -> None:
    """The object can be printed without harm."""
    access = PasswordAccess("admin", Secret("hush"))

    assert "hush" not in repr(access) + repr(vars(access))


async def test_a_good_token_is_used_as_it_is() -> None:
    """Nothing is renewed while the instance accepts the token."""
    tokens, instance = Tokens(), Instance("Bearer token-0")
    async with instance.client(TokenAccess(tokens)) as client:
        await client.record("incident", "1", fields=("a",))

    assert tokens.renewals == 0


async def test_a_refused_token_is_renewed_and_the_request_sent_again() -> None:
    """A 401 did nothing, so even a write is repeated with the new token and the same body."""
    tokens, instance = Tokens(), Instance("Bearer token-1")
    async with instance.client(TokenAccess(tokens)) as client:
        await client.create("incident", {"a": "1"})

    assert instance.seen == [
        ("Bearer token-0", b'{"a":"1"}'),
        ("Bearer token-1", b'{"a":"1"}'),
    ]


async def test_a_token_is_renewed_once() -> None:
    """A second no is final."""
    tokens, instance = Tokens(), Instance("nobody")
    async with instance.client(TokenAccess(tokens)) as client:
        with pytest.raises(NotAuthenticatedError):
            await client.record("incident", "1", fields=("a",))

    assert (tokens.renewals, len(instance.seen)) == (1, 2)


async def test_an_ended_sign_in_is_the_error_of_the_request() -> None:
    """What the token's source says reaches the caller unchanged."""
    instance = Instance("nobody")
    async with instance.client(TokenAccess(Tokens(ended=True))) as client:
        with pytest.raises(SignInError):
            await client.record("incident", "1", fields=("a",))
