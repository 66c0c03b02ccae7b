"""Business rules: what the instance does to a record on its way into the database.

A rule reads the write, changes `after`, or refuses. The tables at the end say which rule runs
where; rules of a parent table run first.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from app.practice.clock import Clock
from app.practice.database import Database, Row
from app.practice.definitions.roles import contained_in
from app.practice.directory import Caller
from app.practice.errors import ApiError
from app.practice.keys import hashed
from app.practice.schema import Table


@dataclass(frozen=True)
class Write:
    """One record about to be written.

    Args:
        table: The record's own table.
        before: The record as it was, or nothing when it is new.
        after: The record as it will be; rules change it in place.
        caller: Who writes.
        database: The other records.
        clock: The instance's time.
    """

    table: Table
    before: Row | None
    after: Row
    caller: Caller
    database: Database
    clock: Clock

    def changed(self, column: str) -> bool:
        """Return whether the record is new or the column gets another value."""
        return self.before is None or self.before[column] != self.after[column]


Rule = Callable[[Write], None]


def number_task(write: Write) -> None:
    """Give a new record the next number of its table."""
    if write.before is None and not write.after["number"]:
        number = _next_number(write.database, write.table)
        write.after["number"] = f"{write.table.prefix}{number:07d}"


def open_task(write: Write) -> None:
    """Fill in who opened a new task and when."""
    if write.before is None:
        write.after["opened_by"] = write.after["opened_by"] or write.caller.sys_id
        write.after["opened_at"] = write.after["opened_at"] or write.after["sys_created_on"]


def note_closure(write: Write) -> None:
    """Make a task inactive when it reaches a last state, and active again when it leaves it."""
    last_states = {"change_request": {"3", "4"}, "incident": {"7", "8"}}
    if not write.changed("state"):
        return
    closed = write.after["state"] in last_states.get(write.table.name, set())
    write.after["active"] = "false" if closed else "true"
    write.after["closed_at"] = write.after["sys_updated_on"] if closed else ""
    write.after["closed_by"] = write.caller.sys_id if closed else ""


def request_change(write: Write) -> None:
    """Take the creator of a change for its requester unless told otherwise."""
    if write.before is None:
        write.after["requested_by"] = write.after["requested_by"] or write.caller.sys_id


def look_up_priority(write: Write) -> None:
    """Compute an incident's priority from impact and urgency, whatever was sent.

    Source: ServiceNow documentation, "Default priority lookup rules".
    """
    impact, urgency = write.after["impact"], write.after["urgency"]
    write.after["priority"] = str(int(impact or 3) + int(urgency or 3) - 1)


def mirror_state(write: Write) -> None:
    """Keep `state` and `incident_state` in step; `state` wins when both change."""
    follows = not write.changed("state") and write.changed("incident_state")
    source, target = ("incident_state", "state") if follows else ("state", "incident_state")
    write.after[target] = write.after[source]


def require_close_information(write: Write) -> None:
    """Refuse to resolve or close without a code and notes, naming the labels.

    Source: ServiceNow documentation, "Resolve and close an incident".
    """
    last_states = {"change_request": {"3"}, "incident": {"6", "7"}}
    if write.after["state"] not in last_states.get(write.table.name, set()):
        return
    columns = write.database.schema.columns(write.table.name)
    missing = [columns[c].label for c in ("close_code", "close_notes") if not write.after[c]]
    if missing:
        fields = ", ".join(missing)
        detail = f"Data Policy Exception: The following fields are mandatory: {fields}"
        raise ApiError(403, "Operation Failed", detail)


def name_user(write: Write) -> None:
    """Put the full name together."""
    parts = (write.after["first_name"], write.after["last_name"])
    write.after["name"] = " ".join(filter(None, parts))


def refuse_second_user_name(write: Write) -> None:
    """Refuse a user name that another user has."""
    name = write.after["user_name"]
    others = write.database.rows("sys_user", user_name=name) if name else []
    if any(other["sys_id"] != write.after["sys_id"] for other in others):
        rule = "Unique User ID"
        stack = f"aborted by Business Rule '{rule}^{_RULE_ID}'. Business Rule Stack:{rule}"
        raise ApiError(403, "Operation Failed", f"Operation against file 'sys_user' was {stack}")


def issue_client(write: Write) -> None:
    """Make up the client id and secret that an OAuth client was not given."""
    write.after["client_id"] = write.after["client_id"] or secrets.token_hex(16)
    write.after["client_secret"] = write.after["client_secret"] or hashed(secrets.token_urlsafe())


def inherit_roles(write: Write) -> None:
    """Give a user the roles contained in those granted, and take back the ones that are not."""
    user, database = write.after["user"], write.database
    role_ids = {row["name"]: row["sys_id"] for row in database.rows("sys_user_role")}
    role_names = {sys_id: name for name, sys_id in role_ids.items()}
    grants = database.rows("sys_user_has_role", user=user)
    direct = {role_names.get(g["role"], "") for g in grants if g["inherited"] != "true"}
    wanted = set[str]().union(*map(contained_in, direct)) - direct
    for grant in grants:
        if grant["inherited"] == "true" and role_names.get(grant["role"]) not in wanted:
            database.delete("sys_user_has_role", grant["sys_id"])
    held = {role_names.get(grant["role"]) for grant in grants}
    for name in sorted(wanted - held):
        inherited = {"role": role_ids[name], "inherited": "true", "inh_count": "1"}
        database.insert("sys_user_has_role", write.after | inherited | {"sys_id": new_sys_id()})


def new_sys_id() -> str:
    """Return an identifier no record has."""
    return secrets.token_hex(16)


def _next_number(database: Database, table: Table) -> int:
    counter = database.find("sys_number_counter", table=table.name)
    if counter is None:
        counter = {"sys_id": new_sys_id(), "table": table.name, "number": str(table.first_number)}
        database.insert("sys_number_counter", counter)
    number = int(counter["number"])
    database.update("sys_number_counter", counter | {"number": str(number + 1)})
    return number


_RULE_ID = "3f1c5b7e0a0a0b3200d2c1f4e5a6b7c8"

BEFORE: dict[str, tuple[Rule, ...]] = {
    "task": (number_task, open_task),
    "change_request": (request_change, require_close_information, note_closure),
    "incident": (mirror_state, look_up_priority, require_close_information, note_closure),
    "sys_user": (name_user, refuse_second_user_name),
    "oauth_entity": (issue_client,),
}

AFTER: dict[str, tuple[Rule, ...]] = {"sys_user_has_role": (inherit_roles,)}
