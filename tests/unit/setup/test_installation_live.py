"""A whole installation without a window, against the practice instance."""

from __future__ import annotations

import asyncio
import re
import ssl
from datetime import UTC, datetime

import httpx
import pytest
from tenacity import AsyncRetrying, stop_after_attempt, wait_none

from app.connections.book import ConnectionBook
from app.connections.secrets import SecretKind, secret_name
from app.errors import (
    AppError,
    ConsentDeniedError,
    ForeignRedirectError,
    NotAuthenticatedError,
    SetupError,
    StorageError,
    VaultMissingError,
    WrongUserError,
)
from app.instance.access import PasswordAccess
from app.instance.client import InstanceClient
from app.practice.server import Account, PracticeOptions, PracticeServer
from app.secret import Secret
from app.setup.checklist import Page
from app.setup.findings import Status
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.setup.plan import Fate, ItemKind
from app.setup.provisioning import Provisioning
from app.signin.vault import RunVault

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class EndedHereError(Exception):
    """Stands for the end of the program at this point."""


@pytest.fixture
def vault():
    """A key ring in memory."""
    return RunVault()


@pytest.fixture
def install(tmp_path, vault):
    """Makes installations over the same journal, book and key ring, as after a restart."""

    async def open_vault():
        return vault

    def make():
        return Installation(
            journal=Journal(tmp_path / "setup.json"),
            book=ConnectionBook(tmp_path),
            open_vault=open_vault,
            initiated_by="mara.lindqvist",
            now=lambda: NOW,
        )

    return make


async def plan(installation: Installation, practice: PracticeServer) -> None:
    """Go as far as the plan."""
    await installation.look_at(practice.address, ca_file=practice.ca_file, practice=True)
    installation.next()
    installation.confirm(support_credentials=True, administrator=True)
    installation.next()
    installation.agree(read=True, initiated_by="mara.lindqvist")
    installation.next()
    administrator = practice.administrator
    await installation.sign_in_administrator(
        administrator.user_name, Secret(administrator.password)
    )
    installation.next()
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")


async def apply(installation: Installation, practice: PracticeServer) -> None:
    """Go as far as consent."""
    await plan(installation, practice)
    await installation.apply(lambda _state: None)
    installation.next()


def answer_of(practice: PracticeServer, url: str, account: Account, decision: str = "allow") -> str:
    """Sign in on the instance's pages, decide, and return where that leads."""
    context = ssl.create_default_context(cafile=str(practice.ca_file))
    with httpx.Client(verify=context, follow_redirects=True) as browser:
        login = {
            "user_name": account.user_name,
            "user_password": account.password,
            "sys_action": "sysverb_login",
        }
        browser.post(f"{practice.address}/login.do", data=login)
        page = browser.get(url).text
        token = re.search(r'name="sysparm_ck" value="([^"]+)"', page)[1]
        answer = browser.post(
            url, data={"sysparm_ck": token, "decision": decision}, follow_redirects=False
        )
    return answer.headers["location"]


def integration_user(installation: Installation) -> Account:
    """Return the integration user with the password that the program generated."""
    password = installation.integration_password.reveal()
    return Account(installation.state.user_name, password, "")


async def consent(installation: Installation, practice: PracticeServer) -> None:
    """Give consent as the integration user."""
    url = installation.begin_consent().url
    account = integration_user(installation)
    redirect = await asyncio.to_thread(answer_of, practice, url, account)
    await installation.finish_consent(redirect)


async def test_installation_leads_from_an_address_to_a_proven_connection(
    install, practice, vault, tmp_path
):
    """All seven pages, and at their end a saved connection with its secrets in the key ring."""
    installation = install()
    await apply(installation, practice)
    await consent(installation, practice)
    installation.next()
    await installation.prove()
    connection = await installation.finish()

    assert [probe.status for probe in installation.state.probes] == [Status.OK] * 6
    assert ConnectionBook(tmp_path).all() == (connection,)
    assert await vault.load(secret_name(connection.id, SecretKind.REFRESH_TOKEN))
    assert await vault.load(secret_name(connection.id, SecretKind.USER_PASSWORD)) is None
    assert Journal(tmp_path / "setup.json").read() is None


async def test_apply_creates_exactly_what_the_plan_says(install, practice):
    """One registry entry, one user, three roles, each column as planned."""
    installation = install()
    await plan(installation, practice)
    before = {item.kind: dict(item.values) for item in installation.state.plan.items}
    await installation.apply(lambda _state: None)
    (registry,) = practice.database.rows("oauth_entity", name="Firnline")
    (user,) = practice.database.rows("sys_user", user_name="firnline.integration")
    granted = practice.database.rows("sys_user_has_role", user=user["sys_id"], inherited="false")

    for column, value in before[ItemKind.REGISTRY].items():
        assert registry[column] == value
    for column, value in before[ItemKind.USER].items():
        assert user[column] == value
    assert "2026-11-23" in registry["comments"]
    assert len(granted) == 3


async def test_nothing_is_created_before_apply(install, practice):
    """Looking, signing in and planning change nothing on the instance."""
    counts = {t: practice.database.count(t) for t in ("oauth_entity", "sys_user")}
    await plan(install(), practice)

    assert {t: practice.database.count(t) for t in counts} == counts


