"""From a saved connection to a client, and the end of both, on a real instance."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from app.connections.connection import Centre, Connection
from app.connections.secrets import SecretKind, load_tokens, save_tokens, secret_name
from app.connections.session import disconnect, open_client, open_session
from app.errors import NetworkError, NotAuthenticatedError, SignInError, TooSlowError
from app.instance.access import PasswordAccess
from app.instance.address import InstanceAddress, parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import PracticeServer
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from app.signin.identity import whoami
from app.signin.oauth_client import OAuthClient
from app.signin.tokens import TokenEndpoint, Tokens
from app.signin.vault import RunVault
from tests.unit.person import consent

CLIENT_SECRET = Secret("a" * 40)


@dataclass
class Connected:
    """A connection that was set up, and where its secrets are."""

    connection: Connection
    vault: RunVault
    tokens: Tokens

    async def secrets(self) -> list[Secret | None]:
        """Return what the vault holds for the connection."""
        names = [secret_name(self.connection.id, kind) for kind in SecretKind]
        return [await self.vault.load(name) for name in names]


@pytest.fixture
async def connected(practice: PracticeServer) -> Connected:
    """A connection to the practice instance, as the set-up leaves it."""
    address, policy = parse_address(practice.address), NetworkPolicy(practice.ca_file)
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    async with InstanceClient(address, policy, access) as client:
        values = {
            "name": "Firnline",
            "type": "client",
            "redirect_url": REDIRECT_URI,
            "client_secret": CLIENT_SECRET.reveal(),
            "scope_restriction_status": "unrestricted",
        }
        record = await client.create("oauth_entity", values)
        owner = await whoami(client)
    attempt = AuthorizationAttempt.start(address, record["client_id"])
    url = await asyncio.to_thread(consent, practice, attempt, account, decision="allow")
    endpoint = TokenEndpoint(OAuthClient(address, policy, record["client_id"], CLIENT_SECRET))
    tokens = await endpoint.exchange(attempt, attempt.code_from(url))
    now = datetime.now(UTC)
    connection = Connection(
        id="c1",
        name="Practice",
        address=address,
        centres=(Centre.SECURITY,),
        ca_file=practice.ca_file,
        practice=True,
        client_id=record["client_id"],
        registry_name="Firnline",
        registry_sys_id=record["sys_id"],
        user_name=owner.user_name,
        user_sys_id=owner.sys_id,
        initiated_by="mara",
        created_at=now,
        consent_expires_at=now,
    )
    vault = RunVault()
    await vault.save(secret_name("c1", SecretKind.CLIENT_SECRET), CLIENT_SECRET)
    await save_tokens(vault, "c1", tokens)
    return Connected(connection, vault, tokens)


async def test_a_client_speaks_as_the_integration_user(connected: Connected) -> None:
    """The tokens in the vault are all that is needed."""
    async with await open_client(connected.connection, connected.vault) as client:
        assert (await whoami(client)).sys_id == connected.connection.user_sys_id


async def test_a_renewed_token_is_in_the_vault(
    connected: Connected, practice: PracticeServer
) -> None:
    """The next start begins with the newest token."""
    practice.clock.advance(3600)
    async with await open_client(connected.connection, connected.vault) as client:
        await whoami(client)
    kept = await load_tokens(connected.vault, "c1")

    assert kept is not None
    assert kept.access != connected.tokens.access
    assert kept.refresh == connected.tokens.refresh


@pytest.mark.parametrize("kind", [SecretKind.ACCESS_TOKEN, SecretKind.CLIENT_SECRET])
async def test_without_its_secrets_a_connection_is_not_signed_in(
    connected: Connected, kind: SecretKind
) -> None:
    """What is missing in the vault can only come from a new consent."""
    await connected.vault.delete(secret_name("c1", kind))

    with pytest.raises(SignInError, match="Practice"):
        await open_client(connected.connection, connected.vault)


async def test_disconnecting_revokes_and_forgets(connected: Connected) -> None:
    """Afterwards the vault is empty and the old tokens are good for nothing."""
    session = await open_session(connected.connection, connected.vault)
    client = await open_client(connected.connection, connected.vault)
    await disconnect(connected.connection, connected.vault)
    async with client:
        with pytest.raises((SignInError, NotAuthenticatedError)):
            await whoami(client)

    assert await session.current() == connected.tokens.access
    assert await connected.secrets() == [None] * len(SecretKind)


async def test_disconnecting_forgets_even_if_the_instance_is_away(connected: Connected) -> None:
    """The secrets are deleted all the same, and that the tokens may live on is told."""
    away = replace(connected.connection, address=InstanceAddress("localhost", 1))
    with pytest.raises(NetworkError):
        await disconnect(away, connected.vault)

    assert await connected.secrets() == [None] * len(SecretKind)


async def test_disconnecting_waits_no_longer_than_its_limit(connected: Connected) -> None:
    """An instance that takes the connection and says nothing does not keep the secrets alive."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = InstanceAddress("127.0.0.1", silent.getsockname()[1])
        away = replace(connected.connection, address=address)
        with pytest.raises(TooSlowError):
            await disconnect(away, connected.vault, limit_s=0.2)

    assert await connected.secrets() == [None] * len(SecretKind)


async def test_disconnecting_without_tokens_is_told(connected: Connected) -> None:
    """There is nothing to revoke, and what is left is deleted."""
    await connected.vault.delete(secret_name("c1", SecretKind.ACCESS_TOKEN))
    with pytest.raises(SignInError):
        await disconnect(connected.connection, connected.vault)

    assert await connected.secrets() == [None] * len(SecretKind)


async def test_another_refresh_token_is_told_once(connected: Connected) -> None:
    """A renewal repeats the refresh token and says nothing; a new one begins its life."""
    heard: list[str] = []
    session = await open_session(
        connected.connection, connected.vault, on_consent=lambda: heard.append("consent")
    )
    await session.renew(await session.current())
    renewed = list(heard)
    other = replace(connected.tokens, refresh=Secret("another"))
    await session.replace(other)
    await session.replace(other)

    assert renewed == []
    assert heard == ["consent"]
