"""The first page of the wizard: which instance, and for which centres."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from app.setup.checklist import Page
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
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
            await shown.is_at(Page.DATA_EXCHANGE)
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
