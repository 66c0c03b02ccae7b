"""What an administrator's eyes find on a practice instance."""

from __future__ import annotations

import pytest

from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.prerequisites import inside_findings


async def findings_of(server, *, by_password=False):
    """Return the findings by their keys."""
    administrator = server.administrator
    async with client_of(server) as client:
        found = await inside_findings(client, administrator.user_name, by_password=by_password)
    return {finding.key: finding for finding in found}


def client_of(server) -> InstanceClient:
    """Return a client of the administrator."""
    access = PasswordAccess(server.administrator.user_name, Secret(server.administrator.password))
    return InstanceClient(parse_address(server.address), NetworkPolicy(server.ca_file), access)


@pytest.fixture
def look(practice):
    """Looks at the practice instance of the test."""

    async def look(*, by_password=False):
        return await findings_of(practice, by_password=by_password)

    return look


@pytest.fixture
def administrator(practice):
    """Makes clients of the administrator, with whom a test customises the instance."""
    return lambda: client_of(practice)


@pytest.fixture
def set_property(practice, administrator):
    """Sets a system property, or removes it where the value is None."""

    async def set_property(name, value):
        row = practice.database.find("sys_properties", name=name)
        async with administrator() as client:
            if value is None:
                await client.delete("sys_properties", row["sys_id"])
            elif row:
                await client.update("sys_properties", row["sys_id"], {"value": value})
            else:
                await client.create("sys_properties", {"name": name, "value": value})

    return set_property
