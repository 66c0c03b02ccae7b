"""A damaged file, set aside whole, and a new one with everything that could be saved from it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Final

import msgspec

from app.database.database import Database
from app.database.faults import suspicion_of
from app.database.salvage import salvage
from app.errors import StorageDamagedError, StorageError
from app.places import path_from_text
from app.words import Words, translate

_FACT: Final = "rescue"
_COMPANIONS: Final = ("", "-wal", "-shm")
_log = logging.getLogger(__name__)


class Rescue(msgspec.Struct, frozen=True):
    """What became of a damaged file.

    Attributes:
        at: when it was set aside.
        aside: where it lies now.
        saved: how many rows the new file has from it.
        lost: how many rows could not be read, at least.
    """

    at: datetime
    aside: Path
    saved: int
    lost: int

    @property
    def title(self) -> Words:
        """What happened."""
        return translate("Storage", "What was kept of this connection was damaged.")

    @property
    def detail(self) -> Words:
        """What was saved, and where the damaged file lies."""
        if self.saved == 0 and self.lost:
            return _NOTHING.format(path=self.aside)
        told = _PARTLY if self.lost else _WHOLLY
        return told.format(saved=self.saved, lost=self.lost, path=self.aside)


_WHOLLY: Final = translate(
    "Storage",
    "Everything that only this computer has was saved: drafts, unsent tickets, recommendations and "
    "the audit trail, {saved} rows in all. The tickets are read from the instance again. The "
    "damaged file lies at {path}",
)
_NOTHING: Final = translate(
    "Storage",
    "Nothing in it could be read: drafts, unsent tickets, recommendations and the audit trail are "
    "lost. The tickets are read from the instance again. The damaged file lies at {path}",
)
_PARTLY: Final = translate(
    "Storage",
    "Of drafts, unsent tickets, recommendations and the audit trail, {saved} rows were saved; "
    "{lost} or more could not be read. The tickets are read from the instance again. The damaged "
    "file lies at {path}",
)


def _now() -> datetime:
    return datetime.now(UTC)


def open_database(path: Path, *, now: Callable[[], datetime] = _now) -> Database:
    """Return the file of a connection, and put a new one in the place of a damaged one.

    The new one has what nobody else could give back: drafts, outbox, recommendations, ledger and
    audit, as far as they can be read. Tickets are for the caller to read from the instance again.

    Args:
        path: the file; it need not exist, its folder does.
        now: tells the time.

    Errors:
        StorageError: as `Database`, but for StorageDamagedError; the damaged file stays then.
    """
    rebuilt = path.with_name(f"{path.name}.rebuilt")
    try:
        if rebuilt.exists() and not path.exists():  # a program ended between two renames
            rebuilt.replace(path)
        return Database(path)
    except StorageDamagedError as error:
        _log.warning("%s", error)
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    rescue = _rebuild(path, rebuilt, now())
    database = Database(path)
    database.keep_fact(_FACT, msgspec.json.encode(rescue, enc_hook=str).decode())
    return database


def rescue_of(database: Database) -> Rescue | None:
    """Return what became of the file that was there before, until somebody has read it."""
    text = database.fact(_FACT)
    return msgspec.json.decode(text, type=Rescue, dec_hook=path_from_text) if text else None


def forget_rescue(database: Database) -> None:
    """Note that somebody has read what became of the file before."""
    database.keep_fact(_FACT, None)


def _rebuild(path: Path, rebuilt: Path, at: datetime) -> Rescue:
    """Save first, then set aside: whenever the program ends, nothing is lost."""
    try:
        rebuilt.unlink(missing_ok=True)
        saved, lost = salvage(path, rebuilt)
        aside = _free_name(path, at)
        for companion in _COMPANIONS:
            old = path.with_name(path.name + companion)
            if old.exists():
                old.rename(aside.with_name(aside.name + companion))
        suspicion_of(path).unlink(missing_ok=True)
        rebuilt.replace(path)
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    _log.warning("%s was set aside as %s: %d rows saved, %d lost", path, aside, saved, lost)
    return Rescue(at, aside, saved, lost)


def _free_name(path: Path, at: datetime) -> Path:
    first = path.with_name(f"{path.name}.damaged-{at:%Y%m%dT%H%M%SZ}")
    others = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return next(each for each in chain([first], others) if not each.exists())
