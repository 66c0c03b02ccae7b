"""Who may do what: authentication, roles, rows and fields."""

from __future__ import annotations

import pytest

from tests.practice.consent import SECRET, login_of, register

INCIDENTS = "/api/now/table/incident"
CHANGES = "/api/now/table/change_request"
ENTITIES = "/api/now/table/oauth_entity"
USERS = "/api/now/table/sys_user"
GRANTS = "/api/now/table/sys_user_has_role"
PASSWORD = "Correct-Horse-Battery-9"


@pytest.fixture
def create_user(admin, new_client):
    """Makes a user with roles and returns a client with their password."""

    def create(*roles):
        user = admin.post(USERS, json={"user_name": "firn.user", "last_name": "Firn"})
        sys_id = user.json()["result"]["sys_id"]
        display = {"sysparm_input_display_value": "true"}
        admin.patch(f"{USERS}/{sys_id}", params=display, json={"user_password": PASSWORD})
        for role in roles:
            found = admin.get("/api/now/table/sys_user_role", params={"name": role})
            role_id = found.json()["result"][0]["sys_id"]
            admin.post(GRANTS, json={"user": sys_id, "role": role_id})
        return new_client(("firn.user", PASSWORD)), sys_id

    return create


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Basic YWRtaW46d3Jvbmc="},
        {"Authorization": "Basic ???"},
        {"Authorization": "Bearer nonsense"},
    ],
)
def test_without_proof_everything_is_401_with_a_challenge(anyone, headers):
    """No, wrong and unreadable credentials get the same answer."""
    answer = anyone.get(INCIDENTS, headers=headers)

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'BASIC realm="Service-now"'
    assert answer.json() == {
        "error": {
            "message": "User Not Authenticated",
            "detail": "Required to provide Auth information",
        },
        "status": "failure",
    }


def test_restricted_basic_authentication(server, admin, create_user):
    """When restricted, a right password is refused unless the account holds the role for it."""
    allowed, _ = create_user("snc_basic_auth_api_access")
    server.conditions.basic_restricted = True

    assert admin.get(USERS).status_code == 401
    assert allowed.get(USERS).status_code == 200


def test_a_password_counts_only_when_sent_as_display_value(admin, new_client):
    """A password written without the parameter is accepted and useless."""
    user = {"user_name": "plain", "last_name": "Plain", "user_password": PASSWORD}
    made = admin.post(USERS, json=user)
    answer = new_client(("plain", PASSWORD)).get(USERS)

    assert (made.status_code, answer.status_code) == (201, 401)
    assert PASSWORD not in made.text


def test_the_client_secret_is_never_shown(admin, server):
    """Neither the insert nor a read shows the secret; both show the same ciphertext."""
    body = {"name": "One", "client_secret": SECRET}
    made = admin.post(ENTITIES, json=body).json()["result"]
    read = admin.get(f"{ENTITIES}/{made['sys_id']}").json()["result"]
    kept = server.database.find("oauth_entity", sys_id=made["sys_id"])

    assert made["client_secret"] == read["client_secret"]
    assert made["client_secret"] not in {"", SECRET, kept["client_secret"]}
    assert SECRET not in repr(kept)


def test_a_client_without_secret_gets_one(admin, server):
    """A blank secret and client id are made up by the instance."""
    made = admin.post(ENTITIES, json={"name": "Two"}).json()["result"]

    assert len(made["client_id"]) == 32
    assert made["client_secret"]
    assert server.database.find("oauth_entity", name="Two")["client_secret"]


def test_no_role_opens_nothing_but_oneself(create_user, server):
    """A user without roles is refused changes, sees only the own row, and no choices."""
    client, sys_id = create_user()
    refused = client.get(CHANGES)
    users = client.get(USERS, params={"sysparm_fields": "sys_id"})
    choices = client.get("/api/now/table/sys_choice")

    assert refused.status_code == 403
    assert refused.json()["error"] == {
        "message": "User Not Authorized",
        "detail": "Failed API level ACL Validation",
    }
    assert users.json()["result"] == [{"sys_id": sys_id}]
    assert int(users.headers["x-total-count"]) == server.database.count("sys_user")
    assert choices.json()["result"] == []


def reads(client, table):
    # Whoever may not read incidents is told nothing of it, and finds none.
    answer = client.get(table)
    return answer.status_code == 200 and (table != INCIDENTS or bool(answer.json()["result"]))


