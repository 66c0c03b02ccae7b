"""Business rules of somebody's own that look dangerous."""

from __future__ import annotations

import pytest

from app.findings import Status

RULE = {"name": "Ours", "collection": "incident", "when": "before", "action_insert": "true"}


async def make_rule(administrator, **values):
    """Make a business rule as an administrator does, and return it."""
    async with administrator() as client:
        return await client.create("sys_script", {**RULE, **values})


@pytest.mark.parametrize(
    ("danger", "said"),
    [
        ({"abort_action": "true"}, "Ours may refuse a record of incident"),
        (
            {"script": "if (!current.caller_id) { current.setAbortAction( true ); }"},
            "Ours may refuse a record of incident",
        ),
        ({"script": "current.update();"}, "Ours saves a record of incident a second time"),
        (
            {"script": "if (gs.hasRole('itil')) current.impact = 1;"},
            "Ours treats a record of incident by who writes it",
        ),
        (
            {"collection": "oauth_entity", "abort_action": "true", "filter_condition": "type=x"},
            "Ours may refuse a record of oauth_entity",
        ),
    ],
)
async def test_dangerous_rule_is_named(look, administrator, danger, said):
    """What may refuse, save twice, or treat people differently is a doubt, by name and table."""
    await make_rule(administrator, **danger)
    finding = (await look())["rules"]

    assert finding.status is Status.WARNING
    assert str(finding.detail) == said
    assert finding.remedy_id == "business_rule"


@pytest.mark.parametrize(
    "values",
    [
        {"script": "current.impact = 2; // gs.update"},
        {"abort_action": "true", "active": "false"},
        {"abort_action": "true", "collection": "problem"},
        {"abort_action": "true", "action_insert": "false", "action_delete": "true"},
        {"abort_action": "true", "filter_condition": "state=7^EQ"},
        {"abort_action": "true", "when": "async"},
    ],
    ids=["harmless", "switched off", "elsewhere", "on deletion", "on closing", "afterwards"],
)
async def test_rule_that_hinders_nothing_is_green(look, administrator, values):
    """A rule is only named where it can meet what Firnline writes."""
    await make_rule(administrator, **values)

    assert (await look())["rules"].status is Status.OK


async def test_stock_rule_that_somebody_changed_is_named(practice, look, administrator):
    """The rules that ServiceNow delivers are trusted until somebody changes them."""
    row = practice.database.find("sys_script", name="Validate email address")
    async with administrator() as client:
        await client.update("sys_script", row["sys_id"], {"script": "current.update()"})
    finding = (await look())["rules"]

    assert finding.status is Status.WARNING
    assert "Validate email address" in str(finding.detail)


async def test_many_rules_are_counted(look, administrator):
    """Six are named, the others counted."""
    for number in range(8):
        await make_rule(administrator, name=f"Ours {number}", abort_action="true")
    finding = (await look())["rules"]

    assert str(finding.title) == "8 business rules look dangerous"
    assert str(finding.detail).endswith("; and 2 more")
