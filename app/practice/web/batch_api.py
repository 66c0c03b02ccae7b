"""The Batch API: many requests in one, each answered as if it had come alone.

Source: ServiceNow documentation, "Batch API".
"""

from __future__ import annotations

import base64
import time
from contextlib import suppress
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Scope

from app.practice.errors import ApiError
from app.practice.instance import Instance
from app.practice.web.answers import plain
from app.practice.web.authentication import authenticate
from app.practice.web.bodies import MEGABYTE, read_bytes
from app.practice.web.exchange import giving
from app.practice.web.parameters import natural

_UNREADABLE = "Exception while reading request"
_MAX_SECONDS = 30
_MAX_INPUT_BYTES = 5 * MEGABYTE
_MAX_OUTPUT_BYTES = 10 * MEGABYTE
_MAX_BATCH_BYTES = 64 * MEGABYTE
_MAX_OUTPUT_HEADER = "X-BATCHREQUEST-MAX-OUTPUT-SIZE"
# An item is asked by whoever asks for the batch, whatever it says itself.
_OF_BATCH = {b"authorization", b"cookie", b"x-usertoken", b"x-forwarded-for", b"host"}
# It comes the way that the batch came: past the faults, into the log, over the same connection.
_OF_CONNECTION = ("entry", "transport")


class _Header(msgspec.Struct):
    name: str
    value: str


class _Named(msgspec.Struct):
    id: str | int = ""


class _Item(_Named):
    url: str = ""
    method: str = ""
    headers: list[_Header] = []
    body: str = ""
    exclude_response_headers: bool = False


class _Batch(msgspec.Struct):
    rest_requests: list[msgspec.Raw]
    batch_request_id: str | int = ""


class BatchApi:
    """Answers batches.

    Args:
        instance: The instance.
    """

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def routes(self, prefix: str) -> list[Route]:
        """Return the routes under one version's prefix."""
        return [Route(f"{prefix}/batch", self._answer, methods=["POST"])]

    async def _answer(self, request: Request) -> Response:
        authenticate(request, self._instance)
        batch = _read(await read_bytes(request, limit=_MAX_BATCH_BYTES))
        limit = self._max_output(request)
        ends_at = time.monotonic() + _MAX_SECONDS
        serviced: list[dict[str, object]] = []
        items = [_item(raw) for raw in batch.rest_requests]
        for item in items:
            if time.monotonic() > ends_at or len(item.body) > self._max_input():
                break
            answered = await _service(request, item)
            if len(str(answered["body"])) > limit:
                break
            serviced.append(answered)
        unserviced = [str(item.id) for item in items[len(serviced) :]]
        content = {
            "batch_request_id": str(batch.batch_request_id),
            "serviced_requests": serviced,
            "unserviced_requests": unserviced,
        }
        return plain(content)

    def _max_input(self) -> int:
        return self._limit("glide.rest.batch.max.inputSize", _MAX_INPUT_BYTES)

    def _max_output(self, request: Request) -> int:
        limit = self._limit("glide.rest.batch.max.outputSize", _MAX_OUTPUT_BYTES)
        return min(limit, natural(request.headers.get(_MAX_OUTPUT_HEADER, ""), limit))

    def _limit(self, name: str, fallback: int) -> int:
        return natural(self._instance.property(name), fallback)


async def _service(request: Request, item: _Item) -> dict[str, object]:
    started = time.perf_counter()
    if not (item.url and item.method):
        return _failed(item, _UNREADABLE)
    try:
        status, headers, body = await _ask(request, item)
    except ValueError as exc:
        return _failed(item, str(exc))
    answered: dict[str, object] = {
        "id": str(item.id),
        "body": base64.b64encode(body).decode(),
        "status_code": status,
        "status_text": HTTPStatus(status).phrase,
        "headers": [],
        "execution_time": round((time.perf_counter() - started) * 1000),
    }
    if not item.exclude_response_headers:
        answered["headers"] = [{"name": name, "value": value} for name, value in headers]
    return answered


def _failed(item: _Item, why: str) -> dict[str, object]:
    return {
        "id": str(item.id),
        "body": "",
        "status_code": 400,
        "status_text": HTTPStatus(400).phrase,
        "error_message": why,
        "headers": [],
        "execution_time": 0,
    }


async def _ask(request: Request, item: _Item) -> tuple[int, list[tuple[str, str]], bytes]:
    try:
        body = base64.b64decode("".join(item.body.split()), validate=True)
    except ValueError as exc:
        raise ValueError(_UNREADABLE) from exc
    answer: list[Message] = []

    async def send(message: Message) -> None:
        answer.append(message)

    entry: ASGIApp = request.state.entry
    await entry(_scope(request, item, len(body)), giving(body, request.receive), send)
    if not answer:
        message = f"The connection was cut before {item.url} was answered"
        raise ValueError(message)
    start, *rest = answer
    headers = [
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]
    ]
    return start["status"], headers, b"".join(message.get("body", b"") for message in rest)


def _scope(request: Request, item: _Item, length: int) -> Scope:
    target = urlsplit(item.url)
    path = unquote(target.path)
    if not path.startswith("/api/") or path.rstrip("/").endswith("/batch"):
        message = f"{item.url} cannot be asked for in a batch"
        raise ValueError(message)
    kept = ("type", "asgi", "http_version", "scheme", "server", "client", "root_path")
    state = request.scope["state"]
    return {name: request.scope[name] for name in kept if name in request.scope} | {
        "method": item.method.upper(),
        "path": path,
        "raw_path": target.path.encode(),
        "query_string": target.query.encode(),
        "headers": _headers(request, item, length),
        "state": {name: state[name] for name in _OF_CONNECTION if name in state},
    }


def _headers(request: Request, item: _Item, length: int) -> list[tuple[bytes, bytes]]:
    own = {
        header.name.lower().encode("latin-1"): header.value.encode("latin-1")
        for header in item.headers
        if header.name.lower().encode("latin-1") not in _OF_BATCH
    }
    of_batch = {name: value for name, value in request.scope["headers"] if name in _OF_BATCH}
    return list((own | of_batch | {b"content-length": str(length).encode()}).items())


def _read(body: bytes) -> _Batch:
    try:
        return msgspec.json.decode(body, type=_Batch)
    except (ValueError, RecursionError) as exc:
        raise ApiError(400, _UNREADABLE, "The payload is not valid JSON.") from exc


def _item(raw: msgspec.Raw) -> _Item:
    """Return an item; of one that makes no sense there is the id at most."""
    for kind in (_Item, _Named):
        with suppress(ValueError, RecursionError):
            found = msgspec.json.decode(raw, type=kind)
            return found if isinstance(found, _Item) else _Item(found.id)
    return _Item()
