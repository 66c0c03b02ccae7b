"""The integration user: its record, and its roles by what they open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.errors import NotAuthorizedError, NotFoundError
from app.findings import Finding, Status
from app.instance.client import InstanceClient, Record
from app.instance.openness import is_open
from app.remedies.proposals import REGISTRY_TABLE, open_tables
from app.remedies.subject import Subject
from app.words import Words, translate, verbatim

_TABLE: Final = "sys_user"
_COLUMNS: Final = (
    *("user_name", "active", "locked_out"),
    *("password_needs_reset", "web_service_access_only"),
)
# For each ticket table, the role that is granted, and a wider one that does as well.
NEEDED_ROLES: Final = {
    "change_request": ("sn_change_write", "itil"),
    "incident": ("sn_incident_write", "itil"),
}
_PLACE: Final = "User Administration > Users"


async def _user(patient: Patient) -> Finding:
    try:
        row = await patient.eyes.record(_TABLE, patient.connection.user_sys_id, fields=_COLUMNS)
    except (NotFoundError, NotAuthorizedError):
        return await _unseen(patient)
    return _trouble_in(row, patient.connection.user_name) or Finding(
        "user", Status.OK, USER.title, verbatim(row["user_name"])
    )


async def _unseen(patient: Patient) -> Finding:
    if patient.administrator is None:
        detail = translate("Doctor", "its record is not shown to itself")
        return Finding("user", Status.OK, USER.title, detail)
    connection = patient.connection
    if not await _has_entry(patient.administrator, connection.registry_sys_id):
        return _gone(
            translate("Doctor", "The integration user and the application registry entry are gone"),
            patient.host,
            translate(
                "Doctor",
                "The instance was cloned over or reset. Remove the connection and set it up again.",
            ),
            "instance_reset",
        )
    return _gone(
        translate("Doctor", "The integration user is gone"),
        connection.user_name,
        translate("Doctor", "Set up the connection again; Firnline makes a new user."),
        "user_missing",
    )


async def _has_entry(administrator: InstanceClient, sys_id: str) -> bool:
    try:
        await administrator.record(REGISTRY_TABLE, sys_id, fields=("sys_id",))
    except NotFoundError:
        return False
    return True


def _gone(title: Words, what: str, remedy: Words, remedy_id: str) -> Finding:
    return Finding("user", Status.BLOCKED, title, verbatim(what), remedy, _NOTHING_WORKS, remedy_id)


def _trouble_in(row: Record, name: str) -> Finding | None:
    """Return what keeps a user from signing in; a column that is not shown keeps nobody."""
    if row["active"] == "false":
        return Finding(
            "user",
            Status.BLOCKED,
            translate("Doctor", "The integration user is not active"),
            verbatim(name),
            translate("Doctor", "Tick the box Active: {place} > {user}.").format(
                place=_PLACE, user=name
            ),
            _NOTHING_WORKS,
            "user_inactive",
        )
    if row["locked_out"] == "true":
        return Finding(
            "user",
            Status.BLOCKED,
            translate("Doctor", "The integration user is locked out"),
            verbatim(name),
            translate("Doctor", "Clear the box Locked out: {place} > {user}.").format(
                place=_PLACE, user=name
            ),
            _NOTHING_WORKS,
            "user_locked",
        )
    return _bar_to_consent(row, name)


def _bar_to_consent(row: Record, name: str) -> Finding | None:
    bars: Mapping[str, tuple[Words, str, str]] = {
        "web_service_access_only": (
            translate("Doctor", "The integration user may not sign in to pages"),
            "Web service access only",
            "web_service_only",
        ),
        "password_needs_reset": (
            translate("Doctor", "The integration user has to set a new password"),
            "Password needs reset",
            "must_reset_password",
        ),
    }
    for column, (title, box, remedy_id) in bars.items():
        if row[column] == "true":
            return Finding(
                "user",
                Status.WARNING,
                title,
                verbatim(name),
                translate("Doctor", "Clear the box {box}: {place} > {user}.").format(
                    box=box, place=_PLACE, user=name
                ),
                translate("Doctor", "The token goes on, but nobody can authorize again."),
                remedy_id,
            )
    return None


async def _roles(patient: Patient) -> Finding:
    closed = [table for table in NEEDED_ROLES if not await _is_open(patient, table)]
    if not closed:
        opened = ", ".join(NEEDED_ROLES)
        return Finding(
            "roles",
            Status.OK,
            ROLES.title,
            translate("Doctor", "they open {tables}").format(tables=opened),
        )
    if customised := await _customised(patient, closed):
        return _closed_to_everybody(customised)
    return _lacking(closed, patient.connection.user_name)


async def _customised(patient: Patient, closed: list[str]) -> list[str]:
    """Return the tables whose access is not at its defaults, which administrators alone see."""
    if patient.administrator is None:
        return []
    proposal = await open_tables(*closed)(patient.administrator, Subject())
    return [change.name for change in proposal.changes]


def _closed_to_everybody(tables: list[str]) -> Finding:
    return Finding(
        "roles",
        Status.BLOCKED,
        translate("Doctor", "Access to the ticket tables is not at its defaults"),
        verbatim(", ".join(tables)),
        translate(
            "Doctor",
            "Put it back: System Definition > Tables > {tables} > Application Access.",
        ).format(tables=", ".join(tables)),
        _NOT_THERE,
        "tables_customised",
    )


def _lacking(closed: list[str], user_name: str) -> Finding:
    return Finding(
        "roles",
        Status.BLOCKED,
        translate("Doctor", "The integration user lacks a role"),
        translate("Doctor", "not open to it: {tables}").format(tables=", ".join(closed)),
        translate("Doctor", "Grant it {roles}: {place} > {user} > Roles.").format(
            roles=", ".join(NEEDED_ROLES[table][0] for table in closed),
            place=_PLACE,
            user=user_name,
        ),
        _NOT_THERE,
        "role_missing",
    )


async def _is_open(patient: Patient, table: str) -> bool:
    try:
        return await is_open(patient.door, table)
    except NotFoundError:
        return True  # there is no such table, which its own probe says


_NOT_THERE: Final = translate("Doctor", "Tickets can neither be made nor followed there.")
_NOTHING_WORKS: Final = translate("Doctor", "No ticket can be sent or read.")
USER: Final = Probe(
    "user", translate("Doctor", "The integration user may sign in"), _user, ("reach",)
)
ROLES: Final = Probe(
    "roles", translate("Doctor", "The integration user has its roles"), _roles, ("owner",)
)
