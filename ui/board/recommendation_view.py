"""The ready-made selections of recommendations."""

from __future__ import annotations

from enum import Enum, auto

from app.recommendations.recommendation import PortalStatus, Recommendation, Standing
from app.tickets.ledger import ScoreLists
from ui.translation import translate

_SETTLED = frozenset(
    {
        PortalStatus.RISK_ACCEPTED,
        PortalStatus.THIRD_PARTY,
        PortalStatus.ALTERNATE,
        PortalStatus.COMPLETED,
    }
)


class RecommendationView(Enum):
    """A selection of recommendations."""

    ALL = auto()
    TO_DO = auto()
    CLOSED_NOT_GAINED = auto()
    GAINED_STILL_OPEN = auto()
    SCORE_ONLY = auto()
    PROFILE_ONLY = auto()

    @property
    def title(self) -> str:
        """The name that people choose it by."""
        return {
            RecommendationView.ALL: translate("Recommendations", "All"),
            RecommendationView.TO_DO: translate("Recommendations", "To do, best first"),
            RecommendationView.CLOSED_NOT_GAINED: translate(
                "Recommendations", "Closed, points not gained"
            ),
            RecommendationView.GAINED_STILL_OPEN: translate(
                "Recommendations", "Gained, ticket open"
            ),
            RecommendationView.SCORE_ONLY: translate("Recommendations", "Points without text"),
            RecommendationView.PROFILE_ONLY: translate("Recommendations", "Text without points"),
        }[self]

    @property
    def explanation(self) -> str:
        """What the selection holds, in which order, in one line."""
        return {
            RecommendationView.ALL: "",
            RecommendationView.TO_DO: translate(
                "Recommendations",
                "Neither done nor in a ticket; the most points for the least cost first",
            ),
            RecommendationView.CLOSED_NOT_GAINED: translate(
                "Recommendations",
                "The tickets are done and points are left; the centre may need 48 hours",
            ),
            RecommendationView.GAINED_STILL_OPEN: translate(
                "Recommendations", "All points are gained, so the tickets can be closed"
            ),
            RecommendationView.SCORE_ONLY: translate(
                "Recommendations", "In the score, but in no profile that was imported"
            ),
            RecommendationView.PROFILE_ONLY: translate(
                "Recommendations", "In a profile, but in no score that was imported"
            ),
        }[self]

    @property
    def sorts_by_worth(self) -> bool:
        """Whether the best to begin with stands first."""
        return self is RecommendationView.TO_DO

    def selects(
        self, recommendations: tuple[Recommendation, ...], scores: ScoreLists
    ) -> tuple[Recommendation, ...]:
        """Return the recommendations of the selection, in their order."""
        if self is RecommendationView.ALL:
            return recommendations
        if self is RecommendationView.CLOSED_NOT_GAINED:
            return tuple(position.recommendation for position in scores.closed_not_gained)
        if self is RecommendationView.GAINED_STILL_OPEN:
            return tuple(position.recommendation for position in scores.gained_still_open)
        if self is RecommendationView.TO_DO:
            return tuple(each for each in recommendations if _is_to_do(each, scores))
        is_score = self is RecommendationView.SCORE_ONLY
        wanted = Standing.SCORE_ONLY if is_score else Standing.PROFILE_ONLY
        return tuple(each for each in recommendations if each.standing is wanted)


def _is_to_do(recommendation: Recommendation, scores: ScoreLists) -> bool:
    return recommendation.shown_status not in _SETTLED and not scores.tickets.get(recommendation.id)
