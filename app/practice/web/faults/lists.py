"""Faults in what lists and batches say: changed on the way in, or on the way out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import Message

from app.practice.clock import TIMESTAMP
from app.practice.web.exchange import Visit, giving
from app.practice.web.faults.turn import Answer, Turn
from app.practice.web.parameters import paging

_TRACES = ("sys_id", "sys_mod_count", "sys_updated_by", "sys_updated_on")
_NEIGHBOUR = re.compile(r'(?<=sysparm_offset=)[1-9]\d*(?=[^>]*>;rel="(?:prev|next)")')
_BUILD = ("glide.war", "glide.buildtag", "glide.buildtag.last", "glide.buildname")
_TOO_LONG = {
    "message": "Transaction cancelled: maximum execution time exceeded",
    "detail": "Check logs for error trace.",
}


async def partial(turn: Turn) -> None:
    """Keep half of the rows, and put an error beside them."""
    answer = await turn.whole_answer()
    rows = _rows(answer)
    if not rows:
        await turn.deliver(answer)
        return
    half = {"result": rows[: len(rows) // 2], "error": _TOO_LONG, "status": "failure"}
    await turn.deliver(answer.with_content(half))


async def partial_broken(turn: Turn) -> None:
    """Break off amid the rows, and go on with an error."""
    answer = await turn.whole_answer()
    half = answer.body[: len(answer.body) // 2]
    error = json.dumps({"error": _TOO_LONG, "status": "failure"})
    await turn.deliver(answer.with_body(half + error[1:].encode()))


async def limit_cap(turn: Turn) -> None:
    """Lower the limit that was asked for."""
    limit = min(paging(turn.visit.query).limit, turn.instance.conditions.limit_cap)
    await turn.asking({"sysparm_limit": str(limit)}).go_on()


async def lookup_lag(turn: Turn) -> None:
    """Leave out what is too new to be found, in each of a query's groups."""
    newest = turn.instance.clock.now() - timedelta(seconds=turn.instance.conditions.lookup_lag_s)
    known = f"sys_created_on<{newest:{TIMESTAMP}}"
    await turn.asking({"sysparm_query": _narrowed(turn, known)}).go_on()


def is_second_page(visit: Visit) -> bool:
    """Return whether a list is asked for its second page, its fourth, and so on."""
    page = paging(visit.query)
    return visit.is_list and page.offset // max(page.limit, 1) % 2 == 1


async def rows_move(turn: Turn) -> None:
    """Answer as if a row had come before all others, in whatever order they are.

    Nothing is written: others would see the row, and it would outlast the fault.
    """
    offset = paging(turn.visit.query).offset

    def change(headers: MutableHeaders) -> None:
        if total := headers.get("x-total-count"):
            headers["x-total-count"] = str(int(total) + 1)
        if links := headers.get("link"):
            headers["link"] = _NEIGHBOUR.sub(lambda found: str(int(found[0]) + 1), links)

    await _with_headers(turn.asking({"sysparm_offset": str(offset - 1)}), change)


async def edits_collide(turn: Turn) -> None:
    """Update the record first, in another's name; a refused update leaves no trace of it."""
    database, visit = turn.instance.database, turn.visit
    table = database.schema.get(visit.table)
    if not table or table.access.internal:
        await turn.go_on()
        return
    before = database.find(visit.table, sys_id=visit.record)
    if before:
        mark = {
            "sys_mod_count": str(int(before["sys_mod_count"] or 0) + 1),
            "sys_updated_by": "somebody.else",
            "sys_updated_on": turn.instance.clock.timestamp(),
        }
        database.update(visit.table, before | mark)
    answer = await turn.whole_answer()
    if before and answer.status >= HTTPStatus.BAD_REQUEST:
        database.update(visit.table, {name: before[name] for name in _TRACES})
    await turn.deliver(answer)


async def count_missing(turn: Turn) -> None:
    """Leave the count out."""

    def change(headers: MutableHeaders) -> None:
        del headers["x-total-count"]

    await _with_headers(turn, change)


async def count_wrong(turn: Turn) -> None:
    """Halve the count."""

    def change(headers: MutableHeaders) -> None:
        if total := headers.get("x-total-count"):
            headers["x-total-count"] = str(int(total) // 2)

    await _with_headers(turn, change)


async def link_host(turn: Turn) -> None:
    """Let the links name another host."""
    host = turn.instance.conditions.link_host.rstrip("/")

    def change(headers: MutableHeaders) -> None:
        if links := headers.get("link"):
            headers["link"] = re.sub(r"<https?://[^/]+", lambda _: f"<{host}", links)

    await _with_headers(turn, change)


async def unreadable_properties(turn: Turn) -> None:
    """Show no system property."""
    await turn.asking({"sysparm_query": "sys_idISEMPTY"}).go_on()


async def missing_buildname(turn: Turn) -> None:
    """Show no system property that names the build."""
    others = f"nameNOT IN{','.join(_BUILD)}"
    await turn.asking({"sysparm_query": _narrowed(turn, others)}).go_on()


async def batch_half(turn: Turn) -> None:
    """Carry out the first half of a batch, and name the rest as unserviced."""
    body = await _body(turn)
    try:
        batch = json.loads(body)
        asked = batch["rest_requests"]
        first, rest = asked[: len(asked) // 2], asked[len(asked) // 2 :]
        unserviced = [item["id"] for item in rest]
    except (ValueError, TypeError, KeyError, RecursionError):
        await turn.go_on(receive=giving(body, turn.receive))
        return
    half = json.dumps(batch | {"rest_requests": first}).encode()
    answer = await replace(turn, receive=giving(half, turn.receive)).whole_answer()
    content = answer.content()
    if isinstance(content, dict) and "unserviced_requests" in content:
        content["unserviced_requests"] += unserviced
        answer = answer.with_content(content)
    await turn.deliver(answer)


def _narrowed(turn: Turn, term: str) -> str:
    asked = turn.visit.query
    filters = [f"{name}={asked[name]}" for name in asked if not name.startswith("sysparm_")]
    query = asked.get("sysparm_query", "^".join(filters))
    return "^NQ".join(f"{term}^{group}".rstrip("^") for group in query.split("^NQ"))


def _rows(answer: Answer) -> list[Any]:
    content = answer.content()
    rows = content.get("result") if isinstance(content, dict) else None
    return rows if isinstance(rows, list) else []


async def _with_headers(turn: Turn, change: Callable[[MutableHeaders], None]) -> None:
    async def send_changed(message: Message) -> None:
        if message["type"] == "http.response.start":
            change(MutableHeaders(raw=message["headers"]))
        await turn.send(message)

    await turn.go_on(send=send_changed)


async def _body(turn: Turn) -> bytes:
    parts = []
    while (message := await turn.receive())["type"] == "http.request":
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            break
    return b"".join(parts)
