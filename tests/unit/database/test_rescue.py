"""A damaged file is set aside, and everything that can be read is in the new one."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import msgspec
import pytest

from app.audit.trail import AuditTrail
from app.database.database import Database
from app.database.rescue import Rescue, forget_rescue, open_database, rescue_of
from app.errors import StorageDamagedError, StorageError

NOW = datetime(2026, 11, 24, 4, 15, tzinfo=UTC)
PAGE = 4096
ENTRIES = 400
DRAFTS = 60
CONTENT = msgspec.msgpack.encode({"text": "x" * 300})


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Return a file with something in every table."""
    path = tmp_path_factory.mktemp("template") / "tickets.db"
    write(path)
    return path


@pytest.fixture
def filled(path, template):
    """Return a copy of it, to damage."""
    return shutil.copy(template, path)


def write(path):
    """Write a file in which every table has several pages."""
    with Database(path) as database:
        trail = AuditTrail(database, who="mara", now=lambda: NOW)
        with database.transaction() as connection:
            for table in ("drafts", "outbox", "recommendations"):
                key = "correlation_id" if table == "outbox" else "id"
                rows = [(f"{table}-{number:03}", CONTENT) for number in range(DRAFTS)]
                insert = f"INSERT INTO {table} ({key}, content) VALUES (?, ?)"  # noqa: S608
                connection.executemany(insert, rows)
            connection.execute("INSERT INTO ledger VALUES ('c', 'r', 1, 9, '2026-11-24')")
        for number in range(ENTRIES):
            trail.note(
                "update", table="incident", record=f"INC{number}", before={}, after={}, answer="ok"
            )
        database.keep_fact("refreshed_at", NOW.isoformat())
        database.keep_fact("sync_point", "{}")
        database.keep_fact("names", "of states")


def pages_of(path, table):
    """Return the leaf pages of a table that hold its rows, by number."""
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    content = path.read_bytes()
    start = (root - 1) * PAGE
    assert content[start] == 5  # an inner page of a table: its rows lie further down
    count = int.from_bytes(content[start + 3 : start + 5])
    cells = [start + 12 + 2 * number for number in range(count)]
    offsets = [int.from_bytes(content[cell : cell + 2]) for cell in cells]
    return [int.from_bytes(content[start + each : start + each + 4]) for each in offsets]


