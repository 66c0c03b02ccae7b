"""Conditions on two fields of a record as SQL.

Source: ServiceNow documentation, "Operators available for filters and queries".
"""

from __future__ import annotations

import re

from app.practice.queries.comparison import Subject, comparable
from app.practice.queries.dates import PERIODS
from app.practice.queries.sql import Sql, joined

_ORDERS = {
    "GT_FIELD": ">",
    "LT_FIELD": "<",
    "GT_OR_EQUALS_FIELD": ">=",
    "LT_OR_EQUALS_FIELD": "<=",
}
_DISTANCE = re.compile(rf"@({'|'.join(PERIODS)})@(before|after|before or after)@(\d{{1,6}})")

OPERATORS = {*_ORDERS, "SAMEAS", "NSAMEAS", "MORETHAN", "LESSTHAN"}


def compare_fields(subject: Subject, other: Subject, *, operator: str, options: str) -> Sql | None:
    """Return the condition that two fields meet; nothing when it is one that is dropped.

    Args:
        subject: The first field.
        other: The second one.
        operator: The operator.
        options: What follows the name of the second field, such as `@day@before@1`.
    """
    if operator in {"SAMEAS", "NSAMEAS"}:
        return _same(subject, other, operator, options.removeprefix("@"))
    if operator in _ORDERS:
        return _ordered(subject, other, _ORDERS[operator])
    if not options:
        return _ordered(subject, other, ">" if operator == "MORETHAN" else "<")
    match = _DISTANCE.fullmatch(options)
    return _apart(subject, other, operator, match) if match else None


def _same(subject: Subject, other: Subject, operator: str, period: str) -> Sql | None:
    comparator = "=" if operator == "SAMEAS" else "!="
    left, right = subject.expression, other.expression
    if not period:
        same = Sql(f"{left} {comparator} {right}")
        differs = operator == "NSAMEAS" and subject.asking.empty_differs
        return same if differs else _filled(subject, other, same)
    if period not in PERIODS:
        return None
    text = f"period_of({left}, ?, ?) {comparator} period_of({right}, ?, ?)"
    return _filled(subject, other, Sql(text, (period, str(subject.asking.zone)) * 2))


def _ordered(subject: Subject, other: Subject, operator: str) -> Sql:
    ordered = Sql(f"{comparable(subject)} {operator} {comparable(other)}")
    return _filled(subject, other, ordered)


def _apart(subject: Subject, other: Subject, operator: str, options: re.Match[str]) -> Sql:
    """Compare how far apart two dates are: `MORETHANdue_date@day@before@1`."""
    period, direction, count = options.groups()
    signs = {"before": "-", "after": "+"}
    wanted = [
        _distance(subject, other, operator, f"{sign}{count}", period)
        for word, sign in signs.items()
        if word in direction.split()
    ]
    return _filled(subject, other, joined("OR", wanted))


def _distance(subject: Subject, other: Subject, operator: str, count: str, period: str) -> Sql:
    value, near = subject.expression, other.expression
    far = f"moved({near}, ?, ?)"
    if operator == "MORETHAN":
        text = f"{value} < {far}" if count[0] == "-" else f"{value} > {far}"
    else:
        first, last = (far, near) if count[0] == "-" else (near, far)
        text = f"{value} BETWEEN {first} AND {last}"
    return Sql(text, (period, count))


def _filled(subject: Subject, other: Subject, condition: Sql) -> Sql:
    filled = Sql(f"({subject.expression} != '' AND {other.expression} != '')")
    return joined("AND", [filled, condition])
