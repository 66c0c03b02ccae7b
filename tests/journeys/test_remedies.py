"""Every trouble on the way: met, named by its entry, taken away, and the set-up completed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from app.errors import AppError, WrongUserError
from app.findings import Status
from app.practice.server import PracticeOptions, PracticeServer
from app.remedies.catalogue import remedy_for
from app.setup.checklist import Page
from app.setup.installation import Installation
from tests.journeys.installations import apply_again, installation_in, sign_in, undo
from tests.journeys.remedying import administrator_of, come_back, complete, repair
from tests.unit.setup.installing import answer_of, apply, consent, plan

Spoil = Callable[[Installation, PracticeServer], Awaitable[None]]


def spoil_registry(**values: str) -> Spoil:
    """Change the registry entry behind the program's back."""

    async def spoil(installation, practice):
        async with administrator_of(practice) as client:
            made = installation.state.provisioned
            await client.update("oauth_entity", made.registry_sys_id, values)

    return spoil


def spoil_user(**values: str) -> Spoil:
    """Change the integration user behind the program's back."""

    async def spoil(installation, practice):
        async with administrator_of(practice) as client:
            await client.update("sys_user", installation.state.provisioned.user_sys_id, values)

    return spoil


async def take_roles(installation: Installation, practice: PracticeServer) -> None:
    """Take every role from the integration user."""
    user = installation.state.provisioned.user_sys_id
    async with administrator_of(practice) as client:
        for grant in practice.database.rows("sys_user_has_role", user=user, inherited="false"):
            await client.delete("sys_user_has_role", grant["sys_id"])


async def change_table(practice: PracticeServer, name: str, **values: str) -> None:
    """Customise the access of a table."""
    (row,) = practice.database.rows("sys_db_object", name=name)
    async with administrator_of(practice) as client:
        await client.update("sys_db_object", row["sys_id"], values)


REPAIRED = [
    ("registry_inactive", spoil_registry(active="false")),
    ("redirect_mismatch", spoil_registry(redirect_url="https://other.example/consent")),
    ("scope_restricted", spoil_registry(scope_restriction_status="restricted")),
    ("user_inactive", spoil_user(active="false")),
    ("user_locked", spoil_user(locked_out="true")),
    ("must_reset_password", spoil_user(password_needs_reset="true")),
    ("web_service_only", spoil_user(web_service_access_only="true")),
    ("role_missing", take_roles),
]


@pytest.mark.parametrize(("remedy_id", "spoil"), REPAIRED, ids=[each for each, _ in REPAIRED])
async def test_a_spoilt_record_is_repaired(tmp_path, practice, remedy_id, spoil):
    """Met after Apply, found by an administrator who comes back, repaired, set-up completed."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    await spoil(installation, practice)
    await come_back(installation, practice, remedy_id)
    page = installation.state.page
    found = await installation.repairs.diagnose()
    await repair(installation, remedy_id)
    after = await installation.repairs.diagnose()
    state = await installation.repairs.end()
    red = await complete(installation, practice)

    assert (page, found, after) == (Page.CONSENT, (remedy_id,), ())
    assert (state.repair_wanted, state.administrator_proven) == ("", False)
    assert red == []


async def test_a_password_that_was_changed_is_set_again(tmp_path, practice):
    """A password that somebody else set is replaced by the one that Firnline keeps."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    made = installation.state.provisioned
    async with administrator_of(practice) as client:
        other = {"user_password": "somebody-else-1"}
        await client.update("sys_user", made.user_sys_id, other, input_display_value=True)
    await come_back(installation, practice, "password_not_set")
    await repair(installation, "password_not_set")
    await installation.repairs.end()

    assert await complete(installation, practice) == []


async def test_an_ignored_password_is_set_by_hand(tmp_path, practice):
    """Where REST sets no password, the program says so, and a person pastes the one it keeps."""
    installation = installation_in(tmp_path)
    practice.conditions.password_rest_ignored = True
    await apply(installation, practice)
    await come_back(installation, practice, "password_not_set")
    with pytest.raises(AppError, match="Set Password"):
        await repair(installation, "password_not_set")
    practice.conditions.password_rest_ignored = False  # the form on the instance takes it
    made, password = installation.state.provisioned, installation.integration_password
    async with administrator_of(practice) as client:
        values = {"user_password": password.reveal()}
        await client.update("sys_user", made.user_sys_id, values, input_display_value=True)
    await installation.repairs.end()

    assert await complete(installation, practice) == []


