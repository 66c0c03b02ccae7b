"""The page Administrator: somebody signs in who cannot do what is needed."""

from __future__ import annotations

from ui.practice_process import PracticeAccount
from ui.tour.guide import Guide
from ui.translation import translate


async def show_identity_provider(guide: Guide) -> None:
    """Take a picture of single sign-on, in front of which the instance's own form is offered."""
    await guide.drive.see_on_page("#username")
    await guide.picture("administrator, single sign-on")


async def show_all(guide: Guide) -> None:
    """Take every picture, and leave the page with nobody signed in."""
    await guide.drive.press(translate("Administrator", "Start again"))
    await guide.drive.tick(translate("Wizard", "I have support portal credentials"))
    accounts = (await guide.program.practice.access()).accounts
    await _somebody_else_in_the_browser(guide, accounts.personal)
    await guide.drive.press(translate("Wizard", "By password"))
    await _by_password(guide, accounts.administrator.user_name, "not-the-password")
    await guide.picture("administrator, wrong password")
    await _by_password(guide, accounts.personal.user_name, accounts.personal.password)
    await guide.picture("administrator, not one by password")
    async with guide.condition("basic_restricted"):
        await _by_password(guide, accounts.administrator.user_name, "any-password")
        await guide.picture("administrator, passwords restricted")
    await guide.drive.press(translate("Wizard", "Guided, by hand"))
    await guide.picture("administrator, guided way")
    await guide.drive.press(translate("Wizard", "In a browser window"))
    await guide.drive.see_on_page("#user_name")


async def _somebody_else_in_the_browser(guide: Guide, person: PracticeAccount) -> None:
    drive = guide.drive
    await drive.write_on_page("#user_name", person.user_name)
    await drive.write_on_page("#user_password", person.password)
    await drive.press_on_page("#sysverb_login")
    await guide.fails()
    await guide.picture("administrator, not one in the browser")


async def _by_password(guide: Guide, user_name: str, password: str) -> None:
    drive = guide.drive
    await drive.write(translate("Administrator", "Administrator user name"), user_name)
    await drive.write(translate("Administrator", "Administrator password"), password)
    await drive.press(translate("Wizard", "Next"))
    await guide.fails()
