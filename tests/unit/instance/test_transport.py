"""Requests on the wire, and what becomes of everything that goes wrong there."""

from __future__ import annotations

import asyncio
import gc
import gzip
import logging
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from app import __version__
from app.errors import (
    AnswerLostError,
    AppError,
    BrokenReplyError,
    CertificateError,
    CertificateFileError,
    HostNotFoundError,
    NetworkError,
    TooSlowError,
    UnreachableError,
)
from app.instance.address import InstanceAddress
from app.instance.transport import MAX_BODY_BYTES, Transport
from app.network import NetworkPolicy
from tests.unit.instance.conftest import Serve

ADDRESS = InstanceAddress("dev1.service-now.com")
POLICY = NetworkPolicy()


def family(root: type[Exception]) -> Iterator[type[Exception]]:
    """Yield a class and everything below it."""
    yield root
    for child in root.__subclasses__():
        yield from family(child)


FOREIGN = {
    kind
    for root in (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, httpx.CookieConflict)
    for kind in family(root)
}


def made(kind: type[Exception]) -> Exception:
    """Return an instance of an exception class of httpx."""
    request = httpx.Request("GET", ADDRESS.origin)
    if issubclass(kind, httpx.HTTPStatusError):
        return kind("x", request=request, response=httpx.Response(500, request=request))
    try:
        return kind("x")
    except TypeError:
        return kind()


async def sent(
    method: str = "GET", *, raising: Exception, policy: NetworkPolicy = POLICY
) -> AppError:
    """Return the error of a request in which a library raises something."""

    def answer(_request: httpx.Request) -> httpx.Response:
        raise raising

    async with Transport(ADDRESS, policy, over=httpx.MockTransport(answer)) as transport:
        with pytest.raises(AppError) as caught:
            await transport.send(method, "/x", params={})
        return caught.value


def test_every_exception_of_the_library_is_known_here() -> None:
    """A new release of httpx with a new kind of exception is noticed."""
    public = {
        kind
        for kind in vars(httpx).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    }

    assert public <= FOREIGN


@pytest.mark.parametrize("kind", sorted(FOREIGN, key=lambda kind: kind.__name__))
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_every_exception_of_the_library_becomes_a_network_error(
    kind: type[Exception], method: str
) -> None:
    """Nothing that httpx raises leaves the package, and its cause is kept."""
    error = await sent(method, raising=made(kind))

    assert isinstance(error, NetworkError)
    assert isinstance(error.__cause__, kind)


@pytest.mark.parametrize(
    "kind", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]
)
async def test_a_write_that_was_not_sent_is_not_called_lost(kind: type[Exception]) -> None:
    """Where no connection came about, nothing can have been done."""
    assert not isinstance(await sent("POST", raising=made(kind)), AnswerLostError)


@pytest.mark.parametrize(
    "kind", [httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.RemoteProtocolError]
)
async def test_a_write_without_an_answer_is_lost(kind: type[Exception]) -> None:
    """Once a write is under way, its outcome is unknown."""
    assert isinstance(await sent("POST", raising=made(kind)), AnswerLostError)


async def test_a_slow_read_is_slow() -> None:
    """A read does no harm, so silence is just that."""
    assert isinstance(await sent("GET", raising=httpx.ReadTimeout("x")), TooSlowError)


async def test_an_earlier_failure_is_not_taken_for_the_cause() -> None:
    """A request sent while another error is handled gets a reason of its own."""
    earlier = UnreachableError("dev1", "x")
    earlier.__cause__ = TimeoutError()
    failure = httpx.ConnectError("no route")
    failure.__context__ = earlier
    error = await sent(raising=failure)

    assert type(error) is UnreachableError
    assert "no route" in str(error.detail)


async def test_an_unknown_host_is_said_so() -> None:
    """A name that nobody knows is a spelling to check."""
    async with Transport(InstanceAddress("nowhere.invalid"), POLICY) as transport:
        with pytest.raises(HostNotFoundError):
            await transport.send("GET", "/", params={})


async def test_a_refused_port_is_said_so(serve: Serve) -> None:
    """Where nothing listens, the instance cannot be reached."""
    async with serve(_say(b"")) as address:
        pass
    async with Transport(address, POLICY) as transport:
        with pytest.raises(UnreachableError, match="refused"):
            await transport.send("GET", "/", params={})


async def test_an_unknown_authority_is_refused(serve: Serve) -> None:
    """Without its CA file a private authority proves nothing."""
    async with serve(_say(b"{}")) as address, Transport(address, POLICY) as transport:
        with pytest.raises(CertificateError):
            await transport.send("GET", "/", params={})


async def test_the_ca_file_of_the_connection_is_trusted(serve: Serve, ca_file: Path) -> None:
    """With its CA file a private authority is as good as any."""
    policy = NetworkPolicy(ca_file)
    async with serve(_say(b"{}")) as address, Transport(address, policy) as transport:
        reply = await transport.send("GET", "/x", params={})

    assert (reply.status, reply.body, reply.path) == (200, b"{}", "/x")


