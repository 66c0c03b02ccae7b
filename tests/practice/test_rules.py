"""What the instance does to records on its own."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
PROBLEMS = "/api/now/table/problem"
CHANGES = "/api/now/table/change_request"
USERS = "/api/now/table/sys_user"


@pytest.mark.parametrize(
    ("impact", "urgency", "priority"),
    [
        ("1", "1", "1"),
        ("1", "2", "2"),
        ("1", "3", "3"),
        ("2", "1", "2"),
        ("2", "2", "3"),
        ("2", "3", "4"),
        ("3", "1", "3"),
        ("3", "2", "4"),
        ("3", "3", "5"),
    ],
)
def test_priority_follows_impact_and_urgency(admin, impact, urgency, priority):
    """A priority that is sent along is overwritten, of incidents and of problems."""
    sent = {"impact": impact, "urgency": urgency, "priority": "1"}
    records = [admin.post(path, json=sent).json()["result"] for path in (INCIDENTS, PROBLEMS)]

    assert [record["priority"] for record in records] == [priority] * 2


def test_incident_priority_cannot_be_written_later(admin):
    """An update of the priority alone changes nothing."""
    made = admin.post(INCIDENTS, json={}).json()["result"]
    changed = admin.patch(f"{INCIDENTS}/{made['sys_id']}", json={"priority": "1"}).json()["result"]

    assert (made["priority"], changed["priority"]) == ("5", "5")


def test_a_level_of_ones_own_leaves_the_priority(admin):
    """An impact that no lookup rule knows is taken, and nothing is looked up."""
    level = {"name": "incident", "element": "impact", "value": "x", "label": "X"}
    admin.post("/api/now/table/sys_choice", json=level)
    made = admin.post(INCIDENTS, json={"impact": "x", "urgency": "1"})

    assert made.status_code == 201
    assert (made.json()["result"]["impact"], made.json()["result"]["priority"]) == ("x", "5")


def test_change_priority_is_what_was_sent(admin):
    """Changes have no such rule."""
    record = admin.post(CHANGES, json={"priority": "2"}).json()["result"]

    assert record["priority"] == "2"


@pytest.mark.parametrize(("path", "prefix"), [(INCIDENTS, "INC"), (CHANGES, "CHG")])
def test_numbers_rise(admin, path, prefix):
    """Each new record has the next number of its table, seven digits long."""
    numbers = [admin.post(path, json={}).json()["result"]["number"] for _ in range(2)]

    first, second = (int(number.removeprefix(prefix)) for number in numbers)
    assert all(len(number) == len(prefix) + 7 for number in numbers)
    assert second == first + 1


def test_the_instance_says_who_and_when(admin):
    """System fields cannot be sent; they name the caller and the time."""
    sent = {"sys_created_by": "mallory", "sys_created_on": "2001-01-01 00:00:00", "sys_id": "x"}
    record = admin.post(CHANGES, json=sent).json()["result"]

    assert record["sys_created_by"] == "admin"
    assert record["sys_created_on"] > "2026"
    assert len(record["sys_id"]) == 32
    assert record["opened_by"]["value"] == record["requested_by"]["value"]


def test_an_update_is_stamped(server, admin):
    """An update moves the time and the count, and leaves the creation alone."""
    made = admin.post(CHANGES, json={}).json()["result"]
    server.clock.advance(5)
    path = f"{CHANGES}/{made['sys_id']}"
    changed = admin.patch(path, json={"description": "x"}).json()["result"]

    assert changed["sys_created_on"] == made["sys_created_on"]
    assert changed["sys_updated_on"] > made["sys_updated_on"]
    assert changed["sys_mod_count"] == "1"


def test_states_stay_in_step(admin):
    """`state` and `incident_state` mirror each other, and closing makes an incident inactive."""
    made = admin.post(INCIDENTS, json={"state": "2"}).json()["result"]
    path = f"{INCIDENTS}/{made['sys_id']}"
    other = admin.patch(path, json={"incident_state": "3"}).json()["result"]
    closing = {"state": "7", "close_code": "Duplicate", "close_notes": "Same as another."}
    closed = admin.patch(path, json=closing).json()["result"]

    assert made["incident_state"] == "2"
    assert other["state"] == "3"
    assert (closed["incident_state"], closed["active"]) == ("7", "false")


def test_resolving_needs_a_code_and_notes(admin):
    """The refusal names labels, and a code that is no choice counts as none."""
    made = admin.post(INCIDENTS, json={}).json()["result"]
    sent = {"state": "6", "close_code": "Solved (Permanently)", "close_notes": "Done."}
    answer = admin.patch(f"{INCIDENTS}/{made['sys_id']}", json=sent)

    assert answer.status_code == 403
    assert answer.json()["error"]["detail"] == (
        "Data Policy Exception: The following fields are mandatory: Resolution code"
    )


def test_values_that_are_no_choice_are_dropped(admin):
    """A state that does not exist leaves the field as it was."""
    made = admin.post(CHANGES, json={"state": "99", "type": "emergency"}).json()["result"]
    path = f"{CHANGES}/{made['sys_id']}"
    changed = admin.patch(path, json={"state": "4", "type": "sudden"}).json()["result"]

    assert (made["state"], made["type"]) == ("-5", "emergency")
    assert (changed["state"], changed["type"]) == ("4", "emergency")


@pytest.mark.parametrize("path", [INCIDENTS, CHANGES, PROBLEMS])
def test_categories_that_are_no_choice_are_dropped(admin, path):
    """Text fields with choices are alike in all tickets: a new record has the default."""
    default = admin.post(path, json={}).json()["result"]["category"]
    made = admin.post(path, json={"category": "zz"}).json()["result"]

    assert made["category"] == default


def test_a_choice_added_by_the_administrator_counts(admin):
    """Choices are records; a new one takes effect at once."""
    choice = {
        "name": "change_request",
        "element": "state",
        "value": "20",
        "label": "Parked",
        "inactive": "false",
    }
    admin.post("/api/now/table/sys_choice", json=choice)
    shown = {"sysparm_display_value": "true"}
    record = admin.post(CHANGES, params=shown, json={"state": "20"}).json()["result"]

    assert record["state"] == "Parked"


def test_display_values_may_be_sent(admin):
    """With the parameter, labels and names stand for values."""
    sent = {"state": "Assess", "assignment_group": "Security operations"}
    display = {"sysparm_input_display_value": "true", "sysparm_display_value": "all"}
    record = admin.post(CHANGES, params=display, json=sent).json()["result"]

    assert record["state"]["value"] == "-4"
    assert record["assignment_group"]["display_value"] == "Security operations"
    assert len(record["assignment_group"]["value"]) == 32


def test_long_text_is_cut(admin):
    """A column holds as much as its definition says."""
    record = admin.post(CHANGES, json={"short_description": "x" * 200}).json()["result"]

    assert record["short_description"] == "x" * 160


def test_user_names_are_unique(admin):
    """A second user of the same name is refused, on insert and on update."""
    inserted = admin.post(USERS, json={"user_name": "ADMIN", "last_name": "A"})
    other = admin.post(USERS, json={"user_name": "other", "last_name": "O"}).json()["result"]
    updated = admin.patch(f"{USERS}/{other['sys_id']}", json={"user_name": "admin"})

    assert (inserted.status_code, updated.status_code) == (403, 403)
    assert "Unique Key violation detected by database" in inserted.json()["error"]["detail"]


def test_full_names_are_put_together(admin):
    """The name people read follows from its parts."""
    made = admin.post(USERS, json={"user_name": "f.i", "first_name": "Firn", "last_name": "Integ"})

    assert made.json()["result"]["name"] == "Firn Integ"


def test_resolving_says_who_and_when(server, admin):
    """Resolving fills in both, and opening again empties them."""
    made = admin.post(INCIDENTS, json={}).json()["result"]
    path = f"{INCIDENTS}/{made['sys_id']}"
    solving = {"state": "6", "close_code": "Duplicate", "close_notes": "Same as another."}
    solved = admin.patch(path, json=solving).json()["result"]
    opened = admin.patch(path, json={"state": "2"}).json()["result"]

    administrator = server.database.find("sys_user", user_name="admin")["sys_id"]
    assert solved["resolved_by"]["value"] == administrator
    assert solved["resolved_at"] == solved["sys_updated_on"]
    assert (opened["resolved_by"], opened["resolved_at"]) == ("", "")


def test_the_reason_for_holding_goes_with_the_hold(admin):
    """An incident that is not on hold has no reason for it."""
    made = admin.post(INCIDENTS, json={"state": "3", "hold_reason": "4"}).json()["result"]
    path = f"{INCIDENTS}/{made['sys_id']}"
    worked = admin.patch(path, json={"state": "2"}).json()["result"]

    assert (made["hold_reason"], worked["hold_reason"]) == ("4", "")
