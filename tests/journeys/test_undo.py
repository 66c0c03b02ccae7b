"""Taking a set-up back: at each of its writes, at its end, and after others had their say."""

from __future__ import annotations

import pytest

from app.changes.undo_plan import UndoFate
from app.connections.secrets import SecretKind, secret_name
from app.errors import NetworkError
from app.setup.checklist import Page
from app.signin.vault import RunVault
from tests.journeys.installations import (
    Moment,
    apply_again,
    apply_until,
    end_at,
    installation_in,
    sign_in,
    tables_of,
    taken_up,
    undo,
)
from tests.unit.setup.installing import EndedHereError, apply, consent, plan, tokens_of

# The registry entry, the user, its password, and four roles; each but the password is taken back.
WRITES = 7
REMOVALS = 6


@pytest.fixture
def vault() -> RunVault:
    """A key ring that outlives a program."""
    return RunVault()


async def set_up(tmp_path, practice, vault):
    """Go as far as the report."""
    installation = installation_in(tmp_path, vault)
    await apply(installation, practice)
    await consent(installation, practice)
    installation.next()
    return installation


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("write", range(1, WRITES + 1))
async def test_undo_at_each_step_leaves_the_instance_as_it_was(
    practice, tmp_path, vault, write, is_after
):
    """Whatever Apply got done before it ended, all tables are afterwards what they were."""
    before = tables_of(practice)
    with pytest.raises(EndedHereError):
        await apply_until(
            Moment(write, is_after=is_after), installation_in(tmp_path, vault), practice
        )
    installation = await taken_up(tmp_path, practice, vault)
    await undo(installation)

    assert tables_of(practice) == before
    assert installation.state.changes == ()


async def test_undo_of_a_whole_set_up_leaves_nothing(practice, tmp_path, vault):
    """Until Finish the tokens are revoked, the secrets forgotten, and the records deleted."""
    before = tables_of(practice)
    installation = await set_up(tmp_path, practice, vault)
    asked_first = installation.undoing.begin().page
    await sign_in(installation, practice)
    done = await undo(installation)

    assert asked_first is Page.ADMINISTRATOR
    assert done == [
        "delete snc_platform_rest_api_access",
        "delete personalize_choices",
        "delete sn_incident_write",
        "delete sn_change_write",
        "delete firnline.integration",
        "delete Firnline",
    ]
    assert tables_of(practice) == before
    assert tokens_of(practice) == []
    assert vault._secrets == {}
    assert installation.state.provisioned is None


async def test_after_an_undo_it_can_be_applied_again(practice, tmp_path, vault):
    """What was taken back is made anew, and the sign-in works."""
    installation = await set_up(tmp_path, practice, vault)
    installation.undoing.begin()
    await sign_in(installation, practice)
    await undo(installation)
    await apply_again(installation)
    await consent(installation, practice)

    assert installation.state.consented_by.user_name == "firnline.integration"
    assert practice.database.count("oauth_entity", name="Firnline") == 1


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("write", range(1, REMOVALS + 1))
async def test_undo_that_was_ended_goes_on(practice, tmp_path, vault, write, is_after):
    """An undo that is cut off at any of its writes is finished by the next start."""
    before = tables_of(practice)
    first = await set_up(tmp_path, practice, vault)
    first.undoing.begin()
    await sign_in(first, practice)
    end_at(Moment(write, is_after=is_after), first)
    with pytest.raises(EndedHereError):
        await undo(first)
    second = installation_in(tmp_path, vault)
    page = (await second.resume()).page
    await sign_in(second, practice)
    await undo(second)

    assert page is Page.ADMINISTRATOR
    assert tables_of(practice) == before


async def test_undo_asks_for_nothing_when_everything_is_kept(practice, tmp_path, vault):
    """Whoever changes their mind is back where they were, and nothing was touched."""
    installation = await set_up(tmp_path, practice, vault)
    before = tables_of(practice)
    installation.undoing.begin()
    page = installation.undoing.keep().page
    installation.undoing.begin()
    back = installation.back().page

    assert page is back is Page.REPORT
    assert tables_of(practice) == before
    assert await vault.load(secret_name(installation.state.connection_id, SecretKind.CLIENT_SECRET))


async def test_user_with_tickets_is_switched_off_and_it_is_said_why(practice, tmp_path, vault):
    """Tickets keep the name of who opened them, so their user stays, without roles and off."""
    installation = await set_up(tmp_path, practice, vault)
    user = practice.database.find("sys_user", user_name="firnline.integration")
    ticket = practice.database.rows("incident")[0]
    practice.database.update("incident", ticket | {"opened_by": user["sys_id"]})
    installation.undoing.begin()
    await sign_in(installation, practice)
    shown = await installation.undoing.plan()
    await undo(installation)
    step = next(step for step in shown.steps if step.change.table == "sys_user")
    kept = practice.database.find("sys_user", user_name="firnline.integration")

    assert step.fate is UndoFate.DEACTIVATE
    assert str(step.reason).startswith("Tickets name this user")
    assert kept["active"] == "false"
    assert practice.database.count("sys_user_has_role", user=user["sys_id"]) == 0


async def test_entry_that_somebody_took_over_is_kept(practice, tmp_path, vault):
    """A record that is no longer what was made is left alone, and the column is named."""
    installation = await set_up(tmp_path, practice, vault)
    entry = practice.database.find("oauth_entity", name="Firnline")
    practice.database.update("oauth_entity", entry | {"client_id": "somebody-elses"})
    installation.undoing.begin()
    await sign_in(installation, practice)
    shown = await installation.undoing.plan()
    done = await undo(installation)

    assert str(shown.steps[-1].reason) == "Somebody has changed it since: client_id."
    assert done[-1] == "keep Firnline"
    assert practice.database.count("oauth_entity", name="Firnline") == 1


async def test_leftover_that_was_taken_over_is_put_back(practice, tmp_path, vault):
    """Columns of a record from an earlier set-up get their old values, and nothing is deleted."""
    await apply(installation_in(tmp_path, vault), practice)
    entry = practice.database.find("oauth_entity", name="Firnline")
    practice.database.update("oauth_entity", entry | {"refresh_token_lifespan": "60"})
    later = installation_in(tmp_path / "later", RunVault())
    (tmp_path / "later").mkdir()
    await plan(later, practice)
    (unlike,) = (
        each
        for each in later.state.plan.registry.differences
        if each.column == "refresh_token_lifespan"
    )
    await later.apply(lambda _state: None)
    later.undoing.begin()
    await sign_in(later, practice)
    done = await undo(later)
    left = practice.database.find("oauth_entity", name="Firnline")

    assert (unlike.now, unlike.planned) == ("60", "8640000")
    assert done == ["restore firnline.integration", "restore Firnline"]
    assert left["refresh_token_lifespan"] == "60"
    assert left["comments"] == entry["comments"]


async def test_undo_while_the_instance_is_away_changes_nothing(practice, tmp_path, vault):
    """Without an answer nothing is forgotten, and the undo can be done later."""
    before = tables_of(practice)
    installation = await set_up(tmp_path, practice, vault)
    installation.undoing.begin()
    await sign_in(installation, practice)
    shown = await installation.undoing.plan()
    practice.conditions.reset = True
    with pytest.raises(NetworkError):
        await installation.undoing.apply(shown, lambda _step: None)
    kept = await vault.load(secret_name(installation.state.connection_id, SecretKind.CLIENT_SECRET))
    practice.conditions.reset = False
    await undo(installation)

    assert kept
    assert tables_of(practice) == before
