"""What there is to say about the form of an instance."""

from __future__ import annotations

from dataclasses import replace

from app.tickets.form import FormSource, TicketForm
from ui.board.wording import day
from ui.translation import translate


def note_of(form: TicketForm, *, is_away: bool = False) -> str:
    """Return what people should know about the fields that they see.

    Args:
        form: the fields.
        is_away: whether the instance could not be asked just now.
    """
    parts = []
    if is_away:
        read_on = day(form.read_at.astimezone().date())
        away = translate("Create", "The instance cannot be asked now; as read on {day}.")
        parts.append(away.format(day=read_on))
    if form.source is FormSource.NOWHERE:
        parts.append(
            translate(
                "Create",
                "The integration user cannot read the list of fields. These are the usual ones; "
                "the instance may refuse a ticket and name others.",
            )
        )
    elif not form.knows_policies:
        parts.append(
            translate(
                "Create",
                "The integration user cannot read data policies; the instance may refuse a ticket "
                "and name further fields.",
            )
        )
    return " ".join(parts)


def named(form: TicketForm) -> TicketForm:
    """Return a form whose fields are named as people read them, where the instance names none."""
    if form.source is not FormSource.NOWHERE:
        return form
    names = _names()
    fields = (replace(each, label=names.get(each.column, each.label)) for each in form.fields)
    return replace(form, fields=tuple(fields))


def _names() -> dict[str, str]:
    return {
        "assignment_group": translate("Create", "Assignment group"),
        "assigned_to": translate("Create", "Assigned to"),
        "cmdb_ci": translate("Create", "Configuration item"),
        "type": translate("Create", "Type"),
        "chg_model": translate("Create", "Model"),
        "category": translate("Create", "Category"),
        "subcategory": translate("Create", "Subcategory"),
    }