@pytest.mark.parametrize(
    ("role", "readable", "writable"),
    [
        ("sn_change_read", {CHANGES}, set()),
        ("sn_change_write", {CHANGES}, {CHANGES}),
        ("sn_incident_read", {INCIDENTS}, set()),
        ("sn_incident_write", {INCIDENTS}, {INCIDENTS}),
        ("itil", {CHANGES, INCIDENTS}, {CHANGES, INCIDENTS}),
        ("oauth_admin", {ENTITIES}, {ENTITIES}),
        ("user_admin", {GRANTS}, {GRANTS}),
    ],
)
def test_roles_open_tables(create_user, role, readable, writable):
    """Each role reads and writes what it is for, by itself or through a role it contains."""
    client, _ = create_user(role)
    tables = {CHANGES, INCIDENTS, ENTITIES, GRANTS}

    assert {table for table in tables if reads(client, table)} == readable
    assert {t for t in tables if client.post(t, json={}).status_code == 201} == writable


def test_reading_does_not_allow_writing(create_user, server):
    """A reader's insert and update are refused in the words of the contract."""
    client, _ = create_user("sn_change_read")
    record = server.database.rows("change_request")[0]
    inserted = client.post(CHANGES, json={})
    updated = client.patch(f"{CHANGES}/{record['sys_id']}", json={"state": "4"})

    details = [answer.json()["error"]["detail"] for answer in (inserted, updated)]
    assert (inserted.status_code, updated.status_code) == (403, 403)
    assert details == [
        "ACL Exception Insert Failed due to security constraints",
        "ACL Exception Update Failed due to security constraints",
    ]


def test_only_an_administrator_deletes_tickets(create_user, server):
    """A fulfiller writes tickets and does not delete them."""
    client, _ = create_user("itil")
    record = server.database.rows("incident")[0]
    answer = client.delete(f"{INCIDENTS}/{record['sys_id']}")

    assert answer.status_code == 403
    assert server.database.find("incident", sys_id=record["sys_id"])


def test_contained_roles_appear_and_go_with_the_grant(admin, create_user, server):
    """A grant brings inherited rows at once, and taking it back takes them too."""
    client, sys_id = create_user("itil")
    query = {"user": sys_id, "sysparm_fields": "sys_id,role.name,inherited"}
    rows = admin.get(GRANTS, params=query).json()["result"]
    direct = next(row for row in rows if row["inherited"] == "false")
    before = client.get(CHANGES).status_code
    admin.delete(f"{GRANTS}/{direct['sys_id']}")
    after = client.get(CHANGES).status_code

    assert {row["role.name"] for row in rows if row["inherited"] == "true"} == {
        "sn_change_read",
        "sn_change_write",
        "sn_incident_read",
        "sn_incident_write",
        "sn_problem_read",
        "sn_problem_write",
    }
    assert (before, after) == (200, 403)
    assert server.database.count("sys_user_has_role", user=sys_id) == 0


def test_a_deleted_user_leaves_no_grants(admin, create_user, server):
    """What belongs to a user goes with the user."""
    _, sys_id = create_user("itil")
    admin.delete(f"{USERS}/{sys_id}")

    assert server.database.count("sys_user_has_role", user=sys_id) == 0


def test_who_am_i(admin, server):
    """The instance names the caller the way clients expect."""
    result = admin.get("/api/now/ui/user/current_user").json()["result"]

    assert result == {
        "user_sys_id": "6816f79cc0a8016401c5a33be04be441",
        "user_name": server.administrator.user_name,
        "user_display_name": server.administrator.name,
        "user_initials": "SA",
        "user_avatar": None,
    }


def test_the_administrator_role_can_be_checked(admin):
    """The query by which a setup checks for administrator rights finds the grant."""
    query = "user.user_name=admin^role.name=admin^state=active"
    answer = admin.get(GRANTS, params={"sysparm_query": query, "sysparm_fields": "role.name"})

    assert answer.json()["result"] == [{"role.name": "admin"}]


def test_registering_needs_a_role(new_client, server):
    """The personal account cannot read or create registry entries."""
    client = new_client(login_of(server.personal))

    assert client.get(ENTITIES).status_code == 403
    assert client.post(ENTITIES, json={"name": "x"}).status_code == 403


def test_registered_clients_are_found_by_name(admin):
    """A setup that looks before it creates finds its entry again."""
    application = register(admin, name="Firnline")
    query = {"sysparm_query": "name=Firnline^type=client", "sysparm_fields": "client_id,active"}
    found = admin.get(ENTITIES, params=query).json()["result"]

    assert found == [{"client_id": application.client_id, "active": "true"}]
