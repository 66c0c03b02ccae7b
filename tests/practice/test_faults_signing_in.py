"""Faults of tokens, and what the log keeps of them."""

from __future__ import annotations

import httpx
import pytest

from tests.practice.consent import SECRET, VERIFIER, login_of, obtain_tokens, register

INCIDENTS = "/api/now/table/incident"
ONE = {"sysparm_limit": "1"}
REFUSED = {"error_description": "access_denied", "error": "server_error"}


@pytest.fixture
def application(admin):
    """A registered client."""
    return register(admin)


@pytest.fixture
def tokens(server, new_client, application):
    """The administrator's tokens."""
    return obtain_tokens(new_client(), login_of(server.administrator), application)


def refresh(client, application, tokens):
    return client.post("/oauth_token.do", data=application.refresh(tokens["refresh_token"]))


def test_tokens_expire_amid_a_pull(server, anyone, application, tokens):
    """So many requests pass; then every access token has ended, and a refresh brings another."""
    server.conditions.apply("unauthorized_after=2")
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    statuses = [anyone.get(INCIDENTS, params=ONE, headers=bearer).status_code for _ in range(4)]
    renewed = refresh(anyone, application, tokens).json()["access_token"]
    bearer = {"Authorization": f"Bearer {renewed}"}

    assert statuses == [200, 200, 401, 401]
    assert renewed != tokens["access_token"]
    assert anyone.get(INCIDENTS, params=ONE, headers=bearer).status_code == 200


def test_a_lost_refresh_may_be_repeated(server, anyone, application, tokens):
    """The connection is cut; the same refresh token still works."""
    server.conditions.apply("refresh_lost=1")
    with pytest.raises(httpx.RemoteProtocolError):
        refresh(anyone, application, tokens)

    assert refresh(anyone, application, tokens).json()["access_token"]


def test_a_refresh_may_be_refused(server, anyone, application, tokens):
    """As when the token was revoked."""
    server.conditions.set("refresh_refused")
    answer = refresh(anyone, application, tokens)

    assert (answer.status_code, answer.json()) == (401, REFUSED)


def test_the_client_may_be_unknown(server, anyone, application, tokens):
    """As after a clone over the instance."""
    server.conditions.set("client_deleted")
    answer = refresh(anyone, application, tokens)

    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


def test_the_log_keeps_queries_and_forms_without_their_secrets(server, anyone, application, tokens):
    """Names and lengths are there, values are not."""
    refresh(anyone, application, tokens)
    anyone.get("/oauth_revoke_token.do", params={"token": tokens["refresh_token"]})
    exchange = next(entry for entry in server.requests if "authorization_code" in entry.form)
    renewal, revocation = server.requests[-2:]
    everything = repr(list(server.requests))
    secrets = (SECRET, VERIFIER, tokens["access_token"], tokens["refresh_token"])

    assert f"code_verifier=({len(VERIFIER)}+characters)" in exchange.form
    assert "grant_type=refresh_token" in renewal.form
    assert revocation.query == f"token=({len(tokens['refresh_token'])}+characters)"
    assert not [secret for secret in secrets if secret in everything]
