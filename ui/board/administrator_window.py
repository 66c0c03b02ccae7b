"""The window in which an administrator is let in for one task."""

from __future__ import annotations

from collections.abc import Callable, Coroutine

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.instance.access import BrowserSession
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.setup.administrator import Administrator, sign_in_by_password, sign_in_by_session
from ui.administrator.browser import SignInBrowser
from ui.administrator.browser_panel import BrowserPanel
from ui.administrator.password_panel import PasswordPanel
from ui.error_view import ErrorView
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.text import Text, TextLook

_SMALL, _LARGE = (560, 420), (860, 680)
MakeBrowser = Callable[[TaskSet], SignInBrowser]


class AdministratorWindow(QDialog):
    """Asks for an administrator, by password or on the instance's own page, and proves them.

    Args:
        purpose: what the administrator is needed for, as a sentence.
        address: the instance.
        policy: how it is reached.
        make_browser: makes the browser; None offers the password alone.

    Signals:
        proven(Administrator): the instance accepted them; the window closes.
    """

    proven = Signal(object)

    def __init__(
        self,
        purpose: str,
        address: InstanceAddress,
        policy: NetworkPolicy,
        *,
        make_browser: MakeBrowser | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._address = address
        self._policy = policy
        self._tasks = TaskSet()
        self._error = ErrorView()
        self._busy = BusyBar()
        self._password = PasswordPanel()
        self._browser: BrowserPanel | None = None
        if make_browser is not None:
            self._browser = BrowserPanel(lambda: make_browser(self._tasks))
        self._panels = QStackedWidget()
        self._other = Button("", ButtonLook.LINK)
        self._sign_in = Button(translate("Upkeep", "Sign in"), ButtonLook.PRIMARY)
        self._cancel = Button(translate("Upkeep", "Cancel"))
        self._build(purpose)
        self._connect()
        self._show_panel(self._password)

    def _build(self, purpose: str) -> None:
        self.setWindowTitle(translate("Upkeep", "Administrator needed"))
        self._panels.addWidget(self._password)
        if self._browser is not None:
            self._panels.addWidget(self._browser)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, 26, MARGIN, 12)
        body.setSpacing(12)
        body.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        body.addWidget(Text(purpose, look=TextLook.LEAD, wrap=True))
        body.addWidget(self._error)
        body.addWidget(self._panels, 1)
        footer = DialogFooter()
        footer.row.addWidget(self._other)
        footer.row.addWidget(self._busy, 1)
        for button in (self._cancel, self._sign_in):
            footer.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body, 1)
        column.addWidget(footer)
        self._sign_in.setDefault(True)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._sign_in.clicked.connect(self._on_sign_in)
        self._other.clicked.connect(self._on_other)
        self._password.changed.connect(self._enable)
        self.finished.connect(self._on_finished)
        if self._browser is not None:
            self._browser.signed_in.connect(self._on_session)
            self._browser.failed.connect(self._on_failed)

    def _show_panel(self, panel: QWidget) -> None:
        self._panels.setCurrentWidget(panel)
        is_browser = panel is self._browser
        self._other.setVisible(self._browser is not None)
        self._other.setText(
            translate("Upkeep", "Use a password")
            if is_browser
            else translate("Upkeep", "Sign in on the instance's own page")
        )
        self._other.setAccessibleName(self._other.text())
        self._sign_in.setVisible(not is_browser)
        self.resize(*(_LARGE if is_browser else _SMALL))
        self._enable()

    def _enable(self) -> None:
        is_idle = not self._tasks.busy
        self._sign_in.setEnabled(is_idle and self._password.is_filled)
        self._password.setEnabled(is_idle)

    def _on_other(self) -> None:
        self._error.clear()
        if self._browser is None:
            return
        if self._panels.currentWidget() is self._browser:
            self._browser.stop()
            self._show_panel(self._password)
            return
        self._password.forget()
        self._show_panel(self._browser)
        self._open_browser(self._browser)

    def _open_browser(self, browser: BrowserPanel) -> None:
        try:
            browser.start(self._address, self._policy)
        except AppError as error:
            self._on_failed(error)

    def _on_sign_in(self) -> None:
        user_name, password = self._password.take()

        async def prove() -> None:
            self._take(
                await sign_in_by_password(
                    self._address, self._policy, user_name=user_name, password=password
                )
            )

        self._start(prove)

    def _on_session(self, session: BrowserSession) -> None:
        async def prove() -> None:
            self._take(await sign_in_by_session(self._address, self._policy, session))

        self._start(prove)

    def _start(self, prove: Callable[[], Coroutine[None, None, None]]) -> None:
        self._error.clear()
        self._busy.begin(translate("Upkeep", "Signing in…"))
        self._tasks.start(prove(), on_error=self._on_failed)
        self._enable()

    def _take(self, administrator: Administrator) -> None:
        self.proven.emit(administrator)
        self.accept()

    def _on_failed(self, error: AppError) -> None:
        self._busy.end()
        self._error.show_error(error)
        if self._browser is not None and self._panels.currentWidget() is self._browser:
            self._show_panel(self._password)
        self._enable()

    def _on_finished(self) -> None:
        self._password.forget()
        self._tasks.cancel()
        if self._browser is not None:
            self._browser.stop()
