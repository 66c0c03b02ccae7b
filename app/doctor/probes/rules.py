"""What the instance as a whole allows: its release, its limits, and the addresses it lets in."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.errors import NotAuthorizedError, NotFoundError, SetupError
from app.findings import Finding, Status
from app.instance.release import read_release
from app.instance.replies import rows_of
from app.ip_filtering.own_address import is_seen_by, local_address, standing_words
from app.ip_filtering.rules import Standing
from app.ip_filtering.table import read_rules
from app.words import translate, verbatim


async def _release(patient: Patient) -> Finding:
    release = await read_release(patient.eyes)
    if release is None:
        detail = translate("Doctor", "checked at set-up; shown to administrators alone")
        return Finding("release", Status.OK, RELEASE.title, detail)
    if release.supported:
        name = f"{release.family} {release.patch}".strip()
        return Finding("release", Status.OK, RELEASE.title, verbatim(name))
    return Finding(
        "release",
        Status.BLOCKED,
        translate("Doctor", "The release {family} is too old").format(family=release.family),
        translate("Doctor", "Kingston or later is needed"),
        translate("Doctor", "Have the instance upgraded."),
        remedy_id="release_too_old",
    )


async def _rate(patient: Patient) -> Finding:
    params = {"sysparm_fields": "sys_id", "sysparm_limit": "1"}
    reply = await patient.door.send("GET", "/api/now/table/change_request", params=params)
    with suppress(NotAuthorizedError, NotFoundError):  # about the table, of which others tell
        rows_of(reply)
    limit = reply.headers.get("x-ratelimit-limit")
    if limit is None:
        detail = translate("Doctor", "no rule applies")
    else:
        detail = translate("Doctor", "{limit} requests an hour, rule {rule}").format(
            limit=limit, rule=reply.headers.get("x-ratelimit-rule", "?")
        )
    return Finding("rate", Status.OK, RATE.title, detail)


async def _address(patient: Patient) -> Finding:
    own = await local_address(patient.connection.address)
    try:
        rules = await read_rules(patient.eyes)
    except (SetupError, NotAuthorizedError, NotFoundError):
        detail = translate("Doctor", "rules are shown to administrators alone")
        return Finding("address", Status.OK, ADDRESS.title, detail)
    if own is None or not is_seen_by(patient.connection.address, own):
        detail = translate("Doctor", "rules: {count}").format(count=len(rules.rules))
        return Finding("address", Status.OK, ADDRESS.title, detail)
    standing = rules.standing(own)
    if standing is not Standing.AT_RISK:
        return Finding("address", Status.OK, ADDRESS.title, verbatim(str(own)))
    return Finding(
        "address",
        Status.WARNING,
        translate("Doctor", "This computer could be shut out"),
        standing_words(standing, own),
        translate("Doctor", "Allow the address: System Security > IP Address Access Control."),
        remedy_id="own_address_blocked",
    )


RELEASE: Final = Probe(
    "release", translate("Doctor", "The release is supported"), _release, ("owner",)
)
RATE: Final = Probe(
    "rate",
    translate("Doctor", "The instance's limit of requests is not used up"),
    _rate,
    ("owner",),
)
ADDRESS: Final = Probe(
    "address", translate("Doctor", "This computer's address is let in"), _address, ("owner",)
)
