"""What stands before the application: it plays the faults and writes the request log."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from email.utils import formatdate
from functools import partial

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from app.practice.accounts.addresses import addresses_of, is_admitted
from app.practice.instance import Instance
from app.practice.request_log import RequestLog
from app.practice.switches.conditions import Conditions
from app.practice.web.exchange import Exchange, Visit, as_meant, giving
from app.practice.web.faults import FAULTS
from app.practice.web.faults.standing_in import RESTRICTED, TOO_LARGE, TOO_LONG
from app.practice.web.faults.turn import Turn

_FAULTS = tuple(FAULTS.items())
# [guess] PySNC sends 10,000 characters in an address, and its tests see 23,000 refused by a page.
_LONGEST_ADDRESS = 16_384
_LONGEST_FORM = 65_536


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
        instance: The instance, with what goes wrong at present.
        log: Gets an entry for each request, just before its answer is complete.
    """

    app: ASGIApp
    instance: Instance
    log: RequestLog

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one item of a batch."""
        state = scope.setdefault("state", {})
        is_item = "entry" in state
        state["entry"] = self
        send = send if is_item else _dated(send, self.instance.conditions)
        exchange = Exchange(Visit(as_meant(scope)), receive, send, self.log)
        try:
            # An item stands in a body, which may be as long as it likes.
            if not is_item and _is_too_long(scope):
                await TOO_LONG(scope, receive, exchange.send)
            else:
                await self._enter(exchange)
        finally:
            exchange.note()

    async def _enter(self, exchange: Exchange) -> None:
        """Refuse what comes from the wrong place, before anything is played."""
        visit, receive, send = exchange.visit, exchange.receive, exchange.send
        scope = visit.scope
        if not self._admits(visit):
            await RESTRICTED(scope, receive, send)
            return
        if visit.is_for_a_token:
            # What it asks for tells which faults touch it.
            body = await _read(receive, _LONGEST_FORM)
            if len(body) > _LONGEST_FORM:
                await TOO_LARGE(scope, receive, send)
                return
            scope["state"]["form"] = body if visit.has_form else b""
            receive = giving(body, receive)
        await self._pass(exchange, 0, scope, receive, send)

    def _admits(self, visit: Visit) -> bool:
        """Return whether the address rules let a request in, before anybody is asked who it is."""
        peer, _ = visit.scope["client"] or ("", 0)
        addresses = addresses_of(peer, visit.headers.get("x-forwarded-for", ""))
        return is_admitted(self.instance.database.rows("ip_access"), addresses)

    async def _pass(
        self, exchange: Exchange, first: int, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Let a request through to the first fault that is on, from one place in the table on."""
        visit, conditions = Visit(scope), self.instance.conditions
        if _is_touched(visit, conditions):
            for place, (name, fault) in enumerate(_FAULTS[first:], first):
                if getattr(conditions, name) and fault.touches(visit) and conditions.takes(name):
                    rest = partial(self._pass, exchange, place + 1)
                    turn = Turn(rest, scope, receive, send, exchange, self.instance)
                    await fault.play(turn)
                    return
        await self.app(scope, receive, send)


def _dated(send: Send, conditions: Conditions) -> Send:
    """Return a way to send answers that says what time it is on the instance."""

    async def dated(message: Message) -> None:
        if message["type"] == "http.response.start":
            told = formatdate(time.time() + conditions.clock_ahead_s, usegmt=True)
            headers = [*message.get("headers", ()), (b"date", told.encode())]
            message = {**message, "headers": headers}
        await send(message)

    return dated


def _is_too_long(scope: Scope) -> bool:
    return len(scope["raw_path"]) + len(scope["query_string"]) > _LONGEST_ADDRESS


def _is_touched(visit: Visit, conditions: Conditions) -> bool:
    is_there = visit.path.startswith(tuple(conditions.paths.split(",")))
    return is_there and (not conditions.methods or visit.method in conditions.methods.split(","))


async def _read(receive: Receive, limit: int) -> bytes:
    """Return a body; of one that is longer than the limit, no more than shows it.

    The rest is heard out: a client that is still sending would miss the answer.
    """
    body, more = bytearray(), True
    while more:
        message = await receive()
        if len(body) <= limit:
            body += message.get("body", b"")
        more = message.get("more_body", False)
    return bytes(body)
