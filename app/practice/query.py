"""Encoded queries as people and programs write them: `active=true^priority<3^ORDERBYnumber`.

Source: ServiceNow documentation, "Encoded query strings" and "Operators available for filters".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SEPARATOR = re.compile(r"(?<!\^)\^(?!\^)")
_ORDER = re.compile(r"ORDERBY(DESC)?([a-z][a-z0-9_.]*)")
_CONDITION = re.compile(
    r"([a-z][a-z0-9_.]*)"
    r"(NOT LIKE|NOT IN|STARTSWITH|ENDSWITH|ISNOTEMPTY|ISEMPTY|EMPTYSTRING|ANYTHING|BETWEEN"
    r"|CONTAINS|LIKE|IN|!=|<=|>=|=|<|>)"
    r"(.*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Condition:
    """One term: a field, dot-walked or not, an operator and its operand."""

    field: str
    operator: str
    value: str


@dataclass(frozen=True)
class Order:
    """One sort key."""

    field: str
    descending: bool


Alternatives = tuple[Condition, ...]
Group = tuple[Alternatives, ...]


@dataclass(frozen=True)
class Query:
    """A parsed query.

    Args:
        groups: Joined by or (`^NQ`). Each holds alternatives joined by and (`^`); each of those
            holds conditions joined by or (`^OR`).
        order: Sort keys, the first one first.
    """

    groups: tuple[Group, ...] = ((),)
    order: tuple[Order, ...] = ()


def parse_query(text: str) -> Query:
    """Parse an encoded query.

    A term that is not one leaves an empty set of alternatives, so that an `^OR` after it does not
    join an earlier condition.

    Args:
        text: The query, with a caret inside a value doubled.
    """
    groups: list[list[list[Condition]]] = [[]]
    order: list[Order] = []
    for term in _SEPARATOR.split(text):
        if match := _ORDER.fullmatch(term):
            order.append(Order(match[2], bool(match[1])))
        elif term.startswith("NQ"):
            groups.append([_conditions(term.removeprefix("NQ"))])
        elif term.startswith("OR") and groups[-1]:
            groups[-1][-1] += _conditions(term.removeprefix("OR"))
        elif term not in {"", "EQ"}:
            groups[-1].append(_conditions(term))
    frozen = tuple(tuple(tuple(either) for either in group) for group in groups)
    return Query(frozen, tuple(order))


def _conditions(term: str) -> list[Condition]:
    match = _CONDITION.fullmatch(term)
    return [Condition(match[1], match[2], match[3].replace("^^", "^"))] if match else []
