"""Whatever is sent to the pages and to the OAuth endpoints, nothing breaks."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import Application, login_of, register, sign_in

_PAGES = st.sampled_from(
    [
        "/login.do",
        "/logout.do",
        "/validate_multifactor_auth_code.do",
        "/change_password.do",
        "/idp/sso",
        "/saml_return.do",
        "/nav_to.do",
        "/my_connected_apps.do",
        "/oauth_auth.do",
        "/oauth_token.do",
        "/oauth_revoke_token.do",
        "/incident_list.do",
        "/incident.do",
        "/sys_user_list.do",
    ]
)
_NAMES = st.sampled_from(
    [
        "user_name",
        "user_password",
        "sysparm_goto_url",
        "RelayState",
        "assertion",
        "txtResponse",
        "uri",
        "client",
        "sysparm_ck",
        "token",
        "sys_id",
        "sysparm_query",
        "sysparm_search",
        "sysparm_first_row",
        "response_type",
        "client_id",
        "redirect_uri",
        "state",
        "scope",
        "code_challenge",
        "code_challenge_method",
        "grant_type",
        "username",
        "password",
        "refresh_token",
        "code",
    ]
)
_TEXTS = st.text(max_size=40) | st.sampled_from(
    [
        "code",
        "S256",
        "plain",
        "password",
        "client_credentials",
        "refresh_token",
        "http://[",
        "%",
        "^",
    ]
)
_FIELDS = st.dictionaries(_NAMES, _TEXTS, max_size=6)
_BODIES = st.tuples(
    st.sampled_from(
        [
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json",
        ]
    ),
    st.binary(max_size=60),
)


@pytest.fixture(scope="module")
def shared() -> Iterator[PracticeServer]:
    """One instance for all examples."""
    with PracticeServer(PracticeOptions()).running() as running:
        yield running


@pytest.fixture(scope="module")
def browser(shared) -> Iterator[httpx.Client]:
    """One browser for all examples."""
    with httpx.Client(base_url=shared.address, verify=trust(shared)) as client:
        yield client


@pytest.fixture(scope="module")
def application(shared) -> Application:
    """A registered application."""
    admin = httpx.BasicAuth(*login_of(shared.administrator))
    with httpx.Client(base_url=shared.address, verify=trust(shared), auth=admin) as client:
        return register(client)


def trust(server: PracticeServer) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=server.ca_file)


def signed_in(browser: httpx.Client, server: PracticeServer) -> httpx.Client:
    """Sign in again where an example has signed out."""
    if browser.get("/home.do").status_code != 200:
        sign_in(browser, login_of(server.administrator))
    return browser


def _quiet(examples: int) -> settings:
    health = [HealthCheck.function_scoped_fixture]
    return settings(
        max_examples=examples, deadline=None, suppress_health_check=health, database=None
    )


@_quiet(40)
@given(page=_PAGES, fields=_FIELDS, is_form=st.booleans())
def test_no_fields_break_a_page(page, fields, is_form, browser, shared):
    """Any fields, in the address or in a form, get an answer that is no fault of the server."""
    sent = {"data": fields} if is_form else {"params": fields}
    answer = signed_in(browser, shared).request("POST" if is_form else "GET", page, **sent)

    assert answer.status_code < 500


@_quiet(20)
@given(page=_PAGES, body=_BODIES)
def test_no_body_breaks_a_page(page, body, browser, shared):
    """Nor do bodies that are no form at all."""
    media_type, content = body
    headers = {"Content-Type": media_type}
    answer = signed_in(browser, shared).post(page, content=content, headers=headers)

    assert answer.status_code < 500


@_quiet(20)
@given(changes=_FIELDS)
def test_no_change_breaks_a_request_for_consent(changes, application, browser, shared):
    """A proper request for consent with anything in place of its parts is asked or refused."""
    request = application.request() | changes
    answer = signed_in(browser, shared).get("/oauth_auth.do", params=request)

    assert answer.status_code < 500
