"""Encoded queries, built term by term so that no value can change their meaning.

Source:
    ServiceNow documentation, "Operators available for filters and queries".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from app.errors import InputError
from app.words import translate

Operator = Literal[
    "=", "!=", "<", "<=", ">", ">=", "IN", "NOT IN", "LIKE", "STARTSWITH", "ISEMPTY", "ISNOTEMPTY"
]
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
# The caret parts terms, a line break ends the query on some releases, and the prefix makes the
# instance run the value as a script.
_UNSAFE: Final = re.compile(r"[\^\r\n\x00]|^\s*javascript:", re.IGNORECASE)


@dataclass(frozen=True)
class Query:
    """Conditions and an order; every method returns a new query."""

    terms: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    def where(self, name: str, operator: Operator, value: str = "") -> Query:
        """Return the query with one more condition that has to hold.

        Args:
            name: a column, possibly through references (`role.name`).
            operator: how column and value are compared.
            value: the value; for `IN` several, separated by commas.

        Errors:
            InputError: the value would change the query.
        """
        return self._with(_term(name, operator, value))

    def or_where(self, name: str, operator: Operator, value: str = "") -> Query:
        """Return the query with an alternative to the condition before.

        Args:
            name: a column.
            operator: how column and value are compared.
            value: the value.

        Errors:
            InputError: the value would change the query.
        """
        return self._with(f"OR{_term(name, operator, value)}")

    def where_caller(self, name: str) -> Query:
        """Return the query restricted to rows whose column names the user who asks."""
        return self._with(f"{_checked_name(name)}=javascript:gs.getUserID()")

    def order_by(self, name: str, *, descending: bool = False) -> Query:
        """Return the query sorted by one more column."""
        direction = "ORDERBYDESC" if descending else "ORDERBY"
        return replace(self, order=(*self.order, f"{direction}{_checked_name(name)}"))

    def __str__(self) -> str:
        return "^".join((*self.terms, *self.order))

    def _with(self, term: str) -> Query:
        return replace(self, terms=(*self.terms, term))


def _term(name: str, operator: Operator, value: str) -> str:
    if _UNSAFE.search(value):
        raise InputError(
            translate("Instance", "This text cannot be searched for."),
            translate("Instance", "It holds ^, a line break, or a script."),
            translate("Instance", "Remove these and try again."),
        )
    return f"{_checked_name(name)}{operator}{value}"


def _checked_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        message = f"{name!r} is not the name of a column"
        raise ValueError(message)
    return name
