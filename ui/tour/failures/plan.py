"""The page Plan: a name that is taken, a write that is refused, and the way back."""

from __future__ import annotations

from ui.tour.guide import Guide
from ui.translation import translate
from ui.widgets.button import Button


async def show_all(guide: Guide) -> None:
    """Take every picture, and apply the plan in the end."""
    await _name_is_taken(guide)
    async with guide.condition("read_only", "sys_user"):
        await guide.drive.press(translate("Wizard", "Apply"))
        await guide.fails()
        await guide.picture("plan, write refused")
        await guide.drive.press(translate("Wizard", "Undo…"))
        await guide.is_on(translate("Wizard", "Undo now"))
        await guide.comes_to_rest()
        await guide.picture("plan, undo")
        await guide.drive.press(translate("Wizard", "Keep everything"))
    await guide.go_on(translate("Wizard", "Apply"))


async def _name_is_taken(guide: Guide) -> None:
    drive = guide.drive
    field = translate("Wizard", "Integration user name")
    person = (await guide.program.practice.access()).accounts.personal
    await drive.write(field, person.user_name)
    suggestion = translate("Wizard", "Use “{name}”").format(name=f"{person.user_name}.2")
    await drive.see(suggestion, Button)
    await guide.comes_to_rest()
    await guide.picture("plan, name of a person")
    await drive.press(suggestion)
    await guide.is_on(translate("Wizard", "Apply"))
