"""What people work on besides tickets: problems, tasks of changes, and notes on all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product
from typing import Any

from app.practice.clock import TIMESTAMP
from app.practice.demo.assets import service_id
from app.practice.demo.people import employee_id
from app.practice.demo.planting import demo_id, plant_all, read_plot, today
from app.practice.instance import Instance
from app.practice.store.database import Row

_STATES = ("101", "102", "103", "104", "106", "107")
_RESOLVED, _CLOSED = "106", "107"
_SOLVING, _REVIEW = timedelta(days=5), timedelta(days=7)
_PLANNED = 20
_NOTED = 40


def plant_operations(instance: Instance) -> None:
    """Add problems in all states, change tasks, journal entries, tags and an audit trail."""
    plot = read_plot("operations.json")
    plant_all(instance, "problem", _problems(instance, plot))
    plant_all(instance, "change_task", _change_tasks(instance, plot["steps"]))
    plant_all(instance, "sys_journal_field", _notes(instance, plot["notes"]))
    plant_all(instance, "sys_audit", _audit(instance))
    _plant_templates(instance, plot["templates"])
    labels = plot["labels"]
    plant_all(instance, "label", [(name, _label(name)) for name in labels])
    plant_all(instance, "label_entry", _tagged(instance, labels))


def _problems(instance: Instance, plot: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    places = read_plot("people.json")["locations"]
    for index, (about, place) in enumerate(product(plot["problems"], places)):
        category, subcategory, title, cause = about
        state, service = _STATES[index % len(_STATES)], plot["services"][index % 8]
        opened = today(instance) - timedelta(days=90 - index, hours=index % 9)
        yield (
            str(index),
            _times(opened)
            | _ending(state, opened, employee_id(index % 64))
            | {
                "number": f"PRB{index + 1:07d}",
                "task_effective_number": f"PRB{index + 1:07d}",
                "short_description": title.format(place=place[0]),
                "description": f"Several incidents look alike. {cause}",
                "category": category,
                "subcategory": subcategory,
                "state": state,
                "problem_state": state,
                "active": "false" if state == _CLOSED else "true",
                "cause_notes": cause if state in _STATES[3:] else "",
                "resolution_code": "fix_applied" if state in _STATES[4:] else "",
                "impact": "2",
                "urgency": "123"[index % 3],
                "priority": "234"[index % 3],
                "opened_by": employee_id(index),
                "assigned_to": employee_id(index % 64),
                "assignment_group": demo_id("sys_user_group", "Problem analysis"),
                "cmdb_ci": service_id(service),
                "business_service": service_id(service),
                "location": demo_id("cmn_location", place[0]),
            },
        )


def _ending(state: str, opened: datetime, by: str) -> Row:
    """Return when and by whom a problem was resolved and closed, as far as it has been."""
    if state not in {_RESOLVED, _CLOSED}:
        return {}
    resolved, closed = (f"{opened + span:{TIMESTAMP}}" for span in (_SOLVING, _SOLVING + _REVIEW))
    resolution = {"resolved_at": resolved, "resolved_by": by, "sys_updated_on": resolved}
    if state == _RESOLVED:
        return resolution
    return resolution | {"closed_at": closed, "closed_by": by, "sys_updated_on": closed}


def _change_tasks(instance: Instance, steps: list[list[str]]) -> Iterator[tuple[str, Row]]:
    changes = instance.database.rows("change_request")[-_PLANNED:]
    for index, (change, (kind, title)) in enumerate(product(changes, steps)):
        number = f"CTASK{index + 1:07d}"
        yield (
            number,
            {
                "number": number,
                "task_effective_number": number,
                "short_description": title,
                "change_request": change["sys_id"],
                "parent": change["sys_id"],
                "change_task_type": kind,
                "assignment_group": change["assignment_group"],
            }
            | _times_of(change),
        )


def _notes(instance: Instance, notes: list[str]) -> Iterator[tuple[str, Row]]:
    for index, incident in enumerate(instance.database.rows("incident")[:_NOTED]):
        element = ("work_notes", "comments")[index % 2]
        yield (
            incident["number"],
            {
                "name": "incident",
                "element": element,
                "element_id": incident["sys_id"],
                "value": notes[index % len(notes)],
                "sys_created_by": incident["sys_updated_by"],
                "sys_updated_by": incident["sys_updated_by"],
            }
            | _written_with(incident),
        )


def _audit(instance: Instance) -> Iterator[tuple[str, Row]]:
    moved = [row for row in instance.database.rows("incident") if row["state"] != "1"]
    for incident in moved[:_NOTED]:
        yield (
            incident["number"],
            {
                "tablename": "incident",
                "fieldname": "state",
                "documentkey": incident["sys_id"],
                "oldvalue": "1",
                "newvalue": incident["state"],
                "user": incident["sys_updated_by"],
                "record_checkpoint": "1",
            }
            | _written_with(incident),
        )


def _plant_templates(instance: Instance, templates: list[Any]) -> None:
    for name, text, fields in templates:
        values = {"short_description": name, "description": text} | fields
        pairs = "^".join(f"{field}={value}" for field, value in values.items())
        template = {"name": name, "table": "change_request", "template": f"{pairs}^EQ"}
        plant_all(instance, "sys_template", [(name, template)])
        producer = {
            "name": name,
            "short_description": text,
            "template": demo_id("sys_template", name),
            "current_version": demo_id("std_change_producer_version", name),
        }
        plant_all(instance, "std_change_record_producer", [(name, producer)])
        version = {
            "name": f"{name} - 1",
            "version": "1",
            "short_description": name,
            "std_change_producer": demo_id("std_change_record_producer", name),
        }
        plant_all(instance, "std_change_producer_version", [(name, version)])


def _label(name: str) -> Row:
    return {"name": name, "viewable_by": "everyone"}


def _tagged(instance: Instance, labels: list[str]) -> Iterator[tuple[str, Row]]:
    for index, incident in enumerate(instance.database.rows("incident")[: 6 * len(labels)]):
        label = labels[index % len(labels)]
        yield (
            f"{label} {incident['number']}",
            {
                "label": demo_id("label", label),
                "table": "incident",
                "table_key": incident["sys_id"],
                "title": f"Incident - {incident['number']}",
                "id_type": "Incident",
                "id_display": incident["number"],
            },
        )


def _times(opened: datetime) -> Row:
    stamp = f"{opened:{TIMESTAMP}}"
    return {"sys_created_on": stamp, "opened_at": stamp, "sys_updated_on": stamp}


def _times_of(record: Row) -> Row:
    return {name: record[name] for name in ("sys_created_on", "sys_updated_on")}


def _written_with(record: Row) -> Row:
    """Return the times of what was written down once, when the record last changed."""
    return dict.fromkeys(("sys_created_on", "sys_updated_on"), record["sys_updated_on"])
