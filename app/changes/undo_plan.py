"""What taking changes back would do to each record. Pure values and rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from app.changes.change import Change, holds
from app.words import Words, translate, verbatim

# The tables whose records can be switched off, and the column that names who set them up.
SWITCHED_OFF_BY: Mapping[str, Mapping[str, str]] = {
    "oauth_entity": {"active": "false"},
    "sys_user": {"active": "false"},
    "ip_access": {"active": "false"},
}
_MARKS = {"oauth_entity": "comments", "sys_user": "title"}
_KINDS = {
    "oauth_entity": translate("Undo", "Application registry entry"),
    "sys_user": translate("Undo", "Integration user"),
    "sys_user_has_role": translate("Undo", "Role of the integration user"),
    "sys_db_object": translate("Undo", "Settings of a table"),
    "sys_properties": translate("Undo", "System property"),
    "ip_access": translate("Undo", "Address rule"),
}


class UndoFate(Enum):
    """What will happen, or has happened, to the record of one change."""

    DELETE = "delete"
    DEACTIVATE = "deactivate"
    RESTORE = "restore"
    KEEP = "keep"
    NOTHING = "nothing"


@dataclass(frozen=True)
class UndoStep:
    """One change, and how it is taken back.

    Attributes:
        change: what was done.
        fate: what happens to its record.
        values: the columns that are written, for RESTORE and DEACTIVATE.
        reason: why it is not simply taken back, or None.
    """

    change: Change
    fate: UndoFate
    values: Mapping[str, str] = field(default_factory=dict)
    reason: Words | None = None

    @property
    def kind(self) -> Words:
        """What sort of record it is."""
        return _KINDS.get(self.change.table, verbatim(self.change.table))

    @property
    def is_write(self) -> bool:
        """Whether anything is written to the instance."""
        return self.fate not in {UndoFate.KEEP, UndoFate.NOTHING}


@dataclass(frozen=True)
class UndoPlan:
    """Everything that an undo would do; what was done last comes first."""

    steps: tuple[UndoStep, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return not any(step.is_write for step in self.steps)

    def switching_off(self) -> UndoPlan:
        """Return the plan that switches records off, where it can, instead of deleting them."""
        return UndoPlan(tuple(_switched_off(step) for step in self.steps))


def planned_step(
    change: Change, record: Mapping[str, str] | None, *, is_in_use: bool = False
) -> UndoStep:
    """Return how one change is taken back.

    Args:
        change: what was done.
        record: the columns of the change as they are now, None where there is no such record.
        is_in_use: whether other records name this one.
    """
    if record is None:
        return UndoStep(change, UndoFate.NOTHING, reason=translate("Undo", "It is gone already."))
    if change.before is not None:
        return _restored(change, change.before, record)
    others = [name for name, value in change.known_by.items() if not holds(record, name, value)]
    if others:
        return UndoStep(change, UndoFate.KEEP, reason=_changed_since(others))
    if is_in_use:
        return switched_off(
            change, translate("Undo", "Tickets name this user, so it is switched off, not deleted.")
        )
    return UndoStep(change, UndoFate.DELETE)


def switched_off(change: Change, reason: Words | None = None) -> UndoStep:
    """Return the step that switches a record off.

    Args:
        change: what made the record.
        reason: why it is not deleted.
    """
    return UndoStep(change, UndoFate.DEACTIVATE, SWITCHED_OFF_BY[change.table], reason)


def _switched_off(step: UndoStep) -> UndoStep:
    may = step.fate is UndoFate.DELETE and step.change.table in SWITCHED_OFF_BY
    return switched_off(step.change) if may else step


def _restored(change: Change, before: Mapping[str, str], record: Mapping[str, str]) -> UndoStep:
    ours = {name: before.get(name, "") for name in change.after if _is_ours(change, name, record)}
    values = {name: value for name, value in ours.items() if not holds(record, name, value)}
    others = [
        name
        for name in change.after
        if name not in ours and not holds(record, name, before.get(name, ""))
    ]
    if not values:
        fate = UndoFate.KEEP if others else UndoFate.NOTHING
        reason = _changed_since(others) if others else translate("Undo", "It is as it was before.")
        return UndoStep(change, fate, reason=reason)
    step = UndoStep(change, UndoFate.RESTORE, values)
    if others:
        return replace(step, reason=_changed_since(others))
    if _MARKS.get(change.table) in change.after:
        return replace(
            step,
            reason=translate(
                "Undo", "Its secret stays the new one, because nobody knows the one before."
            ),
        )
    return step


def _is_ours(change: Change, column: str, record: Mapping[str, str]) -> bool:
    return holds(record, column, change.after[column])


def _changed_since(columns: list[str]) -> Words:
    return translate("Undo", "Somebody has changed it since: {columns}.").format(
        columns=", ".join(columns)
    )
