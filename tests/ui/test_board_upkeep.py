"""The board shows how its connection stands, and does what keeps it going."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu

from app.changes.change import Change
from app.changes.undo_plan import UndoPlan, planned_step
from app.connections.book import ConnectionBook
from app.connections.connection import Colour
from app.instance.address import parse_address
from app.upkeep.removal import RemovalPlan
from tests.ui.board_hands import named, press, texts
from tests.ui.board_scene import CONNECTION, NOW, World, until
from ui.board.administrator_window import AdministratorWindow
from ui.board.expiry_strip import ExpiryStrip
from ui.board.removal_card import RemovalCard
from ui.board.switcher import ConnectionSwitcher
from ui.widgets.note import Note

OTHER = replace(
    CONNECTION, id="two", name="Contoso test", address=parse_address("contosotest"), practice=True
)
ENTRY = Change("oauth_entity", "a" * 32, "Firnline", {"name": "Firnline", "client_id": "c"})
USER = Change("sys_user", "b" * 32, "firnline.integration", {"user_name": "f", "title": "t"})


def menu_of(world: World) -> QMenu:
    """Return the menu of the switcher as it is when somebody opens it."""
    menu = world.window.findChild(ConnectionSwitcher).menu()
    menu.aboutToShow.emit()
    return menu


def test_the_switcher_names_the_connection_and_leads_to_the_others(play, tmp_path) -> None:
    """The board says where it belongs; the menu holds the other connections and a new set-up."""
    ConnectionBook(tmp_path).save(OTHER)

    async def scene(world: World) -> tuple[str, str, list[str], list[object]]:
        switcher = world.window.findChild(ConnectionSwitcher)
        wanted: list[object] = []
        world.window.connection_wanted.connect(wanted.append)
        world.window.setup_wanted.connect(lambda: wanted.append("another"))
        actions = [each for each in menu_of(world).actions() if not each.isSeparator()]
        for action in actions:
            action.trigger()
        said = switcher.accessibleName(), switcher.accessibleDescription()
        return *said, [action.text() for action in actions], wanted

    name, description, items, wanted = play(scene)

    assert name == "Connection Contoso production"
    assert description == "contoso.service-now.com, Teal"
    assert items == [
        "Contoso test  ·  contosotest.service-now.com",
        "Set up another connection…",
    ]
    assert wanted == [OTHER, "another"]


@pytest.mark.parametrize(
    ("days", "said", "kind"),
    [
        (71, None, None),
        (14, "The consent ends in 14 days.", "warn"),
        (3, "The consent ends in 3 days.", "bad"),
        (-1, "The consent has run out; nothing is read or sent any more.", "bad"),
    ],
)
def test_a_strip_warns_of_the_end_of_the_consent(play, days, said, kind) -> None:
    """From fourteen days before the end it is there, from three days before it is red."""
    ending = replace(CONNECTION, consent_expires_at=NOW + timedelta(days=days))

    async def scene(world: World) -> tuple[bool, str, str]:
        strip = world.window.findChild(ExpiryStrip)
        note = strip.findChild(Note)
        return strip.isVisible(), texts(strip), note.property("kind")

    is_shown, words, shown_kind = play(scene, connection=ending)

    assert is_shown is (said is not None)
    if said is not None:
        assert said in words
        assert "Authorize" in words
        assert shown_kind == kind


def test_a_secret_that_is_due_leads_to_the_configuration(play) -> None:
    """A reminder of a new secret asks for no consent."""
    due = replace(CONNECTION, secret_set_at=NOW - timedelta(days=180), password_set_at=NOW)

    async def scene(world: World) -> tuple[str, str]:
        strip = world.window.findChild(ExpiryStrip)
        words = texts(strip)
        press(strip, "Open configuration")
        return words, world.window._pages.currentWidget().accessibleName()

    words, page = play(scene, connection=due)

    assert "Client secret" in words
    assert "Authorize" not in words
    assert page == "Configuration"


def test_name_and_colour_are_saved_and_shown_everywhere(play, tmp_path) -> None:
    """The switcher, the title of the window and the file know the new name at once."""

    async def scene(world: World) -> tuple[str, str]:
        press(world.window, "Configuration")
        field = next(
            each for each in world.window.findChildren(QLineEdit) if each.accessibleName() == "Name"
        )
        field.selectAll()
        QTest.keyClicks(field, "  Head   office ")
        boxes = world.window.findChildren(QComboBox)
        colour = next(each for each in boxes if each.accessibleName() == "Colour")
        colour.setCurrentIndex(list(Colour).index(Colour.ROSE))
        press(world.window, "Save")
        switcher = world.window.findChild(ConnectionSwitcher)
        return world.window.windowTitle(), switcher.accessibleName()

    title, name = play(scene)
    (saved,) = ConnectionBook(tmp_path).all()

    assert title == "Firnline · Head office"
    assert name == "Connection Head office"
    assert (saved.name, saved.colour) == ("Head office", Colour.ROSE)


def test_a_new_secret_asks_for_an_administrator_once(play) -> None:
    """However often somebody asks, one window stands above the board, and it may be left."""

    async def scene(world: World) -> tuple[int, bool, bool]:
        press(world.window, "Configuration")
        press(world.window, "Replace client secret…")
        press(world.window, "Replace client secret…")
        await until(lambda: world.window.findChildren(AdministratorWindow))
        windows = world.window.findChildren(AdministratorWindow)
        can_sign_in = named(windows[0], "Sign in").isEnabled()
        press(windows[0], "Cancel")
        await until(lambda: not world.window._care._is_asking)
        return len(windows), can_sign_in, world.window.isEnabled()

    assert play(scene) == (1, False, True)


def test_a_reminder_stays_until_it_is_confirmed(play, tmp_path) -> None:
    """It stands on both pages, and goes when somebody says that it was done."""
    reminded = replace(CONNECTION, reminders=("sso_same_account",))

    async def scene(world: World) -> list[bool]:
        home = world.window._home.reminders
        shown = [home.isVisible()]
        press(world.window, "Configuration")
        here = world.window._configuration.reminders
        shown.append(here.isVisible())
        press(here, "The role was taken away again")
        press(world.window, "Home")
        return [*shown, here.isVisible(), home.isVisible()]

    assert play(scene, connection=reminded) == [True, True, False, False]
    assert ConnectionBook(tmp_path).all()[0].reminders == ()


def planned(*, is_in_use: bool = False) -> RemovalPlan:
    """Return the plan of an administrator who found everything as it was made."""
    steps = [
        planned_step(USER, USER.after, is_in_use=is_in_use),
        planned_step(ENTRY, ENTRY.after),
    ]
    return RemovalPlan(replace(CONNECTION, changes=(ENTRY, USER)), UndoPlan(tuple(steps)))


def test_what_is_not_ticked_is_left_to_a_person(play) -> None:
    """The confirmed plan holds the ticked records, and the list for people the others."""

    async def scene(world: World) -> RemovalPlan:
        press(world.window, "Configuration")
        card = world.window.findChild(RemovalCard)
        card.show_plan(planned())
        await until(lambda: "Delete: Integration user" in texts(card))
        named(card, "Delete: Integration user firnline.integration").click()
        chosen: list[RemovalPlan] = []
        card.save_wanted.connect(chosen.append)
        card.save_wanted.emit(card._chosen())
        return chosen[0]

    chosen = play(scene)

    assert [step.change for step in chosen.undo.steps] == [ENTRY]
    (left,) = chosen.for_people
    assert str(left).startswith("User Administration > Users: open firnline.integration")


def test_records_can_be_switched_off_instead(play) -> None:
    """One box turns every deletion into switching off."""

    async def scene(world: World) -> list[str]:
        press(world.window, "Configuration")
        card = world.window.findChild(RemovalCard)
        card.show_plan(planned())
        named(card, "Switch records off instead of deleting them").click()
        return [step.fate.value for step in card._chosen().undo.steps]

    assert play(scene) == ["deactivate", "deactivate"]


def test_the_menu_opens_by_keyboard(play) -> None:
    """Tab reaches the switcher, and the menu is its own."""

    async def scene(world: World) -> tuple[bool, bool]:
        switcher = world.window.findChild(ConnectionSwitcher)
        may_focus = bool(switcher.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return may_focus, switcher.menu() is not None

    assert play(scene) == (True, True)
