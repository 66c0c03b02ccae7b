"""What the window says of services, rules and plans, in words."""

from __future__ import annotations

from collections.abc import Sequence

from app.ip_filtering.comparison import Cover, ServiceCoverage
from app.ip_filtering.filtering import FilteringState
from app.ip_filtering.plan import AddressPlan, UndoPlan
from ui.ip_filtering.range_model import Row
from ui.translation import say, translate

_MOST_NAMED = 3


def fact_of(coverage: ServiceCoverage) -> tuple[str, str]:
    """Return a service and how far it comes in."""
    missing, part = coverage.count(Cover.NONE), coverage.count(Cover.PART)
    if not coverage.ranges:
        return coverage.service.name, translate("IpFiltering", "has no IPv4 range")
    if not missing and not part:
        said = translate("IpFiltering", "allowed, all %n ranges", "", len(coverage.ranges))
    else:
        said = translate(
            "IpFiltering", "missing: {missing} · partly: {part} · allowed: {whole}"
        ).format(missing=missing, part=part, whole=coverage.count(Cover.WHOLE))
    if coverage.is_blocked:
        said += translate("IpFiltering", " · blocked now")
    return coverage.service.name, said


def rows_of_plan(plan: AddressPlan) -> Sequence[Row]:
    """Return the rules that would be added."""
    return tuple(
        (rule.range.start, rule.range.end, ", ".join(rule.services)) for rule in plan.rules
    )


def rows_of_undo(undo: UndoPlan) -> Sequence[Row]:
    """Return the rules that would be taken back, and those that stay."""
    removed = translate("IpFiltering", "will be deleted")
    kept = translate("IpFiltering", "stays, somebody changed it")
    return (
        *((rule.start, rule.end, removed) for rule in undo.removed),
        *((rule.start, rule.end, kept) for rule in undo.kept),
    )


def notes_of(state: FilteringState) -> str:
    """Return what should be known before rules are added."""
    notes = [say(note) for note in state.plan.notes] if state.plan else []
    if state.own_words:
        notes.append(say(state.own_words))
    return "\n".join(notes)


def notes_of_undo(undo: UndoPlan) -> str:
    """Return what should be known before rules are taken back."""
    notes = []
    if undo.blocked:
        more = ["…"] if len(undo.blocked) > _MOST_NAMED else []
        ranges = ", ".join([*map(str, undo.blocked[:_MOST_NAMED]), *more])
        text = translate("IpFiltering", "These would no longer come in: {ranges}")
        notes.append(text.format(ranges=ranges))
    if undo.shut_out:
        notes.append(
            translate(
                "IpFiltering",
                "{address} is this workstation and would be blocked, so nothing is taken back. "
                "First add an allow rule for it, or remove the deny rule.",
            ).format(address=", ".join(map(str, undo.shut_out)))
        )
    return "\n".join(notes)
