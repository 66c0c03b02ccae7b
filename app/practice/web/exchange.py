"""One request, what it asks for, and its answer on the way out."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property, partial
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, QueryParams
from starlette.types import Message, Receive, Scope, Send

from app.practice.request_log import RequestLog, RequestLogEntry, masked, masked_path

_TABLE_PATH = re.compile(r"/api/now(?:/v\d+)?/table/(?P<table>[^/]+)(?:/(?P<sys_id>[^/]+))?/?")
_BATCH_PATH = re.compile(r"/api/now(?:/v\d+)?/batch/?")
_TOKEN_PATH = "/oauth_token.do"  # noqa: S105 - an address
_FORM = "application/x-www-form-urlencoded"
_SCHEMES = {"", "basic", "bearer"}
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_LONGEST_TEXT = 65_536
_WRITING = {"POST", "PUT", "PATCH", "DELETE"}


@dataclass(frozen=True)
class Visit:
    """What a request asks for.

    Args:
        scope: The request as the server hands it over.
    """

    scope: Scope

    @property
    def method(self) -> str:
        """The HTTP method."""
        return str(self.scope["method"])

    @property
    def path(self) -> str:
        """The path."""
        return str(self.scope["path"])

    @property
    def is_api(self) -> bool:
        """Whether it is for a program."""
        return self.path.startswith("/api/")

    @property
    def is_list(self) -> bool:
        """Whether it reads a page of a table."""
        return self.method == "GET" and bool(self.table) and not self.record

    @property
    def is_look_up(self) -> bool:
        """Whether it reads what a query finds."""
        return self.is_list and bool(self.query.get("sysparm_query"))

    @property
    def is_insert(self) -> bool:
        """Whether it posts a record to a table."""
        return self.method == "POST" and bool(self.table)

    @property
    def is_update(self) -> bool:
        """Whether it changes a record."""
        return self.method in {"PUT", "PATCH"} and bool(self.record)

    @property
    def is_table_write(self) -> bool:
        """Whether it would change a table."""
        return self.method in _WRITING and bool(self.table)

    @property
    def is_batch(self) -> bool:
        """Whether it holds several requests."""
        return self.method == "POST" and bool(_BATCH_PATH.fullmatch(self.path))

    @property
    def is_for_a_token(self) -> bool:
        """Whether it asks the token endpoint."""
        return self.method == "POST" and self.path == _TOKEN_PATH

    @property
    def has_form(self) -> bool:
        """Whether its body says that it is a form."""
        media_type, _, _ = self.headers.get("content-type", "").partition(";")
        return media_type.strip().lower() == _FORM

    @property
    def scheme(self) -> str:
        """How it proves who it is: `basic`, `bearer`, nothing or `other`."""
        scheme = self.headers.get("authorization", "").partition(" ")[0].lower()
        return scheme if scheme in _SCHEMES else "other"

    @property
    def is_refresh(self) -> bool:
        """Whether it asks for a new access token by a refresh token."""
        return self.is_for_a_token and self.form.get("grant_type") == "refresh_token"

    @property
    def has_bearer(self) -> bool:
        """Whether it is made with an access token."""
        return self.is_api and self.scheme == "bearer"

    @cached_property
    def headers(self) -> Headers:
        """The headers."""
        return Headers(scope=self.scope)

    @cached_property
    def query(self) -> QueryParams:
        """The query string."""
        return QueryParams(self.scope["query_string"])

    @cached_property
    def form(self) -> dict[str, str]:
        """The form of a request for a token; of others nothing is known."""
        body: bytes = self.scope["state"].get("form", b"")
        return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))

    @cached_property
    def table(self) -> str:
        """The table that the Table API is asked about, or nothing."""
        found = _TABLE_PATH.fullmatch(self.path)
        return found["table"] if found else ""

    @cached_property
    def record(self) -> str:
        """The record that the Table API is asked about, or nothing."""
        found = _TABLE_PATH.fullmatch(self.path)
        return (found["sys_id"] or "") if found else ""


@dataclass
class Exchange:
    """A request and its answer, watched for the log.

    Args:
        visit: The request.
        receive: Gives what the client sends.
        forward: Takes what the client gets.
        log: Gets an entry just before the answer is complete.
    """

    visit: Visit
    receive: Receive
    forward: Send
    log: RequestLog
    _at: datetime = field(default_factory=partial(datetime.now, UTC), init=False)
    _began: float = field(default_factory=time.perf_counter, init=False)
    _start: Message | None = field(default=None, init=False)
    _status: int = field(default=0, init=False)
    _bytes: int = field(default=0, init=False)
    _is_noted: bool = field(default=False, init=False)

    async def send(self, message: Message) -> None:
        """Send a part of the answer."""
        if message["type"] == "http.response.start":
            # Held back, for an answer without a body is complete to the client with its start.
            told = self.visit.scope["state"].get("answer_headers", {})
            added = [(name.lower().encode(), value.encode()) for name, value in told.items()]
            self._start = {**message, "headers": [*message["headers"], *added]}
            self._status = message["status"]
            return
        self._bytes += len(message.get("body", b""))
        if not message.get("more_body", False):
            self.note()
        if self._start:
            await self.forward(self._start)
            self._start = None
        await self.forward(message)

    async def cut(self) -> None:
        """Close the connection at once, whatever of the answer is on its way."""
        self.note()
        self.visit.scope["state"]["transport"].abort()
        await self.gone()

    async def break_off(self) -> None:
        """Close the connection after what was sent of the answer."""
        self.note()
        self.visit.scope["state"]["transport"].close()
        await self.gone()

    async def gone(self) -> None:
        """Wait until the client has gone; what it still sends is lost."""
        while (await self.receive())["type"] != "http.disconnect":
            pass

    async def pause(self, seconds: float) -> bool:
        """Wait, and return whether the client went away meanwhile.

        Args:
            seconds: How long; the whole request must have been read before.
        """
        with suppress(TimeoutError):
            await asyncio.wait_for(self.gone(), seconds)
            return True
        return False

    def note(self) -> None:
        """Write the request into the log, once."""
        if self._is_noted:
            return
        self._is_noted = True
        visit, state = self.visit, self.visit.scope["state"]
        self.log.add(
            RequestLogEntry(
                at=f"{self._at:%H:%M:%S}",
                method=visit.method if visit.method in _METHODS else "other",
                path=masked_path(visit.path[:_LONGEST_TEXT]),
                status=self._status,
                user_name=state.get("user_name", ""),
                query=_for_the_log(visit.scope["query_string"]),
                form=_for_the_log(state.get("form", b"")),
                scheme=visit.scheme,
                duration_ms=round((time.perf_counter() - self._began) * 1_000, 1),
                sent_bytes=self._bytes,
            )
        )


def _for_the_log(pairs: bytes) -> str:
    return masked(pairs[:_LONGEST_TEXT].decode(errors="replace"))


def as_meant(scope: Scope) -> Scope:
    """Return a request to the API with the method it means: a POST may name another.

    Args:
        scope: The request as the server hands it over.

    Source: ServiceNow documentation, "Supported REST API headers".
    """
    named = Headers(scope=scope).get("x-http-method-override", "")
    is_renamed = named and scope["method"] == "POST" and Visit(scope).is_api
    return {**scope, "method": named.upper()} if is_renamed else scope


def giving(body: bytes, receive: Receive) -> Receive:
    """Return what gives a body that was read before, and then what else the client sends.

    Args:
        body: The body.
        receive: Gives the rest: that the client has gone.
    """
    kept: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return kept.pop() if kept else await receive()

    return receive_again
