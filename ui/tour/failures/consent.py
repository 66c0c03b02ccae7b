"""The pages Consent and Report: nobody, somebody else, a browser elsewhere, a red probe."""

from __future__ import annotations

import os
import signal

from ui.tour.guide import Guide
from ui.translation import translate


async def show_all(guide: Guide) -> None:
    """Take every picture, and finish the set-up in the end."""
    await _page_that_died(guide)
    await _denied(guide)
    await _same_person_again(guide)
    await _another_browser(guide)
    await _red_report(guide)


async def _page_that_died(guide: Guide) -> None:
    await guide.drive.see_on_page("#user_name")
    view = guide.drive.web_view()
    if view is not None:
        os.kill(view.page().renderProcessPid(), signal.SIGTERM)
    await guide.fails()
    await guide.picture("consent, page stopped working")
    await _start_again(guide)


async def _denied(guide: Guide) -> None:
    await _sign_in(guide)
    await guide.drive.press_on_page("#deny")
    await guide.fails()
    await guide.picture("consent, denied")


async def _same_person_again(guide: Guide) -> None:
    drive = guide.drive
    async with guide.condition("sso"):
        await _start_again(guide)
        person = (await guide.program.practice.access()).accounts.personal
        await drive.write_on_page("#username", person.user_name)
        await drive.write_on_page("#password", person.password)
        await drive.press_on_page("form button")
        await drive.press(translate("Authorization", "Not You"))
        await guide.is_on(translate("Authorization", "Sign in past single sign-on"))
        await guide.picture("consent, same person again")
    await _start_again(guide)


async def _another_browser(guide: Guide) -> None:
    await guide.drive.press(translate("Authorization", "In my browser"))
    await guide.is_on(translate("Authorization", "Open again"))
    await guide.picture("consent, in the browser of the computer")
    await guide.drive.press(translate("Authorization", "In this window"))


async def _red_report(guide: Guide) -> None:
    again = translate("Wizard", "Try again")
    await _sign_in(guide)
    async with guide.condition("forbidden", "incident"):
        title = guide.window.windowTitle()
        await guide.drive.press_on_page("#allow")
        await guide.leaves(title)
        await guide.picture("report, something is in the way")
    await guide.drive.press(again)
    await guide.drive.press(translate("Wizard", "Finish"))


async def _sign_in(guide: Guide) -> None:
    await guide.drive.press(translate("Authorization", "Sign in as the integration user"))
    await guide.drive.see_on_page("#allow")


async def _start_again(guide: Guide) -> None:
    await guide.drive.press(translate("Authorization", "Start again"))
