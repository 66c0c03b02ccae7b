"""An instance without a network around it, asked in the same process and thread."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import httpx

from app.practice.clock import Clock
from app.practice.definitions import TABLES
from app.practice.demo.seed import seed
from app.practice.instance import Instance
from app.practice.keys import Keys
from app.practice.releases import release_named
from app.practice.request_log import RequestLog
from app.practice.store.database import Database
from app.practice.store.schema import Schema
from app.practice.switches.conditions import Conditions
from app.practice.web.application import build_application
from app.practice.web.gate import Gate


class Inside:
    """Asks the application as its administrator; an error in it is raised here."""

    def __init__(self) -> None:
        release = release_named("zurich")
        self.database = Database(Schema(TABLES, release))
        self.instance = Instance(self.database, Keys(b"inside"), Clock(), Conditions())
        seed(self.instance, release)
        self.application = build_application(self.instance)
        self.gate = Gate(self.application, self.instance, RequestLog())
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._runner.close()
        self.database.close()

    @property
    def signed_in(self) -> dict[str, str]:
        """The headers of a page on which the administrator is signed in."""
        user = self.database.find("sys_user", user_name="admin")
        caller = self.instance.directory.caller(user["sys_id"]) if user else None
        if caller is None:
            return {}
        session = self.instance.sessions.begin(caller)
        token = self.instance.keys.page_token(session)
        return {"Cookie": f"JSESSIONID={session}", "X-UserToken": token}

    def ask(self, method: str, url: str, **arguments: Any) -> httpx.Response:
        """Make one request."""
        return self._runner.run(self._ask(method, url, arguments))

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Take back all that is written inside."""
        self.database._run("BEGIN")
        try:
            yield
        finally:
            self.database._run("ROLLBACK")

    async def _ask(self, method: str, url: str, arguments: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(self.gate)
        async with httpx.AsyncClient(transport=transport, base_url="https://inside:8443") as client:
            return await client.request(method, url, **arguments)
