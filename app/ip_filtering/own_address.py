"""This workstation's own address, and whether an instance lets it in."""

from __future__ import annotations

import asyncio
import socket
from ipaddress import IPv4Address

from app.instance.address import InstanceAddress
from app.ip_filtering.rules import Standing
from app.words import Words, translate


async def local_address(instance: InstanceAddress) -> IPv4Address | None:
    """Return the IPv4 address from which this computer would speak to an instance.

    Nothing is sent. A proxy, or a router that lends its own address, makes the instance see
    another one; no documented interface tells which.

    Args:
        instance: whom it would speak to.
    """
    try:
        transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
            asyncio.DatagramProtocol,
            remote_addr=(instance.host, instance.port),
            family=socket.AF_INET,
        )
    except OSError:
        return None  # the name is unknown, or there is no way to it over IPv4
    try:
        host, *_ = transport.get_extra_info("sockname")
        return IPv4Address(host)
    finally:
        transport.close()


def is_seen_by(instance: InstanceAddress, address: IPv4Address) -> bool:
    """Tell whether an instance may see this very address, and not that of a router.

    Args:
        instance: who sees it.
        address: an address of this computer.
    """
    return address.is_global or instance.is_loopback


def standing_words(standing: Standing, address: IPv4Address) -> Words:
    """Return one sentence about an own address.

    Args:
        standing: what `AddressRules.standing` said.
        address: the address.
    """
    sentence = {
        Standing.ALLOWED: translate(
            "IpFiltering", "{address} comes in: an allow rule holds it, whatever is denied."
        ),
        Standing.OPEN: translate(
            "IpFiltering", "{address} comes in, because no rule denies it. No rule allows it."
        ),
        Standing.AT_RISK: translate(
            "IpFiltering",
            "{address} comes in, but a deny rule that is switched off would block it.",
        ),
        Standing.BLOCKED: translate(
            "IpFiltering", "{address} is blocked: a deny rule holds it, and no allow rule does."
        ),
    }[standing]
    return sentence.format(address=address)
