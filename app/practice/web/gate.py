"""What stands before the application: it plays the conditions and writes the request log."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from app.practice.conditions import Conditions
from app.practice.request_log import RequestLogEntry

_HIBERNATING = HTMLResponse(
    "<!doctype html><title>Instance Hibernating page</title>"
    "<h1>Your instance is hibernating</h1><p>Sign in to the developer site to wake it.</p>"
)
_OFFLINE = HTMLResponse(
    "<!doctype html><title>Service unavailable</title><h1>The instance is being upgraded</h1>", 503
)


class Connection(H11Protocol):
    """A connection that tells the application its transport, so that it can be cut."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # asyncio hands a Transport to every stream protocol
        """Pass the transport on with each request of this connection."""
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


@dataclass(frozen=True)
class Gate:
    """Lets requests through to the application, or not.

    Args:
        app: The application.
        conditions: What goes wrong at present.
        log: Gets an entry for each request, just before its answer goes out.
    """

    app: ASGIApp
    conditions: Conditions
    log: list[RequestLogEntry]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        conditions = self.conditions
        exchange = _Exchange(scope, receive, send, self)
        if conditions.takes("hibernating"):
            await _HIBERNATING(scope, receive, exchange.send)
        elif conditions.takes("offline"):
            await _OFFLINE(scope, receive, exchange.send)
        elif _is_insert(scope) and conditions.takes("refuse_posts"):
            await exchange.cut()
        elif _is_insert(scope) and conditions.takes("lose_answers"):
            await self.app(scope, receive, _nowhere)
            await exchange.cut()
        else:
            await self.app(scope, receive, exchange.send)


class _Exchange:
    """One request and the answer on its way out."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, gate: Gate) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._gate = gate

    async def send(self, message: Message) -> None:
        """Send a part of the answer, the first one late when there is a delay."""
        if message["type"] == "http.response.start":
            await self._hold_back()
            self._note(message["status"])
        await self._send(message)

    async def cut(self) -> None:
        """Close the connection without an answer."""
        self._note(0)
        self._scope["state"]["transport"].abort()
        await self._disconnected()

    def _note(self, status: int) -> None:
        scope = self._scope
        user_name = scope["state"].get("user_name", "")
        entry = RequestLogEntry(scope["method"], scope["path"], status, user_name)
        self._gate.log.append(entry)

    async def _hold_back(self) -> None:
        delay_s = self._gate.conditions.delay_s
        if delay_s and self._scope["path"].startswith("/api/"):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._disconnected(), delay_s)

    async def _disconnected(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass


def _is_insert(scope: Scope) -> bool:
    return scope["method"] == "POST" and "/table/" in scope["path"]


async def _nowhere(message: Message) -> None:
    """Lose a part of an answer."""
