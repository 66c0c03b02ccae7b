"""What outlives a run: the instance's secret, its authority, its records and its port."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from app.practice.errors import PracticeError


@contextmanager
def state_folder(chosen: Path | None) -> Iterator[Path]:
    """Open the state folder: the one chosen, else one that goes when the instance stops.

    Args:
        chosen: The folder a person named.

    Errors:
        PracticeError: Nothing can be written there, or another instance runs on it.
    """
    if chosen is None:
        with TemporaryDirectory(prefix="practice-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
        return
    try:
        chosen.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryFile(dir=chosen):
            pass
    except OSError as exc:
        message = f"The practice instance cannot write to {chosen}."
        raise PracticeError(message, "Choose another folder with --state.") from exc
    with _held(chosen):
        yield chosen


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Keep others out of a state folder; the system lets go when the process ends, however."""
    lock = sqlite3.connect(folder / "running.lock", timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as exc:
        lock.close()
        message = f"A practice instance is already running on {folder}."
        raise PracticeError(message, "Stop it, or choose another folder with --state.") from exc
    try:
        yield
    finally:
        lock.close()


def instance_secret(folder: Path) -> bytes:
    """Return the instance's secret, made at its first start.

    Args:
        folder: The state folder.
    """
    file = folder / "instance.key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_bytes(secrets.token_bytes(32))
    return file.read_bytes()


def last_port(folder: Path) -> int:
    """Return the port of the last run; 0 when there is none."""
    file = folder / "port"
    text = file.read_text().strip() if file.exists() else ""
    return int(text) if text.isdecimal() else 0


def remember_port(folder: Path, port: int) -> None:
    """Keep the port for the next run."""
    (folder / "port").write_text(str(port))
