"""Exactly as many records as drafts, whatever is lost and whenever the program ends.

The usual run tries a part of it; `make nightly` tries all: a thousand creations with every second
answer lost, one by one and in batches, and two hundred programs killed.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from app.database.database import Database
from app.network import NetworkPolicy
from app.tickets.outbox import Outbox
from tests.journeys.ended_sending import SIZES
from tests.journeys.sending import ForgetfulLine, desk_over, drafts_of

ROOT = Path(__file__).parents[2]
_MOST_STARTS = 10
_log = logging.getLogger(__name__)


@pytest.fixture
def is_whole(request) -> bool:
    """Whether this is the nightly run."""
    return request.config.getoption("--hypothesis-profile") == "nightly"


def made(practice) -> Counter[str]:
    """Count the records of each correlation id."""
    tables = ("change_request", "incident")
    rows = [row for table in tables for row in practice.database.rows(table)]
    ours = [row for row in rows if row["short_description"].startswith("Round ")]
    return Counter(row["correlation_id"] for row in ours)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("has_batches", [True, False], ids=["in batches", "one by one"])
async def test_lost_answers_make_nothing_twice(practice, tmp_path, is_whole, has_batches):
    """Every second answer is lost before, amid or after the work: one record a draft."""
    practice.conditions.batch_missing = not has_batches
    drafts = drafts_of(0, 1_000 if is_whole else 120)
    policy = NetworkPolicy(ca_file=practice.ca_file)
    line = ForgetfulLine(policy, practice.conditions, Random(5))  # noqa: S311 - repeatable
    with Database(tmp_path / "tickets.db") as database:
        async with desk_over(
            database,
            practice.address,
            practice.ca_file,
            password=practice.administrator.password,
            line=line,
        ) as desk:
            await desk.bulk(drafts).run()
            for _ in range(_MOST_STARTS):
                await desk.bulk(desk.unanswered).run()
            left = desk.unanswered
    _log.info("%d drafts, %d answers lost", len(drafts), line.lost)

    assert line.lost > 0
    assert left == ()
    assert made(practice) == {draft.correlation_id: 1 for draft in drafts}


@pytest.mark.timeout(3600)
async def test_a_killed_program_makes_nothing_twice(practice, tmp_path, is_whole):
    """Killed anywhere and started again, it finishes what it began: one record a draft."""

    async def start(number: int) -> int:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.journeys.ended_sending"),
            *(tmp_path, practice.address, practice.ca_file, practice.administrator.password),
            str(number),
            cwd=ROOT,
        )
        return await process.wait()

    number = 0
    ends: list[int] = []
    kept: list[str] = []
    while sum(map(is_kill, ends)) < (200 if is_whole else 8):
        before = set(outbox_of(tmp_path)) | set(made(practice))
        ends.append(await start(number))
        mine = {draft.correlation_id for draft in drafts_of(number, SIZES[number % len(SIZES)])}
        # A program that is killed before it kept its drafts was never given them.
        known = set(outbox_of(tmp_path)) | set(made(practice))
        kept += sorted(mine & known - before)
        number += 1
    last = await start(-1)
    _log.info("%d drafts, %d programs killed", len(kept), sum(map(is_kill, ends)))

    assert last == 0
    assert all(end == 0 or is_kill(end) for end in ends)
    assert outbox_of(tmp_path) == ()
    assert made(practice) == dict.fromkeys(kept, 1)


def is_kill(end: int) -> bool:
    """Tell whether a program was killed; one that fails by itself ends with 1."""
    return end not in {0, 1}


def outbox_of(folder: Path) -> tuple[str, ...]:
    """Return the correlation ids that wait in the outbox of a folder."""
    with Database(folder / "tickets.db") as database:
        return tuple(draft.correlation_id for draft in Outbox(database).drafts())
