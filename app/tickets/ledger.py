"""The points that recommendations had when their tickets were made, and what came of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import product

from app.connections.connection import Centre
from app.database.database import Database
from app.recommendations.recommendation import Recommendation
from app.tickets.draft import Draft, TicketType, correlation_id
from app.tickets.ticket import Ticket


@dataclass(frozen=True)
class LedgerLine:
    """The points of a recommendation at the moment a ticket was made for it.

    Attributes:
        correlation_id: the ticket.
        recommendation_id: the recommendation.
        points_now: the points that were gained then; None where they were not known.
        points_max: the points that could be gained then; None where they were not known.
        at: when the ticket was made.
    """

    correlation_id: str
    recommendation_id: str
    points_now: float | None
    points_max: float | None
    at: datetime


class Ledger:
    """The lines of one connection; each is on disk when `note` returns.

    Args:
        database: the file of the connection.

    Errors:
        StorageError: the file cannot be used, here and in every method.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, draft: Draft, recommendations: Iterable[Recommendation], at: datetime) -> None:
        """Keep the points of the recommendations behind a ticket; the first time counts.

        Args:
            draft: what became a ticket.
            recommendations: all that are known.
            at: now.
        """
        ids = {draft.recommendation_id, *draft.checklist}
        rows = [
            (draft.correlation_id, each.id, each.points_now, each.points_max, at.isoformat())
            for each in recommendations
            if each.id in ids
        ]
        with self._database.transaction() as connection:
            connection.executemany("INSERT OR IGNORE INTO ledger VALUES (?, ?, ?, ?, ?)", rows)

    def lines(self) -> tuple[LedgerLine, ...]:
        """Return every line, in the order they were noted."""
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT * FROM ledger ORDER BY rowid").fetchall()
        with self._database.translating():
            return tuple(
                LedgerLine(ticket, recommendation, now, most, datetime.fromisoformat(at))
                for ticket, recommendation, now, most, at in rows
            )


@dataclass(frozen=True)
class Position:
    """A recommendation whose points and tickets do not say the same.

    Attributes:
        recommendation: as it is now.
        tickets: its tickets.
        points_then: the points gained when the first was made; None where nobody noted it.
        is_waiting: whether a ticket was closed after the points were read, so that they may follow.
    """

    recommendation: Recommendation
    tickets: tuple[Ticket, ...]
    points_then: float | None
    is_waiting: bool


@dataclass(frozen=True)
class ScoreLists:
    """How tickets and points go together.

    Attributes:
        closed_not_gained: every ticket is done, and points are left.
        gained_still_open: all points are gained, and a ticket is open.
        at_stake: the points left of recommendations with an open ticket.
        at_stake_by_type: the same for each type of ticket; a recommendation can have both.
        tickets: the tickets of each recommendation that has any, by its id.
        points_then: the points when the first ticket was made, by the id of the recommendation.
    """

    closed_not_gained: tuple[Position, ...] = ()
    gained_still_open: tuple[Position, ...] = ()
    at_stake: float = 0.0
    at_stake_by_type: Mapping[TicketType, float] = field(default_factory=dict)
    tickets: Mapping[str, tuple[Ticket, ...]] = field(default_factory=dict)
    points_then: Mapping[str, float | None] = field(default_factory=dict)


def score_lists(
    recommendations: Sequence[Recommendation],
    tickets: Iterable[Ticket],
    ledger: Iterable[LedgerLine],
) -> ScoreLists:
    """Return where tickets and points disagree, and the points that open tickets stand for.

    Without a ledger, as on another workstation, it needs the ids of the tickets alone.

    Args:
        recommendations: as they are now.
        tickets: as they are now.
        ledger: the points at the time the tickets were made.
    """
    lines = tuple(ledger)
    found = _tickets_by_recommendation(recommendations, tickets, lines)
    then = {line.recommendation_id: line.points_now for line in reversed(lines)}
    closed, gained, at_stake = [], [], 0.0
    by_type = dict.fromkeys(TicketType, 0.0)
    for each in recommendations:
        own = found.get(each.id, ())
        open_types = {ticket.ticket_type for ticket in own if ticket.is_open}
        for ticket_type in open_types:
            by_type[ticket_type] += each.points_left
        if open_types:
            at_stake += each.points_left
        if open_types and each.is_gained:
            gained.append(_position(each, own, then))
        elif own and not open_types and each.points_left and each.points_now is not None:
            closed.append(_position(each, own, then))
    return ScoreLists(tuple(closed), tuple(gained), at_stake, by_type, found, then)


def behind(ticket: Ticket, recommendations: Sequence[Recommendation]) -> list[Recommendation]:
    """Return the recommendations that a ticket stands for, as far as the ticket itself tells.

    Args:
        ticket: for one, or for several with a check list.
        recommendations: all that are known.
    """
    found = _tickets_by_recommendation(recommendations, [ticket], ())
    return [each for each in recommendations if each.id in found]


def _position(
    recommendation: Recommendation,
    tickets: Sequence[Ticket],
    then: Mapping[str, float | None],
) -> Position:
    read_at = recommendation.imported_at
    closings = [ticket.closed_at for ticket in tickets if ticket.closed_at]
    is_waiting = read_at is not None and any(closed_at > read_at for closed_at in closings)
    return Position(
        recommendation, tuple(tickets), then.get(recommendation.id), is_waiting=is_waiting
    )


def _tickets_by_recommendation(
    recommendations: Iterable[Recommendation],
    tickets: Iterable[Ticket],
    lines: Iterable[LedgerLine],
) -> Mapping[str, tuple[Ticket, ...]]:
    by_correlation = {ticket.correlation_id: ticket for ticket in tickets}
    found: dict[str, dict[str, Ticket]] = defaultdict(dict)
    noted = set()
    for line in lines:
        if ticket := by_correlation.get(line.correlation_id):
            found[line.recommendation_id][ticket.sys_id] = ticket
            noted.add(line.correlation_id)
    for ticket in by_correlation.values():
        for id_ in ticket.checklist:
            found[id_][ticket.sys_id] = ticket
    elsewhere = [ticket for id_, ticket in by_correlation.items() if id_ not in noted]
    kinds = {
        (each.ticket_type, centre)
        for each in elsewhere
        for centre in ((each.centre,) if each.centre else Centre)
    }
    for each, (ticket_type, centre) in product(recommendations, kinds):
        if ticket := by_correlation.get(_id_of(ticket_type, centre, each.id)):
            found[each.id][ticket.sys_id] = ticket
    return {id_: tuple(own.values()) for id_, own in found.items()}


# Reckoning an id takes longer than looking for it, and the same are looked for after each sync.
_id_of = lru_cache(maxsize=1 << 15)(correlation_id)
