"""A Table API that costs next to nothing, so that what is measured beside it is the client.

It runs as a process of its own, over TLS, and answers from records that are rendered already. It
knows ranges and order of `sys_id`, `sys_updated_on>=`, `correlation_id=` and `IN`, limit, offset,
fields and display values, creating, and batches; every other condition holds for all records.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import bisect
import hashlib
import json
import re
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import httpx
import trustme

_STATES = {
    "incident": {"1": "New", "2": "In Progress", "3": "On Hold", "6": "Resolved", "7": "Closed"},
    "change_request": {"-5": "New", "-4": "Assess", "-2": "Scheduled", "3": "Closed"},
}
_PEOPLE = ("Jonas Veldkamp", "Amina Okafor", "Priya Raman", "")
_GROUPS = ("Mail platform", "Identity operations", "Endpoint engineering")
_BEGINNING = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
_SUBJECTS = ("database backups", "mailbox rules", "sign-in risk", "device encryption", "old apps")
_CATEGORIES = ("identity", "data", "devices", "apps", "infrastructure")

Row = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Stub:
    """A stub that runs.

    Attributes:
        address: where it is reached.
        ca_file: who vouches for it.
    """

    address: str
    ca_file: Path

    def trust(self) -> ssl.SSLContext:
        """Return a context that trusts it."""
        return ssl.create_default_context(cafile=self.ca_file)

    def steer(self, act: str, **values: object) -> None:
        """Set `delay_ms`, `touch` some records, or `forget` those that were created."""
        params = {name: str(value) for name, value in values.items()}
        httpx.get(f"{self.address}/stub/{act}", params=params, verify=self.trust(), timeout=60)

    def count(self, table: str) -> int:
        """Return how many records were created in a table."""
        answer = httpx.get(
            f"{self.address}/stub/count", params={"table": table}, verify=self.trust()
        )
        return int(answer.text)


@contextmanager
def stub_instance(tickets: int, *, table: str = "incident") -> Iterator[Stub]:
    """Run a stub with records in one table.

    Args:
        tickets: how many.
        table: where they are; every other table is empty.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench.stub_instance", folder, table, str(tickets)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
            assert process.stdout is not None
            yield Stub(process.stdout.readline().strip(), Path(folder, "ca.pem"))
            process.communicate()  # it ends with its standard input, also where nobody says so


