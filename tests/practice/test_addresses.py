"""Which addresses the records of `ip_access` let in, as pure rules."""

from __future__ import annotations

import pytest

from app.practice.accounts.addresses import addresses_of, is_admitted


def _rule(kind, start, end, **others):
    return {"type": kind, "active": "true", "range_start": start, "range_end": end} | others


EVERYONE = _rule("deny", "0.0.0.0", "255.255.255.255")  # noqa: S104 - a range, nothing listens
OFFICE = _rule("allow", "10.0.0.1", "10.0.0.9")


@pytest.mark.parametrize(
    ("rules", "address", "admitted"),
    [
        ([], "10.0.0.1", True),
        ([EVERYONE], "10.0.0.1", False),
        ([EVERYONE, OFFICE], "10.0.0.9", True),
        ([EVERYONE, OFFICE], "10.0.0.10", False),
        ([OFFICE], "192.0.2.1", True),
        ([EVERYONE | {"active": "false"}], "10.0.0.1", True),
        ([EVERYONE | {"direction": "outbound"}], "10.0.0.1", True),
        ([EVERYONE | {"direction": "bidirectional"}], "10.0.0.1", False),
        ([EVERYONE], "::1", True),
        ([_rule("deny", "::1", "::ffff")], "::2", False),
        ([_rule("deny", "10.0.0.0/8", "10.0.0.0/8")], "10.0.0.1", True),
        ([_rule("deny", "10.0.*", "")], "10.0.0.1", True),
    ],
)
def test_who_comes_in(rules, address, admitted):
    """An address is kept out where a deny rule holds it and no allow rule does."""
    assert is_admitted(rules, [address]) is admitted


def test_forwarded_addresses_count_instead():
    """Behind a proxy the header names the addresses, and one that is allowed is enough."""
    forwarded = addresses_of("192.0.2.1", "203.0.113.5, 10.0.0.2")

    assert addresses_of("192.0.2.1", "") == ("192.0.2.1",)
    assert forwarded == ("203.0.113.5", "10.0.0.2")
    assert is_admitted([EVERYONE, OFFICE], forwarded)
