"""One thing that Firnline did on an instance, as it is kept to be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

# By what a record is known again as the one that was made. The other columns are settings, which
# an administrator may turn without making it somebody else's.
_KNOWN_BY: Mapping[str, tuple[str, ...]] = {
    "oauth_entity": ("name", "client_id"),
    "sys_user": ("user_name", "title"),
    "sys_user_has_role": ("user", "role"),
}


@dataclass(frozen=True)
class Change:
    """A record that was created, or columns of one that were changed.

    Attributes:
        table: where.
        sys_id: which record; "" while nobody knows yet whether it was created.
        name: what people call it, such as the integration user's name.
        after: the columns as Firnline left them; no secrets.
        before: the same columns as they were, or None where the record did not exist.
    """

    table: str
    sys_id: str
    name: str
    after: Mapping[str, str]
    before: Mapping[str, str] | None = None

    @property
    def is_creation(self) -> bool:
        """Whether the record did not exist before."""
        return self.before is None

    @property
    def known_by(self) -> Mapping[str, str]:
        """The columns and values by which a created record is known again."""
        return {name: self.after[name] for name in _KNOWN_BY.get(self.table, tuple(self.after))}


def holds(record: Mapping[str, str], column: str, value: str) -> bool:
    """Tell whether a record holds a value; empty counts for false."""
    shown = record.get(column, "")
    return shown == value or (not shown and value == "false")


def noted(changes: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """Return the changes with one more; of a record there is one change, from its oldest state.

    Args:
        changes: what was done before, in order.
        change: what is about to be done, or was done and read back.
    """
    for place, old in enumerate(changes):
        if _is_of_one_record(old, change):
            return (*changes[:place], _together(old, change), *changes[place + 1 :])
    return (*changes, change)


def forgotten(changes: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """Return the changes without those of one record, because they were taken back.

    Args:
        changes: what was done, in order.
        change: of which record.
    """
    return tuple(each for each in changes if not _is_of_one_record(each, change))


def _is_of_one_record(old: Change, new: Change) -> bool:
    if old.table != new.table:
        return False
    if old.sys_id and new.sys_id:
        return old.sys_id == new.sys_id
    return old.name == new.name


def _together(old: Change, new: Change) -> Change:
    after = {**old.after, **new.after}
    if old.before is None:
        return replace(new, after=after, before=None)
    return replace(new, after=after, before={**(new.before or {}), **old.before})
