"""What the program repairs: shown before, done once, read back, the old values kept."""

from __future__ import annotations

import pytest

from app.changes.change import Change
from app.errors import RefusedError, SetupError
from app.instance.visitor import Entrance
from app.remedies.catalogue import remedies, remedy_of
from app.remedies.repair import Proposal
from app.remedies.subject import Subject

REGISTRY = [
    ("registry_inactive", {"active": "false"}),
    ("redirect_mismatch", {"redirect_url": "https://other.example/consent"}),
    ("scope_restricted", {"scope_restriction_status": "restricted"}),
]
USER = [
    ("user_inactive", {"active": "false"}),
    ("user_locked", {"locked_out": "true"}),
    ("must_reset_password", {"password_needs_reset": "true"}),
    ("web_service_only", {"web_service_access_only": "true"}),
]


async def test_a_healthy_connection_needs_nothing(bench):
    """Where all is as it should be, nothing is found and nothing is proposed."""
    found = await bench.repairing.diagnose(bench.subject)
    proposed = {
        remedy.id: (await bench.repairing.propose(remedy, bench.subject)).is_empty
        for remedy in remedies()
        if remedy.id != "password_not_set"
    }

    assert found == ()
    assert all(proposed.values()), proposed


@pytest.mark.parametrize(("remedy_id", "wrong"), REGISTRY)
async def test_the_registry_entry_is_put_right(bench, remedy_id, wrong):
    """A trouble of the entry is found by its record, and mended with the old values shown."""
    await bench.change_registry(**wrong)
    found = await bench.repairing.diagnose(bench.subject)
    proposal = await bench.repair(remedy_id)

    assert found == (remedy_id,)
    assert dict(proposal.changes[0].before) == wrong
    assert await bench.repairing.diagnose(bench.subject) == ()


@pytest.mark.parametrize(("remedy_id", "wrong"), USER)
async def test_the_integration_user_is_put_right(bench, remedy_id, wrong):
    """A trouble of the account is found by its record, and mended; the user signs in again."""
    await bench.change_user(**wrong)
    before = await bench.entrance()
    found = await bench.repairing.diagnose(bench.subject)
    proposal = await bench.repair(remedy_id)

    assert found == (remedy_id,)
    assert before is not Entrance.INSIDE
    assert dict(proposal.changes[0].before) == wrong
    assert await bench.entrance() is Entrance.INSIDE


async def test_a_closed_table_is_opened(bench):
    """The cross-scope refusal is recognised, its cause repaired, and the table read again."""
    await bench.change_table("oauth_entity", access="package_private", read_access="false")
    found = await bench.repairing.diagnose(bench.subject)
    proposal = await bench.repair("cross_scope")

    assert found == ("cross_scope",)
    assert proposal.changes[0].before == {"access": "package_private", "read_access": "false"}
    assert proposal.changes[0].after == {"access": "public", "read_access": "true"}
    assert await bench.repairing.diagnose(bench.subject) == ()


async def test_a_repair_that_did_not_help_says_so(bench):
    """Where the refusal stays although the settings are right, the repair fails."""
    await bench.change_table("oauth_entity", access="package_private")
    bench.practice.conditions.cross_scope = True
    with pytest.raises(RefusedError, match="cross-scope access policy"):
        await bench.repair("cross_scope")


async def test_customised_tables_are_put_back(bench):
    """Each table that is not at its defaults is shown by its name."""
    await bench.change_table("incident", ws_access="false")
    await bench.change_table("sys_user", read_access="false")
    proposal = await bench.repair("tables_customised")

    assert {change.name for change in proposal.changes} == {"incident", "sys_user"}


async def test_missing_roles_are_granted_once(bench):
    """A role that was taken away is granted again, and a second repair grants nothing."""
    async with bench.client() as client:
        (grant, *_) = bench.practice.database.rows(
            "sys_user_has_role", user=bench.subject.user_sys_id, inherited="false"
        )
        await client.delete("sys_user_has_role", grant["sys_id"])
    found = await bench.repairing.diagnose(bench.subject)
    first = await bench.repair("role_missing")
    second = await bench.repair("role_missing")

    assert found == ("role_missing",)
    assert [change.name for change in first.changes] == ["sn_change_write"]
    assert second.is_empty


