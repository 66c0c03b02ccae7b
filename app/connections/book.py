"""The saved connections, in one file without secrets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec

from app.connections.connection import Centre, Colour, Connection
from app.errors import StorageError
from app.instance.address import InstanceAddress
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

    def add(self, connection: Connection) -> Connection:
        """Save a connection that is new, in a colour by which it is known from the others.

        Args:
            connection: what to keep.

        Returns:
            The connection as it was saved.

        Errors:
            StorageError: the file is damaged or cannot be written; it stays as it is.
        """
        others = [each.shown_colour for each in self.all() if each.id != connection.id]
        wanted = (connection.shown_colour, *Colour)
        colour = next((each for each in wanted if each not in others), connection.shown_colour)
        added = replace(connection, colour=colour)
        self.save(added)
        return added

    def serving(
        self, address: InstanceAddress, centres: Iterable[Centre]
    ) -> tuple[Connection, ...]:
        """Return the connections that serve one of these centres on an instance already.

        Args:
            address: the instance.
            centres: what another connection would be for.

        Errors:
            StorageError: the file cannot be read, or is damaged; it stays as it is.
        """
        wanted = frozenset(centres)
        return tuple(
            each
            for each in self.all()
            if each.address == address and not wanted.isdisjoint(each.centres)
        )

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
