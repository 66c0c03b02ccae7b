"""The way to the instance: reach, proxy, certificate, clock."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from app.doctor.patient import Patient
from app.doctor.probe import Probe
from app.findings import Finding, Status
from app.instance.clock import clock_offset_s, clock_status
from app.instance.recognition import recognise
from app.instance.transport import Transport
from app.network.certificates import certificate_facts
from app.words import translate, verbatim

_FEW_DAYS: Final = timedelta(days=30)


async def _reach(patient: Patient) -> Finding:
    seen = await recognise(patient.connection.address, patient.policy)
    detail = translate("Doctor", "{host} · {ms} ms").format(host=patient.host, ms=seen.latency_ms)
    return Finding("reach", Status.OK, REACH.title, detail)


async def _proxy(patient: Patient) -> Finding:
    proxy = patient.policy.proxy_to(patient.connection.address.host)
    if proxy is None:
        return Finding("proxy", Status.OK, PROXY.title, translate("Doctor", "none, direct"))
    return Finding("proxy", Status.OK, PROXY.title, verbatim(proxy.label))


async def _certificate(patient: Patient) -> Finding:
    async with Transport(patient.connection.address, patient.policy) as transport:
        facts = certificate_facts(await transport.certificate())
    if facts is None:
        detail = translate("Doctor", "it is trusted, but says nothing that can be read")
        return Finding("certificate", Status.OK, CERTIFICATE.title, detail)
    detail = translate("Doctor", "{issuer} · until {day}").format(
        issuer=facts.issuer_name, day=facts.not_after.date().isoformat()
    )
    if facts.not_after - patient.now() >= _FEW_DAYS:
        return Finding("certificate", Status.OK, CERTIFICATE.title, detail)
    return Finding(
        "certificate",
        Status.WARNING,
        translate("Doctor", "The certificate ends soon"),
        detail,
        translate("Doctor", "Ask the instance's administrator when it will be renewed."),
        translate("Doctor", "After that day, Firnline does not connect any more."),
        "certificate",
    )


async def _clock(patient: Patient) -> Finding:
    async with Transport(patient.connection.address, patient.policy) as transport:
        reply = await transport.send("HEAD", "/", params={})
    offset_s = clock_offset_s(reply.headers, patient.now())
    if offset_s is None:
        detail = translate("Doctor", "the instance does not tell the time")
        return Finding("clock", Status.OK, CLOCK.title, detail)
    detail = translate("Doctor", "{seconds} s apart").format(seconds=abs(offset_s))
    status = clock_status(offset_s)
    if status is Status.OK:
        return Finding("clock", status, CLOCK.title, detail)
    return Finding(
        "clock",
        status,
        translate("Doctor", "The clocks of this computer and of the instance differ"),
        detail,
        translate("Doctor", "Let this computer set its clock from the network."),
        translate("Doctor", "Sign-ins, tokens and certificates may seem to have expired."),
        "clock_offset",
    )


REACH: Final = Probe("reach", translate("Doctor", "The instance answers"), _reach)
CERTIFICATE: Final = Probe(
    "certificate", translate("Doctor", "The certificate is trusted"), _certificate, ("reach",)
)
PROXY: Final = Probe("proxy", translate("Doctor", "The proxy lets Firnline through"), _proxy)
CLOCK: Final = Probe("clock", translate("Doctor", "The clocks agree"), _clock, ("reach",))
