"""The embedded browser in which consent is given."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QWidget

from app.errors import NoLocalFormError, RedirectRefusedError
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity
from ui.consent import scripts
from ui.consent.account import signed_in_account
from ui.consent.failures import refusal_of
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
        self._expects_form = False
        self._is_known = False
        self._wanted: tuple[str, Secret] | None = None

    @property
    def account(self) -> Identity | None:
        """Who is signed in on the page, as far as it is known."""
        return self._account

    @property
    def can_fill(self) -> bool:
        """Whether the instance's own sign-in form is shown."""
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
        self._used_own_link = self._returns_to_consent = self._expects_form = False
        # Queued: a page must not be deleted while it is still inside its own signal.
        queued = Qt.ConnectionType.QueuedConnection
        page.returned.connect(self.returned, queued)
        page.strayed.connect(self._on_strayed, queued)
        page.load(QUrl(attempt.url))

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill in the instance's own sign-in form and submit it, once.

        Where single sign-on stands before it, the form is gone to first. What a page is that is
        still being found out decides when it is known: to leave it now could cross its own form.

        Args:
            user_name: the integration user.
            password: its generated password.
        """
        self._wanted = user_name, password
        if self._page and self._can_fill:
            self._start(self._sign_in(self._page))
        elif self._is_known:
            self.local_sign_in()

    def not_you(self) -> None:
        """Sign the wrong person out: by the page's own link, else by starting afresh."""
        if self._page and self._attempt:
            self._start(self._leave_account(self._page, self._attempt))

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on; then return to consent."""
        if self._page and self._attempt:
            self._returns_to_consent = self._expects_form = True
            self._page.load(QUrl(self._attempt.address.url("login.do")))

    def close_session(self) -> None:
        """Forget the session, and whoever was to be signed in."""
        self._wanted = None
        super().close_session()

    def forget_page(self) -> None:
        """Say that nobody is signed in and that there is no form."""
        self._is_known = False
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
        if refusal := refusal_of(await page.run(scripts.words_of_consent(origin))):
            self.failed.emit(refusal)
            return
        can_fill = bool(await page.run(scripts.has_sign_in_form(origin)))
        # Whoever is shown a form may sign in, whosever session stands behind it.
        account = None if can_fill else await signed_in_account(page, origin)
        self._is_known = True
        self._show_findings(account, can_fill=can_fill)
        expects_form, self._expects_form = self._expects_form, False
        if self._wanted and can_fill:
            await self._sign_in(page)
        elif account and self._returns_to_consent:
            self._returns_to_consent = False
            page.load(QUrl(attempt.url))
        elif expects_form and not can_fill and account is None:
            self.failed.emit(NoLocalFormError())
        elif self._wanted and account is None:
            self.local_sign_in()

    async def _sign_in(self, page: SecurePage) -> None:
        if self._wanted is None or self._attempt is None:
            return
        origin, (user_name, password) = self._attempt.address.origin, self._wanted
        if await page.run(scripts.fill_in(origin, user_name, password=password)):
            self._wanted = None
            await page.run(scripts.submit(origin))

    async def _leave_account(self, page: SecurePage, attempt: AuthorizationAttempt) -> None:
        link_is_left = not self._used_own_link
        self._used_own_link = True
        # Single sign-on may bring the same person back; then only a fresh session helps.
        if not (link_is_left and await page.run(scripts.press_not_you(attempt.address.origin))):
            self.open(attempt, self._policy)

    def _on_strayed(self) -> None:
        self.failed.emit(RedirectRefusedError())

    def _show_findings(self, account: Identity | None, *, can_fill: bool) -> None:
        if account != self._account:
            self._account = account
            self.account_changed.emit(account)
        if can_fill != self._can_fill:
            self._can_fill = can_fill
            self.can_fill_changed.emit(can_fill)
