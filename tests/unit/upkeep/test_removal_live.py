"""Removing a connection by plan, on a real instance."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from ipaddress import IPv4Network

import pytest

from app.changes.change import Change
from app.changes.undo_plan import UndoFate
from app.connections.connection import Connection
from app.connections.session import disconnect
from app.errors import AnswerLostError, NetworkError
from app.instance.client import InstanceClient
from app.ip_filtering.changes import AddressChanges
from app.ip_filtering.plan import AddressPlan, PlannedRule
from app.ip_filtering.ranges import AddressRange
from app.setup.administrator import Administrator
from app.upkeep.removal import RemovalPlan, made_by, read_removal_plan, repairs_of, take_back
from tests.unit.setup.installing import tokens_of
from tests.unit.upkeep.connected import ID, Connected

TABLES = ("oauth_entity", "sys_user", "sys_db_object")


def rows_of(connected: Connected) -> dict[str, set[str]]:
    """Return the records of the tables that a connection touches."""
    database = connected.practice.database
    return {table: {row["sys_id"] for row in database.rows(table)} for table in TABLES}


async def carry_out(plan: RemovalPlan, administrator: Administrator) -> list[UndoFate]:
    """Take back what a plan says, and return what became of each record."""
    return [step.fate async for step in take_back(plan, administrator)]


async def test_with_an_administrator_nothing_is_left(
    connected: Connected, administrator: Administrator
) -> None:
    """Both records go, then the tokens and the secrets; no list is left for a person."""
    own = {connected.connection.registry_sys_id, connected.connection.user_sys_id}
    before = rows_of(connected)
    plan = await read_removal_plan(connected.connection, administrator)
    fates = await carry_out(plan, administrator)
    with suppress(NetworkError):
        await disconnect(connected.connection, connected.vault)

    assert plan.for_people == ()
    assert fates == [UndoFate.DELETE, UndoFate.DELETE]
    assert rows_of(connected) == {table: ids - own for table, ids in before.items()}
    assert tokens_of(connected.practice) == []
    assert connected.vault._secrets == {}


async def test_without_an_administrator_a_person_has_the_list(connected: Connected) -> None:
    """Tokens and secrets go; the two records are named with the way to them."""
    before = rows_of(connected)
    plan = RemovalPlan(connected.connection)
    await disconnect(connected.connection, connected.vault)
    text = plan.as_text(str)

    assert rows_of(connected) == before
    assert tokens_of(connected.practice) == []
    assert "1. User Administration > Users: open firnline.integration" in text
    assert "2. System OAuth > Application Registry: open Firnline" in text
    assert f"whose description begins with Firnline {ID}, if there are any." in text


async def test_a_connection_of_an_earlier_version_is_known_by_its_marks(
    connected: Connected, administrator: Administrator
) -> None:
    """Where nothing was noted, what carries our mark is found and removed."""
    old = replace(connected.connection, changes=())
    plan = await read_removal_plan(old, administrator)

    assert await carry_out(plan, administrator) == [UndoFate.DELETE, UndoFate.DELETE]


async def test_what_was_taken_over_goes_too(
    connected: Connected, administrator: Administrator
) -> None:
    """Records of an earlier set-up carry the marks of this one, and are not left behind."""
    taken_over = tuple(
        replace(change, before={**change.after, "active": "true"})
        for change in connected.connection.changes
    )
    connection = replace(connected.connection, changes=taken_over)
    plan = await read_removal_plan(connection, administrator)
    fates = {step.fate for step in (plan.undo.steps if plan.undo else ())}

    assert fates == {UndoFate.DELETE}


async def test_what_somebody_made_their_own_is_left_to_them(
    connected: Connected, administrator: Administrator, admin_client: InstanceClient
) -> None:
    """A record without our mark is kept, and named on the list."""
    user = connected.connection.user_sys_id
    await admin_client.update("sys_user", user, {"title": "Help desk"})
    plan = await read_removal_plan(connected.connection, administrator)
    fates = await carry_out(plan, administrator)

    assert fates == [UndoFate.KEEP, UndoFate.DELETE]
    assert [str(words).partition(":")[0] for words in plan.for_people] == [
        "User Administration > Users"
    ]


@pytest.mark.parametrize("fault", ["cancelled=1", "reset=1"])
async def test_a_removal_goes_on_after_a_lost_answer(
    connected: Connected, administrator: Administrator, fault: str
) -> None:
    """Read anew, the plan holds what is still to do, and ends whole."""
    own = {connected.connection.registry_sys_id, connected.connection.user_sys_id}
    connected.practice.conditions.apply("methods=DELETE")
    connected.practice.conditions.apply(fault)
    plan = await read_removal_plan(connected.connection, administrator)
    with suppress(AnswerLostError):
        await carry_out(plan, administrator)
    again = await read_removal_plan(connected.connection, administrator)
    await carry_out(again, administrator)
    left = rows_of(connected)

    assert not own & set.union(*left.values())


def settings_of(connected: Connected) -> dict[str, str]:
    """Return the settings of the table of application registries."""
    rows = connected.practice.database.rows("sys_db_object", name="oauth_entity")
    return {name: rows[0][name] for name in ("sys_id", "access", "read_access")}


async def repaired(connected: Connected, client: InstanceClient) -> tuple[Connection, str]:
    """Let a repair have opened a table, as its change notes it; return how it was."""
    sys_id = settings_of(connected)["sys_id"]
    await client.update("sys_db_object", sys_id, {"read_access": "false"})
    before = {"read_access": "false"}
    await client.update("sys_db_object", sys_id, {"read_access": "true"})
    change = Change("sys_db_object", sys_id, "oauth_entity", {"read_access": "true"}, before)
    connection = connected.connection
    with_repair = replace(connection, changes=(*connection.changes, change))
    connected.book.save(with_repair)
    return with_repair, sys_id


async def test_repairs_are_put_back_alone(
    connected: Connected, administrator: Administrator, admin_client: InstanceClient
) -> None:
    """Taking back repairs leaves the connection, and is noted, so that it is done once."""
    connection, _ = await repaired(connected, admin_client)
    upkeep = connected.upkeep()
    steps = [step.fate async for step in upkeep.take_back_repairs(administrator)]

    assert len(repairs_of(connection)) == 1
    assert steps == [UndoFate.RESTORE]
    assert settings_of(connected)["read_access"] == "false"
    assert repairs_of(upkeep.connection) == ()
    assert connected.book.all() == (upkeep.connection,)
    assert (await connected.speaks_as()).sys_id == connection.user_sys_id


async def test_a_person_is_told_how_a_repair_was_before(
    connected: Connected, admin_client: InstanceClient
) -> None:
    """Without an administrator the list names the column and its old value."""
    connection, _ = await repaired(connected, admin_client)
    (first, *_) = RemovalPlan(connection).for_people

    assert str(first) == (
        "System Definition > Tables: open oauth_entity, and set back read_access = false."
    )


def test_a_reminder_becomes_a_task_of_a_person(connected: Connected) -> None:
    """Nobody is left to remind of a role that was given for single sign-on."""
    connection = replace(connected.connection, reminders=("sso_same_account",))
    (*_, last) = RemovalPlan(connection).for_people

    assert str(last) == (
        "Take the role Security Administrator away from the Entra account "
        f"{connection.user_name} again."
    )


def test_marks_stand_for_changes_that_nobody_noted(connected: Connected) -> None:
    """The registry entry is known by its client, the user by name and title."""
    registry, user = made_by(replace(connected.connection, changes=()))

    assert registry.known_by == {"name": "Firnline", "client_id": connected.connection.client_id}
    assert user.known_by["title"] == f"Firnline integration {ID[:12]}"


async def test_address_rules_go_with_their_connection(
    connected: Connected, administrator: Administrator, admin_client: InstanceClient
) -> None:
    """What was added for this connection is deleted; another connection's rules stay."""
    before = connected.practice.database.rows("ip_access")
    ranges = {"20.20.32.0/24": connected.connection.id, "20.20.34.0/24": "another"}
    for text, owner in ranges.items():
        part = AddressRange.of_network(IPv4Network(text))
        plan = AddressPlan("Public 1", (PlannedRule(part, owner, ("AzureConnectors",)),), ())
        _ = [rule async for rule in AddressChanges(admin_client).apply(plan)]
    removal = await read_removal_plan(connected.connection, administrator)
    await carry_out(removal, administrator)
    starts = {row["range_start"] for row in connected.practice.database.rows("ip_access")}

    assert removal.rules is not None
    assert [rule.start for rule in removal.rules.removed] == ["20.20.32.0"]
    assert starts - {row["range_start"] for row in before} == {"20.20.34.0"}
