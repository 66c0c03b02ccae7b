"""A write on its way into the database, as business rules see it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid5

from app.practice.accounts.directory import SYSTEM, Caller
from app.practice.clock import Clock
from app.practice.errors import ApiError, Operation
from app.practice.store.database import Database, Row
from app.practice.store.schema import Schema, Table
from app.practice.switches.conditions import Conditions

_RULES = UUID("0c5f3a1e-6f0d-4b53-9d0e-3d5b2d7f8a41")


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
        conditions: What goes wrong at present.
    """

    table: Table
    before: Row | None
    after: Row
    caller: Caller
    database: Database
    clock: Clock
    conditions: Conditions

    @property
    def by_instance(self) -> bool:
        """Whether the instance itself writes, whom policies and state models do not bind."""
        return self.caller == SYSTEM

    @property
    def operation(self) -> Operation:
        """What is done to the record; one that is deleted stays as it was."""
        if self.before is None:
            return Operation.INSERT
        return Operation.DELETE if self.before is self.after else Operation.UPDATE

    def beside(self, table: str) -> Row:
        """Return a new record of another table, made along with this one."""
        by, now = self.caller.user_name, self.clock.timestamp()
        return stamped(self.database.schema, table, by=by, now=now)

    def changed(self, column: str) -> bool:
        """Return whether the record is new or the column gets another value."""
        return self.before is None or self.before[column] != self.after[column]

    def fill(self, **values: str) -> None:
        """Give fields a value unless they have one.

        Args:
            values: Fields by name.
        """
        for name, value in values.items():
            self.after[name] = self.after[name] or value

    def abort(self, rule: str) -> None:
        """Refuse the write as a business rule does, unless the rule was switched off.

        Args:
            rule: The rule's name in `sys_script`.

        Errors:
            ApiError: The rule is active, or has no record to be switched off by.
        """
        table = self.table.name
        script = self.database.find("sys_script", name=rule, collection=table) or {}
        if script.get("active") == "false":
            return
        named = f"'{rule}^{script.get('sys_id') or uuid5(_RULES, rule).hex}'"
        detail = f"Operation against file '{table}' was aborted by Business Rule {named}."
        raise ApiError(403, "Operation Failed", f"{detail} Business Rule Stack:{rule}")


Rule = Callable[[Write], None]


def new_sys_id() -> str:
    """Return an identifier no record has."""
    return secrets.token_hex(16)


def stamped(schema: Schema, table: str, *, by: str, now: str) -> Row:
    """Return a new record with its defaults, an identifier, and who made it when.

    Args:
        schema: The tables.
        table: Its table.
        by: The user name of who makes it.
        now: The time of the instance.
    """
    return schema.blank(table) | {
        "sys_id": new_sys_id(),
        "sys_created_on": now,
        "sys_created_by": by,
        "sys_updated_on": now,
        "sys_updated_by": by,
    }
