"""One client does one job against a stub, in a process of its own, and says what it took.

Run by tests.bench.peers.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import ssl
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil

FIELDS: Final = (
    "sys_id",
    "number",
    "short_description",
    "description",
    "state",
    "priority",
    "due_date",
    "correlation_id",
    "correlation_display",
    "assigned_to",
    "assignment_group",
    "opened_at",
    "closed_at",
    "sys_created_on",
    "sys_updated_on",
)
PAGE: Final = 1_000
TABLE: Final = "incident"
PATH: Final = f"/api/now/table/{TABLE}"
LOGIN: Final = ("bench", "bench")
CREATED: Final = 500


@dataclass(frozen=True)
class Job:
    """What is to be done.

    Attributes:
        address: of the stub.
        ca_file: who vouches for it.
        records: how many there are to read, or to make.
        in_flight: how many requests Firnline may have under way.
        folder: an empty folder.
    """

    address: str
    ca_file: Path
    records: int
    in_flight: int
    folder: Path

    def trust(self) -> ssl.SSLContext:
        """Return a context that trusts the stub."""
        return ssl.create_default_context(cafile=self.ca_file)

    def page(self, offset: int) -> dict[str, str]:
        """Return the parameters of one page."""
        return {
            "sysparm_limit": str(PAGE),
            "sysparm_offset": str(offset),
            "sysparm_fields": ",".join(FIELDS),
        }

    def record(self, number: int) -> dict[str, str]:
        """Return a record to be made."""
        return {
            "short_description": f"Task {number}",
            "description": "Something is to be done here. " * 12,
            "correlation_id": f"made-{number}",
            "correlation_display": "Firnline|security|microsoft|identity",
            "impact": "2",
            "urgency": "2",
            "due_date": "2026-12-11 12:00:00",
        }


def pull_httpx(job: Job) -> Callable[[], int]:
    """Httpx, page after page, with json."""
    import httpx

    client = httpx.Client(base_url=job.address, verify=job.trust(), auth=LOGIN, timeout=60)

    def run() -> int:
        rows: list[object] = []
        for offset in range(0, job.records, PAGE):
            rows += client.get(PATH, params=job.page(offset)).json()["result"]
        return len(rows)

    return run


def pull_curl(job: Job) -> Callable[[], int]:
    """Curl, one process for all pages, which are thrown away."""
    config = job.folder / "pages"
    pages = range(0, job.records, PAGE)
    fields = ",".join(FIELDS)
    urls = [
        f'url = "{job.address}{PATH}?sysparm_limit={PAGE}&sysparm_offset={offset}'
        f'&sysparm_fields={fields}"\noutput = "{os.devnull}"'
        for offset in pages
    ]
    config.write_text("\n".join(urls))
    command = ["curl", "--silent", "--cacert", str(job.ca_file), "--config", str(config)]

    def run() -> int:
        subprocess.run(command, check=True, timeout=600)
        return len(pages) * PAGE

    return run


def pull_pysnc(job: Job) -> Callable[[], int]:
    """PySNC with pages as large as everybody's, and plain values."""
    from pysnc import ServiceNowClient

    client = ServiceNowClient(job.address, LOGIN)

    def run() -> int:
        record = client.GlideRecord(TABLE, batch_size=PAGE)
        record.display_value = False
        record.fields = list(FIELDS)
        record.query()
        return sum(1 for _ in record)

    return run


def pull_pysnow(job: Job) -> Callable[[], int]:
    """Pysnow, page after page by hand, since its stream takes ten times as long."""
    pysnow = _pysnow()
    client = pysnow.Client(
        host=job.address.removeprefix("https://"), user="bench", password="bench"
    )
    resource = client.resource(api_path=f"/table/{TABLE}")

    def run() -> int:
        rows: list[object] = []
        for offset in range(0, job.records, PAGE):
            found = resource.get(query={}, limit=PAGE, offset=offset, fields=list(FIELDS))
            rows += found.all()
        return len(rows)

    return run


def pull_aiosnow(job: Job) -> Callable[[], int]:
    """Aiosnow's stream; it cannot but ask for values and what is shown for them."""

    async def read(model: Any) -> int:
        number = 0
        async for _response, _record in model.stream(limit=job.records, page_size=PAGE):
            number += 1
        return number

    return _with_aiosnow(job, read)


def pull_firnline_rows(job: Job) -> Callable[[], int]:
    """Firnline, typed rows as they arrived: what the other clients hand over."""
    from tests.bench import firnline_client as firnline

    runner = asyncio.Runner()
    client = runner.run(firnline.open_client(job.address, job.ca_file))
    return lambda: runner.run(firnline.pull_rows(client, job.in_flight))


def pull_firnline_bare(job: Job) -> Callable[[], int]:
    """Firnline, checked and understood tickets in memory."""
    from tests.bench import firnline_client as firnline

    runner = asyncio.Runner()
    client = runner.run(firnline.open_client(job.address, job.ca_file))
    states = runner.run(firnline.open_desk(client, job.folder)).states
    return lambda: runner.run(firnline.pull_into_memory(client, states, job.in_flight))


