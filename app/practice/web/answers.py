"""How the API writes: JSON or XML as the caller accepts, results and refusals alike.

Source: ServiceNow documentation, "REST API", "Supported REST API headers"; the sentence of 406 and
415 as seen by clients.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.practice.errors import ApiError

MEDIA_TYPES = ("application/json", "application/xml", "text/xml")

_JSON = "application/json;charset=UTF-8"
_XML = "application/xml;charset=UTF-8"
_ANY = {"*/*", "application/*"}
_HEADERS = {
    "Cache-Control": "no-cache,no-store,must-revalidate,max-age=-1",
    "Pragma": "no-store,no-cache",
    "Expires": "0",
}
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def answer(
    request: Request,
    result: object,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Write a result.

    Args:
        request: The request it answers.
        result: Records, or whatever else the API gives.
        status: The HTTP status.
        headers: Further headers.

    Errors:
        ApiError: The caller accepts neither JSON nor XML.
    """
    return _written(_format(request), {"result": result}, status, headers)


def empty(*, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Write an answer without a body."""
    return Response(status_code=status, headers={**_HEADERS, **(headers or {})})


def plain(
    content: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Write JSON as it is, without the `result` around it."""
    return _written(_JSON, content, status, headers)


def failure(request: Request, error: ApiError) -> Response:
    """Write a refusal in the envelope every API shares."""
    try:
        form = _format(request)
    except ApiError:
        form = _JSON
    content = {"error": {"message": error.message, "detail": error.detail}, "status": "failure"}
    return _written(form, content, error.status, error.headers)


def check_accepted(request: Request) -> None:
    """Refuse a request whose answer the caller would not take, before anything is done.

    Errors:
        ApiError: The caller accepts neither JSON nor XML.
    """
    _format(request)


def _format(request: Request) -> str:
    ranges = request.headers.get("accept", "*/*").split(",")
    accepted = [media_range.partition(";")[0].strip().lower() for media_range in ranges]
    for media_type in accepted:
        if media_type in _ANY or media_type in {"", MEDIA_TYPES[0]}:
            return _JSON
        if media_type in MEDIA_TYPES:
            return _XML
    supported = ", ".join(MEDIA_TYPES)
    message = f"Invalid accept. Supported response media types for this service are: [{supported}]"
    raise ApiError(406, message)


def _written(
    form: str, content: object, status: int, headers: Mapping[str, str] | None
) -> Response:
    body = _xml(content) if form == _XML else msgspec.json.encode(content)
    return Response(body, status, {**_HEADERS, **(headers or {}), "Content-Type": form})


def _xml(content: object) -> bytes:
    body = "".join(_element("response", content))
    return f'<?xml version="1.0" encoding="UTF-8"?>{body}'.encode()


def _element(name: str, content: object) -> list[str]:
    match content:
        case list():
            return [part for item in content for part in _element(name, item)]
        case dict():
            parts = [part for key, inner in content.items() for part in _element(key, inner)]
            return [f"<{name}>", *parts, f"</{name}>"]
        case None | "":
            return [f"<{name}/>"]
        case _:
            text = _NOT_IN_XML.sub("", str(content))
            return [f"<{name}>{escape(text, quote=False)}</{name}>"]
