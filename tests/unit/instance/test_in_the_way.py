"""What stands between this computer and an instance, each named for what it is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from app.errors import (
    AddressBlockedError,
    CaptivePortalError,
    CertificateError,
    ConnectionDeniedError,
    ExpiredCertificateError,
    HibernatingError,
    HostNotFoundError,
    InspectedError,
    MaintenanceError,
    NotServiceNowError,
    OtherNameError,
    ProxyNeededError,
    RateLimitedError,
    TooSlowError,
    UnknownAuthorityError,
)
from app.instance.address import InstanceAddress, parse_address
from app.instance.recognition import Recognition, recognise
from app.instance.surroundings import Surroundings
from app.network import NetworkPolicy
from app.secret import Secret
from tests.proxy import TunnelProxy, running

NOWHERE = InstanceAddress("instance.invalid")


@asynccontextmanager
async def plain_server(answer: bytes) -> AsyncIterator[int]:
    """Answer every request without encryption, and tell the port."""

    async def say(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(say, "localhost", 0) as server:
        yield server.sockets[0].getsockname()[1]


@pytest.fixture
async def closed_port() -> int:
    """A port on which nothing listens any more."""
    async with plain_server(b"") as port:
        return port


@pytest.fixture
async def around(closed_port: int) -> Surroundings:
    """Surroundings in which nobody answers."""
    return Surroundings("localhost", closed_port, closed_port)


@pytest.mark.parametrize(
    ("condition", "value", "error"),
    [
        ("hibernating", True, HibernatingError),
        ("hibernating_redirect", True, HibernatingError),
        ("offline", True, MaintenanceError),
        ("maintenance", True, MaintenanceError),
        ("bad_gateway", True, MaintenanceError),
        ("ip_blocked", True, AddressBlockedError),
        ("captive_portal", True, CaptivePortalError),
        ("rate_limited", True, RateLimitedError),
        ("semaphore", True, RateLimitedError),
        ("redirect_host", "https://other.example", NotServiceNowError),
        ("certificate", "self_signed", UnknownAuthorityError),
        ("certificate", "other_ca", UnknownAuthorityError),
        ("certificate", "expired", ExpiredCertificateError),
        ("certificate", "wrong_host", OtherNameError),
    ],
)
async def test_each_condition_has_an_error_of_its_own(
    practice, around, condition, value, error
) -> None:
    """No two obstacles share a name, and each says what to do next."""
    setattr(practice.conditions, condition, value)

    with pytest.raises(error) as caught:
        await recognise(
            parse_address(practice.address), NetworkPolicy(practice.ca_file), around=around
        )

    assert type(caught.value) is error
    assert str(caught.value.hint)


async def test_single_sign_on_and_sign_in_pages_are_no_obstacle(practice) -> None:
    """An instance whose pages lead to an identity provider is recognised, and that is noted."""
    practice.conditions.sso = True

    seen = await recognise(parse_address(practice.address), NetworkPolicy(practice.ca_file))

    assert seen.single_sign_on


async def test_a_refused_certificate_is_shown(practice, around) -> None:
    """Subject, issuer, dates and fingerprint are there to be compared; nothing was requested."""
    address = parse_address(practice.address)

    with pytest.raises(UnknownAuthorityError) as caught:
        await recognise(address, NetworkPolicy(), around=around)

    shown = caught.value.shown
    assert shown is not None
    assert "localhost" in shown.names
    assert "Practice instance" in shown.issuer
    assert shown.not_before < shown.not_after
    assert len(shown.sha256.split(":")) == 32
    assert "Practice instance" in str(caught.value.detail)
    assert practice.requests == []


@pytest.mark.parametrize("sign_in", ["", "mara:p@ss"])
async def test_inspection_of_tls_says_whose_it_is(practice, around, sign_in) -> None:
    """A host in ServiceNow's cloud with a private authority is inspected, and by whom is said."""
    name, _, password = sign_in.partition(":")

    async with running(TunnelProxy(practice.address, sign_in)) as proxy:
        settings = replace(proxy.settings, user_name=name)
        policy = NetworkPolicy(proxy=settings, proxy_password=Secret(password))
        with pytest.raises(InspectedError) as caught:
            await recognise(parse_address("dev12345"), policy, around=around)

    assert "Practice instance" in str(caught.value.detail)
    assert caught.value.shown is not None


