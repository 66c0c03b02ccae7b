"""Where records are kept: SQLite, in memory or in a file, every value a string.

A table and all that extend it share one SQL table and are told apart by `sys_class_name`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from operator import itemgetter
from pathlib import Path
from threading import RLock
from time import monotonic
from typing import cast

from app.practice.errors import took_too_long
from app.practice.queries.dates import SQL_FUNCTIONS
from app.practice.queries.query import Query
from app.practice.queries.selection import Selection, select
from app.practice.store.schema import Schema

Row = dict[str, str]

_TEXT = "TEXT COLLATE NOCASE"
_STEPS = 1_000


class Database:
    """Reads and writes raw records; knows neither rules nor rights.

    Args:
        schema: The tables.
        path: The file, or nothing for a database in memory.
    """

    # How long one query may take. An instance's quota for a transaction is 60 seconds, but here
    # everybody waits for one.
    longest_s = 10.0

    def __init__(self, schema: Schema, path: Path | None = None) -> None:
        self.schema = schema
        self._lock = RLock()
        if path and not path.exists():
            path.touch(mode=0o600)  # SQLite gives its logs the rights that the file has
        self._connection = sqlite3.connect(
            path or ":memory:", check_same_thread=False, isolation_level=None
        )
        self._settle()
        for name, function in SQL_FUNCTIONS.items():
            self._connection.create_function(name, 3, function, deterministic=True)
        for storage in {schema.storage(table.name) for table in schema}:
            self._make(storage)

    def image(self) -> bytes:
        """Return all records as one block, for `restore`."""
        return self._connection.serialize()

    def restore(self, image: bytes) -> None:
        """Put what `image` returned in place of all records.

        Args:
            image: Made by a database of the same schema.
        """
        with self._lock, closing(sqlite3.connect(":memory:")) as source:
            source.deserialize(image)
            source.backup(self._connection)
            self._settle()

    @contextmanager
    def bulk(self, table: str) -> Iterator[None]:
        """Keep great numbers of records quickly: indexes are made once all are there.

        Args:
            table: The table that grows.
        """
        storage = self.schema.storage(table)
        with self.transaction():
            for name in self.schema.indexed(storage):
                self._run(f'DROP INDEX "{storage}.{name}"')
            yield
            self._index(storage)

    def analyze(self) -> None:
        """Look at how values are spread, so that queries take the index that helps most."""
        self._run("PRAGMA analysis_limit = 1000")
        self._run("ANALYZE")

    @property
    def mark(self) -> int:
        """A number that is kept with the records, 0 at first."""
        return self._number("PRAGMA user_version", ())

    @mark.setter
    def mark(self, number: int) -> None:
        self._run(f"PRAGMA user_version = {number:d}")

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside, or nothing; an inner transaction joins the outer."""
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def rows(self, table: str, /, **equal: str) -> list[Row]:
        """Return the records of a table whose fields equal the values given."""
        source = select(self.schema, table, Query()).source
        family = select(self.schema, table, Query()).parameters
        wanted = "".join(f' AND t."{name}" = ?' for name in equal)
        return self._fetch(table, f"{source}{wanted} ORDER BY t.rowid", [*family, *equal.values()])

    def among(self, table: str, column: str, values: Iterable[str]) -> list[Row]:
        """Return the records of a table that have one of the values in a column."""
        wanted = json.dumps(list(values))
        tail = f'WHERE t."{column}" IN (SELECT value FROM json_each(?)) ORDER BY t.rowid'  # noqa: S608 - the name comes from the schema, the values are a parameter
        return self._fetch(table, tail, [wanted])

    def find(self, table: str, /, **equal: str) -> Row | None:
        """Return the first record whose fields equal the values given."""
        return next(iter(self.rows(table, **equal)), None)

    def count(self, table: str, /, **equal: str) -> int:
        """Return how many records have fields that equal the values given."""
        family = select(self.schema, table, Query())
        wanted = "".join(f' AND t."{name}" = ?' for name in equal)
        text = f"SELECT COUNT(*) {self._from(table)} {family.source}{wanted}"
        return self._number(text, [*family.parameters, *equal.values()])

    def selected(self, selection: Selection, *, limit: int, offset: int) -> list[Row]:
        """Return one page of a selection."""
        tail = f"{selection.source} ORDER BY {selection.order} LIMIT {limit:d} OFFSET {offset:d}"
        return self._fetch(selection.table, tail, selection.parameters)

    def total(self, selection: Selection) -> int:
        """Return how many records a selection has."""
        text = f"SELECT COUNT(*) {self._from(selection.table)} {selection.source}"
        return self._number(text, selection.parameters)

    def aggregated(
        self, selection: Selection, chosen: list[str], tail: str, values: list[str]
    ) -> list[tuple[object, ...]]:
        """Return what is worked out over a selection, in groups when the tail says so."""
        text = f"SELECT {', '.join(chosen)} {self._from(selection.table)} {selection.source} {tail}"
        return self._read(text, [*selection.parameters, *values])

    def insert(self, table: str, row: Row) -> None:
        """Add a record."""
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        target = f'"{self.schema.storage(table)}" ({names})'
        self._run(f"INSERT INTO {target} VALUES ({marks})", row.values())  # noqa: S608 - names come from the schema, values are parameters

    def insert_all(self, table: str, rows: Iterable[Row]) -> None:
        """Add many records, each with every column of the table.

        Args:
            table: The table.
            rows: The records.
        """
        columns = self.schema.columns(table)
        names = ", ".join(f'"{name}"' for name in columns)
        target = f'"{self.schema.storage(table)}" ({names})'
        text = f"INSERT INTO {target} VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names come from the schema, values are parameters
        with self._lock:
            self._connection.executemany(text, map(itemgetter(*columns), rows))

    def update(self, table: str, row: Row) -> None:
        """Replace the record that has the row's `sys_id`."""
        pairs = ", ".join(f'"{name}" = ?' for name in row)
        change = f'"{self.schema.storage(table)}" SET {pairs}'
        values = [*row.values(), row["sys_id"]]
        self._run(f"UPDATE {change} WHERE sys_id = ?", values)

    def delete(self, table: str, sys_id: str) -> None:
        """Remove a record."""
        storage = self.schema.storage(table)
        self._run(f'DELETE FROM "{storage}" WHERE sys_id = ?', [sys_id])  # noqa: S608 - names come from the schema, values are parameters

    def _fetch(self, table: str, tail: str, parameters: Iterable[str]) -> list[Row]:
        names = list(self.schema.columns(table))
        chosen = ", ".join(f't."{name}"' for name in names)
        found = self._read(f"SELECT {chosen} {self._from(table)} {tail}", parameters)
        return cast("list[Row]", [dict(zip(names, values, strict=True)) for values in found])

    def _number(self, text: str, parameters: Iterable[str]) -> int:
        ((number,),) = self._read(text, parameters)
        return int(str(number))

    def _from(self, table: str) -> str:
        return f'FROM "{self.schema.storage(table)}" AS t'

    def _settle(self) -> None:
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")

    def _make(self, storage: str) -> None:
        family = self.schema.family(storage)
        names = [name for table in family for name in self.schema.columns(table)]
        definitions = {name: f"\"{name}\" {_TEXT} NOT NULL DEFAULT ''" for name in names}
        del definitions["sys_id"]
        columns = ", ".join([f"sys_id {_TEXT} PRIMARY KEY", *definitions.values()])
        self._run(f'CREATE TABLE IF NOT EXISTS "{storage}" ({columns})')
        present = {name for _, name, *_ in self._run(f'PRAGMA table_info("{storage}")')}
        for name in definitions.keys() - present:
            self._run(f'ALTER TABLE "{storage}" ADD COLUMN {definitions[name]}')
        self._index(storage)

    def _index(self, storage: str) -> None:
        for name in self.schema.indexed(storage):
            # Within a family every query names the class, so that comes first.
            of_class = self.schema.is_extended(storage) and name != "sys_class_name"
            columns = f'sys_class_name, "{name}"' if of_class else f'"{name}"'
            place = f'"{storage}.{name}" ON "{storage}" ({columns})'
            self._run(f"CREATE INDEX IF NOT EXISTS {place}")

    def _read(self, text: str, parameters: Iterable[str]) -> list[tuple[object, ...]]:
        """Run a query, which people may have made such that it never ends."""
        with self._lock:
            ends = monotonic() + self.longest_s
            self._connection.set_progress_handler(lambda: monotonic() > ends, _STEPS)
            try:
                return self._run(text, parameters)
            except sqlite3.OperationalError as exc:
                if exc.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                raise took_too_long() from exc
            finally:
                self._connection.set_progress_handler(None, 0)

    def _run(self, text: str, parameters: Iterable[str] = ()) -> list[tuple[object, ...]]:
        with self._lock, closing(self._connection.execute(text, tuple(parameters))) as cursor:
            return cursor.fetchall()
