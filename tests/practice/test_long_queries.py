"""Queries that would take for ever."""

from __future__ import annotations

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
