"""Inbound rate limits: counted per hour, told in headers, refused with 429."""

from __future__ import annotations

import pytest

from tests.practice.consent import login_of

INCIDENTS = "/api/now/table/incident"
RULES = "/api/now/table/sys_rate_limit_rules"
ONE = {"sysparm_limit": "1"}


@pytest.fixture
def rule(server):
    """Adds a rule to the records, without using up a request."""

    def add(limit, **more):
        sys_id = f"{server.database.count('sys_rate_limit_rules'):032x}"
        row = {"sys_id": sys_id, "limit": str(limit), "active": "true", "type": "all"}
        columns = server.database.schema.columns("sys_rate_limit_rules")
        marks = {"sys_class_name": "sys_rate_limit_rules"}
        empty = dict.fromkeys(columns, "")
        server.database.insert("sys_rate_limit_rules", empty | marks | row | more)
        return sys_id

    return add


def test_without_a_rule_nothing_is_said(admin):
    """A stock instance has no rule that touches an administrator, and sends no such header."""
    answer = admin.get(INCIDENTS, params=ONE)

    assert not [name for name in answer.headers if name.startswith("x-ratelimit")]


def test_a_limit_is_counted_told_and_enforced(server, admin, rule):
    """Two pass, the third is refused until the hour is over."""
    sys_id = rule(2, rest_api="Table API")
    answers = [admin.get(INCIDENTS, params=ONE) for _ in range(3)]
    last = answers[-1]
    reset = int(last.headers["x-ratelimit-reset"])
    wait_s = int(last.headers["retry-after"])

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert {answer.headers["x-ratelimit-rule"] for answer in answers} == {sys_id}
    assert {answer.headers["x-ratelimit-limit"] for answer in answers} == {"2"}
    assert reset % 3_600 == 0
    assert 0 < wait_s <= 3_600
    assert last.json() == {
        "error": {
            "message": "Rate limit exceeded",
            "detail": "Rate limit of 2 requests per hour for Table API exceeded",
        },
        "status": "failure",
    }
    server.clock.advance(wait_s)
    assert admin.get(INCIDENTS, params=ONE).status_code == 200


def test_a_violation_is_written_down(server, admin, rule):
    """One record for a rule and a user, with how many were refused."""
    rule(0)
    for _ in range(2):
        admin.get(INCIDENTS)
    (violation,) = server.database.rows("sys_rate_limit_violation")

    assert violation["rejected_count"] == "2"


def test_a_rule_for_a_user_comes_before_others(server, admin, new_client, rule):
    """The user's own limit counts although another is lower; others have their own count."""
    administrator = server.database.find("sys_user", user_name="admin")["sys_id"]
    role = server.database.find("sys_user_role", name="admin")["sys_id"]
    rule(1)
    rule(2, type="role", role=role)
    rule(3, type="user", user=administrator)
    limit = admin.get(INCIDENTS, params=ONE).headers["x-ratelimit-limit"]
    other = new_client(login_of(server.personal))
    current = "/api/now/ui/user/current_user"

    assert limit == "3"
    assert other.get(current).headers["x-ratelimit-limit"] == "1"
    assert [other.get(current).status_code, admin.get(current).status_code] == [429, 200]


def test_a_rule_may_be_for_one_api_or_method(admin, rule):
    """What it does not name it does not touch."""
    rule(0, rest_api="Aggregate API")
    rule(0, method="DELETE")

    assert admin.get(INCIDENTS, params=ONE).status_code == 200
    assert admin.delete(f"{INCIDENTS}/0").status_code == 429
