"""Access rules beyond roles for tables: web services, scopes, rows and fields."""

from __future__ import annotations

import pytest

INCIDENTS = "/api/now/table/incident"
CHANGES = "/api/now/table/change_request"
ENTITIES = "/api/now/table/oauth_entity"
OBJECTS = "/api/now/table/sys_db_object"
PROPERTIES = "/api/now/table/sys_properties"
USERS = "/api/now/table/sys_user"
ADDRESSES = "/api/now/table/ip_access"
PASSWORD = "Correct-Horse-Battery-9"


@pytest.fixture
def create_user(admin, server, new_client):
    """Makes a user with roles and returns a client with their password."""

    def create(*roles):
        display = {"sysparm_input_display_value": "true"}
        user = {"user_name": "firn", "last_name": "Firn", "user_password": PASSWORD}
        made = admin.post(USERS, params=display, json=user).json()["result"]
        for role in roles:
            role_id = server.database.find("sys_user_role", name=role)["sys_id"]
            grant = {"user": made["sys_id"], "role": role_id}
            admin.post("/api/now/table/sys_user_has_role", json=grant)
        return new_client(("firn", PASSWORD))

    return create


@pytest.fixture
def about(admin):
    """The path to the record that says how a table may be reached."""

    def path(table):
        found = admin.get(OBJECTS, params={"sysparm_query": f"name={table}"}).json()["result"]
        return f"{OBJECTS}/{found[0]['sys_id']}"

    return path


def test_a_table_closed_to_web_services(admin, about):
    """Without web service access even an administrator is refused, until it is given back."""
    path = about("incident")
    admin.patch(path, json={"ws_access": "false"})
    closed = admin.get(INCIDENTS)
    admin.patch(path, json={"ws_access": "true"})
    opened = admin.get(INCIDENTS)

    assert closed.status_code == 403
    assert closed.json()["error"] == {
        "message": "User Not Authorized",
        "detail": "Failed API level ACL Validation",
    }
    assert opened.status_code == 200


@pytest.mark.parametrize("change", [{"access": "package_private"}, {"read_access": "false"}])
def test_a_registry_closed_to_other_scopes(admin, about, change):
    """When its access was changed, the registry answers with the cross-scope sentence."""
    admin.patch(about("oauth_entity"), json=change)
    listed, inserted = admin.get(ENTITIES), admin.post(ENTITIES, json={"name": "x"})

    sentence = (
        "Read operation against 'oauth_entity' from scope 'x_mioms_m365ticket' has been refused"
        " due to the table's cross-scope access policy"
    )
    assert (listed.status_code, inserted.status_code) == (403, 403)
    assert listed.json()["error"] == {"message": "Operation Failed", "detail": sentence}


def test_a_registry_closed_by_switch(server, admin):
    """The switch gives the same answer with nothing changed."""
    server.conditions.cross_scope = True

    assert "cross-scope access policy" in admin.get(ENTITIES).json()["error"]["detail"]


def test_properties_are_read_by_those_they_name(admin, create_user):
    """A property shows itself to its read roles, and an administrator sees all."""
    admin.post(PROPERTIES, json={"name": "x.one", "value": "1", "read_roles": "admin,itil"})
    admin.post(PROPERTIES, json={"name": "x.two", "value": "2"})
    query = {"sysparm_query": "nameSTARTSWITHx.^ORDERBYname", "sysparm_fields": "value"}
    seen = create_user("itil").get(PROPERTIES, params=query)

    assert seen.json()["result"] == [{"value": "1"}]
    assert seen.headers["x-total-count"] == "2"
    assert admin.get(PROPERTIES, params=query).json()["result"] == [{"value": "1"}, {"value": "2"}]


