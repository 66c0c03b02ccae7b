"""Users, and the roles that reach them through grants and groups."""

from __future__ import annotations

import pytest

from tests.practice.consent import login_of

USERS = "/api/now/table/sys_user"
GROUPS = "/api/now/table/sys_user_group"
MEMBERS = "/api/now/table/sys_user_grmember"
GROUP_ROLES = "/api/now/table/sys_group_has_role"
GRANTS = "/api/now/table/sys_user_has_role"
INCIDENTS = "/api/now/table/incident"
AS_TYPED = {"sysparm_input_display_value": "true"}
PASSWORD = "Correct-Horse-Battery-9"


@pytest.fixture
def insert(admin):
    """Inserts a record and returns its id."""

    def insert(path, **values):
        display = AS_TYPED if "user_password" in values else {}
        answer = admin.post(path, params=display, json=values)
        return answer.json()["result"]["sys_id"]

    return insert


@pytest.fixture
def role_id(server):
    """Finds roles by name."""
    return lambda name: server.database.find("sys_user_role", name=name)["sys_id"]


@pytest.fixture
def held(server):
    """Tells the names of a user's roles."""
    names = {row["sys_id"]: row["name"] for row in server.database.rows("sys_user_role")}
    return lambda user: {
        names[row["role"]] for row in server.database.rows("sys_user_has_role", user=user)
    }


def test_a_user_has_a_name(admin):
    """A user with neither first nor last name is refused."""
    answer = admin.post(USERS, json={"user_name": "nobody"})

    assert answer.status_code == 403
    assert "'Require first or last name^" in answer.json()["error"]["detail"]


@pytest.mark.parametrize(("email", "status"), [("a@b.example", 201), ("a b", 403), ("", 201)])
def test_an_address_is_one(admin, email, status):
    """What is no e-mail address is refused."""
    answer = admin.post(USERS, json={"user_name": "x", "last_name": "X", "email": email})

    assert answer.status_code == status


@pytest.mark.parametrize(("kind", "only"), [("machine", "true"), ("human", "false")])
def test_the_kind_of_identity_decides_about_pages(admin, insert, kind, only):
    """Choosing machine keeps the account off the pages, whatever is sent along."""
    user = insert(USERS, user_name="x", last_name="X")
    sent = {"identity_type": kind, "web_service_access_only": "maybe"}
    changed = admin.patch(f"{USERS}/{user}", json=sent)

    assert changed.json()["result"]["web_service_access_only"] == only


def test_an_agent_stays_one(admin, insert):
    """An existing person does not become an AI agent."""
    user = insert(USERS, user_name="x", last_name="X", identity_type="human")
    answer = admin.patch(f"{USERS}/{user}", json={"identity_type": "ai_agent"})

    assert "'Handle Identity type change^" in answer.json()["error"]["detail"]


def test_a_password_may_be_dropped_in_silence(server, insert, new_client):
    """With the switch, the answer is as ever and the password does not work."""
    server.conditions.password_rest_ignored = True
    user = insert(USERS, user_name="x", last_name="X", user_password=PASSWORD)

    assert server.database.find("sys_user", sys_id=user)["user_password"] == ""
    assert new_client(("x", PASSWORD)).get(USERS).status_code == 401


@pytest.mark.parametrize(("switched", "status"), [(False, 201), (True, 403)])
def test_a_weak_password_may_be_refused(server, admin, switched, status):
    """Whether the API looks at the password policy is a switch."""
    server.conditions.password_policy = switched
    display = {"sysparm_input_display_value": "true"}
    user = {"user_name": "x", "last_name": "X", "user_password": "secret"}

    assert admin.post(USERS, params=display, json=user).status_code == status


def test_roles_come_through_groups(admin, insert, role_id, held):
    """A member has the group's roles and what those contain, until leaving the group."""
    user = insert(USERS, user_name="x", last_name="X")
    group = insert(GROUPS, name="Desk")
    insert(GROUP_ROLES, group=group, role=role_id("sn_incident_write"))
    member = insert(MEMBERS, user=user, group=group)
    joined = held(user)
    admin.delete(f"{MEMBERS}/{member}")

    assert joined == {"sn_incident_write", "sn_incident_read"}
    assert held(user) == set()


def test_roles_given_to_a_group_reach_its_members(server, admin, insert, role_id, held):
    """A role that a group gets or loses is at once its members'."""
    user = insert(USERS, user_name="x", last_name="X")
    group = insert(GROUPS, name="Desk")
    insert(MEMBERS, user=user, group=group)
    grant = insert(GROUP_ROLES, group=group, role=role_id("sn_change_read"))
    row = server.database.find("sys_user_has_role", user=user)
    admin.delete(f"{GROUP_ROLES}/{grant}")

    assert (row["inherited"], row["granted_by"]) == ("true", group)
    assert held(user) == set()


def test_a_group_has_the_roles_of_its_parent(admin, insert, role_id, held):
    """Members have what the groups above theirs have, as long as those are above."""
    user = insert(USERS, user_name="x", last_name="X")
    above = insert(GROUPS, name="Above")
    group = insert(GROUPS, name="Below", parent=above)
    insert(MEMBERS, user=user, group=group)
    insert(GROUP_ROLES, group=above, role=role_id("sn_change_read"))
    below = held(user)
    admin.patch(f"{GROUPS}/{group}", json={"parent": ""})
    apart = held(user)
    admin.patch(f"{GROUPS}/{group}", json={"parent": above})
    again = held(user)
    admin.patch(f"{GROUPS}/{above}", json={"parent": group})
    circling = held(user)
    admin.delete(f"{GROUPS}/{above}")

    assert (below, again, circling) == ({"sn_change_read"},) * 3
    assert (apart, held(user)) == (set(), set())


