"""One more way through the program, past everything that can be in the way."""

from __future__ import annotations

from app.places import Places
from ui.tour.failures import (
    administrator,
    administrator_needed,
    board,
    consent,
    instance,
    plan,
    prerequisites,
)
from ui.tour.guide import Guide
from ui.translation import translate


async def show_failures(guide: Guide, places: Places) -> None:
    """Take every picture of a failure.

    Args:
        guide: stands at the first page of the wizard.
        places: where the program keeps everything.

    Errors:
        StuckError: something did not happen.
    """
    await instance.show_all(guide)
    async with guide.condition("sso"):
        await instance.look(guide)
        await guide.picture("instance behind single sign-on")
        await _agree(guide)
        await administrator.show_identity_provider(guide)
    await administrator.show_all(guide)
    await prerequisites.show_all(guide)
    await guide.go_on()
    await plan.show_all(guide)
    await consent.show_all(guide)
    await board.show_all(guide, places)
    await administrator_needed.show_all(guide, places)


async def _agree(guide: Guide) -> None:
    await guide.go_on()
    await guide.drive.tick(translate("Wizard", "I have read what is exchanged"))
    await guide.go_on()
