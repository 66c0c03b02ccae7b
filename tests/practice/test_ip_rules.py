"""IP address access control, applied to callers before anybody asks who they are."""

from __future__ import annotations

import pytest

RULES = "/api/now/table/ip_access"
ELSEWHERE = {"X-Forwarded-For": "203.0.113.9"}


@pytest.fixture
def rule(admin):
    """Adds a rule for a range of addresses."""

    def add(kind, start, end):
        wish = {"type": kind, "range_start": start, "range_end": end}
        answer = admin.post(RULES, json=wish)
        assert answer.status_code == 201
        return answer.json()["result"]["sys_id"]

    return add


@pytest.mark.parametrize("path", ["/", "/oauth_token.do", "/api/now/table/incident", "/nowhere"])
def test_a_denied_address_meets_a_403_page_everywhere(admin, rule, path):
    """Even the token endpoint answers with HTML, whoever asks."""
    rule("deny", "203.0.113.0", "203.0.113.255")
    denied = admin.get(path, headers=ELSEWHERE)

    assert denied.status_code == 403
    assert denied.headers["content-type"].startswith("text/html")
    assert "www-authenticate" not in denied.headers


def test_others_are_not_touched(admin, rule):
    """The rule is about its range alone."""
    rule("deny", "203.0.113.0", "203.0.113.255")

    assert admin.get(RULES).status_code == 200
    assert admin.get(RULES, headers={"X-Forwarded-For": "203.0.114.1"}).status_code == 200


def test_an_allow_rule_wins_on_any_address_of_the_chain(admin, rule):
    """A caller behind two proxies is let in when one of the addresses is allowed."""
    rule("deny", "203.0.113.0", "203.0.113.255")
    rule("allow", "198.51.100.7", "198.51.100.7")
    chain = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7"}

    assert admin.get(RULES, headers=ELSEWHERE).status_code == 403
    assert admin.get(RULES, headers=chain).status_code == 200


def test_nobody_shuts_themselves_out(admin):
    """A rule that would deny the caller's own address is refused, and nothing changes."""
    wish = {"type": "deny", "range_start": "127.0.0.0", "range_end": "127.255.255.255"}
    refused = [
        admin.post(RULES, json=wish),
        admin.post(RULES, json=wish | {"range_start": "::", "range_end": "ffff::"}),
    ]

    assert [answer.status_code for answer in refused] == [403, 403]
    assert "Prevent own lockout" in refused[0].json()["error"]["detail"]
    assert admin.get(RULES).status_code == 200


def test_a_claimed_address_shuts_nobody_out(admin):
    """Whoever says to come from elsewhere may come from here the next time."""
    wish = {"type": "deny", "range_start": "127.0.0.1", "range_end": "127.0.0.1"}
    refused = admin.post(RULES, json=wish, headers={"X-Forwarded-For": "198.51.100.7"})

    assert refused.status_code == 403
    assert admin.get(RULES).status_code == 200


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("203.0.113.0/24", "203.0.113.255"),
        ("203.0.113.*", "203.0.113.*"),
        ("203.0.113.9", "203.0.113.1"),
        ("203.0.113.9", "2001:db8::1"),
        ("203.0.113.9", ""),
    ],
)
def test_only_ranges_of_addresses_are_taken(admin, start, end):
    """No prefix, no asterisk, no end before the start."""
    wish = {"type": "allow", "range_start": start, "range_end": end}
    refused = admin.post(RULES, json=wish)

    assert refused.status_code == 403
    assert "aborted by Business Rule 'Validate IP range^" in refused.json()["error"]["detail"]


def test_a_rule_that_is_taken_back_no_longer_holds(admin, rule):
    """The next request is let in again."""
    sys_id = rule("deny", "203.0.113.0", "203.0.113.255")
    before = admin.get(RULES, headers=ELSEWHERE).status_code
    admin.patch(f"{RULES}/{sys_id}", json={"active": "false"})

    assert before == 403
    assert admin.get(RULES, headers=ELSEWHERE).status_code == 200
