"""PySNC, ServiceNow's own client, as its documentation and its own tests use it.

Its tests expect a fresh developer instance with demo data; these ask the same of the practice
instance.
"""

from __future__ import annotations

import uuid

import pytest
from pysnc import ServiceNowClient
from pysnc.exceptions import AuthenticationException, RequestException

ADMINISTRATOR = "6816f79cc0a8016401c5a33be04be441"
ADMIN_ROLE = "2831a114c611228501d4ea6c309d626d"


@pytest.fixture
def client(server, login):
    """A client of the administrator."""
    client = ServiceNowClient(server.address, login)
    yield client
    client.session.close()


@pytest.fixture
def new_problem(client):
    """Makes problems, and takes them away afterwards."""
    made = []

    def make(short_description):
        record = client.GlideRecord("problem")
        record.initialize()
        record.short_description = short_description
        record.insert()
        made.append(record)
        return record

    yield make
    for record in made:
        if client.GlideRecord("problem").get(record.get_value("sys_id")):
            record.delete()


def counted(client, table, query):
    """Return how many records an encoded query finds."""
    record = client.GlideRecord(table)
    record.fields = ["sys_id"]
    record.add_encoded_query(query)
    record.query()
    return len(record)


def test_a_record_is_got_by_its_id(client):
    """The base system's administrator is where every instance has it."""
    user = client.GlideRecord("sys_user")

    assert user.get(ADMINISTRATOR)
    assert (user.user_name, user.get_display_value("name")) == ("admin", "System Administrator")
    assert bool(user.active)


@pytest.mark.parametrize("asked", [("bunk",), ("sys_id", "bunk")])
def test_a_missing_record_is_not_got(client, asked):
    """Neither by a wrong id nor by a query that finds nothing."""
    assert not client.GlideRecord("sys_user").get(*asked)


def test_fields_are_those_asked_for(client):
    """A list of fields limits the record."""
    user = client.GlideRecord("sys_user")
    user.fields = "sys_id,name"
    user.get(ADMINISTRATOR)

    assert list(user.serialize()) == ["sys_id", "name"]
    assert "name" in user
    assert "sys_created_on" not in user


def test_a_password_is_shown_as_stars(client):
    """A password has a display value that tells nothing."""
    user = client.GlideRecord("sys_user")
    user.get(ADMINISTRATOR)

    assert user.get_display_value("user_password") == "********"


def test_references_are_walked(client):
    """A dot leads into the record that a field refers to, as deep as wished."""
    user = client.GlideRecord("sys_user")
    user.fields = "department,department.name,department.dept_head,department.dept_head.email"
    user.add_query("department.dept_head.email", "LIKE", "@")
    user.limit = 1
    user.query()

    assert user.next()
    assert not user.department.nil()
    assert user.department.name
    assert "@" in user.department.dept_head.email


def test_either_of_two_conditions(client):
    """An or-condition belongs to the condition it is added to."""
    table = client.GlideRecord("sys_db_object")
    table.add_query("name", "incident").add_or_condition("name", "problem")
    table.query()

    assert table.get_row_count() == 2


def test_empty_and_not_empty(client):
    """What is empty and what is not are all there is."""
    everybody = counted(client, "sys_user", "")
    without, having = client.GlideRecord("sys_user"), client.GlideRecord("sys_user")
    without.add_null_query("mobile_phone")
    having.add_not_null_query("mobile_phone")
    without.query()
    having.query()

    assert len(without) + len(having) == everybody
    assert everybody >= 600
    assert len(having) < 20


def test_a_query_too_long_for_an_address(client):
    """More than an address holds goes by way of the batch API."""
    user = client.GlideRecord("sys_user")
    for _ in range(2300):
        user.add_query("AAAA", "BBBB")
    user.add_query("sys_id", ADMINISTRATOR)
    user.query()

    assert len(user) == 1
    assert user.next()
    assert user.sys_id == ADMINISTRATOR