async def test_an_unknown_name_in_a_network_with_a_way_out_is_misspelt(around) -> None:
    """Where others can be reached, the name is what is wrong."""
    async with plain_server(b"") as port:
        with pytest.raises(HostNotFoundError):
            await recognise(NOWHERE, NetworkPolicy(), around=replace(around, outside_port=port))


async def test_an_unknown_name_in_a_network_without_a_way_out_needs_a_proxy(around) -> None:
    """Where nobody outside can be reached and no proxy is set, one is missing."""
    with pytest.raises(ProxyNeededError):
        await recognise(NOWHERE, NetworkPolicy(), around=around)


async def test_this_computer_is_reached_without_a_proxy(practice, around) -> None:
    """A practice instance that stays silent is slow, not behind a proxy."""
    practice.conditions.silent = True
    policy = NetworkPolicy(practice.ca_file, timeout_s=0.3)

    with pytest.raises(TooSlowError):
        await recognise(parse_address(practice.address), policy, around=around)


async def test_a_closed_port_is_refused(closed_port, around) -> None:
    """The host is there, and nothing listens."""
    with pytest.raises(ConnectionDeniedError):
        await recognise(InstanceAddress("localhost", closed_port), NetworkPolicy(), around=around)


@pytest.mark.parametrize(
    ("answer", "portal"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: http://hotel.example/in\r\n\r\n", "hotel.example"),
        (b"HTTP/1.1 307 X\r\nlocation:https://hotel.example/in\r\n\r\n", "hotel.example"),
        (b"HTTP/1.1 511 Network Authentication Required\r\n\r\n", "localhost"),
    ],
)
async def test_a_guest_network_is_found_behind_a_wrong_certificate(
    practice, around, answer, portal
) -> None:
    """A portal cannot show the instance's certificate, but says where to sign in."""
    async with plain_server(answer) as port:
        with pytest.raises(CaptivePortalError) as caught:
            await recognise(
                parse_address(practice.address),
                NetworkPolicy(),
                around=replace(around, plain_port=port),
            )

    assert caught.value.portal == portal


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 301 Moved\r\nLocation: https://localhost/\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[broken\r\n\r\n",
        b"\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"cut short",
    ],
)
async def test_other_answers_without_encryption_are_no_guest_network(
    practice, around, answer
) -> None:
    """A host that leads to itself, or says nothing of use, is not mistaken for a portal."""
    async with plain_server(answer) as port:
        with pytest.raises(CertificateError):
            await recognise(
                parse_address(practice.address),
                NetworkPolicy(),
                around=replace(around, plain_port=port),
            )


async def test_a_certificate_that_cannot_be_fetched_again_leaves_the_first_error(around) -> None:
    """Explaining a failure never hides it behind another one."""
    shown = await around.certificate(InstanceAddress("localhost", 1), NetworkPolicy())

    assert shown is None


@pytest.mark.parametrize(
    ("host", "issuer", "inspected"),
    [
        ("dev1.service-now.com", "DigiCert Inc", False),
        ("dev1.service-now.com", "Corp TLS inspection", True),
        ("dev1.service-now.com", "", False),
        ("itsm.corp.example", "Corp CA", False),
    ],
)
def test_inspection_that_this_computer_trusts_is_noted(host, issuer, inspected) -> None:
    """A private issuer in front of ServiceNow's cloud is told even where it is trusted."""
    seen = Recognition(
        InstanceAddress(host), 1, private_ca=False, single_sign_on=False, issuer=issuer
    )

    assert seen.is_inspected is inspected


async def test_the_issuer_is_known_of_an_instance(practice) -> None:
    """Who vouches is read from the connection that the first answer came over."""
    seen = await recognise(parse_address(practice.address), NetworkPolicy(practice.ca_file))

    assert seen.issuer == "Practice instance"
