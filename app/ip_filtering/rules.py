"""The address rules of an instance, and what they mean for addresses. Pure values and rules.

Source:
    ServiceNow documentation, "IP address access control": blocked is who meets a deny rule and no
    allow rule; without rules the instance is open; a rule has a first and a last address and knows
    no prefixes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from ipaddress import AddressValueError, IPv4Address

from app.ip_filtering.ranges import AddressRange, difference, intersection, merged


class Kind(Enum):
    """What a rule does with the addresses in its range."""

    ALLOW = "allow"
    DENY = "deny"
    UNKNOWN = "unknown"


class Standing(Enum):
    """How the rules of an instance stand to an address.

    OPEN and AT_RISK come in for now: AT_RISK would be blocked by a deny rule that somebody has
    written and switched off.
    """

    ALLOWED = "allowed"
    OPEN = "open"
    AT_RISK = "at risk"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class AddressRule:
    """One record of `ip_access`.

    Attributes:
        sys_id: which record.
        kind: allow or deny, UNKNOWN where the instance calls it something else.
        is_active: whether the rule is switched on.
        is_inbound: whether it is about callers; older releases know no other.
        start: the first address as it is written.
        end: the last address as it is written.
        description: what somebody noted.
    """

    sys_id: str
    kind: Kind
    is_active: bool
    is_inbound: bool
    start: str
    end: str
    description: str = ""

    @cached_property
    def range(self) -> AddressRange | None:
        """The IPv4 addresses that the rule is about, None where it names no such range."""
        try:
            first, last = IPv4Address(self.start.strip()), IPv4Address(self.end.strip())
        except AddressValueError:
            return None
        return AddressRange(int(first), int(last)) if first <= last else None

    @property
    def lets_in(self) -> bool:
        """Whether the callers in its range come in, whatever is denied."""
        is_in_force = self.is_active and self.is_inbound
        return is_in_force and self.kind is Kind.ALLOW and self.range is not None

    @property
    def is_understood(self) -> bool:
        """Whether Firnline can tell what the rule does; it cannot for IPv6."""
        return self.kind is not Kind.UNKNOWN and self.range is not None


@dataclass(frozen=True)
class AddressRules:
    """Every address rule of an instance, at one moment."""

    rules: tuple[AddressRule, ...]

    @property
    def in_force(self) -> tuple[AddressRule, ...]:
        """The rules about callers that are switched on."""
        return tuple(rule for rule in self.rules if rule.is_active and rule.is_inbound)

    @property
    def is_open(self) -> bool:
        """Whether nobody is blocked, because no rule denies anything."""
        return all(rule.kind is Kind.ALLOW for rule in self.in_force)

    @property
    def not_understood(self) -> tuple[AddressRule, ...]:
        """The rules in force whose meaning is unverified; comparisons leave them out."""
        return tuple(rule for rule in self.in_force if not rule.is_understood)

    @cached_property
    def allowed(self) -> tuple[AddressRange, ...]:
        """The addresses that come in whatever else is denied."""
        return _ranges(self.in_force, Kind.ALLOW)

    @cached_property
    def denied(self) -> tuple[AddressRange, ...]:
        """The addresses that a rule denies, allowed or not."""
        return _ranges(self.in_force, Kind.DENY)

    def blocked(self, ranges: Iterable[AddressRange]) -> tuple[AddressRange, ...]:
        """Return the addresses of these ranges that do not come in."""
        return difference(intersection(ranges, self.denied), self.allowed)

    def standing(self, address: IPv4Address) -> Standing:
        """Return how the rules stand to one address."""
        here = (AddressRange.of_address(address),)
        if intersection(here, self.allowed):
            return Standing.ALLOWED
        if intersection(here, self.denied):
            return Standing.BLOCKED
        dormant = (rule for rule in self.rules if rule.is_inbound and not rule.is_active)
        is_at_risk = intersection(here, _ranges(dormant, Kind.DENY))
        return Standing.AT_RISK if is_at_risk else Standing.OPEN

    def without(self, removed: Iterable[AddressRule]) -> AddressRules:
        """Return what is left when some rules are deleted."""
        gone = {rule.sys_id for rule in removed}
        return AddressRules(tuple(rule for rule in self.rules if rule.sys_id not in gone))


def _ranges(rules: Iterable[AddressRule], kind: Kind) -> tuple[AddressRange, ...]:
    return merged(rule.range for rule in rules if rule.kind is kind and rule.range)