def test_an_address_too_long_is_no_json(client):
    """What the web server in front refuses arrives as a page."""
    with pytest.raises(RequestException) as refusal:
        client.GlideRecord("A" * 23000).get("anything")

    assert str(refusal.value).startswith("<!doctype html>")


def test_times_are_shown_in_the_time_of_the_asking_user(client):
    """Values are UTC, display values the user's own time."""
    administrator = client.GlideRecord("sys_user")
    administrator.get(ADMINISTRATOR)
    administrator.time_zone = "America/Los_Angeles"
    administrator.update()
    shown = {}
    for display in (False, True):
        user = client.GlideRecord("sys_user")
        user.display_value = display
        user.get(ADMINISTRATOR)
        shown[display] = user.get_value("sys_updated_on")

    assert shown[False] != shown[True]


def test_all_pages_are_read(client):
    """A cursor fetches page after page, up to its limit."""
    log = client.GlideRecord("syslog", batch_size=100)
    log.fields = ["sys_id"]
    log.limit = 650
    log.query()
    seen = {str(record.sys_id) for record in log}

    assert len(seen) == 650


@pytest.mark.parametrize("limit", [9, 7])
def test_small_pages_end_at_the_limit(client, limit):
    """A limit that is no multiple of the page holds as well."""
    problem = client.GlideRecord("problem")
    problem.fields = "sys_id"
    problem.batch_size = 3
    problem.limit = limit
    problem.query()

    assert len({str(record.sys_id) for record in problem}) == limit


def test_a_join(client):
    """Users who manage an active group; users with the role of administrators."""
    managers, administrators = client.GlideRecord("sys_user"), client.GlideRecord("sys_user")
    managers.add_join_query("sys_user_group", join_table_field="manager").add_query(
        "active", "true"
    )
    administrators.add_join_query("sys_user_has_role", join_table_field="user").add_query(
        "role", ADMIN_ROLE
    )
    managers.query()
    administrators.query()

    assert len(managers) > 1
    assert 1 <= len(administrators) < 25


def test_a_related_list(client):
    """Groups that have a role of administrators, built by the client or written by hand."""
    built, written = client.GlideRecord("sys_user_group"), client.GlideRecord("sys_user_group")
    related = built.add_rl_query("sys_group_has_role", "group", ">0", stop_at_relationship=True)
    related.add_query("role.name", "LIKE", "admin")
    written.add_encoded_query(
        "RLQUERYsys_group_has_role.group,>0,m2m^role.nameLIKEadmin^ENDRLQUERY"
    )
    built.query()
    written.query()

    assert len(built) == len(written)
    assert 2 < len(built) < 8


def test_a_record_lives_and_dies(client):
    """Insert, read, update, delete; fields that the table has not got are left out."""
    problem = client.GlideRecord("problem")
    problem.initialize()
    problem.short_description = "Printer prints stripes"
    problem.bunk_field = "not a column"
    created = problem.insert()
    assignee = client.GlideRecord("sys_user")
    assignee.get("user_name", "problem.admin")

    again = client.GlideRecord("problem")
    found = again.get(created)
    again.short_description = "Printer prints dots"
    again.assigned_to = assignee.sys_id
    again.update()
    reread = client.GlideRecord("problem")
    reread.get(created)
    deleted = reread.delete()

    assert found
    assert str(problem.number).startswith("PRB")
    assert problem.get_value("opened_by") == ADMINISTRATOR
    assert problem.get_display_value("opened_by") == "System Administrator"
    assert again.get_display_value("assigned_to") == assignee.get_value("name")
    assert reread.short_description == "Printer prints dots"
    assert deleted
    assert not client.GlideRecord("problem").get(created)


def test_a_record_takes_the_id_it_is_given(client):
    """An insert may bring its own sys_id."""
    chosen = uuid.uuid4().hex
    problem = client.GlideRecord("problem")
    problem.initialize()
    problem.set_new_guid_value(chosen)
    created = problem.insert()
    problem.delete()

    assert created == chosen


