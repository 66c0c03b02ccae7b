"""Which tickets hold what was typed; quick enough for each key pressed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import compress, repeat
from operator import attrgetter, contains

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority, TicketType
from app.tickets.ticket import Ticket
from app.words import Words


def folded(text: str) -> str:
    """Return a text without differences of case and accent, as all searching compares it.

    Source:
        The Unicode Standard, 5.18 (case folding) and UAX #15 (NFKD parts a letter from its accent).
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


class Haystacks:
    """Makes the text that a ticket is searched by: every column, shown or not.

    Args:
        say: renders words in the language of the window.
    """

    def __init__(self, say: Callable[[Words], str] = str) -> None:
        kinds = (TicketType, Priority, Category, Source)
        self._names: dict[object, str] = {
            member: say(member.words) for kind in kinds for member in kind
        }
        self._names[None] = ""

    def __call__(self, ticket: Ticket) -> str:
        """Return the text of one ticket, folded; nothing in it runs across two columns."""
        names = self._names
        parts = (
            *_PLAIN(ticket),
            names[ticket.ticket_type],
            names[ticket.priority],
            names[ticket.category],
            names[ticket.source],
            ticket.due_date.isoformat() if ticket.due_date else "",
            _day(ticket.opened_at),
            _day(ticket.updated_at),
            _day(ticket.closed_at),
        )
        return folded("\n".join(parts))


def narrowed(
    rows: Sequence[int], texts: Sequence[str], words: Iterable[str]
) -> tuple[list[int], list[str]]:
    """Return the rows, and their texts, that hold every word.

    Args:
        rows: positions of tickets.
        texts: what each of them is searched by.
        words: folded, in any order.
    """
    for word in words:
        found = list(map(contains, texts, repeat(word)))
        rows, texts = list(compress(rows, found)), list(compress(texts, found))
    return list(rows), list(texts)


def newest_first(tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
    """Return tickets with the one opened last in front."""
    return tuple(sorted(tickets, key=attrgetter("opened_at"), reverse=True))


def _day(moment: datetime | None) -> str:
    return moment.astimezone().date().isoformat() if moment else ""


_PLAIN = attrgetter(
    "number",
    "task_name",
    "state_label",
    "assigned_to",
    "assignment_group",
    "initiated_by",
    "correlation_id",
)
