"""The saved connections, in one file without secrets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from app.connections.connection import Connection
from app.errors import StorageError
from app.places import make_folder, path_from_text, write_whole

_FILE: Final = "connections.json"
_VERSION: Final = 1


@dataclass(frozen=True)
class _Content:
    connections: tuple[Connection, ...]
    version: int = _VERSION


class ConnectionBook:
    """Reads and writes the saved connections.

    Args:
        folder: where the file lies.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    def all(self) -> tuple[Connection, ...]:
        """Return every connection in the order in which they were made.

        Errors:
            StorageError: the file cannot be read, or is damaged; it stays as it is.
        """
        try:
            content = msgspec.json.decode(
                self._path.read_bytes(), type=_Content, dec_hook=path_from_text
            )
        except FileNotFoundError:
            return ()
        except OSError as exc:
            raise StorageError.from_os(exc, self._path) from exc
        except (ValueError, RecursionError) as exc:
            raise StorageError(self._path, str(exc)) from exc
        return content.connections

    def save(self, connection: Connection) -> None:
        """Add a connection, or put it in the place of the one with the same id.

        Args:
            connection: what to keep.

        Errors:
            StorageError: the file is damaged or cannot be written; it stays as it is.
        """
        saved = {each.id: each for each in self.all()}
        self._write((saved | {connection.id: connection}).values())

    def remove(self, connection_id: str) -> None:
        """Forget a connection; its secrets are not here.

        Args:
            connection_id: which one; one that is not there is forgotten already.

        Errors:
            StorageError: the file is damaged or cannot be written; it stays as it is.
        """
        self._write(each for each in self.all() if each.id != connection_id)

    def _write(self, connections: Iterable[Connection]) -> None:
        encoded = msgspec.json.encode(_Content(tuple(connections)), enc_hook=str)
        make_folder(self._path.parent)
        write_whole(self._path, msgspec.json.format(encoded, indent=2))
