"""The pages: signing in and out, consent, Not you, records."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.practice.consent import decide, login_of, register, sign_in

WHO_AM_I = "/api/now/ui/user/current_user"


def who(browser):
    return browser.get(WHO_AM_I).json().get("result", {}).get("user_name")


def test_consent_asks_for_sign_in_first_and_then_goes_on(anyone, admin, server):
    """A browser that is not signed in sees the form, and after it the page it came for."""
    request = register(admin).request()
    form = anyone.get("/oauth_auth.do", params=request, follow_redirects=True)
    target = unescape(re.findall(r'name="sysparm_goto_url" value="([^"]*)"', form.text)[0])
    page = sign_in(anyone, login_of(server.personal), target)

    for field in ('name="user_name"', 'name="user_password"', 'name="sysverb_login"'):
        assert field in form.text
    assert "would like to connect to your ServiceNow account" in page.text
    assert dict(page.url.params) == request


def test_consent_names_the_application_and_the_account(anyone, admin, server):
    """The page says what asks, who would allow it, and offers the two buttons."""
    application = register(admin, name="Firnline <b>test</b>")
    sign_in(anyone, login_of(server.personal))
    text = anyone.get("/oauth_auth.do", params=application.request()).text

    sentence = "Firnline &lt;b&gt;test&lt;/b&gt; would like to connect to your ServiceNow account"
    assert sentence in text
    assert "Mara Lindqvist" in text
    assert re.findall(r">(Allow|Deny)</button>", text) == ["Allow", "Deny"]


def test_not_you_signs_out_and_leads_back_to_consent(anyone, admin, server):
    """The link ends the session, asks for another account and returns to the same request."""
    request = register(admin).request()
    sign_in(anyone, login_of(server.personal))
    text = anyone.get("/oauth_auth.do", params=request).text
    link = unescape(re.findall(r'<a id="not_you" href="([^"]*)">Not you\?</a>', text)[0])
    form = anyone.get(link, follow_redirects=True)
    signed_out = who(anyone)
    target = parse_qs(urlsplit(str(form.url)).query)["sysparm_goto_url"][0]
    page = sign_in(anyone, login_of(server.administrator), target)

    assert link.startswith("/logout.do?sysparm_goto_url=%2Foauth_auth.do%3F")
    assert signed_out is None
    assert "System Administrator" in page.text
    assert decide(anyone, page, "allow")["state"] == request["state"]


def test_a_decision_needs_the_token_of_the_page(anyone, admin, server):
    """Another site cannot press Allow."""
    request = register(admin).request()
    sign_in(anyone, login_of(server.personal))
    answer = anyone.post(
        "/oauth_auth.do", params=request, data={"decision": "allow", "sysparm_ck": "guess"}
    )

    assert answer.status_code == 403
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("user_name", "password"),
    [("mara.lindqvist", "wrong"), ("nobody", "wrong"), ("amina.okafor", ""), ("", "")],
)
def test_wrong_credentials_get_the_form_again(anyone, user_name, password):
    """The form says that something was wrong, not what, and nobody is signed in."""
    page = sign_in(anyone, (user_name, password))

    assert "User name or password invalid" in page.text
    assert who(anyone) is None


@pytest.mark.parametrize("change", [{"active": "false"}, {"locked_out": "true"}])
def test_inactive_and_locked_accounts_do_not_sign_in(anyone, admin, server, change):
    """The right password does not open a closed account, and an open session ends with it."""
    login = login_of(server.personal)
    sign_in(anyone, login)
    user = server.database.find("sys_user", user_name=login[0])
    admin.patch(f"/api/now/table/sys_user/{user['sys_id']}", json=change)
    ended = who(anyone)
    page = sign_in(anyone, login)

    assert ended is None
    assert "User name or password invalid" in page.text


def test_web_service_accounts_do_not_sign_in_to_pages(anyone, admin, server, new_client):
    """Such an account uses the API with its password, and cannot give consent."""
    login = login_of(server.personal)
    user = server.database.find("sys_user", user_name=login[0])
    path = f"/api/now/table/sys_user/{user['sys_id']}"
    admin.patch(path, json={"web_service_access_only": "true"})
    page = sign_in(anyone, login)

    assert "User name or password invalid" in page.text
    assert who(new_client(login)) == "mara.lindqvist"


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_sign_in_leads_nowhere_else(anyone, server, target):
    """A target on another host is replaced by the home page."""
    page = sign_in(anyone, login_of(server.personal), target)

    assert (page.url.host, page.url.path) == ("localhost", "/")


def test_sign_out_ends_the_session(anyone, server):
    """After signing out the old cookie is worth nothing."""
    sign_in(anyone, login_of(server.personal))
    cookie = anyone.cookies["JSESSIONID"]
    anyone.get("/logout.do")
    anyone.cookies.set("JSESSIONID", cookie, domain="localhost.local")

    assert who(anyone) is None


def test_pages_guard_themselves(anyone, server):
    """Cookies are out of reach of scripts, and pages are neither stored, framed nor scripted."""
    answer = anyone.post(
        "/login.do",
        data={
            "user_name": server.personal.user_name,
            "user_password": server.personal.password,
        },
    )
    page = anyone.get("/")

    cookie = answer.headers["set-cookie"]
    policy = page.headers["content-security-policy"]
    nonce = re.findall(r"script-src 'nonce-([^']+)'", policy)[0]
    assert all(word in cookie for word in ("JSESSIONID=", "HttpOnly", "Secure"))
    assert "no-store" in page.headers["cache-control"]
    assert "default-src 'none'" in policy
    assert f'<script nonce="{nonce}">window.g_ck = "' in page.text


def test_the_consent_form_may_lead_to_the_application(anyone, admin, server):
    """The page's policy allows the redirect that follows the form."""
    application = register(admin)
    sign_in(anyone, login_of(server.personal))
    page = anyone.get("/oauth_auth.do", params=application.request())

    policy = page.headers["content-security-policy"]
    assert "form-action 'self' http://localhost:33333;" in policy


