"""New secrets for a connection: each is proven before the one before is forgotten.

A new secret lies beside the old one in the key ring from before the instance is told of it.
Whatever ends the program in between, `settle` finds out at the next start which of the two works.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from app.changes.change import Change
from app.connections.connection import Connection
from app.connections.secrets import SecretKind, load_tokens, save_tokens, secret_name
from app.connections.session import endpoint_of, policy_of
from app.errors import (
    AnswerLostError,
    AppError,
    NotAuthenticatedError,
    SetupError,
    TokenRefusedError,
)
from app.instance.access import PasswordAccess
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret, generate_client_secret, generate_password
from app.signin.identity import whoami
from app.signin.session import TokenSession
from app.signin.vault import Vault
from app.words import translate

_REGISTRY = "oauth_entity"
_ROTATED = "Client secret replaced on "


class Rotation:
    """Replaces the secrets of one connection through an administrator.

    Args:
        client: a client that proves itself as an administrator; the caller closes it.
        connection: whose secrets.
        vault: where they are.
        session: proves a new client secret, and goes on with it; None where nobody is signed in.
    """

    def __init__(
        self,
        client: InstanceClient,
        connection: Connection,
        vault: Vault,
        *,
        session: TokenSession | None,
    ) -> None:
        self._client = client
        self._connection = connection
        self._vault = vault
        self._session = session

    async def replace_client_secret(self, today: date) -> tuple[Change, bool]:
        """Give the registry entry a new client secret, and tell whether it was proven.

        Args:
            today: the day that the entry's comment names.

        Returns:
            What changed beside it, and whether a token came for it. None comes where the consent
            is over, or nobody is signed in.

        Errors:
            SetupError: the instance goes on with the old secret; so does the connection.
            NotFoundError: the registry entry is gone.
            AppError: the instance refused or did not answer; the next start ends what was begun.
        """
        kind, secret = SecretKind.NEXT_CLIENT_SECRET, generate_client_secret()
        change = await self._new_comment(today)
        await self._save(kind, secret)
        lost = await self._write(
            kind, _REGISTRY, {**change.after, "client_secret": secret.reveal()}
        )
        is_proven = self._session is not None and await self._prove(self._session, secret, lost)
        if lost and not is_proven:  # nobody knows which secret counts, so both stay
            raise lost
        await self._promote(kind, SecretKind.CLIENT_SECRET, secret)
        return change, is_proven

    async def replace_password(self) -> bool:
        """Give the integration user a new password, and tell whether it was proven.

        Errors:
            SetupError: the instance goes on with the old password.
            NotFoundError: the user is gone.
            AppError: the instance refused or did not answer; the next start ends what was begun.
        """
        kind, password = SecretKind.NEXT_USER_PASSWORD, generate_password()
        await self._save(kind, password)
        lost = await self._write(kind, "sys_user", {"user_password": password.reveal()})
        policy = await policy_of(self._connection, self._vault)
        is_proven = await _signs_in(self._connection, policy, password)
        old = None if is_proven else await self._load(SecretKind.USER_PASSWORD)
        if lost and not is_proven:
            raise lost
        if old and await _signs_in(self._connection, policy, old):
            await self._forget(kind)
            raise _not_taken_password()
        await self._promote(kind, SecretKind.USER_PASSWORD, password)
        return is_proven

    async def _write(
        self, kind: SecretKind, table: str, values: dict[str, str]
    ) -> AnswerLostError | None:
        """Write to the record, and return the error where nobody knows whether it was done."""
        is_user = table == "sys_user"
        sys_id = self._connection.user_sys_id if is_user else self._connection.registry_sys_id
        try:
            # A password is hashed only where it is written as people type it.
            await self._client.update(table, sys_id, values, input_display_value=is_user)
        except AnswerLostError as exc:
            return exc
        except AppError:
            await self._forget(kind)
            raise
        return None

    async def _prove(
        self, session: TokenSession, secret: Secret, lost: AnswerLostError | None
    ) -> bool:
        endpoint = await endpoint_of(self._connection, self._vault, secret)
        try:
            await session.move_to(endpoint)
        except TokenRefusedError as exc:
            if await _renews(session):
                await self._forget(SecretKind.NEXT_CLIENT_SECRET)
                raise lost or _not_taken() from exc
            # With neither secret a token comes: then the consent is over, not the new secret.
            return False
        return True

    async def _new_comment(self, today: date) -> Change:
        connection = self._connection
        fields = ("sys_id", "comments")
        entry = await self._client.record(_REGISTRY, connection.registry_sys_id, fields=fields)
        kept = [line for line in entry["comments"].splitlines() if not line.startswith(_ROTATED)]
        comments = "\n".join([*kept, f"{_ROTATED}{today.isoformat()}."])
        return Change(
            _REGISTRY,
            connection.registry_sys_id,
            connection.registry_name,
            {"comments": comments},
            {"comments": entry["comments"]},
        )

    async def _promote(self, kind: SecretKind, to: SecretKind, secret: Secret) -> None:
        await self._save(to, secret)
        await self._forget(kind)

    async def _load(self, kind: SecretKind) -> Secret | None:
        return await self._vault.load(secret_name(self._connection.id, kind))

    async def _save(self, kind: SecretKind, secret: Secret) -> None:
        await self._vault.save(secret_name(self._connection.id, kind), secret)

    async def _forget(self, kind: SecretKind) -> None:
        await self._vault.delete(secret_name(self._connection.id, kind))


async def settle(connection: Connection, vault: Vault) -> None:
    """End what a rotation began that was cut off: keep the secret that works.

    Args:
        connection: whose secrets.
        vault: where they are.

    Errors:
        SignInError: neither client secret brings a token; both stay.
        NetworkError: the instance did not answer; both stay.
        InstanceError: as above.
        VaultError: the key ring does not answer.
    """
    await _settle_client_secret(connection, vault)
    await _settle_password(connection, vault)


async def _settle_client_secret(connection: Connection, vault: Vault) -> None:
    new_name = secret_name(connection.id, SecretKind.NEXT_CLIENT_SECRET)
    name = secret_name(connection.id, SecretKind.CLIENT_SECRET)
    new, old = await vault.load(new_name), await vault.load(name)
    tokens = await load_tokens(vault, connection.id)
    if new is None or tokens is None or tokens.refresh is None:
        return
    try:
        renewed = await (await endpoint_of(connection, vault, new)).refresh(tokens.refresh)
    except TokenRefusedError:
        if old is None:
            raise
        renewed = await (await endpoint_of(connection, vault, old)).refresh(tokens.refresh)
    else:
        await vault.save(name, new)
    await save_tokens(vault, connection.id, renewed)
    await vault.delete(new_name)


async def _settle_password(connection: Connection, vault: Vault) -> None:
    new_name = secret_name(connection.id, SecretKind.NEXT_USER_PASSWORD)
    name = secret_name(connection.id, SecretKind.USER_PASSWORD)
    new, old = await vault.load(new_name), await vault.load(name)
    if new is None:
        return
    policy = await policy_of(connection, vault)
    if await _signs_in(connection, policy, new):
        await vault.save(name, new)
        await vault.delete(new_name)
    elif old and await _signs_in(connection, policy, old):
        await vault.delete(new_name)


async def _signs_in(connection: Connection, policy: NetworkPolicy, password: Secret) -> bool:
    """Tell whether a password is the integration user's; an instance may not let anybody try."""
    access = PasswordAccess(connection.user_name, password)
    with suppress(NotAuthenticatedError):
        async with InstanceClient(connection.address, policy, access) as client:
            return (await whoami(client)).sys_id == connection.user_sys_id
    return False


async def _renews(session: TokenSession) -> bool:
    try:
        await session.renew(await session.current())
    except TokenRefusedError:
        return False
    return True


def _not_taken() -> SetupError:
    return SetupError(
        translate("Upkeep", "The instance goes on with the old client secret."),
        translate("Upkeep", "It accepted the new one, but gives tokens for the old one only."),
        translate("Upkeep", "Look for a business rule on oauth_entity, then try again."),
    )


def _not_taken_password() -> SetupError:
    return SetupError(
        translate("Upkeep", "The instance goes on with the old password."),
        translate("Upkeep", "It accepted the new one, but lets the user in with the old one only."),
        translate(
            "Upkeep",
            "On the user's form, an administrator selects Set Password and types a new one.",
        ),
    )
