"""Which connection a command is about, and what it keeps, without a window."""

from __future__ import annotations

import sys

from app.connections.book import ConnectionBook
from app.connections.connection import Connection
from app.database.database import Database
from app.database.rescue import open_database, rescue_of
from app.errors import InputError
from app.places import Places, make_folder
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
