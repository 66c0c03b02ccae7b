"""The command `firnline tour`."""

from __future__ import annotations

import asyncio
from pathlib import Path

from app import cli
from app.errors import AppError, StorageError
from app.places import Places, make_folder
from ui.bootstrap import Program
from ui.driver import StuckError
from ui.tour.failures.all import show_failures
from ui.tour.walk import Tour


def prepare(out: Path) -> None:
    """Make the folder for the pictures, without those of an earlier tour.

    Errors:
        StorageError: it cannot be made or emptied.
    """
    make_folder(out)
    try:
        for old in out.glob("[0-9][0-9] *.png"):
            old.unlink()
    except OSError as exc:
        raise StorageError.from_os(exc, out) from exc


async def run_tour(out: Path, *, places: Places, with_failures: bool) -> int:
    """Walk through the program and return the exit code.

    Args:
        out: the folder for the pictures, made by `prepare`.
        places: empty folders for everything that the program keeps.
        with_failures: go on to what people see when something is in the way.
    """
    program = Program(places)
    tour = Tour(program, out)
    running = asyncio.create_task(program.run(with_practice=True))
    try:
        await tour.walk()
        if with_failures:
            await show_failures(tour, places)
    except (StuckError, AppError) as error:
        return cli.fail(
            f"The tour stopped after picture {tour.pictures}: {error}. "
            f"The pictures so far are in {out}."
        )
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    print(f"{tour.pictures} pictures in {out}")  # noqa: T201 - a command that reports its progress
    return cli.Exit.DONE
