"""A program that sends drafts and is killed at a moment; run as a process of its own."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from random import Random

import psutil

from app.network import NetworkPolicy
from tests.journeys.sending import Moment, WatchedDatabase, WatchedLine, desk_over, drafts_of

_PLACES = 40
_LATEST_S = 0.01
# One goes alone, several go in one request.
SIZES = (1, 4)


async def send(folder: Path, address: str, ca_file: Path, *, password: str, number: int) -> None:
    """Finish what an earlier program left, and send the drafts of a round; none below zero."""
    random = Random(number)  # noqa: S311 - the same moment every time
    place = random.randint(1, _PLACES) if number >= 0 else 0
    delay_s = random.choice((0.0, random.uniform(0, _LATEST_S)))
    moment = Moment(place, delay_s, end=psutil.Process().kill)
    line = WatchedLine(NetworkPolicy(ca_file=ca_file), moment)
    with WatchedDatabase(folder / "tickets.db", moment) as database:
        async with desk_over(database, address, ca_file, password=password, line=line) as desk:
            drafts = drafts_of(number, SIZES[number % len(SIZES)]) if number >= 0 else []
            bulk = desk.bulk([*drafts, *desk.unanswered])
            bulk.keep()
            await bulk.run()


def main(folder: str, address: str, ca_file: str, password: str, number: str) -> None:
    """Send as far as the moment, and be gone."""
    asyncio.run(send(Path(folder), address, Path(ca_file), password=password, number=int(number)))


if __name__ == "__main__":
    main(*sys.argv[1:])
