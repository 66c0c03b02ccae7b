"""Compare what a connection needs with what the instance has, and change nothing."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.connections.connection import Centre
from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient, Record
from app.instance.query import Query
from app.instance.release import Release
from app.setup.plan import Fate, ItemKind, Plan, PlanItem
from app.signin.authorization import REDIRECT_URI
from app.words import Words, translate, verbatim

ACCESS_TOKEN_LIFESPAN_S = 1_800
REFRESH_TOKEN_LIFESPAN_S = 8_640_000
_MARK = "Made by Firnline"
_USER_MARK = "Firnline integration"


@dataclass(frozen=True)
class RoleNeed:
    """A role the integration user needs, and why.

    Attributes:
        name: the role, as the instance names it.
        reason: what it is for.
        substitute: a wider role to take where the first does not exist, or "".
        without: what happens where neither exists; None where the connection cannot do without.
    """

    name: str
    reason: Words
    substitute: str = ""
    without: Words | None = None


ROLE_NEEDS = (
    RoleNeed(
        "sn_change_write", translate("Plan", "create and follow change requests"), substitute="itil"
    ),
    RoleNeed(
        "sn_incident_write", translate("Plan", "create and follow incidents"), substitute="itil"
    ),
    RoleNeed(
        "personalize_choices",
        translate("Plan", "read state names"),
        without=translate("Plan", "not on this release, states are read from tickets instead"),
    ),
)


@dataclass(frozen=True)
class PlanRequest:
    """What the administrator chose, and what is known about the instance.

    Attributes:
        connection_id: the future connection; records carry it as a mark.
        registry_name: name of the application registry entry.
        user_name: name of the integration user.
        centres: what the connection is for.
        address: the instance.
        release: its release, None where it could not be read.
        held: the kinds of record whose secret is already in the key ring.
        today: the day that the registry's comment names.
    """

    connection_id: str
    registry_name: str
    user_name: str
    centres: tuple[Centre, ...]
    address: InstanceAddress
    release: Release | None
    held: frozenset[ItemKind]
    today: date


async def compare(client: InstanceClient, request: PlanRequest) -> Plan:
    """Return the plan: every record needed, and whether it is there already.

    Errors:
        InstanceError: the instance refused to show one of the tables.
        NetworkError: the instance did not answer.
    """
    registry = _registry_item(await find_registry(client, request.registry_name), request)
    user = _user_item(await find_user(client, request.user_name), request)
    roles = await _role_items(client, user.sys_id)
    return Plan((registry, user, *roles))


async def find_registry(client: InstanceClient, name: str) -> Record | None:
    """Return the OAuth client of this name, or None."""
    query = Query().where("name", "=", name).where("type", "=", "client")
    fields = ("sys_id", "name", "client_id", "redirect_url", "active", "comments")
    rows = await client.records("oauth_entity", query, fields=fields, limit=1)
    return rows[0] if rows else None


async def find_user(client: InstanceClient, user_name: str) -> Record | None:
    """Return the user of this name, or None."""
    query = Query().where("user_name", "=", user_name)
    fields = ("sys_id", "user_name", "title", "active", "locked_out", "web_service_access_only")
    rows = await client.records("sys_user", query, fields=fields, limit=1)
    return rows[0] if rows else None


def _registry_item(found: Record | None, request: PlanRequest) -> PlanItem:
    client_id = found["client_id"] if found else uuid.uuid4().hex
    values = _registry_values(request, client_id)
    return PlanItem(
        ItemKind.REGISTRY,
        request.registry_name,
        _registry_fate(found, request),
        (
            (translate("Plan", "Application registry name"), verbatim(request.registry_name)),
            (translate("Plan", "Redirect URL"), verbatim(REDIRECT_URI)),
            (translate("Plan", "Access token lifespan"), translate("Plan", "30 minutes")),
            (translate("Plan", "Refresh token lifespan"), translate("Plan", "100 days")),
        ),
        values,
        found["sys_id"] if found else "",
        _fate_note(found, ItemKind.REGISTRY, request),
    )


def _registry_values(request: PlanRequest, client_id: str) -> dict[str, str]:
    centres = " and ".join(centre.value for centre in request.centres)
    values = {
        "name": request.registry_name,
        "type": "client",
        "active": "true",
        "client_id": client_id,
        "redirect_url": REDIRECT_URI,
        "access_token_lifespan": str(ACCESS_TOKEN_LIFESPAN_S),
        "refresh_token_lifespan": str(REFRESH_TOKEN_LIFESPAN_S),
        "public_client": "false",
        "comments": f"{_MARK} on {request.today.isoformat()} for the {centres} centre, "
        f"connection {request.connection_id}.",
    }
    if request.release is None or request.release.has_scope_restriction:
        values |= {
            "inbound_grant_type": "authz_code",
            "scope_restriction_status": "unrestricted",
            "token_format": "opaque",
        }
    return values


def _registry_fate(found: Record | None, request: PlanRequest) -> Fate:
    if found is None:
        return Fate.CREATE
    if not found["comments"].startswith(_MARK):
        return Fate.TAKEN
    fits = (
        request.connection_id in found["comments"]
        and found["redirect_url"] == REDIRECT_URI
        and found["active"] == "true"
        and ItemKind.REGISTRY in request.held
    )
    return Fate.EXISTS if fits else Fate.UPDATE


def _user_item(found: Record | None, request: PlanRequest) -> PlanItem:
    domain = request.address.host if "." in request.address.host else "example.com"
    email = f"{request.user_name}@{domain}"
    values = {
        "user_name": request.user_name,
        "first_name": "Firnline",
        "last_name": "Integration",
        "email": email,
        "title": user_mark(request.connection_id),
        "active": "true",
        "locked_out": "false",
        "web_service_access_only": "false",
        "password_needs_reset": "false",
    }
    return PlanItem(
        ItemKind.USER,
        request.user_name,
        _user_fate(found, request),
        (
            (translate("Plan", "Integration user name"), verbatim(request.user_name)),
            (translate("Plan", "Email"), verbatim(email)),
            (translate("Plan", "Password"), translate("Plan", "generated, 24 characters")),
        ),
        values,
        found["sys_id"] if found else "",
        _fate_note(found, ItemKind.USER, request),
    )


def user_mark(connection_id: str) -> str:
    """Return the title by which our integration user is known again; it fits 60 characters."""
    return f"{_USER_MARK} {connection_id[:12]}"


def _user_fate(found: Record | None, request: PlanRequest) -> Fate:
    if found is None:
        return Fate.CREATE
    if not found["title"].startswith(_USER_MARK):
        return Fate.TAKEN
    fits = (
        found["title"] == user_mark(request.connection_id)
        and found["active"] == "true"
        and found["locked_out"] != "true"
        and found["web_service_access_only"] != "true"
        and ItemKind.USER in request.held
    )
    return Fate.EXISTS if fits else Fate.UPDATE


def _fate_note(found: Record | None, kind: ItemKind, request: PlanRequest) -> Words | None:
    is_registry = kind is ItemKind.REGISTRY
    fate = _registry_fate(found, request) if is_registry else _user_fate(found, request)
    if fate is Fate.TAKEN:
        return (
            translate("Plan", "Another application uses this name. Choose a different one.")
            if is_registry
            else translate("Plan", "This user belongs to somebody else. Choose a different name.")
        )
    if fate is Fate.UPDATE:
        return (
            translate("Plan", "Made by an earlier set-up; its client secret will be replaced.")
            if is_registry
            else translate("Plan", "Made by an earlier set-up; its password will be replaced.")
        )
    return None


async def _role_items(client: InstanceClient, user_sys_id: str) -> list[PlanItem]:
    wanted = {name for need in ROLE_NEEDS for name in (need.name, need.substitute) if name}
    role_query = Query().where("name", "IN", ",".join(sorted(wanted)))
    roles = await client.records("sys_user_role", role_query, fields=("sys_id", "name"))
    there = {role["name"]: role["sys_id"] for role in roles}
    granted = await _granted_roles(client, user_sys_id, there.values())
    return [_role_item(need, there, granted) for need in ROLE_NEEDS]


async def _granted_roles(
    client: InstanceClient, user_sys_id: str, role_sys_ids: Iterable[str]
) -> frozenset[str]:
    ids = ",".join(role_sys_ids)
    if not user_sys_id or not ids:
        return frozenset()
    query = Query().where("user", "=", user_sys_id).where("role", "IN", ids)
    rows = await client.records("sys_user_has_role", query, fields=("role",))
    return frozenset(row["role"] for row in rows)


def _role_item(need: RoleNeed, there: dict[str, str], granted: frozenset[str]) -> PlanItem:
    name = need.name if need.name in there or need.substitute not in there else need.substitute
    if name in there:
        fate = Fate.EXISTS if there[name] in granted else Fate.CREATE
        return PlanItem(
            ItemKind.ROLE,
            need.name,
            fate,
            ((verbatim(name), need.reason),),
            {"role": there[name]},
        )
    fate = Fate.TAKEN if need.without is None else Fate.ABSENT
    note = need.without or translate("Plan", "This role does not exist on the instance.")
    return PlanItem(ItemKind.ROLE, need.name, fate, ((verbatim(name), need.reason),), note=note)
