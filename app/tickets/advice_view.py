"""Selections of recommendations by what is known of them and what became of their tickets."""

from __future__ import annotations

from enum import StrEnum

from app.recommendations.recommendation import PortalStatus, Recommendation, Standing
from app.tickets.ledger import ScoreLists

_SETTLED = frozenset(
    {
        PortalStatus.RISK_ACCEPTED,
        PortalStatus.THIRD_PARTY,
        PortalStatus.ALTERNATE,
        PortalStatus.COMPLETED,
    }
)


class AdviceView(StrEnum):
    """A selection of recommendations; each value is what the command line calls it."""

    ALL = "all"
    TO_DO = "to-do"
    CLOSED_NOT_GAINED = "closed-not-gained"
    GAINED_STILL_OPEN = "gained-still-open"
    SCORE_ONLY = "score-only"
    PROFILE_ONLY = "profile-only"


def selected(
    view: AdviceView, recommendations: tuple[Recommendation, ...], scores: ScoreLists
) -> tuple[Recommendation, ...]:
    """Return the recommendations of a selection, in the order in which one would take them up.

    Args:
        view: the selection.
        recommendations: in the order they were made.
        scores: how they and their tickets go together.
    """
    if view is AdviceView.CLOSED_NOT_GAINED:
        return tuple(position.recommendation for position in scores.closed_not_gained)
    if view is AdviceView.GAINED_STILL_OPEN:
        return tuple(position.recommendation for position in scores.gained_still_open)
    if view is AdviceView.TO_DO:
        left = (each for each in recommendations if _is_to_do(each, scores))
        return tuple(sorted(left, key=lambda each: each.worth, reverse=True))
    if view in _STANDINGS:
        return tuple(each for each in recommendations if each.standing is _STANDINGS[view])
    return recommendations


def _is_to_do(recommendation: Recommendation, scores: ScoreLists) -> bool:
    return recommendation.shown_status not in _SETTLED and not scores.tickets.get(recommendation.id)


_STANDINGS = {
    AdviceView.SCORE_ONLY: Standing.SCORE_ONLY,
    AdviceView.PROFILE_ONLY: Standing.PROFILE_ONLY,
}
