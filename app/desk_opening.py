"""Which connection a command is about, and what it keeps, without a window."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from app.audit.trail import AuditTrail
from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.connections.session import open_client
from app.database.database import Database
from app.database.rescue import open_database, rescue_of
from app.errors import InputError
from app.instance.client import InstanceClient
from app.places import Places, make_folder
from app.recommendations.book import RecommendationBook
from app.signin.vault import KeyringVault
from app.tickets.desk import Desk
from app.tickets.ledger import Ledger
from app.tickets.noting import Notes
from app.tickets.store import TicketStore
from app.words import translate


class ConnectionChoiceError(InputError):
    """What was typed names no connection, or leaves open which one is meant."""


def chosen_connection(places: Places, name: str | None) -> Connection:
    """Return the connection that somebody named, or the only one that there is.

    Args:
        places: where everything is kept.
        name: its name or its id, or None.

    Errors:
        ConnectionChoiceError: there is none, none of that name, or more than one.
        StorageError: the saved connections cannot be read.
    """
    every = ConnectionBook(places.data).all()
    found = [each for each in every if name in {None, each.id, each.name}]
    if len(found) == 1:
        return found[0]
    if not every:
        raise ConnectionChoiceError(
            translate("Command line", "No instance is connected."),
            translate("Command line", "Nothing is kept here yet."),
            translate("Command line", "Start Firnline and connect one."),
        )
    names = ", ".join(each.name for each in every)
    title = (
        translate("Command line", "Several connections are meant.")
        if found
        else translate("Command line", "No connection is named {name}.").format(name=name)
    )
    raise ConnectionChoiceError(
        title,
        translate("Command line", "There is: {names}.").format(names=names),
        translate("Command line", "Name one with --connection."),
    )


def open_file(places: Places, connection: Connection) -> Database:
    """Return what is kept of a connection; the caller closes it.

    Where it was damaged, standard error says so until somebody has read it in the window.

    Args:
        places: where everything is kept.
        connection: whose file.

    Errors:
        StorageError: the file cannot be used.
    """
    folder = places.data / "connections" / connection.id
    make_folder(folder)
    database = open_database(folder / "tickets.db")
    if rescue := rescue_of(database):
        sys.stderr.write(f"{rescue.title} {rescue.detail}\n")
    return database


def trail_of(database: Database, connection: Connection) -> AuditTrail:
    """Return the audit trail of a connection.

    Args:
        database: the file of the connection.
        connection: whose person and user every entry names.
    """
    return AuditTrail(database, who=f"{connection.initiated_by}, {connection.user_name}")


@dataclass(frozen=True)
class OpenDesk:
    """A desk without a window, and what lies beside it.

    Attributes:
        desk: the tickets.
        client: signed in.
        database: the file of the connection.
    """

    desk: Desk
    client: InstanceClient
    database: Database


@asynccontextmanager
async def open_desk(places: Places, connection: Connection) -> AsyncIterator[OpenDesk]:
    """Hand out the desk of a connection; a window may have the same one open.

    Args:
        places: where everything is kept.
        connection: whose tickets.

    Errors:
        SignInError: the key ring holds no tokens for the connection.
        VaultError: the key ring does not answer.
        StorageError: what is kept of the connection cannot be used.
        CertificateFileError: the CA file of the connection is gone.
    """
    vault = await KeyringVault.open()
    with open_file(places, connection) as database:
        async with await open_client(connection, vault) as client:
            desk = Desk(client, TicketStore(database), connection=connection)
            desk.note = Notes(
                trail_of(database, connection),
                Ledger(database),
                recommendations=RecommendationBook(database).all,
            ).note
            try:
                yield OpenDesk(desk, client, database)
            finally:
                await desk.close()
