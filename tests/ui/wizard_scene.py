"""A wizard over a practice instance, with a browser that is a person at the instance's pages."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.instance.access import BrowserSession
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.practice.server import Account, PracticeServer
from app.secret import Secret
from app.setup.checklist import Page, SetupState
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity
from app.signin.vault import RunVault, Vault
from tests.sign_in import session_of
from tests.ui.consent_scene import way_back
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.openers import open_filtering
from ui.practice_process import PracticeAccess, PracticeAccount, PracticeAccounts
from ui.tasks import TaskSet
from ui.wizard.browsers import Browsers
from ui.wizard.window import WizardWindow


class PersonBrowser(QFrame):
    """Stands for the web view: a person signs in and decides over plain HTTPS."""

    returned = Signal(str)
    account_changed = Signal(object)
    can_fill_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, server: PracticeServer) -> None:
        super().__init__()
        self._server = server
        self.attempts: list[AuthorizationAttempt] = []
        self.signed_in: tuple[str, Secret] | None = None
        self.sessions_closed = 0
        self.not_you_pressed = 0

    @property
    def widget(self) -> QWidget:
        """The widget to show."""
        return self

    def open(self, attempt: AuthorizationAttempt, _policy: NetworkPolicy) -> None:
        """Show the sign-in form."""
        self.attempts.append(attempt)
        self.can_fill_changed.emit(True)  # noqa: FBT003 - a signal takes no keyword

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Take name and password."""
        self.signed_in = user_name, password

    def not_you(self) -> None:
        """Count how often the wrong person was signed out."""
        self.not_you_pressed += 1

    def local_sign_in(self) -> None:
        """Show the same form."""

    def close_session(self) -> None:
        """Count how often the session was forgotten."""
        self.sessions_closed += 1

    def sign_in_as(self, account: Account) -> None:
        """Say whose page it is now."""
        self.account_changed.emit(Identity("1", account.user_name, account.name))

    async def decide(self, account: Account, decision: str = "allow") -> None:
        """Sign in, press Allow or Deny, and come back."""
        url = self.attempts[-1].url
        self.returned.emit(await way_back(self._server, url, account, decision=decision))


class AdministratorAtBrowser(QFrame):
    """Stands for the web view: a person signs in over plain HTTPS."""

    account_changed = Signal(object)
    signed_in = Signal(object)
    failed = Signal(object)

    def __init__(self, server: PracticeServer) -> None:
        super().__init__()
        self._server = server
        self.opened: list[InstanceAddress] = []
        self.sessions: list[BrowserSession] = []
        self.sessions_closed = 0

    @property
    def widget(self) -> QWidget:
        """The widget to show."""
        return self

    def open(self, address: InstanceAddress, _policy: NetworkPolicy) -> None:
        """Show the instance."""
        self.opened.append(address)

    def local_sign_in(self) -> None:
        """Show the same form."""

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Sign in, and say what the browser holds."""
        account = Account(user_name, password.reveal(), user_name)
        self.sessions.append(session_of(self._server, account))
        self.account_changed.emit(Identity("1", user_name, user_name))
        self.signed_in.emit(self.sessions[-1])

    def close_session(self) -> None:
        """Count how often the session was forgotten."""
        self.sessions_closed += 1


@dataclass
class Wizard:
    """A wizard on the screen, and everything behind it."""

    window: WizardWindow
    installation: Installation
    book: ConnectionBook
    server: PracticeServer
    browsers: list[PersonBrowser]
    administrator_browsers: list[AdministratorAtBrowser]
    opened_pages: list[str]
    finished: list[Connection] = field(default_factory=list)
    hands: Driver = field(default_factory=lambda: Driver(limit_s=10.0))

    @property
    def state(self) -> SetupState:
        """What the installation knows."""
        return self.installation.state

    @property
    def browser(self) -> PersonBrowser:
        """The browser of the consent page."""
        return self.browsers[-1]

    @property
    def administrator(self) -> AdministratorAtBrowser:
        """The browser of the administrator's page."""
        return self.administrator_browsers[-1]

    @property
    def problem(self) -> str:
        """What the window says is wrong, or nothing."""
        view = self.window.findChild(ErrorView)
        return view.accessibleDescription() if view.isVisible() else ""

    def field(self, name: str) -> QLineEdit:
        """Return a field that is shown."""
        found = self.hands.find(name, QLineEdit)
        assert found is not None, name
        return found

    def is_on(self, name: str) -> bool:
        """Tell whether a button is shown and can be pressed."""
        return self.hands.is_on(name)

    async def choose_password(self, user_name: str, password: str) -> None:
        """Choose the way by password, and type both."""
        await self.hands.press("By password")
        self.field("Administrator user name").setText(user_name)
        self.field("Administrator password").setText(password)

    async def is_at(self, page: Page) -> None:
        """Wait until a page is shown and nothing is being done."""
        await self.hands.until(
            lambda: self.state.page is page and not self.window.busy, f"the page {page.value}"
        )

    async def fails(self) -> str:
        """Wait for a problem and return its words."""
        await self.hands.until(lambda: self.problem, "a problem")
        return self.problem

    async def go_to(self, page: Page) -> None:
        """Do what each page asks for, up to a page."""
        steps: dict[Page, Callable[[], Awaitable[None]]] = {
            Page.INSTANCE: self._instance,
            Page.DATA_EXCHANGE: self._data_exchange,
            Page.ADMINISTRATOR: self._administrator,
            Page.PLAN: self._plan,
        }
        for step, act in steps.items():
            if step is page:
                break
            await self.is_at(step)
            await act()
        await self.is_at(page)

    async def _instance(self) -> None:
        await self.hands.press("Practice instance")
        await self.hands.press("Next")

    async def _data_exchange(self) -> None:
        await self.hands.tick("I have read what is exchanged")
        await self.hands.press("Next")

    async def _administrator(self) -> None:
        await self.hands.tick("I have support portal credentials")
        await self.hands.press("Use the practice administrator")

    async def _plan(self) -> None:
        await self.hands.press("Apply")


