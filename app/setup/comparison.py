"""Compare what a connection needs with what the instance has, and change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.setup.names import refuse_names
from app.setup.plan import Fate, ItemKind, Plan, PlanItem
from app.setup.planned_records import (
    NOT_ON_EVERY_RELEASE,
    REGISTRY_MARK,
    USER_MARK,
    PlanRequest,
    differences,
    registry_fields,
    registry_values,
    user_fields,
    user_mark,
    user_values,
)
from app.setup.roles import role_items
from app.words import Words, translate

_REGISTRY_COLUMNS = (
    "sys_id",
    "name",
    "type",
    "active",
    "client_id",
    "redirect_url",
    "access_token_lifespan",
    "refresh_token_lifespan",
    "comments",
    *sorted(NOT_ON_EVERY_RELEASE),
)
_USER_COLUMNS = (
    "sys_id",
    "user_name",
    "first_name",
    "last_name",
    "email",
    "title",
    "active",
    "locked_out",
    "web_service_access_only",
    "password_needs_reset",
)
_MOST_OF_ONE_NAME = 100


async def compare(client: InstanceClient, request: PlanRequest) -> Plan:
    """Return the plan: every record needed, and whether it is there already.

    Errors:
        InputError: a name cannot be used.
        InstanceError: the instance refused to show one of the tables.
        NetworkError: the instance did not answer.
    """
    refuse_names(registry_name=request.registry_name, user_name=request.user_name)
    registry = await _registry_item(client, request)
    user = await _user_item(client, request)
    return Plan((registry, user, *await role_items(client, user.sys_id)))


async def find_registry(client: InstanceClient, name: str) -> Record | None:
    """Return the OAuth client of this name, or None; names are not unique, ours comes first."""
    query = Query().where("name", "=", name).where("type", "=", "client")
    rows = await client.records(
        "oauth_entity", query, fields=_REGISTRY_COLUMNS, limit=_MOST_OF_ONE_NAME
    )
    return min(rows, key=lambda row: not is_our_registry(row), default=None)


async def find_user(client: InstanceClient, user_name: str) -> Record | None:
    """Return the user of this name, or None."""
    query = Query().where("user_name", "=", user_name)
    rows = await client.records("sys_user", query, fields=_USER_COLUMNS, limit=1)
    return rows[0] if rows else None


def is_our_registry(record: Mapping[str, str]) -> bool:
    """Tell whether an application registry entry says that Firnline made it."""
    return record["comments"].startswith(REGISTRY_MARK)


def is_our_user(record: Mapping[str, str]) -> bool:
    """Tell whether a user says that Firnline made it."""
    return record["title"].startswith(USER_MARK)


async def _registry_item(client: InstanceClient, request: PlanRequest) -> PlanItem:
    found = await find_registry(client, request.registry_name)
    values = registry_values(request, found)
    item = PlanItem(
        ItemKind.REGISTRY,
        request.registry_name,
        Fate.CREATE,
        registry_fields(values, request.tokens),
        values,
    )
    if found is None:
        return _beside(item, await _earlier_registry(client, request))
    if not is_our_registry(found):
        query = Query().where("name", "STARTSWITH", request.registry_name)
        taken = await client.records("oauth_entity", query, fields=("name",))
        names = {row["name"] for row in taken}
        return _taken(
            item, _registry_taken(found, values), _free_name(request.registry_name, " ", names)
        )
    note = translate(
        "Plan",
        "Made by an earlier set-up. Its client secret will be replaced, so a connection that still "
        "uses it has to be set up again.",
    )
    return _compared(item, found, request, note)


async def _user_item(client: InstanceClient, request: PlanRequest) -> PlanItem:
    found = await find_user(client, request.user_name)
    values = user_values(request)
    item = PlanItem(ItemKind.USER, request.user_name, Fate.CREATE, user_fields(values), values)
    if found is None:
        return _beside(item, await _earlier_user(client, request))
    if not is_our_user(found):
        query = Query().where("user_name", "STARTSWITH", request.user_name)
        taken = await client.records("sys_user", query, fields=("user_name",))
        note = translate("Plan", "This user belongs to somebody else. Choose a different name.")
        names = {row["user_name"] for row in taken}
        return _taken(item, note, _free_name(request.user_name, ".", names))
    note = translate("Plan", "Made by an earlier set-up; its password will be replaced.")
    return _compared(item, found, request, note)


async def _earlier_registry(client: InstanceClient, request: PlanRequest) -> str:
    """Return the name of an entry of ours that no saved connection uses, or ""."""
    query = Query().where("type", "=", "client").where("comments", "STARTSWITH", REGISTRY_MARK)
    rows = await client.records("oauth_entity", query, fields=("name", "comments"))
    left = (row["name"] for row in rows if not any(id_ in row["comments"] for id_ in request.saved))
    return next(left, "")


async def _earlier_user(client: InstanceClient, request: PlanRequest) -> str:
    """Return the name of a user of ours that no saved connection uses, or ""."""
    query = Query().where("title", "STARTSWITH", USER_MARK)
    rows = await client.records("sys_user", query, fields=("user_name", "title"))
    marks = {user_mark(each) for each in request.saved}
    return next((row["user_name"] for row in rows if row["title"] not in marks), "")


def _beside(item: PlanItem, earlier: str) -> PlanItem:
    """Return an item that is to be created, beside a record that an earlier set-up made, or ""."""
    if not earlier:
        return item
    note = translate(
        "Plan",
        "An earlier set-up made “{name}”. Use that name to go on with it; with this one a second "
        "record is created.",
    ).format(name=earlier)
    return replace(item, note=note, suggestion=earlier)


def _compared(item: PlanItem, found: Record, request: PlanRequest, note: Words) -> PlanItem:
    """Return an item whose record exists and is ours."""
    unlike = differences(item.values, found, request.connection_id)
    fits = not unlike and item.kind in request.held
    return replace(
        item,
        fate=Fate.EXISTS if fits else Fate.UPDATE,
        sys_id=found["sys_id"],
        note=None if fits else note,
        differences=unlike,
    )


def _taken(item: PlanItem, note: Words, suggestion: str) -> PlanItem:
    return replace(item, fate=Fate.TAKEN, note=note, suggestion=suggestion)


def _registry_taken(found: Record, values: Mapping[str, str]) -> Words:
    """Say why an entry that Firnline did not make cannot be taken over."""
    settings = ("redirect_url", "type", "active", "scope_restriction_status")
    chosen = {name: values[name] for name in settings if name in values}
    if not differences(chosen, found, ""):
        return translate(
            "Plan",
            "An entry of this name would fit, but nobody can read its client secret, so it cannot "
            "be used. Choose a different name.",
        )
    return translate("Plan", "Another application uses this name. Choose a different one.")


def _free_name(name: str, joint: str, taken: set[str]) -> str:
    """Return a name like this one that nobody has; the instance takes no notice of case."""
    lowered = {each.lower() for each in taken}
    names = (f"{name}{joint}{number}" for number in count(2))
    return next(each for each in names if each.lower() not in lowered)
