"""How the API reads: JSON or XML, in any charset, compressed or not, up to a size.

Source: ServiceNow documentation, "Table API", "Control the maximum request size".
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from xml.parsers import expat

import msgspec
from starlette.requests import Request

from app.practice.errors import ApiError
from app.practice.web.answers import MEDIA_TYPES

MEGABYTE = 1024 * 1024
MAX_BYTES = 10 * MEGABYTE

_GZIP = 16 + zlib.MAX_WBITS
_NO_JSON = "The payload is not valid JSON."
_NO_XML = "The payload is not valid XML."
_NO_TEXT = "The payload is not valid text."
_NO_GZIP = "The payload is not valid gzip."


async def read_record(request: Request) -> Mapping[str, object]:
    """Return the record that a request carries; the first one of an array.

    Args:
        request: The request.

    Errors:
        ApiError: The body is too long, of another media type, or not readable.
    """
    media_type, _, rest = request.headers.get("content-type", MEDIA_TYPES[0]).partition(";")
    if media_type.strip().lower() not in MEDIA_TYPES:
        supported = ", ".join(MEDIA_TYPES)
        raise ApiError(
            415,
            "Invalid content-type. Supported request media types for this service are: "
            f"[{supported}]",
        )
    text = _decoded(await read_bytes(request), rest)
    if not text.strip():
        return {}
    return _from_json(text) if "json" in media_type.lower() else _from_xml(text)


async def read_bytes(request: Request, *, limit: int = MAX_BYTES) -> bytes:
    """Return a request's body, unpacked.

    Args:
        request: The request.
        limit: How many bytes it may have, packed or not.

    Errors:
        ApiError: The body is too long, or packed in another way than it says.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise _too_long(limit)
    if request.headers.get("content-encoding", "").strip().lower() != "gzip":
        return bytes(body)
    return _unpacked(bytes(body), limit)


def _unpacked(body: bytes, limit: int) -> bytes:
    unpacking = zlib.decompressobj(_GZIP)
    try:
        content = unpacking.decompress(body, limit + 1)
    except zlib.error as exc:
        raise _unreadable(_NO_GZIP) from exc
    if len(content) > limit:
        raise _too_long(limit)
    if not unpacking.eof or unpacking.unused_data:
        raise _unreadable(_NO_GZIP)
    return content


def _decoded(body: bytes, parameters: str) -> str:
    name, _, charset = parameters.strip().partition("=")
    encoding = charset.strip('" ') if name.strip().lower() == "charset" else "utf-8"
    try:
        return body.decode(encoding).removeprefix("\ufeff")
    except (LookupError, ValueError) as exc:
        raise _unreadable(_NO_TEXT) from exc


def _from_json(text: str) -> Mapping[str, object]:
    problem = _unreadable(_NO_JSON)
    try:
        content = msgspec.json.decode(text)
    except (ValueError, RecursionError) as exc:
        raise problem from exc
    if isinstance(content, list):
        content = content[0] if content else {}
    if not isinstance(content, dict):
        raise problem
    return content


def _from_xml(text: str) -> Mapping[str, object]:
    """Return what stands in `<request><entry>`, or in the root itself."""
    reading = _XmlRecord()
    try:
        reading.parser.Parse(text, True)  # noqa: FBT003 - expat takes it by position alone
    except (expat.ExpatError, ValueError) as exc:
        raise _unreadable(_NO_XML) from exc
    return reading.fields


class _XmlRecord:
    """Collects the fields of the first record in a document."""

    def __init__(self) -> None:
        self.fields: dict[str, object] = {}
        self._path: list[str] = []
        self._records = 0
        self._text: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = _refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append

    def _start(self, name: str, _attributes: object) -> None:
        self._path.append(name)
        self._records += self._path[1:] == ["entry"]
        self._text.clear()

    def _end(self, _name: str) -> None:
        fields = self._path[2:] if self._path[1:2] == ["entry"] else self._path[1:]
        if self._records <= 1:
            self._keep(fields, "".join(self._text))
        self._path.pop()
        self._text.clear()

    def _keep(self, fields: list[str], text: str) -> None:
        match fields:
            case [name]:
                self.fields.setdefault(name, text)
            case [name, ("value" | "display_value") as part]:
                parts = self.fields.setdefault(name, {})
                if isinstance(parts, dict):
                    parts[part] = text


def _refuse_doctype(*_declaration: object) -> None:
    # A declared entity could stand for a text of any length.
    message = "a document type is declared"
    raise ValueError(message)


def _unreadable(detail: str) -> ApiError:
    return ApiError(400, "Exception while reading request", detail)


def _too_long(limit: int) -> ApiError:
    detail = f"Request body is longer than {limit} bytes"
    return ApiError(413, "Request entity too large", detail)
