"""A set-up on every release family from Kingston on, on an unknown one, and refused before that."""

from __future__ import annotations

import pytest

from app.findings import Status
from app.practice.releases import RELEASES
from app.practice.server import PracticeOptions, PracticeServer
from tests.journeys.installations import installation_in, sign_in, tables_of, undo
from tests.unit.setup.installing import apply, consent, plan

FAMILIES = [release.family for release in RELEASES if release.is_from("kingston")]
ZURICH_COLUMNS = {"scope_restriction_status", "inbound_grant_type", "token_format"}


async def complete(tmp_path, practice):
    """Set up, take everything back, and return the columns that were planned."""
    before = tables_of(practice)
    installation = installation_in(tmp_path)
    await apply(installation, practice)
    columns = set(installation.state.plan.registry.values)
    await consent(installation, practice)
    owner = installation.state.consented_by.user_name
    installation.undoing.begin()
    await sign_in(installation, practice)
    await undo(installation)

    assert owner == "firnline.integration"
    assert tables_of(practice) == before
    return columns


@pytest.mark.parametrize("family", FAMILIES)
async def test_each_family_is_set_up_and_taken_back(tmp_path, family):
    """Each gets the fields it knows, a token, and its tables as they were."""
    with PracticeServer(PracticeOptions(release=family)).running() as practice:
        columns = await complete(tmp_path, practice)
    has_scopes = family in FAMILIES[FAMILIES.index("zurich") :]
    has_public = family in FAMILIES[FAMILIES.index("orlando") :]

    assert columns >= ZURICH_COLUMNS if has_scopes else not columns & ZURICH_COLUMNS
    assert ("public_client" in columns) is has_public


async def test_an_unknown_newer_family_is_set_up(practice, tmp_path):
    """A name that nobody knows yet counts as newer than all that are known."""
    for row in practice.database.rows("sys_properties"):
        if row["name"] in {"glide.war", "glide.buildtag.last"}:
            tag = row["value"].replace("zurich", "canada").replace("07-01-2025", "02-10-2027")
            practice.database.update("sys_properties", row | {"value": tag})

    assert await complete(tmp_path, practice) >= ZURICH_COLUMNS


async def test_jakarta_is_refused(tmp_path):
    """Before Kingston a prerequisite is red, and nothing was created."""
    with PracticeServer(PracticeOptions(release="jakarta")).running() as practice:
        counts = practice.database.count("oauth_entity"), practice.database.count("sys_user")
        installation = installation_in(tmp_path)
        await plan(installation, practice)
        after = practice.database.count("oauth_entity"), practice.database.count("sys_user")
    release = next(each for each in installation.state.findings if each.key == "release")

    assert release.status is Status.BLOCKED
    assert after == counts
