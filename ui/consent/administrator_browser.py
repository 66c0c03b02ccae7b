"""The browser in which an administrator signs in on the instance's own pages."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from app.instance.access import BrowserSession
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret
from ui.consent import scripts
from ui.consent.account import signed_in_account
from ui.consent.navigation import judge_sign_in
from ui.consent.page import SecurePage
from ui.consent.secure_view import SecureView
from ui.consent.session_cookies import SessionCookies
from ui.tasks import TaskSet


class AdministratorBrowser(SecureView):
    """A browser for one purpose: the session of an administrator.

    Single sign-on and a second factor take place as everywhere; the browser looks at each page of
    the instance whether somebody is signed in by then.

    Signals:
        account_changed(Identity | None): whose session the page is.
        signed_in(BrowserSession): what the browser holds now.
    """

    account_changed = Signal(object)
    signed_in = Signal(object)

    def __init__(self, tasks: TaskSet, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(tasks, language=language, parent=parent)
        self._address: InstanceAddress | None = None
        self._cookies: SessionCookies | None = None
        self._submits: tuple[str, Secret] | None = None

    def open(self, address: InstanceAddress, policy: NetworkPolicy) -> None:
        """Show the instance in a fresh session, and with that wherever people sign in.

        Args:
            address: the instance.
            policy: the way there, and whom this connection trusts.

        Errors:
            ProxyAddressError: the policy's proxy has no usable address.
        """
        page = self.begin_session(address, policy, judge_sign_in)
        self._cookies = SessionCookies(page.profile().cookieStore())
        self._address, self._submits = address, None
        page.load(QUrl(address.url("")))

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on."""
        if self._page and self._address:
            self._page.load(QUrl(self._address.url("login.do")))

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill in the instance's own sign-in form and submit it.

        Args:
            user_name: who signs in.
            password: goes into the form and nowhere else.
        """
        if self._page and self._address:
            self._start(self._sign_in(self._page, self._address.origin, user_name, password))

    def close_session(self) -> None:
        """Forget the session, and what was to be filled in."""
        self._submits = None
        super().close_session()

    def forget_page(self) -> None:
        """Say that nobody is signed in, as far as it is known."""
        self.account_changed.emit(None)

    async def inspect(self, page: SecurePage) -> None:
        """Find out whether somebody is signed in, or fill in the form that was gone to.

        Args:
            page: the page that is shown.
        """
        address, cookies = self._address, self._cookies
        if address is None or cookies is None:
            return
        if self._submits and await page.run(scripts.has_sign_in_form(address.origin)):
            await self._sign_in(page, address.origin, *self._submits)
            return
        account = await signed_in_account(page, address.origin)
        if account is None:
            return
        self.account_changed.emit(account)
        page_token = await page.run(scripts.page_token(address.origin))
        held = BrowserSession(cookies.header_for(address.host), Secret(str(page_token or "")))
        self.signed_in.emit(held)

    async def _sign_in(
        self, page: SecurePage, origin: str, user_name: str, password: Secret
    ) -> None:
        self._submits = None
        if await page.run(scripts.fill_in(origin, user_name, password=password)):
            await page.run(scripts.submit(origin))
        else:
            self._submits = (user_name, password)
            self.local_sign_in()
