"""The folded part of the first page: proxy and CA file."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from app.setup.checklist import Page
from tests.proxy import OUTSIDE, TunnelProxy, running
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.widgets.facts import Facts
from ui.widgets.field import Field
from ui.wizard.ca_file_choice import CaFileChoice
from ui.wizard.certificate_card import CertificateCard
from ui.wizard.network_section import NetworkSection

SECTION = "Network: proxy and certificates"
THIS_PROXY = 2


def beside(shown, edit) -> str:
    """Return what is said below a control."""
    return next(f for f in shown.window.findChildren(Field) if f.control is edit).message


async def enter_proxy(shown, proxy: TunnelProxy, practice) -> None:
    """Choose a proxy and the CA file, and look at a host that only the proxy knows."""
    await shown.hands.press(SECTION)
    await shown.hands.choose("Proxy", THIS_PROXY)
    QTest.keyClicks(shown.field("Proxy address"), f"127.0.0.1:{proxy.port}")
    shown.window.findChild(CaFileChoice).take(str(practice.ca_file))
    shown.field("Instance address").setText(f"https://{OUTSIDE}")
    await shown.hands.press("Next")


def test_section_is_folded_until_it_is_wanted(practice, tmp_path) -> None:
    """Most people need neither proxy nor CA file, and see one line of them."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            section = shown.window.findChild(NetworkSection)
            before = section.is_open, section.ca_file.isVisible()
            await shown.hands.press(SECTION)
            return before, (section.is_open, section.ca_file.isVisible())

    assert run_scene(scene()) == ((False, False), (True, True))


def test_refused_certificate_is_shown_before_a_ca_file_is_chosen(practice, tmp_path) -> None:
    """The certificate stands on the page, the section opens, and the right CA file helps."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            shown.field("Instance address").setText(practice.address)
            await shown.hands.press("Next")
            await shown.fails()
            card = shown.window.findChild(CertificateCard)
            section = shown.window.findChild(NetworkSection)
            seen = card.isVisible(), card.accessibleDescription(), section.is_open
            offered = shown.is_on("Choose a CA file")
            section.ca_file.take(str(practice.ca_file))
            facts = section.ca_file.findChild(Facts).isVisible()
            gone = not card.isVisible() and not shown.problem
            await shown.hands.press("Next")
            await shown.is_at(Page.DATA_EXCHANGE)
            return seen, offered, facts, gone

    (visible, said, is_open), offered, facts, gone = run_scene(scene())

    assert visible
    assert "localhost" in said
    assert "Practice instance" in said
    assert "SHA-256" in said
    assert is_open
    assert offered
    assert facts
    assert gone


@pytest.mark.parametrize("flaw", ["expired", "wrong_host"])
def test_ca_file_is_not_offered_where_it_cannot_help(practice, tmp_path, flaw) -> None:
    """No authority makes a certificate younger, or gives it another name."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            practice.conditions.certificate = flaw
            await shown.hands.press("Practice instance")
            await shown.fails()
            return shown.is_on("Choose a CA file")

    assert not run_scene(scene())


@pytest.mark.parametrize("content", [b"", b"not a certificate", b"\x00\xff" * 999, None])
def test_file_that_is_no_certificate_is_said_beside_the_choice(practice, tmp_path, content) -> None:
    """What cannot be a CA file is not taken, and the one before stays."""
    file = tmp_path / "odd.pem"
    if content is not None:
        file.write_bytes(content)

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            choice = shown.window.findChild(CaFileChoice)
            choice.take(str(practice.ca_file))
            choice.take(str(file))
            return choice.message, choice.path

    message, path = run_scene(scene())

    assert "holds no certificate" in message
    assert path == practice.ca_file


@pytest.mark.parametrize(
    ("text", "said"),
    [("proxy.corp", "names no port"), ("htp://proxy:80", "htp://"), ("a@b:80", "user name")],
)
def test_typo_in_a_proxy_is_said_beside_the_field(practice, tmp_path, text, said) -> None:
    """What is wrong with a proxy is said as it is typed, and Next stays off."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            shown.field("Instance address").setText(practice.address)
            await shown.hands.press(SECTION)
            await shown.hands.choose("Proxy", THIS_PROXY)
            edit = shown.field("Proxy address")
            QTest.keyClicks(edit, text)
            return beside(shown, edit), shown.is_on("Next")

    message, may_go_on = run_scene(scene())

    assert said in message
    assert not may_go_on


def test_proxy_that_asks_for_a_sign_in_gets_one(practice, tmp_path) -> None:
    """The remedy leads to the fields; with name and password the way is open, and they are gone."""
    practice.conditions.certificate = "wrong_host"

    async def scene():
        async with (
            running(TunnelProxy(practice.address, "mara:p@ss")) as proxy,
            wizard(practice, tmp_path) as shown,
        ):
            await enter_proxy(shown, proxy, practice)
            problem = await shown.fails()
            await shown.hands.press("Enter name and password")
            user_name, password = shown.field("Proxy user name"), shown.field("Proxy password")
            has_focus = user_name.hasFocus()
            QTest.keyClicks(user_name, "mara")
            QTest.keyClicks(password, "p@ss")
            await shown.hands.press("Next")
            await shown.is_at(Page.DATA_EXCHANGE)
            return problem, has_focus, password.text(), shown.state.proxy.user_name

    problem, has_focus, left_over, user_name = run_scene(scene())

    assert "asks for a sign-in" in problem
    assert has_focus
    assert left_over == ""
    assert user_name == "mara"


def test_proxy_that_is_away_opens_the_section(practice, tmp_path) -> None:
    """An unreachable proxy leads back to its address."""

    async def scene():
        async with running(TunnelProxy(practice.address)) as proxy:
            pass
        async with wizard(practice, tmp_path) as shown:
            await enter_proxy(shown, proxy, practice)
            problem = await shown.fails()
            await shown.hands.press("Enter a proxy")
            return problem, shown.field("Proxy address").hasFocus()

    problem, has_focus = run_scene(scene())

    assert "proxy cannot be reached" in problem
    assert has_focus


def test_what_passes_by_itself_can_be_tried_again(practice, tmp_path) -> None:
    """A sleeping instance is one press away from another look."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            practice.conditions.maintenance = True
            await shown.hands.press("Practice instance")
            problem = await shown.fails()
            practice.conditions.maintenance = False
            await shown.hands.press("Try again")
            await shown.is_at(Page.DATA_EXCHANGE)
            return problem

    assert "upgraded or maintained" in run_scene(scene())
