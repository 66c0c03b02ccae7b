"""The command `firnline audit`: verifying and exporting without a window."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from app.audit_command import run_audit
from app.cli import Exit, parse
from app.connections.book import ConnectionBook
from app.desk_opening import ConnectionChoiceError, open_file, trail_of
from app.places import Places
from tests.unit.connections.test_book import CONNECTION


@pytest.fixture
def places(tmp_path):
    """Return the places of a connection whose trail has three entries."""
    places = Places.under(tmp_path / "home")
    places.create()
    ConnectionBook(places.data).save(CONNECTION)
    with open_file(places, CONNECTION) as database:
        trail = trail_of(database, CONNECTION)
        for number in range(3):
            trail.note(
                "create",
                table="incident",
                record=f"INC{number}",
                before={},
                after={"urgency": "2"},
                answer=f"INC{number}",
            )
    return places


def audit(places, *words):
    """Run a command to its end."""
    return run_audit(parse(["audit", *map(str, words)]), places)


def tamper(places):
    """Change an entry behind the program's back."""
    (path,) = places.data.glob("connections/*/tickets.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE audit SET content = replace(content, 'INC1', 'INC7')")


def test_a_whole_trail_is_verified(places, capsys):
    """The count and the last hash are told, to be kept elsewhere."""
    code = audit(places, "verify")
    said = capsys.readouterr().out
    audit(places, "verify", "--json")
    found = json.loads(capsys.readouterr().out)

    assert code == Exit.DONE
    assert said.startswith("3 entries, none changed or missing.")
    assert found["last_hash"] in said
    assert (found["entries"], found["broken"]) == (3, [])


def test_a_changed_entry_fails(places, capsys):
    """The first entry that does not fit is named on standard error."""
    tamper(places)
    code = audit(places, "verify")
    said = capsys.readouterr()
    json_code = audit(places, "verify", "--json")
    found = json.loads(capsys.readouterr().out)

    assert (code, json_code) == (Exit.FAILED, Exit.FAILED)
    assert said.out == ""
    assert said.err.startswith("firnline: Entry 2 of the audit trail was changed")
    assert found["broken"] == [2]


@pytest.mark.parametrize("name", ["trail.csv", "trail.jsonl"])
def test_an_export_is_written_with_who_did_it(places, tmp_path, name, capsys):
    """The file holds every entry with the person and the user, and is named in the answer."""
    code = audit(places, "export", tmp_path / name)
    written = (tmp_path / name).read_text("utf-8-sig")

    assert code == Exit.DONE
    assert capsys.readouterr().out.startswith(f"3 written to {tmp_path / name}. Last hash: ")
    assert written.count(f"{CONNECTION.initiated_by}, {CONNECTION.user_name}") == 3


def test_an_export_tells_programs_where_it_is(places, tmp_path, capsys):
    """The answer as JSON holds the file, the count and the last hash."""
    audit(places, "export", tmp_path / "trail.jsonl", "--json")
    found = json.loads(capsys.readouterr().out)

    assert found["file"] == str(tmp_path / "trail.jsonl")
    assert found["entries"] == 3


def test_two_connections_ask_for_a_name(places):
    """Nobody guesses which trail is meant."""
    ConnectionBook(places.data).save(replace(CONNECTION, id="two"))

    with pytest.raises(ConnectionChoiceError, match="Several connections"):
        audit(places, "verify")
