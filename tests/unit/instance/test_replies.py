"""Replies become results or errors."""

from __future__ import annotations

import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    AddressBlockedError,
    AppError,
    BrokenReplyError,
    CaptivePortalError,
    HibernatingError,
    InstanceError,
    MaintenanceError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotFoundError,
    NotServiceNowError,
    RateLimitedError,
    RefusedError,
    SingleSignOnError,
)
from app.instance.replies import (
    Reply,
    result_of,
    row_of,
    rows_of,
)


def reply(status: int = 200, body: object = b"", **headers: str) -> Reply:
    """Return a reply with a body given as bytes or as what becomes JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply("dev1", "/api/now/table/incident", status, httpx.Headers(named), content)


def no(status: int, message: str, detail: str | None = None) -> Reply:
    """Return a refusal in the instance's own envelope."""
    error = {"message": message, "detail": detail}
    return reply(status, {"error": error, "status": "failure"})


def test_a_result_is_returned() -> None:
    """What the instance promises arrives."""
    assert result_of(reply(201, {"result": {"a": "1"}})) == {"a": "1"}


def test_an_answer_without_content_is_none() -> None:
    """A deletion answers with nothing."""
    assert result_of(reply(204)) is None


@pytest.mark.parametrize(
    ("answer", "error", "said"),
    [
        (no(401, "User Not Authenticated", "Required to provide"), NotAuthenticatedError, "Requi"),
        (no(403, "User Not Authorized", "Failed API level"), NotAuthorizedError, "Failed API"),
        (no(403, "User Not Authorized"), NotAuthorizedError, "User Not Authorized"),
        (no(403, "Operation Failed", "ACL Exception Insert"), NotAuthorizedError, "ACL Exc"),
        (no(403, "Insufficient rights to query records", "Field"), NotAuthorizedError, "Field"),
        (no(403, "Operation Failed", "Data Policy Exception: x"), RefusedError, "Data Policy"),
        (no(403, "Operation Failed", "Operation against file"), RefusedError, "Operation against"),
        (no(400, "Exception while reading request"), RefusedError, "Exception while"),
        (no(405, "Method not supported"), RefusedError, "Method not"),
        (no(404, "No Record found", "ACL restricts"), NotFoundError, "/api/now/table/incident"),
        (no(400, "Invalid table nope"), NotFoundError, "/api/now/table/incident"),
        (no(400, "Requested URI does not represent any resource"), NotFoundError, "/api/now"),
        (no(500, "Transaction cancelled: maximum"), BrokenReplyError, "Transaction cancelled"),
        (reply(502, b"<html>edge"), BrokenReplyError, "HTTP 502"),
        (reply(503, b"<html>upgrade"), MaintenanceError, "dev1"),
        (reply(200, b" \n<title>Instance Hibernating page"), HibernatingError, "dev1"),
        (reply(302, location="https://developer.servicenow.com/dev.do"), HibernatingError, "dev1"),
        (reply(302, location="https://dev1/login.do?x"), NotAuthenticatedError, "/login.do"),
        (reply(301, location="https://www.example.com/"), NotServiceNowError, "dev1"),
        (reply(302, location="http://portal.example/x"), CaptivePortalError, "portal.example"),
        (reply(302, location="https://[broken"), NotServiceNowError, "dev1"),
        (reply(302, location="https://sso.corp.example/x"), SingleSignOnError, "sso.corp"),
        (
            reply(302, location="https://login.microsoftonline.com/t/saml2?SAMLRequest=x"),
            SingleSignOnError,
            "login.microsoftonline.com",
        ),
        (reply(200, b"<input name=user_password>"), NotAuthenticatedError, "login.do"),
        (reply(200, b"<html>welcome"), NotServiceNowError, "dev1"),
        (reply(404, b"<html>nothing here"), NotServiceNowError, "dev1"),
        (reply(401, b"who are you"), NotServiceNowError, "dev1"),
        (reply(403, b"<html>blocked"), AddressBlockedError, "HTTP 403"),
        (reply(429, b"Too Many Requests"), RateLimitedError, "limit"),
        (reply(200, b""), BrokenReplyError, "HTTP 200"),
        (reply(200, b'{"result":[{"a":'), BrokenReplyError, "HTTP 200"),
        (reply(200, b"[" * 100_000), BrokenReplyError, "HTTP 200"),
        (reply(200, b'{"result":NaN}'), BrokenReplyError, "HTTP 200"),
        (reply(200, b'{"result":"\xff"}'), BrokenReplyError, "HTTP 200"),
        (reply(200, {"results": []}), BrokenReplyError, "HTTP 200"),
        (reply(200, []), BrokenReplyError, "HTTP 200"),
    ],
)
def test_every_no_has_its_error(answer: Reply, error: type[AppError], said: str) -> None:
    """Status, envelope and page decide the error, and the instance's own words are kept."""
    with pytest.raises(error) as caught:
        result_of(answer)

    assert type(caught.value) is error
    assert said in str(caught.value.detail)


def test_rows_beside_an_error_are_an_error() -> None:
    """A cancelled transaction is never half a success."""
    body = {"result": [{"a": "1"}], "error": {"message": "Transaction cancelled"}}

    with pytest.raises(BrokenReplyError, match="Transaction cancelled"):
        rows_of(reply(200, body))


@pytest.mark.parametrize("result", [None, {}, "x", [1], [None]])
def test_a_list_of_something_else_is_broken(result: object) -> None:
    """Rows are objects."""
    with pytest.raises(BrokenReplyError):
        rows_of(reply(200, {"result": result}))


@pytest.mark.parametrize("result", [None, [], "x"])
def test_a_record_that_is_none_is_broken(result: object) -> None:
    """A record is an object."""
    with pytest.raises(BrokenReplyError):
        row_of(reply(200, {"result": result}))


def test_no_rows_may_be_a_404() -> None:
    """Some releases answer an empty list with an error that is none."""
    answer = no(404, "No Record found", "Records matching query not found.")

    assert rows_of(answer) == []


def test_a_missing_table_is_not_an_empty_one() -> None:
    """An unknown path is an error for lists as well."""
    with pytest.raises(NotFoundError):
        rows_of(no(404, "Requested URI does not represent any resource"))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "1000000000"}, 1e9),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "-5"}, None),
        (
            {
                "retry_after": "Mon, 23 Nov 2026 12:00:30 GMT",
                "date": "Mon, 23 Nov 2026 12:00:00 GMT",
            },
            30.0,
        ),
        ({"retry_after": "Mon, 23 Nov 2020 12:00:30 GMT"}, 0.0),
        ({"retry_after": "Mon, 23 Nov 2026 12:00:30 -0000"}, None),
    ],
)
def test_reads_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, a date by the instance's own clock, or nothing."""
    with pytest.raises(RateLimitedError) as caught:
        result_of(reply(429, b"", **headers))

    assert caught.value.retry_after_s == seconds


@given(st.integers(100, 599), st.binary(), st.sampled_from([b"", b'{"error":', b"<", b"["]))
def test_any_bytes_are_a_result_or_a_known_error(status: int, body: bytes, start: bytes) -> None:
    """Nothing that arrives brings an error from outside the tree."""
    try:
        rows_of(reply(status, start + body))
    except InstanceError:
        return
