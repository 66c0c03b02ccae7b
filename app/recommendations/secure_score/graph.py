"""Replies of Microsoft Graph: profiles of improvement actions, and the points of a day.

Source:
    microsoft-graph-docs-contrib, api-reference/v1.0/resources/securescorecontrolprofile.md and
    securescore.md
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final, TypeVar

import msgspec

from app.recommendations.recommendation import Category, PortalStatus
from app.recommendations.secure_score.entry import Entry, Form, Reading, Unreadable
from app.recommendations.secure_score.plain_text import one_line, plain_text
from app.recommendations.secure_score.spellings import category_of, level_of
from app.words import translate, verbatim

_PROFILE_KEYS: Final = frozenset(
    {"controlCategory", "maxScore", "implementationCost", "userImpact"}
)
_NEXT: Final = "@odata.nextLink"
_DEEPEST: Final = 6
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
# Reviewed stands for several of the portal's statuses, so nothing follows from it.
_STATUS_OF_STATE: Final = {
    "default": PortalStatus.TO_ADDRESS,
    "ignored": PortalStatus.RISK_ACCEPTED,
    "thirdparty": PortalStatus.THIRD_PARTY,
}

_Points = float | None
_Word = str | None


_Row = TypeVar("_Row")


class _State(msgspec.Struct, frozen=True):
    state: _Word = None


class _Profile(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    title: _Word = None
    control_category: _Word = None
    action_url: _Word = None
    service: _Word = None
    max_score: _Points = None
    tier: _Word = None
    user_impact: _Word = None
    implementation_cost: _Word = None
    remediation: _Word = None
    remediation_impact: _Word = None
    threats: list[_Word] | None = None
    control_state_updates: list[_State] | None = None


class _ControlScore(msgspec.Struct, frozen=True, rename="camel"):
    control_name: str
    control_category: _Word = None
    score: _Points = None
    description: _Word = None


class _Snapshot(msgspec.Struct, frozen=True, rename="camel"):
    control_scores: list[object]
    created_date_time: _Word = None


def read_graph(document: object, file: str) -> Reading:
    """Return what replies of Graph say; a document with nothing of that kind has no forms.

    Profiles and scores may stand alone or together, in pages, in lists of pages, or under names
    of their own. Of several scores the newest counts.

    Args:
        document: decoded JSON.
        file: the name of the file, for what cannot be read.
    """
    sorting = _Sorting(file)
    sorting.sort(document, depth=0)
    profiles = _Rows(file)
    for item in sorting.profiles:
        profiles.read_profile(item)
    scores = _Rows(file)
    newest = max(sorting.snapshots, key=_moment_of, default=None)
    if newest is not None:
        scores.read_snapshot(newest)
    forms = {Form.PROFILES} if sorting.profiles else set()
    return Reading(
        entries=(*profiles.entries, *scores.entries),
        unreadable=(*sorting.unreadable, *profiles.unreadable, *scores.unreadable),
        forms=frozenset(forms | ({Form.SCORES} if newest is not None else set())),
        scored_at=_told(_moment_of(newest)) if newest is not None else None,
        is_cut=sorting.is_cut,
        has_end=sorting.has_end,
        unknown_categories=frozenset(profiles.unknown | scores.unknown),
    )


class _Sorting:
    """Tells profiles, scores and what is neither apart, wherever they stand in a document."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.profiles: list[dict[str, object]] = []
        self.snapshots: list[dict[str, object]] = []
        self.unreadable: list[Unreadable] = []
        self.is_cut = False
        self.has_end = False

    def sort(self, node: object, *, depth: int) -> None:
        if depth > _DEEPEST:
            return
        if isinstance(node, list):
            self._sort_list(node, depth=depth)
        elif isinstance(node, dict) and not self._take(node):
            for value in _parts(node):
                before = len(self.profiles)
                self.sort(value, depth=depth + 1)
                if len(self.profiles) > before and isinstance(value, list):
                    self.is_cut = self.is_cut or _NEXT in node
                    self.has_end = self.has_end or _NEXT not in node

    def _sort_list(self, items: list[object], *, depth: int) -> None:
        strangers = []
        found = len(self.profiles) + len(self.snapshots)
        for number, item in enumerate(items, 1):
            is_page = isinstance(item, list) or (isinstance(item, dict) and any(_parts(item)))
            if isinstance(item, dict) and self._take(item):
                continue
            if is_page:
                self.sort(item, depth=depth + 1)
            else:
                strangers.append(number)
        # A list without anything of Secure Score is no list with rows that cannot be read.
        if len(self.profiles) + len(self.snapshots) > found:
            reason = translate("Import", "It is neither a profile nor a score")
            self.unreadable += [Unreadable(self._file, str(row), reason) for row in strangers]

    def _take(self, item: dict[str, object]) -> bool:
        if "controlScores" in item:
            self.snapshots.append(item)
        elif _PROFILE_KEYS & item.keys():
            self.profiles.append(item)
        else:
            return False
        return True


