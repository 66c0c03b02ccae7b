"""How a draft becomes a record of the instance, and a record a ticket.

Only standard columns are used. What has no column of its own stands in the description, in a block
that people can read; the same facts stand in `correlation_display` for programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.instance.client import Shown
from app.tickets.draft import Draft, Priority, TicketType
from app.tickets.rows import MARK, TicketRow, ticket_from
from app.tickets.ticket import Ticket

FIELDS: Final = (
    "sys_id",
    "number",
    "short_description",
    "description",
    "state",
    "priority",
    "due_date",
    "correlation_id",
    "correlation_display",
    "assigned_to",
    "assignment_group",
    "opened_at",
    "closed_at",
    "sys_created_on",
    "sys_updated_on",
)

_NOTHING: Final = Shown("", "")
# The instance derives an incident's priority from these two and overwrites one that is sent.
_IMPACT_AND_URGENCY = {
    Priority.CRITICAL: ("1", "1"),
    Priority.HIGH: ("1", "2"),
    Priority.MODERATE: ("2", "2"),
    Priority.LOW: ("2", "3"),
    Priority.PLANNING: ("3", "3"),
}


def record_of(draft: Draft) -> dict[str, str]:
    """Return the columns and values that create the ticket of a draft.

    A further column of the draft takes the place of none of ours.

    Args:
        draft: a draft without problems.

    Source:
        ServiceNowDocs, it-service-management/incident-management/def-prio-lookup-rules.md
    """
    return {
        **{extra.column: extra.value for extra in draft.extras},
        "short_description": draft.task_name,
        "description": draft.task_description + _block_of(draft),
        # Midday in UTC is the same day in nearly every time zone.
        "due_date": f"{draft.due_date} 12:00:00" if draft.due_date else "",
        "correlation_id": draft.correlation_id,
        "correlation_display": f"{MARK}{draft.centre}|{draft.source}|{draft.category}",
        **_urgency_of(draft),
    }


def ticket_of(ticket_type: TicketType, record: Mapping[str, Shown]) -> Ticket:
    """Return the ticket that a record holds; what cannot be read is None or empty, never an error.

    Args:
        ticket_type: the table of the record.
        record: the columns of `FIELDS`, each with its value and what the instance shows for it.
    """
    row = row_of(record)
    return ticket_from(ticket_type, row, state_label=record.get("state", _NOTHING).display)


def row_of(record: Mapping[str, Shown]) -> TicketRow:
    """Return a record as a row.

    Args:
        record: the columns of `FIELDS`, each with its value and what the instance shows for it.
    """
    columns = {name: record[name].value for name in FIELDS if name in record}
    columns.setdefault("sys_id", "")
    return TicketRow(
        **columns,
        assigned_to_name=record.get("assigned_to", _NOTHING).display,
        assignment_group_name=record.get("assignment_group", _NOTHING).display,
    )


def _block_of(draft: Draft) -> str:
    return (
        "\n\n[Firnline]\n"
        f"Initiated by: {draft.initiated_by}\n"
        f"Recommendation source: {draft.source.capitalize()}\n"
        f"Recommendation category: {draft.category.capitalize()}"
    )


def _urgency_of(draft: Draft) -> dict[str, str]:
    if draft.ticket_type is TicketType.CHANGE_REQUEST:
        return {"priority": str(draft.priority.value)}
    impact, urgency = _IMPACT_AND_URGENCY[draft.priority]
    return {"impact": impact, "urgency": urgency}
