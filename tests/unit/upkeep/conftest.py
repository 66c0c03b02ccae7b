"""A connection on a practice instance, as the set-up leaves it."""

from __future__ import annotations

import asyncio

import pytest

from app.connections.book import ConnectionBook
from app.connections.secrets import SecretKind, save_tokens, secret_name
from app.connections.session import endpoint_of
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.practice.server import Account, PracticeServer
from app.secret import Secret, generate_client_secret, generate_password
from app.setup.administrator import Administrator
from app.signin.authorization import AuthorizationAttempt
from app.signin.vault import RunVault
from tests.unit.person import consent
from tests.unit.upkeep.connected import Connected, connection_to


@pytest.fixture
def administrator(practice: PracticeServer) -> Administrator:
    """The administrator of the practice instance."""
    account = practice.administrator
    access = PasswordAccess(account.user_name, Secret(account.password))
    address, policy = parse_address(practice.address), NetworkPolicy(practice.ca_file)
    return Administrator(account.user_name, address, policy, access)


@pytest.fixture
async def connected(practice: PracticeServer, administrator: Administrator, tmp_path) -> Connected:
    """A registry entry, an integration user, and tokens by consent."""
    secret, password = generate_client_secret(), generate_password()
    async with administrator.client() as client:
        connection = await connection_to(client, practice, secret, password)
    vault = RunVault()
    await vault.save(secret_name(connection.id, SecretKind.CLIENT_SECRET), secret)
    await vault.save(secret_name(connection.id, SecretKind.USER_PASSWORD), password)
    book = ConnectionBook(tmp_path)
    book.save(connection)
    made = Connected(connection, vault, book, practice)
    attempt = AuthorizationAttempt.start(connection.address, connection.client_id)
    account = Account(connection.user_name, password.reveal(), "")
    url = await asyncio.to_thread(consent, practice, attempt, account, decision="allow")
    endpoint = await endpoint_of(connection, vault, secret)
    await save_tokens(
        vault, connection.id, await endpoint.exchange(attempt, attempt.code_from(url))
    )
    return made


@pytest.fixture
async def admin_client(administrator: Administrator) -> InstanceClient:
    """A client of the administrator."""
    async with administrator.client() as client:
        yield client
