"""The command `firnline tickets`: what the board does with tickets, without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from app.cli import Exit
from app.desk_opening import chosen_connection, open_file
from app.places import Places
from app.ticket_output import as_json, as_table
from app.tickets.filter import newest_first
from app.tickets.states import Meaning
from app.tickets.store import TicketStore
from app.tickets.ticket import Ticket


def run_tickets(arguments: argparse.Namespace, places: Places) -> int:
    """Do what was asked with the tickets of one connection, and return the exit code.

    Args:
        arguments: what `parse` returned for the command `tickets`.
        places: where everything is kept.

    Errors:
        InputError: no connection is meant by what was typed.
        StorageError: what is kept of the connection cannot be used.
    """
    return _ACTIONS[arguments.action](arguments, places)


def _list(arguments: argparse.Namespace, places: Places) -> int:
    connection = chosen_connection(places, arguments.connection)
    with open_file(places, connection) as database:
        store = TicketStore(database)
        tickets = _chosen(newest_first(store.tickets()), arguments)
        read_at = store.refreshed_at()
    answer = as_json(connection, tickets, read_at) if arguments.json else as_table(tickets, read_at)
    sys.stdout.write(answer)
    return Exit.DONE


def _chosen(tickets: Sequence[Ticket], arguments: argparse.Namespace) -> list[Ticket]:
    return [ticket for ticket in tickets if _is_meant(ticket, arguments)]


def _is_meant(ticket: Ticket, arguments: argparse.Namespace) -> bool:
    return (
        arguments.type in {None, ticket.ticket_type}
        and (arguments.state or ticket.state_label).casefold() == ticket.state_label.casefold()
        and all(word in str(ticket).casefold() for word in arguments.filter.casefold().split())
        and not (arguments.open and ticket.meaning is Meaning.DONE)
    )


_ACTIONS: Final = {"list": _list}
