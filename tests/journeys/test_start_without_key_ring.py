"""A computer without a key ring: said, nothing created, and a way on that writes no secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import VaultMissingError
from app.signin.vault import Vault
from tests.journeys.steps import go_to_plan, is_at, start_failure
from ui.board.window import BoardWindow
from ui.driver import Driver
from ui.error_view import ErrorView

KEEP = "Keep for this run only"


async def no_key_ring() -> Vault:
    """Open what is not there."""
    raise VaultMissingError


async def created(started) -> int:
    """Count what the wizard has made on the instance so far."""
    made = {"oauth_entity": "name=Firnline", "sys_user": "user_name=firnline.integration"}
    async with started.administrator() as client:
        replies = [
            await client.get(f"/api/now/table/{table}", params={"sysparm_query": query})
            for table, query in made.items()
        ]
    return sum(len(reply.json()["result"]) for reply in replies)


def kept_in(vault) -> set[str]:
    """Return the secrets that a key ring in memory holds."""
    return {secret.reveal() for secret in vault._secrets.values()}


def files_below(folder: Path) -> bytes:
    """Return what all the files of a folder hold."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.web
def test_without_a_key_ring_secrets_stay_in_memory(run, begin, home):
    """The plan page offers both ways on, and the journey ends on the board without a secret."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=no_key_ring) as started:
            await go_to_plan(started)
            await drive.press("Apply")
            await drive.press("Try again")
            await drive.until(lambda: drive.is_on(KEEP), "the offer to keep secrets in memory")
            error = (await drive.see("Problem", ErrorView)).error
            before = await created(started)
            await drive.press(KEEP)
            await is_at(started, "Consent")
            secrets = kept_in(started.program.window._flow.installation.vault)
            await started.walk.consent_as_the_integration_user()
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
            await drive.until(lambda: started.program.desk.refreshed_at, "its tickets")
            secrets |= kept_in(started.program._vault)
            after = await created(started)
            written = files_below(home.data.parent)
        async with begin(open_vault=no_key_ring) as started:
            next_error = (await start_failure(started)).error
        return error, before, after, secrets, written, next_error

    error, before, after, secrets, written, next_error = run(journey())

    assert isinstance(error, VaultMissingError)
    assert (before, after) == (0, 2)
    assert len(secrets) == 4
    assert b"connections" in written
    assert [secret for secret in secrets if secret.encode() in written] == []
    assert isinstance(next_error, VaultMissingError)
