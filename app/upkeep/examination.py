"""The examination of a connection with the eyes of an administrator.

Nobody else sees the rules of the instance's own people, which refuse a ticket only when it is
sent. Set-up looked at them once; they may have come since.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.connections.connection import Connection
from app.doctor.examination import Findings, OnChange, examine_connection, verdict
from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.doctor.probes import PROBES
from app.findings import Finding
from app.instance.client import InstanceClient
from app.setup.prerequisites.business_rules import BUSINESS_RULES
from app.setup.prerequisites.check import Check, listed
from app.setup.prerequisites.ticket_fields import TICKET_FIELDS
from app.signin.vault import Vault
from app.words import Words, translate


def _tell_nobody(_findings: Findings) -> None:
    """Serve a caller who waits for the end."""


async def examine_as_administrator(
    connection: Connection,
    vault: Vault,
    administrator: InstanceClient,
    on_change: OnChange = _tell_nobody,
) -> Findings:
    """Try everything that a connection needs, and look at what may refuse its tickets.

    Args:
        connection: what to examine.
        vault: where its secrets are.
        administrator: speaks as an administrator; the caller closes it.
        on_change: told all findings, in their order, whenever one of them is known.

    Errors:
        VaultError: the key ring does not answer.
        AppError: the administrator was refused, or the instance did not answer.
    """
    return await examine_connection(
        connection, vault, on_change, administrator=administrator, probes=_PROBES
    )


def _probe_of(check: Check, title: Words) -> Probe:
    async def run(patient: Patient) -> Finding:
        return _worst(await check.run(patient.eyes), check.key)

    return Probe(check.key, title, run, ("reach",))


def _worst(findings: Findings, key: str) -> Finding:
    """Return the findings of one check as one; those that are as bad as the worst are named."""
    status = verdict(findings)
    first, *others = (finding for finding in findings if finding.status is status)
    facts = [first.detail, *(words for each in others for words in (each.title, each.detail))]
    known = [words for words in facts if words]
    return replace(first, key=key, detail=listed(known) if known else None)


_PROBES: Final = (
    *PROBES,
    _probe_of(TICKET_FIELDS, translate("Prerequisites", "Tickets need no further fields")),
    _probe_of(
        BUSINESS_RULES,
        translate("Prerequisites", "No business rule of your own stands in the way"),
    ),
)
