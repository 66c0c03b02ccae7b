"""One recommendation, and the closed lists that its fields are taken from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from app.words import Words, translate

FilledText = Annotated[str, Meta(min_length=1)]
Points = Annotated[float, Meta(ge=0)]


class Source(StrEnum):
    """Who made a recommendation."""

    USER = "user"
    MICROSOFT = "microsoft"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _SOURCES[self]


class Category(StrEnum):
    """What a recommendation protects."""

    IDENTITY = "identity"
    DATA = "data"
    DEVICES = "devices"
    APPS = "apps"
    INFRASTRUCTURE = "infrastructure"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _CATEGORIES[self]


class Level(StrEnum):
    """How much users notice of a change, or how much work it takes."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _LEVELS[self]


@dataclass(frozen=True)
class Recommendation:
    """One piece of advice.

    Attributes:
        id: what tells it apart from all others, and stays the same when the list is read again.
        title: the advice in one line.
        description: what to do, and why.
        source: who made it.
        category: what it protects.
        points_now: points of the score that are gained already.
        points_max: points of the score that can be gained.
        impact: how much users notice.
        cost: how much work it takes.
    """

    id: FilledText
    title: FilledText
    description: str
    source: Source
    category: Category
    points_now: Points
    points_max: Points
    impact: Level
    cost: Level

    @property
    def points_left(self) -> float:
        """The points that can still be gained."""
        return max(0.0, self.points_max - self.points_now)


_SOURCES = {
    Source.USER: translate("Recommendations", "User"),
    Source.MICROSOFT: translate("Recommendations", "Microsoft"),
}
_CATEGORIES = {
    Category.IDENTITY: translate("Recommendations", "Identity"),
    Category.DATA: translate("Recommendations", "Data"),
    Category.DEVICES: translate("Recommendations", "Devices"),
    Category.APPS: translate("Recommendations", "Apps"),
    Category.INFRASTRUCTURE: translate("Recommendations", "Infrastructure"),
}
_LEVELS = {
    Level.LOW: translate("Recommendations", "Low"),
    Level.MODERATE: translate("Recommendations", "Moderate"),
    Level.HIGH: translate("Recommendations", "High"),
}
