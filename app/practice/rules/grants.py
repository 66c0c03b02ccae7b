"""Roles: granted to people and groups, contained in each other, inherited by those who hold them.

Who administers users makes no administrator of anybody, and does not touch one. [guess] That the
records of administrators are guarded like the role itself is not documented.

Source: ServiceNow documentation, "Base system roles", "Add a role to a user", "Assign a role to a
group"; public client code for the columns.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.practice.errors import refused_write
from app.practice.rules.write import Write
from app.practice.store.database import Database, Row
from app.practice.store.schema import ADMIN


def guard_admin_role(write: Write) -> None:
    """Let only an administrator give or take the role `admin`, or one that contains it."""
    _guard(write, _both(write, "role"))


def guard_admin_group(write: Write) -> None:
    """Let only an administrator change who is in a group whose members are administrators."""
    _guard(write, _roles_of(write.database, *_both(write, "group")))


def guard_admin_parent(write: Write) -> None:
    """Let only an administrator put a group below one whose members are administrators."""
    if write.changed("parent"):
        _guard(write, _roles_of(write.database, *_both(write, "parent")))


def guard_administrators(write: Write) -> None:
    """Let only an administrator change the record, and so the password, of one."""
    grants = write.database.rows("sys_user_has_role", user=write.after["sys_id"], state="active")
    _guard(write, {grant["role"] for grant in grants})


def inherit_roles(write: Write) -> None:
    """Give a user all that their grants and groups bring, and take back what they do not."""
    _settle(write, write.after["user"])


def inherit_group_roles(write: Write) -> None:
    """Do the same for every member of a group whose roles change."""
    _settle_members(write, write.after["group"])


def inherit_parent_roles(write: Write) -> None:
    """Do the same for every member of a group that gets another parent.

    Source: ServiceNow documentation, "Create a user group", field Parent.
    """
    if write.changed("parent"):
        _settle_members(write, write.after["sys_id"])


def inherit_contained_roles(write: Write) -> None:
    """Do the same for everybody who holds a role that gets or loses a part."""
    holders = write.database.rows("sys_user_has_role", role=write.after["role"])
    for user in {grant["user"] for grant in holders}:
        _settle(write, user)


def _guard(write: Write, roles: set[str]) -> None:
    if write.caller.is_admin:
        return
    admin = write.database.find("sys_user_role", name=ADMIN) or {}
    if admin.get("sys_id") in _closure(roles, _contents(write.database)):
        raise refused_write(write.operation)


def _both(write: Write, column: str) -> set[str]:
    """Return what a column is to hold and what it held."""
    return {row[column] for row in (write.before, write.after) if row}


def _settle_members(write: Write, group: str) -> None:
    children: dict[str, set[str]] = {}
    for row in write.database.rows("sys_user_group"):
        children.setdefault(row["parent"], set()).add(row["sys_id"])
    for affected in _closure([group], children):
        for member in write.database.rows("sys_user_grmember", group=affected):
            _settle(write, member["user"])


def _settle(write: Write, user: str) -> None:
    database = write.database
    grants = database.rows("sys_user_has_role", user=user)
    active = [grant for grant in grants if grant["state"] == "active"]
    direct = {grant["role"] for grant in active if grant["inherited"] != "true"}
    wanted = _inherited(database, user, direct)
    for grant in grants:
        if grant["inherited"] == "true" and grant["role"] not in wanted:
            database.delete("sys_user_has_role", grant["sys_id"])
    for role in sorted(wanted.keys() - {grant["role"] for grant in grants}):
        database.insert("sys_user_has_role", _grant(write, user, role, wanted[role]))


def _inherited(database: Database, user: str, direct: set[str]) -> dict[str, str]:
    """Return the roles a user inherits, each with the group it comes from, if any."""
    contents = _contents(database)
    wanted = dict.fromkeys(_closure(direct, contents), "")
    for membership in database.rows("sys_user_grmember", user=user):
        group = membership["group"]
        for role in _closure(_roles_of(database, group), contents):
            wanted.setdefault(role, group)
    return {role: group for role, group in wanted.items() if role not in direct}


def _roles_of(database: Database, *groups: str) -> set[str]:
    """Return the roles of groups and of all above them."""
    parents = {row["sys_id"]: {row["parent"]} for row in database.rows("sys_user_group")}
    return {
        row["role"]
        for above in _closure(groups, parents)
        for row in database.rows("sys_group_has_role", group=above)
    }


def _contents(database: Database) -> dict[str, set[str]]:
    contents: dict[str, set[str]] = {}
    for row in database.rows("sys_user_role_contains"):
        contents.setdefault(row["role"], set()).add(row["contains"])
    return contents


def _closure(starts: Iterable[str], following: dict[str, set[str]]) -> set[str]:
    """Return all that is reached from the starts, themselves included; circles do no harm."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += following.get(current, set())
    return found


def _grant(write: Write, user: str, role: str, group: str) -> Row:
    return write.beside("sys_user_has_role") | {
        "user": user,
        "role": role,
        "inherited": "true",
        "inh_count": "1",
        "granted_by": group,
        "state": "active",
    }
