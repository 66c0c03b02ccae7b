"""From a finding to the remedy that tells more about it."""

from __future__ import annotations

from app.findings import Finding, Status
from app.words import verbatim
from ui.widgets.button import Button
from ui.widgets.finding_list import FindingList

LOCKED = Finding(
    "user", Status.BLOCKED, verbatim("The user is locked out"), remedy_id="user_locked"
)
READ = Finding("read", Status.OK, verbatim("Tables are read"))


def test_a_finding_leads_to_its_remedy(qtbot):
    """A finding with a remedy has a link named after it; one without has none."""
    findings = FindingList("Probes")
    qtbot.addWidget(findings)
    findings.show_findings((LOCKED, READ))
    wanted = []
    findings.remedy_wanted.connect(wanted.append)
    links = findings.findChildren(Button)
    links[0].click()

    assert [link.accessibleName() for link in links] == ["What to do: The user is locked out"]
    assert wanted == ["user_locked"]
