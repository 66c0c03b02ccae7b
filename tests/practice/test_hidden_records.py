"""Ways around a list to what it hides: figures, parent tables, queries and journals."""

from __future__ import annotations

import pytest

from tests.practice.consent import login_of

INCIDENTS = "/api/now/table/incident"
TASKS = "/api/now/table/task"
PASSWORD = "Correct-Horse-Battery-9"


@pytest.fixture
def person(server):
    """The `sys_id` of the personal account, which holds no role."""
    return server.database.find("sys_user", user_name=server.personal.user_name)["sys_id"]


@pytest.fixture
def client(server, new_client):
    """Speaks to the API as the personal account."""
    return new_client(login_of(server.personal))


@pytest.fixture
def fulfiller(admin, server, new_client):
    """Speaks to the API as somebody with the role `itil`."""
    display = {"sysparm_input_display_value": "true"}
    user = {"user_name": "firn", "last_name": "Firn", "user_password": PASSWORD}
    made = admin.post("/api/now/table/sys_user", params=display, json=user).json()["result"]
    role = server.database.find("sys_user_role", name="itil")["sys_id"]
    admin.post("/api/now/table/sys_user_has_role", json={"user": made["sys_id"], "role": role})
    return new_client(("firn", PASSWORD))


@pytest.fixture
def add(admin):
    """Adds an incident as the administrator."""

    def insert(**values):
        return admin.post(INCIDENTS, json=values).json()["result"]["sys_id"]

    return insert


def figures(client, table, **parameters):
    named = {f"sysparm_{name}": value for name, value in parameters.items()}
    return client.get(f"/api/now/stats/{table}", params=named).json()["result"]


def values(groups):
    return [part["value"] for group in groups for part in group.get("groupby_fields", [])]


def test_groups_tell_nothing_of_hidden_records(server, client):
    """Who may not read the journal is told how long it is, and no word of it."""
    count = server.database.count("sys_journal_field")

    assert figures(client, "sys_journal_field", group_by="value", count="true") == []
    assert figures(client, "sys_journal_field", max_fields="value") == {
        "stats": {"max": {"value": ""}}
    }
    assert figures(client, "sys_journal_field", count="true") == {"stats": {"count": str(count)}}


def test_groups_tell_of_ones_own_records(client, add, person):
    """Figures are of those records that a list would show, and walk to no hidden ones."""
    add(caller_id=person, short_description="Mine alone", priority="5")
    add(short_description="Of others")
    groups = figures(client, "incident", group_by="short_description", count="true")
    walked = figures(client, "incident", group_by="caller_id.email", count="true")

    assert "Mine alone" in values(groups)
    assert "Of others" not in values(groups)
    assert values(walked) == []


def test_groups_tell_of_what_a_record_lists(admin, fulfiller):
    """A property that names the role of the caller is among the groups, another is not."""
    table = "/api/now/table/sys_properties"
    admin.post(table, json={"name": "x.one", "value": "1", "read_roles": "admin,itil"})
    admin.post(table, json={"name": "x.two", "value": "2"})
    query = {"query": "nameSTARTSWITHx.", "count": "true"}

    assert values(figures(fulfiller, "sys_properties", group_by="name", **query)) == ["x.one"]
    assert len(figures(admin, "sys_properties", group_by="name", **query)) == 2


@pytest.mark.parametrize("table", ["incident", "task"])
def test_rows_hidden_by_switch_are_in_no_figures(server, fulfiller, table):
    """Groups leave them out, by their own table and by the parent; the count keeps them."""
    count = server.database.count(table)
    server.conditions.acl_hidden_rows = "incident"
    groups = figures(fulfiller, table, group_by="sys_class_name", count="true")

    assert "incident" not in values(groups)
    assert figures(fulfiller, table, count="true") == {"stats": {"count": str(count)}}


def test_rows_hidden_by_switch_are_hidden_in_the_parent_table(server, admin, fulfiller, add):
    """A record vanishes by its class, whichever table is asked; those of other classes stay."""
    sys_id = add()
    query = {"sysparm_fields": "sys_class_name"}
    server.conditions.acl_hidden_rows = "incident"
    shown = {row["sys_class_name"] for row in fulfiller.get(TASKS, params=query).json()["result"]}

    assert "incident" not in shown
    assert "change_request" in shown
    assert fulfiller.get(f"{TASKS}/{sys_id}").status_code == 404
    assert admin.get(f"{TASKS}/{sys_id}").status_code == 200


def test_rows_of_a_hidden_table_are_hidden_in_those_that_extend_it(server, fulfiller):
    """What hides every task hides every incident."""
    server.conditions.acl_hidden_rows = "task"

    assert fulfiller.get(INCIDENTS).json()["result"] == []


