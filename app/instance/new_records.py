"""The tables of tickets, and whether a rule concerns a ticket at the moment it is created."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

CHANGE_REQUEST: Final = "change_request"
INCIDENT: Final = "incident"
TICKET_TABLES: Final = (CHANGE_REQUEST, INCIDENT)
_TERM: Final = re.compile(r"(?P<name>[a-z_]+)(?P<operator>NOT IN|IN|!=|=)(?P<value>.*)")
# What a ticket holds when it is created, so far as rules about its later life ask for it.
_AT_FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "state": ("1", "-5", ""),
    "incident_state": ("1", ""),
    "on_hold": ("false", ""),
    "active": ("true",),
    "close_code": ("",),
    "resolved_at": ("",),
}


def may_concern_new(conditions: str) -> bool:
    """Tell whether an encoded query may select a ticket that is just created.

    Args:
        conditions: as data policies and business rules keep them. What is not understood may
            select anything.
    """
    if "^OR" in conditions or "^NQ" in conditions:
        return True
    return all(_may_hold(term) for term in conditions.split("^") if term and term != "EQ")


def _may_hold(term: str) -> bool:
    found = _TERM.fullmatch(term)
    if found is None or found["name"] not in _AT_FIRST:
        return True
    values = found["value"].split(",") if "IN" in found["operator"] else [found["value"]]
    first = set(_AT_FIRST[found["name"]])
    negated = found["operator"] in {"!=", "NOT IN"}
    return not first <= set(values) if negated else bool(first & set(values))
