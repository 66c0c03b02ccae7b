"""The tickets and the outbox on disk."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from app.database.database import Database
from app.errors import StorageError
from app.tickets.store import TicketStore

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
        TicketStore(database).replace_tickets([whole, holed], NOW)
    with Database(path) as database:
        store = TicketStore(database)
        found, refreshed_at = store.tickets(), store.refreshed_at()

    assert found == (whole, holed)
    assert refreshed_at == NOW


def test_replacing_forgets_what_is_gone(store, ticket_with):
    """A ticket that the instance no longer shows does not stay."""
    store.replace_tickets([ticket_with(sys_id="1"), ticket_with(sys_id="2")], NOW)
    store.replace_tickets([ticket_with(sys_id="2")], NOW)

    assert store.tickets() == (ticket_with(sys_id="2"),)


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
    """Tickets are replaced whole or not at all."""
    store.save_tickets([ticket_with()])
    unusable = ticket_with(sys_id=["no text"])

    with pytest.raises(StorageError):
        store.replace_tickets([unusable], NOW)

    assert store.tickets() == (ticket_with(),)


def test_a_closed_store_says_so(tmp_path):
    """Using a store after closing it is an error of storage."""
    database = Database(tmp_path / "tickets.db")
    store = TicketStore(database)
    database.close()

    with pytest.raises(StorageError, match="closed"):
        store.tickets()
