"""Undo in the wizard: shown before it is done, and back where it was asked for when kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.setup.checklist import Page
from tests.journeys.installations import tables_of
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene


def words(shown) -> str:
    """Return everything that can be read at the moment."""
    labels = [label for label in shown.window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


async def ask_for_undo(shown) -> None:
    """Press Undo, and sign the administrator in again."""
    await shown.hands.press("Undo…")
    await shown.is_at(Page.ADMINISTRATOR)
    await shown._administrator()
    await shown.is_at(Page.PLAN)
    await shown.hands.until(lambda: shown.is_on("Undo now"), "the undo")


def test_undo_is_shown_and_then_done(practice, tmp_path) -> None:
    """From consent the way leads past the administrator to a list, and then nothing is left."""
    before = tables_of(practice)

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await ask_for_undo(shown)
            listed = words(shown)
            await shown.hands.press("Undo now")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the end of the undo")
            return listed, words(shown), shown.state.changes, tables_of(practice)

    listed, said, changes, after = run_scene(scene())

    assert "Integration user firnline.integration" in listed
    assert listed.count("Will be deleted.") == 6
    assert "Everything was taken back" in said
    assert changes == ()
    assert after == before


def test_keeping_everything_leads_back(practice, tmp_path) -> None:
    """Who keeps everything is at consent again, and no record was touched."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            before = tables_of(practice)
            await ask_for_undo(shown)
            await shown.hands.press("Keep everything")
            await shown.is_at(Page.CONSENT)
            return before, tables_of(practice)

    before, after = run_scene(scene())

    assert after == before


def test_nothing_is_offered_before_something_was_done(practice, tmp_path) -> None:
    """Without a change on the instance there is no Undo."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            return shown.is_on("Undo…")

    assert run_scene(scene()) is False


def test_undo_in_the_middle_of_apply(practice, tmp_path) -> None:
    """Where Apply failed half way, what it did can be taken back at once."""
    before = tables_of(practice)

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            practice.conditions.read_only = "sys_user"
            await shown.hands.press("Apply")
            await shown.fails()
            practice.conditions.clear("read_only")
            await shown.hands.press("Undo…")
            await shown.hands.until(lambda: shown.is_on("Undo now"), "the undo")
            await shown.hands.press("Undo now")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the end of the undo")
            return tables_of(practice)

    assert run_scene(scene()) == before
