"""From an encoded query to SQL. Values travel as parameters, names come from the schema alone."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.query import Alternatives, Condition, Group, Query
from app.practice.schema import Column, Schema

_SAME = {"=": "=", "!=": "!="}
_RANGE = {"<", ">", "<=", ">="}
_PATTERN = {
    "LIKE": ("LIKE", "%{}%"),
    "CONTAINS": ("LIKE", "%{}%"),
    "NOT LIKE": ("NOT LIKE", "%{}%"),
    "STARTSWITH": ("LIKE", "{}%"),
    "ENDSWITH": ("LIKE", "%{}"),
}
_FIXED = {"ISEMPTY": "{} = ''", "EMPTYSTRING": "{} = ''", "ISNOTEMPTY": "{} != ''", "ANYTHING": "1"}


@dataclass(frozen=True)
class Selection:
    """The records a query selects.

    Args:
        table: The table asked for.
        source: Joins and condition.
        parameters: The condition's values, in order.
        order: The sort expression.
        dropped: Whether a term was left out because the table has no such field.
    """

    table: str
    source: str
    parameters: tuple[str, ...]
    order: str
    dropped: bool


def select(schema: Schema, table: str, query: Query) -> Selection:
    """Translate a query over a table.

    Terms on fields that do not exist, and `javascript:` operands, are dropped and the rest runs.

    Args:
        schema: The tables.
        table: The table asked for.
        query: What to select.

    Source: ServiceNow documentation, "Table API", parameter `sysparm_query`.
    """
    return _Translation(schema, table).run(query)


class _Translation:
    def __init__(self, schema: Schema, table: str) -> None:
        self._schema = schema
        self._table = table
        self._joins: dict[str, str] = {}
        self._parameters: list[str] = []
        self._dropped = False

    def run(self, query: Query) -> Selection:
        family = self._family()
        where = " OR ".join(f"({self._group(group)})" for group in query.groups)
        keys = [self._sort_key(order.field, " DESC" * order.descending) for order in query.order]
        order = ", ".join([*filter(None, keys), "t.rowid"])
        source = f"{' '.join(self._joins.values())} WHERE {family}({where})"
        return Selection(self._table, source, tuple(self._parameters), order, self._dropped)

    def _family(self) -> str:
        if not self._schema.is_extended(self._table):
            return ""
        family = self._schema.family(self._table)
        self._parameters += family
        return f"t.sys_class_name IN ({_marks(family)}) AND "

    def _group(self, group: Group) -> str:
        return " AND ".join(filter(None, map(self._alternatives, group))) or "1"

    def _alternatives(self, alternatives: Alternatives) -> str:
        terms = [term for term in map(self._condition, alternatives) if term]
        self._dropped |= len(terms) < max(len(alternatives), 1)
        return f"({' OR '.join(terms)})" if terms else ""

    def _condition(self, condition: Condition) -> str:
        found = self._resolve(condition.field)
        if found is None or "javascript:" in condition.value:
            return ""
        expression, column = found
        text, values = _compare(expression, column, condition)
        self._parameters += values
        return text

    def _sort_key(self, field: str, direction: str) -> str:
        found = self._resolve(field)
        return _comparable(*found) + direction if found else ""

    def _resolve(self, path: str) -> tuple[str, Column] | None:
        *steps, last = path.split(".")
        table, alias = self._table, "t"
        for step in steps:
            link = self._schema.columns(table).get(step)
            if link is None or not link.reference:
                return None
            alias = self._join(alias, link)
            table = link.reference
        column = self._schema.columns(table).get(last)
        if column is None or column.is_secret:
            return None
        expression = f'{alias}."{last}"'
        walked = f"IFNULL({expression}, '') COLLATE NOCASE"
        return (walked if steps else expression), column

    def _join(self, parent: str, link: Column) -> str:
        alias = f"{parent}_{link.name}"
        storage = self._schema.storage(link.reference)
        condition = f'{alias}.sys_id = {parent}."{link.name}"'
        self._joins[alias] = f'LEFT JOIN "{storage}" AS {alias} ON {condition}'
        return alias


def _compare(expression: str, column: Column, condition: Condition) -> tuple[str, list[str]]:
    operator, value = condition.operator, condition.value
    if operator in _FIXED:
        return _FIXED[operator].format(expression), []
    if operator in _PATTERN:
        keyword, pattern = _PATTERN[operator]
        return f"{expression} {keyword} ? ESCAPE '\\'", [pattern.format(_escape(value))]
    if operator in {"IN", "NOT IN"}:
        values = value.split(",")
        return f"{expression} {operator} ({_marks(values)})", values
    if operator == "BETWEEN":
        low, _, high = value.partition("@")
        return _range(expression, column, ">= {0} AND {1} <= {0}"), [low, high]
    if operator in _RANGE:
        return _range(expression, column, operator + " {0}"), [value]
    return f"{expression} {_SAME[operator]} ?", [value]


def _range(expression: str, column: Column, pattern: str) -> str:
    subject, operand = _comparable(expression, column), _comparable("?", column)
    return f"({expression} != '' AND {subject} {pattern.format(operand, subject)})"


def _comparable(expression: str, column: Column) -> str:
    return f"CAST({expression} AS INTEGER)" if column.type == "integer" else expression


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))
