"""What the selections of recommendations are called."""

from __future__ import annotations

from app.tickets.advice_view import AdviceView
from ui.translation import translate


def title_of(view: AdviceView) -> str:
    """Return the name that people choose a selection by."""
    return {
        AdviceView.ALL: translate("Recommendations", "All"),
        AdviceView.TO_DO: translate("Recommendations", "To do, best first"),
        AdviceView.CLOSED_NOT_GAINED: translate("Recommendations", "Closed, points not gained"),
        AdviceView.GAINED_STILL_OPEN: translate("Recommendations", "Gained, ticket open"),
        AdviceView.SCORE_ONLY: translate("Recommendations", "Points without text"),
        AdviceView.PROFILE_ONLY: translate("Recommendations", "Text without points"),
    }[view]


def explanation_of(view: AdviceView) -> str:
    """Return in one line what a selection holds, and in which order."""
    return {
        AdviceView.ALL: "",
        AdviceView.TO_DO: translate(
            "Recommendations",
            "Neither done nor in a ticket; the most points for the least cost first",
        ),
        AdviceView.CLOSED_NOT_GAINED: translate(
            "Recommendations",
            "The tickets are done and points are left; the centre may need 48 hours",
        ),
        AdviceView.GAINED_STILL_OPEN: translate(
            "Recommendations", "All points are gained, so the tickets can be closed"
        ),
        AdviceView.SCORE_ONLY: translate(
            "Recommendations", "In the score, but in no profile that was imported"
        ),
        AdviceView.PROFILE_ONLY: translate(
            "Recommendations", "In a profile, but in no score that was imported"
        ),
    }[view]
