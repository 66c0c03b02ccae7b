"""Every window by keyboard alone, and every stop by its name, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.errors import UnreachableError
from app.setup.checklist import Page
from tests.ui.board_hands import create_dialog, named, press, recommendation_dialog, synced
from tests.ui.board_scene import World, until
from tests.ui.keyboard import out_of_reach, tab_stops
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.board.card_rows import TicketRow
from ui.board.create_window import CreateWindow
from ui.board.recommendation_window import RecommendationWindow
from ui.start_window import StartWindow
from ui.translation import install, translate
from ui.widgets.rail import Rail

LANGUAGES = ["en", "fr"]
PAGES = [Page.INSTANCE, Page.DATA_EXCHANGE, Page.ADMINISTRATOR, Page.PLAN, Page.CONSENT]


@pytest.fixture(params=LANGUAGES)
def language(request, languages: QApplication) -> str:
    """Let the windows speak one language, then the other."""
    install(languages, request.param)
    return request.param


def faults(window: QWidget) -> list[str]:
    """Return what no Tab reaches, what has no name, and where Shift+Tab goes another way."""
    tab_stops(window)  # a table chooses its first row when it is entered, which turns buttons on
    stops = tab_stops(window)
    back = tab_stops(window, backwards=True)
    nameless = [type(stop).__name__ for stop in stops if not stop.accessibleName()]
    turned = [] if set(stops) == set(back) else ["Shift+Tab"]
    return out_of_reach(window, stops) + nameless + turned


@pytest.mark.usefixtures("language")
def test_board_by_keyboard(play) -> None:
    """On every page of the board everything is reached, forwards and backwards, by name."""

    async def scene(world: World) -> dict[int, list[str]]:
        await until(lambda: world.desk.refreshed_at and world.window.findChildren(TicketRow))
        found = {}
        for page in range(4):
            world.window.show_page(page)
            found[page] = faults(world.window)
        return found

    assert play(scene, tickets=9, recommendations=3) == {0: [], 1: [], 2: [], 3: []}


@pytest.mark.usefixtures("language")
def test_dialogs_by_keyboard(play) -> None:
    """In the windows above the board everything is reached, and Escape leaves them."""

    async def scene(world: World) -> list[tuple[list[str], bool]]:
        await until(lambda: world.desk.refreshed_at)
        seen = []
        for page, name, kind in (
            (0, translate("Board", "Create ticket"), CreateWindow),
            (2, translate("Recommendations", "Add recommendation"), RecommendationWindow),
        ):
            world.window.show_page(page)
            press(world.window, name)
            await until(lambda kind=kind: world.window.findChild(kind))
            dialog = world.window.findChild(kind)
            found = faults(dialog)
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            seen.append((found, dialog.isVisible()))
        return seen

    assert play(scene) == [([], False), ([], False)]


@pytest.mark.usefixtures("language")
def test_start_window_by_keyboard(qtbot) -> None:
    """Where a connection does not open, every way on is reached by name."""
    window = StartWindow(UnreachableError("contoso.service-now.com", "refused"), name="Contoso")
    qtbot.addWidget(window)
    window.show()

    assert faults(window) == []


@pytest.mark.parametrize("page", PAGES)
def test_wizard_by_keyboard(practice, tmp_path, page) -> None:
    """On every page of the wizard everything is reached, forwards and backwards, by name."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(page)
            return faults(shown.window)

    assert run_scene(scene()) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_cancel_is_cancel(play, key) -> None:
    """The key that presses a button presses the one with the focus, not the primary one."""

    async def scene(world: World) -> tuple[bool, int]:
        dialog = await recommendation_dialog(world)
        cancel = named(dialog, "Cancel", QAbstractButton)
        dialog.activateWindow()
        cancel.setFocus()
        QTest.keyClick(cancel, key)
        return dialog.isVisible(), len(world.desk.unanswered)

    assert play(scene, recommendations=1) == (False, 0)


def test_enter_in_a_field_sends(play) -> None:
    """Enter in a field of the ticket presses the primary button."""

    async def scene(world: World) -> bool:
        dialog = await recommendation_dialog(world)
        QTest.keyClick(named(dialog, "Task name", QLineEdit), Qt.Key.Key_Return)
        await until(lambda: world.desk.tickets)
        return True

    assert play(scene, recommendations=1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_press_what_has_the_focus_on_the_board(play, key) -> None:
    """Enter and Space press a button of a card, a row of it, and a page of the rail."""

    async def scene(world: World) -> list[str]:
        await synced(world)
        row = world.window.findChildren(TicketRow)[0]
        QTest.keyClick(row, key)
        seen = [button.text() for button in checked(world.window)]
        home = named(world.window, "Home", QAbstractButton)
        home.setFocus()
        QTest.keyClick(home, key)
        seen += [button.text() for button in checked(world.window)]
        create = named(world.window, "Create ticket", QAbstractButton)
        create.setFocus()
        QTest.keyClick(create, key)
        await create_dialog(world)
        return seen

    assert play(scene, tickets=3) == ["Tickets", "Home"]


def test_arrows_go_through_the_rail(play) -> None:
    """Down opens page after page, and the keyboard stays in the rail meanwhile."""

    async def scene(world: World) -> list[str]:
        await synced(world)
        world.window.activateWindow()
        named(world.window, "Home", QAbstractButton).setFocus()
        seen = []
        for _ in range(3):
            QTest.keyClick(world.window.focusWidget(), Qt.Key.Key_Down)
            seen += [button.text() for button in checked(world.window)]
        return seen

    assert play(scene) == ["Tickets", "Recommendations", "Configuration"]


def checked(window: QWidget) -> list[QAbstractButton]:
    """Return the button of the rail that is down."""
    buttons = window.findChild(Rail).findChildren(QAbstractButton)
    return [button for button in buttons if button.isChecked()]


def test_waiting_for_a_browser_by_keyboard(practice, tmp_path) -> None:
    """Where consent is given outside, everything is reached, forwards and backwards, by name."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await shown.hands.press("In my browser")
            await shown.hands.until(lambda: shown.opened_pages, "the page in the browser")
            return faults(shown.window), shown.opened_pages

    found, opened = run_scene(scene())

    assert found == []
    assert len(opened) == 1
