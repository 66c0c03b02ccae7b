"""What decides about records of several tables, and about what belongs to a record."""

from __future__ import annotations

import pytest

from tests.practice.consent import login_of, sign_in

API = "/api/now/table"
PASSWORD = "Correct-Horse-Battery-9"
TYPED = {"sysparm_input_display_value": "true"}


@pytest.fixture
def login(admin, server):
    """Name and password of somebody who may read changes, and no other tickets."""
    user = {"user_name": "reader", "last_name": "Reader", "user_password": PASSWORD}
    made = admin.post(f"{API}/sys_user", params=TYPED, json=user).json()["result"]["sys_id"]
    role = server.database.find("sys_user_role", name="sn_change_read")["sys_id"]
    admin.post(f"{API}/sys_user_has_role", json={"user": made, "role": role})
    return "reader", PASSWORD


@pytest.fixture
def reader(new_client, login):
    """Speaks to the API as that person."""
    return new_client(login)


@pytest.fixture
def add(admin):
    """Adds a ticket with both journals and a file, and returns its id."""

    def insert(table, **values):
        said = {"comments": "For all", "work_notes": "Among us"}
        made = admin.post(f"{API}/{table}", json=said | values).json()["result"]
        about = {"table_name": table, "table_sys_id": made["sys_id"], "file_name": "a.txt"}
        headers = {"Content-Type": "text/plain"}
        admin.post("/api/now/attachment/file", params=about, headers=headers, content=b"a")
        return made["sys_id"]

    return insert


def found(client, path, column, *ids):
    query = {"sysparm_query": f"{column}IN{','.join(ids)}"}
    return [row[column] for row in client.get(path, params=query).json()["result"]]


def test_a_task_is_for_whom_its_own_class_is(reader, add):
    """Asked for tasks, who reads changes alone gets those, one by one and in a list."""
    change, incident = add("change_request"), add("incident")
    statuses = [reader.get(f"{API}/task/{sys_id}").status_code for sys_id in (change, incident)]

    assert found(reader, f"{API}/task", "sys_id", change, incident) == [change]
    assert statuses == [200, 404]


def test_figures_and_pages_of_tasks_agree(reader, anyone, login, add):
    """Neither tells of a class that is closed."""
    add("incident", short_description="Hidden")
    groups = {"sysparm_group_by": "sys_class_name", "sysparm_count": "true"}
    counted = reader.get("/api/now/stats/task", params=groups).json()["result"]
    sign_in(anyone, login)
    page = anyone.get("/task_list.do", params={"sysparm_query": "short_description=Hidden"})

    classes = {part["value"] for group in counted for part in group["groupby_fields"]}
    assert classes <= {"change_request", "change_task", "task"}
    assert "change_request" in classes
    assert page.status_code == 200
    assert "INC" not in page.text


def test_files_are_for_those_who_see_their_record(reader, add):
    """By the API of tables and by that of attachments alike, and in figures."""
    change, incident = add("change_request"), add("incident")
    paths = (f"{API}/sys_attachment", "/api/now/attachment")
    listed = [found(reader, path, "table_sys_id", change, incident) for path in paths]
    asked = {"sysparm_group_by": "table_name", "sysparm_count": "true"}
    counted = reader.get("/api/now/stats/sys_attachment", params=asked).json()["result"]

    assert listed == [[change], [change]]
    assert "incident" not in str(counted)


def test_journals_are_for_those_who_see_their_record(reader, add):
    """An entry of a closed record is none."""
    change, incident = add("change_request"), add("incident")
    path = f"{API}/sys_journal_field"

    assert found(reader, path, "element_id", change, incident) == [change, change]


def test_ones_own_record_brings_what_belongs_to_it(server, new_client, add):
    """Its caller gets files and comments, and no work notes."""
    user = server.database.find("sys_user", user_name=server.personal.user_name)
    own, other = add("incident", caller_id=user["sys_id"]), add("incident")
    client = new_client(login_of(server.personal))
    query = {"sysparm_query": f"element_idIN{own},{other}"}
    entries = client.get(f"{API}/sys_journal_field", params=query).json()["result"]

    assert found(client, f"{API}/sys_attachment", "table_sys_id", own, other) == [own]
    assert [(entry["element_id"], entry["value"]) for entry in entries] == [(own, "For all")]


def test_a_file_that_belongs_to_itself_belongs_to_nothing(admin, reader, add):
    """A circle of belongings ends, and shows nothing."""
    change = add("change_request")
    query = {"sysparm_query": f"table_sys_id={change}"}
    (file,) = admin.get(f"{API}/sys_attachment", params=query).json()["result"]
    path = f"{API}/sys_attachment/{file['sys_id']}"
    circle = {"table_name": "sys_attachment", "table_sys_id": file["sys_id"]}
    admin.patch(path, json=circle)

    assert reader.get(path).status_code == 404
