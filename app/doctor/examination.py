"""Every probe, tried at once as far as one does not need the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.connections.connection import Connection
from app.doctor.patient import LIMIT_S, Patient, open_patient
from app.doctor.probe import Probe, trouble
from app.doctor.probes import PROBES
from app.doctor.probes.token import REGISTRY
from app.errors import AppError, InputError, SignInError, TooSlowError
from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.signin.vault import Vault
from app.words import translate

# Small instances serve about four API requests at once.
_AT_ONCE: Final = 4
Findings = tuple[Finding, ...]
OnChange = Callable[[Findings], None]


def _tell_nobody(_findings: Findings) -> None:
    """Serve a caller who waits for the end."""


async def examine_connection(
    connection: Connection,
    vault: Vault,
    on_change: OnChange = _tell_nobody,
    *,
    administrator: InstanceClient | None = None,
    probes: tuple[Probe, ...] = PROBES,
    limit_s: float = LIMIT_S,
) -> Findings:
    """Open a connection and try everything that it needs.

    Args:
        connection: what to examine.
        vault: where its secrets are.
        on_change: told all findings, in their order, whenever one of them is known.
        administrator: speaks as an administrator, who sees more; None where nobody is signed in.
        probes: what to try.
        limit_s: how long one probe may take, in seconds.

    Errors:
        VaultError: the key ring does not answer.
    """
    try:
        async with open_patient(
            connection, vault, limit_s=limit_s, administrator=administrator
        ) as patient:
            return await examine(patient, on_change, probes=probes, limit_s=limit_s)
    except (SignInError, InputError) as error:
        findings = _unopened(error, probes)
    on_change(findings)
    return findings


async def examine(
    patient: Patient,
    on_change: OnChange = _tell_nobody,
    *,
    probes: tuple[Probe, ...] = PROBES,
    limit_s: float = LIMIT_S,
) -> Findings:
    """Try everything that a connection needs.

    What is in the way of one probe is told once, by the probe whose trouble it is; those that it
    keeps from being tried are neither good nor bad.

    Args:
        patient: the connection.
        on_change: told all findings, in their order, whenever one of them is known.
        probes: what to try.
        limit_s: how long one probe may take, in seconds.
    """
    return await _Examination(patient, on_change, probes, limit_s).run()


def untried(probes: tuple[Probe, ...] = PROBES) -> Findings:
    """Return the findings before anything is tried."""
    return tuple(Finding(probe.key, Status.PENDING, probe.title) for probe in probes)


def verdict(findings: Findings) -> Status:
    """Return what findings mean as a whole: the worst of them; nothing is known of none."""
    statuses = {finding.status for finding in findings}
    for status in (Status.BLOCKED, Status.WARNING, Status.PENDING):
        if status in statuses:
            return status
    return Status.OK if statuses else Status.PENDING


def _unopened(error: AppError, probes: tuple[Probe, ...]) -> Findings:
    """Return the findings of a connection that has nothing to speak with."""
    red = trouble(error, REGISTRY.key)
    return tuple(red if probe.key == red.key else probe.not_tried(red.title) for probe in probes)


class _Examination:
    def __init__(
        self,
        patient: Patient,
        on_change: OnChange,
        probes: tuple[Probe, ...],
        limit_s: float,
    ) -> None:
        self._patient = patient
        self._on_change = on_change
        self._probes = probes
        self._limit_s = limit_s
        self._gate = asyncio.Semaphore(_AT_ONCE)
        self._known = {probe.key: asyncio.Event() for probe in probes}
        self._findings = {finding.key: finding for finding in untried(probes)}

    async def run(self) -> Findings:
        async with asyncio.TaskGroup() as tasks:
            for probe in self._probes:
                tasks.create_task(self._try(probe))
        return tuple(self._findings.values())

    async def _try(self, probe: Probe) -> None:
        for need in probe.needs:
            await self._known[need].wait()
        self._note(self._hindrance(probe) or await self._result(probe))
        self._known[probe.key].set()
        self._on_change(tuple(self._findings.values()))

    def _note(self, finding: Finding) -> None:
        """Keep a finding, unless the same probe is known to be in trouble."""
        if self._findings[finding.key].status is not Status.BLOCKED:
            self._findings[finding.key] = finding

    def _hindrance(self, probe: Probe) -> Finding | None:
        for need in probe.needs:
            finding = self._findings[need]
            if finding.status is Status.BLOCKED:
                return probe.not_tried(finding.title)
            if finding.status is Status.PENDING:
                return Finding(probe.key, Status.PENDING, probe.title, finding.detail)
        return None

    async def _result(self, probe: Probe) -> Finding:
        try:
            async with self._gate, asyncio.timeout(self._limit_s):
                return await probe.run(self._patient)
        except TimeoutError:
            red = trouble(TooSlowError(self._patient.host, self._limit_s), probe.key)
        except AppError as error:
            red = trouble(error, probe.key)
        if red.key == probe.key:
            claim = translate("Doctor", "What does not work: {claim}.").format(claim=probe.title)
            return replace(red, consequence=claim)
        self._note(red)
        return probe.not_tried(red.title)
