from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QScrollArea

from app.errors import VaultLockedError, VaultMissingError
from app.setup.checklist import Page
from app.setup.plan import Fate
from app.signin.vault import RunVault
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.resources import RESOURCES
from ui.widgets.field import Field


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("http://dev.service-now.com", "http://"),
        ("ftp://dev.service-now.com", "ftp://"),
        ("https://", "no host"),
        ("not an address", "cannot be the name"),
        ("https://me@dev.service-now.com", "user name"),
    ],
)
def test_bad_address_is_said_beside_the_field(practice, tmp_path, text, said) -> None:
    """What is wrong with an address is said as it is typed, and Next stays off."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            edit = shown.field("Instance address")
            edit.setText(text)
            beside = next(f for f in shown.window.findChildren(Field) if f.control is edit)
            return beside.message, shown.is_on("Next"), len(practice.requests)

    message, may_go_on, requests = run_scene(scene())

    assert said in message
    assert not may_go_on
    assert requests == 0


def test_understood_address_is_shown(practice, tmp_path) -> None:
    """A pasted page becomes the address that was understood."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            edit = shown.field("Instance address")
            edit.setText("https://dev12345.service-now.com/nav_to.do?uri=x")
            return edit.accessibleDescription(), shown.is_on("Next")

    description, may_go_on = run_scene(scene())

    assert description == "Understood as https://dev12345.service-now.com"
    assert may_go_on


def test_untrusted_instance_is_an_error(practice, tmp_path) -> None:
    """Without its CA file the practice instance is not trusted, and the page stays."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            shown.field("Instance address").setText(practice.address)
            await shown.hands.press("Next")
            return await shown.fails(), shown.state.page

    problem, page = run_scene(scene())

    assert "certificate is not trusted" in problem
    assert page is Page.INSTANCE


def test_problem_goes_when_it_is_being_dealt_with(practice, tmp_path) -> None:
    """An error about an address is taken back as soon as another one is typed."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            shown.field("Instance address").setText(practice.address)
            await shown.hands.press("Next")
            await shown.fails()
            QTest.keyClicks(shown.field("Instance address"), "1")
            return shown.problem

    assert run_scene(scene()) == ""


def test_practice_authority_vouches_for_nothing_else(practice, tmp_path) -> None:
    """Typing another address lets go of the practice instance's CA file."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.hands.press("Practice instance")
            await shown.hands.until(lambda: shown.is_on("Next"), "Next")
            QTest.keyClicks(shown.field("Instance address"), "/")
            await shown.hands.press("Next")
            return await shown.fails(), shown.state.ca_file

    problem, ca_file = run_scene(scene())

    assert "certificate is not trusted" in problem
    assert ca_file is None


def test_practice_instance_stays_one_after_a_failed_look(practice, tmp_path) -> None:
    """A practice instance that is looked at again after a failure is still known as one."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            practice.conditions.offline = True
            await shown.hands.press("Practice instance")
            await shown.fails()
            practice.conditions.offline = False
            await shown.hands.press("Next")
            await shown.is_at(Page.PREREQUISITES)
            return shown.state.practice

    assert run_scene(scene())


def test_centre_must_be_chosen(practice, tmp_path) -> None:
    """Without a centre there is no way on."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.hands.press("Practice instance")
            await shown.hands.until(lambda: shown.is_on("Next"), "Next")
            await shown.hands.press("Security centre")
            return shown.is_on("Next"), shown.state.centres

    assert run_scene(scene()) == (False, ())


def test_both_boxes_are_needed(practice, tmp_path) -> None:
    """Prerequisites are left only when a person confirmed both things."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PREREQUISITES)
            seen = [shown.is_on("Next")]
            for box in (
                "I have support portal credentials",
                "I am an administrator of this instance",
            ):
                await shown.hands.tick(box)
                seen.append(shown.is_on("Next"))
            return seen

    assert run_scene(scene()) == [False, False, True]


def test_initiator_is_needed(practice, tmp_path) -> None:
    """Tickets need an initiator, so the page is not left without one."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.DATA_EXCHANGE)
            await shown.hands.tick("I have read what is exchanged")
            shown.field("Your user ID").setText("  ")
            without = shown.is_on("Next")
            shown.field("Your user ID").setText("mara@example.com")
            await shown.hands.press("Next")
            return without, shown.state.initiated_by

    assert run_scene(scene()) == (False, "mara@example.com")


@pytest.mark.parametrize(
    ("language", "kept"),
    [
        ("en", "Integration user's password"),
        ("fr", "Mot de passe d\N{RIGHT SINGLE QUOTATION MARK}intégration"),
    ],
)
def test_data_exchange_is_seen_as_a_whole(practice, tmp_path, qapp, language, kept) -> None:
    """Everything that is kept and sent stands on the page without scrolling."""
    translator = QTranslator(qapp)
    translator.load(str(RESOURCES / "translations" / f"firnline_{language}.qm"))

    async def scene():
        qapp.installTranslator(translator)
        async with wizard(practice, tmp_path) as shown:
            shown.installation.state = replace(shown.state, page=Page.DATA_EXCHANGE)
            shown.window.resume()
            await shown.is_at(Page.DATA_EXCHANGE)
            area = next(a for a in shown.window.findChildren(QScrollArea) if a.isVisible())
            words = " ".join(label.text() for label in area.findChildren(QLabel))
            return words, area.verticalScrollBar().maximum()

    try:
        words, hidden_below = run_scene(scene())
    finally:
        qapp.removeTranslator(translator)

    assert kept in words
    assert hidden_below == 0


def test_wrong_password_is_named_and_gone(practice, tmp_path) -> None:
    """A refused administrator is told so, nothing is created, and no password stays behind."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            shown.field("Administrator user name").setText("admin")
            shown.field("Administrator password").setText("wrong")
            await shown.hands.press("Next")
            return await shown.fails(), shown.field("Administrator password").text()

    problem, password = run_scene(scene())

    assert "did not accept the sign-in" in problem
    assert password == ""
    assert practice.database.rows("oauth_entity", name="Firnline") == []


