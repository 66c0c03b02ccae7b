"""What the API tells a browser's session, and of the connection."""

from __future__ import annotations

import re

import pytest

from tests.practice.consent import login_of, sign_in

INCIDENTS = "/api/now/table/incident?sysparm_limit=1"

SESSION = "/api/now/sg/impersonation/session"


@pytest.fixture
def browser(server, anyone):
    """A browser in which the administrator is signed in."""
    sign_in(anyone, login_of(server.administrator))
    return anyone


def test_a_session_without_the_token_is_told_it(browser):
    """The refusal carries the right token, with which the request goes through."""
    refused = browser.get(INCIDENTS)
    token = refused.headers["x-usertoken-response"]
    accepted = browser.get(INCIDENTS, headers={"X-UserToken": token})

    assert (refused.status_code, refused.headers["x-is-logged-in"]) == (401, "true")
    assert accepted.status_code == 200


def test_the_token_of_the_refusal_is_that_of_the_pages(browser):
    """A page has the same token in its variable."""
    page = browser.get("/")
    told = browser.get(INCIDENTS).headers["x-usertoken-response"]

    assert told in page.text
    assert re.search(r"g_ck", page.text)


def test_answers_demand_encryption(anyone):
    """Every answer tells browsers to come back by HTTPS alone."""
    answer = anyone.get("/login.do")

    assert answer.headers["strict-transport-security"].startswith("max-age=63072000")


def test_an_answer_clears_the_cookies_that_remember_people(admin):
    """Besides the session's own there are those of a remembered user, empty."""
    cookies = admin.get(SESSION).headers.get_list("set-cookie")
    names = [cookie.partition("=")[0] for cookie in cookies]

    assert names[:3] == ["JSESSIONID", "glide_user", "glide_user_session"]


def test_a_session_is_named_with_its_token(admin, anyone):
    """Without an envelope; the token is of the session that the answer begins."""
    answer = admin.get(SESSION)
    told = answer.json()

    assert (told["CurrentUser"], told["OriginalUser"], told["admin"]) == ("admin", "admin", True)
    assert told["SessionToken"]
    assert anyone.get(SESSION).status_code == 401
