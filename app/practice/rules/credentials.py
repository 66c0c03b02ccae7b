"""OAuth clients.

Source: ServiceNow documentation, "Create an OAuth API endpoint for external clients".
"""

from __future__ import annotations

import secrets

from app.practice.keys import hashed
from app.practice.rules.write import Write


def issue_client(write: Write) -> None:
    """Make up the client id and secret that an OAuth client was not given.

    Two clients may share a name: nothing makes it unique.
    """
    write.after["client_id"] = write.after["client_id"] or secrets.token_hex(16)
    write.after["client_secret"] = write.after["client_secret"] or hashed(secrets.token_urlsafe())
