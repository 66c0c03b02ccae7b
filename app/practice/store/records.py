"""Writing records: defaults, business rules, and who wrote what when."""

from __future__ import annotations

from app.practice.accounts.directory import Caller
from app.practice.clock import Clock
from app.practice.rules import AFTER, BEFORE, DELETED, Rule, Write, rules_for, stamped
from app.practice.rules.history import entries
from app.practice.store.database import Database, Row
from app.practice.switches.conditions import Conditions

_STAMP = ("sys_updated_on", "sys_updated_by", "sys_mod_count")
_BELONGINGS = {
    "label_entry": "table_key",
    "sys_attachment": "table_sys_id",
    "sys_journal_field": "element_id",
}


class Records:
    """Inserts, changes and deletes the way the instance does.

    Args:
        database: Where records are kept.
        clock: The instance's time.
        conditions: What goes wrong at present.
    """

    def __init__(self, database: Database, clock: Clock, conditions: Conditions) -> None:
        self._database = database
        self._schema = database.schema
        self._clock = clock
        self._conditions = conditions

    def insert(self, table: str, values: Row, caller: Caller) -> Row:
        """Add a record and return it as the rules have made it.

        Args:
            table: The record's table.
            values: Fields by name; the others get their defaults.
            caller: Who writes.

        Errors:
            ApiError: A rule refuses.
        """
        now = self._clock.timestamp()
        after = stamped(self._schema, table, by=caller.user_name, now=now) | values
        write = self._write(table, None, after, caller)
        with self._database.transaction():
            self._apply(BEFORE, write)
            kept = _without_entries(write)
            self._database.insert(table, kept)
            self._apply(AFTER, write)
        return kept

    def update(self, table: str, before: Row, values: Row, caller: Caller) -> Row:
        """Change a record and return it as the rules have made it.

        A change that changes nothing leaves the record alone, its time and count included.

        Args:
            table: The record's table.
            before: The record as it is.
            values: The fields to change.
            caller: Who writes.

        Errors:
            ApiError: A rule refuses.

        Source: ServiceNow documentation, GlideRecord `setForceUpdate`.
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
            if all(before[name] == after[name] for name in after if name not in _STAMP):
                return before
            kept = _without_entries(write)
            self._database.update(table, kept)
            self._apply(AFTER, write)
        return kept

    def delete(self, table: str, row: Row, caller: Caller) -> None:
        """Remove a record with all that cannot be without it, and clear references to it.

        Args:
            table: The record's table.
            row: The record.
            caller: Who deletes.

        Errors:
            ApiError: A rule refuses.

        Source: ServiceNow documentation, "Reference cascade rules".
        """
        with self._database.transaction():
            self._database.delete(table, row["sys_id"])
            for other, column, goes in self._depending(table):
                for dependent in self._database.rows(other, **{column: row["sys_id"]}):
                    if goes:
                        self.delete(other, dependent, caller)
                    else:
                        self._database.update(other, dependent | {column: ""})
            self._apply(DELETED, self._write(table, row, row, caller))

    def _depending(self, table: str) -> list[tuple[str, str, bool]]:
        """Return the columns that may name the record, and whether theirs go along; those first."""
        lineage = self._schema.lineage(table)
        named = [
            (other.name, column.name, column.cascade)
            for other in self._schema
            for column in self._schema.own_columns(other)
            if column.reference in lineage
        ]
        belongings = [(other, column, True) for other, column in _BELONGINGS.items()]
        return sorted(belongings + named, key=lambda place: not place[2])

    def _write(self, table: str, before: Row | None, after: Row, caller: Caller) -> Write:
        definition, conditions = self._schema[table], self._conditions
        return Write(definition, before, after, caller, self._database, self._clock, conditions)

    def _apply(self, rules: dict[str, tuple[Rule, ...]], write: Write) -> None:
        for rule in rules_for(rules, self._schema.lineage(write.table.name)):
            rule(write)


def _without_entries(write: Write) -> Row:
    """Return the record as it is kept: journal fields stay empty, their entries stand elsewhere."""
    return write.after | dict.fromkeys(entries(write), "")
