"""The consent page: what it refuses, what it remembers, and how consent is taken back."""

from __future__ import annotations

import re
import ssl
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import (
    REDIRECT,
    decide,
    login_of,
    obtain_tokens,
    register,
    sign_in,
)

AUTHORIZE = "/oauth_auth.do"
APPS = "/my_connected_apps.do"
WHO_AM_I = "/api/now/ui/user/current_user"


@pytest.fixture
def application(admin):
    """A registered application."""
    return register(admin)


@pytest.fixture
def person(server, new_client):
    """A browser in which the personal account is signed in."""
    browser = new_client()
    sign_in(browser, login_of(server.personal))
    return browser


def ask(browser: httpx.Client, application, **changes: str) -> httpx.Response:
    return browser.get(AUTHORIZE, params=application.request(**changes))


def sent_on(answer: httpx.Response) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(answer.headers["location"]).query))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": ""}, "Missing State parameter in request"),
        ({"state": " "}, "Missing State parameter in request"),
        ({"state": "a b&c"}, "Invalid State parameter in request"),
        ({"client_id": "nobody"}, "Invalid client_id"),
        ({"client_id": ""}, "Invalid client_id"),
        ({"redirect_uri": REDIRECT + "/"}, "Invalid redirect_uri"),
        ({"redirect_uri": "http://localhost:33334/callback"}, "Invalid redirect_uri"),
        ({"response_type": "token"}, "The implicit grant is not allowed for this client"),
    ],
)
def test_a_request_out_of_order_is_told_to_the_person(person, application, changes, words):
    """A page with status 400 names the fault, and the browser is sent nowhere."""
    answer = ask(person, application, **changes)

    assert (answer.status_code, words in answer.text) == (400, True)
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"response_type": ""}, "invalid_request"),
        ({"response_type": "id_token"}, "unsupported_response_type"),
        ({"scope": "everything"}, "invalid_scope"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": ""}, "invalid_request"),
        ({"code_challenge_method": "S512"}, "invalid_request"),
    ],
)
def test_other_faults_are_told_to_the_client(person, application, changes, error):
    """The browser goes back to the application with an error and the state."""
    answer = sent_on(ask(person, application, **changes))

    assert (answer["error"], answer["state"]) == (error, "0123456789abcdef")
    assert "code" not in answer


def test_the_state_may_be_left_out_where_the_switch_says(server, person, application):
    """An instance from before Madrid asks for consent without a state."""
    server.conditions.state_optional = True
    page = ask(person, application, state="")

    assert decide(person, page, "allow").keys() == {"code"}


def test_a_challenge_may_be_plain_where_the_switch_says(server, person, application):
    """The verifier itself then is the challenge."""
    server.conditions.pkce_plain = True
    request = {"code_challenge": "plain-" * 8, "code_challenge_method": ""}
    code = decide(person, ask(person, application, **request), "allow")["code"]
    form = application.exchange(code, code_verifier="plain-" * 8)

    assert person.post("/oauth_token.do", data=form).status_code == 200


def test_challenges_may_be_ignored(server, person, application):
    """An instance that does not know them exchanges a code with any verifier."""
    server.conditions.pkce_ignored = True
    code = decide(person, ask(person, application), "allow")["code"]
    form = application.exchange(code, code_verifier="another-" * 6)

    assert person.post("/oauth_token.do", data=form).status_code == 200


def test_a_public_client_must_send_a_challenge(person, admin):
    """Without it the browser goes back with an error; with it no secret is needed."""
    application = register(admin, public_client="true")
    without = {"code_challenge": "", "code_challenge_method": ""}
    refused = sent_on(ask(person, application, **without))
    code = decide(person, ask(person, application), "allow")["code"]
    form = application.exchange(code)
    del form["client_secret"]

    assert refused["error"] == "invalid_request"
    assert person.post("/oauth_token.do", data=form).status_code == 200


def test_another_address_may_be_replaced_by_the_first(server, person, admin):
    """Where the switch says so, the code goes to the first address registered."""
    server.conditions.redirect_mismatch = "first"
    application = register(admin, redirect_url=f"{REDIRECT}, https://second.example/")
    page = ask(person, application, redirect_uri="https://elsewhere.example/")
    token = unescape(re.findall(r'name="sysparm_ck" value="([^"]*)"', page.text)[0])
    answer = person.post(page.url, data={"sysparm_ck": token, "decision": "allow"})

    assert answer.headers["location"].startswith(f"{REDIRECT}?code=")


