"""One recommendation, and the closed lists that its fields are taken from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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

    NONE = "none"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    UNKNOWN = "unknown"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _LEVELS[self]


class PortalStatus(StrEnum):
    """What the portal of the centre says about an improvement action.

    Graph knows other words for fewer of them, so these are kept apart from it.

    Source:
        MicrosoftDocs/defender-docs, microsoft-secure-score-improvement-actions.md
    """

    TO_ADDRESS = "to_address"
    PLANNED = "planned"
    RISK_ACCEPTED = "risk_accepted"
    THIRD_PARTY = "third_party"
    ALTERNATE = "alternate"
    COMPLETED = "completed"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _STATUSES[self]


class Standing(StrEnum):
    """Which halves of a recommendation are known: the advice, the points, or both."""

    MATCHED = "matched"
    SCORE_ONLY = "score_only"
    PROFILE_ONLY = "profile_only"
    TYPED = "typed"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _STANDINGS[self]


class Aspect(StrEnum):
    """What an import can change about a recommendation; each value is the name of its field."""

    TITLE = "title"
    DESCRIPTION = "description"
    REMEDIATION = "remediation"
    CATEGORY = "category"
    POINTS_NOW = "points_now"
    POINTS_MAX = "points_max"
    IMPACT = "impact"
    COST = "cost"
    STATUS = "status"
    PRODUCT = "product"
    TIER = "tier"
    THREATS = "threats"
    ACTION_URL = "action_url"

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _ASPECTS[self]


@dataclass(frozen=True)
class Change:
    """What an import changed about one field.

    Attributes:
        aspect: the field.
        before: its value, as text; empty where there was none.
        after: its value now, as text.
    """

    aspect: Aspect
    before: str
    after: str


@dataclass(frozen=True)
class Gain:
    """The points at one moment.

    Attributes:
        at: when they were imported.
        now: the points that were gained.
        most: the points that could be gained, or None where nothing said it.
    """

    at: datetime
    now: float
    most: float | None


@dataclass(frozen=True)
class Recommendation:
    """One piece of advice.

    Attributes:
        id: what tells it apart from all others, and stays the same when the list is read again.
        title: the advice in one line.
        description: why it matters.
        source: who made it.
        category: what it protects.
        points_now: points of the score that are gained already; None where nothing said it.
        points_max: points of the score that can be gained; None where nothing said it.
        impact: how much users notice.
        cost: how much work it takes.
        remediation: what to do, as plain text.
        impact_text: what users will notice, as plain text.
        status: what the portal says about it; None where nothing said it.
        control: its id at Microsoft; empty where only a title is known.
        has_profile: whether its text is known, and not its points alone.
        product: the service that it belongs to.
        tier: how the centre ranks it among defences.
        threats: what it helps against.
        action_url: the page on which it is carried out.
        gain_percent: by how many percent the whole score would rise.
        imported_at: when a file last held it; None for what never came from a file.
        changes: what the last import that changed it changed.
        history: its points, from the first import to the last one that moved them.
    """

    id: FilledText
    title: FilledText
    description: str
    source: Source
    category: Category
    points_now: Points | None
    points_max: Points | None
    impact: Level
    cost: Level
    remediation: str = ""
    impact_text: str = ""
    status: PortalStatus | None = None
    control: str = ""
    has_profile: bool = True
    product: str = ""
    tier: str = ""
    threats: tuple[str, ...] = ()
    action_url: str = ""
    gain_percent: float | None = None
    imported_at: datetime | None = None
    changes: tuple[Change, ...] = ()
    history: tuple[Gain, ...] = ()

    @property
    def points_left(self) -> float:
        """The points that can still be gained, as far as they are known."""
        return max(0.0, (self.points_max or 0.0) - (self.points_now or 0.0))

    @property
    def is_gained(self) -> bool:
        """Whether there were points to gain and all of them are gained."""
        return bool(self.points_max) and self.points_now is not None and not self.points_left

    @property
    def standing(self) -> Standing:
        """Which halves of it are known."""
        if self.source is Source.USER:
            return Standing.TYPED
        if not self.has_profile:
            return Standing.SCORE_ONLY
        return Standing.PROFILE_ONLY if self.points_now is None else Standing.MATCHED

    @property
    def shown_status(self) -> PortalStatus | None:
        """What the portal would say; it calls completed whatever has all its points."""
        is_unset = self.status in {None, PortalStatus.TO_ADDRESS}
        return PortalStatus.COMPLETED if is_unset and self.is_gained else self.status

    @property
    def worth(self) -> float:
        """The points left for the work that they cost; the best to begin with has the most."""
        return self.points_left / _EFFORTS[self.cost]

    @property
    def advice(self) -> str:
        """Why it matters, what to do, and what users will notice, for a ticket."""
        return "\n\n".join(
            part for part in (self.description, self.remediation, self.impact_text) if part
        )


# What is unknown is taken to be as much work as most are.
_EFFORTS = {
    Level.NONE: 0.5,
    Level.LOW: 1.0,
    Level.MODERATE: 2.0,
    Level.HIGH: 3.0,
    Level.UNKNOWN: 2.0,
}
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
    Level.NONE: translate("Recommendations", "None"),
    Level.LOW: translate("Recommendations", "Low"),
    Level.MODERATE: translate("Recommendations", "Moderate"),
    Level.HIGH: translate("Recommendations", "High"),
    Level.UNKNOWN: translate("Recommendations", "Unknown"),
}
_STATUSES = {
    PortalStatus.TO_ADDRESS: translate("Recommendations", "To address"),
    PortalStatus.PLANNED: translate("Recommendations", "Planned"),
    PortalStatus.RISK_ACCEPTED: translate("Recommendations", "Risk accepted"),
    PortalStatus.THIRD_PARTY: translate("Recommendations", "Resolved through third party"),
    PortalStatus.ALTERNATE: translate("Recommendations", "Resolved through alternate mitigation"),
    PortalStatus.COMPLETED: translate("Recommendations", "Completed"),
}
_STANDINGS = {
    Standing.MATCHED: translate("Recommendations", "Text and points"),
    Standing.SCORE_ONLY: translate("Recommendations", "Points without text"),
    Standing.PROFILE_ONLY: translate("Recommendations", "Text without points"),
    Standing.TYPED: translate("Recommendations", "Typed here"),
}
_ASPECTS = {
    Aspect.TITLE: translate("Recommendations", "Title"),
    Aspect.DESCRIPTION: translate("Recommendations", "Description"),
    Aspect.REMEDIATION: translate("Recommendations", "What to do"),
    Aspect.CATEGORY: translate("Recommendations", "Category"),
    Aspect.POINTS_NOW: translate("Recommendations", "Points gained"),
    Aspect.POINTS_MAX: translate("Recommendations", "Points possible"),
    Aspect.IMPACT: translate("Recommendations", "User impact"),
    Aspect.COST: translate("Recommendations", "Cost"),
    Aspect.STATUS: translate("Recommendations", "Status"),
    Aspect.PRODUCT: translate("Recommendations", "Product"),
    Aspect.TIER: translate("Recommendations", "Tier"),
    Aspect.THREATS: translate("Recommendations", "Threats"),
    Aspect.ACTION_URL: translate("Recommendations", "Link"),
}
