"""Repairs on the instance of a saved connection, by an administrator who came for them."""

from __future__ import annotations

import pytest

from app.connections.secrets import SecretKind
from app.errors import SetupError
from app.remedies.catalogue import remedy_of
from app.setup.roles import asked_for
from app.upkeep.repairs import ConnectionRepairs, subject_of


async def test_a_repair_is_saved_before_it_can_be_lost(connected, administrator, admin_client):
    """A locked user is unlocked, and the old value is in the saved connection."""
    sys_id = connected.connection.user_sys_id
    await admin_client.update("sys_user", sys_id, {"locked_out": "true"})
    repairs = ConnectionRepairs(connected.upkeep())
    repairs.admit(administrator)
    found = await repairs.diagnose()
    await repairs.repair(await repairs.propose(remedy_of("user_locked")))
    user = await admin_client.record("sys_user", sys_id, fields=("locked_out",))
    (saved,) = connected.book.all()
    noted = next(change for change in saved.changes if change.sys_id == sys_id)

    assert "user_locked" in found
    assert user == {"locked_out": "false"}
    assert (noted.after["locked_out"], noted.is_creation) == ("false", True)


async def test_a_table_that_was_opened_can_be_put_back(connected, administrator, practice):
    """The old access of a table outlives the repair."""
    (row,) = practice.database.rows("sys_db_object", name="incident")
    upkeep = connected.upkeep()
    repairs = ConnectionRepairs(upkeep)
    repairs.admit(administrator)
    async with administrator.client() as client:
        await client.update("sys_db_object", row["sys_id"], {"ws_access": "false"})
    await repairs.repair(await repairs.propose(remedy_of("tables_customised")))
    (opened,) = practice.database.rows("sys_db_object", name="incident")
    steps = [step async for step in upkeep.take_back_repairs(administrator)]
    (again,) = practice.database.rows("sys_db_object", name="incident")

    assert opened["ws_access"] == "true"
    assert [step.change.name for step in steps] == ["incident"]
    assert again["ws_access"] == "false"


async def test_the_password_of_the_key_ring_is_set_again(connected, administrator, admin_client):
    """Somebody else's password gives way to the one that is kept."""
    sys_id = connected.connection.user_sys_id
    other = {"user_password": "somebody-else-1"}
    await admin_client.update("sys_user", sys_id, other, input_display_value=True)
    before = await connected.secret(SecretKind.USER_PASSWORD)
    repairs = ConnectionRepairs(connected.upkeep())
    repairs.admit(administrator)
    await repairs.repair(await repairs.propose(remedy_of("password_not_set")))

    assert await connected.secret(SecretKind.USER_PASSWORD) == before
    assert await connected.signs_in()


async def test_nothing_is_looked_at_without_an_administrator(connected, administrator):
    """Whoever was dismissed repairs nothing more."""
    repairs = ConnectionRepairs(connected.upkeep())
    repairs.admit(administrator)
    known = repairs.administrator
    await repairs.dismiss()

    assert known == administrator.user_name
    assert repairs.administrator == ""
    with pytest.raises(SetupError, match="No administrator"):
        await repairs.diagnose()


def test_a_reminder_is_saved_and_confirmed(connected):
    """A reminder stands once, and goes when it is confirmed."""
    repairs = ConnectionRepairs(connected.upkeep())
    repairs.remind("sso_same_account")
    repairs.remind("sso_same_account")
    (reminded,) = connected.book.all()
    repairs.confirm_reminder("sso_same_account")

    assert reminded.reminders == ("sso_same_account",)
    assert repairs.reminders == connected.book.all()[0].reminders == ()


def test_the_roles_that_are_asked_for_name_their_substitutes(connected):
    """A repair grants the least role, and a wider one only where that does not exist."""
    assert subject_of(connected.connection).roles == asked_for()
    assert ("sn_change_write", "itil") in asked_for()
