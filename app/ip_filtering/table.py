"""The table `ip_access` of an instance: its rules, read, and the words it has for a rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.errors import NotAuthorizedError, SetupError
from app.instance.client import InstanceClient
from app.instance.query import Query
from app.instance.schema import read_choices
from app.instance.values import Shown
from app.ip_filtering.ranges import AddressRange
from app.ip_filtering.rules import AddressRule, AddressRules, Kind
from app.words import translate

TABLE: Final = "ip_access"
_COLUMNS: Final = ("type", "direction", "active", "range_start", "range_end", "description")
_FIELDS: Final = ("sys_id", "sys_created_on", *_COLUMNS)


async def read_rules(client: InstanceClient) -> AddressRules:
    """Return every address rule, the oldest first.

    Args:
        client: proves itself as an administrator; nobody else may see the table.

    Errors:
        SetupError: there may be rules that this user does not get to see.
        NotFoundError: the instance has no such table.
        AppError: any other NetworkError, InstanceError or SignInError.

    Source:
        ServiceNow knowledge base, KB2971488: rows that a user may not read are left out silently.
    """
    rows = [row async for page in client.pages(TABLE, Query(), fields=_FIELDS) for row in page]
    if not rows and not await _is_administrator(client):
        raise _hidden()
    rows.sort(key=lambda row: (row["sys_created_on"].value, row["sys_id"].value))
    return AddressRules(tuple(map(_rule, rows)))


async def read_rules_of(client: InstanceClient, item: AddressRange) -> tuple[AddressRule, ...]:
    """Return the rules about exactly one range.

    Args:
        client: proves itself as an administrator.
        item: the range.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    query = Query().where("range_start", "=", item.start).where("range_end", "=", item.end)
    return tuple(map(_rule, await client.shown_records(TABLE, query, fields=_FIELDS)))


async def read_rule(client: InstanceClient, sys_id: str) -> AddressRule | None:
    """Return one rule, None where it is gone.

    Args:
        client: proves itself as an administrator.
        sys_id: which record.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    query = Query().where("sys_id", "=", sys_id)
    rows = await client.shown_records(TABLE, query, fields=_FIELDS, limit=1)
    return _rule(rows[0]) if rows else None


async def read_wording(client: InstanceClient) -> Mapping[str, str]:
    """Return the columns that say "allow callers", in the words of this instance.

    No document says what the choices are called within; an instance whose release knows no
    directions gets none.

    Args:
        client: proves itself as an administrator.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    wording = {"type": "allow"}
    for column, meaning in (("type", "allow"), ("direction", "inbound")):
        for choice in await read_choices(client, TABLE, column):
            if meaning in {choice.value.lower(), choice.label.lower()}:
                wording[column] = choice.value
    return wording


async def _is_administrator(client: InstanceClient) -> bool:
    query = Query().where_caller("user").where("role.name", "=", "admin")
    try:
        return bool(await client.records("sys_user_has_role", query, fields=("sys_id",), limit=1))
    except NotAuthorizedError:
        return False  # whoever may not even look at roles is none


def _hidden() -> SetupError:
    return SetupError(
        translate("IpFiltering", "The address rules cannot be read."),
        translate(
            "IpFiltering",
            "The instance shows none, but it hides them from accounts that are no administrator's.",
        ),
        translate("IpFiltering", "Sign in as an administrator, then look again."),
    )


def _rule(row: Mapping[str, Shown]) -> AddressRule:
    return AddressRule(
        sys_id=row["sys_id"].value,
        kind=_kind(row["type"]),
        is_active=row["active"].value == "true",
        is_inbound="outbound" not in _words(row["direction"]),
        start=row["range_start"].value,
        end=row["range_end"].value,
        description=row["description"].value,
    )


def _kind(shown: Shown) -> Kind:
    return next((kind for kind in Kind if kind.value in _words(shown)), Kind.UNKNOWN)


def _words(shown: Shown) -> set[str]:
    """Return what a choice is called within and on the form; either may be the documented word."""
    return {shown.value.lower(), shown.display.lower()}
