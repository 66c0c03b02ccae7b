"""What every part of a tour does: work the windows, wait for them, take pictures of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.errors import AppError
from ui.bootstrap import Program
from ui.driver import Driver, StuckError
from ui.error_view import ErrorView
from ui.translation import translate
from ui.wizard.window import WizardWindow


class Guide:
    """Leads through one run of the program.

    Args:
        program: a program over an empty home.
        out: where the pictures go.

    Attributes:
        drive: works the windows.
    """

    def __init__(self, program: Program, out: Path) -> None:
        self.program = program
        self.drive = Driver()
        self._out = out
        self._pictures = 0

    @property
    def pictures(self) -> int:
        """How many pictures were saved."""
        return self._pictures

    @property
    def window(self) -> QWidget:
        """The window that the program shows.

        Errors:
            StuckError: there is none.
        """
        window = self.program.window
        if window is None:
            raise StuckError(translate("Tour", "a window"), 0)
        return window

    @property
    def topmost(self) -> QWidget:
        """The dialog that lies above the window, or the window."""
        return QApplication.activeModalWidget() or self.window

    @property
    def problem(self) -> AppError | None:
        """What the topmost window says is wrong."""
        views = self.topmost.findChildren(ErrorView)
        return next((view.error for view in views if view.isVisible()), None)

    async def picture(self, title: str) -> None:
        """Save what the topmost window shows."""
        self._pictures += 1
        name = f"{self._pictures:02d} {title}.png"
        await self.drive.picture(self.topmost, self._out / name)
        print(name, flush=True)  # noqa: T201 - a command that reports its progress

    async def is_on(self, name: str) -> None:
        """Wait until a button can be pressed."""
        await self.drive.until(lambda: self.drive.is_on(name), f"button “{name}” to be on")

    async def next_is_on(self) -> None:
        """Wait until the wizard can go on."""
        await self.is_on(translate("Wizard", "Next"))

    async def go_on(self, button: str = "") -> None:
        """Press a button of the wizard, and wait until another page is there.

        Args:
            button: the button; Next where none is named.
        """
        title = self.window.windowTitle()
        await self.drive.press(button or translate("Wizard", "Next"))
        await self.leaves(title)

    async def leaves(self, title: str) -> None:
        """Wait until the wizard shows another page than this one, and nothing is under way."""
        await self.drive.until(
            lambda: self.window.windowTitle() != title and self._is_idle(),
            f"the page after {title}",
        )

    async def fails(self) -> None:
        """Wait until the window says that something is wrong, and does nothing more."""
        await self.drive.until(lambda: self.problem and self._is_idle(), "a problem")

    async def comes_to_rest(self) -> None:
        """Wait until the wizard does nothing more."""
        await self.drive.until(self._is_idle, "the end of the work")

    @asynccontextmanager
    async def condition(self, name: str, value: str = "") -> AsyncIterator[None]:
        """Let something go wrong on the practice instance for a while.

        Args:
            name: the condition, as the command line names it.
            value: what it is set to, where it takes a value.
        """
        practice = self.program.practice
        await practice.steer("set", f"{name}={value}" if value else name)
        try:
            yield
        finally:
            await practice.steer("clear", name)

    def _is_idle(self) -> bool:
        window = self.window
        return not (isinstance(window, WizardWindow) and window.busy)
