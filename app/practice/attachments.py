"""Files that belong to records: kept in pieces, as an instance keeps them.

Source: ServiceNow documentation, "Attachment API", "Administering attachments".
"""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import zlib

from app.practice.database import Database, Row
from app.practice.directory import Caller
from app.practice.records import Records

ATTACHMENTS = "sys_attachment"

_PIECES = "sys_attachment_doc"
_PIECE_BYTES = 700_000
_UNKNOWN_TYPE = "application/octet-stream"


class Attachments:
    """Keeps and finds files.

    Args:
        database: Where the pieces are.
        records: Writes them.
    """

    def __init__(self, database: Database, records: Records) -> None:
        self._database = database
        self._records = records

    def add(self, owner: tuple[str, str], file: tuple[str, str], content: bytes, by: Caller) -> Row:
        """Keep a file and return its record.

        Args:
            owner: The table and the id of the record it belongs to.
            file: Its name, and its content type, which the name tells when it is empty.
            content: Its bytes.
            by: Who adds it.
        """
        (table, sys_id), (name, content_type) = owner, file
        values = {
            "table_name": table,
            "table_sys_id": sys_id,
            "file_name": name[:100],
            "content_type": (content_type or mimetypes.guess_type(name)[0] or _UNKNOWN_TYPE)[:255],
            "size_bytes": str(len(content)),
            "size_compressed": str(len(zlib.compress(content, 1))),
            "compressed": "true",
            "chunk_size_bytes": str(_PIECE_BYTES),
            "hash": hashlib.sha256(content).hexdigest(),
            "state": "available",
        }
        with self._database.transaction():
            row = self._records.insert(ATTACHMENTS, values, by)
            for position, start in enumerate(range(0, len(content), _PIECE_BYTES)):
                piece = content[start : start + _PIECE_BYTES]
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
