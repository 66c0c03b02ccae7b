"""The embedded browser as the wizard sees it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QWidget

from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity
from ui.consent import scripts
from ui.consent.account import signed_in_account
from ui.consent.navigation import judge
from ui.consent.page import SecurePage
from ui.consent.secure_view import SecureView
from ui.tasks import TaskSet


class ConsentView(SecureView):
    """A browser for one purpose: the consent of the integration user.

    Signals:
        returned(str): the way back was caught before anything of it was loaded.
        account_changed(Identity | None): whose session the page is.
        can_fill_changed(bool): whether the instance's own sign-in form is shown.
    """

    returned = Signal(str)
    account_changed = Signal(object)
    can_fill_changed = Signal(bool)

    def __init__(self, tasks: TaskSet, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(tasks, language=language, parent=parent)
        self._attempt: AuthorizationAttempt | None = None
        self._account: Identity | None = None
        self._can_fill = False
        self._used_own_link = False
        self._returns_to_consent = False

    @property
    def account(self) -> Identity | None:
        """Who is signed in on the page, as far as it is known."""
        return self._account

    @property
    def can_fill(self) -> bool:
        """Whether `fill_in` would find the instance's own sign-in form."""
        return self._can_fill

    def open(self, attempt: AuthorizationAttempt, policy: NetworkPolicy) -> None:
        """Show the authorization page in a fresh session that remembers nobody.

        Args:
            attempt: the consent to ask for.
            policy: the way to the instance, and whom this connection trusts.

        Errors:
            ProxyAddressError: the policy's proxy has no usable address.
        """
        page = self.begin_session(attempt.address, policy, partial(judge, attempt=attempt))
        self._attempt = attempt
        self._used_own_link = self._returns_to_consent = False
        # Queued: a page must not be deleted while it is still inside its own signal.
        page.returned.connect(self.returned, Qt.ConnectionType.QueuedConnection)
        page.load(QUrl(attempt.url))

    def fill_in(self, user_name: str, password: Secret) -> None:
        """Fill the instance's own sign-in form; the person submits it.

        Args:
            user_name: the integration user.
            password: its generated password.
        """
        if self._page and self._attempt:
            origin = self._attempt.address.origin
            self._page.runJavaScript(scripts.fill_in(origin, user_name, password=password))

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill the instance's own sign-in form and submit it.

        Args:
            user_name: the integration user.
            password: its generated password.
        """
        if self._page and self._attempt:
            origin = self._attempt.address.origin
            script = scripts.fill_in(origin, user_name, password=password)
            self._start(_submit(self._page, script, origin))

    def not_you(self) -> None:
        """Sign the wrong person out: by the page's own link, else by starting afresh."""
        if self._page and self._attempt:
            self._start(self._leave_account(self._page, self._attempt))

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on; then return to consent."""
        if self._page and self._attempt:
            self._returns_to_consent = True
            self._page.load(QUrl(self._attempt.address.url("login.do")))

    def forget_page(self) -> None:
        """Say that nobody is signed in and that there is no form."""
        self._show_findings(None, can_fill=False)

    async def inspect(self, page: SecurePage) -> None:
        """Find the sign-in form and whose session the page is; go back to consent if that is due.

        Args:
            page: the page that is shown.
        """
        attempt = self._attempt
        if attempt is None:
            return
        origin = attempt.address.origin
        can_fill = bool(await page.run(scripts.has_sign_in_form(origin)))
        account = await signed_in_account(page, origin)
        self._show_findings(account, can_fill=can_fill)
        if account and self._returns_to_consent:
            self._returns_to_consent = False
            page.load(QUrl(attempt.url))

    async def _leave_account(self, page: SecurePage, attempt: AuthorizationAttempt) -> None:
        link_is_left = not self._used_own_link
        self._used_own_link = True
        # Single sign-on may bring the same person back; then only a fresh session helps.
        if not (link_is_left and await page.run(scripts.press_not_you(attempt.address.origin))):
            self.open(attempt, self._policy)

    def _show_findings(self, account: Identity | None, *, can_fill: bool) -> None:
        if account != self._account:
            self._account = account
            self.account_changed.emit(account)
        if can_fill != self._can_fill:
            self._can_fill = can_fill
            self.can_fill_changed.emit(can_fill)


async def _submit(page: SecurePage, fill_in: str, origin: str) -> None:
    if await page.run(fill_in):
        await page.run(scripts.submit(origin))
