"""The priority of incidents and problems, looked up from impact and urgency.

Source: ServiceNow documentation, "Default priority lookup rules", "Data lookup for prioritizing
problems"; both have the same table.
"""

from __future__ import annotations

from app.practice.rules.write import Write

_LOW = "3"
_LEVELS = {"1", "2", _LOW}


def look_up_priority(write: Write) -> None:
    """Compute the priority from impact and urgency, whatever was sent.

    Levels that an administrator added are in no rule, and leave the priority as it is.
    """
    levels = [write.after[name] or _LOW for name in ("impact", "urgency")]
    if _LEVELS.issuperset(levels):
        write.after["priority"] = str(sum(map(int, levels)) - 1)