def test_a_role_granted_twice_stays_with_one_of_them(admin, insert, role_id, held):
    """What a grant and a group both bring goes only with the last of them."""
    user = insert(USERS, user_name="x", last_name="X")
    group = insert(GROUPS, name="Desk")
    insert(GROUP_ROLES, group=group, role=role_id("sn_change_read"))
    insert(MEMBERS, user=user, group=group)
    direct = insert(GRANTS, user=user, role=role_id("sn_change_read"))
    admin.delete(f"{GRANTS}/{direct}")

    assert held(user) == {"sn_change_read"}


def test_a_role_may_get_another_part(admin, insert, role_id, held):
    """Whoever holds a role holds what it contains from then on, and as long as it does."""
    user = insert(USERS, user_name="x", last_name="X")
    insert(GRANTS, user=user, role=role_id("oauth_admin"))
    parts = {"role": role_id("oauth_admin"), "contains": role_id("sn_incident_write")}
    part = insert("/api/now/table/sys_user_role_contains", **parts)
    more = held(user)
    admin.delete(f"/api/now/table/sys_user_role_contains/{part}")

    assert more == {"oauth_admin", "sn_incident_write", "sn_incident_read"}
    assert held(user) == {"oauth_admin"}


def test_roles_may_contain_each_other(insert, role_id, held):
    """A circle of roles gives all of them, and ends."""
    user = insert(USERS, user_name="x", last_name="X")
    circle = {"role": role_id("sn_change_read"), "contains": role_id("sn_change_write")}
    insert("/api/now/table/sys_user_role_contains", **circle)
    insert(GRANTS, user=user, role=role_id("sn_change_read"))

    assert held(user) == {"sn_change_read", "sn_change_write"}


def test_only_an_administrator_makes_administrators(insert, role_id, new_client):
    """A user administrator grants roles, but not that one."""
    user = insert(USERS, user_name="x", last_name="X", user_password=PASSWORD)
    insert(GRANTS, user=user, role=role_id("user_admin"))
    client = new_client(("x", PASSWORD))
    lesser = client.post(GRANTS, json={"user": user, "role": role_id("itil")})
    greater = client.post(GRANTS, json={"user": user, "role": role_id("admin")})

    assert (lesser.status_code, greater.status_code) == (201, 403)
    assert greater.json()["error"]["detail"] == (
        "ACL Exception Insert Failed due to security constraints"
    )


def test_nobody_joins_the_administrators(insert, role_id, new_client):
    """A user administrator adds members to groups, but not to one of administrators."""
    user = insert(USERS, user_name="x", last_name="X", user_password=PASSWORD)
    insert(GRANTS, user=user, role=role_id("user_admin"))
    desk, chiefs = insert(GROUPS, name="Desk"), insert(GROUPS, name="Chiefs")
    insert(GROUP_ROLES, group=chiefs, role=role_id("admin"))
    client = new_client(("x", PASSWORD))
    answers = [client.post(MEMBERS, json={"user": user, "group": g}) for g in (desk, chiefs)]

    assert [answer.status_code for answer in answers] == [201, 403]


def test_nobody_touches_an_administrator(admin, insert, role_id, new_client):
    """A user administrator changes people, but no administrator's record, role or group."""
    user = insert(USERS, user_name="x", last_name="X", user_password=PASSWORD)
    chief = insert(USERS, user_name="y", last_name="Y", user_password=PASSWORD)
    insert(GRANTS, user=user, role=role_id("user_admin"))
    grant = insert(GRANTS, user=chief, role=role_id("admin"))
    desk, chiefs = insert(GROUPS, name="Desk"), insert(GROUPS, name="Chiefs")
    insert(GROUP_ROLES, group=chiefs, role=role_id("admin"))
    client = new_client(("x", PASSWORD))
    own = client.patch(f"{USERS}/{user}", json={"title": "Desk"})
    answers = [
        client.patch(f"{USERS}/{chief}", params=AS_TYPED, json={"user_password": PASSWORD}),
        client.delete(f"{USERS}/{chief}"),
        client.patch(f"{GRANTS}/{grant}", json={"role": role_id("itil")}),
        client.delete(f"{GRANTS}/{grant}"),
        client.patch(f"{GROUPS}/{desk}", json={"parent": chiefs}),
    ]

    assert own.status_code == 200
    assert [answer.status_code for answer in answers] == [403] * 5
    assert admin.get(f"{GRANTS}/{grant}").status_code == 200


def test_a_grant_that_is_not_active_brings_nothing(admin, insert, role_id, held):
    """What a grant brings goes when it is made inactive."""
    user = insert(USERS, user_name="x", last_name="X")
    grant = insert(GRANTS, user=user, role=role_id("sn_change_write"))
    before = held(user)
    admin.patch(f"{GRANTS}/{grant}", json={"state": "inactive"})

    assert before == {"sn_change_write", "sn_change_read"}
    assert held(user) == {"sn_change_write"}


def test_nobody_without_the_role_grants_any(server, new_client, role_id):
    """A person who administers no users grants nothing."""
    client = new_client(login_of(server.personal))
    answer = client.post(GRANTS, json={"user": "u", "role": role_id("itil")})

    assert answer.status_code == 403


@pytest.mark.parametrize("field", ["active", "locked_out"])
def test_closed_accounts_come_in_no_more(admin, insert, new_client, field):
    """An inactive or locked user is refused from the next request on."""
    user = insert(USERS, user_name="x", last_name="X", user_password=PASSWORD)
    client = new_client(("x", PASSWORD))
    before = client.get(USERS).status_code
    admin.patch(f"{USERS}/{user}", json={field: "false" if field == "active" else "true"})

    assert (before, client.get(USERS).status_code) == (200, 401)
