"""What a table is: columns, inheritance and who may do what. The definitions are data."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from zlib import crc32

from app.practice.releases import Release

ADMIN = "admin"


class Choice(StrEnum):
    """How a column's choices bind, with the values of `sys_dictionary.choice`."""

    NONE = ""
    WITH_NONE = "1"
    SUGGESTION = "2"
    REQUIRED = "3"


@dataclass(frozen=True)
class Column:
    """One column, named and typed as in `sys_dictionary`.

    Args:
        name: The element name.
        label: What forms and data policies call it.
        type: The internal type, such as `string`, `integer`, `reference` or `password2`.
        max_length: Longer text is cut.
        default: The value of a new record that names none.
        reference: The table a reference points to.
        read_only: Written by the instance alone.
        mandatory: Marked so in the dictionary; forms ask for it, the Table API does not.
        cascade: The record goes when the referenced one is deleted.
        since: The first release family that has the column.
        list_of: The table whose ids a `glide_list` holds, separated by commas.
        choice: How the choices in `sys_choice` bind, as the dictionary counts.
        dependent_on: The field whose value decides which choices there are, or which table an id
            is of.
        indexed: Filters on it are quick.
        unique: No two records may share a value.
        read_roles: Roles that may read it, beside `admin`; all who may read the record when empty.
        write_roles: Roles that may write it, likewise.
        recoverable: A secret that the instance itself uses, and therefore keeps as it is.
    """

    name: str
    label: str
    type: str = "string"
    max_length: int = 40
    default: str = ""
    reference: str = ""
    read_only: bool = False
    mandatory: bool = False
    cascade: bool = False
    since: str = ""
    list_of: str = ""
    choice: Choice = Choice.NONE
    dependent_on: str = ""
    indexed: bool = False
    unique: bool = False
    read_roles: frozenset[str] = frozenset()
    write_roles: frozenset[str] = frozenset()
    recoverable: bool = False

    @property
    def is_secret(self) -> bool:
        """Whether the value is never shown."""
        return self.type in {"password", "password2"}

    @property
    def is_one_way(self) -> bool:
        """Whether nothing brings the value back."""
        return self.type == "password"

    def exists_in(self, release: Release) -> bool:
        """Return whether a release has the column."""
        return release.is_from(self.since)


@dataclass(frozen=True)
class Belonging:
    """The columns by which a record belongs to another, to see which is to see it.

    Args:
        table: Names the other's table.
        record: Names the other.
        field: Names the field of it that has to be readable too, if any.
    """

    table: str
    record: str
    field: str = ""


@dataclass(frozen=True)
class Access:
    """The roles that open a table; `admin` opens every one.

    Args:
        read: Roles that may read.
        write: Roles that may insert and update.
        delete: Roles that may delete.
        own: The columns, of one id or a list, that make a record the caller's own, who may then
            read it.
        listed: The column that lists further roles which may read the record.
        belongs: How a record belongs to another, which then decides who may read it, whatever
            roles they hold.
        hides_rows: Records vanish for others, where else the request is refused.
        internal: Not reachable from outside at all.
    """

    read: frozenset[str] = frozenset()
    write: frozenset[str] = frozenset()
    delete: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    listed: str = ""
    belongs: Belonging | None = None
    hides_rows: bool = False
    internal: bool = False


@dataclass(frozen=True)
class Table:
    """One table.

    Args:
        name: The table name.
        label: What pages call it.
        columns: Its own columns; one that repeats an inherited name replaces it.
        extends: The parent table.
        display: The column that stands for a record wherever it is referenced.
        access: Who may read and write.
        prefix: Begins the numbers of its records, if they are numbered.
        first_number: Where numbers begin.
        since: The first release family that has the table.
    """

    name: str
    label: str
    columns: tuple[Column, ...]
    extends: str = ""
    display: str = "name"
    access: Access = field(default_factory=Access)
    prefix: str = ""
    first_number: int = 1
    since: str = ""

    def as_in(self, release: Release) -> Table:
        """Return the table as a release has it: one of the future is kept, but nobody reaches it.

        So the parts that look into it find nothing there, and an upgrade finds it in place.
        """
        return self if release.is_from(self.since) else replace(self, access=Access(internal=True))


