"""How requests prove who asks by the session of a browser."""

from __future__ import annotations

import httpx
import pytest

from app.errors import SessionEndedError
from app.instance.access import BrowserSession, SessionAccess
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret

HOME = InstanceAddress("dev1.service-now.com")
SESSION = BrowserSession(Secret("JSESSIONID=hush; glide_user=whisper"), Secret("old"))


class Instance:
    """Accepts one page token, tells it to whoever is signed in, and remembers what came."""

    def __init__(self, accepted: str, *, told: str | None = None) -> None:
        self._accepted = accepted
        self._told = accepted if told is None else told
        self.cookies: list[str] = []
        self.tokens: list[str] = []
        self.bodies: list[bytes] = []

    def client(self) -> InstanceClient:
        over = httpx.MockTransport(self._answer)
        return InstanceClient(HOME, NetworkPolicy(), SessionAccess(HOME, SESSION), transport=over)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        token = request.headers["x-usertoken"]
        self.cookies.append(request.headers["cookie"])
        self.tokens.append(token)
        self.bodies.append(request.content)
        if token == self._accepted:
            kept = {"Set-Cookie": "JSESSIONID=another; Path=/"}
            return httpx.Response(200, json={"result": {"a": "1"}}, headers=kept)
        told = {"X-Is-Logged-In": "true", "X-UserToken-Response": self._told}
        return httpx.Response(401, headers=told if self._told else {})


async def test_a_session_goes_with_every_request() -> None:
    """Cookies and page token stay those of the sign-in, whatever the instance sets."""
    instance = Instance("old")
    async with instance.client() as client:
        await client.record("incident", "1", fields=("a",))
        await client.record("incident", "1", fields=("a",))

    assert instance.cookies == [SESSION.cookies.reveal()] * 2
    assert instance.tokens == ["old", "old"]


async def test_a_told_page_token_is_taken_and_the_request_sent_again() -> None:
    """A refusal that tells the token did nothing, so even a write is repeated, body and all."""
    instance = Instance("new")
    async with instance.client() as client:
        await client.create("incident", {"a": "1"})
        await client.create("incident", {"a": "1"})

    assert instance.tokens == ["old", "new", "new"]
    assert set(instance.bodies) == {b'{"a":"1"}'}


async def test_a_page_token_is_taken_once() -> None:
    """An instance that refuses the token it told has ended the session."""
    instance = Instance("accepted", told="told")
    async with instance.client() as client:
        with pytest.raises(SessionEndedError):
            await client.record("incident", "1", fields=("a",))

    assert instance.tokens == ["old", "told"]


async def test_a_refusal_without_a_session_is_final() -> None:
    """Where nobody is signed in any more, nothing is sent a second time."""
    instance = Instance("new", told="")
    async with instance.client() as client:
        with pytest.raises(SessionEndedError):
            await client.record("incident", "1", fields=("a",))

    assert instance.tokens == ["old"]


@pytest.mark.parametrize(
    "url",
    [
        "https://dev2.service-now.com/",
        "https://dev1.service-now.com:8443/",
        "http://dev1.service-now.com/",
        "https://dev1.service-now.com.evil.example/",
    ],
)
def test_no_other_origin_gets_the_session(url) -> None:
    """Another host, port or scheme sees neither cookie nor token."""
    request = next(SessionAccess(HOME, SESSION).auth_flow(httpx.Request("GET", url)))

    assert not {"cookie", "x-usertoken"} & set(request.headers)


def test_a_session_is_not_shown() -> None:
    """The objects can be printed without harm."""
    access = SessionAccess(HOME, SESSION)

    assert not any(word in f"{SESSION}{vars(access)}" for word in ("hush", "whisper", "old"))
