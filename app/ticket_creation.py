"""From what was typed on the command line to a draft that the instance will take."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Final

from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.desk_opening import OpenDesk
from app.errors import AsleepError, InputError, NetworkError
from app.recommendations.book import RecommendationBook
from app.recommendations.recommendation import Category
from app.tickets.draft import (
    Draft,
    DraftField,
    Extra,
    Priority,
    TicketType,
    correlation_id,
    draft_for,
    new_draft,
    problems,
)
from app.tickets.form import FormSource, TicketForm, problems_of_extras
from app.tickets.form_book import FormBook
from app.words import Words, translate, verbatim

_OPTIONS: Final = {
    DraftField.TASK_NAME: "--name",
    DraftField.TASK_DESCRIPTION: "--description",
    DraftField.PRIORITY: "--priority",
    DraftField.DUE_DATE: "--due",
    DraftField.INITIATED_BY: "connection",
}


class DraftError(InputError):
    """What was typed makes no ticket yet."""

    def __init__(self, detail: Words) -> None:
        super().__init__(
            translate("Command line", "This ticket cannot be sent yet."),
            detail,
            translate("Command line", "Nothing was sent. Correct the options, then try again."),
        )


def draft_of(arguments: argparse.Namespace, connection: Connection, database: Database) -> Draft:
    """Return the draft that was typed, about a recommendation or about nothing but itself.

    Args:
        arguments: of the command `tickets create`.
        connection: for which it is.
        database: where the recommendations are.

    Errors:
        DraftError: there is no such recommendation, or a field is missing or wrong.
        StorageError: the recommendations cannot be read.
    """
    ticket_type = TicketType(arguments.type)
    centre = Centre(arguments.centre) if arguments.centre else connection.centres[0]
    if arguments.recommendation:
        draft = _about(arguments.recommendation, database, ticket_type, centre, connection)
    else:
        draft = new_draft(ticket_type, centre=centre, initiated_by=connection.initiated_by)
        if arguments.key:
            origin = f"key|{arguments.key}"
            own_id = correlation_id(ticket_type, centre, origin)
            draft = replace(draft, seed=origin, correlation_id=own_id)
    draft = replace(
        draft,
        task_name=arguments.name or draft.task_name,
        task_description=arguments.description or draft.task_description,
        category=Category(arguments.category) if arguments.category else draft.category,
        priority=Priority[arguments.priority.upper()],
        due_date=arguments.due,
        extras=tuple(Extra(column, value, value) for column, value in arguments.fields),
    )
    found = problems(draft, today=datetime.now().astimezone().date())
    if found:
        raise DraftError(_sentences((_OPTIONS[field], words) for field, words in found.items()))
    return draft


async def refuse_gaps(draft: Draft, opened: OpenDesk) -> None:
    """Look at the instance's own form before anything is sent, where it can be seen.

    Args:
        draft: without problems of its own.
        opened: the desk that is to send it.

    Errors:
        DraftError: the form demands a field that is empty, or has no such field or choice.
        AppError: any InstanceError or SignInError; nothing was sent.
    """
    if opened.desk.existing(draft):
        return
    book = FormBook(opened.client, opened.database, language="en")
    form = book.kept(draft.ticket_type)
    if form is None or not book.is_fresh(form):
        with suppress(NetworkError, AsleepError):  # the draft may wait, and is refused then
            form = await book.read(draft.ticket_type)
    if form and (found := problems_of_extras(draft, form) | _unknown_columns(draft, form)):
        raise DraftError(_sentences(found.items()))


def _unknown_columns(draft: Draft, form: TicketForm) -> dict[str, Words]:
    if form.source is FormSource.NOWHERE:
        return {}
    unknown = [each.column for each in draft.extras if form.field(each.column) is None]
    return dict.fromkeys(unknown, translate("Command line", "The table has no such column."))


def _about(
    recommendation_id: str,
    database: Database,
    ticket_type: TicketType,
    centre: Centre,
    connection: Connection,
) -> Draft:
    known = {each.id: each for each in RecommendationBook(database).all()}
    if recommendation_id not in known:
        raise DraftError(
            translate("Command line", "No recommendation has the id {id}.").format(
                id=recommendation_id
            )
        )
    return draft_for(
        known[recommendation_id], ticket_type, centre=centre, initiated_by=connection.initiated_by
    )


def _sentences(problems_by_name: Iterable[tuple[str, Words]]) -> Words:
    return verbatim(" ".join(f"{name}: {words}" for name, words in problems_by_name))
