"""Plain values that several tests start from."""

from __future__ import annotations

from typing import Final

from app.recommendations.recommendation import Category, Level, Recommendation, Source

ADVICE: Final = Recommendation(
    id="rec-identity-01",
    title="Block old protocols",
    description="They know no second factor.",
    source=Source.MICROSOFT,
    category=Category.IDENTITY,
    points_now=2,
    points_max=6,
    impact=Level.LOW,
    cost=Level.HIGH,
)