async def test_the_cross_scope_refusal_is_repaired_and_taken_back(tmp_path, practice):
    """The refusal stops the plan; its cause is repaired, noted for undo, and the way is free."""
    await change_table(practice, "oauth_entity", access="package_private", read_access="false")
    installation = installation_in(tmp_path)
    with pytest.raises(AppError) as caught:
        await plan(installation, practice)
    await repair(installation, "cross_scope")
    (change,) = installation.state.changes
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await installation.apply(lambda _state: None)
    red = await complete(installation, practice)

    assert remedy_for(caught.value).id == "cross_scope"
    assert (change.name, change.before["access"]) == ("oauth_entity", "package_private")
    assert red == []


async def test_customised_tables_are_repaired(tmp_path, practice):
    """The prerequisites name the tables, and after the repair they are met."""
    await change_table(practice, "incident", ws_access="false")
    installation = installation_in(tmp_path)
    await plan(installation, practice)
    named = {each.remedy_id for each in installation.state.findings if each.remedy_id}
    await repair(installation, "tables_customised")
    await installation.check_prerequisites()
    left = {each.remedy_id for each in installation.state.findings if each.remedy_id}
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await installation.apply(lambda _state: None)

    assert "tables_customised" in named
    assert "tables_customised" not in left
    assert await complete(installation, practice) == []


AT_THE_ADDRESS = [
    ("hibernating", "hibernating"),
    ("hibernating_redirect", "hibernating"),
    ("maintenance", "maintenance"),
    ("ip_blocked", "ip_blocked"),
    ("reset", "not_reachable"),
]


@pytest.mark.parametrize(("condition", "remedy_id"), AT_THE_ADDRESS)
async def test_what_is_in_the_way_of_the_instance(tmp_path, practice, condition, remedy_id):
    """Met on the first page, named; once a person took it away, the set-up is completed."""
    installation = installation_in(tmp_path)
    setattr(practice.conditions, condition, True)
    with pytest.raises(AppError) as caught:
        await installation.look_at(practice.address, ca_file=practice.ca_file)
    setattr(practice.conditions, condition, False)
    await apply(installation, practice)

    assert remedy_for(caught.value).id == remedy_id
    assert await complete(installation, practice) == []


async def test_a_certificate_that_nobody_knows(tmp_path, practice):
    """Met without the CA file, named; with the file the set-up is completed."""
    installation = installation_in(tmp_path)
    with pytest.raises(AppError) as caught:
        await installation.look_at(practice.address)
    await apply(installation, practice)

    assert remedy_for(caught.value).id == "certificate"
    assert await complete(installation, practice) == []


async def test_a_restriction_of_basic_authentication(tmp_path, practice):
    """The administrator is refused; with the role granted the set-up is completed."""
    installation = installation_in(tmp_path)
    practice.conditions.basic_restricted = True
    with pytest.raises(AppError) as caught:
        await plan(installation, practice)
    database = practice.database
    (role,) = database.rows("sys_user_role", name="snc_basic_auth_api_access")
    (user,) = database.rows("sys_user", user_name=practice.administrator.user_name)
    practice.conditions.basic_restricted = False
    async with administrator_of(practice) as client:
        grant = {"user": user["sys_id"], "role": role["sys_id"]}
        await client.create("sys_user_has_role", grant)
    practice.conditions.basic_restricted = True
    await apply(installation, practice)

    assert remedy_for(caught.value).id == "basic_restricted"
    assert await complete(installation, practice) == []