def test_person_without_the_role_is_refused(practice, tmp_path) -> None:
    """Somebody who is no administrator is told which role is missing."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            shown.field("Administrator user name").setText(practice.personal.user_name)
            shown.field("Administrator password").setText(practice.personal.password)
            await shown.hands.press("Next")
            return await shown.fails(), shown.state.page

    problem, page = run_scene(scene())

    assert "admin" in problem
    assert page is Page.ADMINISTRATOR


def test_password_is_hidden(practice, tmp_path) -> None:
    """The administrator's password is never shown."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            return shown.field("Administrator password").echoMode()

    assert run_scene(scene()) is QLineEdit.EchoMode.Password


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


def test_names_take_what_their_columns_take(practice, tmp_path) -> None:
    """A name can be neither longer than its column nor hold what no query can carry."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            typed = []
            for name in ("Application registry name", "Integration user name"):
                edit = shown.field(name)
                edit.clear()
                QTest.keyClicks(edit, "a^b" + "c" * 200)
                typed.append(edit.text())
            return typed

    registry, user = run_scene(scene())

    assert registry == "ab" + "c" * 98
    assert user == "ab" + "c" * 38


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
            await shown.hands.until(lambda: shown.is_on("Next"), "the plan to be applied")
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
            await shown.hands.until(lambda: shown.is_on("Next"), "the plan to be applied")
            return problem, offered, shown.installation.vault.lasting

    problem, offered, lasting = run_scene(scene())

    assert "no key ring" in problem
    assert offered == (True, True)
    assert not lasting


def test_enter_presses_the_primary_button(practice, tmp_path) -> None:
    """Enter in a field goes on, as the primary button does."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.DATA_EXCHANGE)
            await shown.hands.tick("I have read what is exchanged")
            QTest.keyClick(shown.field("Your user ID"), Qt.Key.Key_Return)
            return shown.state.page

    assert run_scene(scene()) is Page.ADMINISTRATOR


def test_enter_on_back_goes_back(practice, tmp_path) -> None:
    """Enter presses the button that has the focus, whichever it is."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PREREQUISITES)
            back = shown.hands.find("Back", QAbstractButton)
            back.setFocus()
            QTest.keyClick(back, Qt.Key.Key_Return)
            return shown.state.page

    assert run_scene(scene()) is Page.INSTANCE


def test_escape_does_nothing(practice, tmp_path) -> None:
    """Esc neither closes the wizard nor leaves the page."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PREREQUISITES)
            QTest.keyClick(shown.window, Qt.Key.Key_Escape)
            return shown.window.isVisible(), shown.state.page

    assert run_scene(scene()) == (True, Page.PREREQUISITES)


def test_long_work_is_shown_and_can_be_cancelled(practice, tmp_path) -> None:
    """Work over half a second says what it is, and Cancel ends it without a trace."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            practice.conditions.delay_s = 5.0
            await shown.hands.press("Use the practice administrator")
            await shown.hands.press("Next")
            await shown.hands.press("Cancel")
            await shown.hands.until(lambda: not shown.window.busy, "the end of the work")
            return shown.problem, shown.state.page

    assert run_scene(scene()) == ("", Page.ADMINISTRATOR)


def test_closing_ends_the_work(practice, tmp_path) -> None:
    """A wizard closed while something is being done ends cleanly."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            practice.conditions.delay_s = 5.0
            await shown.hands.press("Use the practice administrator")
            await shown.hands.press("Next")
            was_busy = shown.window.busy
            shown.window.close()
            await shown.window.closed()
            return was_busy, shown.window.busy

    assert run_scene(scene()) == (True, False)


def test_every_control_has_a_name(practice, tmp_path) -> None:
    """No button, box or field of any page is nameless to a screen reader."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            kinds = (QAbstractButton, QLineEdit, QCheckBox)
            return {
                type(control).__name__: control.accessibleName()
                for kind in kinds
                for control in shown.window.findChildren(kind)
                if not control.accessibleName()
            }

    assert run_scene(scene()) == {}
