"""The recommendations that are kept on this computer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.database.database import Database
from app.errors import StorageError
from app.recommendations.book import RecommendationBook, RecommendationFileError, read_file
from app.recommendations.recommendation import (
    Aspect,
    Category,
    Change,
    Gain,
    Level,
    PortalStatus,
    Source,
    Standing,
)
from tests.samples import ADVICE


def as_json(**changes: object) -> str:
    return json.dumps([{**asdict(ADVICE), **changes}])


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "tickets.db") as opened:
        yield opened


@pytest.fixture
def book(database: Database) -> RecommendationBook:
    return RecommendationBook(database)


def test_a_new_book_is_empty(book):
    """A book over a new database holds nothing."""
    assert book.all() == ()


def test_what_is_added_is_there_after_a_restart(tmp_path):
    """Another book over the same database sees every field of what was added."""
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    full = replace(
        ADVICE,
        status=PortalStatus.PLANNED,
        threats=("Account breach",),
        imported_at=moment,
        changes=(Change(Aspect.POINTS_NOW, "1", "2"),),
        history=(Gain(moment, 2.0, None),),
    )
    with Database(tmp_path / "tickets.db") as database:
        RecommendationBook(database).add(full)

    with Database(tmp_path / "tickets.db") as database:
        assert RecommendationBook(database).all() == (full,)


def test_adding_an_id_again_takes_its_place(book):
    """A recommendation with a known id replaces the old one and keeps its position."""
    other = replace(ADVICE, id="rec-2")
    newer = replace(ADVICE, title="Turn on strict policies")
    for recommendation in (ADVICE, other, newer):
        book.add(recommendation)

    assert book.all() == (newer, other)


def test_replacing_keeps_exactly_what_is_given(book):
    """What was there before is gone."""
    book.add(ADVICE)
    newer = replace(ADVICE, id="rec-2")

    book.replace([newer])

    assert book.all() == (newer,)


def test_the_file_of_an_earlier_version_is_taken_over_once(database, tmp_path):
    """The list of an earlier version is there, and what is changed since is not changed back."""
    path = tmp_path / "recommendations.json"
    path.write_text(as_json())
    RecommendationBook(database, earlier=path).add(replace(ADVICE, id="rec-2"))
    first = RecommendationBook(database, earlier=path).all()

    RecommendationBook(database, earlier=path).replace([])

    assert {each.id for each in first} == {ADVICE.id, "rec-2"}
    assert RecommendationBook(database, earlier=path).all() == ()


def test_a_database_that_fails_is_an_error_of_storage(book, database):
    """What SQLite refuses is said with the name of the file."""
    with database.transaction() as connection:
        connection.execute("DROP TABLE recommendations")

    with pytest.raises(StorageError, match=re.escape("tickets.db")):
        book.add(ADVICE)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[1]",
        "[" * 5000,
        '[{"id": "x"}]',
        as_json(source="nobody"),
        as_json(points_now=-1),
        as_json(id=""),
        as_json(title=None),
    ],
)
def test_a_file_with_something_else_is_named_and_kept(database, tmp_path, content):
    """Whatever is no list of recommendations is an error with the file's name, and stays."""
    path = tmp_path / "recommendations.json"
    path.write_text(content)

    with pytest.raises(RecommendationFileError) as caught:
        RecommendationBook(database, earlier=path).all()

    assert str(path) in str(caught.value)
    assert path.read_text() == content


def test_bytes_that_are_no_text_are_an_error(tmp_path):
    """A file that is not UTF-8 is no list of recommendations."""
    path = tmp_path / "recommendations.json"
    path.write_bytes(b'["\xff\xfe"]')

    with pytest.raises(RecommendationFileError):
        read_file(path)


def test_two_recommendations_with_one_id_are_an_error(tmp_path):
    """An id that stands twice would make two recommendations share a ticket."""
    path = tmp_path / "recommendations.json"
    path.write_text(json.dumps([asdict(ADVICE), asdict(ADVICE)]))

    with pytest.raises(RecommendationFileError, match="same id"):
        read_file(path)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    """What the operating system refuses becomes an error of storage."""
    with pytest.raises(StorageError, match=tmp_path.name):
        read_file(tmp_path)


def test_points_left_are_never_negative():
    """More points than the most possible leave nothing to gain."""
    assert ADVICE.points_left == 4
    assert replace(ADVICE, points_now=9).points_left == 0


@pytest.mark.parametrize("kind", [Source, Category, Level, PortalStatus, Standing, Aspect])
def test_every_member_has_words(kind):
    """Each value of the closed lists has a name for people."""
    assert all(str(member.words) for member in kind)
