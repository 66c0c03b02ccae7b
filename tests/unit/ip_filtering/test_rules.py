"""What address rules mean, held to the plain sentence: a deny matches and no allow does."""

from __future__ import annotations

from ipaddress import IPv4Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ip_filtering.own_address import standing_words
from app.ip_filtering.ranges import AddressRange
from app.ip_filtering.rules import AddressRule, AddressRules, Kind, Standing
from tests.unit.ip_filtering.rules import rule, rules

LAST = 15
NUMBERS = st.integers(0, LAST).map(lambda number: str(IPv4Address(number)))
TABLES = st.lists(
    st.builds(
        AddressRule,
        sys_id=st.just("1"),
        kind=st.sampled_from(Kind),
        is_active=st.booleans(),
        is_inbound=st.booleans(),
        start=NUMBERS | st.just("::"),
        end=NUMBERS,
    ),
    max_size=6,
)
HERE = IPv4Address("10.1.2.3")
DENY = rule(Kind.DENY, "10.0.0.0", "10.255.255.255")
ALLOW = rule(Kind.ALLOW, "10.1.2.3", "10.1.2.3")


def holds(entry: AddressRule, number: int) -> bool:
    """Tell whether a rule is about an address, address by address."""
    if ":" in entry.start:
        return False
    return int(IPv4Address(entry.start)) <= number <= int(IPv4Address(entry.end))


def meets(table: list[AddressRule], kind: Kind, number: int) -> bool:
    """Tell whether a caller meets a rule of a kind that is in force."""
    return any(
        entry.is_active and entry.is_inbound and entry.kind is kind and holds(entry, number)
        for entry in table
    )


@given(TABLES)
def test_blocked_is_who_meets_a_deny_rule_and_no_allow_rule(table):
    """Held against every address of a small world."""
    blocked = AddressRules(tuple(table)).blocked([AddressRange(0, LAST)])
    expected = {
        number
        for number in range(LAST + 1)
        if meets(table, Kind.DENY, number) and not meets(table, Kind.ALLOW, number)
    }

    assert {n for item in blocked for n in range(item.first, item.last + 1)} == expected


@given(TABLES, st.integers(0, LAST))
def test_a_standing_agrees_with_what_is_blocked_and_allowed(table, number):
    """One address and all addresses are judged alike."""
    standing = AddressRules(tuple(table)).standing(IPv4Address(number))
    is_allowed, is_denied = (meets(table, kind, number) for kind in (Kind.ALLOW, Kind.DENY))

    assert (standing is Standing.ALLOWED) == is_allowed
    assert (standing is Standing.BLOCKED) == (is_denied and not is_allowed)


@pytest.mark.parametrize(
    ("table", "standing"),
    [
        ((), Standing.OPEN),
        ((DENY,), Standing.BLOCKED),
        ((DENY, ALLOW), Standing.ALLOWED),
        ((rule(Kind.DENY, "10.0.0.0", "10.9.0.0", is_active=False),), Standing.AT_RISK),
        ((rule(Kind.DENY, "10.0.0.0", "10.9.0.0", is_inbound=False),), Standing.OPEN),
        ((rule(Kind.DENY, "10.0.0.0/8", "10.0.0.0/8"),), Standing.OPEN),
    ],
)
def test_an_own_address_has_a_standing(table, standing):
    """Blocked now, blocked soon, or not."""
    assert rules(*table).standing(HERE) is standing
    assert str(HERE) in str(standing_words(standing, HERE))


def test_rules_that_cannot_be_read_are_named():
    """IPv6, prefixes, asterisks, ends before their starts and foreign types count for nothing."""
    odd = (
        rule(Kind.ALLOW, "2603:1030::", "2603:1030::ffff"),
        rule(Kind.DENY, "10.0.0.0/8", "10.0.0.0/8"),
        rule(Kind.DENY, "10.*", "10.*"),
        rule(Kind.DENY, "10.0.0.9", "10.0.0.1"),
        rule(Kind.UNKNOWN, "10.0.0.1", "10.0.0.9"),
    )
    table = rules(*odd, ALLOW)

    assert table.not_understood == odd
    assert (len(table.allowed), table.denied) == (1, ())
