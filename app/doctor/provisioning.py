"""The installation checklist of a connection that was set up, step by step, from what was found."""

from __future__ import annotations

from typing import Final

from app.doctor.examination import Findings, verdict
from app.findings import Finding, Status
from app.words import Words, translate

_STEPS: Final[tuple[tuple[str, Words, tuple[str, ...]], ...]] = (
    (
        "oauth_entity",
        translate("Doctor", "The OAuth entity is found and valid"),
        ("registry", "reach"),
    ),
    (
        "integration_user",
        translate("Doctor", "The integration user is found and valid"),
        ("user", "roles"),
    ),
    ("consent_given", translate("Doctor", "Consent is given"), ("consent",)),
    ("token_owner", translate("Doctor", "The token's owner is proven"), ("owner",)),
    (
        "tables",
        translate("Doctor", "The ticket tables are readable"),
        ("read", "change_request", "incident"),
    ),
)


def provisioning_steps(findings: Findings, *, has_cards: bool) -> Findings:
    """Return the steps, each as bad as the worst probe behind it.

    Args:
        findings: of all probes.
        has_cards: whether the home page shows the tickets of the instance.
    """
    found = {finding.key: finding for finding in findings}
    steps = [_step(key, title, [found[name] for name in keys]) for key, title, keys in _STEPS]
    return (*steps, _cards(has_cards=has_cards))


def _step(key: str, title: Words, behind: list[Finding]) -> Finding:
    status = verdict(tuple(behind))
    worst = next(finding for finding in behind if finding.status is status)
    if status is Status.OK:
        return Finding(key, status, title, worst.detail)
    if status is Status.PENDING:
        return Finding(key, status, title)
    return Finding(
        key, status, title, worst.title, worst.remedy, worst.consequence, worst.remedy_id
    )


def _cards(*, has_cards: bool) -> Finding:
    title = translate("Doctor", "The cards are on the home page")
    if has_cards:
        return Finding("cards", Status.OK, title)
    return Finding(
        "cards",
        Status.WARNING,
        translate("Doctor", "The home page shows no tickets of the instance yet"),
        None,
        translate("Doctor", "Select Authorize, then return to the home page."),
        remedy_id="no_tickets",
    )
