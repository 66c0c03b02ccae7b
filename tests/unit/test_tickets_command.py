"""The command `firnline tickets`, in a process of its own with a real key ring."""

from __future__ import annotations

import asyncio
import csv
import json
import sys
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from app.audit.trail import AuditTrail
from app.database.database import Database
from app.places import Places, make_folder
from app.recommendations.book import RecommendationBook
from app.recommendations.recommendation import Category, Level, Recommendation, Source
from app.signin.vault import KeyringVault
from app.tickets.ledger import Ledger
from tests.unit.doctor.connecting import connect

LIMIT_S = 60
DUE = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
TYPED = ("create", "--name", "Block forwarding", "--description", "To outside.", "--due", DUE)
ADVICE = Recommendation(
    id="mfa",
    title="Require a second factor",
    description="Passwords are stolen.",
    source=Source.MICROSOFT,
    category=Category.IDENTITY,
    points_now=0,
    points_max=9,
    impact=Level.LOW,
    cost=Level.LOW,
)

pytestmark = pytest.mark.keyring


@pytest.fixture
def home(tmp_path):
    """Where the program keeps everything."""
    Places.under(tmp_path / "home").create()
    return tmp_path / "home"


@pytest.fixture(name="connection")
async def saved_connection(home, practice):
    """Return a saved connection, with its secrets in the key ring."""
    return await connect(practice, await KeyringVault.open(), Places.under(home).data)


def file_of(home, connection):
    """Return the file of a connection."""
    folder = Places.under(home).data / "connections" / connection.id
    make_folder(folder)
    return folder / "tickets.db"


def rows(practice, table):
    """Return the tickets of a table that Firnline made."""
    marked = practice.database.rows(table)
    return [row for row in marked if row["correlation_display"].startswith("Firnline|")]