@pytest.mark.parametrize(
    "query",
    [
        "SUBQUERYsys_created_by,sys_created_by,oauth_entity^client_idSTARTSWITHa^ENDSUBQUERY",
        "JOINincident.sys_created_by=oauth_entity.sys_created_by!client_idSTARTSWITHa",
        "RLQUERYoauth_entity.sys_id,>=0^client_idSTARTSWITHa^ENDRLQUERY",
    ],
)
def test_queries_look_into_no_closed_table(admin, fulfiller, query):
    """A query that leads to the registry is refused to whom the registry is closed."""
    statuses = [
        client.get(INCIDENTS, params={"sysparm_query": query}).status_code
        for client in (admin, fulfiller)
    ]

    assert statuses == [200, 403]


def test_dot_walks_lead_to_no_closed_table(client, add, person):
    """A term on a task, which people without roles may not enter, is refused; a sort is not."""
    add(caller_id=person)
    walked = client.get(INCIDENTS, params={"sysparm_query": "parent.numberSTARTSWITHC"})
    sorted_by = client.get(INCIDENTS, params={"sysparm_query": "ORDERBYparent"})

    assert (walked.status_code, sorted_by.status_code) == (403, 200)
    assert walked.json()["error"]["message"] == "Insufficient rights to query records"


def test_what_stands_for_a_reference_is_no_way_to_a_hidden_field(server, fulfiller, admin):
    """Names that may not be read find nothing through the references to them."""
    query = {"sysparm_query": "opened_byLIKEadministrator", "sysparm_limit": "1"}
    admin.post(INCIDENTS, json={})
    before = fulfiller.get(INCIDENTS, params=query).json()["result"]
    server.conditions.acl_hidden_field = "sys_user.name"

    assert len(before) == 1
    assert fulfiller.get(INCIDENTS, params=query).json()["result"] == []


def test_a_hidden_journal_field_is_blank(server, admin, fulfiller, add):
    """Its entries are shown neither for itself nor dot-walked, and to an administrator are."""
    parent = add(work_notes="Among us", comments="For all")
    path = f"{INCIDENTS}/{add(parent_incident=parent)}"
    names = ("work_notes", "parent_incident.work_notes", "parent_incident.comments")
    shown = {"sysparm_display_value": "true", "sysparm_fields": ",".join(names)}
    server.conditions.acl_hidden_field = "incident.work_notes"
    read, known = (who.get(path, params=shown).json()["result"] for who in (fulfiller, admin))

    assert [bool(read[name]) for name in names] == [False, False, True]
    assert "Among us" in known["parent_incident.work_notes"]


def test_a_hidden_field_is_blank_in_the_parent_table(server, admin, fulfiller, add):
    """It is blank by a record's class, whichever table is asked; other classes show theirs."""
    path = f"{TASKS}/{add(short_description='Secret')}"
    shown = {"sysparm_fields": "sys_class_name,short_description"}
    server.conditions.acl_hidden_field = "incident.short_description"
    rows = fulfiller.get(TASKS, params=shown).json()["result"]
    read, known = (who.get(path).json()["result"] for who in (fulfiller, admin))

    assert {row["sys_class_name"] for row in rows if not row["short_description"]} == {"incident"}
    assert not any(row["short_description"] for row in rows if row["sys_class_name"] == "incident")
    assert (read["short_description"], known["short_description"]) == ("", "Secret")


def test_a_hidden_journal_field_is_blank_in_the_parent_table(server, admin, fulfiller, add):
    """Its entries are shown neither in the parent table nor through a reference to it."""
    parent = add(work_notes="Among us")
    shown = {"sysparm_display_value": "true", "sysparm_fields": "work_notes,parent.work_notes"}
    paths = [f"{TASKS}/{parent}", f"{INCIDENTS}/{add(parent=parent)}"]
    server.conditions.acl_hidden_field = "incident.work_notes"
    read, known = (
        [any(who.get(path, params=shown).json()["result"].values()) for path in paths]
        for who in (fulfiller, admin)
    )

    assert (read, known) == ([False, False], [True, True])


@pytest.mark.parametrize(
    "query", ["short_descriptionLIKEcret", "ORDERBYshort_description", "parent.short_description=a"]
)
@pytest.mark.parametrize("table", [INCIDENTS, TASKS])
def test_queries_on_a_hidden_field_end_alike_in_the_parent_table(server, fulfiller, table, query):
    """The parent table answers a query or a sort on it as the table itself does."""
    asked = {"sysparm_query": query}
    before = fulfiller.get(table, params=asked).status_code
    server.conditions.acl_hidden_field = "incident.short_description"
    after = fulfiller.get(table, params=asked).status_code

    assert (before, after) == (200, 403)


@pytest.mark.parametrize("table", ["incident", "task"])
def test_groups_tell_nothing_of_a_hidden_field(server, fulfiller, add, table):
    """Neither the table itself nor its parent groups by it."""
    add(short_description="Secret")
    server.conditions.acl_hidden_field = "incident.short_description"

    assert "Secret" not in values(figures(fulfiller, table, group_by="short_description") or [])
