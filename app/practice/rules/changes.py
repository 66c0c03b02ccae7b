"""Change requests beside their state model.

Source: ServiceNow documentation, "Change types", "Create a change request".
"""

from __future__ import annotations

from app.practice.rules.write import Write

_NEW = "-5"
_LAST_STATES = {"3", "4"}


def request_change(write: Write) -> None:
    """Take the creator of a new change for its requester, and the model that its type is named for.

    Source: ServiceNow documentation, "Change models"; either may be told otherwise.
    """
    if write.before is not None:
        return
    write.fill(requested_by=write.caller.sys_id)
    if "chg_model" in write.after:
        model = write.database.find("chg_model", name=write.after["type"].title()) or {}
        write.fill(chg_model=model.get("sys_id", ""))


def keep_type(write: Write) -> None:
    """Refuse another type once a change has left New."""
    before, after = write.before, write.after
    if before and before["state"] != _NEW and before["type"] != after["type"]:
        write.abort(f"Prevent Type change to {after['type'].title()}")


def end_hold(write: Write) -> None:
    """Take a change off hold when it ends, and forget the reason once it is not on hold."""
    if write.after["state"] in _LAST_STATES:
        write.after["on_hold"] = "false"
    if write.after["on_hold"] != "true":
        write.after["on_hold_reason"] = ""
