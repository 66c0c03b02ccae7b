"""The page of the wizard with the plan."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from app.errors import VaultLockedError, VaultMissingError
from app.setup.checklist import Page
from app.setup.plan import Fate
from app.signin.vault import RunVault
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.widgets.chip import Chip


def test_new_name_is_compared_before_apply(practice, tmp_path) -> None:
    """After a name was edited, Apply waits until the plan for that name was compared."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            shown.field("Integration user name").setText("admin")
            at_once = shown.is_on("Apply")
            await shown.hands.until(
                lambda: shown.state.user_name == "admin" and not shown.window.busy, "the plan"
            )
            return at_once, shown.is_on("Apply"), shown.state.plan.user.fate

    assert run_scene(scene()) == (False, False, Fate.TAKEN)


@pytest.mark.parametrize("field", ["Application registry name", "Integration user name"])
@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "This is required."),
        ("\u200b", "This is required."),
        ("a^b", "A name here cannot contain ^."),
        ("c" * 200, "200 characters; at most "),
    ],
    ids=["empty", "invisible", "caret", "long"],
)
def test_name_that_cannot_be_is_told(practice, tmp_path, field, typed, problem) -> None:
    """What is typed stays; the sentence stands beside the field and the section says so."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            edit = shown.field(field)
            before = edit.text()
            edit.setText(typed)
            chips = [chip.text() for chip in shown.window.findChildren(Chip) if chip.isVisible()]
            wrong = edit.text(), edit.accessibleDescription(), shown.is_on("Apply")
            edit.setText(before)
            return *wrong, chips.count("Check the name"), edit.accessibleDescription()

    text, said, may_apply, chips, afterwards = run_scene(scene())

    assert (text, may_apply, chips, afterwards) == (typed, False, 1, "")
    assert said.startswith(problem)


def test_name_typed_during_a_comparison_stays(practice, tmp_path) -> None:
    """What is typed while older names are compared stays in its field, and is compared next."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            practice.conditions.delay_s = 0.05
            shown.field("Integration user name").setText("older")
            await shown.hands.until(lambda: shown.window.busy, "the first comparison")
            shown.field("Integration user name").setText("newer")
            await shown.hands.until(lambda: shown.state.user_name == "older", "its end")
            between = shown.field("Integration user name").text(), shown.is_on("Apply")
            practice.conditions.delay_s = 0.0
            await shown.hands.until(lambda: shown.is_on("Apply"), "the second comparison")
            return between, shown.field("Integration user name").text(), shown.state.user_name

    between, typed, compared = run_scene(scene())

    assert between == ("newer", False)
    assert (typed, compared) == ("newer", "newer")


