"""Queries that would take for ever."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
# How often each incident shares its state with others, none of which is found by an index.
COUNTLESS = "RLQUERYincident.sys_mod_count,>=0^descriptionLIKEx^ENDRLQUERY"


def test_a_query_that_takes_too_long_is_cancelled(server, admin):
    """The instance breaks it off in its own words, and goes on answering and writing."""
    longest_s = server.database.longest_s
    server.database.longest_s = 0.0
    cancelled = admin.get(INCIDENTS, params={"sysparm_query": COUNTLESS})
    server.database.longest_s = longest_s
    answer = admin.get(INCIDENTS, params={"sysparm_query": COUNTLESS})
    made = admin.post(INCIDENTS, json={"short_description": "After"})

    message = "Transaction cancelled: maximum execution time exceeded"
    assert (cancelled.status_code, cancelled.json()["error"]["message"]) == (500, message)
    assert (answer.status_code, made.status_code) == (200, 201)


@pytest.mark.parametrize("steps", [30, 31, 40, 400])
def test_a_walk_that_goes_too_far_finds_nothing(admin, steps):
    """A term on a far field narrows or is refused; it is never left out of the query."""
    far = "parent." * steps + "number"
    listed = admin.get(INCIDENTS, params={"sysparm_query": f"{far}=none"})
    sorted_by = admin.get(INCIDENTS, params={"sysparm_query": f"number=none^ORDERBY{far}"})

    assert [listed.status_code, sorted_by.status_code] == [200 if steps == 30 else 400] * 2
    assert listed.json().get("result", []) == []
