"""The tickets and the outbox on disk."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from app.database.database import Database
from app.errors import StorageError
from app.tickets.draft import TicketType
from app.tickets.store import SyncPoint, TicketStore

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_a_new_store_is_empty(store):
    """Nothing is there before anything was kept."""
    assert (store.tickets(), store.outbox.drafts(), store.refreshed_at()) == ((), (), None)


def test_tickets_survive_a_restart(tmp_path, ticket_with):
    """Every field of a ticket, unreadable ones included, is read back as it was."""
    path = tmp_path / "tickets.db"
    whole = ticket_with()
    holed = ticket_with(sys_id="2", priority=None, due_date=None, source=None, centre=None)
    with Database(path) as database:
        TicketStore(database).save_tickets([whole, holed])
    with Database(path) as database:
        store = TicketStore(database)
        found = store.tickets()

    assert found == (whole, holed)


def test_the_end_of_a_reading_forgets_and_remembers_at_once(tmp_path, ticket_with):
    """What is gone goes in the same step in which it is kept how far the instance was read."""
    path = tmp_path / "tickets.db"
    point = SyncPoint(NOW, NOW, {TicketType.INCIDENT: NOW})
    with Database(path) as database:
        store = TicketStore(database)
        store.save_tickets([ticket_with(sys_id="1"), ticket_with(sys_id="2")])
        store.end_sync(point, gone=["1"])
    with Database(path) as database:
        store = TicketStore(database)
        found = store.tickets(), store.sync_point(), store.refreshed_at()

    assert found == ((ticket_with(sys_id="2"),), point, NOW)


def test_the_time_of_an_earlier_version_is_shown(database):
    """What was read by a version that kept no marks is read whole once, and has its time."""
    database.keep_fact("refreshed_at", NOW.isoformat())

    assert TicketStore(database).sync_point() == SyncPoint(at=NOW)


def test_saving_a_ticket_replaces_its_older_form(store, ticket_with):
    """One record is one ticket."""
    store.save_tickets([ticket_with(task_name="old")])
    store.save_tickets([ticket_with(task_name="new")])

    assert store.tickets() == (ticket_with(task_name="new"),)


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_file_is_named(tmp_path, content):
    """A file that is no store is an error with its name, and stays."""
    path = tmp_path / "tickets.db"
    path.write_bytes(content)

    with pytest.raises(StorageError, match=r"tickets\.db"):
        Database(path)

    assert path.read_bytes() == content


def test_a_row_that_cannot_be_read_is_named(tmp_path):
    """Content of another shape is an error of storage, not of the program."""
    path = tmp_path / "tickets.db"
    with Database(path) as database:
        damaged = sqlite3.connect(path)
        with damaged:
            damaged.execute("INSERT INTO tickets VALUES ('1', x'c1')")
        damaged.close()

        store = TicketStore(database)
        with pytest.raises(StorageError, match=r"tickets\.db"):
            store.tickets()


def test_a_failed_change_changes_nothing(store, ticket_with):
    """Tickets are kept all or none."""
    store.save_tickets([ticket_with()])
    unusable = ticket_with(sys_id=["no text"])

    with pytest.raises(StorageError):
        store.save_tickets([ticket_with(sys_id="2"), unusable])

    assert store.tickets() == (ticket_with(),)


def test_a_closed_store_says_so(tmp_path):
    """Using a store after closing it is an error of storage."""
    database = Database(tmp_path / "tickets.db")
    store = TicketStore(database)
    database.close()

    with pytest.raises(StorageError, match="closed"):
        store.tickets()
