"""Tickets of the last twelve weeks: those Firnline made, and a few that are none of its business.

Nothing is left to chance: an instance started on the same day has the same tickets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID, uuid5

from app.practice.clock import TIMESTAMP
from app.practice.demo.people import GROUPS, PERSONAL, STAFF, employee_id
from app.practice.demo.planting import demo_id, plant, read_plot, today
from app.practice.instance import Instance
from app.practice.releases import Release
from app.practice.store.database import Row

CHANGE = "change_request"
INCIDENT = "incident"

_CORRELATION = UUID("6f1c9a52-8d0e-4f0b-9a53-2f6b7c41d0aa")

_TABLES = (CHANGE, CHANGE, INCIDENT) * 10 + (CHANGE, INCIDENT)
_COLLEAGUES = {PERSONAL["user_name"]: "sofia.marchetti"}
_CENTRES = ("security",) * 6 + ("compliance",)
_SOURCES = ("user", *("microsoft",) * 4)
_RECOMMENDED = {CHANGE: range(5), INCIDENT: (3, 6, 9)}

# By age in days: recent tickets are mostly new, old ones mostly done.
_STATES = {
    CHANGE: {15: "-5 -4 -5 -3 -5", 45: "-2 -1 0 -3 3 4", 85: "3 3 0 4 3 -1"},
    INCIDENT: {15: "1 2 1", 45: "2 3 6 2", 85: "7 7 6 8 7 3"},
}
_NEW, _ON_HOLD = {"1", "-5"}, "3"
# In which direction of today a planned change lies, by its state.
_WINDOWS = {"-2": 1, "-1": 0, "0": -1, "3": -1}
_CLOSED = {CHANGE: ("3",), INCIDENT: ("6", "7")}


@dataclass(frozen=True)
class Ticket:
    """One demo ticket.

    Args:
        table: Its table.
        age_days: How long ago it was created.
        fields: What it says.
    """

    table: str
    age_days: int
    fields: Row


def plant_tickets(instance: Instance) -> None:
    """Add the demo tickets, oldest first, so that numbers rise with time."""
    plot, day = read_plot("tickets.json"), today(instance)
    tickets = [*_earlier(plot), *_recommended(plot["people"]), *_others(plot["others"])]
    release = instance.schema.release
    planned = []
    for index, ticket in enumerate(tickets):
        progress = _progress(ticket, index, release)
        history = _history(ticket, index, day, progress["state"])
        planned.append((ticket.table, ticket.fields | progress | history))
    planned.sort(key=lambda ticket: ticket[1]["sys_created_on"])
    for index, (table, row) in enumerate(planned):
        plant(instance, table, str(index), row)


def closing(table: str, release: Release) -> Row:
    """Return what a ticket says that was closed for good.

    Args:
        table: Its table.
        release: Which codes there are depends on it.
    """
    if table == CHANGE:
        return {"close_code": "successful", "close_notes": "Carried out as planned and checked."}
    by_outcome = release.has("close codes by outcome")
    code = "Solution provided" if by_outcome else "Solved (Permanently)"
    return {"close_code": code, "close_notes": "Repaired and confirmed."}


def _earlier(plot: dict[str, Any]) -> Iterator[Ticket]:
    people = plot["people"]
    for index, (place, task) in enumerate(product(plot["places"], plot["earlier"])):
        category, title, text = task
        fields = _firnline_fields(
            title.format(place=place),
            text,
            correlation_id=str(uuid5(_CORRELATION, f"earlier|{index}")),
            initiated_by=people[index % len(people)],
            mark=(_CENTRES[index % 7], _SOURCES[index % 5], category),
        )
        table = _TABLES[index % 32]
        asked = _asked_by(table, fields["opened_by"])
        # 37 and 160 share no factor, so places and tasks are mixed in time.
        yield Ticket(table, 1 + index * 37 % 160 * 84 // 160, fields | asked)


def _recommended(people: list[str]) -> Iterator[Ticket]:
    for index, item in enumerate(read_plot("recommendations.json")):
        for table, places in _RECOMMENDED.items():
            if index % 12 in places:
                fields = _firnline_fields(
                    item["title"],
                    item["description"],
                    correlation_id=str(uuid5(_CORRELATION, f"{table}|security|{item['id']}")),
                    initiated_by=people[index % len(people)],
                    mark=("security", item["source"], item["category"]),
                )
                asked = _asked_by(table, fields["opened_by"])
                yield Ticket(table, 1 + index * 7 % 40, fields | asked)


def _others(others: list[list[str]]) -> Iterator[Ticket]:
    for index, (table, title) in enumerate(others):
        who = _user_name(index)
        fields = {
            "short_description": title,
            "sys_created_by": who,
            "sys_updated_by": who,
            "opened_by": demo_id("sys_user", who),
        } | _asked_by(table, employee_id(index))
        yield Ticket(table, 2 + 6 * index, fields)


def _asked_by(table: str, person: str) -> Row:
    return {"requested_by" if table == CHANGE else "caller_id": person}


def _user_name(index: int) -> str:
    first_name, last_name = STAFF[index % len(STAFF)]
    return f"{first_name}.{last_name}".lower()


def _firnline_fields(
    title: str, text: str, *, correlation_id: str, initiated_by: str, mark: tuple[str, str, str]
) -> Row:
    _, source, category = mark
    block = (
        f"[Firnline]\nInitiated by: {initiated_by}\n"
        f"Recommendation source: {source.capitalize()}\n"
        f"Recommendation category: {category.capitalize()}"
    )
    return {
        "short_description": title,
        "description": f"{text}\n\n{block}",
        "correlation_id": correlation_id,
        "correlation_display": "|".join(("Firnline", *mark)),
        "sys_created_by": initiated_by,
        "sys_updated_by": initiated_by,
        # Whoever has no role opens nothing: a colleague does so in their name.
        "opened_by": demo_id("sys_user", _COLLEAGUES.get(initiated_by, initiated_by)),
    }


def _progress(ticket: Ticket, index: int, release: Release) -> Row:
    by_age = _STATES[ticket.table]
    states = next(states for age, states in by_age.items() if ticket.age_days <= age).split()
    state = states[index % len(states)]
    progress = {
        "state": state,
        "priority": "324"[index % 3],
        "impact": "213"[index % 3],
        "urgency": "2132"[index % 4],
    }
    if index % 3:
        progress["assigned_to"] = demo_id("sys_user", _user_name(index))
        progress["assignment_group"] = demo_id("sys_user_group", GROUPS[index % len(GROUPS)])
    if ticket.table == INCIDENT and state == _ON_HOLD:
        progress["hold_reason"] = "1345"[index % 4]
    if state not in _CLOSED[ticket.table]:
        return progress
    solved = {"resolved_by": demo_id("sys_user", _user_name(index))}
    resolution = solved if ticket.table == INCIDENT else {}
    return progress | resolution | closing(ticket.table, release)


def _history(ticket: Ticket, index: int, now: datetime, state: str) -> Row:
    day = now - timedelta(days=ticket.age_days)
    created = day + timedelta(hours=8 + index % 9, minutes=index * 7 % 60, seconds=index * 13 % 60)
    # What is not new any more was updated at least once.
    updates = max(index % 8, state not in _NEW)
    updated = created + (now - created) * updates / 10
    times = {
        "sys_created_on": created,
        "opened_at": created,
        "sys_updated_on": updated,
        "due_date": day + timedelta(days=14 + index * 5 % 35, hours=12),
    }
    if state in _WINDOWS and ticket.table == CHANGE:
        start = now + timedelta(days=_WINDOWS[state] * (1 + index % 5), hours=18)
        start = max(start, created + timedelta(hours=1))  # and over before midnight
        times |= {"start_date": start, "end_date": start + timedelta(hours=2 + index % 4)}
    stamps = {name: f"{time:{TIMESTAMP}}" for name, time in times.items()}
    return stamps | {"sys_mod_count": f"{updates:d}"}
