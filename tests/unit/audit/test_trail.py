"""The trail of what was written to an instance."""

from __future__ import annotations

import csv
import hashlib
import json
import multiprocessing
import sqlite3
from datetime import UTC, datetime

import pytest

from app.audit.trail import AuditTrail
from app.database.database import Database
from app.errors import StorageError

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    """Return the file of a database."""
    return tmp_path / "tickets.db"


@pytest.fixture
def trail(path):
    """Return a trail without entries."""
    with Database(path) as database:
        yield AuditTrail(database, who="mara (firnline)", now=lambda: NOW)


def write(trail, record, **changes):
    """Note that a record was moved along."""
    noted = {
        "table": "incident",
        "record": record,
        "before": {"state": "1"},
        "after": {"state": "2"},
        "answer": record,
    }
    trail.note("update", **{**noted, **changes})


def tamper(path, statement, *values):
    """Change the file behind the program's back."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


def append(path, count):
    """Append entries from a process of one's own."""
    with Database(path) as database:
        trail = AuditTrail(database, who="another", now=lambda: NOW)
        for number in range(count):
            write(trail, f"INC{number}")


def test_every_write_is_kept_with_who_what_and_answer(trail):
    """An entry comes back with everything that was noted, in order."""
    write(trail, "INC1")
    write(trail, "INC2", answer="Invalid state")

    first, second = trail.entries()

    assert (first.number, first.at, first.who, first.act) == (1, NOW, "mara (firnline)", "update")
    assert (first.table, first.record) == ("incident", "INC1")
    assert (first.before, first.after) == ({"state": "1"}, {"state": "2"})
    assert (second.number, second.answer) == (2, "Invalid state")


def test_an_empty_trail_is_whole(trail):
    """Nothing written is nothing broken."""
    verdict = trail.verify()

    assert (verdict.entries, verdict.last_hash, verdict.first_broken) == (0, "", None)


def test_an_untouched_trail_is_whole(trail):
    """A chain that nobody touched is found whole."""
    for number in range(5):
        write(trail, f"INC{number}")

    assert (trail.verify().entries, trail.verify().broken) == (5, ())


@pytest.mark.parametrize(
    ("statement", "first_broken"),
    [
        ("UPDATE audit SET content = replace(content, 'INC2', 'INC9') WHERE number = 3", 3),
        ("UPDATE audit SET hash = 'x' WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 2", 3),
        ("DELETE FROM audit WHERE number = 1", 2),
        ("UPDATE audit SET number = 9 WHERE number = 5", 9),
    ],
)
def test_tampering_is_named(path, trail, statement, first_broken):
    """An entry that was changed, or before which one is missing, is named by its number."""
    for number in range(5):
        write(trail, f"INC{number}")
    tamper(path, statement)

    assert trail.verify().first_broken == first_broken


def test_a_cut_off_end_shows_in_the_last_hash(path, trail):
    """Whoever kept the last hash of an export sees that the end is gone."""
    for number in range(3):
        write(trail, f"INC{number}")
    before = trail.verify().last_hash
    tamper(path, "DELETE FROM audit WHERE number = 3")

    assert trail.verify().last_hash != before


def test_two_programs_append_to_one_chain(path, trail):
    """Entries of two processes at once follow each other without a gap."""
    spawn = multiprocessing.get_context("spawn")
    others = [spawn.Process(target=append, args=(path, 20)) for _ in range(2)]
    for other in others:
        other.start()
    for other in others:
        other.join(60)

    verdict = trail.verify()

    assert (verdict.entries, verdict.broken) == (40, ())


def test_json_lines_can_be_verified_with_nothing_but_sha_256(tmp_path, trail):
    """The hashes of an export follow from its own text."""
    write(trail, "INC1", after={"short_description": "Été\nà Zoug"})
    write(trail, "INC2")
    trail.export(tmp_path / "trail.jsonl")

    last_hash = ""
    for line in (tmp_path / "trail.jsonl").read_text().splitlines():
        found = json.loads(line)
        content = json.dumps(
            found["entry"], sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        last_hash = hashlib.sha256(f"{last_hash}\n{content}".encode()).hexdigest()
        assert found["hash"] == last_hash

    assert last_hash == trail.verify().last_hash


def test_no_cell_of_the_sheet_is_a_formula(tmp_path, trail):
    """What the instance answered cannot run in a spreadsheet."""
    write(trail, "=1+1", answer="@SUM(A1)")
    trail.export(tmp_path / "trail.csv")

    with (tmp_path / "trail.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)

    assert (row["record"], row["answer"]) == ("'=1+1", "'@SUM(A1)")
    assert row["after"] == '{"state":"2"}'
    assert row["hash"] == trail.verify().last_hash


def test_an_entry_that_cannot_be_read_is_an_error_of_storage(path, trail):
    """Content of another shape is named with its file."""
    write(trail, "INC1")
    tamper(path, "UPDATE audit SET content = '{}'")

    with pytest.raises(StorageError, match=r"tickets\.db"):
        trail.entries()

    assert trail.verify().first_broken == 1
