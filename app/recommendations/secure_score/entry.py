"""What a file says, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

import msgspec

from app.recommendations.recommendation import Category, Level, PortalStatus
from app.words import Words, translate


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One improvement action as far as a file tells of it; None and empty texts mean untold.

    Attributes:
        control: its id at Microsoft; empty in lists from the portal.
        title: the advice in one line.
        description: why it matters.
        remediation: what to do.
        impact_text: what users will notice.
        category: what it protects.
        points_now: points gained.
        points_max: points that can be gained.
        impact: how much users notice.
        cost: how much work it takes.
        status: what the portal says about it.
        product: the service that it belongs to.
        tier: how the centre ranks it among defences.
        threats: what it helps against.
        action_url: the page on which it is carried out.
        gain_percent: by how many percent the whole score would rise.
    """

    control: str = ""
    title: str = ""
    description: str = ""
    remediation: str = ""
    impact_text: str = ""
    category: Category | None = None
    points_now: float | None = None
    points_max: float | None = None
    impact: Level | None = None
    cost: Level | None = None
    status: PortalStatus | None = None
    product: str = ""
    tier: str = ""
    threats: tuple[str, ...] = ()
    action_url: str = ""
    gain_percent: float | None = None

    def over(self, other: Entry) -> Entry:
        """Return what both tell together; where both tell something, this one is right."""
        told = {name: value for name in _FIELDS if (value := getattr(self, name)) not in _UNTOLD}
        return msgspec.structs.replace(other, **told)


_FIELDS = Entry.__struct_fields__
_UNTOLD = (None, "", ())


@dataclass(frozen=True)
class Unreadable:
    """A row that could not be read.

    Attributes:
        file: the name of the file.
        row: what the row calls itself, or its number.
        reason: what is wrong with it.
    """

    file: str
    row: str
    reason: Words


class Form(Enum):
    """What kind of export a file is."""

    PROFILES = auto()
    SCORES = auto()
    PORTAL_LIST = auto()

    @property
    def words(self) -> Words:
        """The name that people see."""
        return _FORMS[self]


@dataclass(frozen=True)
class Reading:
    """What one or several files hold.

    Attributes:
        entries: one for each improvement action.
        unreadable: the rows that could not be read.
        forms: the kinds of export that were found.
        scored_at: the moment of the score, where a file tells it.
        is_cut: whether a page of profiles names a further one.
        has_end: whether a page of profiles is the last one.
        unknown_categories: words for categories that nobody knows.
    """

    entries: tuple[Entry, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    forms: frozenset[Form] = frozenset()
    scored_at: datetime | None = None
    is_cut: bool = False
    has_end: bool = False
    unknown_categories: frozenset[str] = frozenset()

    @property
    def has_more(self) -> bool:
        """Whether the last page of the profiles is missing."""
        return self.is_cut and not self.has_end

    def and_then(self, other: Reading) -> Reading:
        """Return what this reading and a later one hold together."""
        moments = [at for at in (self.scored_at, other.scored_at) if at is not None]
        return replace(
            self,
            entries=self.entries + other.entries,
            unreadable=self.unreadable + other.unreadable,
            forms=self.forms | other.forms,
            scored_at=max(moments, default=None),
            is_cut=self.is_cut or other.is_cut,
            has_end=self.has_end or other.has_end,
            unknown_categories=self.unknown_categories | other.unknown_categories,
        )


_FORMS = {
    Form.PROFILES: translate("Import", "Secure Score profiles from Microsoft Graph"),
    Form.SCORES: translate("Import", "Secure Score points from Microsoft Graph"),
    Form.PORTAL_LIST: translate("Import", "Improvement actions exported from the portal"),
}
