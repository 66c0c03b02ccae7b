"""A new ticket in place of one that is over."""

from __future__ import annotations

from app.connections.connection import Connection
from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Draft, Extra, Priority, correlation_id
from app.tickets.ticket import Ticket


def linked_draft(ticket: Ticket, *, connection: Connection) -> Draft:
    """Return a draft that says what a closed ticket says, and names it as its parent.

    However often and wherever it is asked for, the draft of one ticket is the same one, so that no
    two of them are made.

    Args:
        ticket: the one that is over.
        connection: where it is.
    """
    centre = ticket.centre or connection.centres[0]
    seed = f"{ticket.correlation_id}|{ticket.sys_id}"
    return Draft(
        correlation_id=correlation_id(ticket.ticket_type, centre, seed),
        ticket_type=ticket.ticket_type,
        task_name=ticket.task_name,
        task_description=ticket.description,
        priority=ticket.priority or Priority.MODERATE,
        due_date=None,
        source=ticket.source or Source.USER,
        category=ticket.category or Category.IDENTITY,
        initiated_by=connection.initiated_by,
        centre=centre,
        seed=seed,
        extras=(Extra("parent", ticket.sys_id, ticket.number),),
        checklist=ticket.checklist,
    )
