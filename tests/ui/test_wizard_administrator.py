"""The administrator's page: three ways side by side, and what becomes of a session."""

from __future__ import annotations

import logging

from PySide6.QtWidgets import QLineEdit

from app.secret import Secret
from app.setup.administrator import Way
from app.setup.checklist import Page
from tests.sign_in import is_alive
from tests.ui.wizard_scene import Wizard, wizard
from tests.windows import run_scene
from ui.widgets.option import Option

SUPPORT = "I have support portal credentials"
VOUCHED = "The instance is Kingston or later, and these are as delivered"


async def sign_in_as(shown: Wizard, account) -> None:
    """Sign in on the page of the browser."""
    shown.administrator.sign_in(account.user_name, Secret(account.password))
    await shown.hands.until(lambda: shown.window.busy, "the check")
    await shown.hands.until(lambda: not shown.window.busy, "the end of the check")


def chosen(shown: Wizard) -> list[str]:
    """Return the ways that are marked as chosen."""
    options = shown.window.findChildren(Option)
    return [option.accessibleName() for option in options if option.isChecked()]


def test_one_act_signs_in_and_goes_on(practice, tmp_path) -> None:
    """With the box ticked, a sign-in in the browser leads on by itself."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.tick(SUPPORT)
            await sign_in_as(shown, practice.administrator)
            await shown.is_at(Page.PLAN)
            return shown.state.administrator, shown.administrator.sessions_closed

    administrator, closed = run_scene(scene())

    assert administrator == practice.administrator.user_name
    assert closed >= 1


def test_the_box_can_be_ticked_afterwards(practice, tmp_path) -> None:
    """Whoever signs in first is told so, and goes on by Next once the box is ticked."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await sign_in_as(shown, practice.administrator)
            page, was_on = shown.state.page, shown.is_on("Next")
            await shown.hands.tick(SUPPORT)
            await shown.hands.press("Next")
            await shown.is_at(Page.PLAN)
            return page, was_on

    assert run_scene(scene()) == (Page.ADMINISTRATOR, False)


def test_the_session_ends_when_the_plan_is_applied(practice, tmp_path) -> None:
    """Afterwards the cookies of the administrator are worth nothing."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            (session,) = shown.administrator.sessions
            before = is_alive(practice, session)
            await shown.hands.press("Apply")
            await shown.is_at(Page.CONSENT)
            return before, is_alive(practice, session)

    assert run_scene(scene()) == (True, False)


def test_the_session_ends_with_the_window(practice, tmp_path) -> None:
    """A wizard closed before Apply leaves nobody signed in."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            (session,) = shown.administrator.sessions
            shown.window.close()
            await shown.window.closed()
            return is_alive(practice, session)

    assert not run_scene(scene())


def test_the_session_ends_when_somebody_looks_elsewhere(practice, tmp_path) -> None:
    """Looking at the instance again forgets who was signed in."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            (session,) = shown.administrator.sessions
            await shown.installation.look_at(
                practice.address, ca_file=practice.ca_file, practice=True
            )
            return is_alive(practice, session), shown.state.administrator_proven

    assert run_scene(scene()) == (False, False)


def test_signing_in_again_ends_the_session_before(practice, tmp_path) -> None:
    """Somebody else may sign in instead; there is one administrator at a time."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await sign_in_as(shown, practice.administrator)
            await shown.hands.press("Sign in again")
            await shown.hands.until(lambda: not shown.window.busy, "the end of signing out")
            await sign_in_as(shown, practice.administrator)
            first, second = shown.administrator.sessions
            return is_alive(practice, first), is_alive(practice, second)

    assert run_scene(scene()) == (False, True)


