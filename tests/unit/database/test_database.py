"""The file of a connection, and what can be wrong with it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.database.database import Database
from app.database.schema import MIGRATIONS
from app.errors import (
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageLockedError,
    StorageNewerError,
)

HOLDING = Path(__file__).with_name("holding.py")
GROW = """\
import resource, signal, sys
from pathlib import Path
from app.database.database import Database
from app.errors import StorageError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Database(Path(sys.argv[1])) as database:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    try:
        database.keep_fact("big", "x" * 1_000_000)
    except StorageError as error:
        print(type(error).__name__)
"""


@pytest.fixture
def holder(path):
    """Return a program that holds the file of a database."""
    Database(path).close()
    with subprocess.Popen(
        [sys.executable, HOLDING, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield process


def make_first_version(path):
    """Write the file as the first version of the program left it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE tickets (sys_id TEXT PRIMARY KEY, content BLOB NOT NULL);
            CREATE TABLE outbox (correlation_id TEXT PRIMARY KEY, content BLOB NOT NULL);
            CREATE TABLE refreshes (at TEXT NOT NULL);
            INSERT INTO tickets VALUES ('a', x'c0'), ('b', x'c0');
            INSERT INTO outbox VALUES ('two', x'c0'), ('one', x'c0');
            INSERT INTO refreshes VALUES ('2026-11-01T00:00:00+00:00');
            """
        )


def rows_of(database, statement):
    """Return what a query finds."""
    with database.transaction() as connection:
        return connection.execute(statement).fetchall()


def test_the_file_of_the_first_version_keeps_everything(path):
    """Tickets, outbox in its order, and the time of the last reading are still there."""
    make_first_version(path)
    with Database(path) as database:
        tickets = rows_of(database, "SELECT sys_id, content FROM tickets ORDER BY sys_id")
        outbox = rows_of(database, "SELECT correlation_id FROM outbox ORDER BY rowid")
        refreshed_at = database.fact("refreshed_at")
        version = rows_of(database, "PRAGMA user_version")

    assert tickets == [("a", b"\xc0"), ("b", b"\xc0")]
    assert outbox == [("two",), ("one",)]
    assert refreshed_at == "2026-11-01T00:00:00+00:00"
    assert version == [(len(MIGRATIONS),)]


def test_a_migration_happens_whole_or_not_at_all(path):
    """Where a step fails, the file is as it was."""
    make_first_version(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE audit (something TEXT)")  # in the way of the new one
    with pytest.raises(StorageError, match="already exists"):
        Database(path)
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        (version,) = connection.execute("PRAGMA user_version").fetchone()

    assert {name for (name,) in names} == {"tickets", "outbox", "refreshes", "audit"}
    assert version == 0


def test_a_newer_file_is_not_touched(path):
    """A file of a version to come is named, and stays byte for byte."""
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()

    with pytest.raises(StorageNewerError, match=r"tickets\.db"):
        Database(path)

    assert path.read_bytes() == before


def test_a_file_that_another_program_holds_is_named(path, holder):
    """Opening gives up after a while, and works as soon as the other is done."""
    with pytest.raises(StorageLockedError, match=r"tickets\.db"):
        Database(path, patience_s=0.05)

    holder.communicate()
    with Database(path) as database:
        database.keep_fact("after", "it")

        assert database.fact("after") == "it"


def test_a_lock_that_comes_while_the_file_is_open_is_named(path):
    """What cannot be written because of another program is an error, and changes nothing."""
    with Database(path, patience_s=0.05) as database, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageLockedError):
            database.keep_fact("name", "value")
        other.rollback()

        assert database.fact("name") is None


def test_a_file_that_cannot_grow_is_full(path):
    """What no longer fits is refused whole, and what was there stays."""
    with Database(path) as database:
        database.keep_fact("small", "kept")
        (pages,) = rows_of(database, "PRAGMA page_count")[0]
        rows_of(database, f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StorageFullError, match="Free some space"):
            database.keep_fact("big", "x" * 1_000_000)

        assert (database.fact("small"), database.fact("big")) == ("kept", None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no files")
def test_a_limit_of_the_system_changes_nothing_that_is_kept(path):
    """A write that the system refuses is an error of storage; the file opens afterwards."""
    with Database(path) as database:
        database.keep_fact("small", "kept")
    said = subprocess.run(
        [sys.executable, "-c", GROW, path], capture_output=True, text=True, check=True, timeout=60
    )
    with Database(path) as database:
        kept = database.fact("small"), database.fact("big")

    assert said.stdout.startswith("Storage")
    assert kept == ("kept", None)


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_what_is_no_database_is_damaged_and_stays(path, content):
    """A file with something else in it is named and not written to."""
    path.write_bytes(content)

    with pytest.raises(StorageDamagedError, match=r"tickets\.db"):
        Database(path)

    assert path.read_bytes() == content


def test_a_file_that_may_not_be_read_is_told(tmp_path):
    """A folder in its place is neither damaged nor full."""
    with pytest.raises(StorageError) as told:
        Database(tmp_path)

    assert type(told.value) is StorageError
