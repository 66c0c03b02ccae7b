"""What people call tables and columns, in their language."""

from __future__ import annotations

from app.practice.store.database import Database
from app.practice.store.schema import Column, Table

_FALLBACK = "en"


class Labels:
    """Reads labels from `sys_documentation`; English stands in for what is not translated.

    Made anew for each request, for it remembers what it looked up.

    Args:
        database: The records of labels.
        language: Such as `fr`.
    """

    def __init__(self, database: Database, language: str) -> None:
        self._database = database
        self._languages = (_FALLBACK, language)
        self._words: dict[str, dict[str, str]] = {}

    def of_table(self, table: Table) -> str:
        """Return what people call a table."""
        return self._of(table).get("") or table.label

    def of_column(self, table: Table, column: Column) -> str:
        """Return what people call a column of a table, inherited or its own."""
        return self._of(table).get(column.name) or column.label

    def _of(self, table: Table) -> dict[str, str]:
        if table.name not in self._words:
            self._words[table.name] = self._read(table)
        return self._words[table.name]

    def _read(self, table: Table) -> dict[str, str]:
        """Return labels by element: the nearest table that has any decides."""
        words: dict[str, str] = {}
        for name in reversed(self._database.schema.lineage(table.name)):
            rows = self._database.rows("sys_documentation", name=name)
            for language in self._languages:
                found = (row for row in rows if row["language"] == language)
                words |= {row["element"]: row["label"] for row in found}
        return words
