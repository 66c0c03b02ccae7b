"""The window in which the integration user gives consent once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.errors import AppError
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from app.signin.identity import Identity
from app.upkeep.reauthorization import Reauthorization
from ui.error_view import ErrorView
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.note import Note
from ui.widgets.text import Text, TextLook

_SIZE = (860, 720)


class AuthorizationBrowser(Protocol):
    """What is needed of a browser; its signals are those of the wizard's."""

    @property
    def widget(self) -> QWidget:
        """The widget to show."""

    @property
    def returned(self) -> SignalInstance:
        """The way back."""

    @property
    def account_changed(self) -> SignalInstance:
        """Whose session the page is."""

    @property
    def can_fill_changed(self) -> SignalInstance:
        """Whether the sign-in form is shown."""

    @property
    def failed(self) -> SignalInstance:
        """Why the page cannot be shown."""

    def open(self, attempt: AuthorizationAttempt, policy: NetworkPolicy) -> None:
        """Show the authorization page in a fresh session."""

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill the instance's own sign-in form and submit it."""

    def not_you(self) -> None:
        """Sign the wrong person out."""

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on."""

    def close_session(self) -> None:
        """Forget the session."""


MakeAuthorizationBrowser = Callable[[TaskSet], AuthorizationBrowser]


class AuthorizationWindow(QDialog):
    """Shows the instance's own page, and closes when the new tokens are kept.

    Args:
        authorizing: starts attempts and redeems what they bring.
        make_browser: makes the browser.

    Signals:
        authorized: there are new tokens, and their owner is proven.
    """

    authorized = Signal()

    def __init__(
        self,
        authorizing: Reauthorization,
        *,
        make_browser: MakeAuthorizationBrowser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._authorizing = authorizing
        self._tasks = TaskSet()
        self._browser = make_browser(self._tasks)
        self._banner = Note()
        self._error = ErrorView()
        self._busy = BusyBar()
        expected = authorizing.user_name
        text = translate("Upkeep", "Sign in as the integration user")
        self._sign_in = Button(text, ButtonLook.PRIMARY, small=True)
        self._sign_in.setToolTip(expected)
        self._not_you = Button(translate("Upkeep", "Not You"), small=True)
        self._local = Button(translate("Upkeep", "Local sign-in"), small=True)
        self._again = Button(translate("Upkeep", "Start again"), ButtonLook.LINK)
        self._cancel = Button(translate("Upkeep", "Cancel"))
        self._build()
        self._connect()

    def open(self) -> None:
        """Show the window, and the instance's page in a fresh session."""
        super().open()
        self.start()

    def start(self) -> None:
        """Begin a new attempt."""
        self._error.clear()
        self._show_account(None)
        try:
            attempt = self._authorizing.begin(REDIRECT_URI)
            self._browser.open(attempt, self._authorizing.policy)
        except AppError as error:
            self._on_failed(error)
        else:
            self._browser.widget.show()

    async def _finish(self, redirect_url: str) -> None:
        await self._authorizing.finish(redirect_url)
        self.authorized.emit()
        self.accept()

    def _on_returned(self, redirect_url: str) -> None:
        self._browser.widget.hide()
        self._busy.begin(translate("Upkeep", "Proving whose token this is…"))
        self._tasks.start(self._finish(redirect_url), on_error=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        self._busy.end()
        self._browser.close_session()
        self._browser.widget.hide()
        self._error.clear()
        self._error.add_action(translate("Upkeep", "Start again"), self.start)
        self._error.show_error(error)

    def _on_can_fill_changed(self, can_fill: object) -> None:
        self._sign_in.setEnabled(bool(can_fill))
        if can_fill:
            self._sign_in.setFocus()

    def _on_sign_in(self) -> None:
        if self._authorizing.password is not None:
            self._browser.sign_in(self._authorizing.user_name, self._authorizing.password)

    def _on_finished(self) -> None:
        self._tasks.cancel()
        self._browser.close_session()

    def _show_account(self, account: Identity | None) -> None:
        expected = self._authorizing.user_name
        is_wrong = account is not None and account.user_name != expected
        self._not_you.setVisible(is_wrong)
        self._sign_in.setVisible(account is None and self._authorizing.password is not None)
        if account is None:
            title = translate("Upkeep", "Sign in as {expected}").format(expected=expected)
            self._banner.say(title, kind=ChipKind.ACCENT)
        elif is_wrong:
            title = translate("Upkeep", "This page is signed in as {user}")
            text = translate("Upkeep", "It must be the integration user {expected}.")
            title, text = title.format(user=account.user_name), text.format(expected=expected)
            self._banner.say(title, text, kind=ChipKind.WARN)
        else:
            title = translate("Upkeep", "This page is signed in as the integration user")
            self._banner.say(title, translate("Upkeep", "Select Allow."), kind=ChipKind.OK)

    def _connect(self) -> None:
        browser = self._browser
        browser.returned.connect(self._on_returned)
        browser.account_changed.connect(self._show_account)
        browser.can_fill_changed.connect(self._on_can_fill_changed)
        # Queued: a page must not be deleted while it is still inside its own signal.
        browser.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._sign_in.clicked.connect(self._on_sign_in)
        self._not_you.clicked.connect(browser.not_you)
        self._local.clicked.connect(browser.local_sign_in)
        self._again.clicked.connect(self.start)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)

    def _build(self) -> None:
        self.setWindowTitle(translate("Upkeep", "Authorize again"))
        self.resize(*_SIZE)
        self._sign_in.setEnabled(False)
        for button in (self._sign_in, self._not_you, self._local):
            self._banner.buttons.addWidget(button)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, 26, MARGIN, 12)
        body.setSpacing(12)
        body.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        body.addWidget(self._banner)
        body.addWidget(self._error)
        body.addWidget(self._browser.widget, 1)
        body.addStretch()
        footer = DialogFooter()
        footer.row.addWidget(self._again)
        footer.row.addWidget(self._busy, 1)
        footer.row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body, 1)
        column.addWidget(footer)
