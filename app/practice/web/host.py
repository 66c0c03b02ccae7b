"""How the application is served: uvicorn, quiet, over TLS, started and stopped from outside."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp

from app.practice.web.gate import Connection

_HEADERS = [
    ("Server", "ServiceNow"),
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
]


def configure(app: ASGIApp, context: ssl.SSLContext) -> uvicorn.Config:
    """Return how to serve: over TLS alone, logging nothing but errors.

    Args:
        app: What answers requests.
        context: The certificate.
    """
    return uvicorn.Config(
        app,
        http=Connection,
        lifespan="off",
        ws="none",
        log_config=None,
        log_level="error",
        access_log=False,
        server_header=False,
        date_header=False,  # the gate tells the time, which may be another
        headers=_HEADERS,
        ssl_context_factory=lambda *_: context,
    )


class Host(uvicorn.Server):
    """A uvicorn that says when it answers and leaves the process's signals alone.

    Args:
        config: How to serve.
        started: Called once it answers.
        stop: Set to stop it.
    """

    def __init__(
        self, config: uvicorn.Config, started: Callable[[], None], stop: asyncio.Event
    ) -> None:
        super().__init__(config)
        self._started = started
        self._stop = stop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer, and say so."""
        await super().startup(sockets)
        self._started()

    async def main_loop(self) -> None:
        """Wait for the stop, and keep the Date header right meanwhile."""
        while not self._stop.is_set():
            await self.on_tick(0)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), 1)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Cut every connection: one that a peer keeps open would hold the stop up."""
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        # A connection amid its TLS handshake is known to asyncio's event loop alone.
        handshaking = getattr(asyncio.get_running_loop(), "_transports", {})
        for transport in list(handshaking.values()):
            transport.abort()
        if tasks := self.server_state.tasks:
            await asyncio.wait(tasks, timeout=1)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to the program."""
        yield
