"""The window in which the integration user gives consent once more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.errors import AppError
from app.signin.authorizing import Authorizing
from ui.authorization.browser import MakeAuthorizationBrowser, OpenPage
from ui.authorization.panel import AuthorizationPanel
from ui.error_view import ErrorView
from ui.tasks import TaskSet
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.text import Text, TextLook

_SIZE = (860, 720)


class AuthorizationWindow(QDialog):
    """Shows the panel of consent, and closes when the new tokens are kept.

    Args:
        authorizing: starts attempts and redeems what they bring.
        make_browser: makes Firnline's own browser.
        open_page: opens a page in the browser of this computer.

    Signals:
        authorized: there are new tokens, and their owner is proven.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    authorized = Signal()
    remedy_wanted = Signal(str)

    def __init__(
        self,
        authorizing: Authorizing,
        *,
        make_browser: MakeAuthorizationBrowser,
        open_page: OpenPage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = TaskSet()
        self._panel = AuthorizationPanel(
            authorizing,
            make_browser=partial(make_browser, self._tasks),
            open_page=open_page,
            tasks=self._tasks,
        )
        self._error = ErrorView()
        self._busy = BusyBar()
        self._time = Text(look=TextLook.NOTE)
        self._cancel = Button(translate("Upkeep", "Cancel"))
        self._build()
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The window itself."""
        return self

    def open(self) -> None:
        """Show the window, and the instance's page in a fresh session."""
        super().open()
        self._panel.start()

    async def _finish(self, redirect_url: str) -> None:
        if await self._panel.finish(redirect_url) is not None:
            self.authorized.emit()
            self.accept()

    def _on_returned(self, redirect_url: str) -> None:
        self._time.clear()
        self._busy.begin(translate("Upkeep", "Proving whose token this is…"))
        self._tasks.start(self._finish(redirect_url), on_error=self._on_failed)

    def _on_started(self) -> None:
        self._busy.end()
        self._error.clear()
        self._show_time()

    def _on_failed(self, error: AppError) -> None:
        self._busy.end()
        self._panel.stop()
        self._panel.show_error(error)
        self._show_time()
        self._error.clear()
        self._error.add_action(translate("Upkeep", "Start again"), self._panel.start)
        self._error.show_error(error)

    def _on_finished(self) -> None:
        self._tasks.cancel()
        self._panel.stop()

    def _show_time(self) -> None:
        self._time.setText(self._panel.status)

    def _connect(self) -> None:
        self._panel.returned.connect(self._on_returned)
        self._panel.started.connect(self._on_started)
        self._panel.changed.connect(self._show_time)
        self._panel.failed.connect(self._on_failed)
        self._panel.remedy_wanted.connect(self.remedy_wanted)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)

    def _build(self) -> None:
        self.setWindowTitle(translate("Upkeep", "Authorize again"))
        self.resize(*_SIZE)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, 26, MARGIN, 12)
        body.setSpacing(12)
        body.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        body.addWidget(self._error)
        body.addWidget(self._panel, 1)
        footer = DialogFooter()
        footer.row.addWidget(self._time)
        footer.row.addWidget(self._busy, 1)
        footer.row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(body, 1)
        column.addWidget(footer)
