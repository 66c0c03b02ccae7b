"""Consent once more, for a connection that exists: the same client, the same user, new tokens."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from app.connections.connection import Connection
from app.connections.secrets import SecretKind, load_tokens, save_tokens, secret_name
from app.connections.session import endpoint_of
from app.connections.urgency import Urgency, urgency_of
from app.errors import AppError, SignInError
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity
from app.signin.proof import ExpectedOwner, redeem
from app.signin.session import TokenSession
from app.signin.tokens import TokenEndpoint, Tokens
from app.signin.vault import Vault
from app.words import translate

_log = logging.getLogger(__name__)


class Reauthorization:
    """Starts attempts, and puts the tokens that the last one brings in the place of the old ones.

    Args:
        connection: what is authorized again.
        vault: where its secrets are.
        policy: how its instance is reached.
        password: the integration user's, to fill in; None where it was not kept.
        session: the session of an open board, which goes on with the new tokens.
        on_renewed: told when another refresh token was kept, whose life begins now.

    Attributes:
        policy: how the instance is reached, by the browser too.
        user_name: who has to sign in.
        password: as above.
        single_sign_on: whether the instance sends people elsewhere to sign in.
    """

    def __init__(
        self,
        connection: Connection,
        vault: Vault,
        *,
        policy: NetworkPolicy,
        password: Secret | None = None,
        session: TokenSession | None = None,
        on_renewed: Callable[[], None] = lambda: None,
    ) -> None:
        self._connection = connection
        self._vault = vault
        self._session = session
        self._on_renewed = on_renewed
        self._attempt: AuthorizationAttempt | None = None
        self.policy = policy
        self.user_name = connection.user_name
        self.password = password
        self.single_sign_on = False

    def begin(self, redirect_uri: str) -> AuthorizationAttempt:
        """Start a new attempt; the one before counts no more.

        Args:
            redirect_uri: where the instance shall send the browser back to.
        """
        connection = self._connection
        self._attempt = AuthorizationAttempt.start(
            connection.address, connection.client_id, redirect_uri=redirect_uri
        )
        return self._attempt

    async def finish(self, redirect_url: str) -> Identity:
        """Redeem the code, prove whose token it is, keep it, and only then revoke the old ones.

        Args:
            redirect_url: where the instance sent the browser, code and all.

        Errors:
            SignInError: nobody waits for a way back, or the client secret is gone.
            AppError: as `redeem`; what is kept stays as it was. A refresh token that ends within
                days was ended by then, so only the access token goes on, for its minutes.
        """
        attempt, self._attempt = self._attempt, None
        endpoint = await self._endpoint()
        if attempt is None:
            raise _not_begun()
        attempt.code_from(redirect_url)  # what is no way back must cost nothing
        old = await load_tokens(self._vault, self._connection.id)
        if old and self._ends_soon():
            await _make_room(endpoint, old)
        kept: list[Tokens] = []

        async def keep(tokens: Tokens) -> None:
            await self._keep(tokens)
            kept.append(tokens)

        connection = self._connection
        owner = await redeem(
            attempt,
            redirect_url,
            endpoint,
            policy=self.policy,
            expected=ExpectedOwner(connection.user_sys_id, connection.user_name),
            keep=keep,
        )
        await self._settle(endpoint, old, kept[0])
        return owner

    async def _keep(self, tokens: Tokens) -> None:
        if self._session is None:
            await save_tokens(self._vault, self._connection.id, tokens)
        else:
            await self._session.replace(tokens)

    async def _settle(self, endpoint: TokenEndpoint, old: Tokens | None, new: Tokens) -> None:
        """Note how long the consent lasts now, and end what the new tokens took the place of."""
        if old is None or old.refresh != new.refresh:
            self._on_renewed()
        if old is not None and old.access != new.access:
            await _end(endpoint, replace(old, refresh=None))
        if old is not None and old.refresh not in {None, new.refresh}:
            await _end(endpoint, replace(old, access=old.refresh, refresh=None))

    def _ends_soon(self) -> bool:
        ends_at = self._connection.consent_expires_at
        return urgency_of(ends_at, datetime.now(UTC)) is not Urgency.NONE

    async def _endpoint(self) -> TokenEndpoint:
        name = secret_name(self._connection.id, SecretKind.CLIENT_SECRET)
        secret = await self._vault.load(name)
        if secret is None:
            raise SignInError(
                translate("Upkeep", "The client secret is no longer in the key ring."),
                translate("Upkeep", "Without it the instance gives {name} no tokens.").format(
                    name=self._connection.name
                ),
                translate("Upkeep", "Replace the client secret, or set the connection up again."),
            )
        return await endpoint_of(self._connection, self._vault, secret)


async def _make_room(endpoint: TokenEndpoint, old: Tokens) -> None:
    """End a refresh token whose days are counted; else the instance would hand out the same again.

    The access token goes on for its minutes, so that nothing under way is cut off.

    Source:
        ServiceNow documentation, "OAuth API request parameters": a grant that is repeated while a
        token is alive returns that token with the time it has left.
    """
    if old.refresh is not None:
        await _end(endpoint, replace(old, access=old.refresh, refresh=None))


async def _end(endpoint: TokenEndpoint, tokens: Tokens) -> None:
    try:
        await endpoint.revoke(tokens)
    except AppError as error:  # it ends by itself one day; the new tokens do not depend on it
        _log.warning("An old token was not revoked: %s", error)


def _not_begun() -> SignInError:
    return SignInError(
        translate("Upkeep", "Nobody waits for this answer."),
        translate("Upkeep", "It belongs to an attempt that was over before."),
        translate("Upkeep", "Authorize again."),
    )
