"""What an administrator sees of a connection besides the probes of the doctor."""

from __future__ import annotations

from app.doctor.probes import PROBES
from app.findings import Status
from app.instance.client import InstanceClient
from app.upkeep.examination import examine_as_administrator
from tests.unit.upkeep.connected import Connected

RULE = {
    "name": "No tickets on Mondays",
    "collection": "incident",
    "active": "true",
    "when": "before",
    "action_insert": "true",
    "abort_action": "true",
}


async def test_nothing_of_a_stock_instance_is_in_doubt(
    connected: Connected, admin_client: InstanceClient
) -> None:
    """Fields and rules have lines of their own, and these are green."""
    findings = await examine_as_administrator(connected.connection, connected.vault, admin_client)
    added = {each.key: each.status for each in findings[len(PROBES) :]}

    assert added == {"fields": Status.OK, "rules": Status.OK}


async def test_a_rule_that_may_refuse_tickets_is_amber(
    connected: Connected, admin_client: InstanceClient
) -> None:
    """Somebody made it since the set-up; the integration user would meet it as a refusal."""
    await admin_client.create("sys_script", RULE)
    findings = await examine_as_administrator(connected.connection, connected.vault, admin_client)
    (rules,) = [each for each in findings if each.key == "rules"]

    assert (rules.status, rules.remedy_id) == (Status.WARNING, "business_rule")
    assert "No tickets on Mondays" in str(rules.detail)


async def test_fields_of_both_tables_are_named_in_one_line(
    connected: Connected, admin_client: InstanceClient
) -> None:
    """A column that became mandatory is told with its table."""
    for table in ("change_request", "incident"):
        column = {"name": table, "element": f"u_{table}", "column_label": f"Code of {table}"}
        await admin_client.create(
            "sys_dictionary", {**column, "mandatory": "true", "active": "true"}
        )
    findings = await examine_as_administrator(connected.connection, connected.vault, admin_client)
    (fields,) = [each for each in findings if each.key == "fields"]

    assert (fields.status, fields.remedy_id) == (Status.WARNING, "mandatory_fields")
    assert "Code of change_request" in str(fields.detail)
    assert "Code of incident" in str(fields.detail)
