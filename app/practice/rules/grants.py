"""Roles: granted to people and groups, contained in each other, inherited by those who hold them.

Source: ServiceNow documentation, "Base system roles", "Add a role to a user", "Assign a role to a
group"; public client code for the columns.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.practice.database import Database, Row
from app.practice.definitions.roles import contained_in
from app.practice.errors import Operation, refused_write
from app.practice.rules.write import Write, new_sys_id
from app.practice.schema import ADMIN


def guard_admin_role(write: Write) -> None:
    """Let only an administrator hand out the role `admin`."""
    role = write.database.find("sys_user_role", sys_id=write.after["role"]) or {}
    if role.get("name") == ADMIN and not write.caller.is_admin:
        raise refused_write(Operation.INSERT)


def inherit_roles(write: Write) -> None:
    """Give a user all that their grants and groups bring, and take back what they do not."""
    _settle(write, write.after["user"])


def inherit_group_roles(write: Write) -> None:
    """Do the same for every member of a group whose roles change."""
    for member in write.database.rows("sys_user_grmember", group=write.after["group"]):
        _settle(write, member["user"])


def _settle(write: Write, user: str) -> None:
    database = write.database
    grants = database.rows("sys_user_has_role", user=user)
    direct = {grant["role"] for grant in grants if grant["inherited"] != "true"}
    wanted = _inherited(database, user, direct)
    for grant in grants:
        if grant["inherited"] == "true" and grant["role"] not in wanted:
            database.delete("sys_user_has_role", grant["sys_id"])
    for role in sorted(wanted.keys() - {grant["role"] for grant in grants}):
        database.insert("sys_user_has_role", _grant(write, user, role, wanted[role]))


def _inherited(database: Database, user: str, direct: set[str]) -> dict[str, str]:
    """Return the roles a user inherits, each with the group it comes from, if any."""
    roles = {row["sys_id"]: row["name"] for row in database.rows("sys_user_role")}
    wanted = dict.fromkeys(_contained(direct, roles), "")
    for membership in database.rows("sys_user_grmember", user=user):
        group = membership["group"]
        held = {row["role"] for row in database.rows("sys_group_has_role", group=group)}
        for role in held | _contained(held, roles):
            wanted.setdefault(role, group)
    return {role: group for role, group in wanted.items() if role not in direct}


def _contained(held: Iterable[str], roles: dict[str, str]) -> set[str]:
    ids = {name: sys_id for sys_id, name in roles.items()}
    names = set[str]().union(*(contained_in(roles.get(role, "")) for role in held))
    return {ids[name] for name in names if name in ids}


def _grant(write: Write, user: str, role: str, group: str) -> Row:
    now, name = write.clock.timestamp(), write.caller.user_name
    return {
        "sys_id": new_sys_id(),
        "sys_created_on": now,
        "sys_created_by": name,
        "sys_updated_on": now,
        "sys_updated_by": name,
        "sys_mod_count": "0",
        "user": user,
        "role": role,
        "inherited": "true",
        "inh_count": "1",
        "granted_by": group,
        "state": "active",
    }
