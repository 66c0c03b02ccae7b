"""The roles that the integration user needs: the least that the instance has, each with its reason.

Source:
    ServiceNow documentation, "Base system roles", "Roles installed with incident management" and
    "Installed with change management".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.instance.client import InstanceClient
from app.instance.query import Query
from app.setup.plan import Fate, ItemKind, PlanItem
from app.words import Words, translate, verbatim


@dataclass(frozen=True)
class RoleNeed:
    """A role the integration user needs, and why.

    Attributes:
        name: the role, as the instance names it.
        reason: what it is for.
        substitute: a wider role to take where the first does not exist, or "".
        without: what happens where neither exists; None where the connection cannot do without.
        only_where_known: whether an instance that lacks the role does not ask for it either.
    """

    name: str
    reason: Words
    substitute: str = ""
    without: Words | None = None
    only_where_known: bool = False


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
    RoleNeed(
        "snc_platform_rest_api_access",
        translate("Plan", "use the REST API where it is kept for this role"),
        only_where_known=True,
    ),
)


def asked_for() -> tuple[tuple[str, ...], ...]:
    """Return the roles by their names, each with what may stand in for it."""
    return tuple(tuple(filter(None, (need.name, need.substitute))) for need in ROLE_NEEDS)


async def role_items(client: InstanceClient, user_sys_id: str) -> tuple[PlanItem, ...]:
    """Return the roles to grant, compared with what the user has.

    Args:
        client: a client that proves itself as an administrator.
        user_sys_id: the integration user, "" where it does not exist yet.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    there = await read_roles(client)
    granted = await _granted_roles(client, user_sys_id, there.values())
    items: dict[str, PlanItem] = {}
    for need in ROLE_NEEDS:
        if need.name in there or not need.only_where_known:
            item = _role_item(need, there, granted)
            items[item.name] = _with_both_reasons(items.get(item.name), item)
    return tuple(items.values())


async def read_roles(client: InstanceClient) -> dict[str, str]:
    """Return the roles of ROLE_NEEDS and their substitutes that exist, with their sys_ids.

    Args:
        client: a client that proves itself as an administrator.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    wanted = {name for need in ROLE_NEEDS for name in (need.name, need.substitute) if name}
    query = Query().where("name", "IN", ",".join(sorted(wanted)))
    roles = await client.records("sys_user_role", query, fields=("sys_id", "name"))
    return {role["name"]: role["sys_id"] for role in roles}


async def _granted_roles(
    client: InstanceClient, user_sys_id: str, role_sys_ids: Iterable[str]
) -> frozenset[str]:
    ids = ",".join(role_sys_ids)
    if not user_sys_id or not ids:
        return frozenset()
    query = Query().where("user", "=", user_sys_id).where("role", "IN", ids)
    rows = await client.records("sys_user_has_role", query, fields=("role",))
    return frozenset(row["role"] for row in rows)


def _role_item(need: RoleNeed, there: Mapping[str, str], granted: frozenset[str]) -> PlanItem:
    name = need.name if need.name in there or need.substitute not in there else need.substitute
    fields = ((verbatim(name), need.reason),)
    if name in there:
        fate = Fate.EXISTS if there[name] in granted else Fate.CREATE
        return PlanItem(ItemKind.ROLE, name, fate, fields, {"role": there[name]})
    fate = Fate.TAKEN if need.without is None else Fate.ABSENT
    note = need.without or translate("Plan", "This role does not exist on the instance.")
    return PlanItem(ItemKind.ROLE, name, fate, fields, note=note)


def _with_both_reasons(first: PlanItem | None, second: PlanItem) -> PlanItem:
    if first is None:
        return second
    ((name, reason),) = first.fields
    both = translate("Plan", "{first}; {second}").format(first=reason, second=second.fields[0][1])
    return replace(first, fields=((name, both),))
