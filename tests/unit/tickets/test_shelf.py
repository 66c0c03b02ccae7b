"""The tickets of a connection in memory, put in order in turns."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from app.tickets.shelf import Shelf

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MANY = 4_500


def many(ticket_with, *, first: int = 0) -> list:
    """Return tickets that were opened in another order than they come."""
    return [
        ticket_with(
            sys_id=f"{at:032}",
            correlation_id=f"id-{at}",
            opened_at=NEW_YEAR + timedelta(minutes=at * 7919 % MANY, days=first),
        )
        for at in range(first, first + MANY)
    ]


async def test_settled_in_turns_as_at_once(ticket_with):
    """The order is the same, whether it is brought about at once or in turns."""
    tickets = many(ticket_with)
    shelf = Shelf()
    shelf.put(tickets)
    await shelf.settle_in_turns()

    assert shelf.in_order == Shelf(tickets).in_order
    assert len(shelf.in_order) == MANY


async def test_what_comes_meanwhile_is_in_order_too(ticket_with):
    """A ticket that is made between two turns is not lost."""
    shelf = Shelf()
    shelf.put(many(ticket_with))
    settling = asyncio.create_task(shelf.settle_in_turns())
    await asyncio.sleep(0)
    newest = ticket_with(sys_id="new", opened_at=NEW_YEAR + timedelta(days=300))
    shelf.put([newest])
    await settling

    assert shelf.in_order[0] is newest
    assert len(shelf.in_order) == MANY + 1
