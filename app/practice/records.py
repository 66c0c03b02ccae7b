"""Writing records: defaults, business rules, and who wrote what when."""

from __future__ import annotations

from app.practice.clock import Clock
from app.practice.database import Database, Row
from app.practice.directory import Caller
from app.practice.rules import AFTER, BEFORE, Rule, Write, new_sys_id


class Records:
    """Inserts, changes and deletes the way the instance does.

    Args:
        database: Where records are kept.
        clock: The instance's time.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._schema = database.schema
        self._clock = clock

    def insert(self, table: str, values: Row, caller: Caller) -> Row:
        """Add a record and return it as the rules have made it.

        Args:
            table: The record's table.
            values: Fields by name; the others get their defaults.
            caller: Who writes.

        Errors:
            ApiError: A rule refuses.
        """
        after = self._blank(table) | self._stamp(caller) | values
        write = self._write(table, None, after, caller)
        with self._database.transaction():
            self._apply(BEFORE, write)
            self._database.insert(table, after)
            self._apply(AFTER, write)
        return after

    def update(self, table: str, before: Row, values: Row, caller: Caller) -> Row:
        """Change a record and return it as the rules have made it.

        Args:
            table: The record's table.
            before: The record as it is.
            values: The fields to change.
            caller: Who writes.

        Errors:
            ApiError: A rule refuses.
        """
        stamp = {
            "sys_updated_on": self._clock.timestamp(),
            "sys_updated_by": caller.user_name,
            "sys_mod_count": str(int(before["sys_mod_count"]) + 1),
        }
        after = before | stamp | values
        write = self._write(table, before, after, caller)
        with self._database.transaction():
            self._apply(BEFORE, write)
            self._database.update(table, after)
            self._apply(AFTER, write)
        return after

    def delete(self, table: str, row: Row, caller: Caller) -> None:
        """Remove a record and those that cannot be without it."""
        with self._database.transaction():
            self._database.delete(table, row["sys_id"])
            for other, column in self._schema.referring(table):
                for dependent in self._database.rows(other, **{column: row["sys_id"]}):
                    self._database.delete(other, dependent["sys_id"])
            self._apply(AFTER, self._write(table, row, row, caller))

    def _blank(self, table: str) -> Row:
        blank = {name: column.default for name, column in self._schema.columns(table).items()}
        return blank | ({"sys_class_name": table} if self._schema.is_extended(table) else {})

    def _stamp(self, caller: Caller) -> Row:
        now, name = self._clock.timestamp(), caller.user_name
        return {
            "sys_id": new_sys_id(),
            "sys_created_on": now,
            "sys_created_by": name,
            "sys_updated_on": now,
            "sys_updated_by": name,
        }

    def _write(self, table: str, before: Row | None, after: Row, caller: Caller) -> Write:
        return Write(self._schema[table], before, after, caller, self._database, self._clock)

    def _apply(self, rules: dict[str, tuple[Rule, ...]], write: Write) -> None:
        for name in reversed(self._schema.lineage(write.table.name)):
            for rule in rules.get(name, ()):
                rule(write)
