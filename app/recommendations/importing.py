"""What an import changes: known before anything is kept, so that people can look at it first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from app.recommendations.recommendation import (
    Aspect,
    Category,
    Change,
    Gain,
    Level,
    Recommendation,
    Source,
    Standing,
)
from app.recommendations.secure_score.entry import Entry, Form, Reading, Unreadable
from app.recommendations.secure_score.spellings import category_of_product, plain

_NAMESPACE: Final = UUID("0f6d5b0e-93a4-4f0c-8f57-2f8a1f1c6f9d")
_LONGEST_HISTORY: Final = 100
_ONE_OF_EACH: Final = 2
# Where neither file nor product tells: most improvement actions are about apps.
_USUAL_CATEGORY: Final = Category.APPS


@dataclass(frozen=True)
class ImportResult:
    """What files hold, compared with what was known.

    Attributes:
        new: recommendations that were not known.
        changed: known ones with what changes about each, in `changes`.
        unchanged: known ones that stay as they are.
        vanished: imported earlier and not in these files; they stay.
        reading: what the files say, with the rows that could not be read.
    """

    new: tuple[Recommendation, ...]
    changed: tuple[Recommendation, ...]
    unchanged: tuple[Recommendation, ...]
    vanished: tuple[Recommendation, ...]
    reading: Reading

    @property
    def kept(self) -> tuple[Recommendation, ...]:
        """Every recommendation of the files, as it will be kept."""
        return self.new + self.changed + self.unchanged

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """The rows that could not be read."""
        return self.reading.unreadable

    @property
    def standings(self) -> Mapping[Standing, int]:
        """How many are known in both halves, or in one alone."""
        return Counter(recommendation.standing for recommendation in self.kept)


def plan_import(known: Sequence[Recommendation], reading: Reading, *, at: datetime) -> ImportResult:
    """Return what becomes of a list when files are imported; nothing is kept yet.

    What a person typed is never touched. Nothing that a file leaves untold is forgotten.

    Args:
        known: the list as it is.
        reading: what the files say.
        at: now.
    """
    entries = tuple(_joined(reading.entries))
    earlier = _Known(known, entries)
    found = {old.id: old for old in known}
    merged: dict[str, Recommendation] = {}
    for entry in entries:
        old = earlier.match(entry)
        new = _updated(old, entry, at=at) if old else _made(entry, at=at)
        merged[new.id] = new
    olds = [new for new in merged.values() if new.id in found]
    return ImportResult(
        new=tuple(new for new in merged.values() if new.id not in found),
        changed=tuple(new for new in olds if new.changes is not found[new.id].changes),
        unchanged=tuple(new for new in olds if new.changes is found[new.id].changes),
        vanished=tuple(_vanished(known, merged, reading)),
        reading=reading,
    )


def _joined(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Return one entry for each control; a later file tells more, or tells it anew.

    A row of the portal's list names no control; it joins the one that alone has its title.
    """
    by_control: dict[str, Entry] = {}
    rows: list[Entry] = []
    for entry in entries:
        key = entry.control.casefold()
        before = by_control.get(key)
        if key:
            by_control[key] = entry.over(before) if before else entry
        else:
            rows.append(entry)
    if not (rows and by_control):
        return (*by_control.values(), *rows)
    counts = _titles_of((*by_control.values(), *rows))
    controls = {plain(entry.title): key for key, entry in by_control.items() if entry.title}
    alone = []
    for row in rows:
        title = plain(row.title)
        key = controls.get(title, "") if counts[title] == _ONE_OF_EACH else ""
        if key:
            by_control[key] = row.over(by_control[key])
        else:
            alone.append(row)
    return (*by_control.values(), *alone)


def _titles_of(entries: Iterable[Entry]) -> Counter[str]:
    return Counter(plain(entry.title) for entry in entries if entry.title)


