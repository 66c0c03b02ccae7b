"""What stands at an address, found out before anything secret is sent."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from app.errors import (
    BrokenReplyError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotServiceNowError,
)
from app.instance.address import InstanceAddress
from app.instance.replies import rows_of
from app.instance.transport import Transport
from app.network import NetworkPolicy

_SIGN_ON_PAGES: Final = ("sso", "saml", "auth_redirect")


@dataclass(frozen=True)
class Recognition:
    """An instance that answered.

    Attributes:
        address: where.
        latency_ms: how long the first answer took, the TLS handshake included.
        private_ca: whether the connection trusts a CA file of its own.
        single_sign_on: whether people are sent elsewhere to sign in.
    """

    address: InstanceAddress
    latency_ms: int
    private_ca: bool
    single_sign_on: bool


async def recognise(address: InstanceAddress, policy: NetworkPolicy) -> Recognition:
    """Ask as nobody, and recognise an instance by how it declines.

    Args:
        address: where to ask.
        policy: trust and time limits.

    Errors:
        CertificateFileError: the CA file cannot be used.
        NetworkError: nothing answers there, too slowly, or without proof of who it is.
        NotServiceNowError: something else answers.
        AsleepError: the instance hibernates or is in maintenance.
        InstanceError: the instance refuses even to decline, for example by an address rule.
    """
    async with Transport(address, policy) as transport:
        started = time.perf_counter()
        await _ask_as_nobody(transport, address)
        latency_ms = round((time.perf_counter() - started) * 1000)
        return Recognition(
            address=address,
            latency_ms=latency_ms,
            private_ca=policy.ca_file is not None,
            single_sign_on=await _sends_people_elsewhere(transport, address),
        )


async def _ask_as_nobody(transport: Transport, address: InstanceAddress) -> None:
    params = {"sysparm_fields": "sys_id", "sysparm_limit": "1"}
    try:
        rows_of(await transport.send("GET", "/api/now/table/sys_user", params=params))
    except (NotAuthenticatedError, NotAuthorizedError):
        return  # only an instance says no in these words
    except BrokenReplyError as exc:
        raise NotServiceNowError(address.label) from exc
    raise NotServiceNowError(address.label)  # no instance shows its users to nobody


async def _sends_people_elsewhere(transport: Transport, address: InstanceAddress) -> bool:
    reply = await transport.send("GET", "/nav_to.do", params={})
    target = urlsplit(reply.headers.get("location", ""))
    is_elsewhere = target.hostname not in (None, address.host)
    return is_elsewhere or any(page in target.path for page in _SIGN_ON_PAGES)
