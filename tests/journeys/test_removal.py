"""Removing a connection: what was begun is finished, whoever closes the window meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from app.connections.book import ConnectionBook
from app.signin.vault import RunVault
from tests.journeys.steps import keep_secrets, saved
from ui.board.removal import TokensLeftError
from ui.driver import Driver
from ui.error_view import ErrorView


class HesitantVault(RunVault):
    """Lets go of nothing before it may, and tells that it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.may = asyncio.Event()

    async def delete(self, name: str) -> None:
        self.asked.set()
        await self.may.wait()
        await super().delete(name)


@pytest.fixture
def hesitant() -> HesitantVault:
    """A key ring that takes its time to forget."""
    return HesitantVault()


async def begin_removal(vault: HesitantVault) -> None:
    """Press through the removal, up to where the secrets are being forgotten."""
    drive = Driver()
    for button in ("Manage ServiceNow configuration", "Remove connection", "Remove now"):
        await drive.press(button)
    await vault.asked.wait()


def test_closing_the_window_does_not_stop_a_removal(run, begin, home, hesitant):
    """Secrets, folder and entry in the book are all gone when the program has ended."""
    connection = saved(home, "c1", "https://localhost:1")

    async def open_vault():
        return hesitant

    async def journey():
        await keep_secrets(hesitant, connection)
        async with begin(open_vault=open_vault) as started:
            await begin_removal(hesitant)
            started.program.window.close()
            await asyncio.sleep(0)
            hesitant.may.set()
            await started.running
        return ConnectionBook(home.data).all()

    kept = run(journey())

    assert kept == ()
    assert hesitant._secrets == {}
    assert list((home.data / "connections").iterdir()) == []


def test_removal_while_the_instance_is_away(run, begin, home):
    """Everything here is gone, and the board says where the tokens are still to be revoked."""
    connection, vault = saved(home, "c1", "https://localhost:1"), RunVault()

    async def open_vault():
        return vault

    async def journey():
        await keep_secrets(vault, connection)
        async with begin(open_vault=open_vault):
            drive = Driver()
            for button in ("Manage ServiceNow configuration", "Remove connection", "Remove now"):
                await drive.press(button)
            await drive.until(lambda: drive.is_on("Close the board"), "the removal")
            error = drive.find("Problem", ErrorView).error
            offers_again = drive.is_on("Try again")
            await drive.press("Close the board")
            await drive.until(lambda: drive.is_on("Practice instance"), "the wizard")
        return error, offers_again, ConnectionBook(home.data).all()

    error, offers_again, kept = run(journey())

    assert isinstance(error, TokensLeftError)
    assert not offers_again
    assert kept == ()
    assert vault._secrets == {}
