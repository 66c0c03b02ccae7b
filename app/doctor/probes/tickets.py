"""The ticket tables: what is read of them, whether they can be written to, how states are named."""

from __future__ import annotations

from functools import partial
from typing import Final

from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.doctor.probes.account import NEEDED_ROLES
from app.errors import NotFoundError
from app.findings import Finding, Status
from app.instance.query import Query
from app.instance.schema import read_choices
from app.words import Words, translate, verbatim

# What Firnline cannot follow a ticket without; no instance leaves these empty.
_COLUMNS: Final = ("sys_id", "number", "state", "short_description", "sys_updated_on")
_ROWS_LOOKED_AT: Final = 20
_NO_RECORD: Final = "0" * 32


async def _read(patient: Patient) -> Finding:
    blank = [name for table in NEEDED_ROLES for name in await _blank_columns(patient, table)]
    if not blank:
        return Finding("read", Status.OK, READ.title, verbatim(", ".join(NEEDED_ROLES)))
    return Finding(
        "read",
        Status.BLOCKED,
        translate("Doctor", "Columns of tickets are hidden"),
        verbatim(", ".join(blank)),
        translate(
            "Doctor",
            "Let the integration user read these columns: System Security > Access Control (ACL).",
        ),
        translate("Doctor", "Tickets are shown without them."),
        "role_missing",
    )


async def _blank_columns(patient: Patient, table: str) -> list[str]:
    """Return the columns that no record of a table shows."""
    query = Query().order_by("sys_updated_on", descending=True)
    try:
        rows = await patient.client.records(table, query, fields=_COLUMNS, limit=_ROWS_LOOKED_AT)
    except NotFoundError:
        return []  # there is no such table, which its own probe says
    return [
        f"{table}.{column}" for column in _COLUMNS if rows and not any(row[column] for row in rows)
    ]


async def _writable(patient: Patient, *, table: str, title: Words) -> Finding:
    """Ask to change a record that cannot exist: whoever may not write is told that first.

    Source:
        [guess] that an instance looks at the right to write before it looks for the record; one
        that does not answers 404 either way, and nothing is changed.
    """
    await patient.client.records(table, fields=("sys_id",), limit=1)
    try:
        await patient.client.update(table, _NO_RECORD, {"correlation_display": "Firnline"})
    except NotFoundError:
        detail = translate("Doctor", "nothing forbids it; nothing was written")
        return Finding(table, Status.OK, title, detail)
    detail = translate("Doctor", "the instance takes changes")
    return Finding(table, Status.OK, title, detail)


async def _choices(patient: Patient) -> Finding:
    counts = [len(await read_choices(patient.client, table, "state")) for table in NEEDED_ROLES]
    if all(counts):
        detail = translate("Doctor", "{count} states").format(count=sum(counts))
        return Finding("choices", Status.OK, CHOICES.title, detail)
    return Finding(
        "choices",
        Status.WARNING,
        translate("Doctor", "The names of states cannot be read"),
        translate("Doctor", "they are taken from tickets instead"),
        translate("Doctor", "Grant the integration user the role personalize_choices."),
        translate("Doctor", "A state that no ticket has yet is shown as a number."),
        "choices_unreadable",
    )


READ: Final = Probe(
    "read", translate("Doctor", "What Firnline reads of tickets is shown"), _read, ("roles",)
)
_CHANGES: Final = translate("Doctor", "Change requests can be written")
CHANGE_REQUEST: Final = Probe(
    "change_request",
    _CHANGES,
    partial(_writable, table="change_request", title=_CHANGES),
    ("roles",),
)
_INCIDENTS: Final = translate("Doctor", "Incidents can be written")
INCIDENT: Final = Probe(
    "incident", _INCIDENTS, partial(_writable, table="incident", title=_INCIDENTS), ("roles",)
)
CHOICES: Final = Probe(
    "choices", translate("Doctor", "The names of states can be read"), _choices, ("roles",)
)