class Records:
    """The records of one table, by `sys_id`."""

    def __init__(self, table: str, count: int) -> None:
        self._table = table
        rows = [_row(table, number) for number in range(count)]
        self.rows = sorted(rows, key=lambda row: row["sys_id"])
        self._ids = [row["sys_id"][0] for row in self.rows]
        self._rendered: dict[tuple[str, ...], list[bytes]] = {}
        self._bodies: dict[tuple[object, ...], bytes] = {}
        self._positions: dict[str, int] = {}

    def add(self, values: Mapping[str, str]) -> Row:
        """Create a record."""
        row = _row(self._table, 900_000 + len(self._positions))
        row |= {name: (str(value), str(value)) for name, value in values.items()}
        self._positions[row["correlation_id"][0]] = len(self.rows)
        self.rows.append(row)
        return row

    def forget(self) -> None:
        """Forget what was created."""
        del self.rows[len(self._ids) :]
        self._positions.clear()

    @property
    def created(self) -> int:
        """How many records were created."""
        return len(self.rows) - len(self._ids)

    def touch(self, count: int) -> None:
        """Change records that lie far apart, as people would."""
        now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
        step = max(1, len(self._ids) // count)
        states = list(_STATES[self._table].items())
        for position in range(0, step * count, step):
            row = self.rows[position]
            row["sys_updated_on"] = (now, now)
            row["state"] = states[(position // step) % len(states)]
        self._rendered.clear()
        self._bodies.clear()

    def page(self, params: Mapping[str, str]) -> tuple[bytes, int]:
        """Return the body of a page, and how many records there are in all."""
        query = params.get("sysparm_query", "")
        wanted = re.findall(r"correlation_id(?:=|IN)([^^]+)", query)
        fields = tuple(filter(None, params.get("sysparm_fields", "").split(",")))
        mode = params.get("sysparm_display_value", "false")
        limit = int(params.get("sysparm_limit", "10000"))
        if wanted:
            names = {name for text in wanted for name in text.split(",")}
            found = [self._positions[name] for name in names if name in self._positions]
            rows = [_render(self.rows[position], mode, fields) for position in found[:limit]]
            return _body(rows), len(found)
        since = re.search(r"sys_updated_on>=?([^^]+)", query)
        low, high = _range(query, self._ids)
        if since:
            rows = self._lines(mode, fields)
            moment = _moment(since[1])
            hits = [
                rows[position]
                for position in range(low, high)
                if self.rows[position]["sys_updated_on"][0] >= moment
            ]
            return _body(hits[:limit]), len(hits)
        start = low + int(params.get("sysparm_offset", "0"))
        end = min(start + limit, high)
        key = (mode, fields, start, end)
        if key not in self._bodies:
            self._bodies[key] = _body(self._lines(mode, fields)[start:end])
        return self._bodies[key], high - low

    def _lines(self, mode: str, fields: tuple[str, ...]) -> list[bytes]:
        key = (mode, *fields)
        if key not in self._rendered:
            self._rendered[key] = [_render(row, mode, fields) for row in self.rows]
        return self._rendered[key]


def _range(query: str, ids: Sequence[str]) -> tuple[int, int]:
    low, high = 0, len(ids)
    for sign, text in re.findall(r"sys_id(>=|<=|>|<)([0-9a-f]+)", query):
        if sign == ">":
            low = max(low, bisect.bisect_right(ids, text))
        elif sign == ">=":
            low = max(low, bisect.bisect_left(ids, text))
        elif sign == "<":
            high = min(high, bisect.bisect_left(ids, text))
        else:
            high = min(high, bisect.bisect_right(ids, text))
    return low, max(low, high)


def _moment(text: str) -> str:
    found = re.search(r"(\d{4}-\d\d-\d\d)\D+(\d\d:\d\d:\d\d)", text)
    return f"{found[1]} {found[2]}" if found else text


def _row(table: str, number: int) -> Row:
    opened = _BEGINNING + timedelta(minutes=3 * (number % 150_000))
    time = f"{opened:%Y-%m-%d %H:%M:%S}"
    states = list(_STATES.get(table, _STATES["incident"]).items())
    subject, category = _SUBJECTS[number % 5], _CATEGORIES[number % 5]
    group, person = _GROUPS[number % 3], _PEOPLE[number % 4]
    plain = {
        "sys_id": hashlib.md5(f"{table}{number}".encode(), usedforsecurity=False).hexdigest(),
        "number": f"{'INC' if table == 'incident' else 'CHG'}{number:07}",
        "short_description": f"Review {subject} of site {number % 977}",
        "description": f"Look at {subject} and write down what differs. " * 4
        + "\n\n[Firnline]\nInitiated by: mara.lindqvist\nRecommendation source: Microsoft\n"
        + f"Recommendation category: {category.capitalize()}",
        "due_date": time,
        "correlation_id": f"stub-{number}",
        "correlation_display": f"Firnline|security|microsoft|{category}",
        "opened_at": time,
        "closed_at": "",
        "sys_created_on": time,
        "sys_updated_on": time,
        "sys_mod_count": str(number % 9),
        "impact": "2",
        "urgency": "2",
        "active": "true",
        "opened_by.name": "Firnline integration",
        "assigned_to.name": person,
        "assignment_group.name": group,
    }
    shown = {name: (value, value) for name, value in plain.items()}
    shown["state"] = states[number % len(states)]
    shown["priority"] = (str(1 + number % 4), f"{1 + number % 4} - Any")
    shown["assigned_to"] = (_id_of(person) if person else "", person)
    shown["assignment_group"] = (_id_of(group), group)
    return shown


@lru_cache
def _id_of(name: str) -> str:
    return hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()


def _render(row: Row, mode: str, fields: Sequence[str]) -> bytes:
    names = fields or [name for name in row if "." not in name]
    pairs = {name: row.get(name, ("", "")) for name in names}
    if mode == "all":
        content: dict[str, Any] = {
            name: {"value": value, "display_value": shown} for name, (value, shown) in pairs.items()
        }
    else:
        side = 0 if mode == "false" else 1
        content = {name: pair[side] for name, pair in pairs.items()}
    return json.dumps(content, separators=(",", ":")).encode()


def _body(rows: Sequence[bytes]) -> bytes:
    return b'{"result":[' + b",".join(rows) + b"]}"


class Server:
    """Answers requests, one at a time on each connection."""

    def __init__(self, table: str, count: int) -> None:
        self._tables = {name: Records(name, count if name == table else 0) for name in _STATES}
        self._delay_s = 0.0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer on one connection until it ends."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = re.search(r"(?im)^content-length: *(\d+)", head)
                content = await reader.readexactly(int(length[1])) if length else b""
                method, target, _ = head.split(" ", 2)
                if self._delay_s and not target.startswith("/stub/"):
                    await asyncio.sleep(self._delay_s)
                status, body, total = self.answer(method, target, content)
                writer.write(
                    f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
                    f"X-Total-Count: {total}\r\n{self._link(target, head, total)}"
                    f"Content-Length: {len(body)}\r\n\r\n".encode()
                )
                writer.write(body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def answer(self, method: str, target: str, content: bytes) -> tuple[str, bytes, int]:
        """Return status, body and total of one answer."""
        parts = urlsplit(target)
        params = dict(parse_qsl(parts.query, keep_blank_values=True))
        steps = unquote(parts.path).strip("/").split("/")
        if steps[0] == "stub":
            return self._steer(steps[1], params)
        if steps[-1] == "batch":
            return "200 OK", self._batch(content), 0
        table = steps[3] if len(steps) > 3 else ""
        records = self._tables.get(table)
        if table == "sys_choice":
            return "200 OK", self._choices(params), 0
        if records is None:
            return "200 OK", b'{"result":[]}', 0
        if method == "POST":
            row = records.add(json.loads(content))
            mode = params.get("sysparm_display_value", "false")
            fields = tuple(filter(None, params.get("sysparm_fields", "").split(",")))
            return "201 Created", b'{"result":' + _render(row, mode, fields) + b"}", 1
        body, total = records.page(params)
        return "200 OK", body, total

    def _link(self, target: str, head: str, total: int) -> str:
        """Return the header that leads to the next page, or nothing."""
        parts = urlsplit(target)
        params = dict(parse_qsl(parts.query, keep_blank_values=True))
        following = int(params.get("sysparm_offset", "0")) + int(params.get("sysparm_limit", "0"))
        if "sysparm_limit" not in params or following >= total:
            return ""
        host = re.search(r"(?im)^host: *(\S+)", head)
        query = urlencode(params | {"sysparm_offset": str(following)})
        return f'Link: <https://{host[1] if host else ""}{parts.path}?{query}>;rel="next"\r\n'

    def _batch(self, content: bytes) -> bytes:
        asked = json.loads(content)
        served = []
        for item in asked["rest_requests"]:
            sent = base64.b64decode(item.get("body", ""))
            status, body, _ = self.answer(item["method"], item["url"], sent)
            served.append(
                {
                    "id": item["id"],
                    "body": base64.b64encode(body).decode(),
                    "status_code": int(status.split()[0]),
                    "status_text": status.split(" ", 1)[1],
                    "headers": [],
                    "execution_time": 1,
                }
            )
        answer = {"batch_request_id": asked["batch_request_id"], "unserviced_requests": []}
        return json.dumps(answer | {"serviced_requests": served}).encode()

    def _choices(self, params: Mapping[str, str]) -> bytes:
        found = re.search(r"name=(\w+)\^element=state\b", params.get("sysparm_query", ""))
        states = _STATES.get(found[1], {}) if found else {}
        rows = [{"value": value, "label": label} for value, label in states.items()]
        return json.dumps({"result": rows}).encode()

    def _steer(self, act: str, params: Mapping[str, str]) -> tuple[str, bytes, int]:
        said = b""
        if act == "delay":
            self._delay_s = float(params["ms"]) / 1000
        elif act == "touch":
            for records in self._tables.values():
                if records.rows:
                    records.touch(int(params["count"]))
        elif act == "forget":
            for records in self._tables.values():
                records.forget()
        elif act == "count":
            said = str(self._tables[params["table"]].created).encode()
        return "200 OK", said, 0


async def _run(folder: Path, table: str, count: int) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    server = Server(table, count)
    listening = await asyncio.start_server(
        server.serve, "127.0.0.1", 0, ssl=context, limit=64 * 2**20
    )
    port = listening.sockets[0].getsockname()[1]
    sys.stdout.write(f"https://localhost:{port}\n")
    sys.stdout.flush()
    async with listening:
        await asyncio.to_thread(sys.stdin.read)


def main() -> None:
    """Run a stub until its standard input ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("table")
    parser.add_argument("tickets", type=int)
    chosen = parser.parse_args()
    asyncio.run(_run(chosen.folder, chosen.table, chosen.tickets))


if __name__ == "__main__":
    main()
