"""Undo in the wizard: shown before it is done, and back where it was asked for when kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from app.changes.change import Change
from app.practice.server import PracticeServer
from app.setup.administrator import Way
from app.setup.checklist import Page
from app.setup.guided import Task
from tests.journeys.installations import tables_of
from tests.ui.test_wizard_guided import go_to_forms, make_by_hand
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
            said = words(shown)
            practice.conditions.clear("read_only")
            await shown.hands.press("Undo…")
            await shown.hands.until(lambda: shown.is_on("Undo now"), "the undo")
            await shown.hands.press("Undo now")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the end of the undo")
            return said, tables_of(practice)

    said, after = run_scene(scene())

    assert "A part of this is done already." in said
    assert "Nothing has been changed yet" not in said
    assert after == before


def end_sessions(practice: PracticeServer) -> None:
    """End every session, as an instance does after a while."""
    for row in practice.database.rows("v_user_session"):
        practice.database.delete("v_user_session", row["sys_id"])


async def sign_in_again(shown) -> None:
    """Take the way on that a page offers to an administrator who is not let in any more."""
    await shown.fails()
    await shown.hands.press("Sign in again")
    await shown.is_at(Page.ADMINISTRATOR)
    await shown._administrator()
    await shown.is_at(Page.PLAN)


def test_ended_session_before_apply_leads_to_another_sign_in(practice, tmp_path) -> None:
    """Who waited too long with the plan signs in again, is back at it, and applies it."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            end_sessions(practice)
            await shown.hands.press("Apply")
            await shown.fails()
            was_let_in = shown.state.administrator_proven
            await sign_in_again(shown)
            await shown.hands.until(lambda: shown.is_on("Apply"), "the plan")
            await shown.hands.press("Apply")
            await shown.is_at(Page.CONSENT)
            return was_let_in, practice.database.count("oauth_entity", name="Firnline")

    assert run_scene(scene()) == (True, 1)


def test_ended_session_before_undo_leads_to_another_sign_in(practice, tmp_path) -> None:
    """What was to be taken back is looked at again by the administrator who comes back."""
    before = tables_of(practice)

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await ask_for_undo(shown)
            end_sessions(practice)
            await shown.hands.press("Undo now")
            await sign_in_again(shown)
            await shown.hands.until(lambda: shown.is_on("Undo now"), "the undo")
            await shown.hands.press("Undo now")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the end of the undo")
            return tables_of(practice)

    assert run_scene(scene()) == before


def test_keeping_everything_signs_the_administrator_out(practice, tmp_path) -> None:
    """Who came for an undo alone has no session once nothing is taken back."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.CONSENT)
            await ask_for_undo(shown)
            await shown.hands.press("Keep everything")
            await shown.is_at(Page.CONSENT)
            return shown.state.administrator_proven, practice.database.count("v_user_session")

    assert run_scene(scene()) == (False, 0)


def test_undo_in_the_guided_way_asks_for_an_administrator(practice, tmp_path) -> None:
    """Only what a repair changed is taken back; the forms made by hand stay and go on."""
    role = practice.database.find("sys_user_role", name="itil")
    change = Change(
        "sys_user_role", role["sys_id"], "itil", {"description": "Turned"}, {"description": "Old"}
    )

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await go_to_forms(shown)
            await make_by_hand(shown, Task.USER)
            await shown.hands.press("Check")
            await shown.hands.until(lambda: Task.USER in shown.state.guided.done, "the user")
            shown.installation.note_change(change)
            practice.database.update("sys_user_role", role | {"description": "Turned"})
            shown.window._flow.changed.emit()
            await shown.hands.press("Undo…")
            await shown.is_at(Page.ADMINISTRATOR)
            may_go_by_hand = shown.is_on("Guided, by hand")
            await shown._administrator()
            await shown.is_at(Page.PLAN)
            await shown.hands.until(lambda: shown.is_on("Undo now"), "the undo")
            said = words(shown)
            await shown.hands.press("Undo now")
            await shown.hands.until(lambda: shown.is_on("Check"), "the forms again")
            return may_go_by_hand, said, shown.state

    may_go_by_hand, said, state = run_scene(scene())

    assert not may_go_by_hand
    assert "made by hand stay" in said
    assert (state.way, state.by_hand, state.changes) == (Way.GUIDED, False, ())
    assert state.guided.done == (Task.USER,)
    assert not state.administrator_proven
    assert practice.database.find("sys_user_role", name="itil")["description"] == "Old"
    assert practice.database.count("sys_user", user_name="firnline.integration") == 1


async def turn_elsewhere_after_half_an_apply(shown) -> str:
    """Let Apply fail half way, go back, and type the address of another instance."""
    await shown.go_to(Page.PLAN)
    shown.server.conditions.read_only = "sys_user"
    await shown.hands.press("Apply")
    await shown.fails()
    shown.server.conditions.clear("read_only")
    shown.installation.state = replace(shown.state, practice=False)
    while shown.state.page is not Page.INSTANCE:
        await shown.hands.press("Back")
    shown.field("Instance address").setText("https://other.example.com")
    await shown.hands.press("Next")
    return await shown.fails()


def test_another_address_leads_to_the_undo_first(practice, tmp_path) -> None:
    """What was made on the instance before is named, and can be taken back at once."""
    before = tables_of(practice)

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            problem = await turn_elsewhere_after_half_an_apply(shown)
            await shown.hands.press("Take it back first")
            if not shown.state.administrator_proven:
                await shown.is_at(Page.ADMINISTRATOR)
                await shown._administrator()
            await shown.is_at(Page.PLAN)
            await shown.hands.press("Undo now")
            await shown.hands.until(lambda: shown.is_on("Apply"), "the end of the undo")
            return problem, tables_of(practice)

    problem, after = run_scene(scene())

    assert "These records are there: Firnline" in problem
    assert after == before


def test_what_was_made_elsewhere_can_be_left_on_purpose(practice, tmp_path) -> None:
    """The typed address stays, and the next press goes there."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await turn_elsewhere_after_half_an_apply(shown)
            await shown.hands.press("Leave it there")
            await shown.hands.until(lambda: not shown.window.busy, "the end of it")
            typed = shown.field("Instance address").text()
            return typed, shown.state.changes, shown.problem, shown.is_on("Next")

    assert run_scene(scene()) == ("https://other.example.com", (), "", True)
