"""The installation's progress on disk, so that a second start goes on from there. No secrets."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import msgspec

from app.connections.connection import Centre
from app.errors import StorageError
from app.network import ProxySettings
from app.places import write_whole
from app.setup.administrator import Way
from app.setup.checklist import Page, Provisioned, SetupState

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


class Journal:
    """One file that holds the progress of one installation.

    Args:
        path: the file; its folder exists.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, state: SetupState) -> None:
        """Replace what was written before.

        Errors:
            StorageError: the disk is full or the file cannot be written; the old one stays.
        """
        entry = _Entry(
            **{
                name: getattr(state, name) for name in _Entry.__struct_fields__ if name != "ca_file"
            },
            ca_file=str(state.ca_file) if state.ca_file else None,
        )
        write_whole(self._path, msgspec.json.encode(entry))

    def read(self) -> SetupState | None:
        """Return the progress as it was written, None where there is none or it is damaged.

        A damaged journal is treated as absent: the instance itself is asked what exists.

        Errors:
            StorageError: the file is there but cannot be read.
        """
        try:
            entry = msgspec.json.decode(self._path.read_bytes(), type=_Entry)
        except FileNotFoundError:
            return None
        except OSError as exc:
            raise StorageError.from_os(exc, self._path) from exc
        except (msgspec.DecodeError, UnicodeDecodeError):
            _log.warning("The journal %s is damaged; starting from the beginning", self._path)
            return None
        kept = {
            name: getattr(entry, name) for name in _Entry.__struct_fields__ if name != "ca_file"
        }
        return replace(SetupState(**kept), ca_file=Path(entry.ca_file) if entry.ca_file else None)

    def remove(self) -> None:
        """Forget the progress.

        Errors:
            StorageError: the file cannot be removed.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as exc:
            raise StorageError.from_os(exc, self._path) from exc
