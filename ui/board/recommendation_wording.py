"""How the board words what an import changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.recommendations.recommendation import (
    Aspect,
    Category,
    Change,
    Level,
    PortalStatus,
    Recommendation,
)
from ui.board.wording import NOTHING, name_of, points
from ui.translation import say, translate

_LONGEST: Final = 60
_WORDED: Final[dict[Aspect, Callable[[str], str]]] = {
    Aspect.CATEGORY: lambda text: name_of(Category(text)),
    Aspect.IMPACT: lambda text: name_of(Level(text)),
    Aspect.COST: lambda text: name_of(Level(text)),
    Aspect.STATUS: lambda text: name_of(PortalStatus(text)),
    Aspect.POINTS_NOW: lambda text: points(float(text)),
    Aspect.POINTS_MAX: lambda text: points(float(text)),
}


def changes_of(recommendation: Recommendation) -> list[str]:
    """Return one line for each field that an import changed."""
    return [_worded(change) for change in recommendation.changes]


def _worded(change: Change) -> str:
    text = translate("Recommendations", "{field}: {before} → {after}")
    return text.format(
        field=say(change.aspect.words),
        before=_value(change.aspect, change.before),
        after=_value(change.aspect, change.after),
    )


def _value(aspect: Aspect, text: str) -> str:
    if not text:
        return NOTHING
    worded = _WORDED[aspect](text) if aspect in _WORDED else " ".join(text.split())
    return worded if len(worded) <= _LONGEST else f"{worded[: _LONGEST - 1].rstrip()}…"
