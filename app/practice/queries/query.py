"""Encoded queries as people and programs write them: `active=true^priority<3^ORDERBYnumber`.

Source: ServiceNow documentation, "Encoded query strings" and "Operators available for filters and
queries"; joins and sub-queries as PySNC and scripts in public repositories write them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.practice.errors import ApiError

TEXT_SEARCH = "123TEXTQUERY321"
SHOWN_AS = "SHOWN AS"

_OPERATORS = (
    *("=", "!=", "<", "<=", ">", ">=", "*", "!*", "%"),
    *("IN", "NOT IN", "LIKE", "NOT LIKE", "CONTAINS", "NOT CONTAINS", "DOES NOT CONTAIN"),
    *("STARTSWITH", "ENDSWITH", "ISEMPTY", "ISNOTEMPTY", "EMPTYSTRING", "ANYTHING", "BETWEEN"),
    *("SAMEAS", "NSAMEAS", "GT_FIELD", "LT_FIELD", "GT_OR_EQUALS_FIELD", "LT_OR_EQUALS_FIELD"),
    *("MORETHAN", "LESSTHAN", "ON", "NOTON", "DATEPART", "DYNAMIC", "INSTANCEOF"),
    *("RELATIVEGT", "RELATIVEGE", "RELATIVELT", "RELATIVELE", "RELATIVEEE"),
    # Read as themselves, lest they pass for a shorter one; no list is filtered by them.
    *("IN_HIERARCHY_DYNAMIC", "IN_HIERARCHY", "IN_FIELD", "MATCH_PAT", "MATCH_RGX_FIELD"),
    *("MATCH_RGX", "VALCHANGES", "CHANGESFROM", "CHANGESTO"),
)
_ALIASES = {
    **dict.fromkeys(("*", "CONTAINS"), "LIKE"),
    **dict.fromkeys(("!*", "NOT CONTAINS", "DOES NOT CONTAIN"), "NOT LIKE"),
    "%": "ENDSWITH",
    "EMPTYSTRING": "ISEMPTY",
}
_FIELD = r"[a-z][a-z0-9_.]*"
_TERM = re.compile(r"(?:[^^]|\^\^)+")
_ORDER = re.compile(rf"ORDERBY(DESC)?({_FIELD})")
_CONDITION = re.compile(
    rf"({TEXT_SEARCH}|{_FIELD})"
    rf"({'|'.join(map(re.escape, sorted(_OPERATORS, key=len, reverse=True)))})(.*)",
    re.DOTALL,
)
_SUBQUERY = re.compile(rf"SUBQUERY({_FIELD}),({_FIELD}),(\w+)")
_RELATED_LIST = re.compile(
    rf"RLQUERY(\w+)\.({_FIELD}),(>=|<=|>|<|=|BETWEEN)([\d@]+)(.*)", re.DOTALL
)
_JOIN = re.compile(rf"JOIN\w+\.({_FIELD})=(\w+)\.({_FIELD})!(.*)", re.DOTALL)
_ENDS = {"ENDSUBQUERY", "ENDRLQUERY"}
_IGNORED = ("GROUPBY", "HAVING")
_MAX_LENGTH = 24_000
_MAX_DEPTH = 3


@dataclass(frozen=True)
class Condition:
    """One term: a field, dot-walked or not, an operator and its operand."""

    field: str
    operator: str
    value: str


@dataclass(frozen=True)
class Related:
    """A term on the records of another table that belong to a record.

    Args:
        field: The field of the record.
        table: The other table.
        column: Its column, which has the same value.
        query: Which of its records count.
        count: How many there must be, as an operator and its operand.
    """

    field: str
    table: str
    column: str
    query: Query
    count: tuple[str, str] = (">=", "1")


@dataclass(frozen=True)
class Order:
    """One sort key."""

    field: str
    descending: bool


Term = Condition | Related
Alternatives = tuple[Term, ...]
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

    Errors:
        ApiError: The query is longer than any address may be.
    """
    if len(text) > _MAX_LENGTH:
        raise ApiError(414, "Request-URI Too Long", "The query is too long")
    return _Parser(_TERM.findall(_storable(text))).query()


def parse_parameters(parameters: Mapping[str, str]) -> Query:
    """Make a query of plain `field=value` parameters, which take display values too.

    Args:
        parameters: The parameters of the request; those of the API itself are passed over.

    Source: ServiceNow documentation, "Table API", name-value pairs.
    """
    names = [name for name in parameters if not name.startswith("sysparm_")]
    return Query(
        (tuple((Condition(name, SHOWN_AS, _storable(parameters[name])),) for name in names),)
    )


def _storable(text: str) -> str:
    return text.encode(errors="replace").decode()


class _Parser:
    """Reads terms from the first to the last; a part in brackets gets a parser of its own."""

    def __init__(self, terms: list[str], depth: int = 0) -> None:
        self._terms = terms
        self._depth = depth
        self._groups: list[list[list[Term]]] = [[]]
        self._order: list[Order] = []

    def query(self) -> Query:
        while self._terms:
            self._read(self._terms.pop(0))
        groups = [group for group in self._groups if group] or [[]]
        frozen = tuple(tuple(tuple(either) for either in group) for group in groups)
        return Query(frozen, tuple(self._order))

    def _read(self, term: str) -> None:
        if term.startswith("NQ"):
            self._groups.append([])
            term = term.removeprefix("NQ")
        if order := _ORDER.fullmatch(term):
            self._order.append(Order(order[2], bool(order[1])))
        elif term.startswith("OR"):
            self._either(self._conditions(term.removeprefix("OR")))
        elif term not in {"", "EQ"} | _ENDS and not term.startswith(_IGNORED):
            self._groups[-1].append(self._conditions(term))

    def _either(self, conditions: list[Term]) -> None:
        if self._groups[-1]:
            self._groups[-1][-1] += conditions
        else:
            self._groups[-1].append(conditions)

    def _conditions(self, term: str) -> list[Term]:
        if match := _SUBQUERY.fullmatch(term):
            query = self._inner("", "ENDSUBQUERY")
            return [Related(match[1], match[3], match[2], query)]
        if match := _RELATED_LIST.fullmatch(term):
            first = match[5].removeprefix(",").removeprefix("m2m").removeprefix(",")
            query = self._inner(first, "ENDRLQUERY")
            return [Related("sys_id", match[1], match[2], query, (match[3], match[4]))]
        if match := _JOIN.fullmatch(term):
            return [Related(match[1], match[2], match[3], self._inner(match[4], "ORDERBY", "JOIN"))]
        if match := _CONDITION.fullmatch(term):
            operator = _ALIASES.get(match[2], match[2])
            return [Condition(match[1], operator, match[3].replace("^^", "^"))]
        return []

    def _inner(self, first: str, *ends: str) -> Query:
        inside, nested = [first], 0
        while self._terms:
            term = self._terms[0]
            if not nested and term.startswith(ends):
                break
            nested += term.startswith(("SUBQUERY", "RLQUERY")) - (term in _ENDS)
            inside.append(self._terms.pop(0))
        if self._depth == _MAX_DEPTH:
            return Query()
        return _Parser(inside, self._depth + 1).query()
