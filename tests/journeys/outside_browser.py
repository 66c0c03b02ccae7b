"""A browser of the computer that is no part of the program, and a person who works it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape

import httpx
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.network import NetworkPolicy
from app.secret import Secret
from tests.journeys.conftest import Journey


class OutsideBrowser(QObject):
    """Is sent to addresses by the system, and keeps its cookies from one to the next."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        super().__init__()
        self.opened: list[str] = []
        self._client = client

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take an address, encoded as it arrives."""
        self.opened.append(bytes(url.toEncoded().data()).decode())

    async def visit(self) -> httpx.Response:
        """Load the page that was opened last."""
        return await self._client.get(self.opened[-1])

    async def sign_in(self, user_name: str, password: Secret) -> httpx.Response:
        """Load it, and fill in and submit the sign-in form."""
        page = await self.visit()
        typed = {"user_name": user_name, "user_password": password.reveal()}
        return await self._client.post(page.url.join("/login.do"), data=_hidden(page) | typed)

    async def decide(self, page: httpx.Response, decision: str) -> httpx.Response:
        """Select Allow or Deny, and return the page at the end of the way."""
        (action,) = re.findall(r'<form id="consent" method="post" action="([^"]+)"', page.text)
        form = _hidden(page) | {"decision": decision}
        return await self._client.post(page.url.join(unescape(action)), data=form)

    async def decide_without_coming_back(self, page: httpx.Response, decision: str) -> None:
        """Select Allow or Deny, and be lost on the way back."""
        (action,) = re.findall(r'<form id="consent" method="post" action="([^"]+)"', page.text)
        form = _hidden(page) | {"decision": decision}
        url = page.url.join(unescape(action))
        await self._client.post(url, data=form, follow_redirects=False)


@asynccontextmanager
async def outside_browser(started: Journey) -> AsyncIterator[OutsideBrowser]:
    """Be the browser of this computer as long as the practice instance is looked at."""
    access = await started.program.practice.access()
    context = NetworkPolicy(access.ca_file).ssl_context()
    async with httpx.AsyncClient(
        verify=context, trust_env=False, follow_redirects=True, timeout=30
    ) as client:
        browser = OutsideBrowser(client)
        QDesktopServices.setUrlHandler("https", browser, "open")
        try:
            yield browser
        finally:
            QDesktopServices.unsetUrlHandler("https")


def _hidden(page: httpx.Response) -> dict[str, str]:
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text)
    return {name: unescape(value) for name, value in fields}
