"""What outlives a run: the instance's secret, its authority, its records and its port.

Nothing that is there is ever deleted or made anew: what cannot be read is said, and left alone.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from app.practice.errors import PracticeError

FORMAT = "2"  # goes up when records of an older version would be misread
RECORDS = "instance.db"

_ELSEWHERE = "Choose another folder with --state."
_DATABASE = b"SQLite format 3\x00"
_KEY_BYTES = 32
_LAST_PORT = 65_535
_PORT = "port"


@contextmanager
def state_folder(chosen: Path | None) -> Iterator[Path]:
    """Open the state folder: the one chosen, else one that goes when the instance stops.

    Args:
        chosen: The folder a person named.

    Errors:
        PracticeError: Nothing can be written there, another instance runs on it, or another
            version of the program made it.
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
        raise PracticeError(message, _ELSEWHERE) from exc
    with _held(chosen):
        _check_format(chosen)
        _check_records(chosen / RECORDS)
        yield chosen


@contextmanager
def readable(
    file: Path, causes: tuple[type[Exception], ...] = (OSError, ValueError, sqlite3.Error)
) -> Iterator[None]:
    """Say which file of a state folder is at fault when reading it fails.

    Args:
        file: The file that is read inside.
        causes: What its being broken looks like.

    Errors:
        PracticeError: The file cannot be read, or is broken.
    """
    try:
        yield
    except causes as exc:
        message = f"{file} cannot be read; it is broken, or closed to this account."
        remedy = f"Put it right or back from a copy, move {file.parent} away, or choose another "
        raise PracticeError(message, f"{remedy}folder with --state.") from exc


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Keep others out of a state folder; the system lets go when the process ends, however."""
    file = folder / "running.lock"
    with readable(file):
        lock = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        with readable(file):
            _take(lock, folder)
        yield
    finally:
        lock.close()


def _take(lock: sqlite3.Connection, folder: Path) -> None:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as exc:
        if exc.sqlite_errorcode not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise
        message = f"A practice instance is already running on {folder}."
        raise PracticeError(message, "Stop it, or choose another folder with --state.") from exc


def _check_format(folder: Path) -> None:
    file = folder / "format"
    with readable(file):
        if not file.exists() and not (folder / RECORDS).exists():
            write_new(file, FORMAT.encode())
        found = file.read_text() if file.exists() else "1"
    if found.strip() != FORMAT:
        message = f"Another version of this program made the practice instance in {folder}."
        raise PracticeError(message, "Move it away, or choose another folder with --state.")


def _check_records(file: Path) -> None:
    """Refuse what is no database: SQLite would write over a file that is short enough."""
    with readable(file):
        if not file.exists():
            return
        if not file.stat().st_size and not file.with_name(_PORT).exists():
            return  # a first start that was killed leaves it so; there is nothing to lose
        with file.open("rb") as stream:
            if stream.read(len(_DATABASE)) != _DATABASE:
                raise ValueError(file)


def write_new(file: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, for this account's eyes alone.

    Args:
        file: Where it goes.
        content: What is in it.
    """
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(content)
    draft.replace(file)


def instance_secret(folder: Path) -> bytes:
    """Return the instance's secret, made at its first start.

    Args:
        folder: The state folder.

    Errors:
        PracticeError: The file is broken.
    """
    file = folder / "instance.key"
    with readable(file):
        if not file.exists():
            write_new(file, secrets.token_bytes(_KEY_BYTES))
        secret = file.read_bytes()
        if len(secret) != _KEY_BYTES:
            raise ValueError(len(secret))
    return secret


def last_port(folder: Path) -> int:
    """Return the port of the last run; 0 when none can be told."""
    file = folder / _PORT
    try:
        text = file.read_bytes().strip()
    except OSError:
        return 0
    return int(text) if text.isdigit() and int(text) <= _LAST_PORT else 0


def remember_port(folder: Path, port: int) -> None:
    """Keep the port for the next run."""
    file = folder / _PORT
    with readable(file):
        file.write_text(str(port))
