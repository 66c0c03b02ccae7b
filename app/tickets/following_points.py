"""The points behind a ticket: when it was made, and now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.recommendations.recommendation import Recommendation
from app.tickets.ledger import ScoreLists
from app.tickets.ticket import Ticket


@dataclass(frozen=True)
class TicketPoints:
    """What the recommendations behind one ticket are worth together.

    Attributes:
        now: the points that are gained.
        most: the points that can be gained.
        then: the points that were gained when the first ticket was made; None where unknown.
        is_waiting: whether the ticket was closed after the points were read.
    """

    now: float
    most: float
    then: float | None
    is_waiting: bool

    @property
    def is_gained(self) -> bool:
        """Whether nothing is left."""
        return self.now >= self.most


def points_of(
    ticket: Ticket, scores: ScoreLists, recommendations: Mapping[str, Recommendation]
) -> TicketPoints | None:
    """Return the points behind a ticket, or None where nothing is known of them.

    Args:
        ticket: which one.
        scores: how tickets and points go together.
        recommendations: by their ids.
    """
    ids = [
        id_
        for id_, tickets in scores.tickets.items()
        if any(each.sys_id == ticket.sys_id for each in tickets)
    ]
    known = [recommendations[id_] for id_ in ids if id_ in recommendations]
    halves = [(each.points_now, each.points_max) for each in known]
    scored = [(now, most) for now, most in halves if now is not None and most]
    if not scored:
        return None
    then = [points for id_ in ids if (points := scores.points_then.get(id_)) is not None]
    return TicketPoints(
        now=sum(now for now, _ in scored),
        most=sum(most for _, most in scored),
        then=sum(then) if then else None,
        is_waiting=any(_was_closed_after(ticket, each) for each in known),
    )


def _was_closed_after(ticket: Ticket, recommendation: Recommendation) -> bool:
    closed_at, read_at = ticket.closed_at, recommendation.imported_at
    return closed_at is not None and read_at is not None and closed_at > read_at
