"""Single sign-on that signs the same person in again, and both ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.signin.identity import Identity
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class SamePersonNote(Note):
    """Recognises, after Not You, an account that comes back without the form having been shown.

    Signals:
        local_wanted: show the instance's own form.
        remedy_wanted(str): lead through the other solution; the id of the remedy.
    """

    local_wanted = Signal()
    remedy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Authorization", "Single sign-on signed the same person in again"),
            translate(
                "Authorization",
                "Sign in on the instance's own form, or with an account of the identity provider "
                "that has the name and email address of the integration user.",
            ),
            kind=ChipKind.WARN,
            parent=parent,
        )
        self._account: Identity | None = None
        self._left: Identity | None = None
        self.came_back = False
        local = Button(translate("Authorization", "Sign in past single sign-on"), small=True)
        local.clicked.connect(self.local_wanted)
        text = translate("Authorization", "Use an account of the same name")
        same = Button(text, ButtonLook.LINK, small=True)
        same.clicked.connect(lambda: self.remedy_wanted.emit("sso_same_account"))
        self.buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        for button in (local, same):
            self.buttons.addWidget(button)

    def leave(self) -> None:
        """Note that whoever is signed in now is being signed out."""
        self._left = self._account

    def show_account(self, account: Identity | None) -> None:
        """Compare who is signed in with who was signed out.

        Args:
            account: who it is, None where nobody is.
        """
        self._account = account
        if account is not None:
            self.came_back = account == self._left

    def forget(self) -> None:
        """Take it back: somebody can sign in anew."""
        self._left = None
        self.came_back = False
