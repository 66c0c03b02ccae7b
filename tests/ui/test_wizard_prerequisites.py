"""The page of the prerequisites: passed by itself, gone past knowingly, or in the way."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel

from app.setup.checklist import Page
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene

ACCEPTED = "I have read this and continue knowingly"


def close_table(practice, table: str, **values: str) -> None:
    """Customise a table of the instance."""
    row = practice.database.find("sys_db_object", name=table)
    practice.database.update("sys_db_object", row | values)


def shown_words(shown) -> str:
    """Return all words that the window shows."""
    labels = shown.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


async def stopped(shown) -> None:
    """Go from the administrator to where the prerequisites stop the way."""
    await shown.go_to(Page.ADMINISTRATOR)
    await shown._administrator()
    await shown.is_at(Page.PREREQUISITES)


def test_green_is_passed_and_stays_in_view_on_the_way_back(practice, tmp_path) -> None:
    """Nobody is stopped by what is good; Back shows it whole, without a box to tick."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            await shown.hands.press("Back")
            await shown.is_at(Page.PREREQUISITES)
            box = shown.hands.find(ACCEPTED, QCheckBox)
            return shown_words(shown), box, shown.is_on("Next")

    words, box, may_go_on = run_scene(scene())

    assert "Everything is as it should be. Nothing was changed." in words
    assert "Tables are at their defaults" in words
    assert box is None
    assert may_go_on


def test_amber_is_gone_past_knowingly(practice, tmp_path) -> None:
    """A doubt stands first with its consequence and remedy, and one tick lets go on."""
    close_table(practice, "incident", read_access="false")

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await stopped(shown)
            words, before = shown_words(shown), shown.is_on("Next")
            await shown.hands.press("10 checks passed")
            unfolded = shown_words(shown)
            await shown.hands.tick(ACCEPTED)
            await shown.hands.press("Next")
            await shown.is_at(Page.PLAN)
            return words, unfolded, before, shown.state.accepted_warnings

    words, unfolded, before, accepted = run_scene(scene())

    assert "Access to the table incident was customised" in words
    assert "Applications of the instance are refused there." in words
    assert "System Definition > Tables > incident" in words
    assert "The instance answers" not in words
    assert "The instance answers" in unfolded
    assert not before
    assert accepted == ("table.incident",)


def test_red_is_in_the_way_until_it_is_gone(practice, tmp_path) -> None:
    """What blocks offers no box; once it is removed, Check again opens the way."""
    close_table(practice, "sys_user", ws_access="false")

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await stopped(shown)
            words, box = shown_words(shown), shown.hands.find(ACCEPTED, QCheckBox)
            blocked = shown.is_on("Next")
            close_table(practice, "sys_user", ws_access="true")
            again = shown.hands.find("Check again", QAbstractButton)
            again.click()
            await shown.hands.until(lambda: shown.is_on("Next"), "the way to be open")
            return words, box, blocked

    words, box, blocked = run_scene(scene())

    assert "Something stands in the way." in words
    assert box is None
    assert not blocked
