"""The tables that a connection works with: there, and open as ServiceNow delivers them.

What is compared are the settings that others than the table's own application meet. Whether those
may create and delete differs from table to table, and a REST client is no application.

Source:
    ServiceNow documentation, "Application access settings". Microsoft's support article on the
    ServiceNow integration names the two settings of `oauth_entity`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.errors import NotFoundError, RefusedError
from app.findings import Finding, Status
from app.instance.client import InstanceClient, Record
from app.instance.new_records import CHANGE_REQUEST, INCIDENT, TICKET_TABLES
from app.instance.query import Query
from app.setup.prerequisites.check import Check, Findings, listed
from app.words import Words, translate

_REGISTRY: Final = "oauth_entity"
# As ServiceNow delivers them, in English; the menus that people follow use these labels.
_LABELS: Final = {
    _REGISTRY: "Application Registries",
    "sys_user": "User",
    CHANGE_REQUEST: "Change Request",
    INCIDENT: "Incident",
}
_PUBLIC, _YES = "public", "true"
_SETTINGS: Final = {
    "access": (
        _PUBLIC,
        translate("Prerequisites", "Accessible from is not All application scopes"),
    ),
    "read_access": (_YES, translate("Prerequisites", "Can read is not selected")),
    "ws_access": (
        _YES,
        translate("Prerequisites", "Allow access to this table via web services is not selected"),
    ),
}


async def _look(client: InstanceClient) -> Findings:
    query = Query().where("name", "IN", ",".join(_LABELS))
    fields = ("name", "label", *_SETTINGS)
    rows = {row["name"]: row for row in await client.records("sys_db_object", query, fields=fields)}
    refusal = await _refusal(client)
    found = [_finding(table, rows, refusal) for table in _LABELS]
    unusual = tuple(finding for finding in found if finding)
    return unusual or (_all_good(rows),)


async def _refusal(client: InstanceClient) -> Words | None:
    """Return why application registries cannot be read, None where they can."""
    try:
        await client.records(_REGISTRY, fields=("sys_id",), limit=1)
    except RefusedError as error:
        return error.detail
    except NotFoundError:
        return None  # the list of tables tells of it
    return None


def _finding(table: str, rows: Mapping[str, Record], refusal: Words | None) -> Finding | None:
    row = rows.get(table)
    if row is None:
        return _missing(table)
    changed = [name for name, (value, _) in _SETTINGS.items() if row[name] not in {"", value}]
    if table == _REGISTRY and refusal:
        return _refused(changed, refusal)
    return _customised(table, changed) if changed else None


def _changes(changed: Sequence[str]) -> Words:
    return listed([_SETTINGS[name][1] for name in changed])


def _missing(table: str) -> Finding:
    return Finding(
        f"table.{table}",
        Status.WARNING if table in TICKET_TABLES else Status.BLOCKED,
        translate("Prerequisites", "The table {table} is missing").format(table=table),
        remedy=translate(
            "Prerequisites", "Have its plugin activated: System Definition > Plugins."
        ),
        consequence=translate("Prerequisites", "No record of it can be created."),
        remedy_id="table_missing",
    )


def _refused(changed: Sequence[str], refusal: Words) -> Finding:
    return Finding(
        f"table.{_REGISTRY}",
        Status.BLOCKED,
        translate("Prerequisites", "The instance refuses to show application registries"),
        _changes(changed) if changed else refusal,
        translate(
            "Prerequisites",
            "System Definition > Tables > oauth_entity > Application Access: Accessible from = "
            "All application scopes, Can read = selected.",
        ),
        translate("Prerequisites", "The OAuth entity can neither be created nor validated."),
        "cross_scope",
    )


def _customised(table: str, changed: Sequence[str]) -> Finding:
    closed = "ws_access" in changed
    return Finding(
        f"table.{table}",
        Status.BLOCKED if closed and table not in TICKET_TABLES else Status.WARNING,
        translate("Prerequisites", "Access to the table {table} was customised").format(
            table=table
        ),
        _changes(changed),
        translate(
            "Prerequisites",
            "System Definition > Tables > {table} > Application Access: Accessible from = "
            "All application scopes, Can read = selected, web services = selected.",
        ).format(table=table),
        translate("Prerequisites", "The instance refuses what programs do there.")
        if closed
        else translate("Prerequisites", "Applications of the instance are refused there."),
        "tables_customised",
    )


def _all_good(rows: Mapping[str, Record]) -> Finding:
    count = translate("Prerequisites", "%n tables", "", len(rows))
    renamed = [
        translate("Prerequisites", "{table} is called “{label}”").format(table=name, label=label)
        for name, row in rows.items()
        if (label := row["label"]) and label != _LABELS[name]
    ]
    return Finding(
        "tables",
        Status.OK,
        translate("Prerequisites", "Tables are at their defaults"),
        listed((count, *renamed)),
    )


TABLES = Check("tables", translate("Prerequisites", "table settings"), _look)
