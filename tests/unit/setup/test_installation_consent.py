"""Consent at the end of an installation: whose it is, and what is left of one that failed."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from tenacity import AsyncRetrying, stop_after_attempt, wait_none

from app.connections.book import ConnectionBook
from app.connections.secrets import SecretKind, secret_name
from app.errors import ConsentDeniedError, ForeignRedirectError, SetupError, WrongUserError
from app.secret import Secret
from app.setup.checklist import Page
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.signin.vault import RunVault
from tests.unit.setup.installing import (
    NOW,
    answer_of,
    apply,
    consent,
    integration_user,
    tokens_of,
)


async def test_allow_by_the_wrong_person_is_revoked_and_nothing_is_saved(install, practice, vault):
    """The token of a personal account is refused, revoked, and leaves no trace here."""
    installation = install()
    await apply(installation, practice)
    url = installation.begin_consent().url
    redirect = await asyncio.to_thread(answer_of, practice, url, practice.personal)
    with pytest.raises(WrongUserError) as caught:
        await installation.finish_consent(redirect)
    tokens = [secret_name(installation.state.connection_id, kind) for kind in SecretKind]
    kept = {name.rpartition("/")[2] for name in tokens if await vault.load(name)}

    assert caught.value.actual == "mara.lindqvist"
    assert caught.value.expected == "firnline.integration"
    assert kept == {"client-secret", "user-password"}
    assert installation.state.page is Page.CONSENT
    assert installation.state.consented_by is None
    assert tokens_of(practice) == []


async def test_right_person_after_the_wrong_one(install, practice):
    """After a refused token the next attempt succeeds."""
    installation = install()
    await apply(installation, practice)
    url = installation.begin_consent().url
    redirect = await asyncio.to_thread(answer_of, practice, url, practice.personal)
    with pytest.raises(WrongUserError):
        await installation.finish_consent(redirect)
    await consent(installation, practice)

    assert installation.state.consented_by.user_name == "firnline.integration"


async def test_deny_is_said_and_can_be_tried_again(install, practice):
    """Deny saves nothing and leaves the way open."""
    installation = install()
    await apply(installation, practice)
    url = installation.begin_consent().url
    account = integration_user(installation)
    redirect = await asyncio.to_thread(answer_of, practice, url, account, "deny")
    with pytest.raises(ConsentDeniedError):
        await installation.finish_consent(redirect)
    await consent(installation, practice)

    assert installation.state.consented_by is not None


async def test_redirect_of_another_attempt_is_refused_without_a_request(install, practice):
    """A way back that carries another state never reaches the token endpoint."""
    installation = install()
    await apply(installation, practice)
    stale = installation.begin_consent().url
    account = integration_user(installation)
    redirect = await asyncio.to_thread(answer_of, practice, stale, account)
    installation.begin_consent()
    with pytest.raises(ForeignRedirectError):
        await installation.finish_consent(redirect)

    assert not [entry for entry in practice.requests if entry.path == "/oauth_token.do"]


async def test_way_back_without_an_attempt_is_refused(install, practice):
    """A redirect that nobody waits for is never redeemed."""
    installation = install()
    await apply(installation, practice)
    with pytest.raises(SetupError):
        await installation.finish_consent("http://localhost:47316/firnline/consent?code=x")

    assert not [entry for entry in practice.requests if entry.path == "/oauth_token.do"]


class StuckVault(RunVault):
    """A key ring that never takes a refresh token, and says when it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()

    async def save(self, name: str, secret: Secret) -> None:
        if name.endswith(SecretKind.REFRESH_TOKEN):
            self.asked.set()
            await asyncio.Event().wait()
        await super().save(name, secret)


async def test_window_closed_before_tokens_are_kept_leaves_none_behind(tmp_path, practice):
    """Tokens that arrived while the program was ending are revoked."""
    vault = StuckVault()

    async def open_vault():
        return vault

    installation = Installation(
        journal=Journal(tmp_path / "setup.json"),
        book=ConnectionBook(tmp_path),
        open_vault=open_vault,
        initiated_by="mara",
    )
    await apply(installation, practice)
    url = installation.begin_consent().url
    account = integration_user(installation)
    redirect = await asyncio.to_thread(answer_of, practice, url, account)
    task = asyncio.create_task(installation.finish_consent(redirect))
    await asyncio.wait_for(vault.asked.wait(), 10)
    given = tokens_of(practice)
    task.cancel()
    await asyncio.wait([task])

    assert task.cancelled()
    assert sorted(given) == ["access_token", "refresh_token"]
    assert tokens_of(practice) == []


async def test_window_closed_during_the_exchange_leaves_no_token_behind(install, practice):
    """Tokens that the instance was already sending are waited for and revoked."""
    installation = install()
    await apply(installation, practice)
    url = installation.begin_consent().url
    redirect = await asyncio.to_thread(answer_of, practice, url, practice.personal)
    task = asyncio.create_task(installation.finish_consent(redirect))
    async for look in AsyncRetrying(stop=stop_after_attempt(1_000), wait=wait_none()):
        with look:
            (exchange,) = [t for t in asyncio.all_tasks() if t.get_name() == "exchange"]
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task, exchange])

    assert task.cancelled()
    assert any(entry.path == "/oauth_token.do" for entry in practice.requests)
    assert tokens_of(practice) == []


async def test_consent_ends_counted_from_when_it_was_given(practice, vault, tmp_path):
    """A report that stays open for days does not make the clock of the connection late."""
    today = [NOW]

    async def open_vault():
        return vault

    installation = Installation(
        journal=Journal(tmp_path / "setup.json"),
        book=ConnectionBook(tmp_path),
        open_vault=open_vault,
        initiated_by="mara.lindqvist",
        now=lambda: today[0],
    )
    await apply(installation, practice)
    await consent(installation, practice)
    today[0] = NOW + timedelta(days=3)
    connection = await installation.finish()

    assert connection.consent_expires_at == NOW + timedelta(days=100)
    assert connection.created_at == today[0]
