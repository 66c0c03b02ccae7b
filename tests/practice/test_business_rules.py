"""Business rules made through the API, which abort what their filter selects."""

from __future__ import annotations

import pytest

PROBLEMS = "/api/now/table/problem"
RULES = "/api/now/table/sys_script"
RULE = {
    "name": "Refuse what is marked",
    "collection": "problem",
    "active": "true",
    "when": "before",
    "action_insert": "true",
    "abort_action": "true",
    "filter_condition": "short_descriptionLIKEmarked^EQ",
}


def test_a_rule_aborts_what_its_filter_selects(admin):
    """The refusal names the rule, and nothing is written."""
    rule = admin.post(RULES, json=RULE).json()["result"]
    refused = admin.post(PROBLEMS, json={"short_description": "marked"})
    accepted = admin.post(PROBLEMS, json={"short_description": "plain"})
    found = admin.get(PROBLEMS, params={"sysparm_query": "short_description=marked"})

    assert (refused.status_code, accepted.status_code) == (403, 201)
    assert refused.json()["error"] == {
        "message": "Operation Failed",
        "detail": "Operation against file 'problem' was aborted by Business Rule "
        f"'Refuse what is marked^{rule['sys_id']}'. "
        "Business Rule Stack:Refuse what is marked",
    }
    assert found.json()["result"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"active": "false"},
        {"abort_action": "false"},
        {"action_insert": "false", "action_update": "true"},
        {"collection": "incident"},
    ],
)
def test_a_rule_leaves_alone_what_it_is_not_about(admin, change):
    """Its table, its operation and its being active decide as well."""
    admin.post(RULES, json=RULE | change)

    assert admin.post(PROBLEMS, json={"short_description": "marked"}).status_code == 201


def test_a_rule_of_a_parent_table_aborts(admin):
    """What extends a table is bound by its rules."""
    admin.post(RULES, json=RULE | {"collection": "task"})

    assert admin.post(PROBLEMS, json={"short_description": "marked"}).status_code == 403