SYSTEM_COLUMNS = (
    Column("sys_id", "Sys ID", "GUID", 32, read_only=True),
    Column("sys_created_on", "Created", "glide_date_time", read_only=True, indexed=True),
    Column("sys_created_by", "Created by", read_only=True),
    Column("sys_updated_on", "Updated", "glide_date_time", read_only=True, indexed=True),
    Column("sys_updated_by", "Updated by", read_only=True),
    Column("sys_mod_count", "Updates", "integer", default="0", read_only=True),
    Column("sys_tags", "Tags", "related_tags", 4000, read_only=True),
)


class Schema:
    """The tables of one release, with inheritance worked out.

    Args:
        tables: All definitions, parents before children.
        release: Decides which columns there are.

    Errors:
        ValueError: A definition names a column that its table lacks.
    """

    def __init__(self, tables: Iterable[Table], release: Release) -> None:
        self._tables = {table.name: table.as_in(release) for table in tables}
        self._columns: dict[str, dict[str, Column]] = {}
        self.release = release
        for table in self:
            inherited = self._columns.get(table.extends, {})
            own = {column.name: column for column in self.own_columns(table)}
            self._columns[table.name] = inherited | own
            _check_named(table, self._columns[table.name])

    def __iter__(self) -> Iterator[Table]:
        return iter(self._tables.values())

    def __getitem__(self, name: str) -> Table:
        return self._tables[name]

    def get(self, name: str) -> Table | None:
        """Return a table, or nothing when there is none of that name."""
        return self._tables.get(name)

    def columns(self, table: str) -> dict[str, Column]:
        """Return a table's columns by name, inherited ones included."""
        return self._columns[table]

    def own_columns(self, table: Table) -> list[Column]:
        """Return the columns a table brings itself, in this release."""
        own = table.columns if table.extends else SYSTEM_COLUMNS + table.columns
        return [column for column in own if column.exists_in(self.release)]

    @property
    def fingerprint(self) -> int:
        """A number by which the definitions of two programs or releases are told apart."""
        texts = (f"{table}.{name}" for table, columns in self._columns.items() for name in columns)
        return crc32("\n".join([self.release.family, *texts]).encode()) >> 1

    def blank(self, table: str) -> dict[str, str]:
        """Return a new record of a table, with its defaults."""
        blank = {name: column.default for name, column in self._columns[table].items()}
        return blank | ({"sys_class_name": table} if self.is_extended(table) else {})

    def lineage(self, table: str) -> list[str]:
        """Return a table and its ancestors, nearest first."""
        parent = self._tables[table].extends
        return [table, *(self.lineage(parent) if parent else [])]

    def storage(self, table: str) -> str:
        """Return the root table, which keeps the records of its whole family."""
        return self.lineage(table)[-1]

    def family(self, table: str) -> list[str]:
        """Return a table and all that extend it."""
        return [other.name for other in self if table in self.lineage(other.name)]

    def indexed(self, storage: str) -> list[str]:
        """Return the columns of a root table's family on which filters are to be quick."""
        family = self.family(storage)
        columns = (column for table in family for column in self._columns[table].values())
        return sorted({column.name for column in columns if column.indexed})

    def is_extended(self, table: str) -> bool:
        """Return whether the table's records carry their class."""
        return "sys_class_name" in self._columns[table]


def _check_named(table: Table, columns: Container[str]) -> None:
    listed = (table.access.listed,) if table.access.listed else ()
    for name in (table.display, *listed, *table.access.own):
        if name not in columns:
            message = f"the definition of {table.name} names {name}, which is no column of it"
            raise ValueError(message)
