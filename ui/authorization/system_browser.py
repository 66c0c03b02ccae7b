"""Waiting for the browser of this computer, which Firnline cannot look into."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError
from app.signin.authorizing import Authorizing
from app.signin.loopback import LoopbackListener
from ui.authorization.browser import OpenPage
from ui.tasks import TaskSet
from ui.translation import say, translate
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.secret_copy import SecretCopy
from ui.widgets.text import Text, TextLook


class SystemBrowser(QWidget):
    """Opens the authorization page outside, and waits until the instance sends it back here.

    Signals:
        returned(str): the way back.
        failed(AppError): nobody can be awaited, or no browser opened.

    Args:
        authorizing: starts the attempts.
        open_page: opens a page in the browser of this computer.
        tasks: of the window.
    """

    returned = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        authorizing: Authorizing,
        *,
        open_page: OpenPage,
        tasks: TaskSet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._authorizing = authorizing
        self._open_page = open_page
        self._tasks = tasks
        self._waiting: asyncio.Task[object] | None = None
        self._secret_copy = SecretCopy(self)
        self._build()

    def start(self, *, afresh: bool) -> None:
        """Begin a new attempt, and open its page.

        Args:
            afresh: sign out first, whoever the browser remembers.
        """
        self.stop()
        known = self._authorizing.password is not None
        self._copy_password.setVisible(known)
        self._waiting = self._tasks.start(self._wait(afresh=afresh), on_error=self.failed.emit)

    def stop(self) -> None:
        """Wait no longer; whoever comes back later finds nobody."""
        self._secret_copy.clear()
        self._address.clear()
        self._open_again.setEnabled(False)
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None

    async def _wait(self, *, afresh: bool) -> None:
        listener = await LoopbackListener.open()
        try:
            attempt = self._authorizing.begin(listener.redirect_uri)
            self._address.setText(attempt.url_after_sign_out if afresh else attempt.url)
            self._address.setCursorPosition(0)
            self._open_again.setEnabled(True)
            self._show_page()
            url = await listener.way_back(attempt, say=say)
        finally:
            await listener.close()
        self._waiting = None
        self.returned.emit(url)

    def _show_page(self) -> None:
        # The listener goes on where no browser opens: the address can be opened by hand.
        self._problem.hide()
        self._tasks.start(self._open_page(self._address.text()), on_error=self._on_not_opened)

    def _on_not_opened(self, error: AppError) -> None:
        self._problem.setText(f"{say(error.title)} {say(error.hint)}")
        self._problem.show()

    def _copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _on_copy_password(self) -> None:
        if self._authorizing.password is not None:
            self._secret_copy.copy(self._authorizing.password)

    def _copy_buttons(self) -> tuple[Button, ...]:
        address = _copy_button(
            translate("Authorization", "Address"), translate("Authorization", "Copy address")
        )
        address.clicked.connect(lambda: self._copy_text(self._address.text()))
        name = _copy_button(
            translate("Authorization", "User name"), translate("Authorization", "Copy user name")
        )
        name.clicked.connect(lambda: self._copy_text(self._authorizing.user_name))
        self._copy_password = _copy_button(
            translate("Authorization", "Password"), translate("Authorization", "Copy password")
        )
        self._copy_password.setToolTip(
            translate("Authorization", "It leaves the clipboard again after a minute")
        )
        self._copy_password.clicked.connect(self._on_copy_password)
        return address, name, self._copy_password

    def _build(self) -> None:
        self._address = QLineEdit()
        self._address.setReadOnly(True)
        self._problem = Text(look=TextLook.DETAIL, wrap=True)
        self._problem.hide()
        self._open_again = Button(translate("Authorization", "Open again"), small=True)
        self._open_again.clicked.connect(self._show_page)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._open_again)
        buttons.addStretch()
        buttons.addWidget(Text(translate("Authorization", "Copy"), look=TextLook.DETAIL))
        for button in self._copy_buttons():
            buttons.addWidget(button)
        card = Card()
        title = translate("Authorization", "Firnline waits for your browser")
        card.column.addWidget(Text(title, look=TextLook.HEADING, wrap=True))
        card.column.addWidget(Text(_explanation(), look=TextLook.DETAIL, wrap=True))
        card.column.addWidget(
            Field(translate("Authorization", "Address of the page"), self._address)
        )
        card.column.addLayout(buttons)
        card.column.addWidget(self._problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch()


def _copy_button(text: str, name: str) -> Button:
    return Button(text, small=True, name=name)


def _explanation() -> str:
    return translate(
        "Authorization",
        "Sign in there as the integration user and select Allow. Firnline cannot see who is signed "
        "in there; whose token it is will be proven afterwards.",
    )
