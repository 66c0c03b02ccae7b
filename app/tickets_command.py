"""The command `firnline tickets`: what the board does with tickets, without a window."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence

from app.cli import Exit
from app.connections.connection import Connection
from app.desk_opening import chosen_connection, open_desk, open_file
from app.places import Places
from app.ticket_creation import draft_of, refuse_gaps
from app.ticket_output import created, document, synced, table
from app.ticket_output import listed as listed_as_json
from app.tickets.columns import TicketColumn
from app.tickets.export import export_tickets
from app.tickets.filter import Haystacks, folded, newest_first
from app.tickets.states import Meaning
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket


def run_tickets(arguments: argparse.Namespace, places: Places) -> int:
    """Do what was asked with the tickets of one connection, and return the exit code.

    A window may be open on the same connection: both work on one file, and of two that send the
    same draft one does.

    Args:
        arguments: what `parse` returned for the command `tickets`.
        places: where everything is kept.

    Errors:
        InputError: no connection is meant by what was typed, or the ticket lacks something.
        StorageError: what is kept of the connection, or the file to write, cannot be used.
        AppError: any NetworkError, InstanceError, SignInError or VaultError of what asks the
            instance.
    """
    connection = chosen_connection(places, arguments.connection)
    match arguments.action:
        case "list":
            return _list(arguments, places, connection)
        case "export":
            return _export(arguments, places, connection)
        case "sync":
            return asyncio.run(_sync(arguments, places, connection))
        case _:
            return asyncio.run(_create(arguments, places, connection))


def _list(arguments: argparse.Namespace, places: Places, connection: Connection) -> int:
    with open_file(places, connection) as database:
        store = TicketStore(database)
        tickets, read_at = _chosen(store, arguments), store.refreshed_at()
    if arguments.json:
        return _answer(listed_as_json(connection, tickets, read_at))
    return _answer(table(tickets, read_at))


def _export(arguments: argparse.Namespace, places: Places, connection: Connection) -> int:
    with open_file(places, connection) as database:
        tickets = _chosen(TicketStore(database), arguments)
    path = arguments.csv or arguments.xlsx
    export_tickets(tickets, tuple(TicketColumn), path)
    if arguments.json:
        return _answer(document({"file": str(path), "tickets": len(tickets)}))
    return _answer(f"{len(tickets)} written to {path}\n")


async def _sync(arguments: argparse.Namespace, places: Places, connection: Connection) -> int:
    async with open_desk(places, connection) as opened:
        result = await opened.desk.sync(everything=arguments.full)
        finished = await opened.desk.resume()
    return _answer(synced(finished, result, as_json=arguments.json))


async def _create(arguments: argparse.Namespace, places: Places, connection: Connection) -> int:
    async with open_desk(places, connection) as opened:
        draft = draft_of(arguments, connection, opened.database)
        await opened.desk.load()
        await refuse_gaps(draft, opened)
        outcome = await opened.desk.create(draft)
    return _answer(created(outcome, connection, as_json=arguments.json))


def _chosen(store: TicketStore, arguments: argparse.Namespace) -> Sequence[Ticket]:
    words = folded(arguments.filter).split()
    haystack_of = Haystacks()
    return [
        ticket
        for ticket in newest_first(map(store.states.applied_to, store.tickets()))
        if _is_meant(ticket, arguments) and all(word in haystack_of(ticket) for word in words)
    ]


def _is_meant(ticket: Ticket, arguments: argparse.Namespace) -> bool:
    return (
        arguments.type in {None, ticket.ticket_type}
        and (arguments.state is None or folded(arguments.state) == folded(ticket.state_label))
        and not (arguments.open and ticket.meaning is Meaning.DONE)
    )


def _answer(text: str) -> int:
    sys.stdout.write(text)
    return Exit.DONE
