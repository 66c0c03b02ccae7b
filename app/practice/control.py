"""Steering a running practice instance: faults, clock and request log, for who holds its token.

It listens on an address of its own, so that no fault touches it and no client stumbles over it.
"""

from __future__ import annotations

import hmac
import json
import secrets
from copy import copy
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from app.practice.demo.many import plant_many
from app.practice.errors import PracticeError
from app.practice.instance import Instance
from app.practice.request_log import RequestLog
from app.practice.state import readable, write_new
from app.practice.web.parameters import natural

FILE = "control.json"

_LONGEST_WAIT_S = 30
_MOST_TICKETS = 100_000
_FARTHEST_S = 100 * 365 * 86_400


@dataclass(frozen=True)
class Control:
    """What may be steered.

    Args:
        instance: The instance, with what goes wrong at present, its time and its records.
        log: The requests so far.
    """

    instance: Instance
    log: RequestLog

    def application(self, token: str) -> ASGIApp:
        """Return what answers at the control address.

        Args:
            token: What a caller must know.
        """
        routes = [
            Route("/conditions", self._show, methods=["GET"]),
            Route("/conditions", self._change, methods=["POST"]),
            Route("/log", self._read_log, methods=["GET"]),
            Route("/clock", self._advance, methods=["POST"]),
            Route("/tickets", self._seed, methods=["POST"]),
        ]
        handlers = {PracticeError: _refuse, HTTPException: _refuse}
        return _Guard(Starlette(routes=routes, exception_handlers=handlers), token)

    async def _show(self, _request: Request) -> Response:
        return JSONResponse({"active": self.instance.conditions.active()})

    async def _change(self, request: Request) -> Response:
        wish = await _wish(request)
        # On a copy first: a wish is granted whole or not at all.
        wished = copy(self.instance.conditions)
        if "clear" in wish:
            wished.clear(*_texts(wish["clear"]))
        for text in _texts(wish.get("set", [])):
            wished.apply(text)
        self.instance.conditions.become(wished)
        return await self._show(request)

    async def _advance(self, request: Request) -> Response:
        seconds = (await _wish(request)).get("forward_s", 0)
        ahead_s = self.instance.clock.ahead_s
        if not isinstance(seconds, int | float) or not 0 <= seconds <= _FARTHEST_S - ahead_s:
            message = f"The clock cannot be put forward by {seconds!r} seconds."
            raise PracticeError(message, "Choose a number from 0, and stay within a century.")
        clock = self.instance.clock
        clock.advance(seconds)
        return JSONResponse({"now": clock.timestamp(), "ahead_s": clock.ahead_s})

    async def _seed(self, request: Request) -> Response:
        count = (await _wish(request)).get("count")
        if type(count) is not int or not 0 <= count <= _MOST_TICKETS:
            message = f"{count!r} is not a number of tickets."
            raise PracticeError(message, f"Choose one up to {_MOST_TICKETS}.")
        plant_many(self.instance, count, lambda _done, _total: None)
        return JSONResponse({"added": count})

    async def _read_log(self, request: Request) -> Response:
        first = _number(request, "after")
        if self.log.total <= first:
            await self.log.grows(min(_number(request, "wait_s"), _LONGEST_WAIT_S))
        entries = [asdict(entry) for entry in self.log.since(first)]
        return JSONResponse({"entries": entries, "next": self.log.total})


@dataclass(frozen=True)
class _Guard:
    """Lets nobody in who does not know the token."""

    app: ASGIApp
    token: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        given = Request(scope).headers.get("authorization", "")
        if hmac.compare_digest(given.encode(), f"Bearer {self.token}".encode()):
            await self.app(scope, receive, send)
        else:
            answer = JSONResponse({"error": "The token is missing or wrong."}, 401)
            await answer(scope, receive, send)


def new_token() -> str:
    """Return a token for one run."""
    return secrets.token_urlsafe(32)


def write_control_file(folder: Path, address: str, token: str) -> Path:
    """Write down how to steer the instance, for this account's eyes alone.

    Args:
        folder: The state folder.
        address: The control address.
        token: What a caller must know.
    """
    file = folder / FILE
    content = {"address": address, "token": token, "ca_file": str(folder / "ca.pem")}
    with readable(file):
        write_new(file, json.dumps(content).encode())
    return file


async def _wish(request: Request) -> dict[str, Any]:
    try:
        wish = await request.json()
    except ValueError:
        wish = None
    if isinstance(wish, dict):
        return wish
    raise _nonsense()


def _texts(wish: object) -> list[str]:
    if isinstance(wish, list):
        return [str(text) for text in wish]
    raise _nonsense()


def _nonsense() -> PracticeError:
    return PracticeError("This is not a wish.", "Use firnline practice-control.")


def _number(request: Request, name: str) -> int:
    return natural(request.query_params.get(name, ""), 0)


async def _refuse(_request: Request, exc: Exception) -> Response:
    return JSONResponse({"error": str(exc)}, getattr(exc, "status_code", 400))
