"""From a first start to a first ticket, with everything real."""

from __future__ import annotations

import pytest

from app.tickets.draft import TicketType

RECOMMENDATION = "Act on risky sign-ins by policy"
ASSIGNED_BY_THE_INSTANCE = {
    "sys_id",
    "number",
    "task_effective_number",
    "sys_created_on",
    "sys_updated_on",
    "sys_created_by",
    "sys_updated_by",
    "opened_at",
    "opened_by",
    "requested_by",
}


@pytest.mark.keyring
@pytest.mark.web
def test_wrong_person_first_then_one_change_and_one_incident(run, begin):
    """Set-up, a refused consent, the right one, and two records with exactly the seven things."""

    async def journey():
        async with begin() as started:
            await started.walk.set_up()
            await started.walk.consent_as_the_wrong_person()
            await started.walk.consent_as_the_integration_user()
            await started.walk.create_ticket(RECOMMENDATION, TicketType.CHANGE_REQUEST)
            await started.walk.create_ticket(RECOMMENDATION, TicketType.INCIDENT)
            sent = [await sent_columns(started, table) for table in TicketType]
            await started.walk.remove()
            return sent

    change, incident = run(journey())
    expected = {
        "short_description": RECOMMENDATION,
        "description": change["description"],
        "due_date": change["due_date"],
        "correlation_display": "Firnline|security|microsoft|identity",
    }

    assert change["description"].endswith(
        "\n\n[Firnline]\n"
        "Initiated by: mara.lindqvist\n"
        "Recommendation source: Microsoft\n"
        "Recommendation category: Identity"
    )
    assert change.pop("correlation_id") != incident.pop("correlation_id")
    assert change == expected | {"priority": "3"}
    assert incident == expected | {"impact": "2", "urgency": "2", "priority": "3"}


async def sent_columns(started, table: str) -> dict[str, str]:
    """Return what a ticket holds beyond what the instance puts into any record of its table."""
    ticket = await started.record(table, short_description=RECOMMENDATION)
    async with started.administrator() as client:
        reply = await client.post(
            f"/api/now/table/{table}", params={"sysparm_exclude_reference_link": "true"}, json={}
        )
    bare = reply.json()["result"]
    # A change starts with a priority of its own, so what was sent may equal it.
    told = {"priority"} if table == "change_request" else set()
    return {
        column: value
        for column, value in ticket.items()
        if column not in ASSIGNED_BY_THE_INSTANCE and (value != bare[column] or column in told)
    }
