"""Token requests against a server that answers anything."""

from __future__ import annotations

import inspect
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import oauthlib.oauth2.rfc6749.errors as oauth_errors
import pytest
import requests
import trustme

from app import __version__
from app.errors import (
    AnswerLostError,
    AppError,
    AsleepError,
    BrokenReplyError,
    CertificateError,
    HostNotFoundError,
    NetworkError,
    NotAuthenticatedError,
    NotServiceNowError,
    RateLimitedError,
    RefusedError,
    TokenRefusedError,
    TooSlowError,
    UnreachableError,
)
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from app.signin.grants import translated
from app.signin.oauth_client import OAuthClient
from app.signin.tokens import TokenEndpoint, Tokens

GOOD = {
    "access_token": "access",
    "refresh_token": "refresh",
    "scope": "useraccount",
    "token_type": "Bearer",
    "expires_in": 1799,
}


class Server(ThreadingHTTPServer):
    """Takes it calmly when a client hangs up."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


class Endpoint:
    """A token endpoint over TLS that gives one answer and remembers what it was asked."""

    def __init__(self, authority: trustme.CA, folder: Path) -> None:
        self.status = 200
        self.body = json.dumps(GOOD).encode()
        self.headers: dict[str, str] = {"content-type": "application/json"}
        self.length: int | None = None
        self.silent = threading.Event()
        self.silent.set()
        self.asked: list[tuple[str, dict[str, str], dict[str, str]]] = []
        self._ca_file = folder / "ca.pem"
        authority.cert_pem.write_to_path(self._ca_file)
        self.server = Server(("localhost", 0), self._handler())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(context)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.address = InstanceAddress("localhost", self.server.server_address[1])
        self.attempt = AuthorizationAttempt.start(self.address, "client-1")

    def says(self, body: object, status: int = 200, **headers: str) -> None:
        self.status = status
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.headers = headers

    def client(self, *, trusts: bool = True, timeout_s: float = 30, deadline_s: float = 90):
        policy = NetworkPolicy(self._ca_file if trusts else None, timeout_s, deadline_s)
        return TokenEndpoint(OAuthClient(self.address, policy, "client-1", Secret("secret-1")))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                form = self.rfile.read(int(self.headers["content-length"])).decode()
                fields = {name: values[0] for name, values in parse_qs(form).items()}
                endpoint.asked.append((self.path, fields, dict(self.headers)))
                endpoint.silent.wait()
                self.send_response(endpoint.status)
                for name, value in endpoint.headers.items():
                    self.send_header(name.replace("_", "-"), value)
                length = len(endpoint.body) if endpoint.length is None else endpoint.length
                self.send_header("content-length", str(length))
                self.end_headers()
                self.wfile.write(endpoint.body)

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

        return Handler


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority that no system trusts."""
    return trustme.CA()


