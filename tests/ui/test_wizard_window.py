"""The window of the wizard: keys, names, and work under way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit

from app.setup.checklist import Page
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene


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
            await shown.go_to(Page.DATA_EXCHANGE)
            back = shown.hands.find("Back", QAbstractButton)
            back.setFocus()
            QTest.keyClick(back, Qt.Key.Key_Return)
            return shown.state.page

    assert run_scene(scene()) is Page.INSTANCE


def test_escape_does_nothing(practice, tmp_path) -> None:
    """Esc neither closes the wizard nor leaves the page."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.DATA_EXCHANGE)
            QTest.keyClick(shown.window, Qt.Key.Key_Escape)
            return shown.window.isVisible(), shown.state.page

    assert run_scene(scene()) == (True, Page.DATA_EXCHANGE)


def test_long_work_is_shown_and_can_be_cancelled(practice, tmp_path) -> None:
    """Work over half a second says what it is, and Cancel ends it without a trace."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.tick("I have support portal credentials")
            await shown.choose_password("admin", "late")
            practice.conditions.delay_s = 5.0
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
            await shown.hands.tick("I have support portal credentials")
            await shown.choose_password("admin", "late")
            practice.conditions.delay_s = 5.0
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
