"""A full practice instance: how long it takes to fill, to answer, and what memory it needs.

Run: make bench
"""

from __future__ import annotations

import re
import ssl
import statistics
import time
from collections.abc import Callable

import httpx
import psutil

from app.practice.server import PracticeOptions, PracticeServer

TICKETS = 100_000
PAGE = 1_000
RUNS = 15
FILLING_BAR_S = 15
PAGE_BAR_MS = 60
MEMORY_BAR_MB = 500
FILTERS = ("number=INC0030000", "state=2", "sys_updated_on>=2026-11-01 00:00:00")


def main() -> None:
    """Fill an instance, ask it for pages, and print what it took beside the bars."""
    started = time.perf_counter()
    with PracticeServer(PracticeOptions(tickets=TICKETS)).running() as server:
        filled_s = time.perf_counter() - started
        trust = ssl.create_default_context(cafile=server.ca_file)
        account = (server.administrator.user_name, server.administrator.password)
        with httpx.Client(base_url=server.address, verify=trust, auth=account) as client:
            page_ms = server_ms(client, sysparm_limit=str(PAGE))
            found_ms = [server_ms(client, sysparm_query=query) for query in FILTERS]
        memory_mb = psutil.Process().memory_info().rss / 2**20
    print(f"a practice instance with {TICKETS:,} more tickets")
    print(_line("started and filled", filled_s, "s", FILLING_BAR_S))
    print(_line(f"{PAGE:,} full records, server time", page_ms, "ms", PAGE_BAR_MS))
    for query, taken_ms in zip(FILTERS, found_ms, strict=True):
        print(f"  one record where {query:<40} {taken_ms:7.1f} ms")
    print(_line("memory of server and client", memory_mb, "MB", MEMORY_BAR_MB))


def server_ms(client: httpx.Client, **parameters: str) -> float:
    """Return the median time the server says it took for a page of incidents."""
    asked = {"sysparm_limit": "1"} | parameters

    def ask() -> float:
        answer = client.get("/api/now/table/incident", params=asked, timeout=60).raise_for_status()
        (taken,) = re.findall(r"dur=([\d.]+)", answer.headers["server-timing"])
        return float(taken)

    return _median(ask)


def _median(measure: Callable[[], float]) -> float:
    measure()  # the first time warms the caches
    return statistics.median(measure() for _ in range(RUNS))


def _line(what: str, value: float, unit: str, bar: float) -> str:
    verdict = "reached" if value <= bar else "missed"
    return f"  {what:<57} {value:7.1f} {unit:<2}  bar {bar} {unit}, {verdict}"


if __name__ == "__main__":
    main()
