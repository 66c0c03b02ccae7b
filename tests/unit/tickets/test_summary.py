"""The figures of a card on the home page."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime

from app.tickets.draft import TicketType
from app.tickets.states import Meaning
from app.tickets.summary import StateCount, summarised

TODAY = date(2026, 11, 23)
CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


async def test_a_card_counts_its_own_type(ticket_with):
    """Counts, newest and oldest are about the tickets of one type alone."""
    meanings = [Meaning.DONE, Meaning.NEW, Meaning.NEW, Meaning.WAITING]
    changes = [
        ticket_with(sys_id=str(day), meaning=meaning, opened_at=datetime(2026, 11, day, tzinfo=UTC))
        for day, meaning in enumerate(meanings, 1)
    ]
    other = ticket_with(ticket_type=INCIDENT, opened_at=datetime(2026, 1, 1, tzinfo=UTC))
    summary = (await summarised([*changes, other], today=TODAY))[CHANGE]

    assert (summary.total, summary.open) == (4, 3)
    assert list(summary.by_meaning.items()) == [
        (Meaning.NEW, 2),
        (Meaning.IN_PROGRESS, 0),
        (Meaning.WAITING, 1),
        (Meaning.DONE, 1),
    ]
    assert [ticket.sys_id for ticket in summary.newest] == ["4", "3", "2"]
    assert summary.oldest_open == changes[1]
    assert summary.oldest_open_days == 21


async def test_states_are_counted_by_their_names(ticket_with):
    """States of one name and meaning are one figure, in the order of the work."""
    labels = [("-4", "Weighed"), ("-5", "New"), ("-3", "Weighed"), ("3", "Closed")]
    meanings = {"New": Meaning.NEW, "Weighed": Meaning.WAITING, "Closed": Meaning.DONE}
    tickets = [
        ticket_with(state=state, state_label=label, meaning=meanings[label])
        for state, label in labels
    ]
    summary = (await summarised(tickets, today=TODAY))[CHANGE]

    assert summary.by_state == (
        StateCount("New", Meaning.NEW, 1),
        StateCount("Weighed", Meaning.WAITING, 2),
        StateCount("Closed", Meaning.DONE, 1),
    )


async def test_a_card_without_tickets():
    """An empty card has counts of nothing and no oldest ticket."""
    summary = (await summarised([], today=TODAY))[INCIDENT]

    assert (summary.total, summary.open, summary.by_state, summary.newest) == (0, 0, (), ())
    assert (summary.oldest_open, summary.oldest_open_days) == (None, None)
    assert {(week.opened, week.closed) for week in summary.weeks} == {(0, 0)}


async def test_a_ticket_from_tomorrow_is_no_days_old(ticket_with):
    """A clock that runs ahead on the instance makes no negative age."""
    tomorrow = ticket_with(opened_at=datetime(2026, 11, 24, 12, tzinfo=UTC))

    assert (await summarised([tomorrow], today=TODAY))[CHANGE].oldest_open_days == 0


async def test_others_run_while_many_are_counted(ticket_with):
    """A hundred thousand tickets do not hold up the windows: others get their turn again."""
    tickets = [ticket_with()] * 20_000
    turns = 0

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    other = asyncio.create_task(count_turns())
    cards = await summarised(tickets, today=TODAY)
    other.cancel()

    assert cards[CHANGE].total == 20_000
    assert turns >= 10
