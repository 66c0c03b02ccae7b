"""Faults that answer instead of the application."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

import httpx
import pytest

INCIDENTS = "/api/now/table/incident"
ONE = {"sysparm_limit": "1"}


@pytest.mark.parametrize(
    ("fault", "status", "word"),
    [
        ("hibernating", 200, "Instance Hibernating page"),
        ("offline", 503, "upgraded"),
        ("maintenance", 503, "Maintenance"),
        ("bad_gateway", 502, "Bad gateway"),
        ("ip_blocked", 403, "Access restricted"),
    ],
)
def test_an_instance_that_is_away_answers_every_path_with_a_page(
    server, admin, fault, status, word
):
    """API, token endpoint and pages alike get HTML, until the fault is cleared."""
    server.conditions.set(fault)
    answers = [admin.get(INCIDENTS), admin.post("/oauth_token.do"), admin.get("/login.do")]
    server.conditions.clear(fault)

    assert {answer.status_code for answer in answers} == {status}
    assert all(answer.headers["content-type"].startswith("text/html") for answer in answers)
    assert all(word in answer.text for answer in answers)
    assert admin.get(INCIDENTS, params=ONE).status_code == 200


@pytest.mark.parametrize(
    ("fault", "target"),
    [
        ("hibernating_redirect", "https://developer.servicenow.com/dev.do#!/home?wu=true"),
        ("captive_portal", "http://portal.practice.example/sign-in"),
        ("login_redirect", "/login.do"),
        ("redirect_host=https://other.example/", f"https://other.example{INCIDENTS}?a=b"),
    ],
)
def test_a_fault_may_lead_elsewhere(server, admin, fault, target):
    """The API answers 302."""
    server.conditions.apply(fault)
    answer = admin.get(INCIDENTS, params={"a": "b"})

    assert (answer.status_code, answer.headers["location"]) == (302, target)


def test_the_sign_in_page_takes_the_place_of_json(server, admin):
    """A dead session or single sign-on in front answers the API with a form, and 200."""
    server.conditions.apply("login_page=1")
    first, second = admin.get(INCIDENTS), admin.get(INCIDENTS, params=ONE)

    assert first.status_code == 200
    assert "user_password" in first.text
    assert second.json()["result"]


@pytest.mark.parametrize("wish", ["7", "date", "none", "absurd"])
def test_a_reached_limit_says_when_to_try_again(server, admin, wish):
    """Retry-After is seconds, a date, missing, or far too long."""
    server.conditions.apply("rate_limited=1")
    server.conditions.apply(f"retry_after={wish}")
    limited, after = admin.get(INCIDENTS), admin.get(INCIDENTS, params=ONE)
    said = limited.headers.get("retry-after")

    assert limited.status_code == 429
    assert limited.json()["error"]["message"] == "Rate limit exceeded"
    assert int(limited.headers["x-ratelimit-reset"]) % 3_600 == 0
    assert after.status_code == 200
    if wish == "date":
        assert parsedate_to_datetime(said).tzinfo
    else:
        assert said == {"7": "7", "none": None, "absurd": "1000000000"}[wish]


def test_the_other_429_has_neither_json_nor_a_time(server, admin):
    """When all threads are taken, nothing says for how long."""
    server.conditions.set("semaphore")
    answer = admin.get(INCIDENTS)

    assert answer.status_code == 429
    assert "retry-after" not in answer.headers
    with pytest.raises(ValueError, match="Expecting value"):
        answer.json()


def test_a_cancelled_transaction_has_been_carried_out(server, admin):
    """The answer is 500 although the record was written."""
    server.conditions.apply("cancelled=1")
    answer = admin.post(INCIDENTS, json={"short_description": "cancelled"})

    assert answer.status_code == 500
    assert "maximum execution time exceeded" in answer.json()["error"]["message"]
    assert server.database.count("incident", short_description="cancelled") == 1


@pytest.mark.parametrize(
    ("fault", "method", "status", "message"),
    [
        ("table_missing=problem,incident", "GET", 400, "Invalid table incident"),
        ("forbidden=incident", "GET", 403, "User Not Authorized"),
        ("read_only=incident", "POST", 403, "Operation Failed"),
    ],
)
def test_tables_may_be_missing_or_closed(server, admin, fault, method, status, message):
    """The fault names tables; others stay as they are."""
    server.conditions.apply(fault)
    closed = admin.request(method, INCIDENTS, json={} if method == "POST" else None)
    other = admin.request(method, "/api/now/table/change_request", params=ONE)

    assert closed.status_code == status
    assert closed.json()["error"]["message"] == message
    assert other.is_success


def test_faults_may_be_kept_to_paths_and_methods(server, admin):
    """Other requests are answered as ever."""
    server.conditions.apply("offline")
    server.conditions.apply(f"paths={INCIDENTS}, /stats.do")
    server.conditions.apply("methods=GET")
    touched = admin.get(INCIDENTS)
    untouched = [admin.get("/login.do"), admin.post(INCIDENTS, json={})]

    assert touched.status_code == 503
    assert [answer.status_code for answer in untouched] == [200, 201]


def test_a_fault_behind_another_is_not_used_up(server, admin):
    """Only what is played counts down."""
    server.conditions.apply("offline=1")
    server.conditions.apply("semaphore=1")

    assert [admin.get(INCIDENTS, params=ONE).status_code for _ in range(3)] == [503, 429, 200]


def test_nobody_listens(server, admin):
    """A silent instance takes the connection and answers nothing; the client gives up."""
    server.conditions.set("silent")

    with pytest.raises(httpx.ReadTimeout):
        admin.get(INCIDENTS, timeout=0.3)
