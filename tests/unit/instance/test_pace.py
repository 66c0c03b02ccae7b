"""How many requests are on their way at once."""

from __future__ import annotations

import asyncio

import pytest

from app.instance.pace import Pace


async def at_once(pace: Pace, wanted: int) -> int:
    """Return how many of so many requests get their turn together."""
    begun = 0

    async def request() -> None:
        nonlocal begun
        async with pace:
            begun += 1
            await asyncio.Event().wait()

    requests = [asyncio.create_task(request()) for _ in range(wanted)]
    for _ in range(3):
        await asyncio.sleep(0)
    for each in requests:
        each.cancel()
    await asyncio.gather(*requests, return_exceptions=True)
    return begun


@pytest.mark.parametrize(("times", "allowed"), [(0, 4), (1, 2), (2, 1), (9, 1)])
async def test_half_as_many_go_after_each_complaint(times: int, allowed: int) -> None:
    """Never none, and cancelled requests give their turn back."""
    pace = Pace(4)
    for _ in range(times):
        pace.slow_down()
    first = await at_once(pace, 9)

    assert first == pace.allowed == allowed
    assert await at_once(pace, 9) == allowed


async def test_requests_on_their_way_count_when_slowing_down() -> None:
    """What is under way goes on; the next begins only when it is one of the fewer."""
    pace = Pace(4)
    async with pace, pace, pace:
        pace.slow_down()
        during = await at_once(pace, 9)

    assert during == 0
    assert await at_once(pace, 9) == 2


async def test_good_answers_bring_the_pace_back() -> None:
    """One more goes after sixteen good answers, up to the most and no further."""
    pace = Pace(4)
    pace.slow_down()
    seen = []
    for _ in range(4):
        for _ in range(16):
            pace.went_well()
        seen.append(await at_once(pace, 9))

    assert seen == [3, 4, 4, 4]


@pytest.mark.parametrize("most", [1, 8])
async def test_another_limit_holds_at_once(most: int) -> None:
    """A setting that changes while the client is used is kept to."""
    pace = Pace(4)
    pace.limit_to(most)

    assert await at_once(pace, 9) == most
