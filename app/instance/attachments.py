"""Files that belong to records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.errors import AppError, InputError
from app.instance.client import InstanceClient
from app.instance.properties import read_properties
from app.instance.query import Query
from app.instance.replies import row_of, rows_of
from app.instance.values import plain
from app.words import translate

LONGEST_FILE_NAME: Final = 100
_PATH: Final = "/api/now/attachment"
_FIELDS: Final = (
    "sys_id",
    "file_name",
    "size_bytes",
    "hash",
    "sys_created_on",
    "sys_created_by",
)
_MAX_SIZE: Final = "com.glide.attachment.max_size"
_EXTENSIONS: Final = "glide.attachment.extensions"
_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True)
class Attachment:
    """A file as the instance lists it.

    Attributes:
        sys_id: its own record.
        name: of the file.
        size_bytes: how large it is.
        sha256: of its content, or nothing where the instance keeps none.
        author: user name of the person who attached it.
        at: when it was attached, or None where that cannot be read.
    """

    sys_id: str
    name: str
    size_bytes: int
    sha256: str
    author: str
    at: datetime | None


@dataclass(frozen=True)
class File:
    """A file that shall be attached.

    Attributes:
        name: what it will be called.
        content: its bytes.
        media_type: what it holds.
    """

    name: str
    content: bytes
    media_type: str = "application/octet-stream"

    @property
    def sha256(self) -> str:
        """The fingerprint of the content."""
        return hashlib.sha256(self.content).hexdigest()

    def is_same(self, attached: Attachment) -> bool:
        """Tell whether this very file is attached already, as far as the instance tells."""
        return (
            attached.name == self.name
            and attached.size_bytes == len(self.content)
            and attached.sha256 in {"", self.sha256}
        )


async def read_attachments(
    client: InstanceClient, table: str, sys_id: str
) -> tuple[Attachment, ...]:
    """Return the files of a record, the newest first.

    Args:
        client: signed in.
        table: of the record.
        sys_id: which record.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    query = Query().where("table_name", "=", table).where("table_sys_id", "=", sys_id)
    newest_first = query.order_by("sys_created_on", descending=True)
    rows = await client.read(_PATH, {"sysparm_query": str(newest_first)}, rows_of)
    listed = [plain(row, (*_FIELDS, "table_sys_id")) for row in rows]
    # An instance that drops a condition lists the files of other records too.
    return tuple(_attachment_of(row) for row in listed if row["table_sys_id"] == sys_id)


async def attach(client: InstanceClient, table: str, sys_id: str, *, file: File) -> Attachment:
    """Attach a file, once.

    Args:
        client: signed in.
        table: of the record.
        sys_id: which record.
        file: the file; `read_attachments` tells whether it is there already.

    Errors:
        InputError: it is larger, or of another type, than the instance takes; nothing was sent.
        AnswerLostError: nobody knows whether it was attached.
        AppError: any other NetworkError, InstanceError or SignInError; nothing was attached.

    Source:
        ServiceNowDocs, api-reference/rest-apis/c_AttachmentAPI.md, and
        platform-administration/attachments for the two properties.
    """
    await _check(client, file)
    params = {"table_name": table, "table_sys_id": sys_id, "file_name": file.name}
    row = await client.send_once(
        "POST", f"{_PATH}/file", row_of, params, file=(file.content, file.media_type)
    )
    return _attachment_of(plain(row, _FIELDS))


async def _check(client: InstanceClient, file: File) -> None:
    """Refuse what the instance would refuse, as far as this user may read its rules."""
    try:
        rules = await read_properties(client, (_MAX_SIZE, _EXTENSIONS))
    except AppError:
        return  # the instance itself says no where it has to
    megabytes = rules.get(_MAX_SIZE, "")
    if megabytes.isdecimal() and len(file.content) > int(megabytes) * _MEGABYTE:
        raise InputError(
            translate("Attachments", "This file is too large."),
            translate("Attachments", "The instance takes files of up to {megabytes} MB.").format(
                megabytes=megabytes
            ),
            translate("Attachments", "Attach a smaller file, or a link to it in a comment."),
        )
    allowed = {each.strip().lower().lstrip(".") for each in rules.get(_EXTENSIONS, "").split(",")}
    if allowed - {""} and file.name.rpartition(".")[2].lower() not in allowed:
        raise InputError(
            translate("Attachments", "Files of this type may not be attached."),
            translate("Attachments", "The instance takes: {types}.").format(
                types=", ".join(sorted(allowed - {""}))
            ),
            translate("Attachments", "Attach it as one of these."),
        )


def _attachment_of(row: Mapping[str, str]) -> Attachment:
    size = row["size_bytes"]
    try:
        at = datetime.fromisoformat(row["sys_created_on"]).replace(tzinfo=UTC)
    except ValueError:
        at = None
    return Attachment(
        sys_id=row["sys_id"],
        name=row["file_name"],
        size_bytes=int(size) if size.isdecimal() else 0,
        sha256=row["hash"],
        author=row["sys_created_by"],
        at=at,
    )
