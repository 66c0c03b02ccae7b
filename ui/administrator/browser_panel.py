"""An administrator signs in on the instance's own pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AdministratorTimedOutError, AppError
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.identity import Identity
from ui.administrator.browser import SignInBrowser
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.text import ElidedText, TextLook

TIME_LIMIT_S = 600
_TICK_MS = 1_000
_ALL_THE_ROOM = 1


class BrowserPanel(QWidget):
    """Says whose account the page is, shows it, and waits for somebody to sign in.

    Signals:
        signed_in(BrowserSession): what the browser held; it is closed by then.
        failed(AppError): the page cannot be shown, or the time is over.
        ticked: another second has passed.

    Args:
        make_browser: makes the browser; called when it is first needed, since a browser is the
            most expensive widget of the program.
        time_limit_s: how long somebody is waited for.
    """

    signed_in = Signal(object)
    failed = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        make_browser: Callable[[], SignInBrowser],
        *,
        time_limit_s: float = TIME_LIMIT_S,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_browser = make_browser
        self._time_limit_ms = round(time_limit_s * 1_000)
        self._browser: SignInBrowser | None = None
        self._place: tuple[InstanceAddress, NetworkPolicy] | None = None
        self._deadline = QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._build()

    @property
    def is_waiting(self) -> bool:
        """Whether somebody is waited for."""
        return self._clock.isActive()

    @property
    def status(self) -> str:
        """How long somebody is still waited for, or nothing."""
        if not self.is_waiting:
            return ""
        minutes, seconds = divmod(max(0, round(self._deadline.remainingTime() / 1_000)), 60)
        text = translate("Administrator", "Waiting for the sign-in · {minutes}:{seconds} left")
        return text.format(minutes=minutes, seconds=f"{seconds:02}")

    def start(self, address: InstanceAddress, policy: NetworkPolicy) -> None:
        """Show the instance in a fresh session, and wait.

        Args:
            address: the instance.
            policy: the way there.

        Errors:
            ProxyAddressError: the policy's proxy has no usable address.
        """
        if self._browser is None:
            self._browser = self._new_browser()
        self._place = address, policy
        self._show_account(None)
        self._browser.open(address, policy)
        self._browser.widget.show()
        self._deadline.setRemainingTime(self._time_limit_ms)
        self._clock.start()

    def stop(self) -> None:
        """Wait no longer, and forget the session in the browser."""
        self._clock.stop()
        if self._browser:
            self._browser.widget.hide()
            self._browser.close_session()

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill in the instance's own sign-in form and submit it."""
        if self._browser and self.is_waiting:
            self._browser.sign_in(user_name, password)

    def offer_local_sign_in(self, *, offered: bool) -> None:
        """Offer the instance's own form, where single sign-on stands before it."""
        self._local.setVisible(offered)

    def _on_signed_in(self, session: object) -> None:
        if self.is_waiting:
            self.stop()
            self.signed_in.emit(session)

    def _on_failed(self, error: AppError) -> None:
        self.stop()
        self.failed.emit(error)

    def _on_tick(self) -> None:
        if self._deadline.hasExpired():
            self._on_failed(AdministratorTimedOutError())
        else:
            self.ticked.emit()

    def _on_local(self) -> None:
        if self._browser:
            self._browser.local_sign_in()

    def _on_again(self) -> None:
        if self._place:
            self.start(*self._place)

    def _show_account(self, account: Identity | None) -> None:
        if account is None:
            self._say(translate("Administrator", "Nobody is signed in on this page yet"))
        else:
            said = translate("Administrator", "Signed in as {name} ({user})")
            self._say(said.format(name=account.name, user=account.user_name))

    def _say(self, text: str) -> None:
        if self._account.text() == text:
            return
        self._account.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _new_browser(self) -> SignInBrowser:
        browser = self._make_browser()
        browser.account_changed.connect(self._show_account)
        # Queued: a page must not be deleted while it is still inside its own signal.
        queued = Qt.ConnectionType.QueuedConnection
        browser.signed_in.connect(self._on_signed_in, queued)
        browser.failed.connect(self._on_failed, queued)
        self._column.insertWidget(1, browser.widget, _ALL_THE_ROOM)
        return browser

    def _build(self) -> None:
        self._account = ElidedText(look=TextLook.STRONG)
        self._local = Button(translate("Administrator", "Local sign-in"), small=True)
        self._local.setToolTip(
            translate("Administrator", "For an account of the instance itself, past single sign-on")
        )
        self._local.clicked.connect(self._on_local)
        self._local.hide()
        again = Button(translate("Administrator", "Start again"), ButtonLook.LINK, small=True)
        again.clicked.connect(self._on_again)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self._account, _ALL_THE_ROOM)
        above.addWidget(self._local)
        above.addWidget(again)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(above)
        self._column.addStretch()
