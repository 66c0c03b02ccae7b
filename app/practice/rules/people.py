"""Users: their names, what kind of identity they are, and what they must have.

Source: ServiceNow documentation, "Create a user", "Non-interactive sessions".
"""

from __future__ import annotations

import re

from app.practice.rules.write import Write

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_AI = "ai_agent"


def name_user(write: Write) -> None:
    """Put the full name together."""
    parts = (write.after["first_name"], write.after["last_name"])
    write.after["name"] = " ".join(filter(None, parts))


def require_name(write: Write) -> None:
    """Refuse a user who is given neither a first nor a last name."""
    if not write.after["name"] and write.changed("name"):
        write.abort("Require first or last name")


def refuse_wrong_address(write: Write) -> None:
    """Refuse what is no e-mail address."""
    email = write.after["email"]
    if email and write.changed("email") and not _EMAIL.fullmatch(email):
        write.abort("Validate email address")


def follow_identity_type(write: Write) -> None:
    """Keep machines off the pages and let people on, whenever the kind of identity is chosen.

    An AI agent stays one: the rule that refuses the change is named in notes from the field.
    """
    before, kind = write.before or {}, write.after.get("identity_type", "")
    if not kind or not write.changed("identity_type"):
        return
    if before and _AI in {kind, before["identity_type"]}:
        write.abort("Handle Identity type change")
    write.after["web_service_access_only"] = "true" if kind == "machine" else "false"
