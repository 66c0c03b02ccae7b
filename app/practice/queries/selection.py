"""From an encoded query to SQL. Values travel as parameters, names come from the schema alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.practice.errors import ApiError
from app.practice.queries.asking import Asking
from app.practice.queries.comparison import NUMBERS, Subject, comparable, compare
from app.practice.queries.field_comparison import OPERATORS, compare_fields
from app.practice.queries.query import (
    SHOWN_AS,
    TEXT_SEARCH,
    Alternatives,
    Condition,
    Group,
    Query,
    Related,
    Term,
)
from app.practice.queries.sql import ALWAYS, Sql, joined, marks
from app.practice.queries.walking import Place, shown, walk
from app.practice.store.schema import Column, Schema

_BY_WHAT_IS_SHOWN = {"LIKE", "NOT LIKE", "STARTSWITH", "ENDSWITH"}
_MAX_WORDS = 10
_NOBODY = Asking()


@dataclass(frozen=True)
class Selection:
    """The records a query selects.

    Args:
        table: The table asked for.
        source: The condition.
        parameters: The condition's values, in order.
        order: The sort expression.
        dropped: Whether a term was left out because it means nothing.
    """

    table: str
    source: str
    parameters: tuple[str, ...]
    order: str
    dropped: bool

    def among(self, sys_ids: Sequence[str]) -> Selection:
        """Return those of the records whose ids are among some."""
        source = f"{self.source} AND t.sys_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - the ids are a parameter
        return replace(self, source=source, parameters=(*self.parameters, json.dumps(sys_ids)))


def select(schema: Schema, table: str, query: Query, asking: Asking = _NOBODY) -> Selection:
    """Translate a query over a table.

    Terms on fields that do not exist, terms with operators no list knows, and `javascript:`
    operands the instance refuses are dropped, and the rest runs.

    Args:
        schema: The tables.
        table: The table asked for.
        query: What to select.
        asking: Who asks and when.

    Errors:
        ApiError: The query names a field the caller may not read.

    Source: ServiceNow documentation, "Table API", parameter `sysparm_query`.
    """
    translation = _Translation(schema, table, asking)
    condition = translation.condition(query)
    order = translation.order(query)
    source = f"WHERE {condition.text}"
    return Selection(table, source, condition.values, order, translation.dropped)


class _Translation:
    def __init__(self, schema: Schema, table: str, asking: Asking, depth: int = 0) -> None:
        self._schema = schema
        self._table = table
        self._asking = asking
        self._depth = depth
        self._alias = f"r{depth}" if depth else "t"
        self._has_searched = False
        self.dropped = False

    def condition(self, query: Query) -> Sql:
        wanted = joined("OR", [self._group(group) for group in query.groups])
        return joined("AND", [*self._family(), wanted])

    def order(self, query: Query) -> str:
        keys = [self._sort_key(key.field, " DESC" * key.descending) for key in query.order]
        return ", ".join([*filter(None, keys), "t.rowid"])

    def _family(self) -> list[Sql]:
        if self._schema.storage(self._table) == self._table:
            return []
        family = self._schema.family(self._table)
        return [Sql(f"{self._alias}.sys_class_name IN ({marks(family)})", tuple(family))]

    def _group(self, group: Group) -> Sql:
        conditions = [found for found in map(self._alternatives, group) if found]
        return joined("AND", conditions) if conditions else ALWAYS

    def _alternatives(self, alternatives: Alternatives) -> Sql | None:
        conditions = [found for found in map(self._term, alternatives) if found]
        self.dropped |= len(conditions) < max(len(alternatives), 1)
        return joined("OR", conditions) if conditions else None

    def _term(self, term: Term) -> Sql | None:
        if isinstance(term, Related):
            return self._related(term)
        if term.field == TEXT_SEARCH:
            return self._search(term.value)
        place = self._find(term.field)
        return self._condition(place, term) if place else None

    def _condition(self, place: Place, term: Condition) -> Sql | None:
        if term.operator in OPERATORS:
            return self._by_fields(place, term)
        if term.operator == SHOWN_AS:
            return self._shown_as(place, term)
        if term.operator == "INSTANCEOF":
            return self._instance_of(place, term.value)
        if term.operator in _BY_WHAT_IS_SHOWN:
            place = self._shown(place, term.field)
        return compare(self._subject(place), term.operator, term.value)

    def _by_fields(self, place: Place, term: Condition) -> Sql | None:
        name, mark, options = term.value.partition("@")
        other = self._find(name)
        if other is None:
            return None
        subjects = self._subject(place), self._subject(other)
        return compare_fields(*subjects, operator=term.operator, options=mark + options)

    def _shown_as(self, place: Place, term: Condition) -> Sql | None:
        conditions = [
            compare(self._subject(place), "=", term.value),
            compare(self._subject(self._shown(place, term.field)), "=", term.value),
            self._labelled(place, term.value),
        ]
        known = [condition for condition in conditions if condition]
        return joined("OR", known) if known else None

    def _labelled(self, place: Place, label: str) -> Sql | None:
        if "sys_choice" not in {table.name for table in self._schema}:
            return None
        names = self._schema.lineage(place.table)
        known = f"name IN ({marks(names)}) AND element = ? AND label = ?"
        text = f"{place.expression} IN (SELECT value FROM sys_choice WHERE {known})"  # noqa: S608 - marks alone
        return Sql(text, (*names, place.column.name, label))

    def _instance_of(self, place: Place, table: str) -> Sql | None:
        if place.column.name != "sys_class_name" or self._schema.get(table) is None:
            return None
        family = self._schema.family(table)
        return Sql(f"{place.expression} IN ({marks(family)})", tuple(family))

    def _search(self, text: str) -> Sql | None:
        """Find words anywhere in a record's texts, once in a query, as far as a few words go."""
        words = text.split()[:_MAX_WORDS]
        if self._has_searched or not words:
            return None
        self._has_searched = True
        columns = self._schema.columns(self._table).values()
        texts = [f'{self._alias}."{column.name}"' for column in columns if _is_text(column)]
        everything = f"({' || '.join([*texts, repr('')])})"
        return joined("AND", [Sql(f"INSTR(LOWER({everything}), LOWER(?))", (w,)) for w in words])

    def _related(self, term: Related) -> Sql | None:
        table = self._schema.get(term.table)
        place = self._find(term.field)
        if table is None or table.access.internal or place is None:
            return None
        inner = _Translation(self._schema, term.table, self._asking, self._depth + 1)
        column = inner._find(term.column)
        condition = inner.condition(term.query)
        self.dropped |= inner.dropped
        return inner._belonging(place, column, condition, term.count) if column else None

    def _belonging(
        self, place: Place, column: Place, condition: Sql, count: tuple[str, str]
    ) -> Sql | None:
        source = f'FROM "{self._schema.storage(self._table)}" AS {self._alias}'
        if count == (">=", "1"):
            chosen = f"SELECT {column.expression} {source} WHERE {condition.text}"
            text = f"({place.expression} != '' AND {place.expression} IN ({chosen}))"
            return Sql(text, condition.values)
        operator, number = count
        mark, numbers = "CAST(? AS INTEGER)", number.split("@")
        if len(numbers) != 1 + (operator == "BETWEEN"):
            return None
        same = f"{column.expression} = {place.expression}"
        counted = f"(SELECT COUNT(*) {source} WHERE {same} AND {condition.text})"
        text = f"{counted} {operator} {' AND '.join([mark] * len(numbers))}"
        return Sql(f"({text})", (*condition.values, *numbers))

    def _sort_key(self, field: str, direction: str) -> str:
        place = self._find(field)
        if place is None:
            return ""
        return comparable(self._subject(self._shown(place, field))) + direction

    def _shown(self, place: Place, path: str) -> Place:
        """Find what stands for a reference, or the reference itself if that may not be read."""
        found = shown(self._schema, place, path, table=self._table, alias=self._alias)
        return found if self._asking.reads(found.passed) else place

    def _subject(self, place: Place) -> Subject:
        return Subject(place.expression, place.column, self._asking)

    def _find(self, path: str) -> Place | None:
        place = walk(self._schema, self._table, path, alias=self._alias)
        if place and not self._asking.reads(place.passed):
            detail = "Field(s) present in the query do not have permission to be read"
            raise ApiError(403, "Insufficient rights to query records", detail)
        return place


def _is_text(column: Column) -> bool:
    return not (column.reference or column.is_secret or column.type in NUMBERS)
