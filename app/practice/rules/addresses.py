"""IP address access control: ranges are ranges, and nobody shuts themselves out.

Source: ServiceNow documentation, "IP address access control".
"""

from __future__ import annotations

from ipaddress import ip_address

from app.practice.accounts.addresses import is_admitted
from app.practice.rules.write import Write

# Whoever sits at this computer comes from either, as the system likes.
_OWN = ("127.0.0.1", "::1")


def refuse_odd_range(write: Write) -> None:
    """Refuse what is no range of addresses: a prefix, an asterisk, or an end before the start.

    Source: [guess] the rule's name; the documentation says that prefixes are not taken.
    """
    try:
        start, end = (ip_address(write.after[name]) for name in ("range_start", "range_end"))
    except ValueError:
        write.abort("Validate IP range")
        return
    if start.version != end.version or int(start) > int(end):
        write.abort("Validate IP range")


def guard_own_address(write: Write) -> None:
    """Refuse a rule, already written, that would lock out the one who writes it.

    All addresses count that they may come from the next time.
    """
    rules = write.database.rows("ip_access")
    here = write.caller.addresses
    ways = [here, *((own,) for own in _OWN)] if here else []
    if not all(is_admitted(rules, way) for way in ways):
        write.abort("Prevent own lockout")
