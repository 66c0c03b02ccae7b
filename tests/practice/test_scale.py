"""An instance that is full: many tickets, written quickly and found without reading them all."""

from __future__ import annotations

from collections import Counter

import pytest

from app.practice.accounts.directory import SYSTEM
from app.practice.clock import Clock
from app.practice.definitions import TABLES
from app.practice.demo.many import plant_many
from app.practice.demo.seed import seed
from app.practice.instance import Instance
from app.practice.keys import Keys
from app.practice.queries.query import parse_query
from app.practice.queries.selection import select
from app.practice.releases import release_named
from app.practice.server import PracticeOptions, PracticeServer
from app.practice.store.database import Database
from app.practice.store.schema import Schema
from app.practice.switches.conditions import Conditions

MORE = 3_001


@pytest.fixture(scope="module")
def told():
    """What was told of the progress."""
    return []


@pytest.fixture(scope="module")
def instance(told):
    """An instance with more tickets than usual."""
    release = release_named("zurich")
    database = Database(Schema(TABLES, release))
    full = Instance(database, Keys(b"secret"), Clock(), Conditions())
    seed(full, release)
    plant_many(full, MORE, lambda done, total: told.append((done, total)))
    yield full
    database.close()


def added(instance, table):
    """Return the tickets of a table beyond the usual ones."""
    usual = {"change_request": 136, "incident": 76}
    return instance.database.rows(table)[usual[table] :]


def test_tickets_come_by_turns(instance, told):
    """Both tables share the number asked for, and the end is told."""
    counts = [len(added(instance, table)) for table in ("change_request", "incident")]

    assert counts == [1501, 1500]
    assert told[-1] == (MORE, MORE)


@pytest.mark.parametrize("table", ["change_request", "incident"])
def test_added_tickets_are_as_the_rules_would_have_made_them(instance, table):
    """Writing an added ticket again through the rules changes nothing about it."""
    for row in added(instance, table)[::50]:
        values = {
            name: row[name]
            for name in ("state", "impact", "urgency", "priority", "short_description")
        }
        again = instance.records.update(table, row, values, SYSTEM)

        assert again == row


def test_closed_tickets_say_how_they_ended(instance):
    """A last state brings code, notes and times; the others have none."""
    for row in added(instance, "incident"):
        resolved = row["state"] in {"6", "7"}

        assert bool(row["close_code"]) == bool(row["resolved_at"]) == resolved
        assert (row["active"] == "false") == (row["state"] in {"7", "8"}) == bool(row["closed_at"])


def test_numbers_go_on(instance):
    """No number is given twice, and the next ticket follows the last one."""
    numbers = Counter(row["number"] for row in instance.database.rows("task"))
    last = max(row["number"] for row in instance.database.rows("incident"))
    fresh = instance.records.insert("incident", {"caller_id": "x"}, SYSTEM)
    instance.records.delete("incident", fresh, SYSTEM)

    assert set(numbers.values()) == {1}
    assert int(fresh["number"][3:]) == int(last[3:]) + 1


@pytest.mark.parametrize(
    ("query", "searched"),
    [
        ("number=INC0010500", "task.number (sys_class_name=? AND number=?)"),
        ("numberININC0010500,INC0010501", "task.number (sys_class_name=? AND number=?)"),
        ("state=2", "task.state (sys_class_name=? AND state=?)"),
        ("correlation_id=a", "task.correlation_id (sys_class_name=? AND correlation_id=?)"),
        ("assignment_group=a", "task.assignment_group (sys_class_name=? AND assignment_group=?)"),
        ("assigned_to=a", "task.assigned_to (sys_class_name=? AND assigned_to=?)"),
        ("caller_id=a", "task.caller_id (sys_class_name=? AND caller_id=?)"),
        (
            "sys_updated_on>=2026-11-01 00:00:00^ORDERBYsys_updated_on^ORDERBYsys_id",
            "task.sys_updated_on (sys_class_name=? AND sys_updated_on>?)",
        ),
        ("sys_idINa,b", "sqlite_autoindex_task_1 (sys_id=?)"),
        ("ORDERBYnumber", "task.number (sys_class_name=?)"),
        ("", "task.sys_class_name (sys_class_name=?)"),
    ],
)
def test_filters_on_indexed_columns_read_no_whole_table(instance, query, searched):
    """The plan of SQLite searches the tickets by the index of what is asked for."""
    selection = select(instance.schema, "incident", parse_query(query))
    tail = f"{selection.source} ORDER BY {selection.order} LIMIT 1000"
    text = f'EXPLAIN QUERY PLAN SELECT t.* FROM "task" AS t {tail}'  # noqa: S608 - our own
    first, *_ = instance.database._run(text, selection.parameters)

    assert first[-1] == f"SEARCH t USING INDEX {searched}"


def test_only_a_new_instance_is_filled(tmp_path):
    """The option fills a new instance, and adds nothing to one that was kept."""
    counts = []
    for _ in range(2):
        options = PracticeOptions(state_dir=tmp_path, tickets=10)
        with PracticeServer(options).running() as server:
            counts.append(server.database.count("incident"))

    assert counts == [76 + 5, 76 + 5]