def test_the_role_for_the_api(server, admin, create_user):
    """With the switch, a person without the role for REST is refused everything."""
    client = create_user("itil")
    server.conditions.platform_rest_role = True
    refused = client.get(INCIDENTS)
    role_id = server.database.find("sys_user_role", name="snc_platform_rest_api_access")["sys_id"]
    user = server.database.find("sys_user", user_name="firn")["sys_id"]
    admin.post("/api/now/table/sys_user_has_role", json={"user": user, "role": role_id})

    assert refused.json()["error"]["detail"] == "Failed API level ACL Validation"
    assert client.get(INCIDENTS).status_code == 200


def test_rows_may_vanish(server, admin, create_user):
    """Hidden rows are missing from lists though counted, and single reads find nothing."""
    client, count = create_user("itil"), server.database.count("incident")
    sys_id = server.database.rows("incident")[0]["sys_id"]
    server.conditions.acl_hidden_rows = "incident"
    listed = client.get(INCIDENTS)
    single = client.get(f"{INCIDENTS}/{sys_id}")

    assert (listed.status_code, listed.json()["result"]) == (200, [])
    assert listed.headers["x-total-count"] == str(count)
    assert (single.status_code, single.json()["error"]["message"]) == (404, "No Record found")
    assert admin.get(f"{INCIDENTS}/{sys_id}").status_code == 200


def test_a_field_may_be_blank(server, admin, create_user):
    """A hidden field reads empty and keeps its value whatever is written there."""
    client = create_user("itil")
    made = client.post(INCIDENTS, json={"description": "Secret"}).json()["result"]
    path = f"{INCIDENTS}/{made['sys_id']}"
    server.conditions.acl_hidden_field = "task.description"
    read = client.get(path).json()["result"]
    changed = client.patch(path, json={"description": "Other", "urgency": "1"}).json()["result"]
    asked = client.get(INCIDENTS, params={"sysparm_query": "descriptionLIKEcret"})

    kept = admin.get(path).json()["result"]
    assert (read["description"], changed["description"]) == ("", "")
    assert (kept["description"], kept["urgency"]) == ("Secret", "1")
    assert asked.status_code == 403
    assert asked.json()["error"]["message"] == "Insufficient rights to query records"


def test_failed_attempts_are_for_user_administrators(admin, create_user):
    """A field of its own read roles is blank for others who see the record."""
    client = create_user("itil")
    query = {"user_name": "firn", "sysparm_fields": "user_name,failed_attempts"}
    admin.get(USERS, auth=("firn", "wrong"))

    assert client.get(USERS, params=query).json()["result"][0]["failed_attempts"] == ""
    assert admin.get(USERS, params=query).json()["result"][0]["failed_attempts"] != ""


def test_dot_walking_shows_no_more(admin, create_user):
    """A field that is blank in its own record is blank through a reference to it, too."""
    client = create_user("itil")
    fields = {"sysparm_fields": "opened_by.user_name,opened_by.failed_attempts"}
    made = admin.post(INCIDENTS, json={}).json()["result"]
    path = f"{INCIDENTS}/{made['sys_id']}"

    assert client.get(path, params=fields).json()["result"] == {
        "opened_by.user_name": "admin",
        "opened_by.failed_attempts": "",
    }
    assert admin.get(path, params=fields).json()["result"]["opened_by.failed_attempts"] == "0"


def test_nobody_shuts_themselves_out(admin):
    """A deny rule over one's own address is refused, unless an allow rule is there first."""
    everyone = {"type": "deny", "range_start": "0.0.0.0", "range_end": "255.255.255.255"}  # noqa: S104 - a range, nothing listens
    here = {"type": "allow", "range_start": "127.0.0.1", "range_end": "127.0.0.1"}
    early = admin.post(ADDRESSES, json=everyone)
    allowed = admin.post(ADDRESSES, json=here)
    late = admin.post(ADDRESSES, json=everyone)
    removed = admin.delete(f"{ADDRESSES}/{allowed.json()['result']['sys_id']}")

    assert [answer.status_code for answer in (early, allowed, late, removed)] == [
        403,
        201,
        201,
        403,
    ]
    assert "'Prevent own lockout^" in early.json()["error"]["detail"]