def zero(path, page):
    """Lose one page of a file, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def count(database, table):
    """Return how many rows a table has."""
    with database.transaction() as connection:
        (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        return rows


def test_a_whole_file_is_opened_as_it_is(filled):
    """Nothing is rescued where nothing is wrong."""
    with open_database(filled) as database:
        found = rescue_of(database), count(database, "audit")

    assert found == (None, ENTRIES)


@pytest.mark.parametrize("table", ["drafts", "outbox", "recommendations"])
def test_a_lost_page_costs_the_rows_on_it_alone(filled, table):
    """Rows before and after the lost page are saved, in order, and the others are counted."""
    zero(filled, pages_of(filled, table)[1])
    with pytest.raises(StorageDamagedError):
        Database(filled)
    with open_database(filled, now=lambda: NOW) as database:
        rescue = rescue_of(database)
        left = count(database, table)

    assert 0 < left < DRAFTS
    assert rescue.lost == DRAFTS - left
    assert rescue.saved == 3 * DRAFTS + ENTRIES + 4 - rescue.lost  # and ledger and facts


def test_a_trail_with_a_hole_says_where_it_is(filled):
    """What is left of the audit is kept, and its chain shows what is missing."""
    zero(filled, pages_of(filled, "audit")[1])
    with open_database(filled) as database:
        rescue = rescue_of(database)
        verdict = AuditTrail(database, who="mara").verify()

    assert verdict.entries == ENTRIES - rescue.lost
    assert 1 < verdict.first_broken < ENTRIES
    assert len(verdict.broken) == 1


def test_a_file_that_was_cut_off_gives_what_is_left(filled):
    """The part that is there is read."""
    size = filled.stat().st_size
    with filled.open("r+b") as file:
        file.truncate(size // 2)
    with open_database(filled) as database:
        rescue = rescue_of(database)

    assert rescue.saved > 0
    assert rescue.lost > 0


@pytest.mark.parametrize(
    "header",
    [b"\x00" * 100, b"garbage!" * 12, b"SQLite format 3\x00\xff"],
    ids=["zeros", "garbage", "half"],
)
def test_nothing_can_be_read_past_a_lost_header(filled, header):
    """The new file works, the old one lies aside byte for byte."""
    with filled.open("r+b") as file:
        file.write(header)
    damaged = filled.read_bytes()
    with open_database(filled, now=lambda: NOW) as database:
        rescue = rescue_of(database)
        database.keep_fact("works", "yes")

    assert rescue.aside.name == "tickets.db.damaged-20261124T041500Z"
    assert rescue.aside.read_bytes() == damaged
    assert (rescue.saved, rescue.lost > 0) == (0, True)


@pytest.mark.parametrize(
    ("at", "bytes_there"),
    [
        (28, b"\x7f\xff\xff\xff"),  # the count of pages: terabytes
        (60, b"\xff\xff\xff\xf0"),  # the version: below nothing
        (60, b"\x7f\x00\x00\x00"),  # the version: two thousand million
    ],
    ids=["pages", "negative", "version"],
)
def test_a_header_that_says_nonsense_is_not_believed(filled, at, bytes_there):
    """Numbers that cannot be are damage, and cost neither the rows nor all memory."""
    with filled.open("r+b") as file:
        file.seek(at)
        file.write(bytes_there)
    with open_database(filled) as database:
        rescue = rescue_of(database)

    assert rescue.saved > ENTRIES


def test_text_that_is_none_any_more_is_left_behind(filled):
    """A row whose text was damaged inside its page is met when it is read, and skipped then."""
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE audit SET content = CAST(x'f87b' AS TEXT) WHERE number = 7")
    with Database(filled) as database, pytest.raises(StorageDamagedError):
        AuditTrail(database, who="mara").verify()
    with open_database(filled) as database:
        rescue = rescue_of(database)
        verdict = AuditTrail(database, who="mara").verify()

    assert rescue.lost == 1
    assert verdict.broken == (8,)


def test_tickets_are_left_to_the_instance(filled):
    """No time of a last reading goes along without the tickets that were read; names do."""
    zero(filled, pages_of(filled, "drafts")[0])
    with open_database(filled) as database:
        names = ("refreshed_at", "sync_point", "names")
        facts = tuple(map(database.fact, names))

    assert facts == (None, None, "of states")


def test_what_is_not_yet_in_the_main_file_is_saved_as_well(path, tmp_path):
    """Rows that only the write-ahead log holds are read, and the log lies beside the old file."""
    with Database(path) as database:
        database.keep_fact("first", "in the file")
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA wal_autocheckpoint = 0")
        with other:
            other.execute("INSERT INTO facts VALUES ('late', 'in the log')")
        for suffix in ("", "-wal"):
            (tmp_path / f"copy{suffix}").write_bytes(
                (tmp_path / f"tickets.db{suffix}").read_bytes()
            )
    copy = tmp_path / "copy"
    (tmp_path / "copy.suspect").touch()
    with open_database(copy, now=lambda: NOW) as database:
        late, rescue = database.fact("late"), rescue_of(database)

    assert late == "in the log"
    assert rescue.aside.with_name(f"{rescue.aside.name}-wal").exists()


def test_a_row_that_was_damaged_inside_is_left_behind_the_next_time(filled):
    """Damage that is met while the file is open has it set aside when it is opened next."""
    with Database(filled) as database:
        with database.transaction() as connection:
            connection.execute("UPDATE drafts SET content = x'c1' WHERE id = 'drafts-007'")
        with pytest.raises(StorageDamagedError), database.translating():
            msgspec.msgpack.decode(b"\xc1")
    with open_database(filled) as database:
        rescue, left = rescue_of(database), count(database, "drafts")
    with open_database(filled) as database:
        again = rescue_of(database)

    assert (rescue.lost, left) == (1, DRAFTS - 1)
    assert again == rescue  # nothing is set aside twice


def test_a_page_that_is_lost_while_the_file_is_open_is_named(filled):
    """Whoever reads what was lost in the middle of a run is told, and the next start helps."""
    with Database(filled) as database:
        zero(filled, pages_of(filled, "recommendations")[1])
        with database.transaction() as connection:
            connection.execute("PRAGMA shrink_memory")  # else it is read from there
        with pytest.raises(StorageDamagedError, match="Start Firnline again"):
            list_all(database)
    with open_database(filled) as database:
        rescue = rescue_of(database)

    assert rescue.lost > 0


def list_all(database):
    """Read every recommendation."""
    with database.transaction() as connection:
        return connection.execute("SELECT content FROM recommendations").fetchall()


def test_a_damaged_file_of_the_first_version_becomes_one_of_today(path):
    """Rows are saved as they were then, and brought along as always."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE outbox (correlation_id TEXT PRIMARY KEY, content BLOB)")
        connection.execute("CREATE TABLE tickets (sys_id TEXT PRIMARY KEY, content BLOB)")
        connection.execute("CREATE TABLE refreshes (at TEXT)")
        rows = [(f"{number:03}", CONTENT) for number in range(DRAFTS)]
        connection.executemany("INSERT INTO outbox VALUES (?, ?)", rows)
        connection.execute("INSERT INTO refreshes VALUES ('2026-11-01')")
    zero(path, pages_of(path, "outbox")[1])
    with open_database(path) as database:
        left, at = count(database, "outbox"), database.fact("refreshed_at")
        with database.transaction() as connection:
            posts = connection.execute("SELECT DISTINCT posts FROM outbox").fetchall()

    assert 0 < left < DRAFTS
    assert at is None
    assert posts == [(1,)]  # as drafts that may have been sent


