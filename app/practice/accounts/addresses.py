"""IP address access control: which addresses the records of `ip_access` let in.

Source: ServiceNow documentation, "IP address access control"; KB1700646 for forwarded addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import ip_address

from app.practice.store.database import Row


def addresses_of(peer: str, forwarded: str) -> tuple[str, ...]:
    """Return the addresses that count for a request.

    Args:
        peer: Where the connection comes from.
        forwarded: The header `X-Forwarded-For`, or nothing.
    """
    named = tuple(filter(None, map(str.strip, forwarded.split(","))))
    return named or (peer,)


def is_admitted(rules: Iterable[Row], addresses: Sequence[str]) -> bool:
    """Return whether a request may come in: an allow rule wins, and without any rule all may.

    Args:
        rules: Records of `ip_access`.
        addresses: The addresses that count for the request.
    """
    matching = {
        rule["type"]
        for rule in rules
        if rule["active"] == "true" and rule.get("direction") != "outbound"
        if any(_is_within(address, rule) for address in addresses)
    }
    return "allow" in matching or "deny" not in matching


def _is_within(address: str, rule: Row) -> bool:
    """Ranges are whole addresses: what is none, such as a prefix or an asterisk, holds nobody."""
    try:
        low, high = ip_address(rule["range_start"]), ip_address(rule["range_end"])
        here = ip_address(address)
    except ValueError:
        return False
    return low.version == here.version == high.version and int(low) <= int(here) <= int(high)