def test_somebody_without_the_role_is_named_and_signed_out(practice, tmp_path) -> None:
    """The way on is to sign in as somebody else, on a page that remembers nobody."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.tick(SUPPORT)
            await sign_in_as(shown, practice.personal)
            problem = await shown.fails()
            await shown.hands.press("Sign in as somebody else")
            (session,) = shown.administrator.sessions
            return problem, is_alive(practice, session), len(shown.administrator.opened)

    problem, alive, opened = run_scene(scene())

    assert "is not an administrator" in problem
    assert (alive, opened) == (False, 2)


def test_the_time_to_sign_in_is_limited(practice, tmp_path) -> None:
    """After the limit the page is closed, and Start again opens it."""

    async def scene():
        async with wizard(practice, tmp_path, sign_in_limit_s=0.1) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            problem = await shown.fails()
            await shown.hands.press("Start again")
            return problem, len(shown.administrator.opened), shown.problem

    problem, opened, after = run_scene(scene())

    assert "The time for signing in is over" in problem
    assert (opened, after) == (2, "")


def test_a_restricted_password_leads_to_the_browser(practice, tmp_path) -> None:
    """One press goes from the refusal to the way that works there."""
    practice.conditions.basic_restricted = True
    account = practice.administrator

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.tick(SUPPORT)
            await shown.choose_password(account.user_name, account.password)
            await shown.hands.press("Next")
            problem = await shown.fails()
            await shown.hands.press("Sign in in a browser window instead")
            seen = shown.state.way, chosen(shown)
            await sign_in_as(shown, account)
            await shown.is_at(Page.PLAN)
            return problem, seen

    problem, seen = run_scene(scene())

    assert "basic authentication is restricted" in problem
    assert seen == (Way.BROWSER, ["In a browser window"])


def test_the_practice_administrator_fills_the_fields(practice, tmp_path) -> None:
    """By password, one press fills both fields and Next goes on."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.tick(SUPPORT)
            await shown.hands.press("By password")
            await shown.hands.press("Use the practice administrator")
            await shown.hands.press("Next")
            await shown.is_at(Page.PLAN)
            fields = shown.window.findChildren(QLineEdit)
            return [f.text() for f in fields if f.accessibleName() == "Administrator password"]

    assert not any(run_scene(scene()))


def test_the_guided_way_asks_for_no_sign_in(practice, tmp_path) -> None:
    """The browser is closed, and Next needs the box alone."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            closed = shown.administrator.sessions_closed
            await shown.hands.press("Guided, by hand")
            before = shown.is_on("Next")
            await shown.hands.tick(SUPPORT)
            return before, shown.is_on("Next"), shown.administrator.sessions_closed > closed

    assert run_scene(scene()) == (False, True, True)


def test_who_vouches_for_the_unseen_goes_past_the_prerequisites(practice, tmp_path) -> None:
    """What nobody shows the program is confirmed where the guided way is chosen, or one page on."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.press("Guided, by hand")
            await shown.hands.tick(SUPPORT)
            await shown.hands.press("Next")
            await shown.is_at(Page.PREREQUISITES)
            await shown.hands.press("Back")
            await shown.hands.press(VOUCHED)
            await shown.hands.press("Next")
            await shown.is_at(Page.PLAN)
            return shown.state.accepted_warnings

    assert run_scene(scene()) == ("unseen",)


def test_the_chosen_way_is_remembered(practice, tmp_path) -> None:
    """A later start shows the way that was chosen; nobody is signed in by then."""

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.ADMINISTRATOR)
            await shown.hands.press("By password")
        async with wizard(practice, tmp_path) as shown:
            shown.window.resume()
            await shown.is_at(Page.ADMINISTRATOR)
            return chosen(shown), len(shown.administrator_browsers)

    assert run_scene(scene()) == (["By password"], 0)


def test_nothing_secret_is_written_down(practice, tmp_path, caplog) -> None:
    """Neither log nor journal holds anything of the session."""
    for room in ("app", "ui"):  # in this process the instance's own browser would log as well
        caplog.set_level(logging.DEBUG, logger=room)

    async def scene():
        async with wizard(practice, tmp_path) as shown:
            await shown.go_to(Page.PLAN)
            return shown.administrator.sessions[-1]

    session = run_scene(scene())
    told = caplog.text + (tmp_path / "setup.json").read_text()
    secrets = [session.cookies.reveal().partition("=")[2], session.page_token.reveal()]

    assert not any(secret in told for secret in secrets)
