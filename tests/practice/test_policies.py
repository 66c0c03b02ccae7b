"""Data policies, business rules that abort, and values that are unique."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
CHANGES = "/api/now/table/change_request"
POLICIES = "/api/now/table/sys_data_policy2"
RULES = "/api/now/table/sys_data_policy_rule"
MANDATORY = "Data Policy Exception: The following fields are mandatory: "


def _detail(answer):
    return answer.status_code, answer.json()["error"]["detail"]


def test_resolving_an_incident_names_all_that_is_missing(admin):
    """The stock policy names labels, in order."""
    made = admin.post(INCIDENTS, json={}).json()["result"]
    answer = admin.patch(f"{INCIDENTS}/{made['sys_id']}", json={"state": "6"})

    assert _detail(answer) == (403, f"{MANDATORY}Resolution code, Resolution notes")


def test_a_policy_of_ones_own(admin):
    """A policy that an administrator adds counts at once, where its condition holds."""
    policy = {"model_table": "incident", "conditions": "urgency=1^category=network"}
    made = admin.post(POLICIES, json=policy).json()["result"]
    rule = {"sys_data_policy": made["sys_id"], "field": "description", "mandatory": "true"}
    admin.post(RULES, json=rule)
    urgent = {"urgency": "1", "category": "network"}
    refused = admin.post(INCIDENTS, json=urgent)
    described = admin.post(INCIDENTS, json=urgent | {"description": "x"})
    other = admin.post(INCIDENTS, json={"urgency": "1"})

    assert _detail(refused) == (403, f"{MANDATORY}Description")
    assert (described.status_code, other.status_code) == (201, 201)


@pytest.mark.parametrize(("inherit", "status"), [("true", 403), ("false", 201)])
def test_a_policy_of_a_parent_table(admin, inherit, status):
    """A policy binds the tables that extend its own when it says so."""
    policy = {"model_table": "task", "inherit": inherit}
    made = admin.post(POLICIES, json=policy).json()["result"]
    rule = {"sys_data_policy": made["sys_id"], "field": "description", "mandatory": "true"}
    admin.post(RULES, json=rule)

    assert admin.post(INCIDENTS, json={}).status_code == status


def test_a_policy_by_switch(server, admin):
    """The switch makes a field mandatory in every record of its table, and of no other."""
    server.conditions.data_policy = "change_request.short_description"
    refused = admin.post(CHANGES, json={})
    taken = admin.post(CHANGES, json={"short_description": "Patch"})
    other = admin.post(INCIDENTS, json={})

    assert _detail(refused) == (403, f"{MANDATORY}Short description")
    assert (taken.status_code, other.status_code) == (201, 201)


def test_a_refused_record_is_not_written(server, admin):
    """A policy is checked on the whole record, and then nothing of it stays."""
    count = server.database.count("change_request")
    server.conditions.data_policy = "change_request.justification"
    admin.post(CHANGES, json={"short_description": "Patch"})

    assert server.database.count("change_request") == count


def test_an_abort_by_switch(server, admin):
    """A business rule aborts writes to one table and those that extend it."""
    made = admin.post(INCIDENTS, json={}).json()["result"]
    server.conditions.business_rule_abort = "task"
    answer = admin.post(INCIDENTS, json={})
    deleted = admin.delete(f"{INCIDENTS}/{made['sys_id']}")
    status, detail = _detail(answer)

    assert (status, deleted.status_code) == (403, 403)
    assert server.database.find("incident", sys_id=made["sys_id"])
    assert detail.startswith("Operation against file 'incident' was aborted by Business Rule '")
    assert detail.endswith("'. Business Rule Stack:Practice abort")
    assert admin.post("/api/now/table/sys_user_group", json={"name": "G"}).status_code == 201


def test_an_abort_by_switch_does_not_bind_the_instance(server, admin):
    """Failed attempts are noted and signing in works where people may write no user."""
    server.conditions.business_rule_abort = "sys_user"
    wrong = admin.get(INCIDENTS, auth=("admin", "wrong"))
    right = admin.get(INCIDENTS)
    refused = admin.post("/api/now/table/sys_user", json={"user_name": "n", "last_name": "N"})

    assert (wrong.status_code, right.status_code, refused.status_code) == (401, 200, 403)


def test_values_that_must_be_unique(admin):
    """A second value is refused in the database's words, on insert and on update."""
    groups = "/api/now/table/sys_user_group"
    admin.post(groups, json={"name": "North"})
    second = admin.post(groups, json={"name": "north"})
    other = admin.post(groups, json={"name": "South"}).json()["result"]
    renamed = admin.patch(f"{groups}/{other['sys_id']}", json={"name": "North"})

    sentence = "Unique Key violation detected by database (Duplicate entry '{}' for key 'name')"
    assert _detail(second) == (403, sentence.format("north"))
    assert _detail(renamed) == (403, sentence.format("North"))
