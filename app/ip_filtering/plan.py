"""The rules that would be added, and those that would be taken back. Pure values and rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Final

from app.ip_filtering.ranges import AddressRange, difference, merged, overlapping
from app.ip_filtering.rules import AddressRule, AddressRules, Kind, Standing
from app.ip_filtering.service_tags import Service, ServiceTags
from app.words import Words, translate

_MARK: Final = "Firnline"
_LONGEST_DESCRIPTION: Final = 200


@dataclass(frozen=True)
class PlannedRule:
    """One allow rule for callers; there are no others in a plan.

    Attributes:
        range: the addresses that are allowed.
        owner: whose rule it is.
        services: whose addresses these are.
    """

    range: AddressRange
    owner: str
    services: tuple[str, ...]

    @property
    def mark(self) -> str:
        """How its description begins; by this the rule is found again."""
        return _mark(self.owner, self.range)

    @property
    def description(self) -> str:
        """What the instance shows of the rule."""
        return f"{self.mark}{', '.join(self.services)}"[:_LONGEST_DESCRIPTION]

    @property
    def values(self) -> Mapping[str, str]:
        """The columns, apart from the two that each instance has its own words for."""
        return {
            "active": "true",
            "range_start": self.range.start,
            "range_end": self.range.end,
            "description": self.description,
        }


@dataclass(frozen=True)
class AddressPlan:
    """Everything that applying would add.

    Attributes:
        source: the cloud and the change number of the file.
        rules: in order of their addresses.
        notes: what should be known before.
    """

    source: str
    rules: tuple[PlannedRule, ...]
    notes: tuple[Words, ...]


@dataclass(frozen=True)
class UndoPlan:
    """Everything that undoing would delete.

    Attributes:
        removed: the rules that Firnline made.
        kept: rules with its mark that somebody changed or copied; they stay.
        blocked: addresses that come in now and would no longer.
        shut_out: those of this workstation's own addresses that would be blocked.
    """

    removed: tuple[AddressRule, ...]
    kept: tuple[AddressRule, ...]
    blocked: tuple[AddressRange, ...]
    shut_out: tuple[IPv4Address, ...]


def make_plan(
    tags: ServiceTags, services: Sequence[Service], rules: AddressRules, *, owner: str
) -> AddressPlan:
    """Return the allow rules that are missing, and nothing that is there already.

    Args:
        tags: the file that the services come from.
        services: what the administrator chose.
        rules: what the instance has.
        owner: whose rules these will be; undo needs the same.
    """
    wanted = merged(item for service in services for item in service.ranges)
    planned = tuple(
        PlannedRule(part, owner, _services_in(part, services))
        for part in difference(wanted, rules.allowed)
    )
    source = f"{tags.cloud} {tags.change_number}"
    return AddressPlan(source, planned, tuple(_notes(planned, services, rules)))


def make_undo_plan(
    rules: AddressRules, own_addresses: Iterable[IPv4Address] = (), *, owner: str
) -> UndoPlan:
    """Return the rules of one owner that can be taken back.

    Args:
        rules: what the instance has, oldest first: of two that are alike, the later is a copy.
        own_addresses: those of this workstation.
        owner: who was named when the rules were planned.
    """
    marked = [rule for rule in rules.rules if rule.description.startswith(_mark(owner))]
    made: dict[AddressRange | None, AddressRule] = {}
    for rule in marked:
        if is_made(rule, owner):
            made.setdefault(rule.range, rule)
    removed = tuple(made.values())
    left = rules.without(removed)
    return UndoPlan(
        removed,
        tuple(rule for rule in marked if rule not in removed),
        left.blocked(rule.range for rule in removed if rule.is_active and rule.range),
        tuple(address for address in own_addresses if _loses(address, rules, left)),
    )


def mark_of(owner: str) -> str:
    """Return how the descriptions of all rules of an owner begin, as people search for it.

    Args:
        owner: who was named when the rules were planned.
    """
    return _mark(owner).strip()


def is_made(rule: AddressRule, owner: str) -> bool:
    """Tell whether a rule does what Firnline made it for, switched on or off."""
    return (
        rule.range is not None
        and rule.kind is Kind.ALLOW
        and rule.is_inbound
        and rule.description.startswith(_mark(owner, rule.range))
    )


def plan_as_json(plan: AddressPlan, instance: str) -> str:
    """Return a plan for another pair of eyes.

    Args:
        plan: what applying would add.
        instance: where it would do so.
    """
    shown = {
        "instance": instance,
        "table": "ip_access",
        "service_tags": plan.source,
        "rules": [{"type": "allow", "direction": "inbound", **rule.values} for rule in plan.rules],
        "notes": [str(note) for note in plan.notes],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False)


def _mark(owner: str, item: AddressRange | None = None) -> str:
    return f"{_MARK} {owner} {item}: " if item else f"{_MARK} {owner} "


def _loses(address: IPv4Address, before: AddressRules, after: AddressRules) -> bool:
    is_blocked = after.standing(address) is Standing.BLOCKED
    return is_blocked and before.standing(address) is not Standing.BLOCKED


def _services_in(part: AddressRange, services: Sequence[Service]) -> tuple[str, ...]:
    return tuple(service.name for service in services if overlapping(part, service.ranges))


def _notes(
    planned: Sequence[PlannedRule], services: Sequence[Service], rules: AddressRules
) -> Iterable[Words]:
    if planned and not rules.in_force:
        yield translate(
            "IpFiltering",
            "The instance has no address rules, so everybody comes in already. Allow rules change "
            "that for nobody; they matter as soon as somebody adds a deny rule.",
        )
    elif planned and rules.is_open:
        yield translate(
            "IpFiltering",
            "No rule of the instance denies anything, so everybody comes in already.",
        )
    if ipv6_count := sum(service.ipv6_count for service in services):
        yield translate(
            "IpFiltering",
            "%n IPv6 ranges are left out: whether address rules of an instance take IPv6 is "
            "unverified.",
            "",
            ipv6_count,
        )
    if rules.not_understood:
        yield translate(
            "IpFiltering",
            "%n rules of the instance were not counted, because they hold no IPv4 range.",
            "",
            len(rules.not_understood),
        )
