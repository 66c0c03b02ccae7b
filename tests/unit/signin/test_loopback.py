from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest

from app.errors import ConsentDeniedError, NoPortError
from app.instance.address import InstanceAddress
from app.signin.authorization import AuthorizationAttempt
from app.signin.loopback import LoopbackListener
from app.words import Words

_LIMIT_S = 10.0


@asynccontextmanager
async def awaited() -> AsyncIterator[
    tuple[LoopbackListener, AuthorizationAttempt, asyncio.Task[str]]
]:
    """Wait for a way back, and go home whatever came."""
    listener = await LoopbackListener.open(_free_places(1))
    attempt = AuthorizationAttempt.start(
        InstanceAddress("dev.example.com"), "client", redirect_uri=listener.redirect_uri
    )
    waiting = asyncio.create_task(listener.way_back(attempt))
    try:
        await asyncio.sleep(0)  # the task begins to wait
        yield listener, attempt, waiting
    finally:
        waiting.cancel()
        await listener.close()


async def visit(
    listener: LoopbackListener, target: str, *, method: str = "GET", host: str = ""
) -> str:
    """Ask as a browser does, and return the whole answer."""
    place = urlsplit(listener.redirect_uri)
    head = f"{method} {target} HTTP/1.1\r\nHost: {host or place.netloc}\r\n\r\n"
    return await said_to(listener, head.encode())


async def said_to(listener: LoopbackListener, words: bytes, address: str = "127.0.0.1") -> str:
    """Send bytes, and return what comes until the connection ends."""
    async with asyncio.timeout(_LIMIT_S):
        reader, writer = await asyncio.open_connection(
            address, urlsplit(listener.redirect_uri).port
        )
        writer.write(words)
        answer = await reader.read()
        writer.close()
    return answer.decode()


def _target(attempt: AuthorizationAttempt, query: str = "code=c0de") -> str:
    return f"{urlsplit(attempt.redirect_uri).path}?{query}&state={attempt.state}"


async def test_the_way_back_is_taken_once() -> None:
    """The browser sees a small page that repeats nothing, and the URL arrives whole."""
    async with awaited() as (listener, attempt, waiting):
        answer = await visit(listener, _target(attempt))
        url = await waiting

    assert attempt.code_from(url).reveal() == "c0de"
    assert answer.startswith("HTTP/1.1 200 ")
    assert "You can close this window." in answer
    assert "c0de" not in answer
    assert attempt.state not in answer


async def test_the_page_is_locked_down() -> None:
    """Nothing is loaded, kept, framed or told on, and the address leaves the history."""
    async with awaited() as (listener, attempt, _waiting):
        answer = await visit(listener, _target(attempt))

    assert "Content-Security-Policy: default-src 'none'; style-src 'sha256-" in answer
    assert "frame-ancestors 'none'" in answer
    assert "Cache-Control: no-store" in answer
    assert "Referrer-Policy: no-referrer" in answer
    assert "history.replaceState" in answer


async def test_deny_is_said_and_taken() -> None:
    """Deny is an answer too, which the page says in the user's words."""
    listener = await LoopbackListener.open(_free_places(1))
    attempt = AuthorizationAttempt.start(
        InstanceAddress("dev.example.com"), "client", redirect_uri=listener.redirect_uri
    )

    def aloud(words: Words) -> str:
        return str(words).upper()

    waiting = asyncio.create_task(listener.way_back(attempt, say=aloud))
    await asyncio.sleep(0)  # the task begins to wait
    answer = await visit(listener, _target(attempt, "error=access_denied"))
    url = await waiting
    await listener.close()

    assert "CONSENT WAS DENIED." in answer
    with pytest.raises(ConsentDeniedError):
        attempt.code_from(url)


@pytest.mark.parametrize(
    ("method", "target", "host", "status"),
    [
        ("POST", "{path}?code=a&state={state}", "", 404),
        ("HEAD", "{path}?code=a&state={state}", "", 404),
        ("GET", "{path}?code=a&state={state}", "evil.example:47316", 404),
        ("GET", "{path}?code=a&state={state}", "127.0.0.1:47316", 404),
        ("GET", "/?code=a&state={state}", "", 404),
        ("GET", "{path}/?code=a&state={state}", "", 404),
        ("GET", "http://evil.example{path}?code=a&state={state}", "", 404),
        ("GET", "/favicon.ico", "", 404),
        ("GET", "{path}", "", 400),
        ("GET", "{path}?code=a&state=another", "", 400),
        ("GET", "{path}?code=a&code=b&state={state}", "", 400),
        ("GET", "{path}?code=a", "", 400),
    ],
)
async def test_what_is_not_the_way_back_ends_nothing(method, target, host, status) -> None:
    """It is refused, and the right one is still waited for."""
    async with awaited() as (listener, attempt, waiting):
        path = urlsplit(attempt.redirect_uri).path
        asked = target.format(path=path, state=attempt.state)
        answer = await visit(listener, asked, method=method, host=host)
        is_still_waiting = not waiting.done()
        await visit(listener, _target(attempt))
        url = await waiting

    assert answer.startswith(f"HTTP/1.1 {status} ")
    assert is_still_waiting
    assert attempt.owns(url)


@pytest.mark.parametrize(
    "words", [b"\x16\x03\x01\x02\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"a" * 9000]
)
async def test_no_request_ends_nothing(words) -> None:
    """Noise, and a head without an end, cost one connection."""
    async with awaited() as (listener, attempt, waiting):
        await said_to(listener, words)
        await visit(listener, _target(attempt))
        url = await waiting

    assert attempt.owns(url)


async def test_a_taken_port_is_passed_by() -> None:
    """Where another program listens, the next registered address is used; at last none is left."""
    places = _free_places(3)
    taken = [_listening(each) for each in places[:-1]]
    listener = await LoopbackListener.open(places)
    try:
        with pytest.raises(NoPortError) as caught:
            await LoopbackListener.open(places)
    finally:
        await listener.close()
        for sock in taken:
            sock.close()

    assert listener.redirect_uri == places[-1]
    assert ", ".join(str(urlsplit(each).port) for each in places) in str(caught.value)


async def test_nobody_listens_afterwards() -> None:
    """The port is free again as soon as the wait is over."""
    listener = await LoopbackListener.open(_free_places(1))
    await listener.close()

    with pytest.raises(OSError, match=r"refused|Connect call failed"):
        await said_to(listener, b"GET / HTTP/1.1\r\n\r\n")


def _free_places(count: int) -> list[str]:
    """Return redirect addresses at ports that nobody uses; tests may run side by side."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [sock.getsockname()[1] for sock in sockets]
    for sock in sockets:
        sock.close()
    return [f"http://localhost:{port}/firnline/consent" for port in ports]


def _listening(url: str) -> socket.socket:
    return socket.create_server(("127.0.0.1", urlsplit(url).port))
