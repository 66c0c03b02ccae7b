"""What stops an installation before anything is created."""

from __future__ import annotations

import pytest

from app.connections.book import ConnectionBook
from app.errors import AppError, NotAuthenticatedError, VaultMissingError
from app.practice.server import PracticeOptions, PracticeServer
from app.secret import Secret
from app.setup.checklist import PAGES, Page, is_blocked
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.setup.plan import Fate
from tests.unit.setup.installing import plan


async def test_wrong_administrator_password_is_named(install, practice):
    """A wrong password is said, and nothing is created."""
    installation = install()
    await installation.look_at(practice.address, ca_file=practice.ca_file)
    with pytest.raises(NotAuthenticatedError):
        await installation.admission.by_password("admin", Secret("wrong"))

    assert not installation.state.administrator_proven
    assert practice.database.rows("oauth_entity", name="Firnline") == []


async def test_person_without_the_role_is_named(install, practice):
    """Somebody who is no administrator is told so by name, and nothing is created."""
    installation = install()
    await installation.look_at(practice.address, ca_file=practice.ca_file)
    personal = practice.personal
    with pytest.raises(AppError) as caught:
        await installation.admission.by_password(personal.user_name, Secret(personal.password))

    assert "mara.lindqvist" in str(caught.value)
    assert not installation.state.administrator_proven
    assert practice.database.rows("oauth_entity", name="Firnline") == []


async def test_old_release_is_refused(install):
    """A release before Kingston is named, and no plan is made for it."""
    with PracticeServer(PracticeOptions(release="jakarta")).running() as old:
        installation = install()
        await installation.look_at(old.address, ca_file=old.ca_file)
        installation.agree(read=True, initiated_by="mara")
        installation.confirm_support_credentials(there=True)
        administrator = old.administrator
        await installation.admission.by_password(
            administrator.user_name, Secret(administrator.password)
        )
        walked = [installation.next().page for _ in PAGES]

    assert walked[-1] is Page.PREREQUISITES
    assert is_blocked(installation.state.findings)


async def test_names_of_others_block_the_plan(install, practice):
    """A name that belongs to somebody else is never taken over."""
    installation = install()
    await plan(installation, practice)
    state = await installation.make_plan(registry_name="Firnline", user_name="mara.lindqvist")

    assert state.plan.user.fate is Fate.TAKEN
    assert not state.plan.can_apply


@pytest.mark.parametrize(
    ("user_name", "email"),
    [
        ("tickets@corp.example", "tickets@corp.example"),
        ("our tickets", "our.tickets@example.com"),
        ("a@b@c", "a.b.c@example.com"),
    ],
)
async def test_any_name_of_a_user_gives_an_address_that_is_taken(
    install, practice, user_name, email
):
    """A name that is an address already stays one, so that no user is refused half-way."""
    installation = install()
    await plan(installation, practice)
    await installation.make_plan(registry_name="Firnline", user_name=user_name)
    await installation.apply(lambda _state: None)

    assert practice.database.find("sys_user", user_name=user_name)["email"] == email


async def test_missing_key_ring_stops_apply_before_it_begins(tmp_path, practice):
    """Without a key ring nothing is created, until the person chooses to keep secrets in memory."""

    async def open_vault():
        raise VaultMissingError

    installation = Installation(
        journal=Journal(tmp_path / "setup.json"),
        book=ConnectionBook(tmp_path),
        open_vault=open_vault,
        initiated_by="mara",
    )
    await plan(installation, practice)
    with pytest.raises(VaultMissingError):
        await installation.apply(lambda _state: None)
    created = practice.database.rows("oauth_entity", name="Firnline")
    installation.keep_for_this_run()
    await installation.apply(lambda _state: None)

    assert created == []
    assert installation.state.provisioned is not None
    assert not installation.vault.lasting
