"""How a draft becomes a record of the instance, and a record a ticket.

Only standard columns are used. What has no column of its own stands in the description, in a block
that people can read; the same facts stand in `correlation_display` for programs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeVar

from app.connections.connection import Centre
from app.instance.client import Shown
from app.recommendations.recommendation import Category, Source
from app.tickets.checklist import ids_in
from app.tickets.draft import Draft, Priority, TicketType
from app.tickets.states import meaning_of
from app.tickets.ticket import Ticket

MARK: Final = "Firnline|"
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

_BLOCK = re.compile(
    r"\n\n\[Firnline\]\n"
    r"Initiated by: (?P<initiated_by>[^\n]*)\n"
    r"Recommendation source: [^\n]*\n"
    r"Recommendation category: [^\n]*\s*\Z"
)
_LONGEST_LINE = 255
_LONGEST_TEXT = 32_000
_UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)
_PRIORITIES = {str(priority.value): priority for priority in Priority}
# The instance derives an incident's priority from these two and overwrites one that is sent.
_IMPACT_AND_URGENCY = {
    Priority.CRITICAL: ("1", "1"),
    Priority.HIGH: ("1", "2"),
    Priority.MODERATE: ("2", "2"),
    Priority.LOW: ("2", "3"),
    Priority.PLANNING: ("3", "3"),
}
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_HALVES_OF_PAIRS = range(0xD800, 0xE000)
_DIRECTION_OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSHOWABLE = dict.fromkeys((*_CONTROLS, *_HALVES_OF_PAIRS, *_DIRECTION_OVERRIDES))
_IN_LINES = {**_UNSHOWABLE, ord("\t"): " ", ord("\n"): " "}
_IN_TEXTS = {**_UNSHOWABLE, ord("\t"): "\t", ord("\n"): "\n"}

_Member = TypeVar("_Member", bound=StrEnum)


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
    texts = {name: _line(record, name) for name in FIELDS if name != "description"}
    description, initiated_by = _split(_text(record, "description"))
    centre, source, category = _read_mark(texts["correlation_display"])
    created_at = _time(texts["sys_created_on"]) or _UNKNOWN_TIME
    return Ticket(
        sys_id=texts["sys_id"],
        number=texts["number"],
        ticket_type=ticket_type,
        task_name=texts["short_description"],
        description=description[:_LONGEST_TEXT],
        state=texts["state"],
        state_label=_label(record, "state"),
        meaning=meaning_of(ticket_type, texts["state"]),
        priority=_PRIORITIES.get(texts["priority"]),
        due_date=_day(texts["due_date"]),
        source=source,
        category=category,
        centre=centre,
        initiated_by=initiated_by[:_LONGEST_LINE],
        correlation_id=texts["correlation_id"],
        assigned_to=_label(record, "assigned_to"),
        assignment_group=_label(record, "assignment_group"),
        opened_at=_time(texts["opened_at"]) or created_at,
        updated_at=_time(texts["sys_updated_on"]) or created_at,
        closed_at=_time(texts["closed_at"]),
        checklist=ids_in(description),
    )


def is_ours(record: Mapping[str, Shown]) -> bool:
    """Tell whether Firnline made a record; a query whose term was dropped returns others too."""
    return _line(record, "correlation_display").startswith(MARK)


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


def _split(description: str) -> tuple[str, str]:
    block = _BLOCK.search(description)
    if block is None:
        return description, ""
    return description[: block.start()], block["initiated_by"]


@lru_cache
def _read_mark(mark: str) -> tuple[Centre | None, Source | None, Category | None]:
    _, centre, source, category, *_ = f"{mark}||||".split("|")
    return _member(Centre, centre), _member(Source, source), _member(Category, category)


def _member(kind: type[_Member], value: str) -> _Member | None:
    try:
        return kind(value)
    except ValueError:
        return None


def _line(record: Mapping[str, Shown], name: str) -> str:
    return _in_one_line(_value(record, name))


def _text(record: Mapping[str, Shown], name: str) -> str:
    return _value(record, name).replace("\r\n", "\n").translate(_IN_TEXTS)


def _label(record: Mapping[str, Shown], name: str) -> str:
    return _in_one_line(record[name].display) if name in record else ""


def _in_one_line(text: str) -> str:
    plain = text if text.isprintable() else text.translate(_IN_LINES)
    return plain[:_LONGEST_LINE]


def _value(record: Mapping[str, Shown], name: str) -> str:
    return record[name].value if name in record else ""


def _day(text: str) -> date | None:
    moment = _time(text)
    return moment.date() if moment else None


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None
