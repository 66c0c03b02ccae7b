"""A connection as the set-up leaves it, made without any page."""

from __future__ import annotations

from pathlib import Path

from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.practice.server import PracticeServer
from app.secret import Secret
from app.setup.installation import Installation
from app.setup.journal import Journal
from app.setup.outcome import connection_of
from app.signin.vault import Vault
from tests.unit.setup.installing import NOW, consent


async def connect(practice: PracticeServer, vault: Vault, folder: Path) -> Connection:
    """Provision the instance, give consent as the integration user, and return the connection."""

    async def open_vault() -> Vault:
        return vault

    book, journal = ConnectionBook(folder), Journal(folder / "setup.json")
    installation = Installation(
        journal=journal, book=book, open_vault=open_vault, initiated_by="mara.lindqvist"
    )
    await installation.look_at(practice.address, ca_file=practice.ca_file, practice=True)
    account = practice.administrator
    await installation.admission.by_password(account.user_name, Secret(account.password))
    await installation.make_plan(registry_name="Firnline", user_name="firnline.integration")
    await installation.apply(lambda _state: None)
    await consent(installation, practice)
    connection = connection_of(installation.state, now=NOW)
    book.save(connection)
    return connection
