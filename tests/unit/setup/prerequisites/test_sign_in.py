"""Sign-in, roles, and what cannot be looked at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.errors import MaintenanceError, SessionEndedError, UnreachableError
from app.findings import Status
from app.instance.address import parse_address
from app.instance.recognition import recognise
from app.instance.surroundings import Surroundings
from app.network import NetworkPolicy
from app.setup.prerequisites import outside_findings, unseen_findings
from app.setup.prerequisites.check import Check
from app.words import verbatim

RESTRICTION = "glide.authenticate.basic_auth.restriction"
OAUTH = "com.snc.platform.security.oauth.is.active"


@pytest.mark.parametrize(("by_password", "status"), [(True, Status.WARNING), (False, Status.OK)])
async def test_restricted_basic_authentication_matters_to_passwords(
    practice, look, set_property, administrator, by_password, status
):
    """A password that is accepted by an exception is a doubt; a browser needs none."""
    role = practice.database.find("sys_user_role", name="snc_basic_auth_api_access")
    user = practice.database.find("sys_user", user_name=practice.administrator.user_name)
    async with administrator() as client:
        await client.create("sys_user_has_role", {"user": user["sys_id"], "role": role["sys_id"]})
    await set_property(f"{RESTRICTION}.active", "true")
    await set_property(f"{RESTRICTION}.enforce", "true")

    assert (await look(by_password=by_password))["basic_authentication"].status is status


async def test_oauth_that_is_switched_off_is_red(look, set_property):
    """Without OAuth there is no token; switched on again, there is."""
    await set_property(OAUTH, "false")
    off = (await look())["oauth"]
    await set_property(OAUTH, "true")

    assert off.status is Status.BLOCKED
    assert OAUTH in str(off.detail)
    assert (await look())["oauth"].status is Status.OK


async def test_missing_roles_are_red_unless_another_serves(practice, look):
    """Without the narrow role the wide one serves; without both the plan cannot be applied."""
    for name in ("sn_change_write", "itil"):
        row = practice.database.find("sys_user_role", name=name)
        practice.database.delete("sys_user_role", row["sys_id"])
        found = await look()
        if name == "sn_change_write":
            served = found["roles"].status

    assert served is Status.OK
    assert found["role.sn_change_write"].status is Status.BLOCKED
    assert "role.sn_incident_write" not in found


async def test_subject_that_cannot_be_looked_at_is_a_doubt(practice, look):
    """One refused read is amber for its subject, and hides no other."""
    schema = practice.database.find("sys_db_object", name="sys_script")
    practice.database.update("sys_db_object", schema | {"ws_access": "false"})
    found = await look()

    assert found["rules"].status is Status.WARNING
    assert str(found["rules"].title) == "Not checked: business rules"
    assert {each.status for key, each in found.items() if key != "rules"} == {Status.OK}


@pytest.mark.parametrize(
    "error",
    [UnreachableError("x", "refused"), MaintenanceError("x"), SessionEndedError()],
    ids=lambda error: type(error).__name__,
)
async def test_lost_connection_is_no_finding(administrator, error):
    """Where nobody answers, or the session is over, there is nothing to accept knowingly."""

    async def look(_client):
        raise error

    async with administrator() as client:
        with pytest.raises(type(error)):
            await Check("x", verbatim("x"), look).run(client)


@pytest.mark.parametrize(
    ("ahead_s", "status"),
    [
        *((0, Status.OK), (50, Status.OK)),
        *((90, Status.WARNING), (-90, Status.WARNING)),
        (4_000, Status.BLOCKED),
    ],
)
async def test_clock_that_is_off_is_a_doubt(practice, ahead_s, status):
    """More than a minute is said, with the direction; more than an hour is in the way."""
    around = Surroundings(now=lambda: datetime.now(UTC) + timedelta(seconds=ahead_s))
    seen = await recognise(
        parse_address(practice.address), NetworkPolicy(practice.ca_file), around=around
    )
    clock = next(each for each in outside_findings(seen) if each.key == "clock")

    assert clock.status is status
    assert ("behind" in str(clock.title)) is (ahead_s == -90)


def test_what_nobody_sees_is_a_doubt():
    """Without an administrator's eyes one goes on knowingly, and is told what was not checked."""
    (finding,) = unseen_findings()

    assert finding.status is Status.WARNING
    assert "business rules" in str(finding.detail)
