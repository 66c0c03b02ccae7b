"""What the instance remembers: journals, audit, counts, and what goes with a record."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
JOURNAL = "/api/now/table/sys_journal_field"


@pytest.fixture
def path(admin):
    """The path to a new incident."""
    made = admin.post(INCIDENTS, json={"short_description": "Printer"})
    return f"{INCIDENTS}/{made.json()['result']['sys_id']}"


def test_journal_entries_stand_in_the_journal(server, admin, path):
    """What is written into a journal field reads back empty and is kept beside the record."""
    answer = admin.patch(path, json={"work_notes": "First."})
    admin.patch(path, json={"work_notes": "Second.", "comments": "For the caller."})
    kept = server.database.rows("sys_journal_field", element_id=path.rpartition("/")[2])

    assert answer.json()["result"]["work_notes"] == ""
    assert [(row["element"], row["value"]) for row in kept if row["element"] == "work_notes"] == [
        ("work_notes", "First."),
        ("work_notes", "Second."),
    ]
    assert {row["name"] for row in kept} == {"incident"}
    assert {row["sys_created_by"] for row in kept} == {"admin"}


def test_the_journal_is_read_over_the_api(admin, path):
    """Entries show their text, as value and as display value."""
    admin.patch(path, json={"work_notes": "Looked at it."})
    about = {"sysparm_query": f"element_id={path.rpartition('/')[2]}"}
    shown = [
        admin.get(JOURNAL, params=about | {"sysparm_display_value": display}).json()["result"][0]
        for display in ("false", "true", "all")
    ]

    text = "Looked at it."
    both = {"display_value": text, "value": text}
    assert [row["value"] for row in shown] == [text, text, both]


def test_both_journals_are_shown_as_one(admin, path):
    """The field of both shows what stands in either, and in which."""
    admin.patch(path, json={"work_notes": "Among us.", "comments": "For the caller."})
    about = {"sysparm_display_value": "true", "sysparm_fields": "comments_and_work_notes"}
    text = admin.get(path, params=about).json()["result"]["comments_and_work_notes"]

    assert "(Work notes)\nAmong us.\n" in text
    assert "(Additional comments)\nFor the caller.\n" in text


@pytest.mark.parametrize("table", ["sys_journal_field", "sys_audit"])
def test_what_is_remembered_is_a_record_like_any_other(server, admin, path, table):
    """An entry begins with no updates, and an administrator may correct it."""
    admin.patch(path, json={"work_notes": "Frist.", "urgency": "1"})
    entry = server.database.rows(table)[-1]
    answer = admin.patch(
        f"/api/now/table/{table}/{entry['sys_id']}",
        json={"element": "comments", "fieldname": "impact"},
    )
    changed = server.database.find(table, sys_id=entry["sys_id"])

    assert (entry["sys_mod_count"], entry["sys_updated_by"]) == ("0", "admin")
    assert (answer.status_code, changed["sys_mod_count"]) == (200, "1")


def test_a_journal_entry_counts_as_a_change(admin, path):
    """A note alone raises the count of updates."""
    answer = admin.patch(path, json={"comments": "Hello."})

    assert answer.json()["result"]["sys_mod_count"] == "1"


def test_a_change_that_changes_nothing_leaves_the_record_alone(server, admin, path):
    """The time, the author and the count of updates stay."""
    before = admin.get(path).json()["result"]
    server.clock.advance(60)
    after = admin.patch(path, json={"short_description": "Printer", "state": "1"})

    assert after.json()["result"] == before


def test_updates_are_audited(server, admin, path):
    """The audit says who changed which field from what to what."""
    admin.patch(path, json={"urgency": "1"})
    rows = server.database.rows("sys_audit", documentkey=path.rpartition("/")[2])

    audited = {
        row["fieldname"]: (row["oldvalue"], row["newvalue"], row["user"], row["record_checkpoint"])
        for row in rows
    }
    assert audited == {"urgency": ("3", "1", "admin", "1"), "priority": ("5", "3", "admin", "1")}


def test_passwords_are_not_audited(server, admin):
    """Neither a password nor its hash gets into the audit."""
    users = "/api/now/table/sys_user"
    made = admin.post(users, json={"user_name": "a.b", "last_name": "B"}).json()["result"]
    display = {"sysparm_input_display_value": "true"}
    secret = {"user_password": "Correct-Horse-9", "title": "Clerk"}
    admin.patch(f"{users}/{made['sys_id']}", params=display, json=secret)
    rows = server.database.rows("sys_audit", documentkey=made["sys_id"])

    assert [row["fieldname"] for row in rows] == ["title"]


def test_references_to_a_deleted_record_are_cleared(admin, path):
    """A record stays when the one it refers to goes, and its reference is empty."""
    made = admin.post(INCIDENTS, json={"parent_incident": path.rpartition("/")[2]})
    child = f"{INCIDENTS}/{made.json()['result']['sys_id']}"
    referred = admin.get(child).json()["result"]["parent_incident"]
    admin.delete(path)

    assert referred["value"] == path.rpartition("/")[2]
    assert admin.get(child).json()["result"]["parent_incident"] == ""


def test_the_journal_goes_with_its_record(server, admin, path):
    """Entries of a deleted record are deleted, the audit is not."""
    admin.patch(path, json={"work_notes": "First.", "urgency": "1"})
    admin.delete(path)
    sys_id = path.rpartition("/")[2]

    assert server.database.count("sys_journal_field", element_id=sys_id) == 0
    assert server.database.count("sys_audit", documentkey=sys_id) > 0


def test_the_link_of_a_reference_is_an_address(admin):
    """An id that is none is kept, and escaped in the link."""
    made = admin.post(INCIDENTS, json={"caller_id": "no such/one?"}).json()["result"]

    assert made["caller_id"]["value"] == "no such/one?"
    assert made["caller_id"]["link"].endswith("/api/now/table/sys_user/no%20such%2Fone%3F")


def test_a_reference_to_nothing_is_kept_as_sent(admin):
    """The instance does not check that a referenced record exists."""
    made = admin.post(INCIDENTS, json={"caller_id": "0" * 32})

    assert made.status_code == 201
    assert made.json()["result"]["caller_id"]["value"] == "0" * 32


@pytest.mark.parametrize(
    ("sent", "kept"), [("Mara Lindqvist", True), ("f" * 32, True), ("Nobody Ever", False)]
)
def test_a_name_that_nobody_has_empties_a_reference(admin, sent, kept):
    """As display values, names are looked up, ids are taken, and the rest leaves nothing."""
    display = {"sysparm_input_display_value": "true"}
    made = admin.post(INCIDENTS, params=display, json={"caller_id": sent}).json()["result"]

    assert bool(made["caller_id"]) is kept


def test_a_number_that_is_sent_is_kept(admin):
    """The next number is a default, and the row of numbers goes on without it."""
    sent = admin.post(INCIDENTS, json={"number": "EXT-1"}).json()["result"]
    made = [admin.post(INCIDENTS, json={}).json()["result"]["number"] for _ in range(2)]

    assert sent["number"] == "EXT-1"
    assert int(made[1][3:]) == int(made[0][3:]) + 1


def test_numbers_follow_their_record(server, admin):
    """Prefix and length of numbers are an administrator's to change."""
    numbers = "/api/now/table/sys_number"
    form = server.database.find("sys_number", category="incident")
    wanted = {"category": "incident", "prefix": "DESK", "maximum_digits": "9"}
    if form:
        admin.patch(f"{numbers}/{form['sys_id']}", json=wanted)
    else:
        admin.post(numbers, json=wanted)
    number = admin.post(INCIDENTS, json={}).json()["result"]["number"]

    assert number.startswith("DESK")
    assert len(number) == len("DESK") + 9


def test_configuration_is_filed(admin):
    """A record of configuration carries the names it is filed under."""
    made = admin.post("/api/now/table/sys_script", json={"name": "Ours", "collection": "task"})
    record = made.json()["result"]

    assert record["sys_name"] == "Ours"
    assert record["sys_update_name"] == f"sys_script_{record['sys_id']}"


def test_configuration_that_people_change_is_noted(admin, practice):
    """One customer update for a file that a person touched, none for what the instance brought."""
    notes = "/api/now/table/sys_update_xml"
    before = practice.database.count("sys_update_xml")
    rule = {"name": "Ours", "collection": "problem"}
    made = admin.post("/api/now/table/sys_script", json=rule).json()["result"]
    admin.patch(f"/api/now/table/sys_script/{made['sys_id']}", json={"active": "false"})
    changed = admin.get(notes).json()["result"]
    admin.delete(f"/api/now/table/sys_script/{made['sys_id']}")
    deleted = admin.get(notes).json()["result"]

    assert before == 0
    assert [(row["name"], row["action"]) for row in (*changed, *deleted)] == [
        (made["sys_update_name"], "INSERT_OR_UPDATE"),
        (made["sys_update_name"], "DELETE"),
    ]
