"""Firnline beside the other clients, plain httpx and curl: pulling and creating, in one run.

Run: make bench
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.bench.bar import Bar
from tests.bench.stub_instance import Stub, stub_instance

RUNS = 5
MANY = 100_000
FEW = 20_000
CREATED = 500
PAGE_DELAY_MS = 250
WRITE_DELAY_MS = 40
MOST_IN_FLIGHT = 8
PAGE = 1_000
_WORDS = {
    "pull_curl": "curl, thrown away",
    "pull_httpx": "httpx, json, page after page",
    "pull_pysnow": "pysnow, pages by hand",
    "pull_pysnc": "pysnc, pages of 1,000",
    "pull_aiosnow": "aiosnow, stream",
    "pull_firnline_rows": "Firnline, typed rows",
    "pull_firnline_bare": "Firnline, typed tickets",
    "pull_firnline": "Firnline, typed tickets in SQLite",
    "create_httpx": "httpx, one by one",
    "create_pysnow": "pysnow, one by one",
    "create_pysnc": "pysnc, one by one",
    "create_aiosnow": "aiosnow, one by one",
    "create_firnline": "Firnline, looked up, made, read back",
}


_FORMS = {
    "pull_firnline_rows": "typed rows",
    "pull_firnline_bare": "typed tickets",
    "pull_firnline": "in SQLite",
}


@dataclass(frozen=True)
class Taken:
    """What a client took, as medians of all runs."""

    seconds: float
    cpu_s: float
    peak_mb: float


def main() -> None:
    """Measure everything in turn and print medians, ratios and bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--records", type=int, default=MANY)
    chosen = parser.parse_args()
    print(f"clients side by side, medians of {chosen.runs}, interleaved, TLS on this machine")
    with stub_instance(chosen.records) as stub:
        many = measured(stub, _pulls(), chosen.records, chosen.runs)
    _show(f"pull {chosen.records:,} records of 15 columns", many)
    with stub_instance(FEW) as stub:
        stub.steer("delay", ms=PAGE_DELAY_MS)
        few = measured(stub, _pulls("pull_curl"), FEW, chosen.runs, in_flight=MOST_IN_FLIGHT)
    title = f"pull {FEW:,}, {PAGE_DELAY_MS} ms for each page, {MOST_IN_FLIGHT} in flight at most"
    _show(title, few)
    with stub_instance(0) as stub:
        stub.steer("delay", ms=WRITE_DELAY_MS)
        made = measured(stub, _creations(), CREATED, chosen.runs, warm_up=False)
    _show(f"create {CREATED}, {WRITE_DELAY_MS} ms for each request", made)
    print("bars")
    for bar in bars(many, few, made):
        print(bar)


def bars(many: dict[str, Taken], few: dict[str, Taken], made: dict[str, Taken]) -> Iterable[Bar]:
    """Yield what is to be reached, with what was.

    Args:
        many: pulling without a delay.
        few: pulling with one.
        made: creating.
    """
    pysnc, httpx = many["pull_pysnc"], many["pull_httpx"]
    ideal_s = math.ceil(FEW / PAGE / MOST_IN_FLIGHT) * PAGE_DELAY_MS / 1_000
    for job, what in _FORMS.items():
        ours_s, slow_s = many[job].seconds, few[job].seconds
        yield Bar(f"pull against pysnc, {what}", pysnc.seconds / ours_s, 8, 13)
        yield Bar(f"pull against httpx and json, {what}", ours_s / httpx.seconds, 1, 0.6)
        yield Bar(f"slow pages against pysnc, {what}", few["pull_pysnc"].seconds / slow_s, 7, 9)
        yield Bar(f"slow pages against the least possible, {what}", slow_s / ideal_s, 1.2, 1.2)
        yield Bar(f"memory against pysnc, {what}", many[job].peak_mb / pysnc.peak_mb, 0.25, 0.19)
    ours = made["create_firnline"].seconds
    yield Bar("create against pysnc", made["create_pysnc"].seconds / ours, 11, 40)


def measured(
    stub: Stub,
    jobs: Sequence[str],
    records: int,
    runs: int,
    *,
    in_flight: int = 4,
    warm_up: bool = True,
) -> dict[str, Taken]:
    """Return what each client took, the runs of all of them by turns.

    Args:
        stub: what they speak to.
        jobs: names of `tests.bench.clients`.
        records: how many are read or made.
        runs: how often each client does it.
        in_flight: how many requests Firnline may have under way.
        warm_up: whether a first round fills the stub's caches and is not counted.
    """
    found: dict[str, list[dict[str, float]]] = {job: [] for job in jobs}
    for run in range(runs + warm_up):
        for job in jobs:
            taken = _run(stub, job, records, in_flight)
            stub.steer("forget")
            if run >= warm_up:
                found[job].append(taken)
    return {job: Taken(*_medians(takes)) for job, takes in found.items()}


def _run(stub: Stub, job: str, records: int, in_flight: int) -> dict[str, float]:
    trust = {name: str(stub.ca_file) for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")}
    options = [job, stub.address, str(stub.ca_file), str(records), "--in-flight", str(in_flight)]
    result = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.bench.clients", *options],
        check=False,
        env={**os.environ, **trust},
        capture_output=True,
        text=True,
        timeout=600,
    )
    if result.returncode:
        message = f"{job} failed: {result.stderr[-2000:]}"
        raise RuntimeError(message)
    taken: dict[str, float] = json.loads(result.stdout)
    if taken["count"] != records:
        message = f"{job}: {taken['count']} of {records} records"
        raise RuntimeError(message)
    return taken


def _medians(takes: Sequence[dict[str, float]]) -> tuple[float, float, float]:
    def median(name: str) -> float:
        return statistics.median(taken[name] for taken in takes)

    return median("seconds"), median("cpu_s"), median("peak_mb")


def _pulls(*without: str) -> list[str]:
    names = [name for name in _WORDS if name.startswith("pull_") and name not in without]
    return [name for name in names if name != "pull_curl" or shutil.which("curl")]


def _creations() -> list[str]:
    return [name for name in _WORDS if name.startswith("create_")]


def _show(title: str, found: dict[str, Taken]) -> None:
    print(title)
    base = next(taken.seconds for job, taken in found.items() if job.endswith("pysnc"))
    for job, taken in sorted(found.items(), key=lambda item: item[1].seconds):
        ratio = base / taken.seconds
        print(
            f"  {_WORDS[job]:<38} {taken.seconds:8.3f} s {taken.cpu_s:7.2f} s CPU "
            f"{taken.peak_mb:7.0f} MB {ratio:7.1f} x pysnc"
        )


if __name__ == "__main__":
    main()
