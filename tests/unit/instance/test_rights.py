"""What an account without the right is told, where that is no error."""

from __future__ import annotations

import httpx

from app.instance.address import InstanceAddress
from app.instance.client import InstanceClient
from app.instance.release import read_release
from app.instance.schema import read_choices
from app.network import NetworkPolicy


async def test_release_and_choices_are_unknown_without_the_right() -> None:
    """A refusal to show a table means that what it holds is not known."""
    refusal = httpx.Response(403, json={"error": {"message": "User Not Authorized"}})
    over = httpx.MockTransport(lambda _: refusal)
    address = InstanceAddress("dev1.service-now.com")
    async with InstanceClient(address, NetworkPolicy(), transport=over) as client:
        release = await read_release(client)
        choices = await read_choices(client, "incident", "state")

    assert release is None
    assert choices == ()
