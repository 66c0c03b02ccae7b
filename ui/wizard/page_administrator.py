"""The third page: an administrator proves who they are, once, in one of three ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QStackedWidget, QWidget

from app.errors import AppError, NotAdministratorError, PasswordRefusedError
from app.instance.access import BrowserSession
from app.secret import Secret
from app.setup.administrator import Way
from app.setup.admission import is_vouched
from app.setup.checklist import SetupState
from ui.administrator.browser import SignInBrowser
from ui.administrator.browser_panel import TIME_LIMIT_S, BrowserPanel
from ui.administrator.password_panel import PasswordPanel
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note
from ui.widgets.option import Option
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.stacking_row import StackingRow
from ui.wizard.flow import Flow
from ui.wizard.guided_note import GuidedNote
from ui.wizard.page import Remedy, WizardPage
from ui.wizard.page_instance import StartPractice

_ALL_THE_ROOM = 1


class AdministratorPage(WizardPage):
    """Offers the ways side by side, and below them what the chosen one needs.

    Args:
        flow: the flow of the wizard.
        practice: starts a practice instance; None where not offered.
        make_browser: makes the browser when it is first needed.
        time_limit_s: how long a sign-in in the browser is waited for.
    """

    fills_the_window = True

    def __init__(
        self,
        flow: Flow,
        *,
        practice: StartPractice | None,
        make_browser: Callable[[], SignInBrowser],
        time_limit_s: float = TIME_LIMIT_S,
    ) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Administrator"),
            lead=_lead(Way.BROWSER),
        )
        self._practice = practice
        self._browser = BrowserPanel(make_browser, time_limit_s=time_limit_s)
        self._browser.signed_in.connect(self._on_session)
        self._browser.failed.connect(self._flow.fail)
        self._browser.ticked.connect(self.changed)
        self._session: BrowserSession | None = None
        self._flow.changed.connect(self._use_session)
        self._password = PasswordPanel()
        self._password.changed.connect(self.changed)
        self._signed_in = Note(kind=ChipKind.OK)
        self._again = Button(translate("Wizard", "Sign in again"), small=True)
        self._again.clicked.connect(self._on_again)
        self._signed_in.buttons.addWidget(self._again)
        self._fill_in = Button(translate("Wizard", "Use the practice administrator"), small=True)
        self._fill_in.clicked.connect(self._on_practice_wanted)
        self._support = QCheckBox(translate("Wizard", "I have support portal credentials"))
        self._support.setAccessibleName(self._support.text())
        self._support.clicked.connect(self._on_confirmed)
        self._options = _options()
        self._group = QButtonGroup(self)
        for way, option in self._options.items():
            self._group.addButton(option)
            option.clicked.connect(partial(self._on_way, way))
        self._guided = GuidedNote()
        self._guided.vouched.connect(self._on_vouched)
        self._panels = {
            Way.BROWSER: self._browser,
            Way.PASSWORD: _scrolling(self._password),
            Way.GUIDED: _scrolling(self._guided),
        }
        self._build()

    @property
    def valid(self) -> bool:
        """Whether there is all that the chosen way needs before Next."""
        if super().valid:
            return True
        state = self._flow.state
        is_filled = state.way is Way.PASSWORD and self._password.is_filled
        return is_filled and state.has_support_credentials

    @property
    def status(self) -> str:
        """How long the browser still waits."""
        return self._browser.status

    def render_state(self, state: SetupState) -> None:
        """Show the chosen way, or that it has been gone already."""
        self.lead = _lead(state.way)
        is_proven = state.administrator_proven
        has_failed = self._flow.error is not None
        self._options[state.way].setChecked(True)
        self._options[Way.GUIDED].setEnabled(not state.by_hand)
        self._support.setChecked(state.has_support_credentials)
        self._panel.setCurrentWidget(self._panels[state.way])
        self._guided.show_vouched(is_vouched=is_vouched(state))
        self._show_signed_in(state)
        is_hidden = (is_proven and state.way is not Way.GUIDED) or (
            has_failed and state.way is Way.BROWSER
        )
        self._panel.setVisible(not is_hidden)
        self._browser.setEnabled(not self._flow.busy)
        self._browser.offer_local_sign_in(
            offered=bool(state.recognition and state.recognition.single_sign_on)
        )
        is_practice = state.practice and self._practice is not None
        self._fill_in.setVisible(is_practice and not is_hidden and state.way is not Way.GUIDED)
        if not self._password.user_name.text():
            self._password.user_name.setText(state.administrator)

    def entered(self) -> None:
        """Show the instance where somebody is to sign in there."""
        state = self._flow.state
        if state.way is Way.BROWSER and not state.administrator_proven:
            self._start()

    def left(self) -> None:
        """Wait no longer, and leave no password in the field."""
        self._browser.stop()
        self._password.forget()

    def proceed(self) -> None:
        """Go on, in the way by password once it is proven."""
        if self._flow.state.way is not Way.PASSWORD or not self._password.is_filled:
            super().proceed()
            return
        user_name, password = self._password.take()
        self._flow.run(
            translate("Wizard", "Signing in as the administrator"),
            lambda: self._sign_in(user_name, password),
        )

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Offer to begin anew, or the way that a restricted password leaves open."""
        if isinstance(error, PasswordRefusedError):
            text = translate("Wizard", "Sign in in a browser window instead")
            return (Remedy(text, lambda: self._on_way(Way.BROWSER)),)
        if self._flow.state.way is not Way.BROWSER or self._flow.state.administrator_proven:
            return ()
        if isinstance(error, NotAdministratorError):
            return (Remedy(translate("Wizard", "Sign in as somebody else"), self._start),)
        return (Remedy(translate("Wizard", "Start again"), self._start),)

    def _start(self) -> None:
        state, installation = self._flow.state, self._flow.installation
        if state.address is None:
            return
        try:
            self._browser.start(state.address, installation.policy)
        except AppError as error:
            self._flow.fail(error)
        else:
            self._flow.note(lambda: self._flow.state)

    def _on_way(self, way: Way) -> None:
        if self._flow.busy:
            self.render_state(self._flow.state)
            return
        self.left()
        self._flow.note(lambda: self._flow.installation.admission.choose(way))
        if way is Way.BROWSER and not self._flow.state.administrator_proven:
            self._start()

    def _on_session(self, session: BrowserSession) -> None:
        self._session = session
        self._use_session()

    def _use_session(self) -> None:
        # The act that filled in the form may be about to end; a session must not be lost for that.
        if self._session is None or self._flow.busy:
            return
        session, self._session = self._session, None
        self._flow.run(
            translate("Wizard", "Checking who signed in"), lambda: self._take_session(session)
        )

    def _on_again(self) -> None:
        self._flow.run(translate("Wizard", "Signing out"), self._sign_out)

    def _on_confirmed(self) -> None:
        there = self._support.isChecked()
        self._flow.note(lambda: self._flow.installation.confirm_support_credentials(there=there))

    def _on_vouched(self, there: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._flow.note(lambda: self._flow.installation.admission.vouch(there=there))

    def _on_practice_wanted(self) -> None:
        self._flow.run(translate("Wizard", "Asking the practice instance"), self._fill)

    async def _sign_in(self, user_name: str, password: Secret) -> SetupState:
        installation = self._flow.installation
        await installation.admission.by_password(user_name, password)
        return installation.next()

    async def _take_session(self, session: BrowserSession) -> SetupState:
        installation = self._flow.installation
        await installation.admission.by_session(session)
        return installation.next()

    async def _sign_out(self) -> SetupState:
        state = await self._flow.installation.admission.end()
        if state.way is Way.BROWSER:
            self._start()
        return state

    async def _fill(self) -> SetupState:
        if self._practice is not None:
            account = (await self._practice()).accounts.administrator
            is_in_browser = self._flow.state.way is Way.BROWSER
            fill = self._browser.sign_in if is_in_browser else self._password.fill_in
            fill(account.user_name, Secret(account.password))
        return self._flow.state

    def _show_signed_in(self, state: SetupState) -> None:
        title = translate("Wizard", "Signed in as {user}").format(user=state.administrator)
        self._signed_in.say(
            title,
            translate("Wizard", "Firnline signs out again when the plan has been applied."),
        )
        self._signed_in.setVisible(state.administrator_proven)

    def _build(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for option in self._options.values():
            ways.addWidget(option, 1)
        above = StackingRow(spacing=12)
        above.add(self._support, 1)
        above.add(self._fill_in)
        self._panel = QStackedWidget()
        for panel in self._panels.values():
            self._panel.addWidget(panel)
        self.column.setSpacing(12)
        self.column.addLayout(ways)
        self.column.addWidget(above)
        self.column.addWidget(self._signed_in)
        self.column.addWidget(self._panel, _ALL_THE_ROOM)
        self.column.addStretch()
        self.first_stop = self._options[Way.BROWSER]


def _lead(way: Way) -> str:
    if way is Way.BROWSER:
        return translate(
            "Wizard",
            "An administrator is needed once. Single sign-on and a second factor work as always; "
            "Firnline signs the session out when the plan has been applied.",
        )
    return translate(
        "Wizard",
        "An administrator is needed once: to compare the plan with the instance, and to "
        "apply it after you have seen it.",
    )


def _options() -> dict[Way, Option]:
    return {
        Way.BROWSER: Option(translate("Wizard", "In a browser window")),
        Way.PASSWORD: Option(translate("Wizard", "By password")),
        Way.GUIDED: Option(translate("Wizard", "Guided, by hand")),
    }


def _scrolling(panel: QWidget) -> ScrollingColumn:
    area = ScrollingColumn(spacing=0)
    area.column.addWidget(panel)
    area.column.addStretch()
    return area
