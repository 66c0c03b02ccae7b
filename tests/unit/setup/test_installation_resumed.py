"""Installations that were interrupted: what goes on, and that nothing is made twice."""

from __future__ import annotations

import pytest

from app.connections.connection import Centre
from app.connections.secrets import SecretKind, secret_name
from app.errors import SetupError, StorageError
from app.instance.access import PasswordAccess
from app.instance.client import InstanceClient
from app.practice.server import PracticeOptions, PracticeServer
from app.secret import Secret
from app.setup.checklist import Page
from app.setup.journal import Journal
from app.setup.plan import Fate
from app.setup.provisioning import Provisioning
from tests.unit.setup.installing import EndedHereError, apply, consent, plan


@pytest.mark.parametrize("answers_lost", [1, 2, 3, 4])
async def test_lost_answers_while_applying_make_no_second_record(install, practice, answers_lost):
    """A record whose answer was lost is found again, not made again."""
    installation = install()
    await plan(installation, practice)
    practice.conditions.lose_answers = answers_lost
    await installation.apply(lambda _state: None)

    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1
    assert len(practice.database.rows("sys_user", user_name="firnline.integration")) == 1
    assert installation.state.provisioned is not None


@pytest.mark.parametrize("refused", [1, 2, 3, 4])
async def test_apply_goes_on_where_it_was_interrupted(install, practice, refused):
    """Ended while applying and started again, the installation makes each record once."""
    first = install()
    await plan(first, practice)
    applied = []

    def stop_after(_state):
        applied.append(1)
        if len(applied) == refused:
            raise EndedHereError

    with pytest.raises(EndedHereError):
        await first.apply(stop_after)
    second = install()
    await second.resume()
    administrator = practice.administrator
    await second.admission.by_password(administrator.user_name, Secret(administrator.password))
    await second.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await second.apply(lambda _state: None)
    await consent(second, practice)

    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1
    assert len(practice.database.rows("sys_user", user_name="firnline.integration")) == 1
    assert second.state.consented_by.user_name == "firnline.integration"


class EndedBefore(InstanceClient):
    """A client whose program ends before its nth write."""

    writes_left = 0

    async def create(self, *arguments, **options):
        self._count()
        return await super().create(*arguments, **options)

    async def update(self, *arguments, **options):
        self._count()
        return await super().update(*arguments, **options)

    def _count(self) -> None:
        type(self).writes_left -= 1
        if self.writes_left < 0:
            raise EndedHereError


@pytest.mark.parametrize("writes", range(5))
async def test_apply_recovers_from_an_end_before_any_write(install, practice, vault, writes):
    """Ended between any two calls, the next run makes nothing twice and the sign-in works."""
    first = install()
    await plan(first, practice)
    EndedBefore.writes_left = writes
    administrator = practice.administrator
    access = PasswordAccess(administrator.user_name, Secret(administrator.password))
    async with EndedBefore(first.state.address, first.policy, access) as client:
        with pytest.raises(EndedHereError):
            async for _plan in Provisioning(client, vault, first.state.connection_id).apply(
                first.state.plan
            ):
                pass
    second = install()
    await second.resume()
    await second.admission.by_password(administrator.user_name, Secret(administrator.password))
    await second.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await second.apply(lambda _state: None)
    await consent(second, practice)

    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1
    assert len(practice.database.rows("sys_user", user_name="firnline.integration")) == 1
    assert second.state.consented_by.user_name == "firnline.integration"


async def test_apply_goes_on_after_the_journal_could_not_be_written(install, practice, tmp_path):
    """A full disk at the end of Apply is said, and Apply works again once there is room."""
    installation = install()
    await plan(installation, practice)
    in_the_way = tmp_path / "setup.json.new"
    in_the_way.mkdir()
    with pytest.raises(StorageError):
        await installation.apply(lambda _state: None)
    in_the_way.rmdir()
    await installation.apply(lambda _state: None)

    assert installation.state.provisioned is not None
    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1


async def test_resume_after_apply_is_back_at_consent_and_knows_the_password(install, practice):
    """A second start goes on at consent, with the generated password from the key ring."""
    await apply(install(), practice)
    again = install()
    state = await again.resume()

    assert state.page is Page.CONSENT
    assert again.integration_password


