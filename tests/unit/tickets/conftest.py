"""Drafts and tickets that the tests of this folder start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.connections.connection import Centre
from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Draft, Priority, TicketType, new_draft
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket

DRAFT = new_draft(TicketType.CHANGE_REQUEST, centre=Centre.SECURITY, initiated_by="mara.lindqvist")
TICKET = Ticket(
    sys_id="0" * 32,
    number="CHG0031459",
    ticket_type=TicketType.CHANGE_REQUEST,
    task_name="Require phishing-resistant sign-in",
    description="Passwords are stolen.",
    state="-5",
    state_label="New",
    meaning=Meaning.NEW,
    priority=Priority.HIGH,
    due_date=date(2026, 12, 11),
    source=Source.MICROSOFT,
    category=Category.IDENTITY,
    centre=Centre.SECURITY,
    initiated_by="mara.lindqvist",
    correlation_id="one",
    assigned_to="Robin Vale",
    assignment_group="Mail platform",
    opened_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    updated_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
)


@pytest.fixture
def draft_with() -> Callable[..., Draft]:
    """Return a function that makes a draft without problems, but for the fields named."""

    def make(**changes: Any) -> Draft:
        filled = {
            "task_name": "Turn on preset policies",
            "task_description": "Shared mailboxes are not covered.\nAssign the standard preset.",
            "due_date": date(2026, 12, 11),
        }
        return replace(DRAFT, **{**filled, **changes})

    return make


@pytest.fixture
def ticket_with() -> Callable[..., Ticket]:
    """Return a function that makes a ticket with the fields named."""

    def make(**changes: Any) -> Ticket:
        return replace(TICKET, **changes)

    return make
