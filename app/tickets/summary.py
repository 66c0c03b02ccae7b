"""What a card on the home page says about the tickets of one type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from heapq import nlargest

from app.tickets.draft import TicketType
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket

_NEWEST = 3


@dataclass(frozen=True)
class CardSummary:
    """The figures of one card.

    Attributes:
        total: number of tickets.
        open: number of those that are not done.
        by_meaning: number of tickets for each meaning, in the order of the work.
        newest: the tickets opened last, the newest first.
        oldest_open_days: age in days of the oldest open ticket, or None where none is open.
    """

    total: int
    open: int
    by_meaning: dict[Meaning, int]
    newest: tuple[Ticket, ...]
    oldest_open_days: int | None


def summarise(tickets: Iterable[Ticket], ticket_type: TicketType, today: date) -> CardSummary:
    """Return the figures of one card.

    Args:
        tickets: tickets of every type, in any order.
        ticket_type: the type that the card is about.
        today: the day from which ages are counted.
    """
    own = [ticket for ticket in tickets if ticket.ticket_type is ticket_type]
    counts = Counter(ticket.meaning for ticket in own)
    opened = [ticket.opened_at for ticket in own if ticket.is_open]
    return CardSummary(
        total=len(own),
        open=len(opened),
        by_meaning={meaning: counts[meaning] for meaning in Meaning},
        newest=tuple(nlargest(_NEWEST, own, key=lambda ticket: ticket.opened_at)),
        oldest_open_days=max(0, (today - min(opened).date()).days) if opened else None,
    )
