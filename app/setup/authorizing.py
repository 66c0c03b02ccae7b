"""Consent for a connection that is being made, as windows see it."""

from __future__ import annotations

from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.installation import Installation
from app.setup.order import out_of_order
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity


class SetupAuthorizing:
    """Lets an installation be authorized; it is `Authorizing`.

    Args:
        installation: what is being set up.
    """

    def __init__(self, installation: Installation) -> None:
        self._installation = installation

    @property
    def policy(self) -> NetworkPolicy:
        """How the instance is reached."""
        return self._installation.policy

    @property
    def user_name(self) -> str:
        """The integration user."""
        return self._installation.state.user_name

    @property
    def password(self) -> Secret | None:
        """Its generated password, None where it is gone."""
        return self._installation.integration_password

    @property
    def single_sign_on(self) -> bool:
        """Whether the instance was seen to send people elsewhere to sign in."""
        recognition = self._installation.state.recognition
        return recognition is not None and recognition.single_sign_on

    def begin(self, redirect_uri: str) -> AuthorizationAttempt:
        """Start a new attempt: `Installation.begin_consent`."""
        return self._installation.begin_consent(redirect_uri)

    async def finish(self, redirect_url: str) -> Identity:
        """Redeem what came back: `Installation.finish_consent`."""
        state = await self._installation.finish_consent(redirect_url)
        if state.consented_by is None:
            raise out_of_order()
        return state.consented_by
