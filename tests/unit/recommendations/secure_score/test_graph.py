"""Replies of Microsoft Graph."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.recommendations.recommendation import Category, Level, PortalStatus
from app.recommendations.secure_score.entry import Form, Reading
from app.recommendations.secure_score.graph import read_graph

PROFILE = {"id": "one", "title": "Ask twice", "controlCategory": "Identity", "maxScore": 9}
NEXT = {"@odata.nextLink": "https://graph.example/next"}


def read(document: object) -> Reading:
    return read_graph(document, "file.json")


def snapshot(day: str, score: float) -> dict[str, object]:
    row = {"controlName": "one", "controlCategory": "Identity", "score": score}
    return {"createdDateTime": f"2026-11-{day}T00:00:00Z", "controlScores": [row]}


@pytest.mark.parametrize(
    "document",
    [
        PROFILE,
        [PROFILE],
        {"value": [PROFILE]},
        [{"value": [PROFILE]}],
        {"anything": {"value": [PROFILE]}},
    ],
    ids=["alone", "list", "page", "pages", "named"],
)
def test_profiles_are_found_wherever_they_stand(document: object) -> None:
    """A reply, a list of replies, and a file that names them are read alike."""
    found = read(document)

    assert [entry.title for entry in found.entries] == ["Ask twice"]
    assert found.forms == {Form.PROFILES}


def test_newest_score_counts() -> None:
    """Of several days the last one is taken, wherever it stands, and its moment is kept."""
    found = read({"value": [snapshot("18", 1), snapshot("20", 3), snapshot("19", 2)]})

    assert [entry.points_now for entry in found.entries] == [3]
    assert found.scored_at == datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("documents", "has_more"),
    [
        ([{"value": [PROFILE]}], False),
        ([{"value": [PROFILE], **NEXT}], True),
        ([{"value": [PROFILE], **NEXT}, {"value": [PROFILE]}], False),
        ([{"value": [snapshot("18", 1)], **NEXT}], False),
    ],
    ids=["whole", "first page", "both pages", "older scores"],
)
def test_missing_pages_are_noticed(documents: list[object], has_more: bool) -> None:  # noqa: FBT001 - a case
    """A further page is missed where no file holds it; older scores are nobody's loss."""
    reading = Reading()
    for document in documents:
        reading = reading.and_then(read(document))

    assert reading.has_more == has_more


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("low", Level.LOW),
        ("Low", Level.LOW),
        ("Moderate", Level.MODERATE),
        ("medium", Level.MODERATE),
        ("Medium", Level.MODERATE),
        ("HIGH", Level.HIGH),
        ("None", Level.NONE),
        ("Unknown", Level.UNKNOWN),
        ("null", Level.UNKNOWN),
        ("", Level.UNKNOWN),
        (None, Level.UNKNOWN),
    ],
)
def test_spellings_of_cost_and_impact_are_one(word: str | None, level: Level) -> None:
    """Every spelling that was measured means one of five levels."""
    (entry,) = read([{**PROFILE, "implementationCost": word, "userImpact": word}]).entries

    assert (entry.cost, entry.impact) == (level, level)


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("Account", Category.IDENTITY),
        ("Device", Category.DEVICES),
        ("apps", Category.APPS),
        ("DATA", Category.DATA),
        ("Infrastructure", Category.INFRASTRUCTURE),
    ],
)
def test_spellings_of_categories_are_one(word: str, category: Category) -> None:
    """Old, new, single and plural names mean one of five categories."""
    (entry,) = read([{**PROFILE, "controlCategory": word}]).entries

    assert entry.category is category


def test_unknown_category_is_named() -> None:
    """A category that nobody knows is said, and the row is read all the same."""
    found = read([{**PROFILE, "controlCategory": "Quantum"}])

    assert found.unknown_categories == {"Quantum"}
    assert found.entries[0].category is None


@pytest.mark.parametrize(
    ("states", "status"),
    [
        ([], PortalStatus.TO_ADDRESS),
        ([{"state": "Default"}], PortalStatus.TO_ADDRESS),
        ([{"state": "Default"}, {"state": "Ignored"}], PortalStatus.RISK_ACCEPTED),
        ([{"state": "ThirdParty"}], PortalStatus.THIRD_PARTY),
        ([{"state": "Reviewed"}], None),
    ],
)
def test_states_are_told_where_one_status_follows(states: list, status: object) -> None:
    """The last state counts, and one that stands for several statuses tells none."""
    (entry,) = read([{**PROFILE, "controlStateUpdates": states}]).entries

    assert entry.status is status


def test_threats_that_differ_in_case_are_one() -> None:
    """A threat that is named twice in different letters stands once."""
    threats = ["Account Breach", "account breach", "Data Spillage", None]
    (entry,) = read([{**PROFILE, "threats": threats}]).entries

    assert entry.threats == ("Account Breach", "Data Spillage")


@pytest.mark.parametrize(
    "broken",
    [
        {**PROFILE, "id": "two", "maxScore": "many"},
        {**PROFILE, "id": "two", "title": ["no"]},
        {"controlCategory": "Data", "title": "two"},
        {**PROFILE, "id": "two", "threats": "none"},
    ],
)
def test_row_of_wrong_types_is_named_and_the_rest_is_read(broken: dict[str, object]) -> None:
    """One row that cannot be read costs no other, and says which it is."""
    found = read({"value": [broken, PROFILE]})

    assert [entry.control for entry in found.entries] == ["one"]
    assert [unreadable.row for unreadable in found.unreadable] == ["two"]


def test_strangers_among_rows_are_counted() -> None:
    """What is neither profile nor score is counted where the others are."""
    found = read({"value": [PROFILE, 7, {"name": "x"}]})

    assert [unreadable.row for unreadable in found.unreadable] == ["2", "3"]


@pytest.mark.parametrize("document", [None, 7, [], {}, [[]], {"value": [{"name": "x"}]}, [1, 2]])
def test_other_documents_have_no_form(document: object) -> None:
    """JSON about something else is nothing that could be imported."""
    assert not read(document).forms
