"""What an instance tells its own pages about the columns of a table.

Where the dictionary is closed to an account, this is not: it tells what the account's own forms
would show, in its language. No document promises it, so nothing may depend on it.

Source:
    Public client code that asks `/api/now/ui/meta/{table}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import (
    AddressBlockedError,
    BrokenReplyError,
    NotAuthorizedError,
    NotFoundError,
    RefusedError,
)
from app.instance.client import InstanceClient
from app.instance.columns import Column
from app.instance.schema import Choice


@dataclass(frozen=True)
class MetaColumn:
    """A column, with the choices that this user sees."""

    column: Column
    choices: tuple[Choice, ...]


async def read_meta(client: InstanceClient, table: str) -> dict[str, MetaColumn]:
    """Return the columns of a table by name; none where the instance does not tell.

    Args:
        client: signed in.
        table: the table's name.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError about the way there.
    """
    try:
        answer = await client.get(f"/api/now/ui/meta/{table}")
    except AddressBlockedError:
        raise
    except (NotAuthorizedError, NotFoundError, RefusedError, BrokenReplyError):
        return {}
    columns = answer.get("columns") if isinstance(answer, Mapping) else None
    if not isinstance(columns, Mapping):
        return {}
    return {
        str(name): _meta(str(name), told)
        for name, told in columns.items()
        if isinstance(told, Mapping)
    }


def _meta(name: str, told: Mapping[str, object]) -> MetaColumn:
    choices = told.get("choices")
    listed = choices if isinstance(choices, list) else []
    return MetaColumn(
        Column(
            name,
            _text(told, "label") or name,
            _text(told, "type"),
            max_length=_number(told.get("max_length")),
            default=_text(told, "default_value"),
            reference=_text(told, "reference"),
            qualifier=_text(told, "reference_qual"),
            is_mandatory=told.get("mandatory") in (True, "true"),
            is_read_only=told.get("read_only") in (True, "true"),
            has_choices=bool(listed),
            dependent_on=_text(told, "dependent_on_field"),
        ),
        tuple(
            Choice(_text(each, "value"), _text(each, "label"))
            for each in listed
            if isinstance(each, Mapping) and _text(each, "value")
        ),
    )


def _text(told: Mapping[str, object], name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
