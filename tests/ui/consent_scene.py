"""A real web view in front of a practice instance."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import httpx
import pytest

from app.errors import AppError
from app.instance.address import parse_address
from app.network import NetworkPolicy
from app.practice.server import Account, PracticeServer
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from ui.consent.view import ConsentView
from ui.driver import Driver
from ui.tasks import TaskSet

if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium has none for root

LIMIT_S = 15.0
_TOLERATED = (
    # There is no graphics card and no screen; the web engine says so and draws in software.
    r"This plugin does not support ",
    r"QRhiGles2: ",
    r"Failed to create RHI",
    r"QVulkanInstance: ",
    r"GBM is not supported",
    r"Sandboxing disabled by user",
    r"GPUInfo not initialized",
)


def web(test: Callable[..., object]) -> Callable[..., object]:
    """Mark a test that needs a real web view."""
    return pytest.mark.web(pytest.mark.qt_log_ignore(*_TOLERATED)(test))


class Visit:
    """One consent view, what it told, and a person's hands on its page."""

    def __init__(self, view: ConsentView, server: PracticeServer, client_id: str) -> None:
        self.view = view
        self.server = server
        self.address = parse_address(server.address)
        self.policy = NetworkPolicy(server.ca_file)
        self.returned: list[str] = []
        self.failures: list[AppError] = []
        self.hands = Driver(limit_s=LIMIT_S)
        self._client_id = client_id
        view.returned.connect(self.returned.append)
        view.failed.connect(self.failures.append)

    async def change_entry(self, values: dict[str, str]) -> None:
        """Change the application registry entry as an administrator does."""
        query = {"sysparm_query": f"client_id={self._client_id}"}
        path = "/api/now/table/oauth_entity"
        async with _administrator(self.server) as client:
            (entry,) = (await client.get(path, params=query)).json()["result"]
            reply = await client.patch(f"{path}/{entry['sys_id']}", json=values)
        assert reply.is_success, reply.text

    def attempt(self) -> AuthorizationAttempt:
        """Return a new attempt at consent."""
        return AuthorizationAttempt.start(self.address, self._client_id)

    async def open(self) -> AuthorizationAttempt:
        """Open the authorization page and wait for the sign-in form."""
        attempt = self.attempt()
        self.view.open(attempt, self.policy)
        await self.hands.until(lambda: self.view.can_fill, "the sign-in form")
        return attempt

    async def sign_in(self, account: Account) -> None:
        """Sign in, and wait until the page says whose it is."""
        self.view.sign_in(account.user_name, Secret(account.password))
        await self.hands.until(lambda: self.view.account, "an account")

    async def press(self, selector: str) -> None:
        """Press a button that leads away from the instance, and wait for the way back."""
        await self.hands.press_on_page(selector)
        await self.hands.until(lambda: self.returned, "the way back")


@asynccontextmanager
async def visit(server: PracticeServer) -> AsyncIterator[Visit]:
    """Show a consent view, and take it away whole: its page, then its profile."""
    tasks = TaskSet()
    view = ConsentView(tasks, language="en")
    view.resize(650, 480)
    view.show()
    try:
        yield Visit(view, server, await _register(server))
    finally:
        await tasks.closed()
        gone = asyncio.Event()
        view.destroyed.connect(gone.set)
        view.close_session()
        view.deleteLater()
        await gone.wait()


async def _register(server: PracticeServer) -> str:
    entity = {
        "name": "Firnline",
        "type": "client",
        "redirect_url": REDIRECT_URI,
        "scope_restriction_status": "unrestricted",
    }
    async with _administrator(server) as client:
        reply = await client.post("/api/now/table/oauth_entity", json=entity)
    return str(reply.json()["result"]["client_id"])


def _administrator(server: PracticeServer) -> httpx.AsyncClient:
    login = (server.administrator.user_name, server.administrator.password)
    context = NetworkPolicy(server.ca_file).ssl_context()
    return httpx.AsyncClient(base_url=server.address, verify=context, auth=login)


async def way_back(server: PracticeServer, url: str, account: Account, *, decision: str) -> str:
    """Sign in on the instance's pages without a browser, decide, and return where that leads."""
    context = NetworkPolicy(server.ca_file).ssl_context()
    login = {
        "user_name": account.user_name,
        "user_password": account.password,
        "sys_action": "sysverb_login",
    }
    async with httpx.AsyncClient(verify=context, follow_redirects=True) as browser:
        await browser.post(f"{server.address}/login.do", data=login)
        page = (await browser.get(url)).text
        found = re.search(r'name="sysparm_ck" value="([^"]+)"', page)
        form = {"sysparm_ck": found[1] if found else "", "decision": decision}
        answer = await browser.post(url, data=form, follow_redirects=False)
    return answer.headers["location"]
