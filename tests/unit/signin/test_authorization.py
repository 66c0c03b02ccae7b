"""One attempt at consent."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ConsentDeniedError, ForeignRedirectError, TokenRefusedError
from app.instance.address import InstanceAddress
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt

ADDRESS = InstanceAddress("dev1.service-now.com")
ATTEMPT = AuthorizationAttempt.start(ADDRESS, "client-1")


def way_back(**parameters: str) -> str:
    """Return a redirect with parameters."""
    return f"{REDIRECT_URI}?{urlencode(parameters)}"


def test_the_page_carries_everything_the_instance_asks_for() -> None:
    """State and S256 challenge are always sent, and the verifier never."""
    url = urlsplit(ATTEMPT.url)
    sent = {name: values[0] for name, values in parse_qs(url.query).items()}
    digest = hashlib.sha256(ATTEMPT.verifier.reveal().encode()).digest()

    assert ADDRESS.owns(ATTEMPT.url)
    assert url.path == "/oauth_auth.do"
    assert sent == {
        "response_type": "code",
        "client_id": "client-1",
        "redirect_uri": REDIRECT_URI,
        "scope": "useraccount",
        "state": ATTEMPT.state,
        "code_challenge": urlsafe_b64encode(digest).decode().rstrip("="),
        "code_challenge_method": "S256",
    }
    assert ATTEMPT.verifier.reveal() not in ATTEMPT.url


def test_each_attempt_has_a_state_and_a_verifier_of_its_own() -> None:
    """Nothing of an attempt can be used in another."""
    other = AuthorizationAttempt.start(ADDRESS, "client-1")

    assert other.state != ATTEMPT.state
    assert other.verifier != ATTEMPT.verifier
    assert len(ATTEMPT.state) == 32
    assert ATTEMPT.state.isalnum()
    assert 43 <= len(ATTEMPT.verifier.reveal()) <= 128


def test_the_verifier_is_not_shown() -> None:
    """An attempt can be printed without harm."""
    assert ATTEMPT.verifier.reveal() not in repr(ATTEMPT)


@pytest.mark.parametrize(
    "url",
    [REDIRECT_URI, f"{REDIRECT_URI}?", f"{REDIRECT_URI}?code=a&state=b#c", way_back(error="x")],
)
def test_knows_its_way_back(url: str) -> None:
    """The registered address with any query is the way back."""
    assert ATTEMPT.is_redirect(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "about:blank",
        "http://localhost/firnline/consent",
        "http://localhost:80/firnline/consent",
        "http://localhost:4731/firnline/consent",
        "http://localhost:47317/firnline/consent",
        "http://localhost:473160/firnline/consent",
        "http://localhost:047316/firnline/consent",
        "https://localhost:47316/firnline/consent",
        "HTTP://localhost:47316/firnline/consent",
        "ftp://localhost:47316/firnline/consent",
        "//localhost:47316/firnline/consent",
        "localhost:47316/firnline/consent",
        "http:/localhost:47316/firnline/consent",
        "http:\\\\localhost:47316\\firnline\\consent",
        "http://LOCALHOST:47316/firnline/consent",
        "http://localhost.:47316/firnline/consent",
        "http://127.0.0.1:47316/firnline/consent",
        "http://[::1]:47316/firnline/consent",
        "http://localhost.evil.example:47316/firnline/consent",
        "http://evil.example/localhost:47316/firnline/consent",
        "http://localhost:47316@evil.example/firnline/consent",
        "http://user@localhost:47316/firnline/consent",
        "http://localhost%3a47316/firnline/consent",
        "http://localhost:47316",
        "http://localhost:47316/",
        "http://localhost:47316/firnline",
        "http://localhost:47316/firnline/",
        "http://localhost:47316/firnline/consent/",
        "http://localhost:47316/firnline/consent2",
        "http://localhost:47316/firnline/Consent",
        "http://localhost:47316/firnline//consent",
        "http://localhost:47316//firnline/consent",
        "http://localhost:47316/firnline/./consent",
        "http://localhost:47316/x/../firnline/consent",
        "http://localhost:47316/firnline/%63onsent",
        "http://localhost:47316/firnline%2fconsent",
        "http://localhost:47316/firnline/consent;x",
        "http://localhost:47316/firnline/consent%3Fcode=a",
        "http://localhost:47316/firnline/consent#?code=a",
        " http://localhost:47316/firnline/consent",
        "http://localhost:47316/firnline/consent\n?code=a",
        "javascript:location='http://localhost:47316/firnline/consent'",
    ],
)
def test_refuses_lookalikes_of_its_way_back(url: str) -> None:
    """Scheme, host, port and path are compared exactly, and a right state does not help."""
    query = urlencode({"state": ATTEMPT.state, "code": "abc"})

    assert not ATTEMPT.is_redirect(url)
    with pytest.raises(ForeignRedirectError):
        ATTEMPT.code_from(f"{url}{'&' if '?' in url else '?'}{query}" if url else url)


def test_returns_the_code_as_a_secret() -> None:
    """The code of the own attempt is taken byte for byte."""
    code = ATTEMPT.code_from(way_back(state=ATTEMPT.state, code="a+b/c=&ü"))

    assert code == Secret("a+b/c=&ü")
    assert "a+b" not in repr(code)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "code=abc",
        "code=abc&state=",
        "code=abc&state={cut}",
        "code=abc&state={state}0",
        "code=abc&state={upper}x",
        "code=abc&State={state}",
        "code=abc&state={state}&state={state}",
        "code=abc&state=other&state={state}",
        "code=abc&code=def&state={state}",
        "code=abc#state={state}",
        "code=abc&state={verifier}",
        "code=abc&state=%C3%A9%00",
        "error=access_denied",
        "error=access_denied&state=other",
        "state={state}" + "&a=b" * 50,
    ],
)
def test_refuses_an_answer_to_another_attempt(query: str) -> None:
    """The state is looked at before code or error, and nothing may come twice."""
    state, verifier = ATTEMPT.state, ATTEMPT.verifier.reveal()
    query = query.format(state=state, cut=state[:-1], upper=state.upper(), verifier=verifier)

    with pytest.raises(ForeignRedirectError):
        ATTEMPT.code_from(f"{REDIRECT_URI}?{query}")


@given(st.text())
def test_refuses_every_other_state(state: str) -> None:
    """No text but the one that was sent is accepted."""
    if state != ATTEMPT.state:
        with pytest.raises(ForeignRedirectError):
            ATTEMPT.code_from(way_back(state=state, code="abc"))


def test_deny_is_an_error_of_its_own() -> None:
    """A person who pressed Deny knows why there is no connection."""
    with pytest.raises(ConsentDeniedError):
        ATTEMPT.code_from(way_back(state=ATTEMPT.state, error="access_denied", code="abc"))


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"error": "server_error"}, "server_error"),
        ({"error": "x", "error_description": "Not\n now\u202e\0"}, "Not now"),
        ({"error": "x", "error_description": "<b>bold</b>"}, "<b>bold</b>"),
        ({"error": "x", "error_description": "long " * 100}, ("long " * 40)[:200]),
        ({}, "code=?"),
        ({"code": ""}, "code=?"),
    ],
)
def test_another_error_is_told_in_plain_words(parameters: dict[str, str], said: str) -> None:
    """What the instance says is kept as one short line of plain text."""
    with pytest.raises(TokenRefusedError) as caught:
        ATTEMPT.code_from(way_back(state=ATTEMPT.state, **parameters))

    assert caught.value.said == said