@asynccontextmanager
async def wizard(
    server: PracticeServer,
    folder: Path,
    *,
    open_vault: Callable[[], Awaitable[Vault]] | None = None,
    consent_limit_s: float = 60.0,
    sign_in_limit_s: float = 60.0,
) -> AsyncIterator[Wizard]:
    """Show a wizard over a practice instance, and take it away with all of its work ended."""
    book = ConnectionBook(folder)
    installation = Installation(
        journal=Journal(folder / "setup.json"),
        book=book,
        open_vault=open_vault or _memory(),
        initiated_by="mara.lindqvist",
    )
    browsers: list[PersonBrowser] = []

    def make_browser(_tasks: TaskSet) -> PersonBrowser:
        browsers.append(PersonBrowser(server))
        return browsers[-1]

    administrators: list[AdministratorAtBrowser] = []

    def make_administrator_browser(_tasks: TaskSet) -> AdministratorAtBrowser:
        administrators.append(AdministratorAtBrowser(server))
        return administrators[-1]

    async def practice() -> PracticeAccess:
        return access_to(server)

    pages: list[str] = []

    async def opened(url: str) -> None:
        pages.append(url)

    window = WizardWindow(
        installation,
        browsers=Browsers(
            consent=make_browser,
            administrator=make_administrator_browser,
            open_page=opened,
            open_filtering=open_filtering,
        ),
        practice=practice,
        consent_limit_s=consent_limit_s,
        sign_in_limit_s=sign_in_limit_s,
    )
    shown = Wizard(window, installation, book, server, browsers, administrators, pages)
    window.finished.connect(shown.finished.append)
    window.show()
    try:
        yield shown
    finally:
        window.close()
        await window.closed()
        gone = asyncio.Event()
        window.destroyed.connect(gone.set)
        window.deleteLater()
        await gone.wait()


def access_to(server: PracticeServer) -> PracticeAccess:
    """Return how to reach a practice instance that runs in this process."""
    people = (
        PracticeAccount(account.user_name, account.password, account.name)
        for account in (server.administrator, server.personal)
    )
    return PracticeAccess(server.address, server.ca_file, PracticeAccounts(*people))


def _memory() -> Callable[[], Awaitable[Vault]]:
    vault = RunVault()

    async def open_vault() -> Vault:
        return vault

    return open_vault
