"""Random calls of the Table API against a model of the store that is a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from tests.practice.inside import Inside

TABLE = "/api/now/table/cmdb_ci_computer"
DEFAULTS = {
    "name": "",
    "asset_tag": "",
    "ram": "",
    "disk_space": "",
    "install_date": "",
    "last_discovered": "",
    "monitor": "false",
    "fault_count": "0",
    "managed_by": "",
}
TEXT = st.sampled_from(["", "a", "A b", "é^,%_'", "x" * 50, "1", "null"])
VALUES = {
    "name": TEXT,
    "asset_tag": TEXT,
    "ram": st.sampled_from(["", "0", "16", "-1", "many", 512, True, "1.5", [1], {"value": "8"}]),
    "fault_count": st.sampled_from([0, 3, "7", None, "", "x"]),
    "disk_space": st.sampled_from(["", "1.5", "2", "x", 0.25]),
    "monitor": st.sampled_from(["true", "false", True, False, "1", "0", "maybe", None, ""]),
    "install_date": st.sampled_from(["2026-01-31", "", "31/01/2026", "2026-13-01"]),
    "last_discovered": st.sampled_from(["2026-01-31 10:00:00", "", "soon"]),
    "managed_by": st.sampled_from(["", "6816f79cc0a8016401c5a33be04be441", "nobody"]),
    "sys_id": st.just("f" * 32),
    "no_such_field": TEXT,
}
BODIES = st.fixed_dictionaries({}, optional=VALUES)
ORDERS = st.sampled_from(["", "ORDERBYname", "ORDERBYDESCram", "ORDERBYDESCasset_tag^ORDERBYname"])
FILTERS = {
    "": lambda _row: True,
    "name=a": lambda row: row["name"] == "a",
    "ram>=8": lambda row: row["ram"] != "" and int(row["ram"]) >= 8,
    "monitor=true^ORfault_count>2": lambda row: (
        row["monitor"] == "true" or (row["fault_count"] != "" and int(row["fault_count"]) > 2)
    ),
    "managed_by.user_name=admin": lambda row: row["managed_by"].startswith("6816"),
    "install_dateISEMPTY^NQdisk_space<2": lambda row: (
        row["install_date"] == "" or (row["disk_space"] != "" and float(row["disk_space"]) < 2)
    ),
    "no_such_field=1": lambda _row: True,
}
BAD_BODIES = [b"{", b"[1, 2", b'"text"', b"7", b"\xff\xfe{}", b"[[]]", b"{'a': 1}"]


def kept(name: str, value: object) -> str | None:
    """Return what a field keeps of a value, by the documentation; nothing if it is dropped."""
    if isinstance(value, dict):
        value = value["value"]
    if isinstance(value, list) or name not in DEFAULTS:
        return None
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    forms = {
        "ram": r"[+-]?\d+",
        "fault_count": r"[+-]?\d+",
        "disk_space": r"[+-]?\d+(\.\d+)?",
        "install_date": r"2026-01-31",
        "last_discovered": r"2026-01-31 10:00:00",
    }
    if text == "":
        return ""
    if name in forms and not re.fullmatch(forms[name], text):
        return None
    if name == "monitor":
        return "true" if text in {"true", "1"} else "false"
    return text[:40] if name == "asset_tag" else text


def changed(row: dict[str, str], body: dict[str, object]) -> dict[str, str]:
    """Return a record after a write."""
    known = {name: kept(name, value) for name, value in body.items()}
    return row | {name: value for name, value in known.items() if value is not None}


class Store(RuleBasedStateMachine):
    """Inserts, changes, deletes and lists, and compares each answer with a dictionary."""

    ids = Bundle("ids")
    inside: Inside

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, dict[str, str]] = {}
        self.counts: dict[str, int] = {}
        self.stack = ExitStack()
        self.stack.enter_context(self.inside.undone())
        self.inside.database._run("DELETE FROM cmdb")
        self.headers = self.inside.signed_in

    def teardown(self) -> None:
        self.stack.close()

    def ask(self, method: str, url: str, **arguments):
        headers = self.headers | arguments.pop("headers", {})
        return self.inside.ask(method, url, headers=headers, **arguments)

    @rule(target=ids, body=BODIES)
    def insert(self, body):
        answer = self.ask("POST", TABLE, json=body)

        if body.get("sys_id") in self.rows:
            assert answer.status_code == 403
            return multiple()
        record = answer.json()["result"]
        assert answer.status_code == 201
        assert record["sys_id"] == body.get("sys_id", record["sys_id"])
        assert answer.headers["location"].endswith(f"{TABLE}/{record['sys_id']}")
        self.rows[record["sys_id"]] = changed(DEFAULTS, body)
        self.counts[record["sys_id"]] = 0
        self.check(record)
        return record["sys_id"]

    @rule(sys_id=ids, body=BODIES, method=st.sampled_from(["PUT", "PATCH"]))
    def update(self, sys_id, body, method):
        answer = self.ask(method, f"{TABLE}/{sys_id}", json=body)

        if sys_id not in self.rows:
            assert answer.status_code == 404
            return
        assert answer.status_code == 200
        after = changed(self.rows[sys_id], body)
        self.counts[sys_id] += after != self.rows[sys_id]
        self.rows[sys_id] = after
        self.check(answer.json()["result"])

    @rule(sys_id=ids)
    def delete(self, sys_id):
        answer = self.ask("DELETE", f"{TABLE}/{sys_id}")

        assert answer.status_code == (204 if self.rows.pop(sys_id, None) else 404)

    @rule(sys_id=ids, body=st.sampled_from(BAD_BODIES))
    def update_badly(self, sys_id, body):
        typed = {"Content-Type": "application/json"}
        answer = self.ask("PATCH", f"{TABLE}/{sys_id}", content=body, headers=typed)

        assert answer.status_code in {400, 404}
        assert answer.json()["status"] == "failure"

    @rule(sys_id=ids, display=st.sampled_from(["true", "false", "all"]))
    def read(self, sys_id, display):
        parameters = {"sysparm_display_value": display, "sysparm_fields": "name,managed_by,ram"}
        answer = self.ask("GET", f"{TABLE}/{sys_id}", params=parameters)

        if sys_id not in self.rows:
            assert answer.status_code == 404
            return
        row, record = self.rows[sys_id], answer.json()["result"]
        assert list(record) == ["name", "managed_by", "ram"]
        if display == "all":
            assert record["name"] == {"display_value": row["name"], "value": row["name"]}
            assert record["managed_by"]["value"] == row["managed_by"]
        elif row["managed_by"].startswith("6816"):
            inner = "display_value" if display == "true" else "value"
            shown = "System Administrator" if display == "true" else row["managed_by"]
            assert record["managed_by"][inner] == shown

    @rule(
        query=st.sampled_from(sorted(FILTERS)),
        order=ORDERS,
        limit=st.integers(0, 4),
        offset=st.integers(0, 4),
    )
    def list(self, query, order, limit, offset):
        parameters = {
            "sysparm_query": "^".join(filter(None, [query, order])),
            "sysparm_limit": limit,
            "sysparm_offset": offset,
            "sysparm_exclude_reference_link": "true",
        }
        answer = self.ask("GET", TABLE, params=parameters)
        wanted = [sys_id for sys_id, row in self.rows.items() if FILTERS[query](row)]

        assert answer.status_code == 200
        assert answer.headers["x-total-count"] == str(len(wanted))
        found = [record["sys_id"] for record in answer.json()["result"]]
        assert found == self.ordered(wanted, order)[offset : offset + limit]

    @invariant()
    def nothing_is_lost(self):
        assert self.inside.database.count("cmdb_ci_computer") == len(self.rows)

    def ordered(self, ids: list[str], order: str) -> list[str]:
        for key in reversed(re.findall(r"ORDERBY(DESC)?(\w+)", order)):
            name = key[1]
            ids = sorted(ids, key=lambda sys_id: self.key(sys_id, name), reverse=key[0] == "DESC")
        return ids

    def key(self, sys_id: str, name: str) -> object:
        value = self.rows[sys_id][name]
        if name == "ram":
            return int(value) if value else float("-inf")
        return re.sub("[A-Z]", lambda letter: letter[0].lower(), value)

    def check(self, record) -> None:
        row = self.rows[record["sys_id"]]
        plain = {
            name: value["value"] if isinstance(value, dict) else value
            for name, value in record.items()
        }
        assert {name: plain[name] for name in row} == row
        assert plain["sys_class_name"] == "cmdb_ci_computer"
        assert plain["sys_mod_count"] == str(self.counts[record["sys_id"]])


@pytest.fixture(scope="module")
def inside() -> Iterator[Inside]:
    """One instance for all runs; each run takes back what it wrote."""
    with Inside() as made:
        yield made


def test_the_table_api_keeps_what_the_model_keeps(inside):
    """Whatever is asked in whatever order, records, counts, pages and refusals are as expected."""
    Store.inside = inside
    runs = settings.default.max_examples // 5

    run_state_machine_as_test(Store, settings=settings(max_examples=runs, stateful_step_count=10))
