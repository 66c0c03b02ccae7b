"""The steps from a service tags file to the rules of a real instance, and back."""

from __future__ import annotations

import pytest

from app.errors import InputError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.ip_filtering.filtering import IpFiltering
from app.ip_filtering.table import TABLE
from app.network import NetworkPolicy
from app.secret import Secret
from tests.unit.ip_filtering.service_tags import file, tag, whole_file

CONNECTORS = tag("AzureConnectors", "13.64.28.0/24", "13.64.30.0/24", "2603:1006:2000::/48")


@pytest.fixture
def filtering(practice) -> IpFiltering:
    """The steps, taken by the administrator of a practice instance."""
    address = parse_address(practice.address)
    account = practice.administrator

    async def client() -> InstanceClient:
        access = PasswordAccess(account.user_name, Secret(account.password))
        return InstanceClient(address, NetworkPolicy(practice.ca_file), access)

    return IpFiltering(address, client, owner="3f9a12bc")


@pytest.fixture
def admin(filtering):
    """Reads a whole table as the administrator."""

    async def rows(table):
        async with await filtering._open_client() as client:
            found = await client.records(table, fields=("range_start", "range_end", "active"))
        return sorted(found, key=lambda row: row["range_start"])

    return rows


@pytest.fixture
def service_tags(tmp_path):
    """A file with one service."""
    path = tmp_path / "ServiceTags_Public.json"
    path.write_bytes(file(CONNECTORS, tag("LogicApps", "20.42.128.0/18")))
    return path


async def test_a_file_and_a_look_lead_to_a_plan_for_what_was_chosen(filtering, service_tags):
    """Only the chosen service is compared and planned, with its IPv6 ranges named."""
    await filtering.look()
    await filtering.read_file(service_tags)

    state = filtering.choose(["AzureConnectors"])

    assert [str(rule.range) for rule in state.plan.rules] == [
        "13.64.28.0-13.64.28.255",
        "13.64.30.0-13.64.30.255",
    ]
    assert [cover.service.name for cover in state.coverage] == ["AzureConnectors"]
    assert any("IPv6" in str(note) for note in state.plan.notes)


async def test_added_rules_are_covered_and_can_be_taken_back(filtering, service_tags, admin):
    """After adding nothing is missing; after taking back the table is as it was."""
    before = await admin(TABLE)
    await filtering.look()
    await filtering.read_file(service_tags)
    filtering.choose(["AzureConnectors"])
    steps = []

    added = await filtering.add(lambda state: steps.append(state.added))
    there = len(await admin(TABLE))
    back = await filtering.take_back(lambda state: steps.append(state.removed))

    assert steps == [1, 2, 1, 2]
    assert (added.plan.rules, len(added.undo.removed)) == ((), 2)
    assert there == len(before) + 2
    assert (len(back.plan.rules), await admin(TABLE)) == (2, before)


async def test_a_file_that_cannot_be_used_leaves_the_one_before(filtering, service_tags, tmp_path):
    """What was read and chosen stays while a person looks for a better file."""
    await filtering.read_file(service_tags)
    before = filtering.choose(["LogicApps"])
    cut = tmp_path / "cut.json"
    cut.write_bytes(whole_file()[:-40])

    with pytest.raises(InputError):
        await filtering.read_file(cut)

    assert filtering.state is before


async def test_another_file_keeps_the_choice_as_far_as_it_goes(filtering, service_tags, tmp_path):
    """A service that Microsoft no longer names is chosen no more."""
    await filtering.read_file(service_tags)
    filtering.choose(["LogicApps", "AzureConnectors"])
    newer = tmp_path / "newer.json"
    newer.write_bytes(file(CONNECTORS))

    state = await filtering.read_file(newer)

    assert state.chosen == ("AzureConnectors",)


async def test_this_workstation_is_told_how_the_rules_stand_to_it(filtering):
    """On one machine the instance sees the very address, so a sentence can be said."""
    state = await filtering.look()

    assert "127.0.0.1" in str(state.own_words)
