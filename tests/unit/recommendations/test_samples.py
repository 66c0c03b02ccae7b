"""The samples that come with the program hold every shape that was seen in real exports."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from app.recommendations.importing import ImportResult, plan_import
from app.recommendations.recommendation import Category, PortalStatus, Standing
from app.recommendations.secure_score.reading import read_files

SAMPLES = Path(str(files("resources"))) / "secure_score"
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def imported(*names: str, known: tuple = ()) -> ImportResult:
    return plan_import(known, read_files([SAMPLES / name for name in names]), at=NOW)


def spellings(key: str) -> set[object]:
    document = json.loads((SAMPLES / "profiles.json").read_text("utf-8"))
    return {profile[key] for profile in document["value"]}


def test_samples_have_the_measured_spellings() -> None:
    """Seven spellings of cost and nine of impact, with those that mean nothing."""
    assert len(spellings("implementationCost")) == 7
    assert len(spellings("userImpact")) == 9
    assert None in spellings("userImpact")


def test_halves_of_the_sample_do_not_match() -> None:
    """Text and points, text alone and points alone are told apart."""
    result = imported("profiles.json", "scores.json")

    assert result.standings == {
        Standing.MATCHED: 30,
        Standing.PROFILE_ONLY: 6,
        Standing.SCORE_ONLY: 4,
    }
    assert not result.unreadable
    assert {made.category for made in result.new} == set(Category)


@pytest.mark.parametrize(
    "names", [("profiles-page-1.json", "profiles-page-2.json", "scores-several.json"),
              ("together.json",)]
)  # fmt: skip
def test_pages_and_joint_files_hold_the_same(names: tuple[str, ...]) -> None:
    """Pages, several days and one file for everything lead to the same list."""
    whole = imported("profiles.json", "scores.json")

    assert imported(*names).new == whole.new


def test_one_page_says_that_others_are_missing() -> None:
    """The first page alone is known to be no whole list."""
    assert imported("profiles-page-1.json").reading.has_more


def test_no_markup_and_nothing_active_is_left() -> None:
    """Remediation texts are plain, with their links."""
    texts = [made.advice for made in imported("profiles.json", "scores.json").new]

    assert not [text for text in texts if "<" in text or "document.title" in text]
    assert any("(https://learn.example/" in text for text in texts)


def test_a_month_later_some_points_are_gained() -> None:
    """One is new, one is gone, one cannot be read, and gained points are changes."""
    known = imported("profiles.json", "scores.json").kept
    result = imported("a-month-later.json", known=known)

    assert [made.control for made in result.new] == ["fl_passkeys"]
    assert [gone.control for gone in result.vanished] == ["fl_shared_mailbox"]
    assert [unreadable.row for unreadable in result.unreadable] == ["fl_unreadable"]
    assert sum(changed.is_gained for changed in result.changed) >= 8


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("portal-en.csv", 36),
        ("portal-fr.csv", 12),
        ("portal-de.csv", 12),
        ("portal-es.csv", 12),
        ("portal-2018.csv", 14),
    ],
)
def test_lists_of_the_portal_are_read_whole(name: str, count: int) -> None:
    """Encodings, marks, decimal commas, quoted lines and names of four languages are all known."""
    result = imported(name)

    assert (len(result.new), result.unreadable) == (count, ())
    assert not result.reading.unknown_categories
    assert all(made.points_max for made in result.new)


@pytest.mark.parametrize("name", ["portal-en.csv", "portal-fr.csv", "portal-de.csv"])
def test_statuses_of_every_language_are_known(name: str) -> None:
    """All six statuses of the portal are there, each in its language."""
    assert {made.status for made in imported(name).new} == set(PortalStatus)


def test_english_list_updates_what_graph_told() -> None:
    """The same tenant by another way doubles nothing."""
    known = imported("profiles.json", "scores.json").kept
    result = imported("portal-en.csv", known=known)

    assert not result.new
    assert len(result.changed) == 36


@pytest.mark.parametrize("way", [lambda made: made.title, lambda made: made.id])
def test_sample_has_no_name_twice(way: Callable[[object], str]) -> None:
    """Titles and ids tell the made-up actions apart."""
    made = [way(each) for each in imported("together.json").new]

    assert len(set(made)) == len(made)
