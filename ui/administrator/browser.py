"""What is needed of a browser in which an administrator signs in."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret


class SignInBrowser(Protocol):
    """Shows the instance's own pages and tells when somebody has signed in there.

    Signals:
        account_changed(Identity | None): whose session the page is.
        signed_in(BrowserSession): what the browser holds now.
        failed(AppError): the page cannot be shown.
    """

    @property
    def widget(self) -> QWidget:
        """The widget to show."""

    @property
    def account_changed(self) -> SignalInstance:
        """Whose session the page is."""

    @property
    def signed_in(self) -> SignalInstance:
        """What the browser holds once somebody has signed in."""

    @property
    def failed(self) -> SignalInstance:
        """Why the page cannot be shown."""

    def open(self, address: InstanceAddress, policy: NetworkPolicy) -> None:
        """Show the instance in a fresh session."""

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on."""

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill in the instance's own sign-in form and submit it."""

    def close_session(self) -> None:
        """Forget the session."""
