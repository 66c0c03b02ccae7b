"""Conditions on one field as SQL.

Source: ServiceNow documentation, "Operators available for filters and queries". KB0715430 says that
empty values are not found by "is not", "is not one of", "is same as" and "is different from"; the
page on operators says that they are by "is not" on a true/false field. Elsewhere empty values are
said to be found, which `Asking.empty_differs` plays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.practice.queries.asking import SCRIPT, Asking, Value
from app.practice.queries.dates import (
    DATE_TIMES,
    DATES,
    PARTS,
    PERIODS,
    beginning,
    ending,
    shifted,
    stamp,
)
from app.practice.queries.sql import NEVER, Sql, joined, marks
from app.practice.store.schema import Column

NUMBERS = {
    **dict.fromkeys(("integer", "longint", "order_index"), "INTEGER"),
    **dict.fromkeys(("decimal", "float", "currency", "price", "percent_complete"), "REAL"),
}
_PATTERNS = {"STARTSWITH": ("LIKE", "{}%"), "ENDSWITH": ("LIKE", "%{}")}
_RANGES = {"GT": ">", "GE": ">=", "LT": "<", "LE": "<=", "EE": "="}
_NUMBER = {"INTEGER": re.compile(r"[+-]?\d+"), "REAL": re.compile(r"[+-]?\d+(\.\d*)?")}
_PLAIN_INTEGER = re.compile(r"[+-]?\d{1,18}")
_TRUTH = {"1": "true", "0": "false"}
_DATE_PART = re.compile(
    r".*@javascript:gs\.datePart\('(\w+)',\s*'(\w+)',\s*'(GT|GE|LT|LE|EE)'\)", re.DOTALL
)
_WEEKDAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RELATIVE = re.compile(rf"@({'|'.join(PERIODS)}|dayofweek)@(ago|ahead)@(\d{{1,6}})")
_LABELLED = re.compile(r"[^@]*@([^@]*)@([^@]*)", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Subject:
    """What is compared.

    Args:
        expression: The SQL that reads the value.
        column: Its column.
        asking: Who asks and when.
    """

    expression: str
    column: Column
    asking: Asking

    def fitted(self, value: Value) -> str:
        """Return an operand as the column's values are written."""
        kind = self.column.type
        if isinstance(value, datetime):
            day = value.astimezone(self.asking.zone).date().isoformat()
            return day if kind in DATES else stamp(value)
        if kind == "boolean":
            return _TRUTH.get(value, value.lower())
        if kind in DATES and _DAY.match(value):
            return value[:10]
        if kind in DATE_TIMES and _DAY.fullmatch(value):
            return f"{value} 00:00:00"
        is_integer = NUMBERS.get(kind) == "INTEGER" and _PLAIN_INTEGER.fullmatch(value)
        return str(int(value)) if is_integer else value

    def operand(self, text: str) -> str | None:
        """Return an operand worked out and fitted; nothing when the instance refuses it."""
        value = self.asking.evaluate(text) if text.startswith(SCRIPT) else text
        return None if value is None else self.fitted(value)

    def operands(self, text: str) -> list[str] | None:
        """Return the operands of a list, likewise."""
        if not text.startswith(SCRIPT):
            return [self.fitted(part) for part in text.split(",")]
        value = self.operand(text)
        return None if value is None else value.split(",")


def compare(subject: Subject, operator: str, text: str) -> Sql | None:
    """Return the condition that a field meets; nothing when it is one that is dropped.

    Args:
        subject: The field.
        operator: The operator, in its one spelling.
        text: The operand.
    """
    make = _COMPARISONS.get(operator)
    return make(subject, operator, text) if make else None


def _equals(subject: Subject, operator: str, text: str) -> Sql | None:
    value = subject.operand(text)
    if value is None:
        return None
    same = Sql(f"{subject.expression} {operator} ?", (value,))
    return same if operator == "=" else _told_apart(subject, same)


def _is_in(subject: Subject, operator: str, text: str) -> Sql | None:
    values = subject.operands(text)
    if values is None:
        return None
    condition = Sql(f"{subject.expression} {operator} ({marks(values)})", tuple(values))
    return condition if operator == "IN" else _told_apart(subject, condition)


def _told_apart(subject: Subject, condition: Sql) -> Sql:
    if subject.asking.empty_differs or subject.column.type == "boolean":
        return condition
    return joined("AND", [Sql(f"{subject.expression} != ''"), condition])


def _is_like(subject: Subject, operator: str, text: str) -> Sql | None:
    value = subject.operand(text)
    if value is None:
        return None
    keyword, pattern = _PATTERNS.get(operator, (operator, "%{}%"))
    text = f"{subject.expression} {keyword} ? ESCAPE '\\'"
    return Sql(text, (pattern.format(_escaped(value)),))


