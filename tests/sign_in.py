"""What a browser would do and hold at the pages of a practice instance, without a browser."""

from __future__ import annotations

import re

import httpx

from app.instance.access import BrowserSession
from app.network import NetworkPolicy
from app.practice.server import Account, PracticeServer
from app.secret import Secret


def browser_of(practice: PracticeServer) -> httpx.Client:
    """Return a browser at the instance."""
    trust = NetworkPolicy(practice.ca_file).ssl_context()
    return httpx.Client(base_url=practice.address, verify=trust, follow_redirects=True)


def session_of(
    practice: PracticeServer, account: Account, *, token: str | None = None
) -> BrowserSession:
    """Sign in on the instance's own pages, and return what the browser holds then."""
    with browser_of(practice) as browser:
        form = {"user_name": account.user_name, "user_password": account.password}
        page = browser.post("/login.do", data=form).text
        found = re.search(r'g_ck = "([^"]*)"', page)
        shown = found[1] if found else ""
        cookies = f"JSESSIONID={browser.cookies['JSESSIONID']}"
    return BrowserSession(Secret(cookies), Secret(shown if token is None else token))


def is_alive(practice: PracticeServer, session: BrowserSession) -> bool:
    """Tell whether somebody is still signed in with the cookies."""
    headers = {"Cookie": session.cookies.reveal(), "X-UserToken": session.page_token.reveal()}
    with browser_of(practice) as browser:
        return browser.get("/api/now/ui/user/current_user", headers=headers).is_success