async def test_a_certificate_for_another_host_is_refused(serve: Serve, ca_file: Path) -> None:
    """A trusted authority does not vouch for every name."""
    async with serve(_say(b"{}")) as address:
        other = InstanceAddress("127.0.0.1", address.port)
        async with Transport(other, NetworkPolicy(ca_file)) as transport:
            with pytest.raises(CertificateError):
                await transport.send("GET", "/", params={})


async def test_a_port_without_tls_is_unreachable(ca_file: Path) -> None:
    """A host that speaks no TLS gets no request."""

    async def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(hang_up, "localhost", 0)
    async with server:
        address = InstanceAddress("localhost", server.sockets[0].getsockname()[1])
        async with Transport(address, NetworkPolicy(ca_file)) as transport:
            with pytest.raises(UnreachableError):
                await transport.send("GET", "/", params={})


def test_a_missing_ca_file_is_an_error_of_its_own(tmp_path: Path) -> None:
    """A connection whose CA file is gone says which."""
    with pytest.raises(CertificateFileError):
        Transport(ADDRESS, NetworkPolicy(tmp_path / "gone.pem"))


async def test_silence_ends_at_the_time_limit(serve: Serve, ca_file: Path) -> None:
    """A host that takes the request and stays silent does not hold the program."""

    async def wait(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await reader.read()

    policy = NetworkPolicy(ca_file, timeout_s=0.2)
    async with serve(wait) as address, Transport(address, policy) as transport:
        with pytest.raises(TooSlowError):
            await transport.send("GET", "/", params={})


async def test_a_cancelled_handshake_leaves_no_socket_open() -> None:
    """Whoever gives up while the host still proves itself hangs up, at once."""
    greeted = asyncio.Event()

    async def stay_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        greeted.set()
        await reader.read()
        writer.close()

    async with (
        await asyncio.start_server(stay_silent, "127.0.0.1", 0) as server,
        asyncio.timeout(10),
    ):
        address = InstanceAddress("127.0.0.1", server.sockets[0].getsockname()[1])
        async with Transport(address, POLICY) as transport:
            task = asyncio.create_task(transport.send("GET", "/", params={}))
            await greeted.wait()
            task.cancel()
            await asyncio.wait([task])
    gc.collect()  # an open socket would complain now

    assert task.cancelled()


async def test_a_trickle_ends_at_the_deadline() -> None:
    """A body that never ends is cut off although something always arrives."""

    async def trickle() -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(0)

    policy = NetworkPolicy(deadline_s=0.2)
    over = httpx.MockTransport(lambda _: httpx.Response(200, content=trickle()))
    async with Transport(ADDRESS, policy, over=over) as transport:
        with pytest.raises(TooSlowError):
            await transport.send("GET", "/", params={})


async def test_a_short_body_is_a_lost_answer(serve: Serve, ca_file: Path) -> None:
    """A body that ends before its announced length is not an answer."""
    policy = NetworkPolicy(ca_file)
    async with serve(_say(b"{", length=99)) as address, Transport(address, policy) as transport:
        with pytest.raises(AnswerLostError):
            await transport.send("GET", "/", params={})


async def test_a_bomb_is_not_unpacked() -> None:
    """A small answer that unpacks to a huge one is refused at the limit."""
    bomb = gzip.compress(bytes(MAX_BODY_BYTES + 1), compresslevel=1)
    over = httpx.MockTransport(
        lambda _: httpx.Response(200, content=bomb, headers={"content-encoding": "gzip"})
    )
    async with Transport(ADDRESS, POLICY, over=over) as transport:
        with pytest.raises(BrokenReplyError):
            await transport.send("GET", "/", params={})


async def test_no_cookie_is_kept_and_no_redirect_followed() -> None:
    """Each request stands alone, and a redirect is an answer like any other."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        headers = {"set-cookie": "JSESSIONID=1; Path=/", "location": "https://evil.example/"}
        return httpx.Response(302, headers=headers)

    async with Transport(ADDRESS, POLICY, over=httpx.MockTransport(answer)) as transport:
        await transport.send("GET", "/a", params={})
        reply = await transport.send("GET", "/b", params={"q": "x^y"})

    assert reply.status == 302
    assert [str(request.url) for request in seen] == [
        "https://dev1.service-now.com/a",
        "https://dev1.service-now.com/b?q=x%5Ey",
    ]
    assert all("cookie" not in request.headers for request in seen)
    assert seen[0].headers["accept"] == "application/json"
    assert seen[0].headers["user-agent"] == f"Firnline/{__version__}"


async def test_the_log_names_the_path_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    """Neither query values nor bodies are written down."""
    over = httpx.MockTransport(lambda _: httpx.Response(200, content=b"{}"))
    with caplog.at_level(logging.DEBUG, logger="app"):
        async with Transport(ADDRESS, POLICY, over=over) as transport:
            await transport.send("PATCH", "/a", params={"q": "hush"}, body={"p": "hush"})

    own = [record.getMessage() for record in caplog.records if record.name.startswith("app.")]
    assert len(own) == 1
    assert own[0].startswith("PATCH /a: 200 in ")


def test_verification_cannot_be_switched_off() -> None:
    """Whatever the policy, the host has to prove who it is."""
    context = POLICY.ssl_context()

    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def _say(body: bytes, *, length: int | None = None):
    async def handler(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        size = len(body) if length is None else length
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (size, body))
        await writer.drain()

    return handler
