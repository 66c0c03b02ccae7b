"""The records as one caller reads and writes them: every API goes this way."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property

from app.practice.accounts.directory import Caller
from app.practice.errors import ApiError, Operation, no_record
from app.practice.instance import Instance
from app.practice.queries.asking import Asking
from app.practice.queries.query import parse_parameters, parse_query
from app.practice.queries.selection import Selection, select
from app.practice.store.database import Row
from app.practice.store.formats import Formats, formats_of
from app.practice.store.rendering import Rendering, Sight, Wanted
from app.practice.store.schema import Table

_SYS_ID = re.compile(r"[0-9A-Za-z]{32}")
# [guess] What the database says of a duplicate is not documented.
_TAKEN = "Unique Key violation detected by database: Duplicate entry '{}' for key 'PRIMARY'"


class Workspace:
    """What one caller may do; made anew for each request.

    Args:
        instance: The instance.
        caller: Who asks.
        narrows: Whether queries select what the caller may see by roles or as their own, no more:
            on pages, and where records are counted, not shown.
        language: What labels are read in; the caller's own when empty.
    """

    def __init__(
        self, instance: Instance, caller: Caller, *, narrows: bool = False, language: str = ""
    ) -> None:
        self._instance = instance
        self._language = language
        self._database = instance.database
        self._narrows = narrows
        self.caller = caller

    @cached_property
    def formats(self) -> Formats:
        """How the caller reads and types values."""
        own = formats_of(self._database, self.caller)
        return replace(own, language=self._language) if self._language else own

    @cached_property
    def asking(self) -> Asking:
        """Who asks and when, for those terms of a query that depend on it."""
        return self._instance.asking(self.caller, self.formats.zone)

    def enter(self, name: str) -> Table:
        """Return a table that the caller may reach.

        Args:
            name: Its name.

        Errors:
            ApiError: There is no such table, or it is closed to the caller.
        """
        table = self._database.schema.get(name)
        if table is None or table.access.internal:
            raise ApiError(400, f"Invalid table {name}")
        self._instance.access.enter(self.caller, table)
        return table

    def existing(self, table: Table, sys_id: str) -> Row:
        """Return a record that the caller sees.

        Errors:
            ApiError: There is none.
        """
        found = self._database.rows(table.name, sys_id=sys_id)
        seen = self._instance.access.visible(self.caller, table, found)
        if not seen:
            raise no_record()
        return seen[0]

    def visible(self, name: str, sys_ids: Collection[str]) -> set[str]:
        """Return those of the records of a table that the caller sees; none of an unknown table."""
        return self._instance.access.visible_ids(self.caller, name, sys_ids)

    def select(self, table: Table, parameters: Mapping[str, str]) -> Selection:
        """Return what `sysparm_query` selects, or without it the filters `field=value`.

        Args:
            table: The table asked for.
            parameters: The query parameters of the request.
        """
        encoded = parameters.get("sysparm_query")
        query = parse_parameters(parameters) if encoded is None else parse_query(encoded)
        if self._narrows:
            query = self._instance.access.narrowed(self.caller, table, query)
        return select(self._database.schema, table.name, query, self.asking)

    def sees_all(self, name: str) -> bool:
        """Return whether no record of a table is hidden from the caller."""
        return self._instance.access.sees_all(self.caller, self._database.schema[name])

    def seen(self, table: Table, selection: Selection) -> Selection:
        """Return a selection without the records that are hidden from the caller.

        Args:
            table: The table asked for.
            selection: What was selected of it.
        """
        if self.sees_all(table.name):
            return selection
        rows = self._database.selected(selection, limit=-1, offset=0)
        return selection.among([row["sys_id"] for row in self._visible(table.name, rows)])

    def page(self, table: Table, selection: Selection, limit: int, offset: int) -> list[Row]:
        """Return the records of a page that the caller sees, and at most as many as asked for.

        The limit comes before the access rules, as on an instance: a page may be short.
        """
        if self._refuses(selection):
            return []
        rows = self._database.selected(selection, limit=limit, offset=offset)
        return self._instance.access.visible(self.caller, table, rows)

    def total(self, selection: Selection) -> int:
        """Return how many records are selected, those the caller does not see included."""
        return 0 if self._refuses(selection) else self._database.total(selection)

    def insert(self, table: Table, body: Mapping[str, object], *, display: bool = False) -> Row:
        """Add a record, under the `sys_id` it brings along if it brings one.

        Args:
            table: Its table.
            body: Its fields as they were sent.
            display: Whether they are display values.

        Errors:
            ApiError: An access rule or a business rule refuses, or the `sys_id` is taken.

        Source: the tests of PySNC on `sys_id`.
        """
        self._instance.access.check_write(self.caller, table, Operation.INSERT)
        values = self._accepted(table, body, display=display) | self._brought(table, body)
        row = self._instance.records.insert(table.name, values, self.caller)
        return self._shown(table, row)

    def update(
        self, table: Table, sys_id: str, body: Mapping[str, object], *, display: bool = False
    ) -> Row:
        """Change the fields named; a record of a table that extends this one is changed there.

        Args:
            table: The table asked for.
            sys_id: The record.
            body: The fields as they were sent.
            display: Whether they are display values.

        Errors:
            ApiError: There is no such record, or an access rule or a business rule refuses.
        """
        own, before = self._whole(table, sys_id)
        self._instance.access.check_write(self.caller, own, Operation.UPDATE)
        values = self._accepted(own, body, display=display)
        row = self._instance.records.update(own.name, before, values, self.caller)
        return self._shown(own, row)

    def delete(self, table: Table, sys_id: str) -> None:
        """Remove a record.

        Errors:
            ApiError: There is no such record, or an access rule or a business rule refuses.
        """
        own, row = self._whole(table, sys_id)
        self._instance.access.check_write(self.caller, own, Operation.DELETE)
        self._instance.records.delete(own.name, row, self.caller)

    def rendering(self, address: str, wanted: Wanted | None = None) -> Rendering:
        """Return what shows records to the caller.

        Args:
            address: The instance's address, which links begin with.
            wanted: How the caller wants records shown.
        """
        return Rendering(
            self._database,
            self._instance.keys,
            address=address,
            wanted=wanted,
            formats=self.formats,
            sight=Sight(self._visible, self.readable),
        )

    def readable(self, name: str) -> frozenset[str]:
        """Return the columns of a table whose values the caller may read."""
        return self._instance.access.readable(self.caller, name)

    def _visible(self, table: str, rows: list[Row]) -> list[Row]:
        return self._instance.access.visible(self.caller, self._database.schema[table], rows)

    def _shown(self, table: Table, row: Row) -> Row:
        return next(iter(self._visible(table.name, [row])), row)

    def _whole(self, table: Table, sys_id: str) -> tuple[Table, Row]:
        name = self.existing(table, sys_id).get("sys_class_name") or table.name
        own = self._database.schema.get(name) or table
        row = self._database.find(own.name, sys_id=sys_id)
        if row is None:
            raise no_record()
        return own, row

    def _brought(self, table: Table, body: Mapping[str, object]) -> Row:
        sys_id = body.get("sys_id")
        if not (isinstance(sys_id, str) and _SYS_ID.fullmatch(sys_id)):
            return {}
        if self._database.count(self._database.schema.storage(table.name), sys_id=sys_id):
            raise ApiError(403, "Operation Failed", _TAKEN.format(sys_id))
        return {"sys_id": sys_id}

    def _accepted(self, table: Table, body: Mapping[str, object], *, display: bool) -> Row:
        inputs = self._instance.inputs
        values = inputs.accept(table.name, body, display=display, formats=self.formats)
        return self._instance.access.permitted(self.caller, table, values)

    def _refuses(self, selection: Selection) -> bool:
        strict = self._instance.property("glide.invalid_query.returns_no_rows") == "true"
        return selection.dropped and strict
