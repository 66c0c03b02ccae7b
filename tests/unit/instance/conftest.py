"""A server and a certificate authority for tests that need a real connection."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
import trustme

from app.instance.address import InstanceAddress

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
Serve = Callable[[Handler], AbstractAsyncContextManager[InstanceAddress]]


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """A certificate authority that no system trusts."""
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> Path:
    """Its certificate as a company would hand it out."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return path


@pytest.fixture
def serve(authority: trustme.CA) -> Serve:
    """Starts a TLS server whose handler gets each connection after the request's headers."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)

    @asynccontextmanager
    async def start(handler: Handler) -> AsyncIterator[InstanceAddress]:
        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await reader.readuntil(b"\r\n\r\n")
                await handler(reader, writer)
            except (OSError, asyncio.IncompleteReadError):
                pass  # the client went away, as some tests want
            finally:
                writer.close()

        server = await asyncio.start_server(connected, "localhost", 0, ssl=context)
        async with server:
            yield InstanceAddress("localhost", server.sockets[0].getsockname()[1])

    return start
