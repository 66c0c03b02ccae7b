"""The whole way from a registered application to tokens, as a browser and a client go it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import httpx

from app.practice.server import Account

REDIRECT = "http://localhost:33333/callback"
SECRET = "a4f2c61b9d0e4f7c8b5a6d3e2f1c0b9a"
VERIFIER = "verifier-verifier-verifier-verifier-verifier-0001"


@dataclass(frozen=True)
class Application:
    """A registered OAuth client."""

    sys_id: str
    client_id: str

    def request(self, **changes: str) -> dict[str, str]:
        """Return the query of a request for consent."""
        digest = hashlib.sha256(VERIFIER.encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        request = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": REDIRECT,
            "state": "0123456789abcdef",
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return {name: value for name, value in (request | changes).items() if value}

    def exchange(self, code: str, **changes: str) -> dict[str, str]:
        """Return the form that exchanges a code."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": REDIRECT,
            "client_id": self.client_id,
            "client_secret": SECRET,
            "code_verifier": VERIFIER,
        }
        return form | changes

    def refresh(self, token: str) -> dict[str, str]:
        """Return the form that refreshes a token."""
        return {
            "grant_type": "refresh_token",
            "refresh_token": token,
            "client_id": self.client_id,
            "client_secret": SECRET,
        }


def register(admin: httpx.Client, **changes: str) -> Application:
    """Register an application as the administrator."""
    entity = {
        "name": "Firnline security centre",
        "type": "client",
        "redirect_url": REDIRECT,
        "client_secret": SECRET,
        "scope_restriction_status": "unrestricted",
    }
    answer = admin.post("/api/now/table/oauth_entity", json=entity | changes)
    record = answer.json()["result"]
    return Application(record["sys_id"], record["client_id"])


def sign_in(browser: httpx.Client, login: tuple[str, str], target: str = "/") -> httpx.Response:
    """Fill in the sign-in form and follow where it leads on the instance."""
    user_name, password = login
    form = {
        "user_name": user_name,
        "user_password": password,
        "sys_action": "sysverb_login",
        "sysparm_goto_url": target,
    }
    return browser.post("/login.do", data=form, follow_redirects=True)


def decide(browser: httpx.Client, page: httpx.Response, decision: str) -> dict[str, str]:
    """Press a button of the consent page and return the query the browser is sent on with."""
    token = unescape(re.findall(r'name="sysparm_ck" value="([^"]*)"', page.text)[0])
    form = {"sysparm_ck": token, "decision": decision}
    answer = browser.post(page.url, data=form)
    return dict(parse_qsl(urlsplit(answer.headers["location"]).query))


def obtain_code(browser: httpx.Client, login: tuple[str, str], application: Application) -> str:
    """Sign in, allow, and return the code."""
    sign_in(browser, login)
    page = browser.get("/oauth_auth.do", params=application.request())
    return decide(browser, page, "allow")["code"]


def obtain_tokens(
    browser: httpx.Client, login: tuple[str, str], application: Application
) -> dict[str, str]:
    """Go the whole way and return the token answer."""
    code = obtain_code(browser, login, application)
    return dict(browser.post("/oauth_token.do", data=application.exchange(code)).json())


def login_of(account: Account) -> tuple[str, str]:
    """Return a demo account's user name and password."""
    return account.user_name, account.password
