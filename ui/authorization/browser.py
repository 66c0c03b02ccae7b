"""What is needed of a browser in which consent is given."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from ui.tasks import TaskSet


class AuthorizationBrowser(Protocol):
    """Shows the authorization page and hands back where it leads.

    Signals:
        returned(str): the way back, caught before anything of it was loaded.
        account_changed(Identity | None): whose session the page is.
        can_fill_changed(bool): whether the instance's own sign-in form is shown.
        failed(AppError): the page cannot be shown, or leads nowhere.
    """

    @property
    def widget(self) -> QWidget:
        """The widget to show."""

    @property
    def returned(self) -> SignalInstance:
        """The way back."""

    @property
    def account_changed(self) -> SignalInstance:
        """Whose session the page is."""

    @property
    def can_fill_changed(self) -> SignalInstance:
        """Whether the sign-in form is shown."""

    @property
    def failed(self) -> SignalInstance:
        """Why the page cannot be shown."""

    def open(self, attempt: AuthorizationAttempt, policy: NetworkPolicy) -> None:
        """Show the authorization page in a fresh session."""

    def sign_in(self, user_name: str, password: Secret) -> None:
        """Fill in the instance's own sign-in form and submit it, past single sign-on if need be."""

    def not_you(self) -> None:
        """Sign the wrong person out."""

    def local_sign_in(self) -> None:
        """Show the instance's own sign-in form, past single sign-on."""

    def close_session(self) -> None:
        """Forget the session."""


MakeAuthorizationBrowser = Callable[[TaskSet], AuthorizationBrowser]
OpenPage = Callable[[str], Coroutine[Any, Any, None]]