class _Known:
    """Finds what is known already: by the id at Microsoft, else by title and product.

    Graph and the portal name products differently, so a title that stands once on both sides will
    do without.
    """

    def __init__(self, known: Iterable[Recommendation], entries: Iterable[Entry]) -> None:
        self._counts = _titles_of(entries)
        self._by_control: dict[str, Recommendation] = {}
        self._by_title: dict[tuple[str, str], Recommendation] = {}
        self._with_title: dict[str, list[Recommendation]] = {}
        for each in known:
            if each.source is not Source.USER:
                self._note(each)

    def match(self, entry: Entry) -> Recommendation | None:
        """Return the recommendation that an entry is about, or None for a new one."""
        found = self._by_control.get(entry.control.casefold()) if entry.control else None
        if found is None and entry.title:
            found = self._match_title(entry)
        return found

    def _match_title(self, entry: Entry) -> Recommendation | None:
        title = plain(entry.title)
        found = self._by_title.get((title, plain(entry.product)))
        namesakes = self._with_title.get(title, [])
        if found is None and len(namesakes) == self._counts[title] == 1:
            found = namesakes[0]
        is_other = found is not None and found.control and entry.control
        return None if is_other else found

    def _note(self, each: Recommendation) -> None:
        title = plain(each.title)
        self._by_control[(each.control or each.id).casefold()] = each
        self._by_title.setdefault((title, plain(each.product)), each)
        self._with_title.setdefault(title, []).append(each)


def _made(entry: Entry, *, at: datetime) -> Recommendation:
    has_profile = bool(entry.title)
    title = entry.title or entry.control
    return Recommendation(
        id=entry.control or str(uuid5(_NAMESPACE, f"{plain(title)}|{plain(entry.product)}")),
        title=title,
        description=entry.description,
        source=Source.MICROSOFT,
        category=entry.category or category_of_product(entry.product) or _USUAL_CATEGORY,
        points_now=entry.points_now,
        points_max=entry.points_max,
        impact=entry.impact or Level.UNKNOWN,
        cost=entry.cost or Level.UNKNOWN,
        remediation=entry.remediation,
        impact_text=entry.impact_text,
        status=entry.status,
        control=entry.control,
        has_profile=has_profile,
        product=entry.product,
        tier=entry.tier,
        threats=entry.threats,
        action_url=entry.action_url,
        gain_percent=entry.gain_percent,
        imported_at=at,
        history=_history((), entry.points_now, entry.points_max, at=at),
    )


def _updated(old: Recommendation, entry: Entry, *, at: datetime) -> Recommendation:
    """Return a known recommendation with what a file tells; what it leaves untold stays."""
    told = {name: value for name in _TOLD if (value := getattr(entry, name)) not in _UNTOLD}
    if not entry.title and not old.has_profile:
        told.pop("title", None)
    new = replace(
        old,
        **told,
        control=old.control or entry.control,
        has_profile=old.has_profile or bool(entry.title),
        imported_at=at,
    )
    changes = tuple(_changes(old, new))
    if not changes:
        return new
    history = _history(old.history, new.points_now, new.points_max, at=at)
    return replace(new, changes=changes, history=history)


def _changes(old: Recommendation, new: Recommendation) -> Iterable[Change]:
    for aspect in Aspect:
        before, after = getattr(old, aspect.value), getattr(new, aspect.value)
        if before != after:
            yield Change(aspect, _as_text(before), _as_text(after))


def _as_text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, float | int):
        return f"{value:g}"
    return "" if value is None else str(value)


def _history(
    before: tuple[Gain, ...], now: float | None, most: float | None, *, at: datetime
) -> tuple[Gain, ...]:
    if now is None or (before and (before[-1].now, before[-1].most) == (now, most)):
        return before
    return (*before, Gain(at, now, most))[-_LONGEST_HISTORY:]


def _vanished(
    known: Iterable[Recommendation], merged: Mapping[str, Recommendation], reading: Reading
) -> Iterable[Recommendation]:
    """Return what was imported and is missing now, as far as these files would have to hold it."""
    if reading.has_more or reading.forms == {Form.SCORES}:
        return ()
    missing = (each for each in known if each.imported_at and each.id not in merged)
    return (each for each in missing if each.has_profile or Form.SCORES in reading.forms)


_TOLD: Final = tuple(name for name in Entry.__struct_fields__ if name != "control")
_UNTOLD: Final = (None, "", (), Level.UNKNOWN)
