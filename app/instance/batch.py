"""The Batch API: many records created in one request, each answered on its own.

Source:
    ServiceNowDocs, api-reference/rest-apis/batch-api.md
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from typing import Final
from urllib.parse import quote, urlencode

import msgspec

from app.errors import AnswerLostError, AppError, BrokenReplyError, RefusedError
from app.instance.client import InstanceClient
from app.instance.replies import Reply, error_of, row_of
from app.instance.values import Record, plain

_PATH: Final = "/api/now/v1/batch"
_JSON: Final = "application/json"
# An item inherits nothing from the request around it.
_HEADERS: Final = [
    {"name": "Accept", "value": _JSON},
    {"name": "Content-Type", "value": _JSON},
]


@dataclass(frozen=True)
class Creation:
    """One record that shall be created.

    Attributes:
        id: what its answer is found by; unique in the batch.
        table: the table's name.
        values: the columns to set.
    """

    id: str
    table: str
    values: Mapping[str, str]


class _Serviced(msgspec.Struct):
    id: str
    status_code: int = 0
    body: str = ""
    error_message: str = ""


class _Batch(msgspec.Struct):
    serviced_requests: list[_Serviced]


async def create_in_batch(
    client: InstanceClient, creations: Sequence[Creation], *, fields: Sequence[str]
) -> dict[str, Record | AppError]:
    """Create records in one request, and return what became of each by its id.

    What is missing from the result was not begun: the instance had no time left for it. An
    AnswerLostError among the results means that nobody knows about this one record; after any
    other error it was not created.

    Args:
        client: signed in.
        creations: what to create.
        fields: the columns to return of each record.

    Errors:
        AnswerLostError: nobody knows which records were created.
        NotFoundError: the instance has no Batch API.
        AppError: any other NetworkError, InstanceError or SignInError; nothing was created.
    """
    batch = {
        "batch_request_id": creations[0].id,
        "rest_requests": [_item(creation, fields) for creation in creations],
    }
    file = (msgspec.json.encode(batch), _JSON)
    read = partial(_answers_of, fields=fields, tables={each.id: each.table for each in creations})
    return await client.send_once("POST", _PATH, read, file=file)


def _item(creation: Creation, fields: Sequence[str]) -> dict[str, object]:
    columns = {"sysparm_exclude_reference_link": "true", "sysparm_fields": ",".join(fields)}
    return {
        "id": creation.id,
        "url": f"{_path(creation.table)}?{urlencode(columns)}",
        "method": "POST",
        "headers": _HEADERS,
        "exclude_response_headers": True,
        "body": base64.b64encode(msgspec.json.encode(creation.values)).decode(),
    }


def _path(table: str) -> str:
    return f"/api/now/table/{quote(table, safe='')}"


def _answers_of(
    reply: Reply, *, fields: Sequence[str], tables: Mapping[str, str]
) -> dict[str, Record | AppError]:
    if reply.status != HTTPStatus.OK or reply.is_page:
        raise error_of(reply)
    try:
        batch = msgspec.json.decode(reply.body, type=_Batch)
    except (ValueError, RecursionError) as exc:
        raise BrokenReplyError(reply.summary) from exc
    return {
        item.id: _answer_of(item, Reply(reply.host, _path(tables[item.id]), 0, {}, b""), fields)
        for item in batch.serviced_requests
        if item.id in tables
    }


def _answer_of(item: _Serviced, around: Reply, fields: Sequence[str]) -> Record | AppError:
    if item.error_message and not item.body and item.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return RefusedError(item.error_message)
    try:
        body = base64.b64decode("".join(item.body.split()), validate=True)
        answer = Reply(around.host, around.path, item.status_code, {}, body)
        return plain(row_of(answer), fields)
    except (binascii.Error, BrokenReplyError):  # it may have been created before it stumbled
        return AnswerLostError(around.host)
    except AppError as error:
        return error
