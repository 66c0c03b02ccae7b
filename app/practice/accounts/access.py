"""Access rules: which tables, rows and fields a caller reads and writes.

The rules stand beside the definitions of tables and columns. Some refuse aloud, others leave rows
and fields out in silence, as the access control lists of an instance do.

Source: ServiceNow documentation, "Access control list rules"; KB2971488.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from app.practice.accounts.directory import Caller
from app.practice.errors import ApiError, Operation, failed_acl, refused_write
from app.practice.queries.query import Condition, Query
from app.practice.store.database import Database, Row
from app.practice.store.schema import Belonging, Table
from app.practice.switches.conditions import Conditions

_REST_ROLES = frozenset({"snc_platform_rest_api_access"})
_SCOPE = "x_mioms_m365ticket"


class AccessRules:
    """Decides who may do what; read at every request, so that a change takes effect at once.

    Args:
        database: The records; `sys_db_object` says which tables web services reach.
        conditions: What goes wrong at present.
    """

    def __init__(self, database: Database, conditions: Conditions) -> None:
        self._database = database
        self._schema = database.schema
        self._conditions = conditions

    def enter(self, caller: Caller, table: Table) -> None:
        """Let a caller reach a table over the API, if only to find few of its records there.

        Args:
            caller: Who asks.
            table: The table asked for.

        Errors:
            ApiError: The table is closed to web services, to other scopes, or to the caller.
        """
        about = self._database.find("sys_db_object", name=table.name) or {}
        if table.name == "oauth_entity":
            self._refuse_other_scopes(about)
        lacking = self._conditions.platform_rest_role and not caller.holds(_REST_ROLES)
        if lacking or about.get("ws_access") == "false" or not self.enters(caller, table):
            raise failed_acl()

    def enters(self, caller: Caller, table: Table) -> bool:
        """Return whether reading the table is answered at all."""
        access = table.access
        silent = access.hides_rows or self._hides(table.name)
        return not access.internal and (silent or caller.holds(access.read))

    def sees_all(self, caller: Caller, table: Table) -> bool:
        """Return whether no record of a table is hidden from a caller."""
        family = [self._schema[name] for name in self._schema.family(table.name)]
        hides_some = any(self._hides(one.name) or one.access.belongs for one in family)
        return caller.is_admin or (
            not hides_some and all(caller.holds(one.access.read) for one in family)
        )

    def visible(self, caller: Caller, table: Table, rows: list[Row]) -> list[Row]:
        """Return those records that a caller sees, with the fields they may not read left blank.

        Its class decides who sees a record, and which fields of it, whichever table is asked.

        Args:
            caller: Who asks.
            table: The table asked for.
            rows: Records of it.
        """
        if self._conditions.acl_hidden_rows and not caller.is_admin:
            rows = [row for row in rows if not self._hides(row.get("sys_class_name") or table.name)]
        if table.access.belongs and not caller.is_admin:
            rows = self._with_what_they_belong_to(caller, table.access.belongs, rows)
        elif not caller.holds(table.access.read):
            rows = [row for row in rows if _is_open(row, caller, table)]
        rows = self._of_open_classes(caller, table, rows)
        return self._blanked(caller, table, rows)

    def visible_ids(self, caller: Caller, name: str, sys_ids: Collection[str]) -> set[str]:
        """Return those of the records of a table that a caller sees; none of an unknown table.

        Args:
            caller: Who asks.
            name: The name of the table.
            sys_ids: The records' ids.
        """
        table = self._schema.get(name)
        if table is None or not self.enters(caller, table):
            return set()
        rows = self._database.among(name, "sys_id", sys_ids)
        return {row["sys_id"] for row in self.visible(caller, table, rows)}

    def narrowed(self, caller: Caller, table: Table, query: Query) -> Query:
        """Return a query that selects, for whoever has no role, what is their own alone.

        Args:
            caller: Who asks.
            table: The table asked for.
            query: What they ask.

        Source: the business rule "incident query", which heeds interactive sessions only; [guess]
        that it is so for other tables, and for what is counted.
        """
        if not table.access.own or caller.holds(table.access.read):
            return query
        own = tuple(
            Condition(name, "LIKE" if column.list_of else "=", caller.sys_id)
            for name, column in self._schema.columns(table.name).items()
            if name in table.access.own
        )
        return replace(query, groups=tuple((*group, own) for group in query.groups))

    def readable(self, caller: Caller, table: str) -> frozenset[str]:
        """Return the columns whose values a caller may read and ask for.

        They are those that may be read in each of the tables extending this one, too: what is
        asked of many records at once, or of their journals, tells of every class.

        Args:
            caller: Who asks.
            table: The name of the table.
        """
        family = self._schema.family(table)
        shown = (self._shown(caller, name) for name in family)
        return frozenset(self._schema.columns(table)).intersection(*shown)

    def askable(self, caller: Caller, table: str) -> Collection[str]:
        """Return the columns that a caller's queries may name: on older releases, every one.

        Of a table that is closed to the caller it is none, whichever way a query leads there.
        That it began with Xanadu is a guess; notes from the field say "newer releases".

        Args:
            caller: Who asks.
            table: The name of the table.
        """
        if not self.enters(caller, self._schema[table]):
            return frozenset()
        if not self._schema.release.has("guarded queries"):
            return self._schema.columns(table)
        return self.readable(caller, table)

    def check_write(self, caller: Caller, table: Table, operation: Operation) -> None:
        """Let a caller insert, update or delete.

        Args:
            caller: Who writes.
            table: The table written to.
            operation: What they want to do.

        Errors:
            ApiError: The caller has no role for it.
        """
        access = table.access
        roles = access.delete if operation is Operation.DELETE else access.write
        if access.internal or not caller.holds(roles):
            raise refused_write(operation)

    def permitted(self, caller: Caller, table: Table, values: Row) -> Row:
        """Return those of the values that a caller may write; the others are dropped in silence.

        Args:
            caller: Who writes.
            table: The table written to.
            values: Fields by name.
        """
        columns = self._schema.columns(table.name)
        opened = self._opened(
            caller, table.name, {name: columns[name].write_roles for name in values}
        )
        if self._conditions.password_rest_ignored:
            opened -= {"user_password"}
        return {name: value for name, value in values.items() if name in opened}

    def _shown(self, caller: Caller, table: str) -> frozenset[str]:
        """Return the columns that a caller reads in records of this very class."""
        columns = self._schema.columns(table)
        if caller.is_admin:
            return frozenset(columns)
        roles = {name: column.read_roles for name, column in columns.items()}
        return self._opened(caller, table, roles)

    def _blanked(self, caller: Caller, table: Table, rows: list[Row]) -> list[Row]:
        columns = self._schema.columns(table.name).keys()
        family = self._schema.family(table.name)
        blank = {name: dict.fromkeys(columns - self._shown(caller, name), "") for name in family}
        if not any(blank.values()):
            return rows
        usual = blank[table.name]
        return [row | blank.get(row.get("sys_class_name", ""), usual) for row in rows]

    def _opened(
        self, caller: Caller, table: str, roles: Mapping[str, frozenset[str]]
    ) -> frozenset[str]:
        """Return those fields that need none of their roles, or one that the caller holds."""
        opened = {name for name, needed in roles.items() if not needed or caller.holds(needed)}
        hidden_in, _, hidden = self._conditions.acl_hidden_field.partition(".")
        is_hidden = not caller.is_admin and hidden_in in self._schema.lineage(table)
        return frozenset(opened - ({hidden} if is_hidden else set()))

    def _of_open_classes(self, caller: Caller, table: Table, rows: list[Row]) -> list[Row]:
        """Leave out records of those tables extending the one asked for that are closed."""
        closed: dict[str, set[str]] = {}
        for name in self._schema.family(table.name):
            if name != table.name and not caller.holds(self._schema[name].access.read):
                ids = {row["sys_id"] for row in rows if row["sys_class_name"] == name}
                closed[name] = ids - self.visible_ids(caller, name, ids)
        hidden = set().union(*closed.values())
        return [row for row in rows if row["sys_id"] not in hidden] if hidden else rows

    def _with_what_they_belong_to(
        self, caller: Caller, belongs: Belonging, rows: list[Row]
    ) -> list[Row]:
        """Leave out records that belong to nothing the caller sees, or to another such record."""
        owners: dict[str, set[str]] = {}
        for row in rows:
            owners.setdefault(row[belongs.table], set()).add(row[belongs.record])
        tables = {name: self._schema.get(name) for name in owners}
        seen = {
            name: self.visible_ids(caller, name, owners[name])
            for name, table in tables.items()
            if table and not table.access.belongs
        }
        fields = {name: self.readable(caller, name) for name in seen} if belongs.field else {}
        return [
            row
            for row in rows
            if row[belongs.record] in seen.get(row[belongs.table], ())
            and (not belongs.field or row[belongs.field] in fields[row[belongs.table]])
        ]

    def _hides(self, table: str) -> bool:
        is_known = self._schema.get(table) is not None
        return is_known and self._conditions.acl_hidden_rows in self._schema.lineage(table)

    def _refuse_other_scopes(self, about: Row) -> None:
        open_to_all = about.get("access", "public") == "public"
        if open_to_all and about.get("read_access") != "false" and not self._conditions.cross_scope:
            return
        raise ApiError(
            403,
            "Operation Failed",
            f"Read operation against 'oauth_entity' from scope '{_SCOPE}' has been refused"
            " due to the table's cross-scope access policy",
        )


def _is_open(row: Row, caller: Caller, table: Table) -> bool:
    access = table.access
    if any(caller.sys_id in row[name].split(",") for name in access.own):
        return True
    return bool(access.listed) and bool(caller.roles.intersection(row[access.listed].split(",")))