async def test_a_role_granted_meanwhile_is_no_change_of_ours(bench):
    """What somebody else did between the proposal and the repair is not ours to take back."""
    roles = (("sn_problem_write", "admin"), ("itil",))
    subject = Subject(user_sys_id=bench.subject.user_sys_id, roles=roles)
    proposal = await bench.repairing.propose(remedy_of("role_missing"), subject)
    first = await bench.repairing.repair(subject, proposal)
    second = await bench.repairing.repair(subject, proposal)

    assert len(first) == len(proposal.changes)
    assert second == ()


async def test_every_change_is_noted_before_it_is_made(bench):
    """What a repair is about to do is known first, and where a record was created, which."""
    await bench.change_user(locked_out="true")
    await bench.repair("user_locked")
    update = list(bench.noted)
    subject = Subject(user_sys_id=bench.subject.user_sys_id, roles=(("itil",),))
    proposal = await bench.repairing.propose(remedy_of("role_missing"), subject)
    (made,) = await bench.repairing.repair(subject, proposal)

    assert [(change.after, change.before) for change in update] == [
        ({"locked_out": "false"}, {"locked_out": "true"})
    ]
    assert bench.noted[1:] == [*proposal.changes, made]


async def test_a_password_is_set_again_and_tried(bench):
    """A password that somebody changed is set again, and the user signs in with it."""
    async with bench.client() as client:
        await client.update(
            "sys_user",
            bench.subject.user_sys_id,
            {"user_password": "somebody-else-1"},
            input_display_value=True,
        )
    before = await bench.entrance()
    proposal = await bench.repair("password_not_set")

    assert before is Entrance.REFUSED
    assert proposal.password == bench.subject.password
    assert await bench.entrance() is Entrance.INSIDE


async def test_an_ignored_password_is_noticed(bench):
    """An instance that says yes and sets nothing is found out, and a person is told the steps."""
    await bench.change_user(user_password="a-literal")
    bench.practice.conditions.password_rest_ignored = True
    with pytest.raises(SetupError, match="Set Password"):
        await bench.repair("password_not_set")


async def test_what_is_not_kept_is_noticed(bench):
    """A change that the instance accepted and dropped is no success."""
    sys_id = bench.subject.registry_sys_id
    ignored = Change("oauth_entity", sys_id, "Firnline", {"no_such_column": "1"}, {})
    with pytest.raises(SetupError, match="did not keep it"):
        await bench.repairing.repair(bench.subject, Proposal((ignored,)))


async def test_a_lost_answer_is_looked_up(bench):
    """A repair whose answer was lost is found done, and a grant is made once."""
    subject = Subject(user_sys_id=bench.subject.user_sys_id, roles=(("itil",),))
    proposal = await bench.repairing.propose(remedy_of("role_missing"), subject)
    bench.practice.conditions.lose_answers = 1
    changes = await bench.repairing.repair(subject, proposal)
    await bench.change_user(locked_out="true")
    bench.practice.conditions.methods = "PATCH"
    bench.practice.conditions.truncated = 1
    await bench.repair("user_locked")
    grants = bench.practice.database.rows(
        "sys_user_has_role", user=subject.user_sys_id, role=changes[0].after["role"]
    )

    assert len(grants) == 1
    assert await bench.entrance() is Entrance.INSIDE


async def test_records_that_are_gone_are_named(bench):
    """Either record alone is named by its own entry; both together are a reset."""
    without_entry = Subject(user_sys_id=bench.subject.user_sys_id)
    without_user = Subject(registry_sys_id=bench.subject.registry_sys_id, user_sys_id="0" * 32)

    assert await bench.repairing.diagnose(without_entry) == ("registry_missing",)
    assert await bench.repairing.diagnose(without_user) == ("user_missing",)
    assert await bench.repairing.diagnose(Subject()) == ("instance_reset",)


async def test_nothing_is_repaired_before_there_is_a_record(bench):
    """A repair before Apply says that there is nothing to repair yet."""
    with pytest.raises(SetupError, match="no record to repair"):
        await bench.repairing.propose(remedy_of("registry_inactive"), Subject())
