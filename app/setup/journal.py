"""The installation's progress on disk, so that a second start goes on from there. No secrets."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

import msgspec

from app.changes.change import Change
from app.connections.connection import Centre
from app.errors import StorageError
from app.network import ProxySettings
from app.places import write_whole
from app.setup.administrator import Way
from app.setup.checklist import Page, Provisioned, SetupState
from app.setup.guided import Guided
from app.setup.token_settings import TokenSettings

_VERSION: Final = 2
_log = logging.getLogger(__name__)


class _Entry(msgspec.Struct, frozen=True):
    """What is worth keeping of a state; the rest is read from the instance again."""

    page: Page
    connection_id: str
    address_text: str
    ca_file: str | None
    practice: bool
    centres: tuple[Centre, ...]
    has_support_credentials: bool
    exchange_read: bool
    initiated_by: str
    administrator: str
    registry_name: str
    user_name: str
    provisioned: Provisioned | None
    proxy: ProxySettings = msgspec.field(default_factory=ProxySettings)
    accepted_warnings: tuple[str, ...] = ()
    way: Way = Way.BROWSER
    tokens: TokenSettings = msgspec.field(default_factory=TokenSettings)
    changes: tuple[Change, ...] = ()
    undo_wanted: bool = False
    by_hand: bool = False
    reminders: tuple[str, ...] = ()
    guided: Guided = msgspec.field(default_factory=Guided)
    journal_lost: bool = False
    version: int = 1


# What a state holds under the same name and as it is.
_KEPT: Final = tuple(set(_Entry.__struct_fields__) - {"ca_file", "version"})


class Journal:
    """One file that holds the progress of one installation.

    Args:
        path: the file; its folder exists.

    Attributes:
        was_lost: whether there was a journal that nobody could read; it lies beside the new one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.was_lost = False

    def write(self, state: SetupState) -> None:
        """Replace what was written before.

        Errors:
            StorageError: the disk is full or the file cannot be written; the old one stays.
        """
        entry = _Entry(
            **{name: getattr(state, name) for name in _KEPT},
            ca_file=str(state.ca_file) if state.ca_file else None,
            version=_VERSION,
        )
        write_whole(self._path, msgspec.json.encode(entry))

    def read(self) -> SetupState | None:
        """Return the progress as it was written, None where there is none that can be read.

        A journal that is damaged, or was written by a later version, is treated as absent: the
        instance itself is asked what exists.

        Errors:
            StorageError: the file is there but cannot be read.
        """
        try:
            entry = msgspec.json.decode(self._path.read_bytes(), type=_Entry)
        except FileNotFoundError:
            return None
        except OSError as exc:
            raise StorageError.from_os(exc, self._path) from exc
        except (ValueError, RecursionError):
            self._set_aside("damaged")
            return None
        if entry.version > _VERSION:
            self._set_aside("of a later version")
            return None
        kept = {name: getattr(entry, name) for name in _KEPT}
        return replace(SetupState(**kept), ca_file=Path(entry.ca_file) if entry.ca_file else None)

    def _set_aside(self, state: str) -> None:
        """Keep a journal that cannot be read, for whoever may want to look into it."""
        self.was_lost = True
        aside = self._path.with_suffix(".unread.json")
        _log.warning("The journal is %s; it is kept as %s", state, aside)
        try:
            self._path.replace(aside)
        except OSError as exc:
            raise StorageError.from_os(exc, self._path) from exc

    def remove(self) -> None:
        """Forget the progress.

        Errors:
            StorageError: the file cannot be removed.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as exc:
            raise StorageError.from_os(exc, self._path) from exc
