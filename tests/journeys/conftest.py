"""The whole program: real windows, a real web view, a real key ring, a practice instance."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from app.places import Places
from app.signin.vault import KeyringVault, RunVault, Vault
from ui.bootstrap import Program
from ui.tour.walk import Tour

STEP_LIMIT_S = 60


@dataclass
class Journey:
    """A running program, somebody who works it, and an administrator who looks at the instance."""

    program: Program
    running: asyncio.Task[int]
    walk: Tour
    places: Places

    async def record(self, table: str, **equal: str) -> dict[str, str]:
        """Return the one record that has these values, as the instance's administrator sees it."""
        query = "^".join(f"{column}={value}" for column, value in equal.items())
        async with self.administrator() as client:
            reply = await client.get(
                f"/api/now/table/{table}",
                params={"sysparm_query": query, "sysparm_exclude_reference_link": "true"},
            )
        (found,) = reply.json()["result"]
        return found

    @asynccontextmanager
    async def administrator(self) -> AsyncIterator[httpx.AsyncClient]:
        """Speak to the practice instance as its administrator."""
        access = await self.program.practice.access()
        account = access.accounts.administrator
        async with httpx.AsyncClient(
            base_url=access.address,
            auth=(account.user_name, account.password),
            verify=ssl.create_default_context(cafile=str(access.ca_file)),
            timeout=STEP_LIMIT_S,
        ) as client:
            yield client


OpenVault = Callable[[], object]


@pytest.fixture
def home(tmp_path: Path) -> Places:
    """Where the programs of one test keep everything."""
    return Places.under(tmp_path / "home")


@pytest.fixture
def begin(tmp_path: Path, home: Places):
    """Start the program over one home; a second start finds what the first one left."""

    @asynccontextmanager
    async def start(
        *, open_vault: Callable[[], object] = KeyringVault.open
    ) -> AsyncIterator[Journey]:
        home.create()
        pictures = tmp_path / "pictures"
        pictures.mkdir(exist_ok=True)
        program = Program(home, open_vault=open_vault)
        running = asyncio.create_task(program.run(with_practice=True))
        try:
            yield Journey(program, running, Tour(program, pictures), home)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    return start


@pytest.fixture
def memory() -> Callable[[], object]:
    """A key ring in memory, the same for every start of one test."""
    vault = RunVault()

    async def open_vault() -> Vault:
        return vault

    return open_vault
