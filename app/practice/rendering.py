"""Records as the Table API shows them: strings, references with links, display values.

Source: ServiceNow documentation, "Table API".
"""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.database import Database, Row
from app.practice.keys import Keys
from app.practice.schema import Column

Cell = str | dict[str, str]


@dataclass(frozen=True)
class Wanted:
    """How a caller wants records shown.

    Args:
        fields: The fields to show, dot-walked or not; all when empty.
        display: `false` for values, `true` for display values, `all` for both.
        links: Whether references carry a link.
    """

    fields: tuple[str, ...] = ()
    display: str = "false"
    links: bool = True


class Rendering:
    """Shows records; made anew for each request, for it remembers what it looked up.

    Args:
        database: For the records that references point to and the labels of choices.
        keys: What encrypted fields show is derived from them.
        address: The instance's address, which links begin with.
        wanted: How the caller wants records shown.
    """

    def __init__(
        self, database: Database, keys: Keys, *, address: str, wanted: Wanted | None = None
    ) -> None:
        self._database = database
        self._schema = database.schema
        self._keys = keys
        self._address = address
        self._wanted = wanted or Wanted()
        self._referenced: dict[tuple[str, str], Row | None] = {}
        self._labels: dict[tuple[str, str], dict[str, str]] = {}

    def record(self, table: str, row: Row) -> dict[str, Cell]:
        """Show one record."""
        shown: dict[str, Cell] = {}
        for path in self._wanted.fields or row:
            found = self._walk(table, row, path)
            if found is not None:
                shown[path] = self._cell(*found)
        return shown

    def display(self, table: str, column: Column, value: str) -> str:
        """Return what people read for a value."""
        if column.is_secret:
            return self._keys.ciphertext(value)
        if column.reference:
            return self._name(column.reference, value)
        return self._choices(table, column.name).get(value, value)

    def _walk(self, table: str, row: Row | None, path: str) -> tuple[str, Column, str] | None:
        name, _, rest = path.partition(".")
        column = self._schema.columns(table).get(name)
        if column is None or (rest and not column.reference):
            return None
        value = row[name] if row else ""
        if not rest:
            return table, column, value
        return self._walk(column.reference, self._lookup(column.reference, value), rest)

    def _cell(self, table: str, column: Column, value: str) -> Cell:
        plain = self._keys.ciphertext(value) if column.is_secret else value
        parts = {
            "display_value": self.display(table, column, value),
            "link": f"{self._address}/api/now/table/{column.reference}/{value}",
            "value": plain,
        }
        hidden = {"false": {"display_value"}, "true": {"value"}}.get(self._wanted.display, set())
        if not (column.reference and value and self._wanted.links):
            hidden = hidden | {"link"}
        shown = {name: part for name, part in parts.items() if name not in hidden}
        return shown if len(shown) > 1 else next(iter(shown.values()))

    def _lookup(self, table: str, sys_id: str) -> Row | None:
        key = (table, sys_id)
        if key not in self._referenced:
            self._referenced[key] = self._database.find(table, sys_id=sys_id) if sys_id else None
        return self._referenced[key]

    def _name(self, table: str, sys_id: str) -> str:
        row = self._lookup(table, sys_id)
        if row is None:
            return sys_id
        shown_by = self._schema[table].display
        return self.display(table, self._schema.columns(table)[shown_by], row[shown_by])

    def _choices(self, table: str, element: str) -> dict[str, str]:
        key = (table, element)
        if key not in self._labels:
            self._labels[key] = self._read_choices(table, element)
        return self._labels[key]

    def _read_choices(self, table: str, element: str) -> dict[str, str]:
        for name in self._schema.lineage(table):
            rows = self._database.rows("sys_choice", name=name, element=element, language="en")
            if rows:
                return {row["value"]: row["label"] for row in rows}
        return {}
