"""A window and a command that work on the file of one connection."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from app.database.database import Database
from app.tickets.desk import Desk
from app.tickets.store import TicketStore
from tests.unit.tickets.conftest import no_pause


@pytest.fixture
async def programs(tmp_path, client, connection):
    """Return the desks of two programs on one file, under one clock that goes on."""
    begin, seconds = datetime.now(UTC), count()
    desks, databases = [], []
    for _ in range(2):
        database = Database(tmp_path / "tickets.db")
        desk = Desk(
            client,
            TicketStore(database),
            connection=connection,
            pause=no_pause,
            now=lambda: begin + timedelta(seconds=next(seconds)),
        )
        desks.append(desk)
        databases.append(database)
    yield desks
    for desk, database in zip(desks, databases, strict=True):
        await desk.close()
        database.close()


async def test_what_the_other_program_read_is_not_missed(programs, practice):
    """What a command read already is in the window after its next reading, which is a short one."""
    window, command = programs
    await window.sync()
    oldest = window.tickets[-1]
    (row,) = practice.database.rows(oldest.ticket_type, sys_id=oldest.sys_id)
    at = f"{oldest.updated_at + timedelta(seconds=1):%Y-%m-%d %H:%M:%S}"
    changed = {**row, "short_description": "After", "sys_updated_on": at}
    practice.database.update(oldest.ticket_type, changed)
    await command.sync(everything=True)
    result = await window.sync()
    found = next(ticket for ticket in window.tickets if ticket.sys_id == oldest.sys_id)

    assert not result.was_full
    assert found.task_name == "After"


async def test_what_the_other_program_found_gone_is_gone(programs, practice):
    """A ticket that a command's full reading did not find leaves the window as well."""
    window, command = programs
    await window.sync()
    oldest = window.tickets[-1]
    practice.database.delete(oldest.ticket_type, oldest.sys_id)
    await command.sync(everything=True)
    await window.sync()

    assert oldest.sys_id not in {ticket.sys_id for ticket in window.tickets}


async def test_one_draft_in_two_programs_becomes_one_ticket(programs, draft_with, practice):
    """Both are told the same number, and the instance has one record."""
    draft = draft_with()
    one, other = await asyncio.gather(*(desk.create(draft) for desk in programs))
    rows = practice.database.rows("change_request", correlation_id=draft.correlation_id)

    assert one.ticket.number == other.ticket.number
    assert [row["number"] for row in rows] == [one.ticket.number]
