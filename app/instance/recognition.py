"""What stands at an address, found out before anything secret is sent."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from app.errors import (
    BrokenReplyError,
    CaptivePortalError,
    CertificateError,
    HostNotFoundError,
    MaintenanceError,
    NetworkError,
    NoRouteError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotServiceNowError,
    ProxyNeededError,
    TooSlowError,
)
from app.instance.address import InstanceAddress
from app.instance.clock import clock_offset_s
from app.instance.failures import described
from app.instance.replies import Reply, rows_of, target_of
from app.instance.surroundings import Surroundings
from app.instance.transport import Transport
from app.network import NetworkPolicy
from app.network.certificates import certificate_facts

# A load balancer stands there, and nothing behind it answers.
_NO_NODE: Final = (HTTPStatus.BAD_GATEWAY, HTTPStatus.GATEWAY_TIMEOUT)
_HERE: Final = Surroundings()
# The authorities of the large clouds, as their certificates name them.
_PUBLIC_AUTHORITIES: Final = (
    *("amazon", "comodo", "digicert", "entrust", "globalsign", "godaddy", "google trust"),
    *("identrust", "let's encrypt", "microsoft", "sectigo", "ssl corp", "u.s. government"),
)
_SIGN_ON_PAGES: Final = ("sso", "saml", "auth_redirect")


@dataclass(frozen=True)
class Recognition:
    """An instance that answered.

    Attributes:
        address: where.
        latency_ms: how long the first answer took, the TLS handshake included.
        private_ca: whether the connection trusts a CA file of its own.
        single_sign_on: whether people are sent elsewhere to sign in.
        issuer: who issued its certificate, or nothing where that is not known.
        clock_offset_s: how far this computer's clock is ahead of the instance's, in seconds; None
            where the instance does not tell the time.
    """

    address: InstanceAddress
    latency_ms: int
    private_ca: bool
    single_sign_on: bool
    issuer: str = ""
    clock_offset_s: int | None = None

    @property
    def is_inspected(self) -> bool:
        """Whether something between opens the connection, with the consent of this computer.

        ServiceNow's cloud shows certificates of public authorities; another issuer stands between.
        """
        is_public = any(name in self.issuer.lower() for name in _PUBLIC_AUTHORITIES)
        return self.address.is_in_cloud and bool(self.issuer) and not is_public


async def recognise(
    address: InstanceAddress, policy: NetworkPolicy, *, around: Surroundings = _HERE
) -> Recognition:
    """Ask as nobody, recognise an instance by how it declines, and name what is in the way.

    Args:
        address: where to ask.
        policy: the way there, trust and time limits.
        around: what is asked where nothing answers, so that the failure can be explained.

    Errors:
        CertificateFileError: the CA file cannot be used.
        ProxyAddressError: the proxy has no usable address.
        CertificateError: it could not prove who it is; the error carries the certificate.
        CaptivePortalError: a guest network answers in its place.
        ProxyError: a proxy is missing, away, or does not let this through.
        NetworkError: nothing answers there, or too slowly.
        NotServiceNowError: something else answers.
        AsleepError: the instance hibernates or is in maintenance.
        SingleSignOnError: an identity provider stands before the API too.
        AddressBlockedError: a rule about addresses keeps this computer out.
        InstanceError: the instance refuses even to decline, for example for its limit of requests.
    """
    try:
        return await _recognised(address, policy, around)
    except CertificateError as error:
        raise await _explained_distrust(error, address, policy, around) from error
    except (HostNotFoundError, NoRouteError, TooSlowError) as error:
        if _may_need_proxy(error, address, policy) and not await around.has_way_out():
            raise ProxyNeededError(address.label) from error
        raise


async def _recognised(
    address: InstanceAddress, policy: NetworkPolicy, around: Surroundings
) -> Recognition:
    async with Transport(address, policy) as transport:
        started = time.perf_counter()
        first = await _ask_as_nobody(transport, address)
        latency_ms = round((time.perf_counter() - started) * 1000)
        return Recognition(
            address=address,
            latency_ms=latency_ms,
            private_ca=policy.ca_file is not None,
            issuer=_issuer_of(first),
            single_sign_on=await _sends_people_elsewhere(transport, address),
            clock_offset_s=clock_offset_s(first.headers, around.now()),
        )


async def _explained_distrust(
    error: CertificateError,
    address: InstanceAddress,
    policy: NetworkPolicy,
    around: Surroundings,
) -> NetworkError:
    is_direct = policy.proxy_to(address.host) is None
    if is_direct and (portal := await around.portal(address.host)):
        return CaptivePortalError(address.label, portal)
    shown = await around.certificate(address, policy)
    return described(error, address, shown) if shown else error


def _may_need_proxy(error: NetworkError, address: InstanceAddress, policy: NetworkPolicy) -> bool:
    # A host of the company's own may be slow in a network that has no way out at all.
    is_slow_at_home = isinstance(error, TooSlowError) and not address.is_in_cloud
    is_direct = policy.proxy_to(address.host) is None
    return is_direct and not address.is_loopback and not is_slow_at_home


def _issuer_of(reply: Reply) -> str:
    facts = certificate_facts(reply.certificate)
    return facts.issuer_name if facts else ""


async def _ask_as_nobody(transport: Transport, address: InstanceAddress) -> Reply:
    params = {"sysparm_fields": "sys_id", "sysparm_limit": "1"}
    reply = await transport.send("GET", "/api/now/table/sys_user", params=params)
    if reply.status in _NO_NODE:
        raise MaintenanceError(address.label)
    try:
        rows_of(reply)
    except (NotAuthenticatedError, NotAuthorizedError):
        return reply  # only an instance says no in these words
    except BrokenReplyError as exc:
        raise NotServiceNowError(address.label) from exc
    raise NotServiceNowError(address.label)  # no instance shows its users to nobody


async def _sends_people_elsewhere(transport: Transport, address: InstanceAddress) -> bool:
    reply = await transport.send("GET", "/nav_to.do", params={})
    target = target_of(reply.headers)
    is_elsewhere = target.hostname not in (None, address.host)
    return is_elsewhere or any(page in target.path for page in _SIGN_ON_PAGES)
