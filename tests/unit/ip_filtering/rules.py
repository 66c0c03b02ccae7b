"""Address rules as an instance may have them."""

from __future__ import annotations

from app.ip_filtering.rules import AddressRule, AddressRules, Kind


def rule(kind: Kind, start: str, end: str, **changes) -> AddressRule:
    """Return a rule about callers that is in force."""
    wish = {"sys_id": f"{kind.value} {start}", "is_active": True, "is_inbound": True, **changes}
    return AddressRule(kind=kind, start=start, end=end, **wish)


def rules(*entries: AddressRule) -> AddressRules:
    """Return the rules of an instance."""
    return AddressRules(entries)
