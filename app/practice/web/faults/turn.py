"""One fault's turn: the request before it, and what it may do with it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.practice.instance import Instance
from app.practice.web.exchange import Exchange, Visit


@dataclass(frozen=True)
class Answer:
    """A whole answer.

    Args:
        start: The message it began with, status and headers.
        body: Its body.
    """

    start: Message
    body: bytes

    @property
    def status(self) -> int:
        """The HTTP status."""
        return int(self.start["status"])

    @property
    def headers(self) -> MutableHeaders:
        """Its headers; a change is a change of the answer."""
        return MutableHeaders(raw=self.start["headers"])

    def content(self) -> Any:  # noqa: ANN401 - JSON is what it is
        """Return its JSON; nothing when it is none."""
        return json.loads(self.body) if "json" in self.headers.get("content-type", "") else None

    def with_body(self, body: bytes) -> Answer:
        """Return the answer with another body of the right length."""
        self.headers["content-length"] = str(len(body))
        return replace(self, body=body)

    def with_content(self, content: object) -> Answer:
        """Return the answer with other JSON."""
        return self.with_body(json.dumps(content, ensure_ascii=False).encode())


@dataclass(frozen=True)
class Turn:
    """A request on its way to the application, and the answer on its way back.

    Args:
        app: What comes after this fault.
        scope: The request.
        receive: Gives what the client sends.
        send: Takes what the client gets.
        exchange: The connection, to wait on or to cut.
        instance: The instance.
    """

    app: ASGIApp
    scope: Scope
    receive: Receive
    send: Send
    exchange: Exchange
    instance: Instance

    @property
    def visit(self) -> Visit:
        """What the request asks for."""
        return Visit(self.scope)

    async def go_on(
        self,
        *,
        scope: Scope | None = None,
        receive: Receive | None = None,
        send: Send | None = None,
    ) -> None:
        """Let the request through, changed or not.

        Args:
            scope: The request instead.
            receive: Gives its body instead.
            send: Takes the answer instead.
        """
        await self.app(scope or self.scope, receive or self.receive, send or self.send)

    def asking(self, changed: Mapping[str, str]) -> Turn:
        """Return the turn of the same request with other parameters.

        Args:
            changed: The parameters by name.
        """
        asked = {**self.visit.query, **changed}
        return replace(self, scope={**self.scope, "query_string": urlencode(asked).encode()})

    async def answer(self, response: Response) -> None:
        """Answer instead of the application."""
        await response(self.scope, self.receive, self.send)

    async def whole_answer(self) -> Answer:
        """Let the request through, and keep what it is answered."""
        starts: list[Message] = []
        parts: list[bytes] = []

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                starts.append(message)
            else:
                parts.append(message.get("body", b""))

        # A fault looks into the answer, so it must come as it is.
        plain = [pair for pair in self.scope["headers"] if pair[0] != b"accept-encoding"]
        await self.go_on(scope={**self.scope, "headers": plain}, send=keep)
        return Answer(starts[0], b"".join(parts))

    async def deliver(self, answer: Answer) -> None:
        """Send a whole answer."""
        await self.send(answer.start)
        await self.send({"type": "http.response.body", "body": answer.body})

    async def deliver_part(self, answer: Answer) -> None:
        """Send the first half of an answer that promises all of it."""
        half = answer.body[: len(answer.body) // 2]
        await self.send(answer.start)
        await self.send({"type": "http.response.body", "body": half, "more_body": True})

    async def go_on_unheard(self) -> None:
        """Let the request through, and lose what it is answered."""
        await self.go_on(send=_nowhere)


Play = Callable[[Turn], Awaitable[None]]


@dataclass(frozen=True)
class Fault:
    """A fault the gate plays.

    Args:
        touches: Returns whether a request is one it applies to.
        play: Plays it.
    """

    touches: Callable[[Visit], bool]
    play: Play


async def _nowhere(message: Message) -> None:
    """Lose a part of an answer."""
