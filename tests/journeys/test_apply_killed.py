"""A set-up that is killed at each of its writes, and started again."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from app.signin.vault import RunVault
from tests.journeys.installations import (
    apply_again,
    installation_in,
    tables_of,
    taken_up,
    undo,
)
from tests.unit.setup.installing import apply, consent

ROOT = Path(__file__).parents[2]
# The registry entry, the user, its password, and four roles.
WRITES = 7


async def test_a_plan_has_as_many_writes_as_are_ended_here(practice, tmp_path):
    """The moments below are all there are."""
    await apply(installation_in(tmp_path), practice)
    writes = [each for each in practice.requests if each.path.startswith("/api/now/table/")]

    assert len([each for each in writes if each.method != "GET"]) == WRITES


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("write", range(1, WRITES + 1))
async def test_killed_at_a_write_it_makes_no_second_record(practice, tmp_path, write, when):
    """The next start finds what was made, completes it, and can take all of it back."""
    before = tables_of(practice)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.journeys.ended_apply"),
        *(tmp_path, practice.address, practice.ca_file, practice.administrator.password),
        *(str(write), when),
        cwd=ROOT,
    )
    ended = await process.wait()
    installation = await taken_up(tmp_path, practice, RunVault())
    await apply_again(installation)
    await consent(installation, practice)
    user = practice.database.find("sys_user", user_name="firnline.integration")
    counts = {
        "registry": practice.database.count("oauth_entity", name="Firnline"),
        "user": practice.database.count("sys_user", user_name="firnline.integration"),
        "roles": practice.database.count(
            "sys_user_has_role", user=user["sys_id"], inherited="false"
        ),
    }
    owner = installation.state.consented_by.user_name
    again = await taken_up(tmp_path, practice, installation.vault)
    await undo(again)

    assert ended != 0
    assert counts == {"registry": 1, "user": 1, "roles": 4}
    assert owner == "firnline.integration"
    assert tables_of(practice) == before
