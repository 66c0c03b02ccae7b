"""The figures of a card on the home page."""

from __future__ import annotations

from datetime import UTC, date, datetime

from app.tickets.draft import TicketType
from app.tickets.states import Meaning
from app.tickets.summary import CardSummary, summarise

TODAY = date(2026, 11, 23)
CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT


def test_a_card_counts_its_own_type(ticket_with):
    """Counts, newest and age are about the tickets of one type alone."""
    meanings = [Meaning.DONE, Meaning.NEW, Meaning.NEW, Meaning.WAITING]
    changes = [
        ticket_with(sys_id=str(day), meaning=meaning, opened_at=datetime(2026, 11, day, tzinfo=UTC))
        for day, meaning in enumerate(meanings, 1)
    ]
    other = ticket_with(ticket_type=INCIDENT, opened_at=datetime(2026, 1, 1, tzinfo=UTC))
    summary = summarise([*changes, other], CHANGE, TODAY)

    assert (summary.total, summary.open) == (4, 3)
    assert list(summary.by_meaning.items()) == [
        (Meaning.NEW, 2),
        (Meaning.IN_PROGRESS, 0),
        (Meaning.WAITING, 1),
        (Meaning.DONE, 1),
    ]
    assert [ticket.sys_id for ticket in summary.newest] == ["4", "3", "2"]
    assert summary.oldest_open_days == 21


def test_a_card_without_tickets():
    """An empty card has counts of nothing and no oldest ticket."""
    assert summarise([], INCIDENT, TODAY) == CardSummary(0, 0, dict.fromkeys(Meaning, 0), (), None)


def test_a_ticket_from_tomorrow_is_no_days_old(ticket_with):
    """A clock that runs ahead on the instance makes no negative age."""
    tomorrow = ticket_with(opened_at=datetime(2026, 11, 24, tzinfo=UTC))

    assert summarise([tomorrow], CHANGE, TODAY).oldest_open_days == 0
