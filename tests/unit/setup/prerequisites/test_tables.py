"""Tables that were customised, closed or are missing."""

from __future__ import annotations

import pytest

from app.findings import Status

GREEN = {"tables": Status.OK}


async def change_table(administrator, practice, table, **values):
    """Change the settings of a table as an administrator does."""
    row = practice.database.find("sys_db_object", name=table)
    async with administrator() as client:
        await client.update("sys_db_object", row["sys_id"], values)


def about_tables(found):
    """Return the status of each finding about tables."""
    return {key: each.status for key, each in found.items() if key.startswith("table")}


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        ("oauth_entity", {"access": "package_private"}, (Status.BLOCKED, "cross_scope")),
        ("oauth_entity", {"read_access": "false"}, (Status.BLOCKED, "cross_scope")),
        ("sys_user", {"ws_access": "false"}, (Status.BLOCKED, "tables_customised")),
        ("sys_user", {"access": "package_private"}, (Status.WARNING, "tables_customised")),
        ("change_request", {"ws_access": "false"}, (Status.WARNING, "tables_customised")),
        ("incident", {"read_access": "false"}, (Status.WARNING, "tables_customised")),
    ],
)
async def test_customised_table_is_named(practice, look, administrator, table, change, said):
    """Red where it hinders the set-up, amber where it hinders something else; green again."""
    stock = practice.database.find("sys_db_object", name=table)
    await change_table(administrator, practice, table, **change)
    found = await look()
    finding = found[f"table.{table}"]
    await change_table(administrator, practice, table, **{name: stock[name] for name in change})
    afterwards = await look()

    assert list(about_tables(found)) == [f"table.{table}"]
    assert (finding.status, finding.remedy_id) == said
    assert finding.consequence
    assert about_tables(afterwards) == GREEN


async def test_refusal_is_red_whatever_the_settings_say(practice, look):
    """What the instance refuses counts, not what its table settings promise."""
    practice.conditions.cross_scope = True
    finding = (await look())["table.oauth_entity"]

    assert finding.status is Status.BLOCKED
    assert "cross-scope access policy" in str(finding.detail)


@pytest.mark.parametrize(
    ("table", "status"),
    [("change_request", Status.WARNING), ("oauth_entity", Status.BLOCKED)],
)
async def test_missing_table_is_named(practice, look, table, status):
    """Without a ticket table one can go on; without those of the set-up nobody can."""
    row = practice.database.find("sys_db_object", name=table)
    practice.database.delete("sys_db_object", row["sys_id"])

    assert about_tables(await look()) == {f"table.{table}": status}


async def test_renamed_table_is_green_and_said(practice, look, administrator):
    """Another label hinders nothing, but people need it to follow a menu path."""
    await change_table(administrator, practice, "incident", label="Trouble")
    finding = (await look())["tables"]

    assert finding.status is Status.OK
    assert str(finding.detail) == "4 tables; incident is called “Trouble”"
