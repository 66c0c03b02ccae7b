"""What waits to be sent outlives the program, and only one of two programs may send it."""

from __future__ import annotations

import pytest

from app.database.database import Database
from app.tickets.outbox import Outbox


@pytest.fixture
def outbox(tmp_path):
    with Database(tmp_path / "tickets.db") as database:
        yield Outbox(database)


def test_the_outbox_survives_a_restart_in_order(tmp_path, draft_with):
    """Drafts come back whole, the one put in first in front."""
    drafts = tuple(draft_with() for _ in range(5))
    with Database(tmp_path / "tickets.db") as database:
        Outbox(database).put(drafts)
    with Database(tmp_path / "tickets.db") as database:
        found = Outbox(database).drafts()

    assert found == drafts


def test_a_dropped_draft_is_gone(outbox, draft_with):
    """The outbox holds a draft until it is known what became of it."""
    draft, other = draft_with(), draft_with()
    outbox.put([draft, other])
    outbox.drop([draft.correlation_id])

    assert outbox.drafts() == (other,)


def test_of_two_programs_one_may_send(tmp_path, outbox, draft_with):
    """Both have read that nothing was sent; who notes first that it sends has taken it away."""
    draft = draft_with()
    outbox.put([draft])
    with Database(tmp_path / "tickets.db") as database:
        other = Outbox(database)
        seen, seen_there = outbox.posts(), other.posts()

        assert outbox.claim(seen) == {draft.correlation_id}
        assert other.claim(seen_there) == set()
        assert other.posts() == {draft.correlation_id: 1}


def test_what_was_finished_elsewhere_is_not_sent(outbox, draft_with):
    """A draft that another program took out meanwhile cannot be claimed."""
    draft = draft_with()
    outbox.put([draft])
    seen = outbox.posts()
    outbox.drop(seen)

    assert outbox.claim(seen) == set()


def test_a_draft_that_was_not_sent_after_all_can_be_sent(outbox, draft_with):
    """Releasing takes back the note; putting in again changes nothing."""
    draft = draft_with()
    outbox.put([draft])
    outbox.claim(outbox.posts())
    outbox.put([draft])
    sent = outbox.posts()
    outbox.release(sent)

    assert (sent, outbox.posts()) == ({draft.correlation_id: 1}, {draft.correlation_id: 0})
