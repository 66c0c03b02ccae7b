"""A browser for one purpose: off the record, hardened, and as the connection's policy says."""

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
from app.instance.address import HTTPS_PORT, InstanceAddress
from app.network import NetworkPolicy, Proxy
from ui.consent.certificate import confirm_certificate
from ui.consent.failures import PageCrashedError, failure_of
from ui.consent.page import Judge, SecurePage
from ui.consent.profile import off_the_record_profile
from ui.consent.proxy import ProxySignIn, use_proxy
from ui.consent.security_bar import SecurityBar
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.card import Card, Rule


class SecureView(Card):
    """Shows pages in a session that begins empty and is forgotten at its end.

    What a page means is told by a subclass, in `forget_page` and `inspect`.

    Signals:
        failed(AppError): the page cannot be shown; opening again is the way on.
    """

    failed = Signal(object)

    def __init__(self, tasks: TaskSet, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self._tasks = tasks
        self._language = language
        self._policy = NetworkPolicy()
        self._proxy: Proxy | None = None
        self._proxy_sign_in = ProxySignIn(None)
        self._profile: QWebEngineProfile | None = None
        self._page: SecurePage | None = None
        self._inspection: asyncio.Task[object] | None = None
        self._undecided: dict[asyncio.Task[object], QWebEngineCertificateError] = {}
        self._build()

    @property
    def widget(self) -> QWidget:
        """The widget to show, which is this one."""
        return self

    @property
    def is_deciding(self) -> bool:
        """Whether it is still open if a certificate is trusted."""
        return bool(self._undecided)

    def begin_session(
        self, address: InstanceAddress, policy: NetworkPolicy, judge: Judge
    ) -> SecurePage:
        """Begin a fresh session that remembers nobody, and return its page.

        Args:
            address: the instance.
            policy: the way there, and whom this connection trusts.
            judge: decides where the page may go.

        Errors:
            ProxyAddressError: the policy's proxy has no usable address.
        """
        self.close_session()
        self._policy = policy
        self._proxy = policy.proxy_to(address.host)
        self._proxy_sign_in = ProxySignIn(self._proxy)
        use_proxy(self._proxy)
        self._profile = off_the_record_profile(self._language)
        self._page = self._new_page(self._profile, judge)
        self._web.setPage(self._page)
        return self._page

    def close_session(self) -> None:
        """Forget the cookies and pages of this session: first the page goes, then its profile."""
        if self._inspection:
            self._inspection.cancel()
        self._leave_undecided()
        page, profile = self._page, self._profile
        self._page = self._profile = None
        if page and profile:
            page.deleteLater()
            profile.deleteLater()
        self.forget_page()

    def forget_page(self) -> None:
        """Take back what was told of a page, because another one begins to load."""
        raise NotImplementedError

    async def inspect(self, page: SecurePage) -> None:
        """Find out what a page means that has just been loaded.

        Args:
            page: the page that is shown.
        """
        raise NotImplementedError

    def _build(self) -> None:
        self._bar = SecurityBar()
        self._web = QWebEngineView()
        self._web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._web.setAccessibleName(translate("Consent", "Page of the instance"))
        self.setFocusProxy(self._web)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(self._bar)
        self.column.addWidget(Rule())
        self.column.addWidget(self._web, 1)

    def _new_page(self, profile: QWebEngineProfile, judge: Judge) -> SecurePage:
        page = SecurePage(profile, judge)
        page.setBackgroundColor(self.palette().base().color())
        page.distrusted.connect(self._on_distrusted)
        page.loadingChanged.connect(self._on_loading_changed)
        page.renderProcessTerminated.connect(self._on_crashed)
        page.proxyAuthenticationRequired.connect(self._on_proxy_asked)
        return page

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[object]:
        return self._tasks.start(work, on_error=self.failed.emit)

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

    def _on_loading_changed(self, info: QWebEngineLoadingInfo) -> None:
        page = self._page
        if page is None or self.sender() is not page:
            return
        if self._inspection:
            self._inspection.cancel()
        if info.status() is QWebEngineLoadingInfo.LoadStatus.LoadStartedStatus:
            self.forget_page()
            self._bar.show_connecting(info.url().host())
        elif failure := self._failure_of(info):
            self.failed.emit(failure)
        elif not page.url().isEmpty():
            is_private = self._policy.ca_file is not None
            self._bar.show_secure(page.url().authority(), private_ca=is_private)
            self._inspection = self._start(self.inspect(page))

    def _failure_of(self, info: QWebEngineLoadingInfo) -> AppError | None:
        if self._proxy and self._proxy_sign_in.is_refused:
            return ProxySignInError(self._proxy.label, self._proxy.user_name)
        return failure_of(info, self._proxy)

    def _on_proxy_asked(self, _url: QUrl, authenticator: QAuthenticator, _host: str) -> None:
        self._proxy_sign_in.answer(authenticator)

    def _on_distrusted(self, error: QWebEngineCertificateError) -> None:
        if self.sender() is not self._page:
            error.rejectCertificate()  # of a page that was left; it may still ask on its way out
            return
        if not error.isOverridable():
            self.failed.emit(CertificateError(error.url().host(), error.description()))
            return
        # The error object is the page's; the copy lives until the decision.
        copy = QWebEngineCertificateError(error)
        deciding = self._start(self._decide(copy))
        self._undecided[deciding] = copy
        deciding.add_done_callback(lambda done: self._undecided.pop(done, None))

    def _leave_undecided(self) -> None:
        """Trust nobody whose page goes; a decision after that would be about nothing."""
        while self._undecided:
            deciding, error = self._undecided.popitem()
            deciding.cancel()
            error.rejectCertificate()

    def _on_crashed(self) -> None:
        self.failed.emit(PageCrashedError())