def test_many_are_changed_and_deleted_at_once(client, new_problem):
    """Only what was changed is sent, and everything found is deleted."""
    for index in range(6):
        new_problem(f"Made for many at once {index}")
    problems = client.GlideRecord("problem")
    problems.add_query("short_description", "LIKE", "Made for many at once")
    problems.query()
    for index, record in enumerate(problems):
        if index % 2:
            record.short_description = f"{record.short_description}, changed"
    answers = []
    problems.update_multiple(answers.append)
    changed = counted(client, "problem", "short_descriptionLIKEat once^short_descriptionENDSWITHd")
    deleted = problems.delete_multiple()

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert changed == 3
    assert deleted
    assert counted(client, "problem", "short_descriptionLIKEMade for many at once") == 0


def test_an_update_that_a_business_rule_aborts(client, new_problem):
    """A rule made through the API takes effect, and the others of the batch go through."""
    rule = client.GlideRecord("sys_script")
    rule.initialize()
    rule.name = "Refuse what is marked"
    rule.collection = "problem"
    rule.active = True
    rule.when = "before"
    rule.order = 100
    rule.action_insert = True
    rule.action_update = True
    rule.abort_action = True
    rule.add_message = True
    rule.message = "Refused by a rule of a test"
    rule.filter_condition = "short_descriptionLIKEREFUSED^ORdescriptionLIKEREFUSED^EQ"
    rule.insert()
    for index in range(4):
        new_problem(f"Half of these {index}")
    problems = client.GlideRecord("problem")
    problems.add_query("short_description", "LIKE", "Half of these")
    problems.query()
    for index, record in enumerate(problems):
        mark = "REFUSED" if index % 2 else "accepted"
        record.short_description = f"{record.short_description} {mark}"
    all_updated = problems.update_multiple()
    rule.delete()

    assert not all_updated
    assert counted(client, "problem", "short_descriptionENDSWITHaccepted") == 2
    assert counted(client, "problem", "short_descriptionENDSWITHREFUSED") == 0


def test_attachments(new_problem, tmp_path):
    """Text and bytes are attached, listed with their record, read, saved and deleted."""
    problem = new_problem("With files")
    none_yet = len(problem.get_attachments())
    problem.add_attachment("notes.txt", "first line\nsecond line")
    problem.add_attachment("data.bin", bytes(range(10)))
    attached = {str(file.file_name): file.read() for file in problem.get_attachments()}
    listed = problem.get_attachments()
    listed.next()
    saved = listed.write_to(tmp_path)
    lines = next(
        file.readlines() for file in problem.get_attachments() if file.file_name == "notes.txt"
    )
    for file in problem.get_attachments():
        file.delete()

    assert none_yet == 0
    assert attached == {"notes.txt": b"first line\nsecond line", "data.bin": bytes(range(10))}
    assert lines == ["first line", "second line"]
    assert saved.read_bytes() in attached.values()
    assert len(problem.get_attachments()) == 0


def test_columns_for_pandas(client):
    """A column whose values and display values differ is given twice."""
    problems = client.GlideRecord("problem")
    problems.fields = "sys_id,short_description,state"
    problems.limit = 4
    problems.query()
    smart, named = problems.to_pandas(), problems.to_pandas(["a", "b", "c"], mode="display")

    assert list(smart) == ["sys_id", "short_description", "state__value", "state__display"]
    assert {len(column) for column in smart.values()} == {4}
    assert list(named) == ["a", "b", "c"]


def test_a_wrong_password_says_what_the_instance_says(server):
    """The two sentences of the refusal reach the caller."""
    stranger = ServiceNowClient(server.address, ("admin", "not the password"))
    with stranger.session, pytest.raises(AuthenticationException) as refusal:
        stranger.GlideRecord("sys_user").get("anything")

    assert "User Not Authenticated" in str(refusal.value)
    assert "Required to provide Auth information" in str(refusal.value)
