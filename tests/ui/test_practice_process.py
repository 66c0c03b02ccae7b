from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import psutil
import pytest

from app.errors import HibernatingError
from app.instance.address import parse_address
from app.instance.recognition import recognise
from app.network import NetworkPolicy
from tests.windows import run_scene
from ui.driver import Driver
from ui.practice_process import PracticeFailedError, PracticeProcess, practice_command

_NEEDS_SCRIPTS = pytest.mark.skipif(sys.platform == "win32", reason="starts a shell script")


def _children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if _is_practice(child)]


def _is_practice(child: psutil.Process) -> bool:
    try:
        return "practice" in child.cmdline()
    except psutil.NoSuchProcess:  # it ended while it was looked at
        return False


def test_practice_instance_starts_once_and_ends(tmp_path) -> None:
    """Whoever asks gets the same instance, it can be trusted, and stopping leaves nothing."""

    async def scene():
        process = PracticeProcess(tmp_path)
        first, second = await asyncio.gather(process.access(), process.access())
        running = len(_children())
        await process.stop()
        return first, second, running

    first, second, running = run_scene(scene())

    assert first == second
    assert first.address.startswith("https://localhost:")
    assert first.accounts.administrator.user_name == "admin"
    assert NetworkPolicy(first.ca_file).ssl_context()
    assert running == 1
    assert _children() == []


def test_practice_instance_can_be_disturbed_and_healed(tmp_path) -> None:
    """What is set goes wrong until it is cleared, and a word it does not know is refused."""

    async def scene():
        process = PracticeProcess(tmp_path)
        access = await process.access()
        address, policy = parse_address(access.address), NetworkPolicy(access.ca_file)
        await process.steer("set", "hibernating")
        with pytest.raises(HibernatingError):
            await recognise(address, policy)
        with pytest.raises(PracticeFailedError):
            await process.steer("set", "no_such_fault")
        await process.steer("clear")
        seen = await recognise(address, policy)
        await process.stop()
        return seen.address == address

    assert run_scene(scene())


def test_practice_instance_that_dies_is_started_again(tmp_path) -> None:
    """A rehearsal goes on at the same address after its instance was killed."""

    async def scene():
        process = PracticeProcess(tmp_path)
        before = await process.access()
        (child,) = _children()
        child.kill()
        await Driver().until(lambda: _children() not in ([], [child]), "another child")
        after = await process.access()
        await process.stop()
        return before, after

    before, after = run_scene(scene())

    assert after == before
    assert _children() == []


def test_failed_start_is_told_and_can_be_repeated(tmp_path) -> None:
    """A practice instance that cannot start says why, and the next call tries again."""
    state = tmp_path / "state"
    state.write_text("a file where a folder should be")

    async def scene():
        process = PracticeProcess(state)
        with pytest.raises(PracticeFailedError) as refused:
            await process.access()
        state.unlink()
        access = await process.access()
        await process.stop()
        return refused.value, access

    error, access = run_scene(scene())

    assert str(error.detail)
    assert access.address


@pytest.fixture
def stand_in(tmp_path, monkeypatch) -> Path:
    """Return a script that the program starts in place of itself."""
    script = tmp_path / "stand-in"
    script.touch(mode=0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(script))
    return script


@_NEEDS_SCRIPTS
@pytest.mark.parametrize(
    ("says", "reason"),
    [
        ("echo 'not the JSON'", "What it said first cannot be read."),
        ("echo '{}'", "What it said first cannot be read."),
        ("true", "It was not ready within 0.5 seconds."),
    ],
)
def test_start_that_leads_nowhere_is_told(tmp_path, stand_in, says, reason) -> None:
    """A child that says something else, or nothing in time, is ended and the reason is told."""
    stand_in.write_text(f"#!/bin/sh\n{says}\nexec cat\n")

    async def scene():
        process = PracticeProcess(tmp_path, start_limit_s=0.5)
        with pytest.raises(PracticeFailedError) as refused:
            await process.access()
        return refused.value, psutil.Process().children()

    error, left = run_scene(scene())

    assert str(error.detail) == reason
    assert not [child for child in left if "cat" in child.cmdline()]


@_NEEDS_SCRIPTS
def test_program_that_cannot_be_started_is_told(tmp_path, stand_in) -> None:
    """Where the child cannot even begin, nobody waits for its end."""
    stand_in.unlink()

    async def scene():
        with pytest.raises(PracticeFailedError) as refused:
            await PracticeProcess(tmp_path).access()
        return refused.value

    assert str(run_scene(scene()).detail)


def test_giving_up_does_not_disturb_others(tmp_path) -> None:
    """One who stops waiting leaves the start to those who still wait."""

    async def scene():
        process = PracticeProcess(tmp_path)
        impatient = asyncio.create_task(process.access())
        patient = asyncio.create_task(process.access())
        await asyncio.sleep(0)
        impatient.cancel()
        access = await patient
        await process.stop()
        return impatient.cancelled(), access

    cancelled, access = run_scene(scene())

    assert cancelled
    assert access.address


def test_stop_without_start_is_nothing(tmp_path) -> None:
    """Stopping what never ran does nothing."""
    run_scene(PracticeProcess(tmp_path).stop())


def test_command_of_the_built_program(tmp_path, monkeypatch) -> None:
    """A built program starts itself, an installed one its own module."""
    from_source = practice_command(tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    built = practice_command(tmp_path)

    assert from_source[1:3] == ["-m", "ui.main"]
    assert built == [sys.executable, *from_source[3:]]
