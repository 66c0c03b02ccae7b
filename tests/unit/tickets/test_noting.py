"""What was sent is written down, with the answer, and with the points behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.audit.trail import AuditTrail
from app.database.database import Database
from app.tickets.desk import Desk
from app.tickets.draft import TicketType
from app.tickets.ledger import Ledger
from app.tickets.noting import Notes
from app.tickets.store import TicketStore
from tests.unit.tickets.conftest import NOW, no_pause
from tests.unit.tickets.test_checklist import grouped, recommendation

KNOWN = (recommendation(1), recommendation(2), recommendation(3))


@pytest.fixture
def database(tmp_path):
    with Database(tmp_path / "noted.db") as database:
        yield database


@pytest.fixture
def trail(database):
    return AuditTrail(database, who="mara.lindqvist", now=lambda: NOW)


@pytest.fixture
async def noting_desk(client, connection, database, trail):
    notes = Notes(trail, Ledger(database), recommendations=lambda: KNOWN, now=lambda: NOW)
    desk = Desk(client, TicketStore(database), connection=connection, pause=no_pause)
    desk.note = notes.note
    yield desk
    await desk.close()


async def test_every_attempt_is_in_the_trail(practice, noting_desk, trail, draft_with):
    """Created, found again and refused: what was sent, and the number or the words."""
    practice.conditions.business_rule_abort = "incident"
    made, refused = draft_with(), draft_with(ticket_type=TicketType.INCIDENT)
    await noting_desk.bulk([made, refused]).run()
    await noting_desk.bulk([made]).run()
    entries = {(entry.act, entry.table): entry for entry in trail.entries()}
    number = noting_desk.existing(made).number

    assert set(entries) == {
        ("create", "change_request"),
        ("create", "incident"),
        ("adopt", "change_request"),
    }
    assert entries["create", "change_request"].answer == number
    assert entries["create", "change_request"].after["short_description"] == made.task_name
    assert entries["create", "incident"].record == refused.correlation_id
    assert "refused" in entries["create", "incident"].answer
    assert entries["adopt", "change_request"].answer == number
    assert trail.verify().first_broken is None


async def test_a_group_notes_the_points_of_each_recommendation(noting_desk, database, draft_with):
    """The ledger has a line for each recommendation behind a ticket, and none for others."""
    group = grouped([recommendation(1), recommendation(3)])
    await noting_desk.bulk([replace(group, due_date=draft_with().due_date), draft_with()]).run()
    lines = Ledger(database).lines()

    assert {line.recommendation_id for line in lines} == {"scid-1", "scid-3"}
    assert {(line.correlation_id, line.points_max) for line in lines} == {(group.correlation_id, 5)}
