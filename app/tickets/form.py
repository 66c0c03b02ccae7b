"""What the instance wants to know about a new ticket: its fields, as values.

Source:
    ServiceNow documentation, "System dictionary", "Data policy", "Choice lists", "Field types".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.tickets.draft import Draft, Extra, TicketType
from app.words import Words, translate

# What every ticket carries, from the fields that are always there.
OURS: Final = frozenset(
    {
        *("short_description", "description", "due_date", "priority", "impact", "urgency"),
        *("correlation_id", "correlation_display"),
    }
)
# What belongs to later steps of a ticket's life, or to the instance alone.
_NOT_OFFERED: Final = OURS | {
    *("number", "state", "incident_state", "active", "approval", "opened_by", "opened_at"),
    *("closed_by", "closed_at", "close_code", "close_notes", "resolved_by", "resolved_at"),
    *("work_start", "work_end", "task_effective_number", "escalation", "made_sla"),
    *("reassignment_count", "reopen_count", "child_incidents", "phase", "phase_state"),
    *("risk_value", "conflict_status", "conflict_last_run", "review_status", "review_date"),
    *("review_comments", "approval_set", "reopened_by", "reopened_time", "calendar_stc"),
    *("business_stc", "route_reason", "knowledge", "order", "sla_due", "upon_approval"),
    *("upon_reject", "is_bulk", "copied_from", "std_change_producer_version", "on_hold"),
    *("on_hold_reason", "hold_reason", "origin_table", "universal_request"),
}
_USUAL: Final = {
    TicketType.CHANGE_REQUEST: (
        *("assignment_group", "assigned_to", "cmdb_ci", "type", "chg_model", "category"),
    ),
    TicketType.INCIDENT: (
        *("assignment_group", "assigned_to", "cmdb_ci", "category", "subcategory"),
    ),
}
_OF_ALL: Final = frozenset(
    {
        *("assignment_group", "assigned_to", "cmdb_ci", "business_service", "service_offering"),
        *("parent", "company", "location", "contact_type", "comments", "work_notes"),
    }
)
SCRIPT: Final = "javascript:"


class FieldKind(StrEnum):
    """How a value is entered."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    CHOICE = "choice"
    REFERENCE = "reference"
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"
    OTHER = "other"


@dataclass(frozen=True)
class FormChoice:
    """One entry of a list of choices.

    Attributes:
        value: what is sent.
        label: what people see of it.
        depends_on: the value of the column above it with which it may be chosen, or empty.
    """

    value: str
    label: str
    depends_on: str = ""


@dataclass(frozen=True)
class FormField:
    """One column of the form.

    Attributes:
        column: its name on the instance.
        label: what people read above it.
        kind: how its value is entered.
        mandatory: whether forms of the instance ask for it; they alone do.
        demanded: whether a data policy asks for it, of programs too.
        read_only: whether nobody may write it.
        choices: what can be chosen, in the order of the instance.
        dependent_on: the column that decides which choices there are, or empty.
        reference: the table whose records it names, or empty.
        qualifier: a rule of the instance about these records that is not applied here.
        longest: the most characters it keeps, 0 where none is told.
        default: what the instance fills in, possibly a script.
    """

    column: str
    label: str
    kind: FieldKind
    mandatory: bool = False
    demanded: bool = False
    read_only: bool = False
    choices: tuple[FormChoice, ...] = ()
    dependent_on: str = ""
    reference: str = ""
    qualifier: str = ""
    longest: int = 0
    default: str = ""

    @property
    def can_be_offered(self) -> bool:
        """Whether a person may fill it in for a new ticket."""
        is_open = not self.read_only and self.kind is not FieldKind.OTHER
        belongs_to_others = self.column in _NOT_OFFERED or self.column.startswith("sys_")
        return is_open and not belongs_to_others

    @property
    def is_required(self) -> bool:
        """Whether the instance refuses a ticket without it."""
        return self.demanded and not self.default

    @property
    def is_asked_for(self) -> bool:
        """Whether people see it as mandatory on the forms of the instance."""
        return (self.mandatory or self.demanded) and not self.default

    def choices_with(self, value: str) -> tuple[FormChoice, ...]:
        """Return what can be chosen while the column above it has a value."""
        if not self.dependent_on:
            return self.choices
        return tuple(choice for choice in self.choices if choice.depends_on == value)

    def label_of(self, value: str) -> str:
        """Return what people see of a value."""
        return next((choice.label for choice in self.choices if choice.value == value), value)