class _Rows:
    """Reads rows one by one, and keeps apart those that cannot be read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.entries: list[Entry] = []
        self.unreadable: list[Unreadable] = []
        self.unknown: set[str] = set()

    def read_profile(self, item: dict[str, object]) -> None:
        profile = self._convert(item, _Profile, name=str(item.get("id") or item.get("title")))
        if profile is not None:
            category = self._category(profile.control_category)
            self.entries.append(_entry_of_profile(profile, category))

    def read_snapshot(self, item: dict[str, object]) -> None:
        snapshot = self._convert(item, _Snapshot, name=str(item.get("id") or "?"))
        for number, row in enumerate(snapshot.control_scores if snapshot else (), 1):
            name = row.get("controlName") if isinstance(row, dict) else None
            score = self._convert(row, _ControlScore, name=str(name or number))
            if score is not None:
                self.entries.append(_entry_of_score(score, self._category(score.control_category)))

    def _convert(self, item: object, kind: type[_Row], *, name: str) -> _Row | None:
        try:
            row = msgspec.convert(item, kind, strict=False)
        except msgspec.ValidationError as exc:
            reason = translate("Import", "A field holds something else than expected: {reason}")
            words = reason.format(reason=verbatim(str(exc)))
            self.unreadable.append(Unreadable(self._file, name, words))
            return None
        return row

    def _category(self, word: str | None) -> Category | None:
        category = category_of(word)
        if category is None and word:
            self.unknown.add(word)
        return category


def _entry_of_profile(profile: _Profile, category: Category | None) -> Entry:
    return Entry(
        control=profile.id,
        title=one_line(profile.title or "") or profile.id,
        remediation=plain_text(profile.remediation or ""),
        impact_text=plain_text(profile.remediation_impact or ""),
        category=category,
        points_max=_positive(profile.max_score),
        impact=level_of(profile.user_impact),
        cost=level_of(profile.implementation_cost),
        status=_status_of(profile.control_state_updates or ()),
        product=profile.service or "",
        tier=profile.tier or "",
        threats=_once_each(profile.threats or ()),
        action_url=_web_address(profile.action_url or ""),
    )


def _entry_of_score(score: _ControlScore, category: Category | None) -> Entry:
    return Entry(
        control=score.control_name,
        description=plain_text(score.description or ""),
        category=category,
        points_now=_positive(score.score),
    )


def _status_of(updates: Iterable[_State]) -> PortalStatus | None:
    """Return what the last update says; the list is in the order of time."""
    state = "default"
    for update in updates:
        state = (update.state or state).casefold()
    return _STATUS_OF_STATE.get(state)


def _once_each(threats: Iterable[str | None]) -> tuple[str, ...]:
    """Return names without those that differ in case alone."""
    named = {name.casefold(): name for name in reversed([*filter(None, threats)])}
    return tuple(reversed(named.values()))


def _web_address(text: str) -> str:
    address = text.strip()
    return address if address.startswith(("https://", "http://")) else ""


def _positive(points: float | None) -> float | None:
    return None if points is None else max(0.0, points)


def _parts(node: dict[str, object]) -> Iterator[object]:
    return (value for value in node.values() if isinstance(value, dict | list))


def _moment_of(snapshot: dict[str, object]) -> datetime:
    try:
        moment = datetime.fromisoformat(str(snapshot.get("createdDateTime")))
    except ValueError:
        return _LONG_AGO
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _told(moment: datetime) -> datetime | None:
    return None if moment == _LONG_AGO else moment
