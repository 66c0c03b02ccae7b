"""Whose page it is, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.signin.authorizing import Authorizing
from app.signin.identity import Identity
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class AccountNote(Note):
    """Names the account of the page; offers to sign the right one in, or the wrong one out.

    Signals:
        sign_in_wanted: fill in and submit the sign-in form.
        not_you_wanted: sign the wrong person out.

    Args:
        authorizing: knows who is expected.
    """

    sign_in_wanted = Signal()
    not_you_wanted = Signal()

    def __init__(self, authorizing: Authorizing, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._authorizing = authorizing
        text = translate("Authorization", "Sign in as the integration user")
        self._sign_in = Button(text, ButtonLook.PRIMARY, small=True)
        self._sign_in.clicked.connect(self.sign_in_wanted)
        self._not_you = Button(translate("Authorization", "Not You"), small=True)
        self._not_you.clicked.connect(self.not_you_wanted)
        for button in (self._sign_in, self._not_you):
            self.buttons.addWidget(button)
        self._not_you.hide()

    def show_nobody(self) -> None:
        """Begin anew: nobody is signed in, and no form is shown yet."""
        self.offer_sign_in(possible=False)
        self.show_account(None)

    def offer_sign_in(self, *, possible: bool) -> None:
        """Offer the one press; past single sign-on it finds the form by itself.

        Args:
            possible: whether the form is shown already.
        """
        was_off = not self._sign_in.isEnabled()
        self._sign_in.setEnabled(possible or self._authorizing.single_sign_on)
        if was_off and self._sign_in.isEnabled() and self._sign_in.isVisible():
            self._sign_in.setFocus()

    def show_account(self, account: Identity | None) -> None:
        """Name who is signed in on the page.

        Args:
            account: who it is, None where nobody is.
        """
        expected = self._authorizing.user_name
        is_wrong = account is not None and account.user_name != expected
        self._not_you.setVisible(is_wrong)
        self._sign_in.setVisible(account is None and self._authorizing.password is not None)
        if account is None:
            self._say_nobody(expected)
        elif is_wrong:
            self._say_wrong(account, expected)
        else:
            title = translate("Authorization", "This page is signed in as the integration user")
            text = translate("Authorization", "Select Allow to let {expected} create tickets.")
            self._announce(title, text.format(expected=expected), ChipKind.OK)

    def _say_nobody(self, expected: str) -> None:
        title = translate("Authorization", "Sign in as {expected}").format(expected=expected)
        if self._authorizing.password is None:
            text = translate("Authorization", "Its password is not kept in Firnline.")
        elif self._authorizing.single_sign_on:
            text = translate(
                "Authorization",
                "Single sign-on stands before this instance; one press goes past it and signs in.",
            )
        else:
            text = translate(
                "Authorization", "One press fills in its name and password and signs in."
            )
        self._announce(title, text, ChipKind.ACCENT)

    def _say_wrong(self, account: Identity, expected: str) -> None:
        title = translate("Authorization", "This page is signed in as {name} ({user})")
        text = translate(
            "Authorization",
            "Firnline needs the integration user {expected}. A token of another account is "
            "refused and revoked.",
        )
        self._announce(
            title.format(name=account.name, user=account.user_name),
            text.format(expected=expected),
            ChipKind.WARN,
        )

    def _announce(self, title: str, text: str, kind: ChipKind) -> None:
        self.say(title, text, kind=kind)
        said = QAccessibleAnnouncementEvent(self, f"{title}. {text}")
        QAccessible.updateAccessibility(said)
