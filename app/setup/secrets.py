"""The secrets of a connection that is being made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from app.connections.secrets import SecretKind, secret_name
from app.errors import VaultError
from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.checklist import SetupState
from app.setup.plan import ItemKind
from app.signin.vault import RunVault, Vault

Opener = Callable[[], Awaitable[Vault]]
_SECRET_OF = {
    ItemKind.REGISTRY: SecretKind.CLIENT_SECRET,
    ItemKind.USER: SecretKind.USER_PASSWORD,
}


class SetupSecrets:
    """Opens the key ring when the first secret is needed, and not before.

    Args:
        open_vault: opens the key ring; VaultError where it cannot.

    Attributes:
        vault: where the secrets are, None before the first one.
        proxy_password: what a person typed for the proxy; in memory until Apply keeps it.
    """

    def __init__(self, open_vault: Opener) -> None:
        self._open_vault = open_vault
        self.vault: Vault | None = None
        self.proxy_password: Secret | None = None

    async def opened(self) -> Vault:
        """Return where the secrets are.

        Errors:
            VaultError: the key ring does not open.
        """
        if self.vault is None:
            self.vault = await self._open_vault()
        return self.vault

    def keep_for_this_run(self) -> None:
        """Keep secrets in memory until the program ends."""
        self.vault = RunVault()

    def policy_of(self, state: SetupState) -> NetworkPolicy:
        """Return how the instance is reached.

        Args:
            state: the answers of the person.
        """
        return NetworkPolicy(state.ca_file, proxy=state.proxy, proxy_password=self.proxy_password)

    async def keep_proxy_password(self, connection_id: str) -> None:
        """Put the password of the proxy where the finished connection looks for it.

        Args:
            connection_id: whose.

        Errors:
            VaultError: the key ring does not take it.
        """
        if self.proxy_password is not None:
            vault = await self.opened()
            name = secret_name(connection_id, SecretKind.PROXY_PASSWORD)
            await vault.save(name, self.proxy_password)

    async def find_proxy_password(self, state: SetupState) -> None:
        """Take the password of the proxy that an earlier run kept, if there is one.

        Args:
            state: as that run left it.
        """
        kind = SecretKind.PROXY_PASSWORD
        if state.proxy.user_name and await self.holds(state.connection_id, kind):
            self.proxy_password = await self.load(state.connection_id, kind)

    async def load(self, connection_id: str, kind: SecretKind) -> Secret | None:
        """Return a secret, None where there is none.

        Args:
            connection_id: whose.
            kind: which one.

        Errors:
            VaultError: the key ring does not give it.
        """
        vault = await self.opened()
        return await vault.load(secret_name(connection_id, kind))

    async def holds(self, connection_id: str, kind: SecretKind) -> bool:
        """Tell whether a secret is there.

        Args:
            connection_id: whose.
            kind: which one.
        """
        try:
            return bool(await self.load(connection_id, kind))
        except VaultError:
            return False  # a key ring that does not answer holds nothing; Apply says so in words

    async def held(self, connection_id: str) -> frozenset[ItemKind]:
        """Return the items of a plan whose secrets are there.

        Args:
            connection_id: whose.
        """
        kinds = _SECRET_OF.items()
        return frozenset([item for item, kind in kinds if await self.holds(connection_id, kind)])
