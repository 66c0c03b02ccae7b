from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from app.errors import AppError, HostNotFoundError
from ui.tasks import TaskSet, UnexpectedError


async def _forever(ended: list[str]) -> None:
    try:
        await asyncio.Event().wait()
    finally:
        await asyncio.sleep(0)
        ended.append("cleaned up")


async def _fail(error: Exception) -> None:
    raise error


def test_error_is_reported(run) -> None:
    """An error of the tree reaches the one who started the work, once, as it is."""
    told: list[AppError] = []
    error = HostNotFoundError("nowhere.example")

    async def scene() -> None:
        tasks = TaskSet()
        await asyncio.wait([tasks.start(_fail(error), on_error=told.append)])

    run(scene())

    assert told == [error]


def test_cancelled_is_no_error(run) -> None:
    """Cancelling one task reports nothing and leaves the set idle."""
    told: list[AppError] = []

    async def scene() -> bool:
        tasks = TaskSet()
        task = tasks.start(_forever([]), on_error=told.append)
        task.cancel()
        await asyncio.wait([task])
        return tasks.busy

    busy = run(scene())

    assert told == []
    assert not busy


def test_fault_becomes_one_error_and_one_log_entry(run, caplog) -> None:
    """An unexpected exception is logged with its traceback and shown as a fault of our own."""
    told: list[AppError] = []

    async def scene() -> None:
        tasks = TaskSet()
        with caplog.at_level(logging.ERROR):
            await asyncio.wait([tasks.start(_fail(ZeroDivisionError()), on_error=told.append)])

    run(scene())

    assert [type(error) for error in told] == [UnexpectedError]
    assert [record.exc_info[0] for record in caplog.records] == [ZeroDivisionError]


def test_fault_names_the_log(tmp_path: Path) -> None:
    """The hint of an unexpected error names the file that the log is written to."""
    handler = logging.FileHandler(tmp_path / "firnline.log", delay=True)
    logging.getLogger().addHandler(handler)
    try:
        hint = str(UnexpectedError().hint)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()

    assert str(tmp_path / "firnline.log") in hint


def test_closing_cancels_and_waits(run) -> None:
    """Closing returns only after every task has cleaned up behind itself."""
    ended: list[str] = []

    async def scene() -> bool:
        tasks = TaskSet()
        for _ in range(3):
            tasks.start(_forever(ended), on_error=pytest.fail)
        await asyncio.sleep(0)
        await tasks.closed()
        return tasks.busy

    busy = run(scene())

    assert ended == ["cleaned up"] * 3
    assert not busy


def test_closing_before_the_first_step(run) -> None:
    """Work that is cancelled before it began leaves no warning about a lost coroutine."""

    async def scene() -> bool:
        tasks = TaskSet()
        tasks.start(_forever([]), on_error=pytest.fail)
        await tasks.closed()
        return tasks.busy

    assert not run(scene())


def test_patience_lets_work_come_to_its_end(run) -> None:
    """Within the time given a task ends by itself; one that takes longer is cancelled."""
    ended: list[str] = []

    async def scene() -> bool:
        tasks = TaskSet()
        short = tasks.start(asyncio.to_thread(ended.append, "done"), on_error=pytest.fail)
        await tasks.closed(patience_s=10)
        tasks.start(_forever(ended), on_error=pytest.fail)
        await tasks.closed(patience_s=0.01)
        return short.cancelled()

    was_cancelled = run(scene())

    assert not was_cancelled
    assert ended == ["done", "cleaned up"]
