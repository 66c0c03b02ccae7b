"""What consent is given for: a connection that is being made, or one that is authorized again."""

from __future__ import annotations

from typing import Protocol

from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity


class Authorizing(Protocol):
    """Starts attempts at consent, and redeems the code that the last of them brings."""

    @property
    def policy(self) -> NetworkPolicy:
        """How the instance is reached."""

    @property
    def user_name(self) -> str:
        """The integration user, who has to sign in and select Allow."""

    @property
    def password(self) -> Secret | None:
        """The integration user's generated password, None where it is not kept any more."""

    @property
    def single_sign_on(self) -> bool:
        """Whether the instance sends people elsewhere to sign in, as far as is known."""

    def begin(self, redirect_uri: str) -> AuthorizationAttempt:
        """Start a new attempt; the one before counts no more.

        Args:
            redirect_uri: where the instance shall send the browser back to.

        Errors:
            AppError: there is nothing to authorize.
        """

    async def finish(self, redirect_url: str) -> Identity:
        """Redeem the code, prove whose token it is, and only then keep it.

        Args:
            redirect_url: where the instance sent the browser, code and all.

        Errors:
            ConsentDeniedError: Deny was pressed.
            ForeignRedirectError: it belongs to another attempt; nothing was sent.
            TokenRefusedError: the instance gave no token.
            WrongUserError: the token is somebody else's; it was revoked and nothing was kept.
            AppError: the owner could not be proven, or the tokens not be kept.
        """
