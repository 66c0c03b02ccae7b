"""The consent of a connection that is being made: one attempt at a time."""

from __future__ import annotations

from functools import partial

from app.connections.secrets import SecretKind, save_tokens
from app.setup.checklist import SetupState
from app.setup.order import address_of, out_of_order, provisioned_of
from app.setup.secrets import SetupSecrets
from app.signin.authorization import AuthorizationAttempt
from app.signin.identity import Identity
from app.signin.oauth_client import OAuthClient
from app.signin.proof import ExpectedOwner, redeem
from app.signin.tokens import TokenEndpoint


class Consent:
    """Starts attempts, and redeems the code that the last of them brings, once.

    Args:
        secrets: where the client secret is, and where the tokens go.
    """

    def __init__(self, secrets: SetupSecrets) -> None:
        self._secrets = secrets
        self._attempt: AuthorizationAttempt | None = None

    def begin(self, state: SetupState, redirect_uri: str) -> AuthorizationAttempt:
        """Start a new attempt; the one before counts no more.

        Args:
            state: what was applied.
            redirect_uri: where the instance shall send the browser back to.

        Errors:
            SetupError: nothing was applied yet.
        """
        client_id = provisioned_of(state).client_id
        self._attempt = AuthorizationAttempt.start(
            address_of(state), client_id, redirect_uri=redirect_uri
        )
        return self._attempt

    async def finish(self, state: SetupState, redirect_url: str) -> Identity:
        """Redeem the code, prove whose token it is, and only then keep it.

        Args:
            state: what was applied.
            redirect_url: where the instance sent the browser, code and all.

        Errors:
            SetupError: nobody waits for a way back.
            AppError: as `redeem`.
        """
        attempt, self._attempt = self._attempt, None
        if attempt is None:
            raise out_of_order()
        vault = await self._secrets.opened()
        client = await self._client(state)
        return await redeem(
            attempt,
            redirect_url,
            TokenEndpoint(client),
            policy=client.policy,
            expected=ExpectedOwner(provisioned_of(state).user_sys_id, state.user_name),
            keep=partial(save_tokens, vault, state.connection_id),
        )

    async def _client(self, state: SetupState) -> OAuthClient:
        secret = await self._secrets.load(state.connection_id, SecretKind.CLIENT_SECRET)
        if secret is None:
            raise out_of_order()
        client_id, policy = provisioned_of(state).client_id, self._secrets.policy_of(state)
        return OAuthClient(address_of(state), policy, client_id, secret)
