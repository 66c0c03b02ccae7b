"""What the instance says to the token: whose it is, whether it is renewed, how long it lasts."""

from __future__ import annotations

from typing import Final

from app.connections.urgency import Urgency, urgency_of
from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.errors import NotFoundError
from app.findings import Finding, Status
from app.instance.client import InstanceClient, Record
from app.signin.authorization import REDIRECT_URI, REGISTERED_REDIRECTS
from app.signin.identity import whoami
from app.words import Words, translate, verbatim

_TABLE: Final = "oauth_entity"
_COLUMNS: Final = ("active", "redirect_url", "scope_restriction_status")
_PLACE: Final = "System OAuth > Application Registry"


async def _owner(patient: Patient) -> Finding:
    identity = await whoami(patient.client)
    connection = patient.connection
    if identity.sys_id == connection.user_sys_id:
        return Finding("owner", Status.OK, OWNER.title, verbatim(identity.user_name))
    return Finding(
        "owner",
        Status.BLOCKED,
        translate("Doctor", "The token belongs to {user}").format(user=identity.user_name),
        translate("Doctor", "it must be {user}").format(user=connection.user_name),
        translate("Doctor", "Authorize again and sign in as the integration user."),
        translate("Doctor", "Tickets would be made in the name of a person."),
        "wrong_person",
    )


async def _registry(patient: Patient) -> Finding:
    if patient.administrator is not None:
        entry = await _entry(patient.administrator, patient.connection.registry_sys_id)
        if red := _trouble_in(entry, patient.connection.registry_name):
            return red
    await patient.session.renew(await patient.session.current())
    detail = translate("Doctor", "the token was renewed")
    return Finding("registry", Status.OK, REGISTRY.title, detail)


async def _entry(administrator: InstanceClient, sys_id: str) -> Record | None:
    try:
        return await administrator.record(_TABLE, sys_id, fields=_COLUMNS)
    except NotFoundError:
        return None


def _trouble_in(entry: Record | None, name: str) -> Finding | None:
    """Return what is wrong with an entry; a column that its release lacks is never wrong."""
    if entry is None:
        return _red(
            translate("Doctor", "The application registry entry is gone"),
            translate("Doctor", "Set up the connection again; Firnline makes a new entry."),
            "registry_missing",
            name,
        )
    if entry["active"] == "false":
        return _red(
            translate("Doctor", "The application registry entry is not active"),
            translate("Doctor", "Tick the box Active: {place} > {name}."),
            "registry_inactive",
            name,
        )
    if entry["redirect_url"] and REDIRECT_URI not in entry["redirect_url"]:
        return _red(
            translate("Doctor", "The application registry entry has another redirect URL"),
            translate("Doctor", "Put {url} into the field Redirect URL: {place} > {name}."),
            "redirect_mismatch",
            name,
        )
    if entry["scope_restriction_status"] == "restricted":
        return _red(
            translate("Doctor", "The application registry entry is restricted to scopes"),
            translate(
                "Doctor", "Set the field Scope Restriction to Broadly scoped: {place} > {name}."
            ),
            "scope_restricted",
            name,
        )
    return None


def _red(title: Words, remedy: Words, remedy_id: str, name: str) -> Finding:
    names = {"place": _PLACE, "name": name, "url": REGISTERED_REDIRECTS}
    return Finding(
        "registry",
        Status.BLOCKED,
        title,
        verbatim(name),
        remedy.format(**names),
        remedy_id=remedy_id,
    )


async def _consent(patient: Patient) -> Finding:
    ends_at = patient.connection.consent_expires_at
    urgency = urgency_of(ends_at, patient.now())
    detail = translate("Doctor", "until {day}").format(day=ends_at.date().isoformat())
    if urgency is Urgency.NONE:
        return Finding("consent", Status.OK, CONSENT.title, detail)
    return Finding(
        "consent",
        Status.WARNING,
        translate("Doctor", "The consent has run out")
        if urgency is Urgency.OVER
        else translate("Doctor", "The consent ends soon"),
        detail,
        translate("Doctor", "Authorize again before that day.")
        if urgency is Urgency.SOON
        else translate("Doctor", "Authorize again now; three acts are enough."),
        translate("Doctor", "After that day, no ticket can be sent or read."),
        "refresh_expired",
    )


OWNER: Final = Probe(
    "owner",
    translate("Doctor", "The token belongs to the integration user"),
    _owner,
    ("user",),
)
REGISTRY: Final = Probe(
    "registry", translate("Doctor", "The application registry is active"), _registry, ("user",)
)
CONSENT: Final = Probe("consent", translate("Doctor", "The consent lasts"), _consent)
