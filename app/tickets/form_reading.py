"""Reading the form of a ticket from the instance."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from app.instance.client import InstanceClient, Record
from app.instance.columns import Column, read_columns, rows_or_none
from app.instance.meta import read_meta
from app.instance.new_records import may_concern_new
from app.instance.query import Query
from app.instance.schema import PARENT
from app.tickets.draft import TicketType
from app.tickets.form import (
    FieldKind,
    FormChoice,
    FormField,
    FormSource,
    TicketForm,
    standard_fields,
)

_ENGLISH: Final = "en"
_LONG: Final = 255
_POLICY: Final = "sys_data_policy"
_POLICY_FIELDS: Final = (
    "field",
    f"{_POLICY}.model_table",
    f"{_POLICY}.inherit",
    f"{_POLICY}.conditions",
)
_KINDS: Final = {
    **dict.fromkeys(("string", "email", "url", "ph_number", "phone_number_e164"), FieldKind.TEXT),
    **dict.fromkeys(("translated_text", "string_full_utf8"), FieldKind.TEXT),
    **dict.fromkeys(("html", "journal_input", "multi_two_lines"), FieldKind.LONG_TEXT),
    **dict.fromkeys(
        ("integer", "longint", "decimal", "float", "percent_complete"), FieldKind.NUMBER
    ),
    **dict.fromkeys(("glide_date_time", "due_date"), FieldKind.MOMENT),
    "boolean": FieldKind.FLAG,
    "glide_date": FieldKind.DAY,
    "reference": FieldKind.REFERENCE,
}

Choices = Mapping[str, tuple[FormChoice, ...]]


def _now() -> datetime:
    return datetime.now(UTC)


async def read_form(
    client: InstanceClient,
    ticket_type: TicketType,
    *,
    language: str = _ENGLISH,
    now: Callable[[], datetime] = _now,
) -> TicketForm:
    """Return the fields of one kind of ticket, as far as this user may know them.

    The dictionary comes first. Where this user may not read it, the address that the instance's
    own pages ask is tried, and where that says nothing either, the fields are those that every
    instance has.

    Args:
        client: signed in.
        ticket_type: the table.
        language: two letters, as the instance writes them; English stands in for others.
        now: tells the time.

    Errors:
        AppError: any NetworkError, InstanceError or SignInError.
    """
    columns, choices, policies = await asyncio.gather(
        read_columns(client, ticket_type, language),
        _read_choices(client, ticket_type, language),
        _read_policies(client, ticket_type),
    )
    fields, source = await _fields(client, ticket_type, columns, choices)
    return TicketForm(
        ticket_type,
        tuple(replace(field, demanded=field.column in (policies or ())) for field in fields),
        source,
        knows_policies=policies is not None,
        read_at=now(),
    )


async def _fields(
    client: InstanceClient, ticket_type: TicketType, columns: Mapping[str, Column], choices: Choices
) -> tuple[tuple[FormField, ...], FormSource]:
    if columns:
        return _as_fields(columns.values(), choices), FormSource.DICTIONARY
    meta = await read_meta(client, ticket_type)
    if meta:
        told = {
            name: tuple(FormChoice(choice.value, choice.label) for choice in each.choices)
            for name, each in meta.items()
        }
        known = (each.column for each in meta.values())
        return _as_fields(known, {**told, **choices}), FormSource.PAGES
    standard = standard_fields(ticket_type)
    return (
        tuple(
            replace(field, choices=choices.get(field.column, ()))
            for field in standard
            if field.kind is not FieldKind.CHOICE or choices.get(field.column)
        ),
        FormSource.NOWHERE,
    )


def _as_fields(columns: Iterable[Column], choices: Choices) -> tuple[FormField, ...]:
    return tuple(_field(column, choices.get(column.name, ())) for column in columns)


def _field(column: Column, choices: tuple[FormChoice, ...]) -> FormField:
    kind = _KINDS.get(column.type, FieldKind.OTHER)
    if column.has_choices and choices:
        kind = FieldKind.CHOICE
    elif kind is FieldKind.TEXT and column.max_length > _LONG:
        kind = FieldKind.LONG_TEXT
    is_text = kind in {FieldKind.TEXT, FieldKind.LONG_TEXT}
    return FormField(
        column.name,
        column.label,
        kind,
        mandatory=column.is_mandatory,
        read_only=column.is_read_only,
        choices=choices if kind is FieldKind.CHOICE else (),
        dependent_on=column.dependent_on if any(each.depends_on for each in choices) else "",
        reference=column.reference,
        qualifier=column.qualifier,
        longest=column.max_length if is_text else 0,
        default=column.default,
    )


async def _read_choices(client: InstanceClient, ticket_type: TicketType, language: str) -> Choices:
    """Return the choices of every column: the table's own before its parent's, then English."""
    languages = tuple(dict.fromkeys((language, _ENGLISH)))
    query = (
        Query()
        .where("name", "IN", f"{ticket_type},{PARENT}")
        .where("language", "IN", ",".join(languages))
        .where("inactive", "=", "false")
        .or_where("inactive", "ISEMPTY")
        .order_by("sequence")
    )
    fields = ("name", "element", "value", "label", "language", "dependent_value")
    found: dict[str, dict[tuple[str, str], list[Record]]] = {}
    for row in await rows_or_none(client, "sys_choice", query, fields):
        lists = found.setdefault(row["element"], {})
        lists.setdefault((row["name"], row["language"]), []).append(row)
    order = [(name, spoken) for name in (ticket_type, PARENT) for spoken in languages]
    return {
        element: tuple(
            FormChoice(row["value"], row["label"], row["dependent_value"])
            for row in next((lists[each] for each in order if each in lists), ())
        )
        for element, lists in found.items()
    }


async def _read_policies(client: InstanceClient, ticket_type: TicketType) -> set[str] | None:
    """Return the columns that data policies demand of a new ticket, None where none may be read.

    Every instance is delivered with policies for these tables, so seeing none means not to see.
    """
    query = (
        Query()
        .where(f"{_POLICY}.model_table", "IN", f"{PARENT},{ticket_type}")
        .where(f"{_POLICY}.active", "=", "true")
    )
    rows = await rows_or_none(client, "sys_data_policy_rule", query, (*_POLICY_FIELDS, "mandatory"))
    if not rows:
        return None
    return {row["field"] for row in rows if row["mandatory"] == "true" and _binds(row, ticket_type)}


def _binds(row: Record, ticket_type: TicketType) -> bool:
    table, inherit, conditions = (row[name] for name in _POLICY_FIELDS[1:])
    is_for_it = table == ticket_type or (table == PARENT and inherit == "true")
    return is_for_it and may_concern_new(conditions)