@pytest.fixture
def endpoint(authority: trustme.CA, tmp_path: Path) -> Iterator[Endpoint]:
    """A running token endpoint."""
    endpoint = Endpoint(authority, tmp_path)
    thread = threading.Thread(target=endpoint.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield endpoint
    endpoint.silent.set()
    endpoint.server.shutdown()
    thread.join()
    endpoint.server.server_close()


async def test_a_code_is_exchanged(endpoint: Endpoint) -> None:
    """Everything goes in the body of one POST, the verifier and the state included."""
    tokens = await endpoint.client().exchange(endpoint.attempt, Secret("code-1"))

    [(path, fields, headers)] = endpoint.asked
    assert tokens.access == Secret("access")
    assert tokens.refresh == Secret("refresh")
    assert tokens.access_expires_at is not None
    left = tokens.access_expires_at - datetime.now(UTC)
    assert timedelta(seconds=1790) < left <= timedelta(seconds=1799)
    assert path == "/oauth_token.do"
    assert fields == {
        "grant_type": "authorization_code",
        "code": "code-1",
        "redirect_uri": REDIRECT_URI,
        "client_id": "client-1",
        "client_secret": "secret-1",
        "code_verifier": endpoint.attempt.verifier.reveal(),
        "state": endpoint.attempt.state,
    }
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert "Authorization" not in headers
    assert "Cookie" not in headers


async def test_a_token_is_refreshed(endpoint: Endpoint) -> None:
    """Client and refresh token go in the body."""
    tokens = await endpoint.client().refresh(Secret("old"))

    [(path, fields, headers)] = endpoint.asked
    assert tokens.refresh == Secret("refresh")
    assert path == "/oauth_token.do"
    assert fields == {
        "grant_type": "refresh_token",
        "refresh_token": "old",
        "client_id": "client-1",
        "client_secret": "secret-1",
    }
    assert "Authorization" not in headers


async def test_the_old_refresh_token_stays_where_no_new_one_comes(endpoint: Endpoint) -> None:
    """Some instances return an access token alone."""
    endpoint.says({"access_token": "access", "token_type": "Bearer"})
    tokens = await endpoint.client().refresh(Secret("old"))

    assert tokens.refresh == Secret("old")


async def test_both_tokens_are_revoked_out_of_sight(endpoint: Endpoint) -> None:
    """Revoking needs no proof, and no token is ever in a URL."""
    endpoint.says(b"")
    await endpoint.client().revoke(Tokens(Secret("a"), Secret("r"), None))

    assert [(path, fields) for path, fields, _ in endpoint.asked] == [
        ("/oauth_revoke_token.do", {"token": "r"}),
        ("/oauth_revoke_token.do", {"token": "a"}),
    ]


async def test_a_password_file_of_the_user_is_not_used(
    endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Credentials that lie around for the host do not go to it."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine localhost login me password hush\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    await endpoint.client().exchange(endpoint.attempt, Secret("code-1"))

    assert "Authorization" not in endpoint.asked[0][2]


ANSWERS: list[tuple[object, int, dict[str, str], type[AppError], str]] = [
    (
        {"error": "server_error", "error_description": "access_denied"},
        401,
        {},
        TokenRefusedError,
        "access_denied",
    ),
    ({"error": "invalid_client"}, 401, {}, TokenRefusedError, "invalid_client"),
    (
        {"error": "invalid_grant", "error_description": "<b>no\u202e\n</b>"},
        401,
        {},
        TokenRefusedError,
        "<b>no </b>",
    ),
    ({"error": "invalid_scope", "error_description": "x" * 300}, 400, {}, TokenRefusedError, "x"),
    ({"error": "something else"}, 200, {}, TokenRefusedError, "something else"),
    ({"hello": "world"}, 200, {}, TokenRefusedError, "Missing access token"),
    ({"error": {"message": "User Not Authorized"}}, 403, {}, BrokenReplyError, "HTTP 403"),
    ({"access_token": 5}, 200, {}, BrokenReplyError, "HTTP 200"),
    ({"access_token": "a", "expires_in": "soon"}, 200, {}, BrokenReplyError, "HTTP 200"),
    (b"[]", 200, {}, BrokenReplyError, "HTTP 200"),
    (b"null", 200, {}, BrokenReplyError, "HTTP 200"),
    (b"access_token=a", 200, {}, BrokenReplyError, "HTTP 200"),
    (b"[" * 100_000, 200, {}, BrokenReplyError, "HTTP 200"),
    (b"", 500, {}, BrokenReplyError, "HTTP 500"),
    (b"<html>", 503, {}, AsleepError, "localhost"),
    (b"<title>Instance Hibernating page</title>", 200, {}, AsleepError, "localhost"),
    (b"<html>Welcome", 200, {}, NotServiceNowError, "localhost"),
    (b"<html>blocked", 403, {}, RefusedError, "HTTP 403"),
    (b"", 302, {"location": "https://localhost/login.do"}, NotAuthenticatedError, "login.do"),
    (b"", 307, {"location": "https://evil.example/"}, NotServiceNowError, "localhost"),
    (b"", 429, {"retry_after": "9"}, RateLimitedError, "limit"),
    (b"this is no gzip", 200, {"content_encoding": "gzip"}, AnswerLostError, "localhost"),
]


@pytest.mark.parametrize(("body", "status", "headers", "error", "said"), ANSWERS)
async def test_every_answer_that_brings_no_token_has_its_error(
    endpoint: Endpoint,
    body: object,
    status: int,
    headers: dict[str, str],
    error: type[AppError],
    said: str,
) -> None:
    """Exchange and refresh read the endpoint's no alike, and send each request once."""
    endpoint.says(body, status, **headers)
    for ask in (
        lambda: endpoint.client().exchange(endpoint.attempt, Secret("code-1")),
        lambda: endpoint.client().refresh(Secret("old")),
    ):
        with pytest.raises(error) as caught:
            await ask()
        assert said in str(caught.value.detail)
        assert len(str(caught.value.detail)) < 300

    assert len(endpoint.asked) == 2


@pytest.mark.parametrize(
    ("body", "status", "headers", "error"),
    [
        (b"", 500, {}, BrokenReplyError),
        (b"<html>blocked", 403, {}, RefusedError),
        (b"<title>Instance Hibernating page</title>", 200, {}, AsleepError),
        (b"", 302, {"location": "https://evil.example/"}, NotServiceNowError),
    ],
)
async def test_a_revocation_that_may_not_have_happened_is_told(
    endpoint: Endpoint, body: bytes, status: int, headers: dict[str, str], error: type[AppError]
) -> None:
    """Only a plain yes counts as revoked."""
    endpoint.says(body, status, **headers)

    with pytest.raises(error):
        await endpoint.client().revoke(Tokens(Secret("a"), None, None))


async def test_an_answer_cut_short_is_lost(endpoint: Endpoint) -> None:
    """A body that ends before its announced length brings no token."""
    endpoint.length = 9999

    with pytest.raises(AnswerLostError):
        await endpoint.client().refresh(Secret("old"))


async def test_silence_ends_at_the_time_limit(endpoint: Endpoint) -> None:
    """An endpoint that does not answer does not hold the program."""
    endpoint.silent.clear()

    with pytest.raises(TooSlowError):
        await endpoint.client(timeout_s=0.2).refresh(Secret("old"))
    with pytest.raises(TooSlowError):
        await endpoint.client(deadline_s=0.2, timeout_s=0.5).refresh(Secret("old"))


async def test_every_request_says_which_program_asks(endpoint: Endpoint) -> None:
    """An administrator finds Firnline in the instance's logs, not the library below it."""
    client = endpoint.client()
    tokens = await client.exchange(endpoint.attempt, Secret("code-1"))
    await client.refresh(Secret("old"))
    await client.revoke(tokens)

    names = [headers["User-Agent"] for _path, _fields, headers in endpoint.asked]
    assert names == [f"Firnline/{__version__}"] * 4


async def test_an_unknown_authority_gets_no_secret(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the policy says who is trusted, whatever bundle the environment names."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(endpoint._ca_file))
    with pytest.raises(CertificateError):
        await endpoint.client(trusts=False).exchange(endpoint.attempt, Secret("code-1"))

    assert endpoint.asked == []


@pytest.mark.parametrize(
    ("address", "error"),
    [
        (InstanceAddress("nowhere.invalid"), HostNotFoundError),
        (InstanceAddress("localhost", 1), UnreachableError),
    ],
)
async def test_a_host_that_cannot_be_reached_is_named(
    address: InstanceAddress, error: type[NetworkError]
) -> None:
    """Unknown names and closed ports are told apart."""
    client = TokenEndpoint(OAuthClient(address, NetworkPolicy(), "c", Secret("s")))

    with pytest.raises(error):
        await client.refresh(Secret("old"))


def _classes(module: object, root: type[BaseException]) -> list[type[BaseException]]:
    found = [kind for _, kind in inspect.getmembers(module, inspect.isclass)]
    return [kind for kind in found if issubclass(kind, root)]


FOREIGN: list[Callable[[], BaseException]] = [
    *(lambda kind=kind: kind("x") for kind in _classes(oauth_errors, oauth_errors.OAuth2Error)),
    *(
        lambda kind=kind: kind("x", "", 0) if kind is requests.JSONDecodeError else kind("x")
        for kind in _classes(requests.exceptions, requests.RequestException)
    ),
    lambda: Warning("the scope has changed"),
]


@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: type(make()).__name__)
def test_every_exception_of_the_libraries_is_translated(
    make: Callable[[], BaseException],
) -> None:
    """Nothing that oauthlib or requests raises leaves the package, and its cause is kept."""
    foreign = make()
    with (
        pytest.raises(AppError) as caught,
        translated(InstanceAddress("dev1.service-now.com"), NetworkPolicy()),
    ):
        raise foreign

    assert caught.value.__cause__ is foreign
