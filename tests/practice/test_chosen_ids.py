"""Records that bring their own `sys_id`."""

from __future__ import annotations

import pytest

CHOSEN = "AAAABBBBCCCCDDDDEEEEFFFF00001111"
PROBLEMS = "/api/now/table/problem"


def test_an_insert_may_bring_its_id(admin):
    """The record is found under it."""
    made = admin.post(PROBLEMS, json={"sys_id": CHOSEN}).json()["result"]
    read = admin.get(f"{PROBLEMS}/{CHOSEN}").json()["result"]

    assert made["sys_id"] == read["sys_id"] == CHOSEN


@pytest.mark.parametrize("table", ["problem", "incident"])
def test_an_id_that_is_taken_is_refused(admin, table):
    """An id is one record's, in all tables that extend the same."""
    admin.post(PROBLEMS, json={"sys_id": CHOSEN})
    answer = admin.post(f"/api/now/table/{table}", json={"sys_id": CHOSEN})

    assert (answer.status_code, answer.json()["error"]["message"]) == (403, "Operation Failed")


@pytest.mark.parametrize("sys_id", ["short", "", 7, None, ["x"], "%" * 32])
def test_what_is_no_id_is_left_out(admin, sys_id):
    """The record gets an id of the instance's."""
    answer = admin.post(PROBLEMS, json={"sys_id": sys_id})

    assert (answer.status_code, len(answer.json()["result"]["sys_id"])) == (201, 32)


def test_an_update_keeps_the_id(admin):
    """What an update says of the id is left out."""
    made = admin.post(PROBLEMS, json={}).json()["result"]
    changed = admin.patch(f"{PROBLEMS}/{made['sys_id']}", json={"sys_id": CHOSEN})

    assert changed.json()["result"]["sys_id"] == made["sys_id"]
