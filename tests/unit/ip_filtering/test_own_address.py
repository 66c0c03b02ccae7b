"""This workstation's own address."""

from __future__ import annotations

from ipaddress import IPv4Address

from app.instance.address import InstanceAddress
from app.ip_filtering.own_address import is_seen_by, local_address


async def test_the_address_towards_an_instance_is_found_without_sending_anything():
    """Towards this computer itself it is the loopback address."""
    instance = InstanceAddress("localhost", 8443)
    address = await local_address(instance)

    assert address == IPv4Address("127.0.0.1")
    assert is_seen_by(instance, address)


async def test_a_host_without_a_name_gives_no_address():
    """Nothing is known, and nothing fails."""
    assert await local_address(InstanceAddress("nowhere.invalid")) is None


def test_a_private_address_is_not_what_the_instance_sees():
    """A router lends its own on the way."""
    cloud = InstanceAddress("dev1.service-now.com")

    assert not is_seen_by(cloud, IPv4Address("192.168.1.7"))
    assert is_seen_by(cloud, IPv4Address("13.64.28.7"))
