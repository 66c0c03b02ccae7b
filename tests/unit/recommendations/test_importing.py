"""What an import changes, adds, leaves and misses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.recommendations.importing import ImportResult, plan_import
from app.recommendations.recommendation import (
    Aspect,
    Category,
    Change,
    Gain,
    Level,
    PortalStatus,
    Recommendation,
    Source,
    Standing,
)
from app.recommendations.secure_score.entry import Entry, Form, Reading
from tests.samples import ADVICE

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=30)
PROFILE = Entry(
    control="one",
    title="Ask twice",
    remediation="Turn it on.",
    category=Category.DATA,
    points_max=9.0,
    cost=Level.LOW,
)
SCORE = Entry(control="one", description="It helps.", points_now=3.0)
ROW = Entry(title="Ask  TWICE", points_now=4.0, points_max=9.0, product="Entra")


def reading(*entries: Entry, forms: frozenset[Form] = frozenset(Form)) -> Reading:
    return Reading(entries=entries, forms=forms)


def planned(known: tuple[Recommendation, ...], *entries: Entry, at: datetime = NOW) -> ImportResult:
    return plan_import(known, reading(*entries), at=at)


def test_profile_and_score_of_one_control_are_one_recommendation() -> None:
    """Text comes from the one, points from the other."""
    (made,) = planned((), PROFILE, SCORE).new

    assert (made.id, made.title, made.description) == ("one", "Ask twice", "It helps.")
    assert (made.points_now, made.points_max, made.points_left) == (3.0, 9.0, 6.0)
    assert made.standing is Standing.MATCHED
    assert made.history == (Gain(NOW, 3.0, 9.0),)


def test_halves_are_kept_apart_and_counted() -> None:
    """What has text alone, or points alone, says so."""
    result = planned((), PROFILE, replace_entry(SCORE, control="two"), ROW_OF_OTHER)

    assert {made.id: made.standing for made in result.new if made.control} == {
        "one": Standing.PROFILE_ONLY,
        "two": Standing.SCORE_ONLY,
    }
    assert result.standings[Standing.MATCHED] == 1


def test_importing_again_changes_nothing() -> None:
    """The same files a second time find everything known and nothing new."""
    first = planned((), PROFILE, SCORE, ROW_OF_OTHER)
    again = planned(first.kept, PROFILE, SCORE, ROW_OF_OTHER, at=LATER)

    assert (again.new, again.changed, again.vanished) == ((), (), ())
    assert {each.id for each in again.unchanged} == {each.id for each in first.new}
    assert all(each.imported_at == LATER for each in again.unchanged)


def test_change_says_before_and_after_and_keeps_the_points_of_both_days() -> None:
    """Each field that changes is named, and the history grows by one."""
    (known,) = planned((), PROFILE, SCORE).new
    newer = replace_entry(SCORE, points_now=9.0)
    result = planned((known,), replace_entry(PROFILE, cost=Level.HIGH), newer, at=LATER)
    (changed,) = result.changed

    assert changed.changes == (
        Change(Aspect.POINTS_NOW, "3", "9"),
        Change(Aspect.COST, "low", "high"),
    )
    assert changed.history == (Gain(NOW, 3.0, 9.0), Gain(LATER, 9.0, 9.0))


def test_half_an_import_forgets_nothing() -> None:
    """Profiles alone leave the points, and points alone leave the text."""
    (known,) = planned((), PROFILE, SCORE).new

    by_profile = plan_import((known,), reading(PROFILE), at=LATER)
    by_score = plan_import((known,), reading(SCORE), at=LATER)

    assert [len(result.unchanged) for result in (by_profile, by_score)] == [1, 1]
    assert by_score.unchanged[0].remediation == "Turn it on."
    assert by_profile.unchanged[0].points_now == 3.0


def test_score_that_was_alone_gets_its_text_later() -> None:
    """A name that was known by its points becomes a recommendation with a title."""
    (known,) = planned((), SCORE).new
    (changed,) = planned((known,), PROFILE, at=LATER).changed

    assert known.standing is Standing.SCORE_ONLY
    assert (changed.id, changed.title, changed.standing) == ("one", "Ask twice", Standing.MATCHED)


def test_row_without_an_id_is_known_by_its_title() -> None:
    """The portal's list updates what Graph told, whatever the case and the product's name."""
    (known,) = planned((), replace_entry(PROFILE, product="AzureAD"), SCORE).new
    (changed,) = planned((known,), ROW, at=LATER).changed

    assert (changed.id, changed.points_now) == ("one", 4.0)


def test_graph_finds_what_the_list_had_made() -> None:
    """The other way round the id of the first import stays, so its tickets stay found."""
    (known,) = planned((), ROW).new
    (changed,) = planned((known,), PROFILE, SCORE, at=LATER).changed
    (again,) = planned((changed,), SCORE, at=LATER).unchanged

    assert changed.id == known.id == again.id
    assert changed.control == "one"


def test_list_and_graph_in_one_import_are_joined() -> None:
    """A row joins the profile that alone has its title."""
    result = planned((), PROFILE, SCORE, ROW)

    assert [(made.id, made.points_now, made.product) for made in result.new] == [
        ("one", 4.0, "Entra")
    ]


def test_equal_titles_of_two_products_stay_two() -> None:
    """One title for two products is two recommendations, now and at the next import."""
    other = replace_entry(ROW, product="Exchange", points_now=1.0)
    first = planned((), ROW, other)
    again = planned(first.kept, ROW, other, at=LATER)

    assert len({made.id for made in first.new}) == 2
    assert len(again.unchanged) == 2


def test_what_a_person_typed_is_never_touched() -> None:
    """A title that is typed here and imported as well stays as it was typed."""
    typed = replace(ADVICE, id="typed", title="Ask twice", source=Source.USER)
    result = planned((typed,), PROFILE)

    assert [made.id for made in result.new] == ["one"]
    assert not result.changed
    assert not result.vanished


def test_missing_ones_are_told_and_stay() -> None:
    """What was imported before and is not in the files is named, and not among what is kept."""
    known = planned((), PROFILE, SCORE, ROW_OF_OTHER).kept
    result = planned(known, PROFILE, SCORE, at=LATER)

    assert [each.title for each in result.vanished] == ["Lock the door"]
    assert "Lock the door" not in [each.title for each in result.kept]


@pytest.mark.parametrize(
    "partial",
    [
        replace(reading(PROFILE), is_cut=True),
        reading(SCORE, forms=frozenset({Form.SCORES})),
    ],
    ids=["a page", "scores"],
)
def test_nothing_is_called_missing_by_half_a_list(partial: Reading) -> None:
    """A page, or points alone, cannot tell what is gone."""
    known = planned((), PROFILE, SCORE, ROW_OF_OTHER).kept

    assert not plan_import(known, partial, at=LATER).vanished


@pytest.mark.parametrize(
    ("product", "category"),
    [("Microsoft Entra ID", Category.IDENTITY), ("Intune", Category.DEVICES), ("", Category.APPS)],
)
def test_category_that_is_untold_follows_from_the_product(product: str, category: Category) -> None:
    """Every recommendation has a category, since every ticket needs one."""
    (made,) = planned((), Entry(title="Ask", product=product)).new

    assert made.category is category


def test_status_that_a_file_leaves_untold_stays() -> None:
    """The portal's word outlives an import from Graph that tells none."""
    (known,) = planned((), replace_entry(PROFILE, status=PortalStatus.PLANNED)).new
    (again,) = planned((known,), PROFILE, at=LATER).unchanged

    assert again.status is PortalStatus.PLANNED


