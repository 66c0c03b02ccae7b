"""Release families: their order, their builds, and what came with each."""

from __future__ import annotations

import re
import ssl
from contextlib import contextmanager

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
    ("table", "feature"),
    [
        ("chg_model", "change models"),
        ("oauth_entity", "OAuth"),
        ("oauth_jwt", "assertions"),
        ("jwt_verifier_map", "assertions"),
        ("sys_auth_scope", "authentication scopes"),
        ("oauth_entity_auth_scope_mapping", "authentication scopes"),
        ("sys_rate_limit_rules", "rate limits"),
    ],
)
def test_tables_come_with_their_features(table, feature):
    """The definitions and the table of features say the same."""
    definition = next(found for found in TABLES if found.name == table)

    assert definition.since == FEATURES[feature].since


@contextmanager
def administrator_of(release):
    """A client of an instance of a release, with the administrator's password."""
    with PracticeServer(PracticeOptions(release=release)).running() as server:
        trust = ssl.create_default_context(cafile=server.ca_file)
        login = login_of(server.administrator)
        with httpx.Client(base_url=server.address, verify=trust, auth=login) as admin:
            yield admin


def test_an_old_release_has_none_of_what_came_later():
    """Kingston knows neither change models nor scopes, closes as it used to, and has its v2."""
    with administrator_of("kingston") as admin:
        tables = ["chg_model", "sys_auth_scope", "oauth_entity_auth_scope_mapping", "oauth_jwt"]
        refused = [admin.get(f"/api/now/table/{table}") for table in tables]
        about = {"sysparm_query": "nameINchg_model,oauth_jwt,oauth_entity"}
        described = admin.get("/api/now/table/sys_db_object", params=about).json()["result"]
        known = admin.get("/api/now/v2/table/incident", params={"sysparm_limit": "1"})
        changes = admin.get("/api/sn_chg_rest/change")
        closed = {"state": "6", "close_code": "Solved (Permanently)", "close_notes": "Done"}
        made = admin.post("/api/now/table/incident", json=closed).json()["result"]

    assert [answer.json()["error"]["message"] for answer in refused] == [
        f"Invalid table {table}" for table in tables
    ]
    assert [row["name"] for row in described] == ["oauth_entity"]
    assert (known.status_code, changes.status_code) == (200, 400)
    assert made["close_code"] == "Solved (Permanently)"


@pytest.mark.parametrize(
    ("release", "valid", "invalid"),
    [
        ("tokyo", "Solved (Permanently)", "Solution provided"),
        ("zurich", "Solution provided", "Solved (Permanently)"),
    ],
)
def test_incidents_close_with_the_codes_of_their_release(release, valid, invalid):
    """A code of another release is dropped, so that the data policy misses it."""
    with administrator_of(release) as admin:
        answers = [
            admin.post(
                "/api/now/table/incident",
                json={"state": "6", "close_code": code, "close_notes": "Done"},
            )
            for code in (valid, invalid)
        ]
        asked = {"sysparm_query": "state=7^close_codeISNOTEMPTY", "sysparm_fields": "close_code"}
        demo = admin.get("/api/now/table/incident", params=asked).json()["result"]

    assert [answer.status_code for answer in answers] == [201, 403]
    assert {row["close_code"] for row in demo} == {valid}


def test_the_first_releases_have_no_rest_and_no_oauth():
    """On Aspen there is nothing to speak to but the pages."""
    with administrator_of("aspen") as admin:
        table = admin.get("/api/now/table/incident")
        token = admin.post("/oauth_token.do", data={"grant_type": "password"})
        asked = admin.get("/oauth_auth.do")
        page = admin.get("/login.do")

    assert table.status_code == 400
    assert table.json()["error"]["message"] == "Requested URI does not represent any resource"
    assert "error_description" not in token.text
    assert not asked.is_success
    assert page.status_code == 200


def test_the_first_version_of_the_table_api_stands_alone_before_geneva():
    """On Fuji there is OAuth by password, and v1."""
    with administrator_of("fuji") as admin:
        first = admin.get("/api/now/v1/table/incident", params={"sysparm_limit": "1"})
        second = admin.get("/api/now/v2/table/incident")
        token = admin.post("/oauth_token.do", data={"grant_type": "password"})

    assert (first.status_code, second.status_code) == (200, 400)
    assert "error_description" in token.text


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
            upgrade = server.database.rows("sys_upgrade_history")[-1]

    assert state is None
    assert upgrade["from_version"].startswith("glide-kingston-")
    assert upgrade["to_version"] == war
    assert war.startswith("glide-zurich-")


def test_an_unknown_release_is_said():
    """The error lists the releases there are."""
    with pytest.raises(PracticeError, match="kingston"):
        PracticeServer(PracticeOptions(release="atlantis"))
