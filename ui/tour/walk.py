"""A walk through the real windows against a practice instance, with a picture of every step."""

from __future__ import annotations

from app.errors import WrongUserError
from app.recommendations.recommendation import Category
from app.tickets.draft import TicketType
from ui.board.card_rows import TicketRow
from ui.tour.guide import Guide
from ui.translation import say, translate
from ui.widgets.note import Note

_INITIATOR = "mara.lindqvist"
_RECOMMENDATION = "Act on risky sign-ins by policy"


class Tour(Guide):
    """Drives one run of the program from its first start to a created ticket and its removal."""

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
        drive = self.drive
        await drive.until(lambda: self.program.window, "the first window")
        await self.picture("first start")
        await drive.press(translate("Wizard", "Practice instance"))
        await self.next_is_on()
        await self.picture("instance")
        await self.go_on()
        await drive.write(translate("Wizard", "Your user ID"), _INITIATOR)
        await drive.tick(translate("Wizard", "I have read what is exchanged"))
        await self.picture("data exchange")
        await self.go_on()
        await drive.tick(translate("Wizard", "I have support portal credentials"))
        await drive.see_on_page("#user_name")
        await self.picture("administrator")
        await drive.press(translate("Wizard", "Use the practice administrator"))
        await self.is_on(translate("Wizard", "Apply"))
        await self._look_back("prerequisites")
        await self.is_on(translate("Wizard", "Apply"))
        await self.picture("plan")
        await self._apply()
        await self._look_back("plan applied")

    async def _look_back(self, title: str) -> None:
        """Take a picture of the page before, which was passed by or left by itself."""
        await self.drive.press(translate("Wizard", "Back"))
        await self.next_is_on()
        await self.picture(title)
        await self.go_on()

    async def _apply(self) -> None:
        drive = self.drive
        memory = translate("Wizard", "Keep for this run only")
        window, plan = self.window, self.window.windowTitle()
        await drive.press(translate("Wizard", "Apply"))
        await drive.until(
            lambda: drive.is_on(memory) or window.windowTitle() != plan, "the plan to be applied"
        )
        if drive.is_on(memory):
            await self.picture("no key ring")
            await drive.press(memory)
            await drive.until(lambda: window.windowTitle() != plan, "the page after the plan")

    async def consent_as_the_wrong_person(self) -> None:
        """Sign in with a personal account, select Allow, and be refused."""
        drive = self.drive
        await drive.see_on_page("#user_name")
        await self.picture("consent sign in")
        personal = (await self.program.practice.access()).accounts.personal
        await self._sign_in(personal.user_name, personal.password)
        not_you = translate("Authorization", "Not You")
        await self.is_on(not_you)
        await self.picture("consent as somebody else")
        await drive.press_on_page("#allow")
        await drive.until(lambda: self._refusal_is_shown() and drive.is_on(not_you), "the refusal")
        await self.picture("token refused")
        await drive.press(translate("Wizard", "Not You"))

    async def consent_as_the_integration_user(self) -> None:
        """Sign in as the integration user, select Allow, and finish."""
        drive = self.drive
        await drive.see_on_page("#user_name")
        await drive.press(translate("Authorization", "Sign in as the integration user"))
        await drive.see(
            translate("Authorization", "This page is signed in as the integration user"), Note
        )
        await drive.see_on_page("#allow")
        await self.picture("consent")
        await drive.press_on_page("#allow")
        await self.is_on(translate("Wizard", "Finish"))
        await self.picture("report")
        await drive.press(translate("Wizard", "Finish"))

    async def look_around(self) -> None:
        """Look at the cards and at the tickets."""
        drive = self.drive
        await self.is_on(translate("Board", "View all tickets"))
        await drive.until(self._tickets_are_there, "tickets on the board")
        await self.picture("home")
        as_table = translate("Card", "As a table")
        await drive.press(as_table)
        await self.picture("home as tables")
        await drive.press(as_table)
        await drive.press(translate("Board", "Tickets"))
        await drive.choose_row(translate("Board", "Tickets"), "CHG")
        await self.picture("tickets")
        words = f"{say(Category.IDENTITY.words)} admin"
        await drive.write(translate("Tickets", "Filter tickets"), words)
        await self.picture("tickets filtered")

    async def create_ticket(self, title: str, ticket_type: TicketType) -> None:
        """Make a ticket of a recommendation.

        Args:
            title: the recommendation.
            ticket_type: change request or incident.
        """
        drive = self.drive
        await drive.press(translate("Board", "Recommendations"))
        await drive.choose_row(translate("Board", "Recommendations"), title)
        await self.picture("recommendations")
        await drive.press(translate("Board", "Create ticket"))
        await drive.choose(translate("Create", "Ticket type"), list(TicketType).index(ticket_type))
        name = translate("Create", "Task name")
        await drive.write(name, "")
        await self.picture("create ticket with a problem")
        await drive.write(name, title)
        await self.picture("create ticket")
        await drive.press(translate("Create", "Send to ServiceNow"))
        await self.is_on(translate("Create", "Close"))
        await self.picture("ticket created")
        await drive.press(translate("Create", "Close"))
        await drive.press(translate("Board", "Home"))
        await self.picture("home with the new ticket")

    async def remove(self) -> None:
        """Remove the connection, and be back at the beginning."""
        drive = self.drive
        await drive.press(translate("Board", "Manage ServiceNow configuration"))
        await self.picture("configuration")
        await drive.press(translate("Configuration", "State names…"))
        await self.is_on(translate("States", "Cancel"))
        await self.picture("state names")
        await drive.press(translate("States", "Cancel"))
        await drive.press(translate("Configuration", "Audit trail…"))
        await self.is_on(translate("Audit", "Verify"))
        await drive.press(translate("Audit", "Verify"))
        await drive.until(self._chain_is_proven, "the chain of the trail")
        await self.picture("audit trail")
        await drive.press(translate("Audit", "Close"))
        await drive.press(translate("Configuration", "Remove connection"))
        await self.picture("configuration before removal")
        await drive.press(translate("Configuration", "Remove now"))
        await self.is_on(translate("Wizard", "Practice instance"))
        await self.picture("removed")

    async def _sign_in(self, user_name: str, password: str) -> None:
        drive = self.drive
        await drive.write_on_page("#user_name", user_name)
        await drive.write_on_page("#user_password", password)
        await drive.press_on_page("#sysverb_login")
        await drive.see_on_page("#allow")

    def _refusal_is_shown(self) -> bool:
        return isinstance(self.problem, WrongUserError)

    def _chain_is_proven(self) -> bool:
        return any(note.isVisible() for note in self.topmost.findChildren(Note))

    def _tickets_are_there(self) -> bool:
        return any(row.isVisible() for row in self.window.findChildren(TicketRow))
