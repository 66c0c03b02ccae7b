"""Ranges of IPv4 addresses, first and last, and their arithmetic."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network
from itertools import islice, takewhile


@dataclass(frozen=True, order=True)
class AddressRange:
    """Every address from the first to the last, both included, as numbers."""

    first: int
    last: int

    @classmethod
    def of_network(cls, network: IPv4Network) -> AddressRange:
        """Return the addresses that a prefix stands for."""
        return cls(int(network.network_address), int(network.broadcast_address))

    @classmethod
    def of_address(cls, address: IPv4Address) -> AddressRange:
        """Return the range of one address."""
        return cls(int(address), int(address))

    @property
    def start(self) -> str:
        """The first address as people write it."""
        return str(IPv4Address(self.first))

    @property
    def end(self) -> str:
        """The last address as people write it."""
        return str(IPv4Address(self.last))

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


def merged(ranges: Iterable[AddressRange]) -> tuple[AddressRange, ...]:
    """Return the same addresses in the fewest ranges, in order."""
    result: list[AddressRange] = []
    for item in sorted(ranges):
        if result and item.first <= result[-1].last + 1:
            result[-1] = AddressRange(result[-1].first, max(result[-1].last, item.last))
        else:
            result.append(item)
    return tuple(result)


def difference(
    ranges: Iterable[AddressRange], others: Iterable[AddressRange]
) -> tuple[AddressRange, ...]:
    """Return the addresses of `ranges` that are not in `others`, merged."""
    holes = merged(others)
    parts: list[AddressRange] = []
    for item in merged(ranges):
        first = item.first
        for hole in overlapping(item, holes):
            if first < hole.first:
                parts.append(AddressRange(first, hole.first - 1))
            first = hole.last + 1
        if first <= item.last:
            parts.append(AddressRange(first, item.last))
    return tuple(parts)


def intersection(
    ranges: Iterable[AddressRange], others: Iterable[AddressRange]
) -> tuple[AddressRange, ...]:
    """Return the addresses that are in both, merged."""
    whole = merged(ranges)
    return difference(whole, difference(whole, others))


def overlapping(item: AddressRange, ranges: Sequence[AddressRange]) -> tuple[AddressRange, ...]:
    """Return those of merged ranges that share an address with one range.

    Args:
        item: the range.
        ranges: what `merged` returned.
    """
    behind = bisect_left(ranges, item.first, key=lambda other: other.last)
    following = islice(ranges, behind, None)
    return tuple(takewhile(lambda other: other.first <= item.last, following))
