"""Connections whose entry was made by hand: an administrator finds it by its client ID."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.changes.change import Change
from app.changes.undo_plan import UndoFate
from app.connections.registry import with_registry
from app.setup.administrator import Administrator
from app.upkeep.removal import read_removal_plan, take_back
from tests.unit.upkeep.connected import Connected


@pytest.fixture
def by_hand(connected: Connected) -> Connected:
    """The same connection as the guided way leaves it: nobody knows the record of the entry."""
    connection = replace(connected.connection, registry_sys_id="", changes=())
    connected.book.save(connection)
    return replace(connected, connection=connection)


async def test_entry_is_found_by_its_client(
    by_hand: Connected, connected: Connected, administrator: Administrator
) -> None:
    """The record is the one with our client ID; one that nobody has is not made up."""
    gone = replace(by_hand.connection, client_id="gone")
    async with administrator.client() as client:
        found = await with_registry(by_hand.connection, client)
        missing = await with_registry(gone, client)

    assert found.registry_sys_id == connected.connection.registry_sys_id
    assert missing == gone


async def test_secret_is_replaced(by_hand: Connected, administrator: Administrator) -> None:
    """A new client secret reaches the entry, and from then on the connection knows it."""
    upkeep = by_hand.upkeep()
    async with await upkeep.open_client():
        await upkeep.replace_client_secret(administrator)
    (saved,) = by_hand.book.all()

    assert saved.registry_sys_id
    assert (await by_hand.speaks_as()).user_name == by_hand.connection.user_name


async def test_removal_takes_both_records(by_hand: Connected, administrator: Administrator) -> None:
    """What was made by hand goes with the connection, where an administrator agrees."""
    plan = await read_removal_plan(by_hand.connection, administrator)
    tables = {step.change.table async for step in take_back(plan, administrator)}

    assert tables == {"oauth_entity", "sys_user"}


async def test_removal_takes_both_records_after_a_repair(
    by_hand: Connected, administrator: Administrator
) -> None:
    """A repair during set-up is noted alone; the records that it repaired are not forgotten."""
    repair = Change(
        "sys_user",
        by_hand.connection.user_sys_id,
        by_hand.connection.user_name,
        {"locked_out": "false"},
        {"locked_out": "true"},
    )
    repaired = replace(by_hand.connection, changes=(repair,))
    plan = await read_removal_plan(repaired, administrator)
    fates = {step.change.table: step.fate async for step in take_back(plan, administrator)}

    assert fates == {"oauth_entity": UndoFate.DELETE, "sys_user": UndoFate.DELETE}
