"""Release families."""

from __future__ import annotations

import pytest

from app.instance.release import FAMILIES, release_from

WAR = "glide-zurich-07-01-2025__patch10-hotfix4a-07-24-2026_07-28-2026_2322.zip"


def test_knows_all_families_in_order() -> None:
    """The alphabet has begun again: the newest families have the first letters."""
    assert len(FAMILIES) == len(set(FAMILIES)) == 28
    assert (FAMILIES[0], FAMILIES[-1]) == ("Aspen", "Brazil")


def test_reads_family_and_patch_from_the_best_property() -> None:
    """`glide.war` is believed before the others."""
    release = release_from({"glide.buildname": "Tokyo", "glide.war": WAR})

    assert release is not None
    assert (release.family, release.patch) == ("Zurich", "10-hotfix4a")


@pytest.mark.parametrize("name", ["glide.buildtag.last", "glide.buildtag"])
def test_reads_the_other_tags(name: str) -> None:
    """Where `glide.war` is missing a build tag serves as well."""
    release = release_from({name: "glide-washingtondc-12-20-2023__patch2-hotfix1-02-01-2024"})

    assert release is not None
    assert (release.family, release.patch) == ("Washington DC", "2-hotfix1")


@pytest.mark.parametrize(
    ("name", "family"), [("Newyork", "New York"), ("Sandiego", "San Diego"), ("Zurich", "Zurich")]
)
def test_reads_the_build_name(name: str, family: str) -> None:
    """The name alone tells the family."""
    release = release_from({"glide.buildname": name})

    assert release is not None
    assert (release.family, release.patch) == (family, "")


@pytest.mark.parametrize(
    ("family", "supported", "restricts"),
    [
        ("Aspen", False, False),
        ("Berlin", False, False),
        ("Jakarta", False, False),
        ("Kingston", True, False),
        ("Yokohama", True, False),
        ("Zurich", True, True),
        ("Australia", True, True),
        ("Brazil", True, True),
    ],
)
def test_judges_by_the_order_of_families(family: str, *, supported: bool, restricts: bool) -> None:
    """Neither the first letter nor the whole name is ever compared."""
    release = release_from({"glide.buildname": family})

    assert release is not None
    assert (release.supported, release.has_scope_restriction) == (supported, restricts)


@pytest.mark.parametrize(
    ("made", "newer"), [("02-10-2027", True), ("10-17-2017", True), ("10-16-2017", False)]
)
def test_judges_an_unknown_family_by_its_date(made: str, *, newer: bool) -> None:
    """A family that came after this program is accepted, one from before Kingston is not."""
    release = release_from({"glide.war": f"glide-canada-{made}__patch1-03-01-2027.zip"})

    assert release is not None
    assert (release.family, release.index) == ("Canada", None)
    assert release.supported is release.has_scope_restriction is newer


@pytest.mark.parametrize("properties", [{}, {"glide.war": "x"}, {"glide.buildname": "Nowhere"}])
def test_an_unreadable_release_is_unknown(properties: dict[str, str]) -> None:
    """Nothing readable means unknown, not old."""
    assert release_from(properties) is None
