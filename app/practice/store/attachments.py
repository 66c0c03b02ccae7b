"""Files that belong to records: kept in pieces, as an instance keeps them.

Source: ServiceNow documentation, "Attachment API", "Administering attachments".
"""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from app.practice.accounts.directory import Caller
from app.practice.store.database import Database, Row
from app.practice.store.records import Records

ATTACHMENTS = "sys_attachment"

_PIECES = "sys_attachment_doc"
_PIECE_BYTES = 700_000
_MAX_NAME, _MAX_TYPE = 100, 255
_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class File:
    """A file as it was sent.

    Args:
        name: Its name.
        content_type: Its content type, which the name tells when it is empty.
        content: Its bytes.
    """

    name: str
    content_type: str
    content: bytes

    def described(self) -> Row:
        """Return what a record says of the file."""
        guessed = mimetypes.guess_type(self.name)[0] or _UNKNOWN_TYPE
        return {
            "file_name": self.name[:_MAX_NAME],
            "content_type": (self.content_type or guessed)[:_MAX_TYPE],
            "size_bytes": str(len(self.content)),
            "size_compressed": str(len(zlib.compress(self.content, 1))),
            "compressed": "true",
            "chunk_size_bytes": str(_PIECE_BYTES),
            "hash": hashlib.sha256(self.content).hexdigest(),
            "state": "available",
        }

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes in pieces, as they are kept."""
        for start in range(0, len(self.content), _PIECE_BYTES):
            yield self.content[start : start + _PIECE_BYTES]


class Attachments:
    """Keeps and finds files.

    Args:
        database: Where the pieces are.
        records: Writes them.
    """

    def __init__(self, database: Database, records: Records) -> None:
        self._database = database
        self._records = records

    def add(self, table: str, sys_id: str, *, file: File, by: Caller) -> Row:
        """Keep a file and return its record.

        Args:
            table: The table of the record it belongs to.
            sys_id: That record.
            file: The file.
            by: Who adds it.
        """
        owner = {"table_name": table, "table_sys_id": sys_id}
        with self._database.transaction():
            row = self._records.insert(ATTACHMENTS, owner | file.described(), by)
            for position, piece in enumerate(file.pieces()):
                self._keep(row["sys_id"], position, piece, by)
        return row

    def content(self, sys_id: str) -> bytes:
        """Return the bytes of a file.

        Args:
            sys_id: Its record.
        """
        pieces = self._database.rows(_PIECES, sys_attachment=sys_id)
        pieces.sort(key=lambda piece: int(piece["position"]))
        return b"".join(base64.b64decode(piece["data"]) for piece in pieces)

    def _keep(self, attachment: str, position: int, piece: bytes, by: Caller) -> None:
        values = {
            "sys_attachment": attachment,
            "position": str(position),
            "length": str(len(piece)),
            "data": base64.b64encode(piece).decode(),
        }
        self._records.insert(_PIECES, values, by)