def test_two_damaged_files_lie_side_by_side(path):
    """What was set aside is never written over."""
    names = []
    for _ in range(2):
        path.write_bytes(b"no database")
        with open_database(path, now=lambda: NOW) as database:
            names.append(rescue_of(database).aside.name)

    assert names == ["tickets.db.damaged-20261124T041500Z", "tickets.db.damaged-20261124T041500Z-2"]


def test_a_program_that_ended_between_two_renames_is_finished(filled):
    """The new file is found where the old one is gone already."""
    filled.rename(filled.with_name("tickets.db.rebuilt"))
    with open_database(filled) as database:
        found = count(database, "drafts")

    assert found == DRAFTS


def test_an_unfinished_rebuilding_is_begun_anew(filled):
    """Half a new file of a program that ended is not taken for a whole one."""
    zero(filled, pages_of(filled, "drafts")[1])
    filled.with_name("tickets.db.rebuilt").write_bytes(b"half")
    with open_database(filled) as database:
        left = count(database, "outbox")

    assert left == DRAFTS
    assert not filled.with_name("tickets.db.rebuilt").exists()


def test_what_became_of_a_file_is_told_until_somebody_has_read_it(path):
    """The message survives a restart, and goes when it is dismissed."""
    path.write_bytes(b"no database")
    open_database(path, now=lambda: NOW).close()
    with open_database(path) as database:
        told = rescue_of(database)
        forget_rescue(database)
        after = rescue_of(database)

    assert told == Rescue(at=NOW, aside=told.aside, saved=0, lost=told.lost)
    assert after is None


def test_what_cannot_be_rebuilt_is_not_set_aside(filled, tmp_path):
    """Where the new file cannot be written, the damaged one stays where it is."""
    zero(filled, pages_of(filled, "drafts")[1])
    damaged = filled.read_bytes()
    tmp_path.joinpath("tickets.db.rebuilt").mkdir()

    with pytest.raises(StorageError):
        open_database(filled)

    assert filled.read_bytes() == damaged


@pytest.mark.parametrize(
    ("saved", "lost", "told"),
    [(9, 0, "9 rows in all"), (9, 2, "2 or more could not"), (0, 6, "Nothing in it could be read")],
)
def test_people_are_told_what_was_saved(path, saved, lost, told):
    """The sentence says what there is to know, and where the damaged file lies."""
    rescue = Rescue(at=NOW, aside=path, saved=saved, lost=lost)

    assert told in str(rescue.detail)
    assert str(path) in str(rescue.detail)
