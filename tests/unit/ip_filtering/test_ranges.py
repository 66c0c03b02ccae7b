"""The arithmetic of ranges, held to plain sets of addresses."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from app.ip_filtering.ranges import (
    AddressRange,
    difference,
    intersection,
    merged,
    overlapping,
)

LAST = 2**32 - 1
NUMBERS = st.integers(0, 40)
RANGES = st.builds(lambda ends: AddressRange(min(ends), max(ends)), st.tuples(NUMBERS, NUMBERS))
LISTS = st.lists(RANGES, max_size=8)


def addresses(ranges) -> set[int]:
    """Return every address of some ranges."""
    return {number for item in ranges for number in range(item.first, item.last + 1)}


def is_merged(ranges) -> bool:
    """Tell whether ranges are in order, and a gap lies between every two."""
    return all(one.last + 1 < other.first for one, other in pairwise(ranges))


@given(LISTS)
def test_merging_keeps_every_address_in_the_fewest_ranges(ranges):
    """Neighbours and overlaps become one."""
    result = merged(ranges)

    assert addresses(result) == addresses(ranges)
    assert is_merged(result)


@given(LISTS, LISTS)
@example([AddressRange(0, 9)], [AddressRange(3, 4), AddressRange(5, 6)])
def test_a_difference_is_that_of_the_addresses(ranges, others):
    """What is left are the addresses that the others do not hold."""
    result = difference(ranges, others)

    assert addresses(result) == addresses(ranges) - addresses(others)
    assert is_merged(result)


@given(LISTS, LISTS)
def test_an_intersection_is_that_of_the_addresses(ranges, others):
    """What is left are the addresses that both hold."""
    result = intersection(ranges, others)

    assert addresses(result) == addresses(ranges) & addresses(others)
    assert is_merged(result)


@given(RANGES, LISTS)
def test_overlapping_ranges_are_those_with_an_address_in_common(item, ranges):
    """Touching is not overlapping."""
    candidates = merged(ranges)
    result = overlapping(item, candidates)

    assert result == tuple(other for other in candidates if addresses([item]) & addresses([other]))


@given(st.integers(0, LAST), st.integers(0, 32))
def test_a_prefix_becomes_its_first_and_last_address(number, length):
    """The two are what the library says of the prefix, up to the very last address."""
    network = IPv4Network((number, length), strict=False)
    item = AddressRange.of_network(network)

    assert (item.start, item.end) == (str(network[0]), str(network[-1]))


def test_the_whole_space_has_no_end_to_run_over():
    """The last address has no neighbour."""
    everything = AddressRange(0, LAST)
    middle = AddressRange.of_address(IPv4Address("128.0.0.0"))

    assert difference([everything], [everything]) == ()
    assert [str(part) for part in difference([everything], [middle])] == [
        "0.0.0.0-127.255.255.255",
        "128.0.0.1-255.255.255.255",
    ]
