"""Every record of a query, whatever the instance does meanwhile."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError, BrokenReplyError, RefusedError
from app.instance.pulling import SMALLEST_PAGE, PageSize
from tests.unit.instance.listing import FAULTS, ListInstance, cancelled, ids, moved


@pytest.mark.parametrize("spans", [1, 3, 8])
@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 700])
async def test_every_record_arrives_once(count: int, spans: int) -> None:
    """However many there are and however many pages are on their way at once."""
    instance = ListInstance(ids(count))
    arrived = await instance.pull(page=50, spans=spans)

    assert sorted(arrived) == sorted(instance.sys_ids)


async def test_ids_that_people_chose_arrive_too() -> None:
    """An id that is ordered in another way ends no span."""
    chosen = ["zz top", "Firnline", "ÿ", "~", "_x", "40", "7f"]
    instance = ListInstance([*ids(300), *chosen])
    arrived = await instance.pull(page=20, spans=8)

    assert sorted(arrived) == sorted(instance.sys_ids)


async def test_a_few_records_cost_two_requests() -> None:
    """One page and the proof that nothing is behind it."""
    instance = ListInstance(ids(40))
    await instance.pull(page=50, spans=1)

    assert len(instance.asked) == 2


async def test_hidden_records_end_nothing() -> None:
    """Pages of which some or all records are hidden are passed over."""
    every = sorted(ids(600))
    hidden = frozenset(every[100:400])
    arrived = await ListInstance(every, hidden=hidden).pull(page=50, spans=1)

    assert sorted(arrived) == sorted(set(every) - hidden)


async def test_records_that_come_and_go_shift_nothing() -> None:
    """Whatever is there from the beginning to the end arrives once."""
    stable, passing = ids(400, seed=1), ids(400, seed=2)

    class Busy(ListInstance):
        def __call__(self, request):
            self.sys_ids = [*stable, *passing[len(self.asked) % 7 :: 7]]
            return super().__call__(request)

    arrived = await Busy(()).pull(page=30, spans=4)

    assert set(stable) <= set(arrived)
    assert len(arrived) == len(set(arrived))


async def test_a_page_that_moved_gives_no_record_twice() -> None:
    """A record that was inserted before all others is read once, and no other is lost."""
    instance = ListInstance(ids(300), faults=(moved,), chance=0.5)
    arrived = await instance.pull(page=30, spans=4)

    assert sorted(arrived) == sorted({*instance.sys_ids, "0" * 32} & set(arrived))
    assert set(instance.sys_ids) <= set(arrived)


@pytest.mark.parametrize("spans", [1, 4])
async def test_a_dropped_condition_is_noticed(spans: int) -> None:
    """An instance that starts again with each page does not keep a pull going for ever."""
    instance = ListInstance(ids(300), drops_terms=True)

    with pytest.raises(BrokenReplyError):
        await instance.pull(page=50, spans=spans)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_page_that_fails_is_asked_again(fault) -> None:
    """Each kind of failure, now and then, costs no record."""
    instance = ListInstance(ids(400), faults=(fault,), chance=0.3)
    arrived = await instance.pull(page=40, spans=4)

    assert sorted(arrived) == sorted(instance.sys_ids)


async def test_a_page_that_is_too_large_is_halved() -> None:
    """An instance without time for large pages is asked for smaller ones until it has."""

    class Weak(ListInstance):
        def __call__(self, request):
            answer = super().__call__(request)
            return answer if int(self.asked[-1]["sysparm_limit"]) <= 60 else cancelled([])

    instance = Weak(ids(500))
    arrived = await instance.pull(page=400, spans=1)
    limits = [int(asked["sysparm_limit"]) for asked in instance.asked]

    assert sorted(arrived) == sorted(instance.sys_ids)
    assert limits[:4] == [400, 200, 100, 50]


async def test_an_instance_that_never_delivers_is_given_up() -> None:
    """The error is said, after a number of tries."""
    instance = ListInstance(ids(10), faults=(cancelled,), chance=1)

    with pytest.raises(BrokenReplyError):
        await instance.pull(spans=1)
    assert len(instance.asked) == 8


async def test_a_refusal_ends_every_span() -> None:
    """An error that another try does not help is said at once, and nothing goes on behind it."""

    class Strict(ListInstance):
        def __call__(self, request):
            super().__call__(request)
            raise RefusedError(request.method)

    instance = Strict(ids(10))
    with pytest.raises(RefusedError):
        await instance.pull(spans=4)
    asked = len(instance.asked)
    await asyncio.sleep(0)

    assert len(instance.asked) == asked <= 4


def test_page_sizes_fall_and_rise_again() -> None:
    """Half after a failure, never below the least, twice as many after four good pages."""
    size = PageSize(1000)
    seen = []
    for _ in range(7):
        size.halve()
        seen.append(size.now)
    for _ in range(4):
        size.went_well()
    seen.append(size.now)

    assert seen == [500, 250, 125, 62, 31, SMALLEST_PAGE, SMALLEST_PAGE, 2 * SMALLEST_PAGE]


@given(seed=st.integers(0, 2**32), count=st.integers(0, 300), spans=st.integers(1, 8))
def test_no_record_is_lost_in_silence(seed: int, count: int, spans: int) -> None:
    """With every third answer failing in any way, a pull is complete or says why it is not."""
    instance = ListInstance(ids(count, seed=seed), faults=FAULTS, chance=0.35, seed=seed)
    try:
        arrived = asyncio.run(instance.pull(page=60, spans=spans))
    except AppError:
        return

    assert sorted(arrived) == sorted(instance.sys_ids)
