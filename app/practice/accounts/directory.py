"""Who is calling, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.practice.keys import matches
from app.practice.store.database import Database
from app.practice.store.schema import ADMIN


@dataclass(frozen=True)
class Caller:
    """A user who has proven who they are.

    Args:
        sys_id: The record in `sys_user`.
        user_name: The name to sign in with.
        name: The name people read.
        roles: Every role held, inherited ones included.
        addresses: The addresses that count for the request, the IP rules' way.
    """

    sys_id: str
    user_name: str
    name: str
    roles: frozenset[str]
    addresses: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_admin(self) -> bool:
        """Whether every access rule lets this caller pass."""
        return ADMIN in self.roles

    def holds(self, roles: frozenset[str]) -> bool:
        """Return whether one of the roles is held; `admin` stands for every role."""
        return self.is_admin or bool(self.roles & roles)


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
