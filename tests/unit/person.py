"""A person at a browser, as far as consent needs one."""

from __future__ import annotations

import re
from html import unescape

import httpx

from app.network import NetworkPolicy
from app.practice.server import Account, PracticeServer
from app.signin.authorization import AuthorizationAttempt


def consent(
    practice: PracticeServer, attempt: AuthorizationAttempt, account: Account, *, decision: str
) -> str:
    """Sign in, decide, and return where the instance then sends the browser.

    Args:
        practice: the instance.
        attempt: whose page is opened.
        account: who signs in.
        decision: `allow` or `deny`.
    """
    context = NetworkPolicy(practice.ca_file).ssl_context()
    with httpx.Client(base_url=practice.address, verify=context, trust_env=False) as browser:
        login = browser.get(attempt.url, follow_redirects=True)
        typed = {"user_name": account.user_name, "user_password": account.password}
        page = browser.post("/login.do", data=_hidden(login) | typed, follow_redirects=True)
        [action] = re.findall(r'<form id="consent" method="post" action="([^"]+)"', page.text)
        answer = browser.post(unescape(action), data=_hidden(page) | {"decision": decision})
    return answer.headers["location"]


def _hidden(page: httpx.Response) -> dict[str, str]:
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text)
    return {name: unescape(value) for name, value in fields}
