"""Incidents: two state fields in step, and what resolving leaves behind.

Source: ServiceNow documentation, "Incident state model".
"""

from __future__ import annotations

from app.practice.rules.write import Write

_ON_HOLD = "3"
_RESOLVED = {"6", "7"}


def mirror_state(write: Write) -> None:
    """Keep `state` and `incident_state` in step; `state` wins when both change."""
    follows = not write.changed("state") and write.changed("incident_state")
    source, target = ("incident_state", "state") if follows else ("state", "incident_state")
    write.after[target] = write.after[source]


def note_resolution(write: Write) -> None:
    """Fill in who resolved an incident and when, and empty both when it is opened again."""
    if not write.changed("state"):
        return
    if write.after["state"] in _RESOLVED:
        write.fill(resolved_by=write.caller.sys_id, resolved_at=write.after["sys_updated_on"])
    else:
        write.after.update(resolved_by="", resolved_at="")


def forget_hold_reason(write: Write) -> None:
    """Empty the reason for holding once an incident is not on hold."""
    if write.after["state"] != _ON_HOLD:
        write.after["hold_reason"] = ""