def test_each_registered_address_counts(person, admin):
    """Several stand in one field, with a comma and perhaps a space between them."""
    application = register(admin, redirect_url=f"{REDIRECT}, https://second.example/back")
    page = ask(person, application, redirect_uri="https://second.example/back")

    assert "code" in decide(person, page, "allow")


def test_consent_is_asked_every_time_unless_remembered(server, person, application):
    """By default the page comes again; remembered, the unused code goes out a second time."""
    code = decide(person, ask(person, application), "allow")["code"]
    again = ask(person, application)
    server.conditions.consent_remembered = True
    stale = sent_on(ask(person, application, state="another0state"))

    assert again.status_code == 200
    assert stale == {"code": code, "state": "another0state"}


def test_a_used_code_is_not_sent_again(server, person, application):
    """Once the code is exchanged, remembered consent gives a new one that works."""
    server.conditions.consent_remembered = True
    first = decide(person, ask(person, application), "allow")["code"]
    person.post("/oauth_token.do", data=application.exchange(first))
    second = sent_on(ask(person, application))["code"]
    answer = person.post("/oauth_token.do", data=application.exchange(second))

    assert second != first
    assert answer.status_code == 200


def test_another_session_is_asked_again(server, person, application):
    """Consent is remembered for the session it was given in."""
    server.conditions.consent_remembered = True
    decide(person, ask(person, application), "allow")
    person.get("/logout.do")
    sign_in(person, login_of(server.personal))

    assert ask(person, application).status_code == 200


@pytest.mark.parametrize(("public", "status"), [("true", 302), ("false", 200)])
def test_consent_may_be_switched_off_for_public_clients(person, admin, public, status):
    """Only a public client goes without the page."""
    application = register(admin, public_client=public, disable_consent_screen="true")

    assert ask(person, application).status_code == status


def test_connected_apps_can_be_revoked(server, new_client, application):
    """The page lists who holds tokens; revoking ends them all."""
    browser = new_client()
    tokens = obtain_tokens(browser, login_of(server.personal), application)
    page = browser.get(APPS)
    token = re.findall(r'name="sysparm_ck" value="([^"]*)"', page.text)[0]
    forged = browser.post(APPS, data={"client": application.sys_id})
    form = {"client": application.sys_id, "sysparm_ck": token}
    after = browser.post(APPS, data=form, follow_redirects=True)
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    refresh = application.refresh(tokens["refresh_token"])

    assert "Firnline security centre" in page.text
    assert forged.status_code == 403
    assert "Access revoked" in after.text
    assert "Firnline security centre" not in after.text
    assert new_client().get(WHO_AM_I, headers=bearer).status_code == 401
    assert new_client().post("/oauth_token.do", data=refresh).status_code == 401


def test_nothing_is_called_revoked_that_was_not(server, new_client, application):
    """Neither revoking what nobody allowed nor an address makes the page speak of it."""
    browser = new_client()
    obtain_tokens(browser, login_of(server.personal), application)
    token = re.findall(r'name="sysparm_ck" value="([^"]*)"', browser.get(APPS).text)[0]
    form = {"client": "0" * 32, "sysparm_ck": token}
    after = browser.post(APPS, data=form, follow_redirects=True)
    linked = browser.get(APPS, params={"revoked": "true"})

    for page in (after, linked):
        assert "Access revoked" not in page.text
        assert "Firnline security centre" in page.text


def test_an_old_release_knows_no_challenges():
    """Before the columns for it came, a challenge is ignored and public clients are unknown."""
    with PracticeServer(PracticeOptions(release="kingston")).running() as server:
        trust = {"verify": ssl.create_default_context(cafile=server.ca_file)}
        login = login_of(server.administrator)
        with httpx.Client(base_url=server.address, auth=login, **trust) as admin:
            application = register(admin)
        with httpx.Client(base_url=server.address, **trust) as browser:
            sign_in(browser, login)
            code = decide(browser, ask(browser, application), "allow")["code"]
            form = application.exchange(code, code_verifier="another-" * 6)
            answer = browser.post("/oauth_token.do", data=form)

    assert answer.status_code == 200