def test_name_stays_when_its_comparison_fails(practice, tmp_path) -> None:
    """A name that could not be compared stays in its field, and Try again compares it."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            practice.conditions.offline = True
            shown.field("Integration user name").setText("newer")
            await shown.fails()
            kept = shown.field("Integration user name").text(), shown.is_on("Apply")
            practice.conditions.offline = False
            await shown.hands.press("Try again")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the comparison")
            return kept, shown.state.user_name, shown.state.provisioned

    kept, compared, provisioned = run_scene(scene())

    assert kept == ("newer", False)
    assert compared == "newer"
    assert provisioned is None


def test_names_wait_while_they_are_applied(practice, tmp_path) -> None:
    """While the plan is applied nobody can type another name; after a failure one can."""
    pressed, go_on = asyncio.Event(), asyncio.Event()

    async def open_vault():
        if pressed.is_set():
            await go_on.wait()
        raise VaultLockedError

    async def scene():
        async with wizard(practice, tmp_path, open_vault=open_vault) as shown:
            await shown.go_to(Page.PLAN)
            pressed.set()
            await shown.hands.press("Apply")
            during = shown.window.busy, shown.field("Integration user name").isReadOnly()
            go_on.set()
            await shown.fails()
            await shown.hands.until(lambda: not shown.window.busy, "the end of the work")
            return during, shown.field("Integration user name").isReadOnly()

    assert run_scene(scene()) == ((True, True), False)


def test_unlocked_key_ring_goes_on(practice, tmp_path) -> None:
    """Where the key ring was locked, Try again goes on once it is unlocked."""
    locked = [True]

    async def open_vault():
        if locked:
            raise VaultLockedError
        return RunVault()

    async def scene():
        async with wizard(practice, tmp_path, open_vault=open_vault) as shown:
            await shown.go_to(Page.PLAN)
            await shown.hands.press("Apply")
            problem = await shown.fails()
            locked.clear()
            await shown.hands.press("Try again")
            await shown.is_at(Page.CONSENT)
            return problem, shown.problem

    problem, afterwards = run_scene(scene())

    assert "key ring is locked" in problem
    assert afterwards == ""


def test_missing_key_ring_can_be_done_without(practice, tmp_path) -> None:
    """Without a key ring, secrets are kept for this run only when a person says so."""

    async def open_vault():
        raise VaultMissingError

    async def scene():
        async with wizard(practice, tmp_path, open_vault=open_vault) as shown:
            await shown.go_to(Page.PLAN)
            await shown.hands.press("Apply")
            problem = await shown.fails()
            offered = shown.is_on("Try again"), shown.is_on("Keep for this run only")
            await shown.hands.press("Keep for this run only")
            await shown.is_at(Page.CONSENT)
            return problem, offered, shown.installation.vault.lasting

    problem, offered, lasting = run_scene(scene())

    assert "no key ring" in problem
    assert offered == (True, True)
    assert not lasting


@pytest.mark.parametrize(
    ("is_missing", "said"),
    [
        (True, "What is missing below is done without. Consent comes next."),
        (False, "Everything is on the instance, and was read back. Consent comes next."),
    ],
    ids=["a role is missing", "nothing is missing"],
)
def test_sentence_fits_the_findings(practice, tmp_path, is_missing, said) -> None:
    """After Apply a missing role is shown before consent, and nobody claims all is there."""
    if is_missing:
        role = practice.database.find("sys_user_role", name="personalize_choices")
        practice.database.delete("sys_user_role", role["sys_id"])

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            await shown.hands.press("Apply")
            await shown.is_at(Page.PLAN if is_missing else Page.CONSENT)
            if not is_missing:
                await shown.hands.press("Back")
            visible = [label for label in shown.window.findChildren(QLabel) if label.isVisible()]
            return "\n".join(label.text() for label in visible)

    shown = run_scene(scene())

    assert said in shown
    assert ("1 of 4 missing" in shown) is is_missing


def test_plan_that_stopped_half_way_does_not_claim_that_nothing_changed(practice, tmp_path) -> None:
    """Where the user is refused after the entry was made, the page says so and leads on."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            practice.conditions.read_only = "sys_user"
            await shown.hands.press("Apply")
            await shown.fails()
            visible = [label for label in shown.window.findChildren(QLabel) if label.isVisible()]
            return "\n".join(label.text() for label in visible)

    shown = run_scene(scene())

    assert "A part of this is done already." in shown
    assert "Nothing has been changed" not in shown


def test_taken_name_is_met_with_one_that_is_free(practice, tmp_path) -> None:
    """The name of somebody else is refused, and a free one like it takes one press."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            shown.field("Integration user name").setText("admin")
            await shown.hands.until(lambda: shown.is_on("Use “admin.2”"), "the suggestion")
            await shown.hands.press("Use “admin.2”")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the plan")
            return shown.state.plan.user.fate, shown.state.user_name

    assert run_scene(scene()) == (Fate.CREATE, "admin.2")


def test_difference_is_shown_before_apply(practice, tmp_path) -> None:
    """What would change in a record that is there stands in words beside the old value."""

    async def scene():
        async with wizard(practice, tmp_path / "one") as shown:
            await shown.go_to(Page.CONSENT)
        entry = practice.database.find("oauth_entity", name="Firnline")
        practice.database.update("oauth_entity", entry | {"active": "false"})
        async with wizard(practice, tmp_path / "two") as shown:
            await shown.go_to(Page.PLAN)
            labels = [label for label in shown.window.findChildren(QLabel) if label.isVisible()]
            return [label.text() for label in labels]

    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    shown = run_scene(scene())

    assert shown[shown.index("Active") + 1] == "false → true"


def test_shorter_consent_can_be_chosen_for_a_private_client(practice, tmp_path) -> None:
    """The lifetime that is chosen is compared, and is what the instance then holds."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            await shown.hands.press("Token settings")
            shown.hands.find("Consent lasts", QComboBox).setCurrentIndex(0)
            shown.hands.find("Consent lasts", QComboBox).activated.emit(0)
            waits = not shown.is_on("Apply")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the plan")
            await shown.hands.press("Apply")
            await shown.is_at(Page.CONSENT)
            return waits, practice.database.find("oauth_entity", name="Firnline")

    waits, entry = run_scene(scene())

    assert waits
    assert entry["public_client"] == "false"
    assert entry["refresh_token_lifespan"] == str(30 * 86_400)
