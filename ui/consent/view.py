"""The embedded browser as the wizard sees it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtNetwork import QAuthenticator
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineLoadingInfo,
    QWebEngineProfile,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from app.errors import AppError, CertificateError, ProxySignInError
from app.instance.address import HTTPS_PORT
from app.network import NetworkPolicy, Proxy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity
from ui.consent import scripts
from ui.consent.account import signed_in_account
from ui.consent.certificate import confirm_certificate
from ui.consent.failures import PageCrashedError, failure_of
from ui.consent.page import ConsentPage
from ui.consent.profile import off_the_record_profile
from ui.consent.proxy import ProxySignIn, use_proxy
from ui.consent.security_bar import SecurityBar
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.card import Card, Rule


class ConsentView(Card):
    """A browser for one purpose: the consent of the integration user.

    Signals:
        returned(str): the way back was caught before anything of it was loaded.
        account_changed(Identity | None): whose session the page is.
        can_fill_changed(bool): whether the instance's own sign-in form is shown.
        failed(AppError): the page cannot be shown; opening again is the way on.
    """

    returned = Signal(str)
    account_changed = Signal(object)
    can_fill_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, tasks: TaskSet, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self._tasks = tasks
        self._language = language
        self._attempt: AuthorizationAttempt | None = None
        self._policy = NetworkPolicy()
        self._proxy: Proxy | None = None
        self._proxy_sign_in = ProxySignIn(None)
        self._profile: QWebEngineProfile | None = None
        self._page: ConsentPage | None = None
        self._inspection: asyncio.Task[object] | None = None
        self._account: Identity | None = None
        self._can_fill = False
        self._used_own_link = False
        self._returns_to_consent = False
        self._build()

    @property
    def widget(self) -> QWidget:
        """The widget to show, which is this one."""
        return self

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
        self.close_session()
        self._attempt, self._policy = attempt, policy
        self._proxy = policy.proxy_to(attempt.address.host)
        self._proxy_sign_in = ProxySignIn(self._proxy)
        use_proxy(self._proxy)
        self._used_own_link = self._returns_to_consent = False
        self._profile = off_the_record_profile(self._language)
        self._page = self._new_page(self._profile, attempt)
        self._web.setPage(self._page)
        self._page.load(QUrl(attempt.url))

    def fill_in(self, user_name: str, password: Secret) -> None:
        """Fill the instance's own sign-in form; the person submits it.

        Args:
            user_name: the integration user.
            password: its generated password.
        """
        if self._page and self._attempt:
            origin = self._attempt.address.origin
            self._page.runJavaScript(scripts.fill_in(origin, user_name, password=password))

    def not_you(self) -> None:
        """Sign the wrong person out: by the page's own link, else by starting afresh."""
        if self._page and self._attempt:
            self._start(self._leave_account(self._page, self._attempt))

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on; then return to consent."""
        if self._page and self._attempt:
            self._returns_to_consent = True
            self._page.load(QUrl(self._attempt.address.url("login.do")))

    def close_session(self) -> None:
        """Forget the cookies and pages of this attempt: first the page goes, then its profile."""
        if self._inspection:
            self._inspection.cancel()
        page, profile = self._page, self._profile
        self._page = self._profile = self._attempt = None
        if page and profile:
            page.deleteLater()
            profile.deleteLater()
        self._show_findings(None, can_fill=False)

    def _build(self) -> None:
        self._bar = SecurityBar()
        self._web = QWebEngineView()
        self._web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._web.setAccessibleName(translate("Consent", "Page of the instance"))
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(self._bar)
        self.column.addWidget(Rule())
        self.column.addWidget(self._web, 1)

    def _new_page(self, profile: QWebEngineProfile, attempt: AuthorizationAttempt) -> ConsentPage:
        page = ConsentPage(profile, attempt)
        page.setBackgroundColor(self.palette().base().color())
        # Queued: a page must not be deleted while it is still inside its own signal.
        page.returned.connect(self.returned, Qt.ConnectionType.QueuedConnection)
        page.distrusted.connect(self._on_distrusted)
        page.loadingChanged.connect(self._on_loading_changed)
        page.renderProcessTerminated.connect(self._on_crashed)
        page.proxyAuthenticationRequired.connect(self._on_proxy_asked)
        return page

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[object]:
        return self._tasks.start(work, on_error=self.failed.emit)

    async def _leave_account(self, page: ConsentPage, attempt: AuthorizationAttempt) -> None:
        link_is_left = not self._used_own_link
        self._used_own_link = True
        # Single sign-on may bring the same person back; then only a fresh session helps.
        if not (link_is_left and await page.run(scripts.press_not_you(attempt.address.origin))):
            self.open(attempt, self._policy)

    async def _inspect(self, page: ConsentPage, attempt: AuthorizationAttempt) -> None:
        origin = attempt.address.origin
        can_fill = bool(await page.run(scripts.has_sign_in_form(origin)))
        account = await signed_in_account(page, origin)
        self._show_findings(account, can_fill=can_fill)
        if account and self._returns_to_consent:
            self._returns_to_consent = False
            page.load(QUrl(attempt.url))

    async def _decide(self, error: QWebEngineCertificateError) -> None:
        url, leaf = error.url(), error.certificateChain()[0]
        try:
            await confirm_certificate(
                bytes(leaf.toDer().data()),
                url.host(),
                url.port(HTTPS_PORT),
                policy=self._policy,
            )
        except AppError:
            error.rejectCertificate()
            raise
        error.acceptCertificate()

    def _show_findings(self, account: Identity | None, *, can_fill: bool) -> None:
        if account != self._account:
            self._account = account
            self.account_changed.emit(account)
        if can_fill != self._can_fill:
            self._can_fill = can_fill
            self.can_fill_changed.emit(can_fill)

    def _on_loading_changed(self, info: QWebEngineLoadingInfo) -> None:
        page, attempt = self._page, self._attempt
        if page is None or attempt is None:
            return
        if self._inspection:
            self._inspection.cancel()
        if info.status() is QWebEngineLoadingInfo.LoadStatus.LoadStartedStatus:
            self._show_findings(None, can_fill=False)
            self._bar.show_connecting(info.url().host())
        elif failure := self._failure_of(info):
            self.failed.emit(failure)
        elif not page.url().isEmpty():
            is_private = self._policy.ca_file is not None
            self._bar.show_secure(page.url().authority(), private_ca=is_private)
            self._inspection = self._start(self._inspect(page, attempt))

    def _failure_of(self, info: QWebEngineLoadingInfo) -> AppError | None:
        if self._proxy and self._proxy_sign_in.is_refused:
            return ProxySignInError(self._proxy.label, self._proxy.user_name)
        return failure_of(info, self._proxy)

    def _on_proxy_asked(self, _url: QUrl, authenticator: QAuthenticator, _host: str) -> None:
        self._proxy_sign_in.answer(authenticator)

    def _on_distrusted(self, error: QWebEngineCertificateError) -> None:
        if not error.isOverridable():
            self.failed.emit(CertificateError(error.url().host(), error.description()))
            return
        # The error object is the page's; the copy lives until the decision.
        self._start(self._decide(QWebEngineCertificateError(error)))

    def _on_crashed(self) -> None:
        self.failed.emit(PageCrashedError())
