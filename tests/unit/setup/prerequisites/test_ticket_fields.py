"""Fields that an instance wants in a ticket and Firnline does not send."""

from __future__ import annotations

import pytest

from app.findings import Status
from app.instance.new_records import may_concern_new


async def make_policy(administrator, table, field, **values):
    """Make a field mandatory by a data policy."""
    about = {"short_description": "Ours", "model_table": table, **values}
    async with administrator() as client:
        policy = await client.create("sys_data_policy2", about)
        rule = {"sys_data_policy": policy["sys_id"], "table": table, "field": field}
        await client.create("sys_data_policy_rule", {**rule, "mandatory": "true"})


async def test_data_policy_is_named_by_table_and_field(look, administrator):
    """A field that a policy demands of each new incident is a doubt about incidents alone."""
    await make_policy(administrator, "incident", "assignment_group")
    found = await look()

    assert found["fields.incident"].status is Status.WARNING
    assert "assignment_group" in str(found["fields.incident"].detail)
    assert found["fields.incident"].remedy_id == "mandatory_fields"
    assert "fields.change_request" not in found
    assert "fields" not in found


async def test_inherited_policy_counts_for_both_kinds(look, administrator):
    """A policy of tasks that is inherited binds changes and incidents."""
    await make_policy(administrator, "task", "assignment_group", inherit="true")
    found = await look()

    assert {"fields.incident", "fields.change_request"} <= found.keys()


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("assignment_group", {"active": "false"}),
        ("assignment_group", {"conditions": "stateIN6,7^EQ"}),
        ("short_description", {}),
    ],
    ids=["switched off", "later in its life", "sent anyway"],
)
async def test_policy_that_no_new_ticket_meets_is_green(look, administrator, field, values):
    """What binds closed tickets only, or asks for what is sent, hinders nothing."""
    await make_policy(administrator, "incident", field, **values)

    assert (await look())["fields"].status is Status.OK


async def test_mandatory_column_is_named_by_its_label(practice, look, administrator):
    """A column that somebody made mandatory is shown as people read it; a default heals it."""
    row = practice.database.find("sys_dictionary", name="change_request", element="risk")
    async with administrator() as client:
        await client.update(
            "sys_dictionary", row["sys_id"], {"mandatory": "true", "default_value": ""}
        )
        found = await look()
        await client.update("sys_dictionary", row["sys_id"], {"default_value": "3"})

    assert str(found["fields.change_request"].detail) == row["column_label"]
    assert (await look())["fields"].status is Status.OK


@pytest.mark.parametrize(
    ("conditions", "concerned"),
    [
        ("", True),
        ("EQ", True),
        ("category=network", True),
        ("state=1", True),
        ("state=-5^category=network", True),
        ("state!=1", True),
        ("state=6", False),
        ("stateIN6,7^EQ", False),
        ("stateNOT IN1,-5,", False),
        ("on_hold=true", False),
        ("active=false", False),
        ("state=6^ORstate=1", True),
        ("state=6^NQcategory=network", True),
        ("stateCHANGES", True),
    ],
)
def test_conditions_are_read_as_far_as_they_are_understood(conditions, concerned):
    """Only what surely is about later in a ticket's life is left out."""
    assert may_concern_new(conditions) is concerned
