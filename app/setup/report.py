"""The report as a page of text that can be sent to a colleague; it holds no secrets."""

from __future__ import annotations

from collections.abc import Callable

from app.findings import Status
from app.setup.checklist import SetupState
from app.words import Words, translate

_MARKS = {Status.OK: "+", Status.WARNING: "!", Status.BLOCKED: "x", Status.PENDING: "?"}


def report_as_text(state: SetupState, say: Callable[[Words], str]) -> str:
    """Return the report, a line for each probe and its remedy below.

    Args:
        state: an installation that was proven.
        say: puts words into the reader's language.
    """
    heading = translate("Report", "Firnline: report on {instance}").format(
        instance=state.address.label if state.address else state.address_text
    )
    lines = [say(heading), ""]
    for probe in state.probes:
        detail = f" ({say(probe.detail)})" if probe.detail else ""
        lines.append(f"[{_MARKS[probe.status]}] {say(probe.title)}{detail}")
        if probe.remedy:
            lines.append(f"    {say(probe.remedy)}")
    return "\n".join(lines) + "\n"
