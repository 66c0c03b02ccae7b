"""What must never happen, counted: records lost in silence, and tickets made twice.

Run: make bench
"""

from __future__ import annotations

import asyncio
import random
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

from app.database.database import Database
from app.errors import AppError
from app.network import NetworkPolicy
from app.practice.server import PracticeOptions, PracticeServer
from tests.bench.bar import Bar
from tests.journeys.sending import ForgetfulLine, desk_over, drafts_of
from tests.unit.instance.listing import FAULTS, ListInstance, ids

PULLS = 10_000
MOST_RECORDS = 300
PAGE = 60
SPANS = 8
CHANCE = 0.35
CREATIONS = 1_000
MOST_STARTS = 10


def main() -> None:
    """Count both and print them beside their bars."""
    started = perf_counter()
    lost, ended = lost_rows()
    print(f"{PULLS:,} pulls with every third answer failing, {perf_counter() - started:.0f} s")
    print(f"  {ended:,} said why they are not whole, the others are")
    print(Bar("records lost in silence", lost, 0, 0, ""))
    started = perf_counter()
    answers, twice, missing = asyncio.run(made_twice())
    print(f"{CREATIONS:,} creations, {answers} answers lost, {perf_counter() - started:.0f} s")
    print(Bar("tickets made twice", twice, 0, 0, ""))
    print(Bar("tickets not made", missing, 0, 0, ""))


def lost_rows() -> tuple[int, int]:
    """Return how many records were lost without a word, and how many pulls ended with one."""
    lost = ended = 0
    for seed in range(PULLS):
        chance = random.Random(seed)  # noqa: S311 - repeatable
        wanted = ids(chance.randint(0, MOST_RECORDS), seed=seed)
        instance = ListInstance(wanted, faults=FAULTS, chance=CHANCE, seed=seed)
        try:
            arrived = asyncio.run(instance.pull(page=PAGE, spans=chance.randint(1, SPANS)))
        except AppError:
            ended += 1
        else:
            lost += len((Counter(wanted) - Counter(arrived)) + (Counter(arrived) - Counter(wanted)))
    return lost, ended


async def made_twice() -> tuple[int, int, int]:
    """Return how many answers were lost, and how many tickets were made twice or not at all."""
    with (
        tempfile.TemporaryDirectory() as folder,
        PracticeServer(PracticeOptions()).running() as server,
        Database(Path(folder, "tickets.db")) as database,
    ):
        drafts = drafts_of(0, CREATIONS)
        policy = NetworkPolicy(ca_file=server.ca_file)
        line = ForgetfulLine(policy, server.conditions, random.Random(5))  # noqa: S311 - repeatable
        async with desk_over(
            database,
            server.address,
            server.ca_file,
            password=server.administrator.password,
            line=line,
        ) as desk:
            await desk.bulk(drafts).run()
            for _ in range(MOST_STARTS):
                await desk.bulk(desk.unanswered).run()
        made = Counter(
            row["correlation_id"]
            for table in ("change_request", "incident")
            for row in server.database.rows(table)
        )
    counts = [made[draft.correlation_id] for draft in drafts]
    return line.lost, sum(count > 1 for count in counts), sum(count < 1 for count in counts)


if __name__ == "__main__":
    main()