async def test_the_wrong_person_said_yes(tmp_path, practice):
    """A token of somebody else is refused and named; as the integration user all is well."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    url = installation.begin_consent().url
    redirect = await asyncio.to_thread(answer_of, practice, url, practice.personal)
    with pytest.raises(WrongUserError) as caught:
        await installation.finish_consent(redirect)

    assert remedy_for(caught.value).id == "wrong_person"
    assert await complete(installation, practice) == []


@pytest.mark.parametrize(
    ("table", "remedy_id"),
    [("oauth_entity", "registry_missing"), ("sys_user", "user_missing")],
)
async def test_a_record_that_is_gone_is_made_again(tmp_path, practice, table, remedy_id):
    """A deleted record is named, and the plan, applied again, makes it once more."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    made = installation.state.provisioned
    sys_id = made.registry_sys_id if table == "oauth_entity" else made.user_sys_id
    async with administrator_of(practice) as client:
        await client.delete(table, sys_id)
    await come_back(installation, practice, remedy_id)
    found = await installation.repairs.diagnose()
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await installation.apply(lambda _state: None)
    await installation.repairs.end()

    assert found == (remedy_id,)
    assert await complete(installation, practice) == []


async def test_a_client_secret_that_was_replaced(tmp_path, practice):
    """Consent ends without a token; taken back and applied again, the entry has a new secret."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    await spoil_registry(client_secret="somebody-else")(installation, practice)
    with pytest.raises(AppError) as caught:
        await consent(installation, practice)
    await sign_in(installation, practice)
    await undo(installation)
    await apply_again(installation)

    assert remedy_for(caught.value).id == "client_secret_refused"
    assert await complete(installation, practice) == []


async def test_a_reset_instance_is_set_up_again(tmp_path, practice):
    """Where both records are gone it is called a reset, and the plan makes both once more."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    made = installation.state.provisioned
    async with administrator_of(practice) as client:
        await client.delete("oauth_entity", made.registry_sys_id)
        await client.delete("sys_user", made.user_sys_id)
    await come_back(installation, practice, "instance_reset")
    found = await installation.repairs.diagnose()
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await installation.apply(lambda _state: None)
    await installation.repairs.end()

    assert found == ("instance_reset",)
    assert await complete(installation, practice) == []


async def test_an_old_release_is_named_before_anything_is_made(tmp_path, practice):
    """A release before Kingston is in the way; on a later one the set-up is completed."""
    installation = installation_in(tmp_path)
    with PracticeServer(PracticeOptions(release="jakarta")).running() as old:
        await installation.look_at(old.address, ca_file=old.ca_file, practice=True)
        await sign_in(installation, old)
        red = {
            each.remedy_id for each in installation.state.findings if each.status is Status.BLOCKED
        }
    await apply(installation, practice)

    assert red == {"release_too_old"}
    assert await complete(installation, practice) == []


AFTER_CONSENT = [
    ("rate_limited", True, "rate_limited"),
    ("forbidden", "incident", "role_missing"),
    ("table_missing", "incident", "table_missing"),
    ("semaphore", True, "rate_limited"),
    ("token_expired", True, "refresh_expired"),
    ("client_deleted", True, "registry_missing"),
    ("refresh_refused", True, "refresh_expired"),
]


@pytest.mark.parametrize(("condition", "value", "remedy_id"), AFTER_CONSENT)
async def test_what_the_report_finds(tmp_path, practice, condition, value, remedy_id):
    """Met in the report, named by a red line; once taken away, everything is green."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    await consent(installation, practice)
    setattr(practice.conditions, condition, value)
    await installation.prove()
    red = {each.remedy_id for each in installation.state.probes if each.status is Status.BLOCKED}
    practice.conditions.clear()
    await installation.prove()

    assert remedy_id in red
    assert await complete(installation, practice) == []


async def test_a_reminder_goes_on_to_the_connection(tmp_path, practice):
    """The reminder of the second way around single sign-on outlives the set-up."""
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    installation.repairs.remind("sso_same_account")
    again = installation_in(tmp_path)
    kept = again._journal.read().reminders
    await consent(installation, practice)
    connection = await installation.finish()
    installation.repairs.confirm_reminder("sso_same_account")

    assert kept == ("sso_same_account",)
    assert connection.reminders == ("sso_same_account",)
    assert installation.state.reminders == ()
