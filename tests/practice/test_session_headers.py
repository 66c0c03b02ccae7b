"""What the API tells a browser's session, and of the connection."""

from __future__ import annotations

import re

import pytest

from tests.practice.consent import login_of, sign_in

INCIDENTS = "/api/now/table/incident?sysparm_limit=1"


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
