"""Tickets as a command prints them, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

import msgspec

from app.connections.connection import Connection
from app.tickets.delivery import Outcome
from app.tickets.sync_result import SyncResult
from app.tickets.ticket import Ticket

_SCHEMA: Final = 1
_HEADINGS: Final = ("NUMBER", "STATE", "PRIORITY", "DUE", "ASSIGNED TO", "NAME")
_LONGEST_CELL: Final = 30
_GAP: Final = "  "


def listed(connection: Connection, tickets: Sequence[Ticket], read_at: datetime | None) -> str:
    """Return tickets as one JSON document: schema, connection, read_at and tickets.

    Args:
        connection: whose tickets.
        tickets: in their order.
        read_at: when they were last read from the instance.
    """
    return document(
        {
            "connection": connection.name,
            "read_at": read_at,
            "tickets": [shape_of(ticket, connection) for ticket in tickets],
        }
    )


def document(content: dict[str, Any]) -> str:
    """Return a JSON document that tells its version first."""
    encoded = msgspec.json.encode({"schema": _SCHEMA, **content})
    return msgspec.json.format(encoded).decode() + "\n"


def shape_of(ticket: Ticket, connection: Connection) -> dict[str, Any]:
    """Return everything that is known of a ticket, for a program.

    Args:
        ticket: which one.
        connection: whose instance has it.
    """
    return {
        **msgspec.structs.asdict(ticket),
        "meaning": ticket.meaning.name.lower(),
        "priority": ticket.priority and ticket.priority.name.lower(),
        "url": connection.address.record_url(ticket.ticket_type, ticket.sys_id),
    }


def table(tickets: Sequence[Ticket], read_at: datetime | None) -> str:
    """Return tickets as lines for people.

    Args:
        tickets: in their order.
        read_at: when they were last read from the instance.
    """
    rows = [_HEADINGS, *(_row(ticket) for ticket in tickets)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEADINGS) - 1)]
    lines = [_line(row, widths) for row in rows] if tickets else []
    return "\n".join([*lines, _summary(len(tickets), read_at)]) + "\n"


def created(outcome: Outcome, connection: Connection, *, as_json: bool) -> str:
    """Return what became of a draft.

    Args:
        outcome: the ticket, made now or there before.
        connection: whose instance has it.
        as_json: whether a program reads it.
    """
    if as_json:
        return document(
            {
                "result": "existing" if outcome.was_there else "created",
                "ticket": shape_of(outcome.ticket, connection),
                "not_applied": [asdict(each) for each in outcome.differences],
                "twins": outcome.twins,
            }
        )
    ticket = outcome.ticket
    url = connection.address.record_url(ticket.ticket_type, ticket.sys_id)
    lines = [f"{'Already there' if outcome.was_there else 'Created'}: {ticket.number}  {url}"]
    lines += [
        f"Accepted but not applied: {each.column} is {visible(each.stands)!r}"
        for each in outcome.differences
    ]
    if outcome.twins:
        lines.append(f"Other records with the same id: {', '.join(outcome.twins)}")
    return "\n".join(lines) + "\n"


def synced(finished: Sequence[Outcome], result: SyncResult, *, as_json: bool) -> str:
    """Return what a reading of the instance found.

    Args:
        finished: the tickets of drafts that waited or had no answer.
        result: what was read.
        as_json: whether a program reads it.
    """
    if as_json:
        return document(
            {
                "at": result.at,
                "full": result.was_full,
                "new": result.new,
                "changed": result.changed,
                "gone": [each.ticket.number for each in result.gone],
                "moved": [
                    {
                        "number": each.ticket.number,
                        "from": each.before,
                        "to": each.ticket.state_label,
                    }
                    for each in result.moved
                ],
                "sent": [each.ticket.number for each in finished],
            }
        )
    read = "everything" if result.was_full else "what changed"
    lines = [
        f"Read {read}: {result.new} new, {result.changed} changed, {len(result.gone)} gone.",
        *(f"Sent: {each.ticket.number}" for each in finished),
        *(
            f"{each.ticket.number}: {visible(each.before)} -> {visible(each.ticket.state_label)}"
            for each in result.moved
        ),
        *(f"{each.ticket.number}: {each.fate.words}" for each in result.gone),
    ]
    return "\n".join(lines) + "\n"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
    return _GAP.join((*cells, row[-1])).rstrip()


def _row(ticket: Ticket) -> tuple[str, ...]:
    return (
        _cell(ticket.number),
        _cell(ticket.state_label),
        str(ticket.priority.words) if ticket.priority else "",
        str(ticket.due_date or ""),
        _cell(ticket.assigned_to),
        visible(ticket.task_name),
    )


def _cell(text: str) -> str:
    text = visible(text)
    return text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…"


def visible(text: str) -> str:
    """Return a text without what steers a terminal; others wrote it."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _summary(count: int, read_at: datetime | None) -> str:
    tickets = "1 ticket" if count == 1 else f"{count} tickets"
    if read_at is None:
        return f"{tickets}. Nothing was read from the instance yet: firnline tickets sync"
    return f"{tickets}, as read at {read_at.astimezone():%Y-%m-%d %H:%M}."
