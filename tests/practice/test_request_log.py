"""The request log: what it masks, and what it lets go of."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest

from app.practice.request_log import RequestLog, RequestLogEntry, masked

SECRET = "s3cr3t~+&=t41l"


@pytest.mark.parametrize(
    "name",
    [
        "client_secret",
        "password",
        "user_password",
        "code",
        "code_verifier",
        "refresh_token",
        "access_token",
        "token",
        "assertion",
        "sysparm_ck",
    ],
)
def test_a_secret_is_masked_wherever_it_stands(name):
    """Alone, beside others, and in an address that is itself a value."""
    pair = urlencode({name: SECRET})
    texts = [
        pair,
        f"a=1&{pair}&b=2",
        urlencode({"sysparm_goto_url": f"/oauth_auth.do?{pair}"}),
        urlencode({"sysparm_query": f"{name}={SECRET}^active=true"}),
    ]
    shown = [masked(text) for text in texts]

    for text in shown:
        assert "s3cr3t" not in text
        assert "t41l" not in text
        assert name in text
        assert "characters)" in text
    assert shown[1].startswith("a=1&")
    assert shown[1].endswith("&b=2")


@pytest.mark.parametrize(
    "text",
    [
        "sysparm_query=close_code=successful^state=3&sysparm_limit=1",
        "response_type=code&code_challenge=abc&code_challenge_method=S256",
        "",
    ],
)
def test_the_rest_is_kept(text):
    """What only looks like a secret is not one."""
    assert masked(text) == text


def test_line_breaks_stay_encoded():
    """Nobody writes lines of their own into the log."""
    assert "\n" not in masked(f"a={quote('x' + chr(10) + 'y')}")


def test_a_long_run_keeps_the_last():
    """Old entries go, and counting goes on."""
    log = RequestLog()
    for number in range(45_000):
        log.add(RequestLogEntry(method="GET", path=f"/{number}", status=200, user_name=""))

    assert log.total == 45_000
    assert len(log) <= 40_000
    assert [entry.path for entry in log.since(44_998)] == ["/44998", "/44999"]
    assert log.since(0)[-1].path == "/44999"
