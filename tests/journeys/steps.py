"""What a person does and sees on the way from one start of the program to the next."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from ui.driver import Driver
from ui.error_view import ErrorView
from ui.start_window import StartWindow
from ui.wizard.window import WizardWindow

PASSWORD = "Administrator password"


async def is_at(started, page: str) -> None:
    """Wait until the wizard stands still at a page."""
    drive = Driver()
    await drive.until(lambda: isinstance(started.program.window, WizardWindow), "the wizard")
    window = started.program.window
    await drive.until(lambda: window.windowTitle() == f"{page} · Firnline", page)
    await drive.until(lambda: not window.busy, f"the end of the work at {page}")


def answers(started) -> dict[str, str | bool]:
    """Return what was typed and ticked on all the pages, without the password."""
    window = started.program.window
    typed = {field.accessibleName(): field.text() for field in window.findChildren(QLineEdit)}
    ticked = {box.accessibleName(): box.isChecked() for box in window.findChildren(QCheckBox)}
    return {name: value for name, value in (typed | ticked).items() if name != PASSWORD}


async def close(started) -> None:
    """Close the window as a person does, and wait for the end of the program."""
    started.program.window.close()
    await started.running


async def choose_practice(drive: Driver) -> None:
    await drive.press("Practice instance")


async def confirm(drive: Driver) -> None:
    await drive.tick("I have support portal credentials")
    await drive.tick("I am an administrator of this instance")


async def agree(drive: Driver) -> None:
    await drive.write("Your user ID", "mara.lindqvist")
    await drive.tick("I have read what is exchanged")


async def sign_in(drive: Driver) -> None:
    await drive.press("Use the practice administrator")


WAY = (
    ("Instance", choose_practice, "Prerequisites"),
    ("Prerequisites", confirm, "Data exchange"),
    ("Data exchange", agree, "Administrator"),
    ("Administrator", sign_in, "Plan"),
)


async def go_to_plan(started) -> None:
    """Answer every page up to the plan."""
    for page, answer, _following in WAY:
        await is_at(started, page)
        await answer(Driver())
        await Driver().press("Next")
    await is_at(started, "Plan")


async def start_failure(started) -> ErrorView:
    """Wait for the window that says why nothing opens."""
    drive = Driver()
    await drive.until(lambda: isinstance(started.program.window, StartWindow), "the start window")
    return await drive.see("Problem", ErrorView)
