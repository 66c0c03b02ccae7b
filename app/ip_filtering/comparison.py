"""Services held against an instance's address rules: what is covered, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from app.ip_filtering.ranges import AddressRange, difference, overlapping
from app.ip_filtering.rules import AddressRules
from app.ip_filtering.service_tags import Service


class Cover(Enum):
    """How much of a range the allow rules hold."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True)
class RangeCoverage:
    """One range of a service.

    Attributes:
        range: from its first to its last address.
        missing: the parts that no allow rule holds.
        blocked: the parts of these that a rule denies, so that they do not come in now.
    """

    range: AddressRange
    missing: tuple[AddressRange, ...]
    blocked: tuple[AddressRange, ...]

    @property
    def cover(self) -> Cover:
        """How much of it is allowed."""
        if not self.missing:
            return Cover.WHOLE
        return Cover.NONE if self.missing == (self.range,) else Cover.PART


@dataclass(frozen=True)
class ServiceCoverage:
    """One service and all its IPv4 ranges; its IPv6 prefixes are counted in the service."""

    service: Service
    ranges: tuple[RangeCoverage, ...]

    def count(self, cover: Cover) -> int:
        """Return how many ranges are covered this much."""
        return sum(item.cover is cover for item in self.ranges)

    @property
    def is_blocked(self) -> bool:
        """Whether a part of the service does not come in now."""
        return any(item.blocked for item in self.ranges)


def compare(services: Iterable[Service], rules: AddressRules) -> tuple[ServiceCoverage, ...]:
    """Return for each service which of its ranges an instance lets in for certain.

    Args:
        services: what the administrator chose.
        rules: what the instance has.
    """
    return tuple(ServiceCoverage(service, _coverage(service, rules)) for service in services)


def _coverage(service: Service, rules: AddressRules) -> tuple[RangeCoverage, ...]:
    # Merged ranges lie apart, so every missing part belongs to one of them.
    missing = difference(service.ranges, rules.allowed)
    blocked = rules.blocked(missing)
    return tuple(
        RangeCoverage(item, overlapping(item, missing), overlapping(item, blocked))
        for item in service.ranges
    )
