"""A program that starts on its board, connected to a practice instance without its wizard."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QMenu

from app.changes.change import Change
from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.connections.secrets import SecretKind, save_tokens, secret_name
from app.connections.session import endpoint_of
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.network import NetworkPolicy
from app.practice.server import Account
from app.secret import Secret, generate_client_secret, generate_password
from app.signin.authorization import AuthorizationAttempt
from app.signin.vault import Vault
from tests.journeys.conftest import Journey
from tests.unit.person import consent
from tests.unit.upkeep.connected import connection_to
from ui.board.switcher import ConnectionSwitcher
from ui.board.window import BoardWindow
from ui.driver import Driver

TABLES = ("oauth_entity", "sys_user", "sys_user_has_role")


async def connect(started: Journey, vault: Vault, **changes: object) -> Connection:
    """Connect the program's home to its practice instance, and keep the secrets."""
    access = await started.program.practice.access()
    account = access.accounts.administrator
    policy = NetworkPolicy(access.ca_file)
    proof = PasswordAccess(account.user_name, Secret(account.password))
    secret, password = generate_client_secret(), generate_password()
    async with InstanceClient(parse_address(access.address), policy, proof) as client:
        made = await connection_to(client, access, secret, password)
        role = await _grant(client, made.user_sys_id)
    connection = replace(made, changes=(*made.changes, role), **changes)
    await vault.save(secret_name(connection.id, SecretKind.CLIENT_SECRET), secret)
    await vault.save(secret_name(connection.id, SecretKind.USER_PASSWORD), password)
    attempt = AuthorizationAttempt.start(connection.address, connection.client_id)
    user = Account(connection.user_name, password.reveal(), "")
    url = await asyncio.to_thread(consent, access, attempt, user, decision="allow")
    endpoint = await endpoint_of(connection, vault, secret)
    tokens = await endpoint.exchange(attempt, attempt.code_from(url))
    await save_tokens(vault, connection.id, tokens)
    ConnectionBook(started.places.data).save(connection)
    return connection


async def _grant(client: InstanceClient, user_sys_id: str) -> Change:
    query = Query().where("name", "=", "itil")
    (role,) = await client.records("sys_user_role", query, fields=("sys_id",))
    values = {"user": user_sys_id, "role": role["sys_id"]}
    grant = await client.create("sys_user_has_role", values)
    return Change("sys_user_has_role", grant["sys_id"], "itil", values)


async def twin_of(started: Journey, vault: Vault, connection: Connection) -> Connection:
    """Save a second connection that shares the records and tokens of the first."""
    twin = replace(connection, id="t" * 32, name="Compliance", centres=(Centre.COMPLIANCE,))
    for kind in SecretKind:
        value = await vault.load(secret_name(connection.id, kind))
        if value is not None:
            await vault.save(secret_name(twin.id, kind), value)
    ConnectionBook(started.places.data).save(twin)
    return twin


async def open_board(started: Journey, connection: Connection) -> BoardWindow:
    """Open a board as the switcher does, and wait for its first tickets."""
    started.program._open(connection)
    return await board_of(started, connection)


async def board_of(started: Journey, connection: Connection) -> BoardWindow:
    """Wait until the board of a connection is shown and at rest."""

    def is_there() -> bool:
        window = started.program.window
        return (
            isinstance(window, BoardWindow)
            and window.windowTitle() == f"Firnline · {connection.name}"
            and window._state.synced_at is not None
            and not window._state.activity
        )

    await Driver().until(is_there, f"the board of {connection.name}")
    return started.program.window


def switch_to(board: BoardWindow, text: str) -> None:
    """Choose an entry of the switcher's menu."""
    menu: QMenu = board.findChild(ConnectionSwitcher).menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text().startswith(text)).trigger()


async def let_administrator_in(started: Journey) -> None:
    """Sign in as an administrator in the window that asks for one."""
    drive = Driver()
    access = await started.program.practice.access()
    account = access.accounts.administrator
    await drive.write("Administrator user name", account.user_name)
    await drive.write("Administrator password", account.password)
    await drive.press("Sign in")


async def records(started: Journey) -> dict[str, set[str]]:
    """Return the records of the tables that a connection touches."""
    found = {}
    async with started.administrator() as client:
        for table in TABLES:
            params = {"sysparm_fields": "sys_id", "sysparm_limit": "10000"}
            reply = await client.get(f"/api/now/table/{table}", params=params)
            found[table] = {row["sys_id"] for row in reply.json()["result"]}
    return found


async def change(started: Journey, table: str, sys_id: str, **values: str) -> None:
    """Change a record behind the program's back."""
    access = await started.program.practice.access()
    account = access.accounts.administrator
    policy = NetworkPolicy(access.ca_file)
    proof = PasswordAccess(account.user_name, Secret(account.password))
    async with InstanceClient(parse_address(access.address), policy, proof) as client:
        await client.update(table, sys_id, values)


def ends_in(days: float) -> datetime:
    """Return a moment some days from now."""
    return datetime.now(UTC) + timedelta(days=days)
