"""Instances as ServiceNow delivers them: nothing to decide from Kingston on."""

from __future__ import annotations

import pytest

from app.findings import Status
from app.instance.release import RELEASE_PROPERTIES
from app.practice.releases import RELEASES
from app.practice.server import PracticeOptions, PracticeServer
from tests.unit.setup.prerequisites.conftest import findings_of

FAMILIES = [release.family for release in RELEASES]
SUPPORTED = FAMILIES[FAMILIES.index("kingston") :]


@pytest.mark.parametrize("family", SUPPORTED)
async def test_stock_instance_is_all_green(family):
    """Nobody is stopped on an instance that nobody customised."""
    with PracticeServer(PracticeOptions(release=family)).running() as stock:
        found = await findings_of(stock, by_password=True)

    assert {finding.status for finding in found.values()} == {Status.OK}
    assert len(found) == 8


async def test_release_before_kingston_is_red():
    """The last release that is too old is named, and blocks."""
    with PracticeServer(PracticeOptions(release="jakarta")).running() as old:
        finding = (await findings_of(old))["release"]

    assert finding.status is Status.BLOCKED
    assert "Jakarta" in str(finding.title)
    assert finding.remedy_id == "release_too_old"


async def test_unknown_newer_release_is_green(look, set_property):
    """A family that came after this program is accepted, and said to be newer."""
    await set_property("glide.war", "glide-chile-02-10-2027__patch1-03-01-2027_03-02-2027_0930.zip")
    finding = (await look())["release"]

    assert finding.status is Status.OK
    assert str(finding.detail) == "Chile 1, newer than this program"


async def test_release_is_read_from_the_page_of_statistics(practice, look):
    """Where no property tells of the build, /stats.do does."""
    practice.conditions.unreadable_properties = True
    finding = (await look())["release"]

    assert finding.status is Status.OK
    assert str(finding.detail) == "Zurich 2"


async def test_release_that_nobody_tells_is_a_doubt(practice, look, set_property):
    """Where neither tells, a person decides."""
    for name in RELEASE_PROPERTIES:
        await set_property(name, "")
    practice.conditions.paths, practice.conditions.ip_blocked = "/stats.do", True
    finding = (await look())["release"]

    assert finding.status is Status.WARNING
    assert finding.consequence
