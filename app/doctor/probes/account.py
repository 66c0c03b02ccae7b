"""The integration user: its record, and its roles by what they open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.errors import NotAuthorizedError, NotFoundError
from app.findings import Finding, Status
from app.instance.client import Record
from app.instance.openness import is_open
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
        return _unseen(patient)
    return _trouble_in(row, patient.connection.user_name) or Finding(
        "user", Status.OK, USER.title, verbatim(row["user_name"])
    )


def _unseen(patient: Patient) -> Finding:
    if patient.administrator is None:
        detail = translate("Doctor", "its record is not shown to itself")
        return Finding("user", Status.OK, USER.title, detail)
    return Finding(
        "user",
        Status.BLOCKED,
        translate("Doctor", "The integration user is gone"),
        verbatim(patient.connection.user_name),
        translate("Doctor", "Set up the connection again; Firnline makes a new user."),
        _NOTHING_WORKS,
        "user_missing",
    )


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
    return Finding(
        "roles",
        Status.BLOCKED,
        translate("Doctor", "The integration user lacks a role"),
        translate("Doctor", "not open to it: {tables}").format(tables=", ".join(closed)),
        translate("Doctor", "Grant it {roles}: {place} > {user} > Roles.").format(
            roles=", ".join(NEEDED_ROLES[table][0] for table in closed),
            place=_PLACE,
            user=patient.connection.user_name,
        ),
        translate("Doctor", "Tickets can neither be made nor followed there."),
        "role_missing",
    )


async def _is_open(patient: Patient, table: str) -> bool:
    try:
        return await is_open(patient.door, table)
    except NotFoundError:
        return True  # there is no such table, which its own probe says


_NOTHING_WORKS: Final = translate("Doctor", "No ticket can be sent or read.")
USER: Final = Probe(
    "user", translate("Doctor", "The integration user may sign in"), _user, ("reach",)
)
ROLES: Final = Probe(
    "roles", translate("Doctor", "The integration user has its roles"), _roles, ("owner",)
)
