"""The page Prerequisites: what is in doubt, what is in the way, and what to do about it."""

from __future__ import annotations

from ui.tour.guide import Guide
from ui.translation import translate


async def show_all(guide: Guide) -> None:
    """Take every picture, from the administrator's page on, and leave everything green."""
    async with guide.condition("forbidden", "sys_script"):
        await guide.go_on(translate("Wizard", "Use the practice administrator"))
        await guide.picture("prerequisites, something is in doubt")
    async with guide.condition("cross_scope"):
        await _check_again(guide)
        await guide.picture("prerequisites, something is in the way")
        await _what_to_do(guide)
    await _check_again(guide)
    await guide.next_is_on()


async def _check_again(guide: Guide) -> None:
    await guide.drive.press(translate("Wizard", "Check again"))
    await guide.comes_to_rest()


async def _what_to_do(guide: Guide) -> None:
    refusal = translate("Prerequisites", "The instance refuses to show application registries")
    await guide.drive.press(translate("Remedies", "What to do: {title}").format(title=refusal))
    await guide.is_on(translate("Remedies", "Repair…"))
    await guide.picture("remedy, cross-scope refusal")
    await guide.drive.press(translate("Remedies", "Close"))
