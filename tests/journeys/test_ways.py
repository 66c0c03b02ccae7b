"""The administrator's ways through a browser and by password, from the first page to the board."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.journeys.steps import WAY, answer_page, is_at
from ui.board.window import BoardWindow
from ui.driver import Driver
from ui.practice_process import PracticeAccount

SignIn = Callable[[Driver, PracticeAccount], Awaitable[None]]


async def on_the_own_page(drive: Driver, account: PracticeAccount) -> None:
    """Type into the instance's own form."""
    await drive.write_on_page("#user_name", account.user_name)
    await drive.write_on_page("#user_password", account.password)
    await drive.press_on_page("#sysverb_login")


async def at_the_identity_provider(drive: Driver, account: PracticeAccount) -> None:
    """Type into the form of the identity provider."""
    await drive.write_on_page("#username", account.user_name)
    await drive.write_on_page("#password", account.password)
    await drive.press_on_page("form button")


async def past_single_sign_on(drive: Driver, account: PracticeAccount) -> None:
    """Go from the identity provider to the instance's own form."""
    await drive.see_on_page("#username")
    await drive.press("Local sign-in")
    await on_the_own_page(drive, account)


async def in_one_press(drive: Driver, _account: PracticeAccount) -> None:
    """Let the program fill in and submit the form of a practice instance."""
    await drive.see_on_page("#user_name")
    await drive.press("Use the practice administrator")


async def by_password(drive: Driver, account: PracticeAccount) -> None:
    """Type user name and password into the wizard."""
    await drive.press("By password")
    await drive.write("Administrator user name", account.user_name)
    await drive.write("Administrator password", account.password)
    await drive.press("Next")


async def from_a_refused_password_to_the_browser(drive: Driver, account: PracticeAccount) -> None:
    """Meet the restriction of basic authentication, and take the way that is offered."""
    await by_password(drive, account)
    await drive.press("Sign in in a browser window instead")
    await on_the_own_page(drive, account)


async def set_up(started, sign_in: SignIn, fault: str) -> None:
    """Go from the first page to the board; the fault is over when consent begins."""
    drive, practice = Driver(), started.program.practice
    if fault:
        await practice.access()
        await practice.steer("set", fault)
    for page, answer, _following in WAY[:-1]:
        await is_at(started, page)
        await answer_page(page, answer)
    await is_at(started, "Administrator")
    await drive.tick("I have support portal credentials")
    await sign_in(drive, (await practice.access()).accounts.administrator)
    await is_at(started, "Plan")
    if fault:
        await practice.steer("clear", fault)
    await drive.press("Apply")
    await is_at(started, "Consent")


@pytest.mark.web
@pytest.mark.parametrize(
    ("sign_in", "fault"),
    [
        (on_the_own_page, ""),
        (in_one_press, ""),
        (at_the_identity_provider, "sso"),
        (past_single_sign_on, "sso"),
        (by_password, ""),
        (from_a_refused_password_to_the_browser, "basic_restricted"),
    ],
)
def test_every_way_leads_to_the_board(run, begin, memory, sign_in, fault) -> None:
    """A board opens at the end, whatever the instance asked of the administrator."""

    async def journey():
        async with begin(open_vault=memory) as started:
            await set_up(started, sign_in, fault)
            await started.walk.consent_as_the_integration_user()
            program = started.program
            await Driver().until(lambda: isinstance(program.window, BoardWindow), "the board")
            return await started.record("sys_user", user_name="firnline.integration")

    user = run(journey())

    assert user["active"] == "true"
