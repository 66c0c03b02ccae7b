"""Who is calling, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.database import Database, Row
from app.practice.keys import matches
from app.practice.schema import ADMIN, Table


@dataclass(frozen=True)
class Caller:
    """A user who has proven who they are.

    Args:
        sys_id: The record in `sys_user`.
        user_name: The name to sign in with.
        name: The name people read.
        roles: Every role held, inherited ones included.
    """

    sys_id: str
    user_name: str
    name: str
    roles: frozenset[str]

    def may_enter(self, table: Table) -> bool:
        """Return whether reading the table is answered at all, if only with few records."""
        return not table.access.internal and (table.access.hides_rows or self._may_read(table))

    def may_see(self, table: Table, row: Row) -> bool:
        """Return whether a record is shown."""
        own = table.access.own
        return self._may_read(table) or (bool(own) and row[own] == self.sys_id)

    def may_write(self, table: Table) -> bool:
        """Return whether records may be inserted and changed."""
        return not table.access.internal and self._holds(table.access.write)

    def may_delete(self, table: Table) -> bool:
        """Return whether records may be deleted."""
        return not table.access.internal and self._holds(table.access.delete)

    def _may_read(self, table: Table) -> bool:
        return self._holds(table.access.read)

    def _holds(self, roles: frozenset[str]) -> bool:
        return ADMIN in self.roles or bool(self.roles & roles)


SYSTEM = Caller("", "system", "System", frozenset({ADMIN}))


class Directory:
    """Finds users and checks passwords."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def caller(self, sys_id: str) -> Caller | None:
        """Return a user as a caller, unless the account is inactive or locked."""
        user = self._database.find("sys_user", sys_id=sys_id)
        if user is None or user["active"] != "true" or user["locked_out"] == "true":
            return None
        return Caller(sys_id, user["user_name"], user["name"], self._roles(sys_id))

    def by_password(self, user_name: str, password: str) -> Caller | None:
        """Return the user whose name and password these are."""
        user = self._database.find("sys_user", user_name=user_name) if user_name else None
        if user is None or not matches(password, user["user_password"]):
            return None
        return self.caller(user["sys_id"])

    def signs_in_to_pages(self, caller: Caller) -> bool:
        """Return whether the account may use pages, not web services alone."""
        user = self._database.find("sys_user", sys_id=caller.sys_id)
        return user is not None and user["web_service_access_only"] != "true"

    def _roles(self, user: str) -> frozenset[str]:
        grants = self._database.rows("sys_user_has_role", user=user, state="active")
        names = {row["sys_id"]: row["name"] for row in self._database.rows("sys_user_role")}
        return frozenset(names[grant["role"]] for grant in grants if grant["role"] in names)
