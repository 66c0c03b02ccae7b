"""What can be said of the prerequisites before anybody signs in."""

from __future__ import annotations

from app.findings import Finding, Status
from app.instance.clock import clock_status
from app.instance.recognition import Recognition
from app.setup.prerequisites.check import Findings
from app.words import translate


def outside_findings(recognition: Recognition) -> Findings:
    """Return what can be said before anybody signs in.

    Args:
        recognition: what the address turned out to be.
    """
    trusted_by = (
        translate("Prerequisites", "private CA of this connection")
        if recognition.private_ca
        else translate("Prerequisites", "trusted by this computer")
    )
    return (
        Finding(
            "reach",
            Status.OK,
            translate("Prerequisites", "The instance answers"),
            translate("Prerequisites", "{host} · {ms} ms").format(
                host=recognition.address.label, ms=recognition.latency_ms
            ),
        ),
        Finding(
            "certificate",
            Status.OK,
            translate("Prerequisites", "Its certificate is trusted"),
            trusted_by,
        ),
        _clock_finding(recognition.clock_offset_s),
    )


def _clock_finding(offset_s: int | None) -> Finding:
    title = translate("Prerequisites", "The clocks agree")
    if offset_s is None:
        told = translate("Prerequisites", "the instance does not tell the time")
        return Finding("clock", Status.OK, title, told)
    apart = translate("Prerequisites", "%n seconds apart", "", abs(offset_s))
    status = clock_status(offset_s)
    if status is Status.OK:
        return Finding("clock", status, title, apart)
    return Finding(
        "clock",
        status,
        translate("Prerequisites", "This computer's clock is ahead of the instance's")
        if offset_s > 0
        else translate("Prerequisites", "This computer's clock is behind the instance's"),
        apart,
        translate("Prerequisites", "Let this computer set its clock from the network."),
        translate(
            "Prerequisites",
            "Codes of a second factor may be refused, and times of tickets do not fit.",
        ),
        "clock_offset",
    )
