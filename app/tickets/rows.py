"""How a row of the instance becomes a ticket, whatever people there wrote into it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeVar

import msgspec

from app.connections.connection import Centre
from app.recommendations.recommendation import Category, Source
from app.tickets.checklist import ids_in
from app.tickets.draft import Priority, TicketType
from app.tickets.states import meaning_of
from app.tickets.ticket import Ticket

MARK: Final = "Firnline|"

_BLOCK_BEGIN: Final = "\n\n[Firnline]\n"
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
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_HALVES_OF_PAIRS = range(0xD800, 0xE000)
_DIRECTION_OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSHOWABLE = dict.fromkeys((*_CONTROLS, *_HALVES_OF_PAIRS, *_DIRECTION_OVERRIDES))
_IN_LINES = {**_UNSHOWABLE, ord("\t"): " ", ord("\n"): " "}
_IN_TEXTS = {**_UNSHOWABLE, ord("\t"): "\t", ord("\n"): "\n"}

_Member = TypeVar("_Member", bound=StrEnum)


class TicketRow(msgspec.Struct, gc=False):
    """A record as the instance sends it with plain values, references named by a second column.

    The attributes are the columns; one that the user may not read is missing, and empty here.
    """

    sys_id: str
    number: str = ""
    short_description: str = ""
    description: str = ""
    state: str = ""
    priority: str = ""
    due_date: str = ""
    correlation_id: str = ""
    correlation_display: str = ""
    assigned_to: str = ""
    assigned_to_name: str = msgspec.field(default="", name="assigned_to.name")
    assignment_group: str = ""
    assignment_group_name: str = msgspec.field(default="", name="assignment_group.name")
    opened_at: str = ""
    closed_at: str = ""
    sys_created_on: str = ""
    sys_updated_on: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether Firnline made the record."""
        return self.correlation_display.startswith(MARK)

    @property
    def lacks_names(self) -> bool:
        """Whether it names a person or a group by an id alone."""
        return bool(
            (self.assigned_to and not self.assigned_to_name)
            or (self.assignment_group and not self.assignment_group_name)
        )


def ticket_from(ticket_type: TicketType, row: TicketRow, *, state_label: str = "") -> Ticket:
    """Return the ticket that a row holds; what cannot be read is None or empty, never an error.

    Args:
        ticket_type: the table of the row.
        row: as it arrived.
        state_label: what the instance calls the state, where that is known.
    """
    description, initiated_by = _split(_text(row.description))
    centre, source, category = _read_mark(row.correlation_display)
    opened_at = time_of(row.opened_at) or time_of(row.sys_created_on) or _UNKNOWN_TIME
    sys_id, number, task_name, state, label, correlation_id, assigned_to, group = _lines(
        row.sys_id,
        row.number,
        row.short_description,
        row.state,
        state_label,
        row.correlation_id,
        row.assigned_to_name,
        row.assignment_group_name,
    )
    return Ticket(
        sys_id=sys_id,
        number=number,
        ticket_type=ticket_type,
        task_name=task_name,
        description=description[:_LONGEST_TEXT],
        state=state,
        state_label=label,
        meaning=meaning_of(ticket_type, state),
        priority=_PRIORITIES.get(row.priority),
        due_date=_day(row.due_date),
        source=source,
        category=category,
        centre=centre,
        initiated_by=initiated_by[:_LONGEST_LINE],
        correlation_id=correlation_id,
        assigned_to=assigned_to,
        assignment_group=group,
        opened_at=opened_at,
        updated_at=time_of(row.sys_updated_on) or opened_at,
        closed_at=time_of(row.closed_at),
        checklist=ids_in(description),
    )


def time_of(text: str) -> datetime | None:
    """Return a moment as the instance writes it, in UTC; None where it cannot be read."""
    try:
        return datetime.fromisoformat(f"{text}Z") if text else None
    except ValueError:  # it has no time of day, or a zone
        return _other_time_of(text)


def _other_time_of(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None


def _split(description: str) -> tuple[str, str]:
    # Looking for the plain beginning first spares most of the texts of others the expression.
    begin = description.rfind(_BLOCK_BEGIN)
    block = _BLOCK.match(description, begin) if begin >= 0 else None
    if block is None:
        return description, ""
    return description[:begin], block["initiated_by"]


@lru_cache
def _read_mark(mark: str) -> tuple[Centre | None, Source | None, Category | None]:
    _, centre, source, category, *_ = f"{_line(mark)}||||".split("|")
    return _member(Centre, centre), _member(Source, source), _member(Category, category)


def _member(kind: type[_Member], value: str) -> _Member | None:
    try:
        return kind(value)
    except ValueError:
        return None


def _lines(*texts: str) -> tuple[str, ...]:
    whole = "".join(texts)
    if len(whole) <= _LONGEST_LINE and whole.isprintable():  # nearly always, and much quicker
        return texts
    return tuple(map(_line, texts))


def _line(text: str) -> str:
    plain = text if text.isprintable() else text.translate(_IN_LINES)
    return plain[:_LONGEST_LINE]


def _text(text: str) -> str:
    if text.replace("\n", "").isprintable():  # nearly every text, and much quicker
        return text
    return text.replace("\r\n", "\n").translate(_IN_TEXTS)


@lru_cache
def _day(text: str) -> date | None:
    moment = time_of(text)
    return moment.date() if moment else None
