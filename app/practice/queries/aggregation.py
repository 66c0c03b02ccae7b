"""Counting, adding up and comparing over many records at once, in groups or all together.

Source: ServiceNow documentation, "Aggregate API", "GlideAggregate".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.practice.queries.asking import Asking
from app.practice.queries.comparison import NUMBERS, Subject, comparable
from app.practice.queries.selection import Selection
from app.practice.queries.walking import walk
from app.practice.store.database import Database
from app.practice.store.schema import Column

COUNT = "count"
FUNCTIONS = (COUNT, "avg", "min", "max", "sum")

_OF_NUMBERS = {"avg", "sum"}
_OPERATORS = {"=", "!=", "<", ">", "<=", ">="}


@dataclass(frozen=True)
class Measure:
    """One figure.

    Args:
        function: One of `FUNCTIONS`.
        field: The field it is taken of; a count may go without.
    """

    function: str
    field: str = ""


@dataclass(frozen=True)
class Having:
    """A condition on a figure: only groups that meet it are shown."""

    measure: Measure
    operator: str
    value: str


@dataclass(frozen=True)
class Order:
    """A sort key: a figure, or a field that is grouped by."""

    measure: Measure | None
    field: str
    descending: bool


@dataclass(frozen=True)
class Aggregation:
    """What to work out.

    Args:
        measures: The figures.
        groups: The fields to group by, dot-walked or not.
        having: Conditions on groups.
        order: Sort keys; groups come in the order of their fields when there are none.
    """

    measures: tuple[Measure, ...]
    groups: tuple[str, ...] = ()
    having: tuple[Having, ...] = ()
    order: tuple[Order, ...] = ()

    @property
    def only_counts(self) -> bool:
        """Whether it tells no more than how many records there are."""
        return not self.groups and {Measure(COUNT)}.issuperset(self.measures)


@dataclass(frozen=True)
class Outcome:
    """One group: its figures, and the value of each field that is grouped by."""

    figures: Mapping[Measure, str]
    values: Mapping[str, str]


class Aggregates:
    """Works figures out over one selection. What names no field is left out in silence.

    Args:
        database: The records.
        selection: Which of them count.
        asking: Who asks.
        sees_all: Returns whether no record of a table, named, is hidden from who asks: only through
            such tables fields are dot-walked.
    """

    def __init__(
        self,
        database: Database,
        selection: Selection,
        *,
        asking: Asking,
        sees_all: Callable[[str], bool],
    ) -> None:
        self._database = database
        self._selection = selection
        self._asking = asking
        self._sees_all = sees_all

    def outcomes(self, aggregation: Aggregation) -> list[Outcome]:
        """Return every group with its figures; without groups, the one of all records."""
        keys = {path: found[0] for path in aggregation.groups if (found := self._field(path))}
        figures = self._known(aggregation.measures)
        chosen = [*keys.values(), *figures.values()]
        if not chosen:
            return []
        tail, values = self._tail(aggregation, keys)
        rows = self._database.aggregated(self._selection, chosen, tail, values)
        return [
            Outcome(
                {
                    measure: _written(measure, value)
                    for measure, value in zip(figures, row[len(keys) :], strict=True)
                },
                {path: str(value) for path, value in zip(keys, row, strict=False)},
            )
            for row in rows
        ]

    def _known(self, measures: tuple[Measure, ...]) -> dict[Measure, str]:
        return {measure: text for measure in measures if (text := self._figure(measure))}

    def _tail(self, aggregation: Aggregation, keys: Mapping[str, str]) -> tuple[str, list[str]]:
        if not keys:
            return "", []
        conditions, values = [], []
        for having in aggregation.having:
            figure = self._figure(having.measure)
            if figure and having.operator in _OPERATORS:
                conditions.append(f"{figure} {having.operator} CAST(? AS REAL)")
                values.append(having.value)
        filtered = f" HAVING {' AND '.join(conditions)}" if conditions else ""
        order = [key for key in map(self._sort_key, aggregation.order) if key]
        sorted_by = ", ".join([*order, *keys.values()])
        return f"GROUP BY {', '.join(keys.values())}{filtered} ORDER BY {sorted_by}", values

    def _sort_key(self, order: Order) -> str:
        if order.measure:
            key = self._figure(order.measure)
        else:
            found = self._field(order.field)
            key = found[0] if found else ""
        return key + " DESC" * (order.descending and bool(key))

    def _figure(self, measure: Measure) -> str:
        if measure.function == COUNT and not measure.field:
            return "COUNT(*)"
        found = self._field(measure.field)
        if found is None or (measure.function in _OF_NUMBERS and found[1].type not in NUMBERS):
            return ""
        expression = comparable(Subject(*found, self._asking))
        return f"{measure.function.upper()}(NULLIF({expression}, ''))"

    def _field(self, path: str) -> tuple[str, Column] | None:
        place = walk(self._database.schema, self._selection.table, path)
        if place is None or not self._asking.reads(place.passed):
            return None
        if not all(self._sees_all(table) for table, _ in place.passed[1:]):
            return None
        return place.expression, place.column


def _written(measure: Measure, value: object) -> str:
    if measure.function == "avg" and isinstance(value, float):
        return f"{value:.4f}"
    return "" if value is None else str(value)