def test_full_points_are_shown_as_completed() -> None:
    """The portal calls completed whatever has all its points."""
    (made,) = planned((), replace_entry(ROW, points_now=9.0, status=PortalStatus.TO_ADDRESS)).new

    assert made.shown_status is PortalStatus.COMPLETED
    assert made.is_gained


def test_best_to_begin_with_has_the_most_points_for_its_cost() -> None:
    """Few points for little work can be worth more than many for much."""
    cheap = replace(ADVICE, points_now=0.0, points_max=4.0, cost=Level.LOW)
    dear = replace(ADVICE, points_now=0.0, points_max=9.0, cost=Level.HIGH)

    assert cheap.worth > dear.worth


@given(
    st.lists(
        st.builds(
            Entry,
            control=st.sampled_from(["", "one", "two", "THREE", "three"]),
            title=st.sampled_from(["Ask twice", "ask  twice", "Lock", "Lock!", "Third"]),
            product=st.sampled_from(["", "A", "B"]),
            points_now=st.sampled_from([None, 0.0, 3.0]),
        ),
        max_size=8,
    )
)
def test_no_import_ever_doubles(entries: list[Entry]) -> None:
    """Whatever files hold, ids are unique, and the same files again find nothing new."""
    first = planned((), *entries)
    again = planned(first.kept, *entries, at=LATER)

    assert len({each.id for each in first.kept}) == len(first.kept)
    assert not again.new


def replace_entry(entry: Entry, **changes: object) -> Entry:
    return structs.replace(entry, **changes)


ROW_OF_OTHER = Entry(title="Lock the door", points_now=1.0, points_max=2.0, product="Rooms")
