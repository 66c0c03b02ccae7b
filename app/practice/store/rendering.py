"""Records as the Table API shows them: strings, references with links, display values.

A page is shown column by column: each value that occurs is shown once, and the records that a
column refers to are read in one query.

Source: ServiceNow documentation, "Table API".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from urllib.parse import quote

from app.practice.keys import Keys
from app.practice.store.database import Database, Row
from app.practice.store.formats import Formats
from app.practice.store.journals import JOURNALS, histories
from app.practice.store.labels import Labels
from app.practice.store.schema import Column

Cell = str | dict[str, str]

_STARS = "********"


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


@dataclass(frozen=True)
class _Field:
    """A column of a page: whose it is, and the records it is read from."""

    table: str
    column: Column
    rows: Sequence[Row]


@dataclass(frozen=True)
class Sight:
    """What one caller sees.

    Args:
        visible: Returns what they see of the records of a table, named first.
        readable: Returns the columns of a table that they may read.
    """

    visible: Callable[[str, list[Row]], list[Row]]
    readable: Callable[[str], Collection[str]]


class Rendering:
    """Shows records; made anew for each request, for it remembers what it looked up.

    Args:
        database: For the records that references point to and the labels of choices.
        keys: What encrypted fields show is derived from them.
        address: The instance's address, which links begin with.
        wanted: How the caller wants records shown.
        formats: How the caller reads dates and labels.
        sight: What the caller sees; without it, all.
    """

    def __init__(
        self,
        database: Database,
        keys: Keys,
        *,
        address: str,
        wanted: Wanted | None = None,
        formats: Formats | None = None,
        sight: Sight | None = None,
    ) -> None:
        self._database = database
        self._schema = database.schema
        self._keys = keys
        self._address = address
        self._wanted = wanted or Wanted()
        self._formats = formats or Formats()
        self._sight = sight
        self._referenced: dict[str, dict[str, Row]] = {}
        self._labels: dict[str, dict[str, dict[str, str]]] = {}

    def records(self, table: str, rows: Sequence[Row]) -> list[dict[str, Cell]]:
        """Show a page of records.

        Args:
            table: Their table.
            rows: The raw records.
        """
        fields = self._wanted.fields
        found = {
            path: self._cells(field)
            for path in fields or self._shown_otherwise(table)
            if (field := self._walk(table, rows, path))
        }
        pages = zip(*found.values(), strict=True) if found else repeat((), len(rows))
        # To copy a record and change a few fields is many times quicker than to make it anew.
        shown: list[dict[str, Cell]] = [{} if fields else {**row} for row in rows]
        for record, cells in zip(shown, pages, strict=True):
            record.update(zip(found, cells, strict=True))
        return shown

    def record(self, table: str, row: Row) -> dict[str, Cell]:
        """Show one record."""
        return self.records(table, [row])[0]

    def display(self, table: str, column: Column, value: str) -> str:
        """Return what people read for a value."""
        return self._displays(table, column, {value})[value]

    def of_path(self, table: str, path: str, value: str) -> str:
        """Return what people read for a value of a field, dot-walked or not."""
        name, _, rest = path.partition(".")
        column = self._schema.columns(table)[name]
        if rest:
            return self.of_path(column.reference, rest, value)
        return self.display(table, column, value)

    def _shown_otherwise(self, table: str) -> list[str]:
        """Return the columns of which not simply the value is shown."""
        columns = self._schema.columns(table).values()
        plain = self._wanted.display == "false"
        return [column.name for column in columns if not (plain and _is_plain(column))]

    def _walk(self, table: str, rows: Sequence[Row], path: str) -> _Field | None:
        name, _, rest = path.partition(".")
        column = self._schema.columns(table).get(name)
        if column is None or (rest and not column.reference):
            return None
        if not rest:
            return _Field(table, column, rows)
        found = self._seen(column.reference, {row[name] for row in rows})
        nothing = dict.fromkeys(self._schema.columns(column.reference), "")
        return self._walk(column.reference, [found.get(row[name], nothing) for row in rows], rest)

    def _cells(self, field: _Field) -> Sequence[Cell]:
        column = field.column
        if column.type in JOURNALS:
            return self._journal(field)
        values = [row[column.name] for row in field.rows]
        if self._wanted.display == "false" and _is_plain(column):
            return values
        distinct = set(values)
        shown = {}
        if self._wanted.display != "false":
            shown = self._displays(field.table, column, distinct)
        cells = {value: self._cell(column, value, shown.get(value, "")) for value in distinct}
        return [cells[value] for value in values]

    def _cell(self, column: Column, value: str, display: str) -> Cell:
        plain = self._encrypted(column, value) if column.is_secret else value
        parts = {"display_value": display}
        if column.reference and value and self._wanted.links:
            # Quoting is slow, and a sys_id needs none.
            place = value if value.isascii() and value.isalnum() else quote(value, safe="")
            parts["link"] = f"{self._address}/api/now/table/{column.reference}/{place}"
        parts["value"] = plain
        match self._wanted.display:
            case "false":
                del parts["display_value"]
            case "true":
                del parts["value"]
        return parts if len(parts) > 1 else next(iter(parts.values()))

    def _journal(self, field: _Field) -> Sequence[Cell]:
        if self._wanted.display == "false":
            return [""] * len(field.rows)
        owners = {row["sys_id"] for row in field.rows}
        texts = histories(self._database, self._told(field), owners, self._formats)
        shown = [texts.get(row["sys_id"], "") for row in field.rows]
        if self._wanted.display == "true":
            return shown
        return [{"display_value": text, "value": ""} for text in shown]

    def _told(self, field: _Field) -> dict[str, str]:
        """Return the labels of the journal fields whose entries are shown in one."""
        columns = self._schema.columns(field.table)
        readable = self._sight.readable(field.table) if self._sight else columns
        if field.column.name not in readable:
            return {}
        if field.column.type != "journal_list":
            return {field.column.name: field.column.label}
        inputs = (column for column in columns.values() if column.type == "journal_input")
        return {column.name: column.label for column in inputs if column.name in readable}

    def _displays(self, table: str, column: Column, values: Collection[str]) -> dict[str, str]:
        if column.is_secret:
            return {value: self._concealed(column, value) for value in values}
        if column.type == "sys_class_name":
            return self._classes(values)
        if column.list_of:
            return self._listed(column, values)
        if column.reference:
            return self._names(column.reference, values)
        labels = self._choices(table).get(column.name, {})
        return {
            value: labels.get(value) or self._formats.show(column.type, value) for value in values
        }

    def _concealed(self, column: Column, value: str) -> str:
        return _STARS if column.is_one_way and value else self._encrypted(column, value)

    def _encrypted(self, column: Column, value: str) -> str:
        return "" if column.is_one_way else self._keys.ciphertext(value)

    def _listed(self, column: Column, values: Collection[str]) -> dict[str, str]:
        parts = {value: [part.strip() for part in value.split(",")] for value in values}
        names = self._names(column.list_of, set(chain.from_iterable(parts.values())))
        return {value: ", ".join(map(names.__getitem__, ids)) for value, ids in parts.items()}

    def _classes(self, tables: Collection[str]) -> dict[str, str]:
        """Return what people call tables."""
        labels = Labels(self._database, self._formats.language)
        known = {name: self._schema.get(name) for name in tables}
        return {name: labels.of_table(table) if table else name for name, table in known.items()}

    def _names(self, table: str, sys_ids: Collection[str]) -> dict[str, str]:
        names = {sys_id: sys_id for sys_id in sys_ids}
        if self._schema.get(table) is None:
            return names
        column = self._schema.columns(table)[self._schema[table].display]
        found = self._lookup(table, sys_ids)
        shown = self._displays(table, column, {row[column.name] for row in found.values()})
        return names | {
            sys_id: shown[found[sys_id][column.name]] for sys_id in sys_ids if sys_id in found
        }

    def _seen(self, table: str, sys_ids: Collection[str]) -> dict[str, Row]:
        found = self._lookup(table, sys_ids)
        if self._sight is None or not found:
            return found
        return {row["sys_id"]: row for row in self._sight.visible(table, list(found.values()))}

    def _lookup(self, table: str, sys_ids: Collection[str]) -> dict[str, Row]:
        if self._schema.get(table) is None:
            return {}
        known = self._referenced.setdefault(table, {})
        missing = {sys_id for sys_id in sys_ids if sys_id} - known.keys()
        if missing:
            rows = self._database.among(table, "sys_id", missing)
            known.update((row["sys_id"], row) for row in rows)
        return known

    def _choices(self, table: str) -> dict[str, dict[str, str]]:
        if table not in self._labels:
            self._labels[table] = self._read_choices(table)
        return self._labels[table]

    def _read_choices(self, table: str) -> dict[str, dict[str, str]]:
        """Return labels by element: the nearest table that has any decides, English fills in."""
        lineage = self._schema.lineage(table)
        language = self._formats.language
        found: dict[str, dict[str, dict[str, str]]] = {}
        rows = self._database.among("sys_choice", "name", lineage)
        for row in sorted(rows, key=lambda row: row["language"] == language):
            if row["language"] in {"en", language}:
                by_table = found.setdefault(row["element"], {})
                by_table.setdefault(row["name"], {})[row["value"]] = row["label"]
        return {
            element: next(by_table[name] for name in lineage if name in by_table)
            for element, by_table in found.items()
        }


def _is_plain(column: Column) -> bool:
    return not (column.reference or column.is_secret or column.type in JOURNALS)