def _is_range(subject: Subject, operator: str, text: str) -> Sql | None:
    value = subject.operand(text)
    return None if value is None else _range(subject, operator, value)


def _is_between(subject: Subject, _operator: str, text: str) -> Sql | None:
    low, _, high = text.partition("@")
    bounds = subject.operand(low), subject.operand(high)
    return _between(subject, *bounds)


def _is_on(subject: Subject, operator: str, text: str) -> Sql | None:
    match = _LABELLED.fullmatch(text)
    bounds = (match[1], match[2]) if match else _day_bounds(text)
    low, high = map(subject.operand, bounds)
    if operator == "ON" or low is None or high is None:
        return _between(subject, low, high)
    return joined("OR", [_range(subject, "<", low), _range(subject, ">", high)])


def _day_bounds(day: str) -> tuple[str, str]:
    call = f"{SCRIPT}gs.dateGenerate('{day}',"
    return f"{call}'start')", f"{call}'end')"


def _between(subject: Subject, low: str | None, high: str | None) -> Sql | None:
    if low is None or high is None:
        return None
    return joined("AND", [_range(subject, ">=", low), _range(subject, "<=", high)])


def _range(subject: Subject, operator: str, value: str) -> Sql:
    kind = NUMBERS.get(subject.column.type)
    if kind is None:
        return Sql(f"({subject.expression} != '' AND {subject.expression} {operator} ?)", (value,))
    if not _NUMBER[kind].fullmatch(value):
        return NEVER
    number = f"CAST({subject.expression} AS {kind})"
    text = f"({subject.expression} != '' AND {number} {operator} CAST(? AS {kind}))"
    return Sql(text, (value,))


def _is_relative(subject: Subject, operator: str, text: str) -> Sql | None:
    """Compare with a moment before or after now; "on" means within the same unit of time."""
    match = _RELATIVE.fullmatch(text)
    if match is None:
        return None
    unit = match[1].removesuffix("ofweek")
    count = -int(match[3]) if match[2] == "ago" else int(match[3])
    try:
        moment = shifted(unit, subject.asking.local, count)
        if operator == "RELATIVEEE":
            bounds = beginning(unit, moment), ending(unit, moment)
            return _between(subject, *map(subject.fitted, bounds))
    except (OverflowError, ValueError):
        return None
    comparator = _RANGES[operator.removeprefix("RELATIVE")]
    return _range(subject, comparator, subject.fitted(moment))


def _is_part(subject: Subject, _operator: str, text: str) -> Sql | None:
    match = _DATE_PART.fullmatch(text)
    number = _part_number(match[1], match[2].lower()) if match else None
    if match is None or number is None:
        return None
    zone = str(subject.asking.zone)
    comparison = f"date_part({subject.expression}, ?, ?) {_RANGES[match[3]]} CAST(? AS INTEGER)"
    return Sql(comparison, (match[1], zone, str(number)))


def _part_number(part: str, name: str) -> int | None:
    if part == "dayofweek":
        return _WEEKDAYS.index(name) if name in _WEEKDAYS else None
    if part == "month" and name[:3] in _MONTHS:
        return _MONTHS.index(name[:3]) + 1
    return int(name) if part in PARTS and _PLAIN_INTEGER.fullmatch(name) else None


def _is_dynamic(subject: Subject, _operator: str, text: str) -> Sql | None:
    value = subject.asking.dynamic(text)
    return None if value is None else _is_in(subject, "IN", value)


def comparable(subject: Subject) -> str:
    """Return the SQL by which values of a field are put in order, nothing first."""
    kind = NUMBERS.get(subject.column.type)
    return f"CAST(NULLIF({subject.expression}, '') AS {kind})" if kind else subject.expression


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_Comparison = Callable[[Subject, str, str], Sql | None]
_COMPARISONS: dict[str, _Comparison] = {
    **dict.fromkeys(("=", "!="), _equals),
    **dict.fromkeys(("IN", "NOT IN"), _is_in),
    **dict.fromkeys(("LIKE", "NOT LIKE", "STARTSWITH", "ENDSWITH"), _is_like),
    **dict.fromkeys(("<", ">", "<=", ">="), _is_range),
    **dict.fromkeys((f"RELATIVE{name}" for name in _RANGES), _is_relative),
    **dict.fromkeys(("ON", "NOTON"), _is_on),
    "BETWEEN": _is_between,
    "DATEPART": _is_part,
    "DYNAMIC": _is_dynamic,
    "ISEMPTY": lambda subject, *_: Sql(f"{subject.expression} = ''"),
    "ISNOTEMPTY": lambda subject, *_: Sql(f"{subject.expression} != ''"),
    "ANYTHING": lambda *_: Sql("1"),
}
