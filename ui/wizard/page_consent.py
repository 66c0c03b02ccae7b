"""The sixth page: the integration user signs in and selects Allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout

from app.errors import AppError, ConsentTimedOutError, WrongUserError
from app.setup.checklist import SetupState
from app.signin.identity import Identity
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note
from ui.wizard.consent_browser import ConsentBrowser
from ui.wizard.consent_refusal import ConsentRefusal
from ui.wizard.flow import Flow
from ui.wizard.page import Remedy, WizardPage

TIME_LIMIT_S = 300
_TICK_MS = 1_000
_ALL_THE_ROOM = 1


class ConsentPage(WizardPage):
    """Shows the instance's own pages, and whose session they belong to.

    Args:
        flow: the flow of the wizard.
        make_browser: makes the browser; called when the page is first entered, since a browser is
            the most expensive widget of the program.
        time_limit_s: how long consent is waited for.
    """

    fills_the_window = True

    def __init__(
        self,
        flow: Flow,
        *,
        make_browser: Callable[[], ConsentBrowser],
        time_limit_s: float = TIME_LIMIT_S,
    ) -> None:
        super().__init__(
            flow,
            title=translate("Wizard", "Consent"),
            lead=_lead(has_failed=False),
        )
        self._make_browser = make_browser
        self._time_limit_ms = round(time_limit_s * 1_000)
        self._browser: ConsentBrowser | None = None
        self._deadline = QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._banner = Note()
        self._refusal = ConsentRefusal()
        self._not_you = Button(translate("Wizard", "Not You"), small=True)
        self._not_you.clicked.connect(self._on_not_you)
        self._fill_in = Button(translate("Wizard", "Fill in for me"), small=True)
        self._fill_in.clicked.connect(self._on_fill_in)
        self._local = Button(translate("Wizard", "Local sign-in first"), small=True)
        self._local.setToolTip(translate("Wizard", "Where single sign-on signs in somebody else"))
        self._local.clicked.connect(lambda: self._browser and self._browser.local_sign_in())
        self._again = Button(translate("Wizard", "Start again"), ButtonLook.LINK, small=True)
        self._again.clicked.connect(self._start)
        self._build()

    @property
    def status(self) -> str:
        """How long consent is still waited for."""
        if not self._clock.isActive():
            return ""
        minutes, seconds = divmod(max(0, round(self._deadline.remainingTime() / 1_000)), 60)
        text = translate("Wizard", "Waiting for consent · {minutes}:{seconds} left")
        return text.format(minutes=minutes, seconds=f"{seconds:02}")

    def render_state(self, state: SetupState) -> None:  # noqa: ARG002 - the browser knows more
        """Show the browser unless something failed; it takes no input once its time is over."""
        is_waiting = self._clock.isActive()
        error = self._flow.error
        has_failed = error is not None
        self.lead = _lead(has_failed=has_failed)
        self._refusal.setVisible(has_failed)
        if error is not None:
            self._refusal.show_error(error, expected=self._flow.state.user_name)
        self._banner.setVisible(is_waiting)
        for button in (self._fill_in, self._local, self._again):
            button.setVisible(not has_failed)
        if self._browser:
            self._browser.widget.setVisible(not has_failed)
            self._browser.widget.setEnabled(is_waiting)

    def entered(self) -> None:
        """Ask for consent, unless somebody gave it."""
        if self._flow.state.consented_by is None:
            self._start()

    def left(self) -> None:
        """Wait no longer, and forget the session."""
        self._clock.stop()
        if self._browser:
            self._browser.close_session()

    def remedies(self, error: AppError) -> Sequence[Remedy]:
        """Offer a new attempt; after the wrong person it begins by signing them out."""
        if isinstance(error, WrongUserError):
            return (Remedy(translate("Wizard", "Not You"), self._start),)
        return (Remedy(translate("Wizard", "Start again"), self._start),)

    def _start(self) -> None:
        if self._browser is None:
            self._browser = self._new_browser()
        self._show_account(None)
        attempt = self._flow.installation.begin_consent()
        self._browser.open(attempt, self._flow.installation.policy)
        self._deadline.setRemainingTime(self._time_limit_ms)
        self._clock.start()
        self._flow.note(lambda: self._flow.state)

    def _stop(self, error: AppError) -> None:
        self._clock.stop()
        self._flow.fail(error)

    async def _finish(self, redirect_url: str) -> SetupState:
        installation = self._flow.installation
        await installation.finish_consent(redirect_url)
        return installation.next()

    def _show_account(self, account: Identity | None) -> None:
        expected = self._flow.state.user_name
        self._not_you.setVisible(account is not None and account.user_name != expected)
        if account is None:
            title = translate("Wizard", "Sign in as {expected}")
            text = translate("Wizard", "Firnline can fill in its name and its generated password.")
            self._say(title.format(expected=expected), text, kind=ChipKind.ACCENT)
        elif account.user_name == expected:
            title = translate("Wizard", "This page is signed in as the integration user")
            text = translate("Wizard", "Select Allow to let {expected} create tickets.")
            self._say(title, text.format(expected=expected), kind=ChipKind.OK)
        else:
            title = translate("Wizard", "This page is signed in as {name} ({user})")
            text = translate(
                "Wizard",
                "Firnline needs the integration user {expected}. A token of another account is "
                "refused and revoked.",
            )
            self._say(
                title.format(name=account.name, user=account.user_name),
                text.format(expected=expected),
                kind=ChipKind.WARN,
            )

    def _say(self, title: str, text: str, *, kind: ChipKind) -> None:
        self._banner.say(title, text, kind=kind)
        said = QAccessibleAnnouncementEvent(self._banner, f"{title}. {text}")
        QAccessible.updateAccessibility(said)

    def _on_returned(self, redirect_url: str) -> None:
        self._clock.stop()
        text = translate("Wizard", "Proving whose token this is")
        self._flow.run(text, lambda: self._finish(redirect_url))

    def _on_can_fill_changed(self, can_fill: object) -> None:
        known = self._flow.installation.integration_password is not None
        self._fill_in.setEnabled(bool(can_fill) and known)

    def _on_fill_in(self) -> None:
        password = self._flow.installation.integration_password
        if self._browser and password:
            self._browser.fill_in(self._flow.state.user_name, password)

    def _on_not_you(self) -> None:
        if self._browser:
            self._browser.not_you()

    def _on_tick(self) -> None:
        if self._deadline.hasExpired():
            if self._browser:
                self._browser.close_session()
            self._stop(ConsentTimedOutError())
        else:
            self.changed.emit()

    def _new_browser(self) -> ConsentBrowser:
        browser = self._make_browser()
        browser.returned.connect(self._on_returned)
        browser.account_changed.connect(self._show_account)
        browser.can_fill_changed.connect(self._on_can_fill_changed)
        browser.failed.connect(self._stop)
        self.column.insertWidget(1, browser.widget, _ALL_THE_ROOM)
        return browser

    def _build(self) -> None:
        self._banner.buttons.addWidget(self._not_you)
        self._fill_in.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._fill_in)
        buttons.addWidget(self._local)
        buttons.addStretch()
        buttons.addWidget(self._again)
        self.column.setSpacing(12)
        self.column.addWidget(self._banner)
        self.column.addWidget(self._refusal, _ALL_THE_ROOM)
        self.column.addStretch()
        self.column.addLayout(buttons)


def _lead(*, has_failed: bool) -> str:
    if has_failed:
        return translate("Wizard", "The instance's page opens again when you are ready.")
    return translate("Wizard", "Sign in on this page as the integration user and select Allow.")
