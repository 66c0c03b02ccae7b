"""OAuth 2.0 as the contract describes it: code with PKCE, refresh, revocation, refusals."""

from __future__ import annotations

import logging

import pytest

from app.practice.keys import fingerprint
from tests.practice.consent import (
    REDIRECT,
    SECRET,
    VERIFIER,
    decide,
    login_of,
    obtain_code,
    obtain_tokens,
    register,
    sign_in,
)

DENIED = {"error_description": "access_denied", "error": "server_error"}
WHO_AM_I = "/api/now/ui/user/current_user"


@pytest.fixture
def application(admin):
    """A registered application."""
    return register(admin)


@pytest.fixture
def personal(server):
    """The personal account's user name and password."""
    return login_of(server.personal)


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def test_the_whole_way_ends_with_a_token_of_the_person_who_allowed(
    new_client, application, personal
):
    """Sign in, allow, exchange: the token answers as the contract says and names its owner."""
    browser = new_client()
    tokens = obtain_tokens(browser, personal, application)
    owner = new_client().get(WHO_AM_I, headers=bearer(tokens["access_token"])).json()["result"]

    assert tokens.keys() == {"access_token", "refresh_token", "scope", "token_type", "expires_in"}
    assert (tokens["scope"], tokens["token_type"]) == ("useraccount", "Bearer")
    assert tokens["expires_in"] in {1798, 1799}
    assert [len(tokens[name]) for name in ("access_token", "refresh_token")] == [86, 86]
    assert owner["user_name"] == "mara.lindqvist"
    assert owner["user_display_name"] == "Mara Lindqvist"


def test_the_state_comes_back_unchanged(anyone, application, personal):
    """After Allow the browser carries a code and the state it came with."""
    sign_in(anyone, personal)
    page = anyone.get("/oauth_auth.do", params=application.request(state="s-1_2.3~4"))
    sent_on = decide(anyone, page, "allow")

    assert sent_on.keys() == {"code", "state"}
    assert sent_on["state"] == "s-1_2.3~4"


def test_deny_says_access_denied(anyone, application, personal):
    """After Deny the browser carries the refusal and the state, and no code."""
    sign_in(anyone, personal)
    page = anyone.get("/oauth_auth.do", params=application.request())
    sent_on = decide(anyone, page, "deny")

    assert sent_on == {"error": "access_denied", "state": "0123456789abcdef"}


def test_a_wrong_verifier_is_told_apart(anyone, application, personal):
    """A verifier that does not match its challenge is the one failure with words of its own."""
    code = obtain_code(anyone, personal, application)
    form = application.exchange(code, code_verifier="wrong-" * 9)
    answer = anyone.post("/oauth_token.do", data=form)

    body = answer.json()
    expected = application.request()["code_challenge"]
    assert (answer.status_code, body["error"]) == (401, "invalid_request")
    assert body["error_description"].startswith(
        f"can't verify code challenge, expected:{expected}, actual:"
    )


def test_a_code_works_once(anyone, application, personal):
    """A second exchange of the same code is denied."""
    code = obtain_code(anyone, personal, application)
    answers = [anyone.post("/oauth_token.do", data=application.exchange(code)) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 401]
    assert answers[1].json() == DENIED


@pytest.mark.parametrize(("seconds", "status"), [(55, 200), (61, 401)])
def test_a_code_lives_for_a_minute(server, anyone, application, personal, seconds, status):
    """A code is exchanged within sixty seconds or not at all."""
    code = obtain_code(anyone, personal, application)
    server.clock.advance(seconds)

    answer = anyone.post("/oauth_token.do", data=application.exchange(code))
    assert answer.status_code == status


@pytest.mark.parametrize(
    "changes",
    [
        {"client_secret": "wrong"},
        {"client_id": "wrong"},
        {"redirect_uri": REDIRECT + "/"},
        {"redirect_uri": ""},
        {"code": "wrong"},
        {"grant_type": "password"},
        {"grant_type": ""},
    ],
)
def test_every_other_failure_looks_the_same(anyone, application, personal, changes):
    """From outside, a wrong secret, code, address or grant cannot be told apart."""
    code = obtain_code(anyone, personal, application)
    answer = anyone.post("/oauth_token.do", data=application.exchange(code) | changes)

    assert (answer.status_code, answer.json()) == (401, DENIED)