def pull_firnline(job: Job) -> Callable[[], int]:
    """Firnline, all the way into typed tickets in SQLite."""
    from tests.bench import firnline_client as firnline

    runner = asyncio.Runner()
    client = runner.run(firnline.open_client(job.address, job.ca_file))
    desk = runner.run(firnline.open_desk(client, job.folder))
    return lambda: runner.run(firnline.pull_into_store(desk, job.in_flight))


def create_firnline(job: Job) -> Callable[[], int]:
    """Firnline: into the outbox, looked up, made, read back."""
    from tests.bench import firnline_client as firnline

    runner = asyncio.Runner()
    client = runner.run(firnline.open_client(job.address, job.ca_file))
    desk = runner.run(firnline.open_desk(client, job.folder))
    return lambda: runner.run(firnline.create_tickets(desk, job.records))


def create_httpx(job: Job) -> Callable[[], int]:
    """Httpx, record after record."""
    import httpx

    client = httpx.Client(base_url=job.address, verify=job.trust(), auth=LOGIN, timeout=60)

    def run() -> int:
        made = [client.post(PATH, json=job.record(number)) for number in range(job.records)]
        return sum(reply.status_code == httpx.codes.CREATED for reply in made)

    return run


def create_pysnc(job: Job) -> Callable[[], int]:
    """PySNC's insert, record after record."""
    from pysnc import ServiceNowClient

    client = ServiceNowClient(job.address, LOGIN)

    def run() -> int:
        for number in range(job.records):
            record = client.GlideRecord(TABLE)
            record.initialize()
            for name, value in job.record(number).items():
                record.set_value(name, value)
            record.insert()
        return job.records

    return run


def create_pysnow(job: Job) -> Callable[[], int]:
    """Pysnow, record after record."""
    pysnow = _pysnow()
    client = pysnow.Client(
        host=job.address.removeprefix("https://"), user="bench", password="bench"
    )
    resource = client.resource(api_path=f"/table/{TABLE}")

    def run() -> int:
        made = [resource.create(payload=job.record(number)) for number in range(job.records)]
        return len(made)

    return run


def create_aiosnow(job: Job) -> Callable[[], int]:
    """Aiosnow, record after record."""

    async def make(model: Any) -> int:
        for number in range(job.records):
            await model.create(job.record(number))
        return job.records

    return _with_aiosnow(job, make)


def _pysnow() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # without libmagic it says that it guesses no file types
        import pysnow
    return pysnow


def _with_aiosnow(job: Job, work: Callable[[Any], Awaitable[int]]) -> Callable[[], int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it is written for earlier versions of marshmallow
        import aiohttp
        import aiosnow
        from aiosnow import fields

    names = {*FIELDS, *job.record(0)}
    columns = {name: fields.String(is_primary=name == "sys_id") for name in names}
    kind = type("Incident", (aiosnow.TableModel,), columns)
    trust = job.trust()

    class Trusting(aiohttp.ClientSession):
        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings | {"connector": aiohttp.TCPConnector(ssl=trust)})

    async def whole() -> int:
        address = job.address.removeprefix("https://")
        client = aiosnow.Client(address, basic_auth=LOGIN, session_cls=Trusting)
        async with kind(client, table_name=TABLE) as model:
            return await work(model)

    return lambda: asyncio.run(whole())


JOBS: Final[dict[str, Callable[[Job], Callable[[], int]]]] = {
    work.__name__: work
    for work in (
        pull_httpx,
        pull_curl,
        pull_pysnc,
        pull_pysnow,
        pull_aiosnow,
        pull_firnline_rows,
        pull_firnline_bare,
        pull_firnline,
        create_httpx,
        create_pysnc,
        create_pysnow,
        create_aiosnow,
        create_firnline,
    )
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Do one job and print what it took as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("job", choices=JOBS)
    parser.add_argument("address")
    parser.add_argument("ca_file", type=Path)
    parser.add_argument("records", type=int)
    parser.add_argument("--in-flight", type=int, default=4)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        job = Job(chosen.address, chosen.ca_file, chosen.records, chosen.in_flight, Path(folder))
        run = JOBS[chosen.job](job)
        before_cpu = sum(psutil.Process().cpu_times()[:2])
        before = time.perf_counter()
        count = run()
        seconds = time.perf_counter() - before
    memory = psutil.Process().memory_info()
    print(
        json.dumps(
            {
                "count": count,
                "seconds": seconds,
                "cpu_s": sum(psutil.Process().cpu_times()[:2]) - before_cpu,
                "peak_mb": _peak_mb(memory.rss),
            }
        )
    )
    sys.stdout.flush()
    os._exit(0)  # what a client takes to put its memory away is not measured


def _peak_mb(now_bytes: int) -> float:
    try:
        import resource
    except ImportError:
        return now_bytes / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
