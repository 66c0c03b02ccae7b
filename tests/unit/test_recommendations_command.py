"""The command `firnline recommendations`."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from app.cli import Exit, parse
from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.database.database import Database
from app.instance.address import parse_address
from app.places import Places, make_folder
from app.recommendations.book import RecommendationBook
from app.recommendations.secure_score.reading import NotSecureScoreError
from app.recommendations_command import run_recommendations
from tests.samples import ADVICE

SAMPLES = Path(str(files("resources"))) / "secure_score"
CONNECTION = Connection(
    id="one",
    name="Contoso",
    address=parse_address("contoso"),
    centres=(Centre.SECURITY,),
    ca_file=None,
    practice=False,
    client_id="c" * 32,
    registry_name="Firnline",
    registry_sys_id="a" * 32,
    user_name="firnline.integration",
    user_sys_id="b" * 32,
    initiated_by="mara.lindqvist",
    created_at=datetime(2026, 11, 1, tzinfo=UTC),
    consent_expires_at=datetime(2027, 2, 1, tzinfo=UTC),
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Where one connection is kept."""
    found = Places.under(tmp_path)
    found.create()
    ConnectionBook(found.data).save(CONNECTION)
    make_folder(found.data / "connections" / CONNECTION.id)
    return found


@pytest.fixture
def command(places, capsys):
    """Run a command and return its exit code and what it printed."""

    def run(*words: object) -> tuple[int, str]:
        code = run_recommendations(parse(["recommendations", *map(str, words)]), places)
        return code, capsys.readouterr().out

    return run


def kept(places: Places) -> list[str]:
    with Database(places.data / "connections" / "one" / "tickets.db") as database:
        return [each.title for each in RecommendationBook(database).all()]


def test_import_keeps_what_the_files_hold(command, places) -> None:
    """Several files are one import; the answer counts, and the list has them."""
    code, said = command("import", SAMPLES / "profiles.json", SAMPLES / "scores.json")

    assert code == Exit.DONE
    assert said.startswith("40 new, 0 changed, 0 unchanged, 0 not in the files, 0 not readable.")
    assert len(kept(places)) == 40


def test_dry_run_keeps_nothing(command, places) -> None:
    """What would change is said, and the list stays empty."""
    _, said = command("import", "--dry-run", SAMPLES / "profiles.json")

    assert "36 new" in said
    assert "Nothing was kept." in said
    assert kept(places) == []


def test_second_import_says_what_changed(command) -> None:
    """Points before and after, what is missing and what cannot be read are named."""
    command("import", SAMPLES / "profiles.json", SAMPLES / "scores.json")
    _, said = command("import", SAMPLES / "a-month-later.json")

    assert "Changed: Ask every administrator for a second factor: Points gained 0 -> 10" in said
    assert "Not in the files: Block sign-in to shared mailboxes" in said
    assert "Not readable: a-month-later.json, fl_unreadable: A field holds something else" in said


def test_answer_for_programs_has_every_row(command) -> None:
    """The JSON names each recommendation with its changes, and what could not be read."""
    command("import", SAMPLES / "profiles.json", SAMPLES / "scores.json")
    _, said = command("import", SAMPLES / "a-month-later.json", "--json")
    answer = json.loads(said)
    change = next(each for each in answer["changed"] if each["id"] == "fl_admin_second_factor")

    assert [each["id"] for each in answer["new"]] == ["fl_passkeys"]
    assert change["changes"] == [{"aspect": "points_now", "before": "0", "after": "10"}]
    assert answer["known"] == {"matched": 30, "profile_only": 6, "score_only": 4}
    assert answer["unreadable"][0]["row"] == "fl_unreadable"
    assert answer["kept"] is True


def test_another_file_is_refused(command, places, tmp_path) -> None:
    """A file that is no export changes nothing."""
    path = tmp_path / "other.csv"
    path.write_text("Name,Age\nMara,41\n")

    with pytest.raises(NotSecureScoreError, match=r"Name \| Age"):
        command("import", path)

    assert kept(places) == []


def test_list_shows_the_best_first(command, places) -> None:
    """What is to do stands in the order of points for cost; the settled is left out."""
    with Database(places.data / "connections" / "one" / "tickets.db") as database:
        RecommendationBook(database).replace(
            [
                replace(ADVICE, id="dear", title="Dear"),
                replace(ADVICE, id="cheap", title="Cheap", points_now=0.0, cost="low"),
                replace(ADVICE, id="done", title="Done", points_now=6.0),
            ]
        )
    _, said = command("list", "--view", "to-do")
    _, every = command("list", "--json")

    assert [line.split()[-2] for line in said.splitlines()[1:3]] == ["Cheap", "Dear"]
    assert said.endswith("2 recommendations.\n")
    assert [each["id"] for each in json.loads(every)["recommendations"]] == [
        "dear",
        "cheap",
        "done",
    ]


def test_recommendations_of_an_earlier_version_are_listed(command, places) -> None:
    """The file of an earlier version is taken over without a window, too."""
    folder = places.data / "connections" / "one"
    text = (SAMPLES.parent / "practice" / "recommendations.json").read_text("utf-8")
    (folder / "recommendations.json").write_text(text)

    assert command("list")[1].endswith("60 recommendations.\n")