async def test_second_plan_finds_everything_in_place(install, practice):
    """What was applied exists and fits, so applying again would change nothing."""
    installation = install()
    await plan(installation, practice)
    await installation.apply(lambda _state: None)
    again = install()
    await again.resume()
    administrator = practice.administrator
    await again.sign_in_administrator(administrator.user_name, Secret(administrator.password))
    await again.make_plan(registry_name="Firnline", user_name="firnline.integration")
    fates = {item.name: item.fate for item in again.state.plan.items}

    assert fates == {
        "Firnline": Fate.EXISTS,
        "firnline.integration": Fate.EXISTS,
        "sn_change_write": Fate.EXISTS,
        "sn_incident_write": Fate.EXISTS,
        "personalize_choices": Fate.EXISTS,
    }


async def test_a_role_that_the_instance_lacks_is_absent(install, practice):
    """The plan says which role there is not, and is made all the same."""
    row = practice.database.find("sys_user_role", name="personalize_choices")
    practice.database.delete("sys_user_role", row["sys_id"])
    installation = install()
    await plan(installation, practice)
    fates = {item.name: item.fate for item in installation.state.plan.items}

    assert fates["personalize_choices"] is Fate.ABSENT


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
    await second.sign_in_administrator(administrator.user_name, Secret(administrator.password))
    await second.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await second.apply(lambda _state: None)
    await consent(second, practice)

    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1
    assert len(practice.database.rows("sys_user", user_name="firnline.integration")) == 1
    assert second.state.consented_by.user_name == "firnline.integration"


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
    first.confirm(support_credentials=True, administrator=True)
    first.next()
    state = await install().resume()

    assert state.page is Page.DATA_EXCHANGE
    assert state.has_support_credentials
    assert state.connection_id == first.state.connection_id


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


def tokens_of(practice: PracticeServer) -> list[str]:
    """Return the kinds of the tokens that the instance has given out and not taken back."""
    kinds = [row["type"] for row in practice.database.rows("oauth_credential")]
    return [kind for kind in kinds if kind.endswith("_token")]


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


async def test_wrong_administrator_password_is_named(install, practice):
    """A wrong password is said, and nothing is created."""
    installation = install()
    await installation.look_at(practice.address, ca_file=practice.ca_file)
    with pytest.raises(NotAuthenticatedError):
        await installation.sign_in_administrator("admin", Secret("wrong"))

    assert not installation.state.administrator_proven
    assert practice.database.rows("oauth_entity", name="Firnline") == []


async def test_person_without_the_role_is_named(install, practice):
    """Somebody who is no administrator is told so by name, and nothing is created."""
    installation = install()
    await installation.look_at(practice.address, ca_file=practice.ca_file)
    personal = practice.personal
    with pytest.raises(AppError) as caught:
        await installation.sign_in_administrator(personal.user_name, Secret(personal.password))

    assert "mara.lindqvist" in str(caught.value)
    assert not installation.state.administrator_proven
    assert practice.database.rows("oauth_entity", name="Firnline") == []


async def test_names_of_others_block_the_plan(install, practice):
    """A name that belongs to somebody else is never taken over."""
    installation = install()
    await plan(installation, practice)
    state = await installation.make_plan(registry_name="Firnline", user_name="mara.lindqvist")

    assert state.plan.user.fate is Fate.TAKEN
    assert not state.plan.can_apply


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


async def test_old_release_is_refused(install):
    """A release before Kingston is named, and the installation goes no further."""
    with PracticeServer(PracticeOptions(release="jakarta")).running() as old:
        installation = install()
        await installation.look_at(old.address, ca_file=old.ca_file)
        administrator = old.administrator
        with pytest.raises(SetupError) as caught:
            await installation.sign_in_administrator(
                administrator.user_name, Secret(administrator.password)
            )

    assert "Jakarta" in str(caught.value)


async def test_plan_as_json_holds_no_secret(install, practice):
    """The saved plan names every field and no secret."""
    installation = install()
    await plan(installation, practice)
    text = installation.plan_as_json()

    assert '"redirect_url": "http://localhost:47316/firnline/consent"' in text
    assert "client_secret" not in text
    assert 'password"' not in text


async def test_resume_with_an_empty_key_ring_applies_again(install, practice, vault):
    """Where the secrets are gone, what was made is set up anew instead of being trusted."""
    first = install()
    await apply(first, practice)
    for kind in SecretKind:
        await vault.delete(secret_name(first.state.connection_id, kind))
    state = await install().resume()

    assert state.page is Page.ADMINISTRATOR
    assert state.provisioned is None


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
    async with EndedBefore(first.state.address, first._policy, access) as client:
        with pytest.raises(EndedHereError):
            async for _plan in Provisioning(client, vault, first.state.connection_id).apply(
                first.state.plan
            ):
                pass
    second = install()
    await second.resume()
    await second.sign_in_administrator(administrator.user_name, Secret(administrator.password))
    await second.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await second.apply(lambda _state: None)
    await consent(second, practice)

    assert len(practice.database.rows("oauth_entity", name="Firnline")) == 1
    assert len(practice.database.rows("sys_user", user_name="firnline.integration")) == 1
    assert second.state.consented_by.user_name == "firnline.integration"


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
