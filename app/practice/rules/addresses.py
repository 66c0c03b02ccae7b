"""IP address access control: nobody shuts themselves out.

Source: ServiceNow documentation, "IP address access control".
"""

from __future__ import annotations

from app.practice.accounts.addresses import is_admitted
from app.practice.rules.write import Write


def guard_own_address(write: Write) -> None:
    """Refuse a rule, already written, that would lock out the one who writes it."""
    addresses = write.caller.addresses
    if addresses and not is_admitted(write.database.rows("ip_access"), addresses):
        write.abort("Prevent own lockout")
