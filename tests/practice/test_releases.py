"""Release families: their order, their builds, and what came with each."""

from __future__ import annotations

import re
import ssl

import httpx
import pytest

from app.practice.definitions import TABLES
from app.practice.errors import PracticeError
from app.practice.releases import FEATURES, RELEASES, release_named
from app.practice.server import PracticeOptions, PracticeServer
from tests.practice.consent import login_of

STATE = "glide.oauth.state.parameter.required"
RESTRICTION = "glide.authenticate.basic_auth.restriction.active"


def test_releases_are_in_order():
    """The alphabet has wrapped: Australia and Brazil come last."""
    assert len(RELEASES) == 28
    assert [release.family for release in RELEASES[-3:]] == ["zurich", "australia", "brazil"]
    assert [release.position for release in RELEASES] == list(range(28))


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.family)
def test_every_release_names_its_build(release):
    """The build strings have the form that real instances use."""
    properties = release.build_properties()
    tag = rf"glide-{release.family}-\d\d-\d\d-\d{{4}}__patch2-\d\d-\d\d-\d{{4}}"

    assert re.fullmatch(rf"{tag}_\d\d-\d\d-\d{{4}}_\d{{4}}\.zip", properties["glide.war"])
    assert re.fullmatch(tag, properties["glide.buildtag.last"])
    assert release_named(release.name.upper()) is release


def test_every_feature_came_with_a_release_and_has_a_source():
    """What a release has, later ones have too."""
    for name, feature in FEATURES.items():
        owners = [release.has(name) for release in RELEASES]
        assert owners == sorted(owners)
        assert owners[release_named(feature.since).position]
        assert feature.source


@pytest.mark.parametrize(
    ("table", "column", "feature"),
    [
        ("oauth_entity", "scope_restriction_status", "scope restriction"),
        ("oauth_entity", "use_pkce", "public clients"),
        ("change_request", "chg_model", "change models"),
        ("sys_user", "identity_type", "identity types"),
    ],
)
def test_columns_come_with_their_features(table, column, feature):
    """The definitions and the table of features say the same."""
    definition = next(found for found in TABLES if found.name == table)
    since = {found.name: found.since for found in definition.columns}

    assert since[column] == FEATURES[feature].since


@pytest.mark.parametrize(
    ("name", "has_state", "has_pkce", "has_scopes", "has_restriction"),
    [
        ("kingston", False, False, False, False),
        ("madrid", True, False, False, False),
        ("San Diego", True, True, False, False),
        ("zurich", True, True, True, False),
        ("brazil", True, True, True, True),
    ],
)
def test_an_instance_has_what_its_release_has(
    name, has_state, has_pkce, has_scopes, has_restriction
):
    """Columns and properties are those of the release."""
    with PracticeServer(PracticeOptions(release=name)).running() as server:
        trust = ssl.create_default_context(cafile=server.ca_file)
        login = login_of(server.administrator)
        with httpx.Client(base_url=server.address, verify=trust, auth=login) as admin:
            made = admin.post("/api/now/table/oauth_entity", json={"name": "x"}).json()["result"]
        properties = {row["name"]: row["value"] for row in server.database.rows("sys_properties")}

    assert (STATE in properties) is has_state
    assert ("use_pkce" in made) is has_pkce
    assert ("scope_restriction_status" in made) is has_scopes
    assert (RESTRICTION in properties) is has_restriction
    assert properties["glide.war"].startswith(f"glide-{release_named(name).family}-")


def test_an_upgraded_instance_keeps_what_it_had(tmp_path):
    """An instance from before Madrid goes on without the demand for a state."""
    for name in ("kingston", "zurich"):
        options = PracticeOptions(release=name, state_dir=tmp_path)
        with PracticeServer(options).running() as server:
            state = server.database.find("sys_properties", name=STATE)
            war = server.database.find("sys_properties", name="glide.war")["value"]

    assert state is None
    assert war.startswith("glide-zurich-")


def test_an_unknown_release_is_said():
    """The error lists the releases there are."""
    with pytest.raises(PracticeError, match="kingston"):
        PracticeServer(PracticeOptions(release="atlantis"))
