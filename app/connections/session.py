"""From a saved connection to a client that is signed in, and the end of both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from app.connections.connection import Connection
from app.connections.secrets import SecretKind, forget, load_tokens, save_tokens, secret_name
from app.errors import SignInError, TooSlowError
from app.instance.access import TokenAccess
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.oauth_client import OAuthClient
from app.signin.session import TokenSession
from app.signin.tokens import TokenEndpoint, Tokens
from app.signin.vault import Vault
from app.words import translate

# Whoever removes a connection waits for this; the secrets go in any case.
_REVOCATION_LIMIT_S: Final = 20.0


async def open_client(connection: Connection, vault: Vault) -> InstanceClient:
    """Return a client that speaks as the integration user.

    Args:
        connection: which instance.
        vault: where its secrets are.

    Errors:
        SignInError: the key ring holds no tokens for it.
        VaultError: the key ring does not answer.
        CertificateFileError: the CA file of the connection is gone.
    """
    session = await open_session(connection, vault)
    policy = await policy_of(connection, vault)
    return InstanceClient(connection.address, policy, TokenAccess(session))


async def policy_of(connection: Connection, vault: Vault) -> NetworkPolicy:
    """Return how an instance is reached, with what its proxy asks for.

    Args:
        connection: which instance.
        vault: where its secrets are.

    Errors:
        VaultError: the key ring does not answer.
    """
    if not connection.proxy.user_name:
        return connection.policy(None)
    name = secret_name(connection.id, SecretKind.PROXY_PASSWORD)
    return connection.policy(await vault.load(name))


async def open_session(
    connection: Connection, vault: Vault, *, on_consent: Callable[[], None] = lambda: None
) -> TokenSession:
    """Return the tokens of a connection as a session that keeps itself in the key ring.

    Args:
        connection: which instance.
        vault: where its secrets are.
        on_consent: told when another refresh token was kept, whose life begins now.

    Errors:
        SignInError: the key ring holds no tokens for it.
        VaultError: the key ring does not answer.
    """
    endpoint, tokens = await _grant(connection, vault)
    known = {tokens.refresh, None}

    async def save(renewed: Tokens) -> None:
        await save_tokens(vault, connection.id, renewed)
        if renewed.refresh not in known:
            known.add(renewed.refresh)
            on_consent()

    return TokenSession(endpoint, tokens, save=save)


async def endpoint_of(connection: Connection, vault: Vault, secret: Secret) -> TokenEndpoint:
    """Return the token endpoint as a connection's client asks it.

    Args:
        connection: which instance.
        vault: where the password of its proxy is.
        secret: proves the client.

    Errors:
        VaultError: the key ring does not answer.
    """
    policy = await policy_of(connection, vault)
    return TokenEndpoint(OAuthClient(connection.address, policy, connection.client_id, secret))


async def disconnect(
    connection: Connection, vault: Vault, *, limit_s: float = _REVOCATION_LIMIT_S
) -> None:
    """Revoke the tokens and delete every secret; the secrets go even if the instance is away.

    Args:
        connection: which instance.
        vault: where its secrets are.
        limit_s: how long the instance may take, in seconds.

    Errors:
        SignInError: there were no tokens to revoke; the secrets are deleted.
        NetworkError: the instance cannot be reached; the secrets are deleted, tokens may be good.
        InstanceError: the instance refused; the secrets are deleted, tokens may be good.
        VaultError: the key ring does not let go of the secrets.
    """
    try:
        endpoint, tokens = await _grant(connection, vault)
        async with asyncio.timeout(limit_s):
            await endpoint.revoke(tokens)
    except TimeoutError as exc:
        raise TooSlowError(connection.address.label, limit_s) from exc
    finally:
        await forget(vault, connection.id)


async def _grant(connection: Connection, vault: Vault) -> tuple[TokenEndpoint, Tokens]:
    tokens = await load_tokens(vault, connection.id)
    secret = await vault.load(secret_name(connection.id, SecretKind.CLIENT_SECRET))
    if tokens is None or secret is None:
        raise SignInError(
            translate("Connections", "This connection is not signed in."),
            translate("Connections", "The key ring holds no tokens for {name}.").format(
                name=connection.name
            ),
            translate("Connections", "Authorize again."),
        )
    return await endpoint_of(connection, vault, secret), tokens
