"""A walk through the real windows against a practice instance, with a picture of every step."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app import cli
from app.errors import StorageError, WrongUserError
from app.places import Places, make_folder
from app.recommendations.recommendation import Category
from app.tickets.draft import TicketType
from ui.board.card import TicketRow
from ui.bootstrap import Program
from ui.driver import Driver, StuckError
from ui.error_view import ErrorView
from ui.translation import say, translate
from ui.widgets.note import Note

_INITIATOR = "mara.lindqvist"
_RECOMMENDATION = "Act on risky sign-ins by policy"


class Tour:
    """Drives one run of the program from its first start to a created ticket and its removal.

    Args:
        program: a program over an empty home.
        out: where the pictures go.
    """

    def __init__(self, program: Program, out: Path) -> None:
        self._program = program
        self._out = out
        self._drive = Driver()
        self._pictures = 0

    @property
    def pictures(self) -> int:
        """How many pictures were saved."""
        return self._pictures

    async def walk(self) -> None:
        """Take every step.

        Errors:
            StuckError: something did not happen.
        """
        await self.set_up()
        await self.consent_as_the_wrong_person()
        await self.consent_as_the_integration_user()
        await self.look_around()
        await self.create_ticket(_RECOMMENDATION, TicketType.CHANGE_REQUEST)
        await self.remove()

    async def set_up(self) -> None:
        """Go from the first page to consent."""
        drive = self._drive
        await drive.until(lambda: self._program.window, "the first window")
        await self._picture("first start")
        await drive.press(translate("Wizard", "Practice instance"))
        await self._next_is_on()
        await self._picture("instance")
        await self._go_on()
        await drive.write(translate("Wizard", "Your user ID"), _INITIATOR)
        await drive.tick(translate("Wizard", "I have read what is exchanged"))
        await self._picture("data exchange")
        await self._go_on()
        await drive.tick(translate("Wizard", "I have support portal credentials"))
        await drive.see_on_page("#user_name")
        await self._picture("administrator")
        await drive.press(translate("Wizard", "Use the practice administrator"))
        await self._is_on(translate("Wizard", "Apply"))
        await self._look_back("prerequisites")
        await self._is_on(translate("Wizard", "Apply"))
        await self._picture("plan")
        await self._apply()
        await self._look_back("plan applied")

    async def _look_back(self, title: str) -> None:
        """Take a picture of the page before, which was passed by or left by itself."""
        await self._drive.press(translate("Wizard", "Back"))
        await self._next_is_on()
        await self._picture(title)
        await self._go_on()

    async def _apply(self) -> None:
        drive = self._drive
        memory = translate("Wizard", "Keep for this run only")
        window, plan = self._window, self._window.windowTitle()
        await drive.press(translate("Wizard", "Apply"))
        await drive.until(
            lambda: drive.is_on(memory) or window.windowTitle() != plan, "the plan to be applied"
        )
        if drive.is_on(memory):
            await self._picture("no key ring")
            await drive.press(memory)
            await drive.until(lambda: window.windowTitle() != plan, "the page after the plan")

    async def consent_as_the_wrong_person(self) -> None:
        """Sign in with a personal account, select Allow, and be refused."""
        drive = self._drive
        await drive.see_on_page("#user_name")
        await self._picture("consent sign in")
        personal = (await self._program.practice.access()).accounts.personal
        await self._sign_in(personal.user_name, personal.password)
        not_you = translate("Authorization", "Not You")
        await self._is_on(not_you)
        await self._picture("consent as somebody else")
        await drive.press_on_page("#allow")
        await drive.until(lambda: self._refusal_is_shown() and drive.is_on(not_you), "the refusal")
        await self._picture("token refused")
        await drive.press(translate("Wizard", "Not You"))

    async def consent_as_the_integration_user(self) -> None:
        """Sign in as the integration user, select Allow, and finish."""
        drive = self._drive
        await drive.see_on_page("#user_name")
        await drive.press(translate("Authorization", "Sign in as the integration user"))
        await drive.see(
            translate("Authorization", "This page is signed in as the integration user"), Note
        )
        await self._picture("consent")
        await drive.press_on_page("#allow")
        await self._is_on(translate("Wizard", "Finish"))
        await self._picture("report")
        await drive.press(translate("Wizard", "Finish"))

    async def look_around(self) -> None:
        """Look at the cards and at the tickets."""
        drive = self._drive
        await self._is_on(translate("Board", "View all tickets"))
        await drive.until(self._tickets_are_there, "tickets on the board")
        await self._picture("home")
        await drive.press(translate("Board", "Tickets"))
        await drive.choose_row(translate("Board", "Tickets"), "CHG")
        await self._picture("tickets")
        words = f"{say(Category.IDENTITY.words)} admin"
        await drive.write(translate("Tickets", "Filter tickets"), words)
        await self._picture("tickets filtered")

    async def create_ticket(self, title: str, ticket_type: TicketType) -> None:
        """Make a ticket of a recommendation.

        Args:
            title: the recommendation.
            ticket_type: change request or incident.
        """
        drive = self._drive
        await drive.press(translate("Board", "Recommendations"))
        await drive.choose_row(translate("Board", "Recommendations"), title)
        await self._picture("recommendations")
        await drive.press(translate("Board", "Create ticket"))
        await drive.choose(translate("Create", "Ticket type"), list(TicketType).index(ticket_type))
        name = translate("Create", "Task name")
        await drive.write(name, "")
        await self._picture("create ticket with a problem")
        await drive.write(name, title)
        await self._picture("create ticket")
        await drive.press(translate("Create", "Send to ServiceNow"))
        await self._is_on(translate("Create", "Close"))
        await self._picture("ticket created")
        await drive.press(translate("Create", "Close"))
        await drive.press(translate("Board", "Home"))
        await self._picture("home with the new ticket")

    async def remove(self) -> None:
        """Remove the connection, and be back at the beginning."""
        drive = self._drive
        await drive.press(translate("Board", "Manage ServiceNow configuration"))
        await self._picture("configuration")
        await drive.press(translate("Configuration", "Remove connection"))
        await self._picture("configuration before removal")
        await drive.press(translate("Configuration", "Remove now"))
        await self._is_on(translate("Wizard", "Practice instance"))
        await self._picture("removed")

    async def _sign_in(self, user_name: str, password: str) -> None:
        drive = self._drive
        await drive.write_on_page("#user_name", user_name)
        await drive.write_on_page("#user_password", password)
        await drive.press_on_page("#sysverb_login")
        await drive.see_on_page("#allow")

    async def _go_on(self) -> None:
        """Press Next, and wait until the next page is there and nothing is under way."""
        window = self._window
        title = window.windowTitle()
        await self._drive.press(translate("Wizard", "Next"))
        await self._drive.until(lambda: window.windowTitle() != title, f"the page after {title}")

    async def _is_on(self, name: str) -> None:
        await self._drive.until(lambda: self._drive.is_on(name), f"button “{name}” to be on")

    async def _next_is_on(self) -> None:
        await self._is_on(translate("Wizard", "Next"))

    def _refusal_is_shown(self) -> bool:
        view = self._drive.find(translate("ErrorView", "Problem"), ErrorView)
        return view is not None and isinstance(view.error, WrongUserError)

    def _tickets_are_there(self) -> bool:
        return any(row.isVisible() for row in self._window.findChildren(TicketRow))

    @property
    def _window(self) -> QWidget:
        window = self._program.window
        if window is None:
            raise StuckError(translate("Tour", "a window"), 0)
        return window

    async def _picture(self, title: str) -> None:
        self._pictures += 1
        name = f"{self._pictures:02d} {title}.png"
        await self._drive.picture(self._topmost(), self._out / name)
        print(name, flush=True)  # noqa: T201 - a command that reports its progress

    def _topmost(self) -> QWidget:
        return QApplication.activeModalWidget() or self._window


def prepare(out: Path) -> None:
    """Make the folder for the pictures, without those of an earlier tour.

    Errors:
        StorageError: it cannot be made or emptied.
    """
    make_folder(out)
    try:
        for old in out.glob("[0-9][0-9] *.png"):
            old.unlink()
    except OSError as exc:
        raise StorageError.from_os(exc, out) from exc


async def run_tour(out: Path, *, places: Places) -> int:
    """Walk through the program and return the exit code.

    Args:
        out: the folder for the pictures, made by `prepare`.
        places: empty folders for everything that the program keeps.
    """
    program = Program(places)
    tour = Tour(program, out)
    running = asyncio.create_task(program.run(with_practice=True))
    try:
        await tour.walk()
    except StuckError as error:
        return cli.fail(
            f"The tour stopped after picture {tour.pictures}: {error}. "
            f"The pictures so far are in {out}."
        )
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    print(f"{tour.pictures} pictures in {out}")  # noqa: T201 - as above
    return cli.Exit.DONE
