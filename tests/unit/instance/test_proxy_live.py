"""Requests that go through a proxy, and what is said where it does not let them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.errors import ProxyRefusedError, ProxySignInError, ProxyUnreachableError
from app.instance.address import InstanceAddress
from app.instance.recognition import recognise
from app.network import NetworkPolicy, ProxyMode, ProxySettings
from app.secret import Secret
from app.signin.oauth_client import OAuthClient
from app.signin.tokens import TokenEndpoint, Tokens
from tests.proxy import OUTSIDE, TunnelProxy, running

ADDRESS = InstanceAddress(OUTSIDE)
SIGN_IN = "mara:p@ss:w/ör d"


def policy_of(practice, proxy: TunnelProxy, sign_in: str = "") -> NetworkPolicy:
    """Return a policy that leads through a proxy."""
    name, _, password = sign_in.partition(":")
    settings = replace(proxy.settings, user_name=name)
    return NetworkPolicy(
        practice.ca_file, proxy=settings, proxy_password=Secret(password) if password else None
    )


async def revoke(policy: NetworkPolicy) -> None:
    """Send a request to the token endpoint."""
    client = OAuthClient(ADDRESS, policy, "client", Secret("secret"))
    await TokenEndpoint(client).revoke(Tokens(Secret("no token"), None, None))


@pytest.mark.parametrize("ask", [lambda policy: recognise(ADDRESS, policy), revoke])
@pytest.mark.parametrize("sign_in", ["", SIGN_IN])
async def test_rest_and_token_calls_take_the_same_proxy(practice, ask, sign_in) -> None:
    """A host that is known to the proxy alone is reached through it, signed in where it asks."""
    practice.conditions.certificate = "wrong_host"

    async with running(TunnelProxy(practice.address, sign_in)) as proxy:
        await ask(policy_of(practice, proxy, sign_in))

    assert set(proxy.asked_for) == {f"{OUTSIDE}:443"}
    assert practice.requests


@pytest.mark.parametrize("ask", [lambda policy: recognise(ADDRESS, policy), revoke])
@pytest.mark.parametrize(
    ("sign_in", "said"), [("", "lets nobody pass"), ("mara:wrong", "did not accept mara")]
)
async def test_a_proxy_that_wants_a_sign_in_says_so(practice, ask, sign_in, said) -> None:
    """407 is told apart by whether a name was sent."""
    async with running(TunnelProxy(practice.address, SIGN_IN)) as proxy:
        with pytest.raises(ProxySignInError) as caught:
            await ask(policy_of(practice, proxy, sign_in))

    assert said in str(caught.value.detail)
    assert "wrong" not in str(caught.value)


@pytest.mark.parametrize("ask", [lambda policy: recognise(ADDRESS, policy), revoke])
async def test_a_proxy_that_refuses_is_quoted(practice, ask) -> None:
    """What the proxy said is what the person reads."""
    async with running(TunnelProxy(practice.address, answer="403 Blocked by policy")) as proxy:
        with pytest.raises(ProxyRefusedError) as caught:
            await ask(policy_of(practice, proxy))

    assert "403 Blocked by policy" in str(caught.value.detail)


@pytest.mark.parametrize("ask", [lambda policy: recognise(ADDRESS, policy), revoke])
async def test_a_proxy_that_is_away_is_not_mistaken_for_the_instance(practice, ask) -> None:
    """A refused connection to the proxy names the proxy."""
    async with running(TunnelProxy(practice.address)) as proxy:
        pass
    with pytest.raises(ProxyUnreachableError) as caught:
        await ask(policy_of(practice, proxy))

    assert f"127.0.0.1:{proxy.port}" in str(caught.value.detail)


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "ALL_PROXY"])
async def test_the_proxy_of_this_computer_is_used(practice, monkeypatch, name) -> None:
    """What the environment names is used, name and password included."""
    practice.conditions.certificate = "wrong_host"

    async with running(TunnelProxy(practice.address, "mara:p@ss")) as proxy:
        monkeypatch.setenv(name, f"http://mara:p%40ss@127.0.0.1:{proxy.port}")
        await recognise(ADDRESS, NetworkPolicy(practice.ca_file))

    assert proxy.asked_for


async def test_no_proxy_leads_to_this_computer(practice) -> None:
    """The practice instance is reached directly whatever proxy is set."""
    settings = ProxySettings(ProxyMode.MANUAL, "127.0.0.1:1")
    address = InstanceAddress("localhost", int(practice.address.rpartition(":")[2]))

    assert await recognise(address, NetworkPolicy(practice.ca_file, proxy=settings))
