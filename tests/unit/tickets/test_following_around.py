"""What goes with a ticket: files, points, and a new one in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from msgspec import structs

from app.errors import InputError, StorageError
from app.recommendations.recommendation import Category, Level, Recommendation, Source
from app.tickets.draft import TicketType, correlation_id
from app.tickets.following_files import LARGEST_MB, advice_for, read_file
from app.tickets.following_links import linked_draft
from app.tickets.following_points import TicketPoints, points_of
from app.tickets.ledger import LedgerLine, score_lists
from app.tickets.states import Meaning

READ_AT = datetime(2026, 11, 22, tzinfo=UTC)
ADVICE = Recommendation(
    id="mfa",
    title="Require a second factor",
    description="Passwords are stolen.",
    source=Source.MICROSOFT,
    category=Category.IDENTITY,
    points_now=2.0,
    points_max=6.0,
    impact=Level.LOW,
    cost=Level.LOW,
    remediation="Turn on one policy.",
    action_url="https://security.example/mfa",
    imported_at=READ_AT,
)


@pytest.fixture
def ticket(ticket_with, connection):
    """Return a change request of the recommendation."""
    own = correlation_id(TicketType.CHANGE_REQUEST, connection.centres[0], ADVICE.id)
    return ticket_with(correlation_id=own)


def test_the_advice_becomes_the_same_file_every_time(ticket):
    """Why, what to do and where stand in it; without a text there is no file."""
    file = advice_for(ticket, [ADVICE])

    assert file.name == "CHG0031459-remediation.txt"
    assert file.content.decode() == (
        "Require a second factor\n\nPasswords are stolen.\n\nTurn on one policy.\n\n"
        "https://security.example/mfa\n"
    )
    assert advice_for(ticket, [ADVICE]) == file
    assert advice_for(ticket, [replace(ADVICE, description="", remediation="")]) is None


def test_a_long_name_keeps_its_ending(tmp_path):
    """The instance would cut the name in the middle of the ending."""
    path = tmp_path / f"{'a' * 150}.pdf"
    path.write_bytes(b"%PDF")
    file = read_file(path)

    assert file.name == f"{'a' * 96}.pdf"
    assert (file.content, file.media_type) == (b"%PDF", "application/pdf")


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    """A folder, or a file that is gone."""
    with pytest.raises(StorageError):
        read_file(tmp_path)
    with pytest.raises(StorageError):
        read_file(tmp_path / "gone.txt")


def test_a_huge_file_is_refused_unread(tmp_path):
    """Nobody waits for it to be read only to be told that it is too large."""
    path = tmp_path / "huge.iso"
    with path.open("wb") as file:
        file.truncate(LARGEST_MB * 1024 * 1024 + 1)

    with pytest.raises(InputError):
        read_file(path)


def test_a_ticket_in_place_of_another_names_it(ticket, connection):
    """It says the same, is the same every time it is asked for, and is another ticket."""
    draft = linked_draft(ticket, connection=connection)

    assert (draft.task_name, draft.task_description) == (ticket.task_name, ticket.description)
    assert [(extra.column, extra.value) for extra in draft.extras] == [("parent", ticket.sys_id)]
    assert draft == linked_draft(ticket, connection=connection)
    assert draft.correlation_id != ticket.correlation_id


def test_the_points_behind_a_ticket_are_those_of_its_recommendation(ticket):
    """Now, when it was made, and whether they were read before it was closed."""
    closed_at = datetime(2026, 11, 23, tzinfo=UTC)
    closed = structs.replace(ticket, meaning=Meaning.DONE, closed_at=closed_at)
    line = LedgerLine(ticket.correlation_id, ADVICE.id, 1.0, 6.0, READ_AT)
    scores = score_lists([ADVICE], [closed], [line])
    found = points_of(closed, scores, {ADVICE.id: ADVICE})

    assert found == TicketPoints(now=2.0, most=6.0, then=1.0, is_waiting=True)
    assert not found.is_gained


def test_no_points_are_made_up(ticket_with):
    """A ticket without a recommendation, or one without points, has none."""
    scores = score_lists([replace(ADVICE, points_now=None)], [], [])

    assert points_of(ticket_with(), scores, {ADVICE.id: ADVICE}) is None