async def tickets(home, *words):
    """Run a command to its end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "ui.main", "tickets", "--home", str(home), *words),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(), LIMIT_S)
    return process.returncode, out.decode(), err.decode()


async def test_without_a_connection_it_says_so(home):
    """There is nothing to list, which is a failure in one line."""
    code, out, err = await tickets(home, "list")

    assert (code, out) == (1, "")
    assert err.startswith("firnline: No instance is connected.")


async def test_a_name_that_nobody_has_is_told(home, connection):
    """The names that there are stand beside it."""
    code, _out, err = await tickets(home, "list", "--connection", "nobody")

    assert code == 1
    assert connection.name in err


async def test_a_ticket_is_created_once_and_listed(home, connection, practice):
    """The same recommendation again is already there; offline, the list still shows it."""
    with closing(Database(file_of(home, connection))) as database:
        RecommendationBook(database).replace([ADVICE])
    create = ("create", "mfa", "--due", DUE, "--json")
    first = await tickets(home, *create)
    again = await tickets(home, *create)
    practice.conditions.hibernating = True
    _, listed, _ = await tickets(home, "list", "--json", "--filter", "second FACTOR", "--open")
    _, others, _ = await tickets(home, "list", "--type", "incident")
    with closing(Database(file_of(home, connection))) as database:
        trail = AuditTrail(database, who="")
        acts = [(each.act, each.record) for each in trail.entries()]
        lines = Ledger(database).lines()
    made = json.loads(first[1])
    found = rows(practice, "change_request")

    assert (first[0], again[0]) == (0, 0)
    assert (made["result"], json.loads(again[1])["result"]) == ("created", "existing")
    assert acts[0] == ("create", made["ticket"]["number"])
    assert [(line.recommendation_id, line.points_max) for line in lines] == [("mfa", 9)]
    assert len([row for row in found if row["short_description"] == ADVICE.title]) == 1
    assert [each["number"] for each in json.loads(listed)["tickets"]] == [made["ticket"]["number"]]
    assert others.startswith("0 tickets")


@pytest.mark.usefixtures("connection")
async def test_a_key_makes_one_ticket(home):
    """A scheduler that types the same key twice gets the ticket of the first time."""
    first = await tickets(home, *TYPED, "--key", "forwarding")
    again = await tickets(home, *TYPED, "--key", "forwarding")

    assert first[1].startswith("Created: CHG")
    assert again[1] == first[1].replace("Created", "Already there")


@pytest.mark.usefixtures("connection")
async def test_another_column_is_filled(home, practice):
    """What --field names is on the record."""
    code, out, _ = await tickets(home, *TYPED, "--field", "justification=Audit 2026", "--json")
    number = json.loads(out)["ticket"]["number"]
    (record,) = (r for r in rows(practice, "change_request") if r["number"] == number)

    assert code == 0
    assert record["justification"] == "Audit 2026"


@pytest.mark.usefixtures("connection")
async def test_what_is_no_ticket_is_not_sent(home, practice):
    """What is missing or wrong is named by its option, and nothing is sent."""
    expected = {
        ("create", "nothing", "--due", DUE): "No recommendation has the id nothing.",
        ("create", "--due", DUE): "--name: This is required. --description: This is required.",
        (*TYPED[:-1], "2020-01-01"): "--due: This date has passed.",
        (*TYPED, "--field", "colour=red"): "colour: The table has no such column.",
        (*TYPED, "--priority", "planning"): "--priority: Only incidents",
    }
    before = len(rows(practice, "change_request"))
    found = {words: await tickets(home, *words) for words in expected}

    assert {(code, out) for code, out, _ in found.values()} == {(1, "")}
    assert all(said in found[words][2] for words, said in expected.items())
    assert len(rows(practice, "change_request")) == before


@pytest.mark.usefixtures("connection")
async def test_a_refusal_is_told_in_the_words_of_the_instance(home, practice):
    """A rule of the instance that nobody could know before says no; nothing waits to be sent."""
    practice.conditions.business_rule_abort = "change_request"
    code, out, err = await tickets(home, *TYPED)
    practice.conditions.business_rule_abort = ""
    _, synced, _ = await tickets(home, "sync")

    assert (code, out) == (1, "")
    assert "business rule" in err.casefold()
    assert "Sent:" not in synced


@pytest.mark.usefixtures("connection")
async def test_a_sync_finds_what_others_made_and_changed(home, practice):
    """The counts are those of the instance; the second time only changes are read."""
    await tickets(home, *TYPED, "--key", "one")
    code, whole, _ = await tickets(home, "sync", "--full", "--json")
    (record,) = (
        row
        for row in rows(practice, "change_request")
        if row["short_description"] == "Block forwarding"
    )
    practice.database.update("change_request", {**record, "short_description": "Renamed"})
    _, delta, _ = await tickets(home, "sync")
    _, listed, _ = await tickets(home, "list")

    assert code == 0
    assert json.loads(whole)["full"]
    assert "Renamed" in listed
    assert delta.startswith("Read what changed: 0 new, 1 changed, 0 gone.")


@pytest.mark.usefixtures("connection")
async def test_an_instance_that_is_away_fails_in_one_line(home, practice):
    """What could not be sent waits, the next sync sends it."""
    practice.conditions.hibernating = True
    code, out, err = await tickets(home, "sync")

    assert (code, out) == (1, "")
    assert err.startswith("firnline: The instance hibernates.")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("connection")
async def test_a_ticket_waits_for_an_instance_that_is_away(home, practice):
    """It is said that it waits, and the next sync sends it, once."""
    practice.conditions.hibernating = True
    code, out, err = await tickets(home, *TYPED, "--key", "later")
    practice.conditions.hibernating = False
    _, sent, _ = await tickets(home, "sync")
    _, again, _ = await tickets(home, "sync")

    assert (code, out) == (1, "")
    assert err.startswith("firnline: The ticket waits to be sent.")
    assert (
        len(
            [
                each
                for each in rows(practice, "change_request")
                if each["short_description"] == TYPED[2]
            ]
        )
        == 1
    )
    assert "Sent: CHG" in sent
    assert "Sent:" not in again


@pytest.mark.usefixtures("connection")
async def test_an_export_is_written(home, tmp_path):
    """CSV and workbook hold the tickets; no network is needed."""
    await tickets(home, *TYPED)
    code, said, _ = await tickets(home, "export", "--csv", str(tmp_path / "t.csv"))
    await tickets(home, "export", "--xlsx", str(tmp_path / "t.xlsx"), "--json")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)

    assert (code, said) == (0, f"1 written to {tmp_path / 't.csv'}\n")
    assert row["Task name"] == "Block forwarding"
    assert zipfile.is_zipfile(tmp_path / "t.xlsx")


async def test_a_damaged_file_is_said_and_rebuilt(home, connection):
    """Standard error names the old file; the command does its work."""
    file_of(home, connection).write_bytes(b"no database")
    code, out, err = await tickets(home, "list")

    assert code == 0
    assert out.startswith("0 tickets. Nothing was read")
    assert "tickets.db.damaged-" in err
