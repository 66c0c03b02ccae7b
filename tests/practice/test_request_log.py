"""The request log: what it masks, and what it lets go of."""

from __future__ import annotations

import time
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


@pytest.mark.parametrize("field", ["client_secret", "user.user_password", "ORtoken"])
@pytest.mark.parametrize(
    "condition",
    [
        *("STARTSWITHs3cr3t", "ENDSWITHs3cr3t", "LIKES3CR3T s3cr3t", "NOT LIKEs3cr3t"),
        *("INa,s3cr3t", "NOT INs3cr3t,b", "BETWEENs3cr3t@s3cr3u", "CONTAINSa^^s3cr3t"),
        *("!=s3cr3t", ">s3cr3t", "<=s3cr3t", "*s3cr3t", "%s3cr3t", "SAMEASs3cr3t"),
        *("= s3cr3t", " = s3cr3t", "=\ns3cr3t", "startswiths3cr3t", "like s3cr3t", "=a^^s3cr3t"),
        *('":"s3cr3t"', "^>^s3cr3t"),
    ],
)
def test_a_secret_is_masked_whatever_it_is_compared_by(field, condition):
    """A query is shown up to the secret's name: whatever follows may be part of it."""
    shown = masked(urlencode({"sysparm_query": f"active=true^{field}{condition}^number=INC1"}))

    assert "s3cr3" not in shown.lower()
    assert f"active=true^{field}(" in shown
    assert shown.endswith("characters)")


@pytest.mark.parametrize(
    "text",
    [
        "sysparm_query=shared_keySTARTSWITHs3cr3t",
        "sysparm_query=name=x.password^value=s3cr3t",
        "txtResponse=s3cr3t",
        "x=%7B%22client_secret%22:%22s3cr3t%22%7D",
        "sysparm_goto_url=/oauth_auth.do%253Fclient%25255Fsecret%253Ds3cr3t",
    ],
)
def test_a_secret_is_masked_in_any_disguise(text):
    """A key, a property, a one-time code, JSON in a form, and names that are encoded twice."""
    assert "s3cr3t" not in masked(text)


def test_a_path_and_a_method_hold_no_secret(server, anyone):
    """Somebody may write into either what belongs into the body."""
    anyone.request("S3CR3T", "/api/now/table/oauth_entity/client_secret=s3cr3t")
    entry = server.requests[-1]

    assert (entry.method, entry.path) == (
        "other",
        "/api/now/table/oauth_entity/client_secret=(6 characters)",
    )


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


@pytest.mark.parametrize(
    "text",
    [
        '{"client_secret": "s3cr3t", "code": "t41l"}',
        '{"a": "s3cr3t=t41l"}',
        f"{'s3cr3t' * 20}=1&a=2",
        "user.password=s3cr3t",
    ],
)
def test_what_is_no_name_is_masked(text):
    """A body of another kind may be parted into names that are secrets."""
    shown = masked(text)

    assert "s3cr3t" not in shown
    assert "t41l" not in shown


@pytest.mark.parametrize(
    "unit",
    [
        "token",
        "&token=",
        "&a",
        "secret&",
        "token%3D",
        "=token",
        "secretA^",
        "^^tokenA.",
        "a.secret",
    ],
)
def test_a_long_text_is_masked_in_time(unit):
    """The time grows with the length, whatever is repeated."""
    text = f"a={quote(unit * (65_536 // len(unit)))}"
    began = time.process_time()
    masked(text)

    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("content_type", "form"),
    [
        ("application/json", ""),
        ("text/plain", ""),
        ("Application/X-WWW-Form-Urlencoded; charset=UTF-8", "client_secret=(6+characters)"),
    ],
)
def test_only_a_form_is_logged(server, anyone, content_type, form):
    """What is posted to the token endpoint as something else is kept out."""
    headers = {"Content-Type": content_type}
    anyone.post("/oauth_token.do", content="client_secret=s3cr3t", headers=headers)

    assert server.requests[-1].form == form


@pytest.mark.parametrize(
    ("authorization", "scheme"),
    [("s3cr3t", "other"), ("Digest x", "other"), ("BEARER x", "bearer"), ("Basic x", "basic")],
)
def test_a_scheme_is_logged_by_its_name_alone(server, anyone, authorization, scheme):
    """A header without a scheme is a secret from its first character."""
    anyone.get("/api/now/table/incident", headers={"Authorization": authorization})

    assert server.requests[-1].scheme == scheme


def test_a_form_of_any_length_is_not_taken(server, anyone):
    """A request for a token is short; a longer one is refused and not logged."""
    answer = anyone.post("/oauth_token.do", data={"client_secret": "s" * 70_000})

    assert answer.status_code == 413
    assert server.requests[-1].form == ""


def test_long_entries_go_before_they_fill_the_memory():
    """What counts besides the number of entries is how much they hold."""
    log = RequestLog()
    for number in range(1_000):
        path = f"/{number}"
        log.add(
            RequestLogEntry(method="GET", path=path, status=200, user_name="", form="x" * 10**5)
        )

    assert log.total == 1_000
    assert sum(len(entry.form) for entry in log) <= 40_000_000
    assert log.since(999)[0].path == "/999"


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
