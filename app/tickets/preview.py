"""What becomes of a draft on the instance, told before it is sent."""

from __future__ import annotations

import json
from typing import Final

from app.tickets.draft import Draft
from app.tickets.form import SCRIPT, FormField, TicketForm
from app.tickets.records import record_of

# The defaults that people ask about; a form has dozens of others.
_TOLD: Final = ("state", "type", "category", "risk", "impact", "urgency", "contact_type")


def as_json(draft: Draft) -> str:
    """Return exactly the columns and values that are sent, as people can read and copy them."""
    return json.dumps(record_of(draft), ensure_ascii=False, indent=2)


def filled_in(draft: Draft, form: TicketForm) -> tuple[tuple[FormField, str], ...]:
    """Return the columns that the instance fills in by itself, each with what people see of it.

    A value that a script of the instance decides is empty.

    Args:
        draft: what is sent.
        form: the fields of the instance.
    """
    sent = {column for column, value in record_of(draft).items() if value}
    fields = (form.field(column) for column in _TOLD if column not in sent)
    return tuple((field, _default(field)) for field in fields if field and field.default)


def not_writable(draft: Draft, form: TicketForm) -> tuple[FormField, ...]:
    """Return the fields that are sent although the instance lets nobody write them.

    Args:
        draft: what is sent.
        form: the fields of the instance.
    """
    sent = (form.field(column) for column, value in record_of(draft).items() if value)
    return tuple(field for field in sent if field is not None and field.read_only)


def _default(field: FormField) -> str:
    return "" if field.default.startswith(SCRIPT) else field.label_of(field.default)
