"""The implicit grant: refused to all but the clients that a property lists."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.practice.consent import REDIRECT, login_of, register, sign_in

PROPERTIES = "/api/now/table/sys_properties"
ALLOWED = "glide.oauth.clients.allowed.for.implicit.grant"
WHO_AM_I = "/api/now/ui/user/current_user"


@pytest.fixture
def application(admin):
    """A client that the property lists, beside another."""
    application = register(admin)
    listed = f"another, {application.client_id}"
    admin.post(PROPERTIES, json={"name": ALLOWED, "value": listed})
    return application


@pytest.fixture
def person(server, anyone):
    """A browser in which the personal account is signed in."""
    sign_in(anyone, login_of(server.personal))
    return anyone


def ask(browser, application, **changes):
    request = application.request(response_type="token", **changes)
    return browser.get("/oauth_auth.do", params=request)


def decide(browser, page, decision):
    token = unescape(re.findall(r'name="sysparm_ck" value="([^"]*)"', page.text)[0])
    return browser.post(page.url, data={"sysparm_ck": token, "decision": decision})


def fragment(answer):
    target = urlsplit(answer.headers["location"])
    assert (target._replace(fragment="").geturl(), target.query) == (REDIRECT, "")
    return dict(parse_qsl(target.fragment))


def test_a_listed_client_gets_a_token_in_the_fragment(new_client, person, application):
    """Behind the address stand an access token of the person and the state, no refresh token."""
    sent = fragment(decide(person, ask(person, application), "allow"))
    bearer = {"Authorization": f"Bearer {sent['access_token']}"}
    owner = new_client().get(WHO_AM_I, headers=bearer).json()["result"]

    assert sent.keys() == {"access_token", "expires_in", "token_type", "scope", "state"}
    assert (sent["expires_in"], sent["state"]) == ("1799", "0123456789abcdef")
    assert owner["user_name"] == "mara.lindqvist"


def test_what_goes_wrong_is_told_in_the_fragment(person, application):
    """A denial and a scope that there is not are errors where a token would stand."""
    denied = fragment(decide(person, ask(person, application), "deny"))
    refused = fragment(ask(person, application, scope="everything"))

    assert (denied["error"], denied["state"]) == ("access_denied", "0123456789abcdef")
    assert refused["error"] == "invalid_scope"


def test_remembered_consent_sends_a_token_again(server, person, application):
    """Where consent is remembered, the second answer is the same living token, and no code."""
    server.conditions.consent_remembered = True
    first = fragment(decide(person, ask(person, application), "allow"))
    second = fragment(ask(person, application))

    assert first["access_token"] == second["access_token"]
    assert "code" not in second


@pytest.mark.usefixtures("application")
def test_a_client_that_is_not_listed_is_refused(admin, person):
    """The list is of exact client ids."""
    other = register(admin, name="Other")
    answer = ask(person, other)

    assert answer.status_code == 400
    assert "The implicit grant is not allowed for this client" in answer.text
