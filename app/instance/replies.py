"""A reply becomes a result, or an error of the tree.

An instance answers with JSON: `result` where it did as asked, `error` where it did not. Everything
else is a page for people, shown by the instance itself while it sleeps, by what stands in front of
it, or by a host that is something else.

Source:
    ServiceNow documentation, "Table API" and "REST API HTTP response codes".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import SplitResult, urlsplit

import msgspec

from app.errors import (
    AddressBlockedError,
    BrokenReplyError,
    CaptivePortalError,
    HibernatingError,
    InstanceError,
    MaintenanceError,
    NetworkError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotFoundError,
    NotServiceNowError,
    RateLimitedError,
    RefusedError,
    SingleSignOnError,
)

_WAKE_UP_HOST: Final = "developer.servicenow.com"
# How identity providers, and the addresses by which they are asked, are named.
_SIGN_ON: Final = re.compile(
    r"saml|sso|adfs|oauth2/|openid|okta|login\.microsoftonline|accounts\.google|cas/login"
)
_NOTHING_FOUND: Final = "No Record found"


@dataclass(frozen=True)
class Reply:
    """What arrived, whole.

    Attributes:
        host: who answered.
        path: what was asked for, without the query.
        status: the HTTP status.
        headers: the response headers, found in any letter case.
        body: the content, decompressed.
        certificate: what the host proved itself with, in DER form; empty where nobody noted it.
    """

    host: str
    path: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    certificate: bytes = b""

    @property
    def is_page(self) -> bool:
        """Whether this is a page for people."""
        return self.body.lstrip()[:1] == b"<"

    @property
    def summary(self) -> str:
        """Status and type, the same in every language and without any content."""
        kind = self.headers.get("content-type", "").partition(";")[0]
        return f"HTTP {self.status} {kind}".rstrip()


def result_of(reply: Reply) -> object:
    """Return the `result` of a reply.

    Args:
        reply: what arrived.

    Errors:
        InstanceError: the reply is a no, or is not whole; every branch of the tree may occur.
    """
    if reply.status == HTTPStatus.NO_CONTENT:
        return None
    if not HTTPStatus.OK <= reply.status < HTTPStatus.MULTIPLE_CHOICES or reply.is_page:
        raise error_of(reply)
    content = _decoded(reply)
    if not isinstance(content, dict) or "result" not in content:
        raise BrokenReplyError(reply.summary)
    # A transaction that the instance cancels half-way ends with an error beside the rows so far.
    if "error" in content:
        what = f"{reply.summary}: {_said(content)}"
        raise BrokenReplyError(what)
    return content["result"]


def rows_of(reply: Reply) -> list[Mapping[str, object]]:
    """Return the rows of a list; no row is an empty list on every release.

    Args:
        reply: what arrived.

    Errors:
        InstanceError: as `result_of`.
    """
    if reply.status == HTTPStatus.NOT_FOUND and _envelope(reply)[0] == _NOTHING_FOUND:
        return []
    result = result_of(reply)
    if not isinstance(result, list) or not all(isinstance(row, dict) for row in result):
        raise BrokenReplyError(reply.summary)
    return result


def row_of(reply: Reply) -> Mapping[str, object]:
    """Return the one record of a reply.

    Args:
        reply: what arrived.

    Errors:
        InstanceError: as `result_of`.
    """
    result = result_of(reply)
    if not isinstance(result, dict):
        raise BrokenReplyError(reply.summary)
    return result


def page_of(reply: Reply) -> str:
    """Return a page for people.

    Args:
        reply: what arrived.

    Errors:
        InstanceError: as `result_of`.
    """
    if reply.status != HTTPStatus.OK:
        raise error_of(reply)
    return reply.body.decode(errors="replace")


def error_of(reply: Reply) -> InstanceError | NetworkError:
    """Return the error that a reply stands for, whose status is not a success or which is a page.

    Args:
        reply: what arrived.
    """
    if HTTPStatus.MULTIPLE_CHOICES <= reply.status < HTTPStatus.BAD_REQUEST:
        return _redirection(reply)
    if reply.status == HTTPStatus.TOO_MANY_REQUESTS:
        return RateLimitedError(_retry_after_s(reply.headers))
    if reply.status == HTTPStatus.SERVICE_UNAVAILABLE:
        return MaintenanceError(reply.host)
    message, detail = _envelope(reply)
    if reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return BrokenReplyError(f"{reply.summary} {message}".rstrip())
    return _refusal(reply, message, detail) if message else _page(reply)


def _refusal(reply: Reply, message: str, detail: str) -> InstanceError:
    said = detail or message
    match reply.status:
        case HTTPStatus.UNAUTHORIZED:
            return NotAuthenticatedError(said)
        case HTTPStatus.FORBIDDEN:
            # `Operation Failed` is a rule about this record, unless the rule is an access rule.
            by_rule = message == "Operation Failed" and not detail.startswith("ACL ")
            return RefusedError(said) if by_rule else NotAuthorizedError(said)
        case HTTPStatus.NOT_FOUND:
            return NotFoundError(reply.path)
        case HTTPStatus.BAD_REQUEST if message.startswith(("Invalid table", "Requested URI")):
            return NotFoundError(reply.path)
    return RefusedError(said)


def _page(reply: Reply) -> InstanceError:
    if b"Instance Hibernating" in reply.body:
        return HibernatingError(reply.host)
    if b"user_password" in reply.body:
        return NotAuthenticatedError(f"{reply.summary}, login.do")
    # The body of a block by IP address is documented nowhere; its status is.
    if reply.status == HTTPStatus.FORBIDDEN:
        return AddressBlockedError(reply.summary)
    return NotServiceNowError(reply.host)


def _redirection(reply: Reply) -> InstanceError | NetworkError:
    target = target_of(reply.headers)
    elsewhere = target.hostname or ""
    if elsewhere == _WAKE_UP_HOST:
        return HibernatingError(reply.host)
    # No instance leads away from HTTPS; a guest network does, whose sign-in is to be found.
    if target.scheme == "http" and not reply.host.startswith(elsewhere):
        return CaptivePortalError(reply.host, elsewhere)
    if elsewhere and _SIGN_ON.search(f"{elsewhere}{target.path}".lower()):
        return SingleSignOnError(reply.host, elsewhere)
    if target.path.endswith(".do"):
        return NotAuthenticatedError(f"{reply.summary}, {target.path}")
    return NotServiceNowError(reply.host)


def target_of(headers: Mapping[str, str]) -> SplitResult:
    """Return where an answer leads; one that cannot be read leads nowhere.

    Args:
        headers: of the answer.
    """
    try:
        return urlsplit(headers.get("location", ""))
    except ValueError:
        return SplitResult("", "", "", "", "")


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    value = headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
        # The clock of this computer may be wrong; the instance's own is in the same reply.
        now = parsedate_to_datetime(headers["date"]) if "date" in headers else datetime.now(UTC)
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _envelope(reply: Reply) -> tuple[str, str]:
    """Return message and detail of an error reply, or two empty texts."""
    try:
        content = _decoded(reply)
    except BrokenReplyError:
        return "", ""
    error = content.get("error") if isinstance(content, dict) else None
    if not isinstance(error, dict):
        return "", ""
    return str(error.get("message") or ""), str(error.get("detail") or "")


def _said(content: Mapping[str, object]) -> str:
    error = content["error"]
    return str(error.get("message") or "") if isinstance(error, dict) else ""


def _decoded(reply: Reply) -> object:
    try:
        return msgspec.json.decode(reply.body)
    except (ValueError, RecursionError) as exc:
        raise BrokenReplyError(reply.summary) from exc
