"""What would be created on the instance, compared with what is there. Pure values and rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from app.words import Words


class ItemKind(Enum):
    """The three kinds of record that a connection needs."""

    REGISTRY = "oauth_entity"
    USER = "sys_user"
    ROLE = "sys_user_has_role"


class Fate(Enum):
    """What will happen, or has happened, to one item of the plan."""

    CREATE = "create"
    EXISTS = "exists"
    UPDATE = "update"
    TAKEN = "taken"
    ABSENT = "absent"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Difference:
    """A column of a record that exists and does not fit.

    Attributes:
        column: the column.
        label: what people call it.
        now: what it holds.
        planned: what it would hold.
    """

    column: str
    label: Words
    now: str
    planned: str


@dataclass(frozen=True)
class PlanItem:
    """One record of the plan.

    Attributes:
        kind: which table it goes to.
        name: the registry's name, the user's name, or the role's name.
        fate: what will happen to it.
        fields: label and value of everything that is worth reading, in order.
        values: column to value, exactly as sent; secrets are added when they are sent.
        sys_id: the record, once it is known.
        note: a sentence about this item, such as why a role is left out.
        differences: what does not fit in the record that is there.
        suggestion: a better name: a free one where this one is taken, or that of the record which
            an earlier set-up made; else "".
    """

    kind: ItemKind
    name: str
    fate: Fate
    fields: tuple[tuple[Words, Words], ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    sys_id: str = ""
    note: Words | None = None
    differences: tuple[Difference, ...] = ()
    suggestion: str = ""


@dataclass(frozen=True)
class Plan:
    """Everything that Apply would do, in order."""

    items: tuple[PlanItem, ...]

    @property
    def registry(self) -> PlanItem:
        """The OAuth application registry entry."""
        return next(item for item in self.items if item.kind is ItemKind.REGISTRY)

    @property
    def user(self) -> PlanItem:
        """The integration user."""
        return next(item for item in self.items if item.kind is ItemKind.USER)

    @property
    def roles(self) -> tuple[PlanItem, ...]:
        """The roles of the integration user."""
        return tuple(item for item in self.items if item.kind is ItemKind.ROLE)

    @property
    def can_apply(self) -> bool:
        """Whether nothing stands in the way."""
        return not any(item.fate is Fate.TAKEN for item in self.items)

    def with_item(self, item: PlanItem) -> Plan:
        """Return the plan with one item replaced, found by kind and name."""
        return replace(
            self,
            items=tuple(
                item if (old.kind, old.name) == (item.kind, item.name) else old
                for old in self.items
            ),
        )


def plan_as_json(plan: Plan, instance: str) -> str:
    """Return a plan for another pair of eyes; it holds no secrets.

    Args:
        plan: what Apply would do.
        instance: where it would do so.
    """
    content = {
        "instance": instance,
        "can_apply": plan.can_apply,
        "items": [_as_object(item) for item in plan.items],
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


def _as_object(item: PlanItem) -> dict[str, object]:
    content: dict[str, object] = {
        "table": item.kind.value,
        "name": item.name,
        "fate": item.fate.value,
        "fields": dict(item.values),
        "differences": [
            {"column": each.column, "is": each.now, "should_be": each.planned}
            for each in item.differences
        ],
    }
    if item.kind is ItemKind.ROLE:
        content["reason"] = str(item.fields[0][1])
    if item.note:
        content["note"] = str(item.note)
    if item.suggestion:
        content["free_name" if item.fate is Fate.TAKEN else "earlier_name"] = item.suggestion
    return content
