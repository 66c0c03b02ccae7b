"""One more way through the program, past everything that can be in the way."""

from __future__ import annotations

from ui.tour.failures import administrator, instance
from ui.tour.guide import Guide
from ui.translation import translate


async def show_failures(guide: Guide) -> None:
    """Take every picture of a failure.

    Args:
        guide: stands at the first page of the wizard.

    Errors:
        StuckError: something did not happen.
    """
    await instance.show_all(guide)
    await guide.go_on()
    await guide.drive.tick(translate("Wizard", "I have read what is exchanged"))
    await guide.go_on()
    await administrator.show_all(guide)
