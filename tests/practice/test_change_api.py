"""The Change Management API, over real HTTPS."""

from __future__ import annotations

import pytest

CHANGES = "/api/sn_chg_rest/change"


def make(client, kind="normal", **fields):
    return client.post(f"{CHANGES}/{kind}", json=fields).json()["result"]


@pytest.mark.parametrize("kind", ["normal", "emergency"])
def test_a_change_is_made_of_the_type_in_the_path(admin, kind):
    """The answer is 200, each field with value and display value."""
    answer = admin.post(f"{CHANGES}/{kind}", json={"short_description": "Patch", "type": "other"})

    made = answer.json()["result"]
    assert answer.status_code == 200
    assert made["short_description"] == {"display_value": "Patch", "value": "Patch"}
    assert made["type"]["value"] == kind
    assert made["state"] == {"display_value": "New", "value": "-5"}


def test_fields_may_stand_in_the_address_and_unknown_ones_are_named(admin):
    """What is not taken is listed, from the body and from the address alike."""
    query = {"short_description": "From the address", "colour": "red"}
    made = admin.post(CHANGES, params=query, json={"sys_id": "1"}).json()["result"]

    assert made["short_description"]["value"] == "From the address"
    assert sorted(made["__meta"]["ignoredFields"]) == ["colour", "sys_id"]


def test_a_change_is_read_changed_and_deleted(admin):
    """One change answers under its own path and under that of its type."""
    sys_id = make(admin, short_description="a")["sys_id"]["value"]
    changed = admin.patch(f"{CHANGES}/{sys_id}", json={"short_description": "b"}).json()["result"]
    read = admin.get(f"{CHANGES}/normal/{sys_id}").json()["result"]
    elsewhere = admin.get(f"{CHANGES}/emergency/{sys_id}")
    deleted = admin.delete(f"{CHANGES}/{sys_id}")

    assert changed["short_description"]["value"] == read["short_description"]["value"] == "b"
    assert (elsewhere.status_code, deleted.status_code) == (404, 200)
    assert deleted.json()["result"]["sys_id"]["value"] == sys_id
    assert admin.get(f"{CHANGES}/{sys_id}").status_code == 404


def test_a_list_ends_with_what_was_made_of_the_question(admin):
    """The last element names the filters that were applied and those that were not."""
    make(admin, kind="emergency", short_description="Only one")
    query = {"short_description": "Only one", "colour": "red", "sysparm_fields": "type"}
    *changes, last = admin.get(f"{CHANGES}/emergency", params=query).json()["result"]

    assert changes == [{"type": {"display_value": "Emergency", "value": "emergency"}}]
    assert last["__meta"]["fields"] == {"applied": ["short_description"], "ignored": ["colour"]}


def test_next_states_are_those_the_state_model_opens(admin):
    """A new change without a group may be canceled; with one it may be assessed."""
    sys_id = make(admin)["sys_id"]["value"]
    before = admin.get(f"{CHANGES}/{sys_id}/nextstates").json()["result"]
    group = admin.get("/api/now/table/sys_user_group", params={"sysparm_limit": "1"}).json()
    admin.patch(f"{CHANGES}/{sys_id}", json={"assignment_group": group["result"][0]["sys_id"]})
    after = admin.get(f"{CHANGES}/{sys_id}/nextstates").json()["result"]

    assert before["available_states"] == ["4", "-5"]
    assert after["available_states"] == ["-4", "4", "-5"]
    assert after["state_label"]["-4"] == "Assess"
    assert after["state_transitions"][0][0]["to_state"] == "-4"


def test_tasks_belong_to_their_change(admin):
    """A task is made under a change and found there alone."""
    one, other = (make(admin)["sys_id"]["value"] for _ in range(2))
    task = admin.post(f"{CHANGES}/{one}/task", json={"short_description": "Test"}).json()["result"]
    *listed, _ = admin.get(f"{CHANGES}/{one}/task").json()["result"]
    sys_id = task["sys_id"]["value"]

    assert [found["sys_id"]["value"] for found in listed] == [sys_id]
    assert admin.get(f"{CHANGES}/{one}/task/{sys_id}").status_code == 200
    assert admin.get(f"{CHANGES}/{other}/task/{sys_id}").status_code == 404


def test_a_standard_change_needs_a_template_that_exists(admin):
    """An unknown template is not found."""
    assert admin.post(f"{CHANGES}/standard/nothing", json={}).status_code == 404


def test_a_standard_change_is_made_of_a_template(admin):
    """A change takes what its template says, unless it is told otherwise."""
    *templates, _ = admin.get(f"{CHANGES}/standard/template").json()["result"]
    template = templates[0]["sys_id"]["value"]
    read = admin.get(f"{CHANGES}/standard/template/{template}").json()["result"]
    sent = {"short_description": "On the front door"}
    made = admin.post(f"{CHANGES}/standard/{template}", json=sent).json()["result"]

    assert len(templates) == 3
    assert read["template"]["display_value"] == read["name"]["value"]
    assert made["type"]["value"] == "standard"
    assert made["short_description"]["value"] == "On the front door"
    assert made["implementation_plan"]["value"].startswith("Put the certificate in place")
    assert made["std_change_producer_version"]["display_value"] == f"{read['name']['value']} - 1"
    assert made["chg_model"]["display_value"] == "Standard"


def test_models_are_read_and_named(admin):
    """A change may name its model as people do."""
    *models, _ = admin.get(f"{CHANGES}/model").json()["result"]
    emergency = next(model for model in models if model["name"]["value"] == "Emergency")
    one = admin.get(f"{CHANGES}/model/{emergency['sys_id']['value']}").json()["result"]
    made = admin.post(CHANGES, json={"chg_model": "Emergency"}).json()["result"]

    assert {model["name"]["value"] for model in models} == {"Normal", "Standard", "Emergency"}
    assert one == emergency
    assert made["chg_model"]["value"] == emergency["sys_id"]["value"]


def test_a_change_is_about_configuration_items(admin, server):
    """They are noted by a worker, which says afterwards what it could not do."""
    sys_id = make(admin)["sys_id"]["value"]
    item = server.database.rows("cmdb_ci_computer")[0]
    wish = {"association_type": "affected", "cmdb_ci_sys_ids": f"{item['sys_id']},nothing"}
    accepted = admin.post(f"{CHANGES}/{sys_id}/ci", json=wish)
    told = accepted.json()["result"]
    worker = admin.get(told["worker"]["link"]).json()["result"]
    kind = {"association_type": "affected"}
    *subjects, _ = admin.get(f"{CHANGES}/{sys_id}/ci", params=kind).json()["result"]

    assert (accepted.status_code, told["state"]["display_value"]) == (202, "Waiting")
    assert worker["state"] == {"value": 3, "display_value": "Complete"}
    assert worker["messages"]["warningMessages"] == ["Invalid CMDB_CI sys_id provided."]
    assert [subject["ci_item"]["display_value"] for subject in subjects] == [item["name"]]
    assert admin.get(f"{CHANGES}/{sys_id}/ci").status_code == 400


def test_conflicts_are_looked_for(admin):
    """Before a check it has not run; after it there is a time."""
    path = f"{CHANGES}/{make(admin)['sys_id']['value']}/conflict"
    before = admin.get(path).json()["result"]
    started = admin.post(path)
    after = admin.get(path).json()["result"]

    assert before["status"] == "Not Run"
    assert len(started.json()["result"]) == 32
    assert (after["status"], after["conflicts"]) == ("No Conflict", [])
    assert after["last_run"]
