"""What an administrator's look says about records that were made by hand. Pure."""

from __future__ import annotations

from app.findings import Finding, Status
from app.setup.guided import Task
from app.setup.plan import Difference, Fate, ItemKind, Plan, PlanItem
from app.words import Words, translate, verbatim

_KINDS = {
    Task.USER: ItemKind.USER,
    Task.REGISTRY: ItemKind.REGISTRY,
    Task.ROLES: ItemKind.ROLE,
}
_REMEDIES = {
    "active": {ItemKind.USER: "user_inactive", ItemKind.REGISTRY: "registry_inactive"},
    "locked_out": {ItemKind.USER: "user_locked"},
    "web_service_access_only": {ItemKind.USER: "web_service_only"},
    "password_needs_reset": {ItemKind.USER: "must_reset_password"},
    "redirect_url": {ItemKind.REGISTRY: "redirect_mismatch"},
    "scope_restriction_status": {ItemKind.REGISTRY: "scope_restricted"},
}


def findings_of(plan: Plan, task: Task, client_id: str) -> tuple[Finding, ...]:
    """Return a finding for each record of a task, and one for each column that does not fit.

    Args:
        plan: what is needed, compared with what is there.
        task: what was made last.
        client_id: what the application registry entry has to hold.
    """
    items = [item for item in plan.items if item.kind is _KINDS[task]]
    return tuple(
        finding for item in items for finding in (*_of_item(item), *_of_client(item, client_id))
    )


def _of_item(item: PlanItem) -> tuple[Finding, ...]:
    if item.differences:
        return tuple(_of_difference(item, unlike) for unlike in item.differences)
    match item.fate:
        case Fate.EXISTS:
            title = translate("Guided", "{name} is there and fits")
            return (Finding(_key(item), Status.OK, title.format(name=item.name)),)
        case Fate.ABSENT:
            title = translate("Guided", "This instance does not know {name}")
            return (Finding(_key(item), Status.OK, title.format(name=item.name), item.note),)
        case Fate.CREATE:
            title = translate("Guided", "{name} is not there yet")
        case _:
            title = translate("Guided", "{name} does not carry the mark of this set-up")
    return (_red(item, title.format(name=item.name), _missing(item)),)


def _of_difference(item: PlanItem, unlike: Difference) -> Finding:
    title = translate("Guided", "{field} is {now}, not {planned}").format(
        field=unlike.label, now=unlike.now or translate("Guided", "empty"), planned=unlike.planned
    )
    remedy_id = _REMEDIES.get(unlike.column, {}).get(item.kind, "")
    return _red(item, title, remedy_id, unlike.column)


def _of_client(item: PlanItem, client_id: str) -> tuple[Finding, ...]:
    """Compare the client ID, which a comparison takes from the entry that is there."""
    found = item.values.get("client_id", client_id)
    if item.fate is Fate.CREATE or found == client_id:
        return ()
    title = translate("Guided", "Client ID is {now}, not {planned}")
    return (_red(item, title.format(now=found, planned=client_id), "registry_missing", "id"),)


def _red(item: PlanItem, title: Words, remedy_id: str, column: str = "") -> Finding:
    return Finding(
        f"{_key(item)}.{column}" if column else _key(item),
        Status.BLOCKED,
        title,
        verbatim(item.name),
        translate("Guided", "Change it on the form, save, and look again."),
        remedy_id=remedy_id,
    )


def _missing(item: PlanItem) -> str:
    return {
        ItemKind.USER: "user_missing",
        ItemKind.REGISTRY: "registry_missing",
        ItemKind.ROLE: "role_missing",
    }[item.kind]


def _key(item: PlanItem) -> str:
    return f"{item.kind.value}.{item.name}"
