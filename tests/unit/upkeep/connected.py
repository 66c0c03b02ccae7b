"""A connection on a practice instance, and what is looked at on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.changes.change import Change
from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.connections.secrets import SecretKind, load_tokens, secret_name
from app.connections.session import endpoint_of
from app.errors import AppError, NotAuthenticatedError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.practice.server import Account, PracticeServer
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI
from app.signin.identity import Identity, whoami
from app.signin.vault import RunVault
from app.upkeep.upkeep import Upkeep

ID = "0123456789abcdef0123456789abcdef"


@dataclass
class Connected:
    """A connection that was set up, and where its secrets are."""

    connection: Connection
    vault: RunVault
    book: ConnectionBook
    practice: PracticeServer

    def upkeep(self) -> Upkeep:
        """Return what looks after the connection, as after a start."""
        (connection,) = self.book.all()
        return Upkeep(connection, self.book, self.vault)

    async def secret(self, kind: SecretKind) -> Secret | None:
        """Return one secret of the connection."""
        return await self.vault.load(secret_name(self.connection.id, kind))

    async def account(self) -> Account:
        """Return the integration user with the password in the key ring."""
        password = await self.secret(SecretKind.USER_PASSWORD)
        assert password is not None
        return Account(self.connection.user_name, password.reveal(), "")

    async def is_accepted(self, secret: Secret | None) -> bool:
        """Tell whether the instance gives a token for a client secret."""
        tokens = await load_tokens(self.vault, self.connection.id)
        assert tokens is not None
        assert tokens.refresh is not None
        try:
            endpoint = await endpoint_of(self.connection, self.vault, secret or Secret(""))
            await endpoint.refresh(tokens.refresh)
        except AppError:
            return False
        return True

    async def signs_in(self) -> bool:
        """Tell whether the password in the key ring is the integration user's."""
        account = await self.account()
        access = PasswordAccess(account.user_name, Secret(account.password))
        policy = self.connection.policy(None)
        try:
            async with InstanceClient(self.connection.address, policy, access) as client:
                await whoami(client)
        except NotAuthenticatedError:
            return False
        return True

    async def speaks_as(self) -> Identity:
        """Return as whom a new start of the program speaks, with a token it has just renewed."""
        self.practice.clock.advance(3600)
        async with await self.upkeep().open_client() as client:
            return await whoami(client)


async def connection_to(
    client: InstanceClient, practice: PracticeServer, secret: Secret, password: Secret
) -> Connection:
    """Make the records of a connection as the set-up does, and return it without tokens."""
    registry = {
        "name": "Firnline",
        "type": "client",
        "client_id": "c" * 32,
        "redirect_url": REDIRECT_URI,
        "comments": f"Made by Firnline on 2026-11-24, connection {ID}.",
        "scope_restriction_status": "unrestricted",
    }
    title = f"Firnline integration {ID[:12]}"
    user = {"user_name": "firnline.integration", "last_name": "Integration", "title": title}
    entry = await client.create("oauth_entity", registry | {"client_secret": secret.reveal()})
    person = await client.create("sys_user", user)
    typed = {"user_password": password.reveal()}
    await client.update("sys_user", person["sys_id"], typed, input_display_value=True)
    now = datetime.now(UTC)
    return Connection(
        id=ID,
        name="Practice",
        address=parse_address(practice.address),
        centres=(Centre.SECURITY,),
        ca_file=practice.ca_file,
        practice=True,
        client_id=registry["client_id"],
        registry_name="Firnline",
        registry_sys_id=entry["sys_id"],
        user_name=user["user_name"],
        user_sys_id=person["sys_id"],
        initiated_by="mara",
        created_at=now,
        consent_expires_at=now + timedelta(days=100),
        changes=(
            Change("oauth_entity", entry["sys_id"], "Firnline", registry),
            Change("sys_user", person["sys_id"], user["user_name"], user),
        ),
    )