def test_a_page_calls_the_api_with_its_token(anyone, server):
    """The session opens the API to a request that carries the page's own token."""
    sign_in(anyone, login_of(server.administrator))
    token = re.findall(r'g_ck = "(\w+)"', anyone.get("/").text)[0]
    without = anyone.get("/api/now/table/incident?sysparm_limit=1")
    with_token = anyone.get(
        "/api/now/table/incident?sysparm_limit=1", headers={"X-UserToken": token}
    )

    assert without.status_code == 401
    assert without.headers["x-is-logged-in"] == "true"
    assert without.headers["x-usertoken-response"] == token
    assert "www-authenticate" not in without.headers
    assert with_token.status_code == 200


@pytest.mark.parametrize(
    "path", ["/nav_to.do?uri={table}.do?sys_id={sys_id}", "/{table}.do?sys_id={sys_id}"]
)
@pytest.mark.parametrize("table", ["change_request", "incident"])
def test_a_link_leads_to_its_record(anyone, server, table, path):
    """Both forms of a record's address show it, after signing in."""
    record = server.database.rows(table)[-1]
    sign_in(anyone, login_of(server.administrator))
    address = path.format(table=table, sys_id=record["sys_id"])
    page = anyone.get(address, follow_redirects=True)

    assert page.status_code == 200
    assert f"<h1>{record['number']}</h1>" in page.text
    assert record["short_description"] in unescape(page.text)


def test_a_record_page_asks_for_sign_in(anyone, server):
    """A link from outside leads to the form and from there to the record."""
    record = server.database.rows("incident")[0]
    address = f"/incident.do?sys_id={record['sys_id']}"
    form = anyone.get(address, follow_redirects=True)
    target = parse_qs(urlsplit(str(form.url)).query)["sysparm_goto_url"][0]

    assert target == address


@pytest.mark.parametrize(
    "path", ["/incident.do?sys_id=none", "/v_user_session.do?sys_id=x", "/nothing.do", "/nothing"]
)
def test_what_is_not_there_gets_a_page(anyone, server, path):
    """An unknown record, table or page says so in words."""
    sign_in(anyone, login_of(server.administrator))
    answer = anyone.get(path)

    assert answer.status_code == 404
    assert "not found" in answer.text


def test_records_stay_closed_to_people_without_roles(anyone, server):
    """The personal account sees nobody else's ticket, neither on the home page nor by address."""
    record = server.database.rows("incident")[0]
    sign_in(anyone, login_of(server.personal))
    home = anyone.get("/")
    page = anyone.get(f"/incident.do?sys_id={record['sys_id']}")

    assert "Your roles open no tickets" in home.text
    assert page.status_code == 404
