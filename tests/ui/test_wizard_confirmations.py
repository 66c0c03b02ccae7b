"""The pages of the wizard on which a person confirms, and proves to be the administrator."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea

from app.setup.checklist import Page
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.resources import RESOURCES


def test_support_credentials_are_confirmed(practice, tmp_path) -> None:
    """The administrator goes on only when a person confirmed what no check can know."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.choose_password("admin", "x")
            seen = [shown.is_on("Next")]
            await shown.hands.tick("I have support portal credentials")
            return [*seen, shown.is_on("Next")]

    assert run_scene(scene()) == [False, True]


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
            await shown.hands.tick("I have support portal credentials")
            await shown.choose_password("admin", "wrong")
            await shown.hands.press("Next")
            return await shown.fails(), shown.field("Administrator password").text()

    problem, password = run_scene(scene())

    assert "did not accept this user name" in problem
    assert password == ""
    assert practice.database.rows("oauth_entity", name="Firnline") == []


def test_person_without_the_role_is_refused(practice, tmp_path) -> None:
    """Somebody who is no administrator is told which role is missing."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.tick("I have support portal credentials")
            await shown.choose_password(practice.personal.user_name, practice.personal.password)
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
            await shown.choose_password("admin", "x")
            return shown.field("Administrator password").echoMode()

    assert run_scene(scene()) is QLineEdit.EchoMode.Password
