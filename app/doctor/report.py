"""A report that can be sent to a colleague, as text and as JSON; it holds no secrets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.doctor.examination import Findings, verdict
from app.findings import Finding, Status
from app.words import Words, translate

SCHEMA_VERSION: Final = 1
_MARKS: Final = {
    Status.OK: "+",
    Status.WARNING: "!",
    Status.BLOCKED: "x",
    Status.PENDING: "?",
}
Say = Callable[[Words], str]


@dataclass(frozen=True)
class Report:
    """What was found of one connection at one moment.

    Attributes:
        name: the connection, as people call it.
        instance: its host.
        made_at: when, in UTC.
        findings: what the probes found.
    """

    name: str
    instance: str
    made_at: datetime
    findings: Findings

    @property
    def is_healthy(self) -> bool:
        """Whether nothing stands in the way; things to decide about do not."""
        return verdict(self.findings) in (Status.OK, Status.WARNING)

    def as_text(self, say: Say = str) -> str:
        """Return a line for each probe, with what to do below it.

        Args:
            say: puts words into the reader's language.
        """
        heading = translate("Doctor", "Firnline: report on {name} ({instance}), {moment} UTC")
        names = {"name": self.name, "instance": self.instance}
        moment = self.made_at.strftime("%Y-%m-%d %H:%M")
        lines = [say(heading.format(**names, moment=moment)), ""]
        lines += [line for finding in self.findings for line in _lines(finding, say)]
        return "\n".join((*lines, "", say(conclusion(self.findings)), ""))

    def as_object(self) -> dict[str, object]:
        """Return the same for programs, in English whatever the windows speak."""
        return {
            "connection": self.name,
            "instance": self.instance,
            "made_at": self.made_at.isoformat(timespec="seconds"),
            "verdict": verdict(self.findings).value,
            "findings": [_entry(finding) for finding in self.findings],
        }


def reports_as_json(reports: Iterable[Report]) -> str:
    """Return reports as one JSON document.

    Args:
        reports: one for each connection.
    """
    content = {
        "schema": SCHEMA_VERSION,
        "reports": [report.as_object() for report in reports],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def conclusion(findings: Findings) -> Words:
    """Return one sentence about all findings.

    Args:
        findings: of all probes.
    """
    statuses = [finding.status for finding in findings]
    match verdict(findings):
        case Status.OK:
            return translate("Doctor", "Everything that Firnline needs was tried, and it works.")
        case Status.WARNING:
            count = statuses.count(Status.WARNING)
            return translate("Doctor", "It works. To be decided: {count}.").format(count=count)
        case Status.BLOCKED:
            count = statuses.count(Status.BLOCKED)
            return translate(
                "Doctor", "In the way: {count}. The lines marked as such say what to do."
            ).format(count=count)
        case Status.PENDING:
            return translate("Doctor", "Firnline tries everything it will need.")


def _lines(finding: Finding, say: Say) -> list[str]:
    detail = f" ({say(finding.detail)})" if finding.detail else ""
    below = [say(words) for words in (finding.consequence, finding.remedy) if words]
    title = f"[{_MARKS[finding.status]}] {say(finding.title)}{detail}"
    return [title, *(f"    {sentence}" for sentence in below)]


def _entry(finding: Finding) -> dict[str, str | None]:
    sentences = {
        "title": finding.title,
        "detail": finding.detail,
        "consequence": finding.consequence,
        "remedy": finding.remedy,
    }
    return {
        "key": finding.key,
        "status": finding.status.value,
        **{name: str(words) if words else None for name, words in sentences.items()},
        "remedy_id": finding.remedy_id or None,
    }