def test_parameters_in_the_address_are_refused(anyone, application, personal):
    """Token parameters belong into the body."""
    code = obtain_code(anyone, personal, application)
    form = application.exchange(code)
    answer = anyone.post("/oauth_token.do", params={"client_secret": SECRET}, data=form)

    assert (answer.status_code, answer.json()) == (401, DENIED)


def test_json_is_an_unspecified_error(anyone, application):
    """The token endpoint reads forms alone."""
    answer = anyone.post("/oauth_token.do", json=application.exchange("code"))

    assert answer.status_code == 401
    assert answer.json()["error_description"] == "unspecified error"


def test_refresh_keeps_the_refresh_token(server, anyone, application, personal):
    """After the access token has run out, a refresh gives a new one and the same refresh token."""
    first = obtain_tokens(anyone, personal, application)
    server.clock.advance(1801)
    dead = anyone.get(WHO_AM_I, headers=bearer(first["access_token"]))
    second = anyone.post("/oauth_token.do", data=application.refresh(first["refresh_token"])).json()
    alive = anyone.get(WHO_AM_I, headers=bearer(second["access_token"]))

    assert (dead.status_code, alive.status_code) == (401, 200)
    assert second["access_token"] != first["access_token"]
    assert second["refresh_token"] == first["refresh_token"]


def test_a_living_access_token_is_given_again(server, anyone, application, personal):
    """A refresh before its time answers with the same token and what is left of its life."""
    first = obtain_tokens(anyone, personal, application)
    server.clock.advance(600)
    second = anyone.post("/oauth_token.do", data=application.refresh(first["refresh_token"])).json()

    assert second["access_token"] == first["access_token"]
    assert 1190 <= second["expires_in"] <= 1199


def test_lifetimes_are_those_of_the_registry_entry(server, anyone, admin, personal):
    """The entity's own lifespans decide."""
    application = register(admin, access_token_lifespan="60", refresh_token_lifespan="120")
    tokens = obtain_tokens(anyone, personal, application)
    server.clock.advance(121)
    answer = anyone.post("/oauth_token.do", data=application.refresh(tokens["refresh_token"]))

    assert tokens["expires_in"] in {58, 59}
    assert (answer.status_code, answer.json()) == (401, DENIED)


@pytest.mark.parametrize(
    ("lifespan", "seconds"),
    [("", 1_799), ("0", 1_799), ("often", 1_799), ("999999999999", 2_147_483_646)],
)
def test_lifetimes_that_are_none_do_no_harm(anyone, admin, personal, lifespan, seconds):
    """An entry without a lifetime has the usual one, and one that is too long the longest."""
    application = register(admin, access_token_lifespan=lifespan)
    tokens = obtain_tokens(anyone, personal, application)

    assert tokens["expires_in"] in {seconds - 1, seconds}


@pytest.mark.parametrize("how", ["get", "post"])
def test_revoking_needs_no_authentication(new_client, application, personal, how):
    """Whoever holds a token may end it, by address or by form."""
    browser, stranger = new_client(), new_client()
    tokens = obtain_tokens(browser, personal, application)
    for name in ("access_token", "refresh_token"):
        what = {"token": tokens[name]}
        if how == "get":
            stranger.get("/oauth_revoke_token.do", params=what)
        else:
            stranger.post("/oauth_revoke_token.do", data=what)
    used = stranger.get(WHO_AM_I, headers=bearer(tokens["access_token"]))
    refreshed = stranger.post("/oauth_token.do", data=application.refresh(tokens["refresh_token"]))

    assert (used.status_code, refreshed.status_code) == (401, 401)


def test_revoking_nonsense_is_no_error(anyone):
    """An unknown token is as good as ended."""
    assert anyone.get("/oauth_revoke_token.do?token=nonsense").status_code == 200


@pytest.mark.parametrize("change", [{"active": "false"}, {"locked_out": "true"}])
def test_tokens_die_with_their_user(server, admin, anyone, application, personal, change):
    """An inactive or locked user has no tokens."""
    tokens = obtain_tokens(anyone, personal, application)
    user = server.database.find("sys_user", user_name=server.personal.user_name)
    admin.patch(f"/api/now/table/sys_user/{user['sys_id']}", json=change)
    used = anyone.get(WHO_AM_I, headers=bearer(tokens["access_token"]))
    refreshed = anyone.post("/oauth_token.do", data=application.refresh(tokens["refresh_token"]))

    assert (used.status_code, refreshed.status_code) == (401, 401)