class FormSource(StrEnum):
    """Where the fields were read."""

    DICTIONARY = "dictionary"
    PAGES = "pages"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class TicketForm:
    """The fields of one kind of ticket.

    Attributes:
        ticket_type: the table.
        fields: every column that is known, in no order.
        source: where they were read; from nowhere, they are the ones that every instance has.
        knows_policies: whether data policies could be read.
        read_at: when.
    """

    ticket_type: TicketType
    fields: tuple[FormField, ...]
    source: FormSource
    knows_policies: bool
    read_at: datetime

    def field(self, column: str) -> FormField | None:
        """Return a column, or None where the table has none of that name."""
        return next((field for field in self.fields if field.column == column), None)

    def value_above(self, field: FormField, values: Mapping[str, str]) -> str:
        """Return the value that decides which choices a field has: as entered, else by default.

        Args:
            field: the field that depends on another.
            values: what was entered, by column.
        """
        above = self.field(field.dependent_on)
        return values.get(field.dependent_on, "") or (above.default if above else "")

    @property
    def first(self) -> tuple[FormField, ...]:
        """The fields to show at once: mandatory ones, then those that most tickets name."""
        offered = {field.column: field for field in self.fields if field.can_be_offered}
        wanted = [field for field in offered.values() if field.is_asked_for]
        usual = [offered[name] for name in _USUAL[self.ticket_type] if name in offered]
        return tuple(dict.fromkeys((*sorted(wanted, key=_label), *usual)))

    @property
    def further(self) -> tuple[FormField, ...]:
        """The fields that can be added, by their labels."""
        first = self.first
        rest = (field for field in self.fields if field.can_be_offered and field not in first)
        return tuple(sorted(rest, key=_label))


def missing_fields(form: TicketForm, values: Mapping[str, str]) -> tuple[FormField, ...]:
    """Return the fields without which the instance refuses a ticket, and that have no value yet.

    Args:
        form: the fields.
        values: what was entered, by column.

    Source:
        ServiceNow documentation, "Data policy": what the dictionary alone makes mandatory is
        asked for by forms, and not of programs.
    """
    return tuple(
        field
        for field in form.first
        if field.is_required and not values.get(field.column, "").strip()
    )


def problems_of_extras(draft: Draft, form: TicketForm | None) -> dict[str, Words]:
    """Return what is wrong with the further fields of a draft, by column.

    Args:
        draft: the draft as it stands.
        form: the fields, or None while they are not known.
    """
    if form is None:
        return {}
    values = {extra.column: extra.value for extra in draft.extras}
    required = translate("Draft", "This is required.")
    found = dict.fromkeys((field.column for field in missing_fields(form, values)), required)
    for column, value in values.items():
        field = form.field(column)
        if field is not None and (words := _problem(field, value, form.value_above(field, values))):
            found[column] = words
    return found


def shared_by_all(extras: Iterable[Extra]) -> tuple[Extra, ...]:
    """Return those further columns that every kind of ticket has.

    Args:
        extras: what was filled in for one kind.
    """
    return tuple(extra for extra in extras if extra.column in _OF_ALL)


def standard_fields(ticket_type: TicketType) -> tuple[FormField, ...]:
    """Return the fields that every instance has, named as ServiceNow delivers them."""
    return tuple(each for each in _STANDARD if each.column in _USUAL[ticket_type])


def labels_of(fields: Iterable[FormField]) -> dict[str, str]:
    """Return the labels of fields by their columns."""
    return {field.column: field.label for field in fields}


def _problem(field: FormField, value: str, above: str) -> Words | None:
    if field.longest and len(value) > field.longest:
        words = translate("Draft", "{length} characters; at most {longest} are possible.")
        return words.format(length=len(value), longest=field.longest)
    offered = {choice.value for choice in field.choices_with(above)}
    if field.kind is FieldKind.CHOICE and value not in offered:
        return translate("Draft", "The instance does not offer this choice any more.")
    return None


def _label(field: FormField) -> str:
    return field.label.casefold()


_STANDARD: Final = (
    FormField(
        "assignment_group", "Assignment group", FieldKind.REFERENCE, reference="sys_user_group"
    ),
    FormField("assigned_to", "Assigned to", FieldKind.REFERENCE, reference="sys_user"),
    FormField("cmdb_ci", "Configuration item", FieldKind.REFERENCE, reference="cmdb_ci"),
    FormField("type", "Type", FieldKind.CHOICE),
    FormField("chg_model", "Model", FieldKind.REFERENCE, reference="chg_model"),
    FormField("category", "Category", FieldKind.CHOICE),
    FormField("subcategory", "Subcategory", FieldKind.CHOICE, dependent_on="category"),
)
