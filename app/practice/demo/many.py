"""Tickets in great numbers, for those who rehearse with an instance that is full.

They are written past the business rules, in the shape that the rules would have given them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from app.practice.clock import TIMESTAMP
from app.practice.demo.people import employee_id
from app.practice.demo.planting import demo_id, plant_all, read_plot, today
from app.practice.demo.tickets import CHANGE, INCIDENT, closing
from app.practice.instance import Instance
from app.practice.rules.tasks import take_numbers
from app.practice.store.database import Row

Progress = Callable[[int, int], None]

_TABLES = (CHANGE, INCIDENT)
_BATCH = 5_000
_MINUTES = 2 * 365 * 24 * 60
# Four of five were done with long ago.
_STATES = {
    CHANGE: (*("3",) * 12, "4", "-5", "-4", "-3", "-2", "-1", "0", "3"),
    INCIDENT: (*("7",) * 13, "8", "1", "2", "2", "3", "6", "6"),
}
_INACTIVE = {"3", "4", "7", "8"}


def plant_many(instance: Instance, count: int, progress: Progress) -> None:
    """Add more tickets, change requests and incidents by turns, the same for the same count.

    Args:
        instance: The instance.
        count: How many tickets, both tables together.
        progress: Told how many are there and how many there will be.
    """
    if not count:
        return
    with instance.database.bulk("task"):
        shares = [(count + 1 - place) // len(_TABLES) for place in range(len(_TABLES))]
        sources = [
            _tickets(instance, table, count, first=_first(instance, table, share))
            for table, share in zip(_TABLES, shares, strict=True)
        ]
        for done in range(0, count, _BATCH):
            size = min(_BATCH, count - done)
            for place, table in enumerate(_TABLES):
                share = (size + 1 - place) // len(_TABLES)
                plant_all(instance, table, islice(sources[place], share))
            progress(done + size, count)
    instance.database.analyze()


def _first(instance: Instance, table: str, share: int) -> int:
    return take_numbers(instance.database, instance.schema[table], count=share)


def _tickets(
    instance: Instance, table: str, count: int, *, first: int
) -> Iterator[tuple[str, Row]]:
    definition, day = instance.schema[table], today(instance)
    modelled = "chg_model" in instance.schema.columns(table)
    normal = instance.database.find("chg_model", name="Normal") if modelled else None
    model = {"chg_model": normal["sys_id"]} if normal else {}
    tasks = read_plot("tickets.json")["earlier"]
    places = [place[0] for place in read_plot("people.json")["locations"]]
    groups = [demo_id("sys_user_group", name) for name in ("Hardware", "Software", "Network")]
    step = timedelta(minutes=_MINUTES * len(_TABLES) / count)
    begin = day - timedelta(minutes=_MINUTES)
    for index in range(count):
        _, title, text = tasks[index % len(tasks)]
        place = places[index % len(places)]
        number = f"{definition.prefix}{first + index:07d}"
        common = {
            "number": number,
            "task_effective_number": number,
            "short_description": title.format(place=place),
            "description": text,
            "location": demo_id("cmn_location", place),
            "opened_by": employee_id(index * 7),
            "assigned_to": employee_id(index % 96),
            "assignment_group": groups[index % len(groups)],
            "impact": "3123"[index % 4],
            "urgency": "32133"[index % 5],
        } | model
        state = _STATES[table][index * 7 % 20]
        times = _times(begin + index * step, day, index)
        closed = closing(table, instance.schema.release)
        yield f"many {number}", _finished(table, index, common | times, (state, closed))


def _times(created: datetime, day: datetime, index: int) -> Row:
    updated = min(created + timedelta(hours=index % 400, minutes=17), day)
    stamps = {"sys_created_on": created, "opened_at": created, "sys_updated_on": updated}
    return {name: f"{moment:{TIMESTAMP}}" for name, moment in stamps.items()}


def _finished(table: str, index: int, row: Row, end: tuple[str, Row]) -> Row:
    state, closed = end
    person = row["opened_by"]
    over = state in _INACTIVE and not (table == INCIDENT and state == "3")
    closure = {"closed_at": row["sys_updated_on"], "closed_by": row["assigned_to"]} if over else {}
    notes = closed if state in ({"3"} if table == CHANGE else {"6", "7"}) else {}
    common = {"state": state, "active": "false" if over else "true"} | closure | notes
    if table == CHANGE:
        return row | common | {"requested_by": person, "priority": "4"}
    resolution = {"resolved_at": row["sys_updated_on"], "resolved_by": row["assigned_to"]}
    about = {
        "incident_state": state,
        "caller_id": person,
        "priority": str(int(row["impact"]) + int(row["urgency"]) - 1),
        "category": ("software", "hardware", "network", "inquiry")[index % 4],
    }
    return row | common | about | (resolution if notes else {})