def test_tokens_die_with_their_client(admin, anyone, application, personal):
    """An inactive client has no tokens."""
    tokens = obtain_tokens(anyone, personal, application)
    path = f"/api/now/table/oauth_entity/{application.sys_id}"
    admin.patch(path, json={"active": "false"})
    used = anyone.get(WHO_AM_I, headers=bearer(tokens["access_token"]))
    refreshed = anyone.post("/oauth_token.do", data=application.refresh(tokens["refresh_token"]))

    assert (used.status_code, refreshed.status_code) == (401, 401)


def test_a_new_secret_ends_the_old_one(admin, anyone, application, personal):
    """A changed client secret works at once and the former one no longer."""
    tokens = obtain_tokens(anyone, personal, application)
    path = f"/api/now/table/oauth_entity/{application.sys_id}"
    admin.patch(path, json={"client_secret": "0123456789" * 4})
    form = application.refresh(tokens["refresh_token"])
    answers = [
        anyone.post("/oauth_token.do", data=form | {"client_secret": secret})
        for secret in (SECRET, "0123456789" * 4)
    ]

    assert [answer.status_code for answer in answers] == [401, 200]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"redirect_uri": REDIRECT + "/"}, "Invalid redirect_uri"),
        ({"redirect_uri": REDIRECT.replace("33333", "33334")}, "Invalid redirect_uri"),
        ({"client_id": "nobody"}, "Invalid client_id"),
        ({"state": ""}, "Missing State parameter in request"),
        ({"state": " "}, "Missing State parameter in request"),
        ({"state": "<script>"}, "Invalid State parameter in request"),
    ],
)
def test_a_wrong_request_for_consent_gets_a_page(anyone, application, personal, changes, words):
    """The browser stays on the instance and the page says what is wrong."""
    sign_in(anyone, personal)
    answer = anyone.get("/oauth_auth.do", params=application.request(**changes))

    assert answer.status_code == 400
    assert words in answer.text


def test_a_registry_entry_may_list_several_addresses(admin, anyone, personal):
    """Addresses are separated by commas, with or without a space."""
    application = register(admin, redirect_url=f"http://localhost:1/a, {REDIRECT}")
    tokens = obtain_tokens(anyone, personal, application)

    assert tokens["token_type"] == "Bearer"


def test_a_restricted_client_may_not_use_the_tables(admin, anyone, server):
    """From Zurich on a client without the unrestricted scope gets tokens and nothing for them."""
    application = register(admin, scope_restriction_status="")
    admin.patch(
        f"/api/now/table/oauth_entity/{application.sys_id}",
        json={"scope_restriction_status": "restricted"},
    )
    tokens = obtain_tokens(anyone, login_of(server.administrator), application)
    answer = anyone.get("/api/now/table/incident", headers=bearer(tokens["access_token"]))

    assert answer.status_code == 403
    assert answer.json()["error"]["detail"] == "Access to unscoped api is not allowed"


def test_nothing_secret_is_kept_or_logged(server, anyone, admin, caplog, personal):
    """Codes, tokens, verifier, secret and passwords are neither in the records nor in the log."""
    caplog.set_level(logging.DEBUG)
    application = register(admin)
    code = obtain_code(anyone, personal, application)
    tokens = anyone.post("/oauth_token.do", data=application.exchange(code)).json()
    anyone.post("/oauth_token.do", data=application.refresh(tokens["refresh_token"]))
    secrets = [
        code,
        tokens["access_token"],
        tokens["refresh_token"],
        VERIFIER,
        SECRET,
        server.administrator.password,
        server.personal.password,
    ]
    tables = [table.name for table in server.database.schema]
    kept = repr([server.database.rows(table) for table in tables]) + repr(server.requests)

    assert fingerprint(tokens["access_token"]) in kept
    assert [secret for secret in secrets if secret in kept] == []
    server_log = [r.getMessage() for r in caplog.records if not r.name.startswith("httpcore")]
    assert [s for s in secrets if any(s in line for line in server_log)] == []
