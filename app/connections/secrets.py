"""The secrets of a connection, and the names under which the key ring keeps them."""

from __future__ import annotations

from enum import StrEnum

from app.signin.tokens import Tokens
from app.signin.vault import Vault


class SecretKind(StrEnum):
    """What a connection keeps in the key ring."""

    CLIENT_SECRET = "client-secret"  # noqa: S105 - the name of a secret
    ACCESS_TOKEN = "access-token"  # noqa: S105 - as above
    REFRESH_TOKEN = "refresh-token"  # noqa: S105 - as above
    USER_PASSWORD = "user-password"  # noqa: S105 - as above
    NEXT_CLIENT_SECRET = "next-client-secret"  # noqa: S105 - as above
    NEXT_USER_PASSWORD = "next-user-password"  # noqa: S105 - as above
    PROXY_PASSWORD = "proxy-password"  # noqa: S105 - as above


def secret_name(connection_id: str, kind: SecretKind) -> str:
    """Return the name of one secret in the key ring.

    Args:
        connection_id: the connection.
        kind: which of its secrets.
    """
    return f"{connection_id}/{kind}"


async def save_tokens(vault: Vault, connection_id: str, tokens: Tokens) -> None:
    """Keep the tokens of a connection.

    Args:
        vault: where.
        connection_id: whose.
        tokens: what to keep.

    Errors:
        VaultError: the key ring does not take them.
    """
    # The refresh token first: with it alone the connection goes on, with the other it ends soon.
    if tokens.refresh is not None:
        await vault.save(secret_name(connection_id, SecretKind.REFRESH_TOKEN), tokens.refresh)
    await vault.save(secret_name(connection_id, SecretKind.ACCESS_TOKEN), tokens.access)


async def load_tokens(vault: Vault, connection_id: str) -> Tokens | None:
    """Return the tokens of a connection, or None where there are none.

    Args:
        vault: where.
        connection_id: whose.

    Errors:
        VaultError: the key ring does not give them.
    """
    access = await vault.load(secret_name(connection_id, SecretKind.ACCESS_TOKEN))
    refresh = await vault.load(secret_name(connection_id, SecretKind.REFRESH_TOKEN))
    return Tokens(access, refresh, None) if access else None


async def forget(vault: Vault, connection_id: str) -> None:
    """Delete every secret of a connection.

    Args:
        vault: where.
        connection_id: whose.

    Errors:
        VaultError: the key ring does not let go of one.
    """
    for kind in SecretKind:
        await vault.delete(secret_name(connection_id, kind))