async def test_resume_before_apply_keeps_every_answer(install, practice):
    """A second start stands on the page where the first one ended."""
    first = install()
    await first.look_at(practice.address, ca_file=practice.ca_file)
    first.next()
    first.agree(read=True, initiated_by="mara")
    first.next()
    first.confirm_support_credentials(there=True)
    state = await install().resume()

    assert state.page is Page.ADMINISTRATOR
    assert state.initiated_by == "mara"
    assert state.has_support_credentials
    assert state.connection_id == first.state.connection_id


async def test_resume_with_an_empty_key_ring_applies_again(install, practice, vault):
    """Where the secrets are gone, what was made is set up anew instead of being trusted."""
    first = install()
    await apply(first, practice)
    for kind in SecretKind:
        await vault.delete(secret_name(first.state.connection_id, kind))
    state = await install().resume()

    assert state.page is Page.ADMINISTRATOR
    assert state.provisioned is None


async def test_leftovers_of_an_earlier_setup_are_taken_over(install, practice):
    """What an earlier set-up of ours left is shown as such, updated, and works."""
    await apply(install(), practice)
    Journal(install()._journal._path).remove()
    again = install()
    await plan(again, practice)
    fates = [again.state.plan.registry.fate, again.state.plan.user.fate]
    await again.apply(lambda _state: None)
    await consent(again, practice)

    assert fates == [Fate.UPDATE, Fate.UPDATE]
    assert again.state.consented_by.user_name == "firnline.integration"


async def test_another_instance_begins_a_connection_of_its_own(install, practice):
    """What was applied on one instance never counts for another one."""
    installation = install()
    await apply(installation, practice)
    before = installation.state.connection_id
    with PracticeServer(PracticeOptions()).running() as other:
        state = await installation.look_at(other.address, ca_file=other.ca_file)

    assert state.provisioned is None
    assert state.connection_id != before
    assert state.has_support_credentials


async def test_what_a_lost_journal_knew_is_found_on_the_instance(install, practice, tmp_path):
    """Names of one's own are offered again, and with them nothing is made twice."""
    first = install()
    await plan(first, practice)
    await first.make_plan(registry_name="Tickets", user_name="tickets.bot")
    await first.apply(lambda _state: None)
    journal = tmp_path / "setup.json"
    journal.write_bytes(journal.read_bytes()[:200])
    second = install()
    await second.resume()
    await plan(second, practice)
    planned = second.state.plan
    offered = {"registry_name": planned.registry.suggestion, "user_name": planned.user.suggestion}
    await second.make_plan(**offered)
    await second.apply(lambda _state: None)

    assert offered == {"registry_name": "Tickets", "user_name": "tickets.bot"}
    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 0
    assert len(practice.database.rows("oauth_entity", name="Tickets")) == 1
    assert len(practice.database.rows("sys_user", user_name="tickets.bot")) == 1


async def test_records_of_a_saved_connection_are_not_offered(install, practice):
    """What is in use stays with the connection that uses it."""
    first = install()
    await apply(first, practice)
    await consent(first, practice)
    first.next()
    await first.prove()
    await first.finish()
    second = install()
    second.choose_centres((Centre.COMPLIANCE,))
    await plan(second, practice)
    state = await second.make_plan(registry_name="Second", user_name="second.bot")

    assert state.plan.registry.suggestion == state.plan.user.suggestion == ""


@pytest.mark.parametrize("damage", [lambda whole: whole[:200], lambda _whole: b"{}"])
async def test_lost_journal_makes_no_second_record(install, practice, tmp_path, damage):
    """Under the usual names nothing is made beside what an earlier start made under its own."""
    first = install()
    await plan(first, practice)
    await first.make_plan(registry_name="Acme tickets", user_name="acme.bot")
    await first.apply(lambda _state: None)
    journal = tmp_path / "setup.json"
    journal.write_bytes(damage(journal.read_bytes()))
    second = install()
    await second.resume()
    await plan(second, practice)
    with pytest.raises(SetupError):
        await second.apply(lambda _state: None)
    refused = practice.database.count("oauth_entity")
    await second.make_plan(registry_name="Acme tickets", user_name="acme.bot")
    await second.apply(lambda _state: None)

    assert second.state.journal_lost
    assert refused == practice.database.count("oauth_entity")
    assert len(practice.database.rows("sys_user", user_name="acme.bot")) == 1
    assert practice.database.rows("sys_user", user_name="firnline.integration") == []
    assert (tmp_path / "setup.unread.json").exists()
