"""What an instance itself says about its fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.errors import NotAuthorizedError
from app.instance.client import InstanceClient
from app.instance.query import Query

PARENT: Final = "task"
_DEFAULT_LANGUAGE: Final = "en"


@dataclass(frozen=True)
class Choice:
    """One entry of a choice list."""

    value: str
    label: str


async def read_choices(
    client: InstanceClient, table: str, element: str, *, language: str = _DEFAULT_LANGUAGE
) -> tuple[Choice, ...]:
    """Return the choices of a field in order, or none where this user may not read them.

    A table without choices of its own uses those of `task`; a language without labels uses English.

    Args:
        client: signed in.
        table: the table of the field.
        element: the column.
        language: two letters, as the instance writes them.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    languages = dict.fromkeys((language, _DEFAULT_LANGUAGE))
    places = [(name, spoken) for name in (table, PARENT) for spoken in languages]
    try:
        for name, spoken in places:
            if found := await _choices(client, _query(name, element, spoken)):
                return found
    except NotAuthorizedError:
        pass
    return ()


async def _choices(client: InstanceClient, query: Query) -> tuple[Choice, ...]:
    rows = await client.records("sys_choice", query, fields=("value", "label"))
    return tuple(Choice(row["value"], row["label"]) for row in rows)


def _query(table: str, element: str, language: str) -> Query:
    return (
        Query()
        .where("name", "=", table)
        .where("element", "=", element)
        .where("language", "=", language)
        # To the instance an empty flag is not `false`.
        .where("inactive", "=", "false")
        .or_where("inactive", "ISEMPTY")
        .order_by("sequence")
    )
