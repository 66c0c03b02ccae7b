"""The embedded browser behind a proxy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.errors import ProxyRefusedError, ProxySignInError, ProxyUnreachableError
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from tests.proxy import OUTSIDE, TunnelProxy, running
from tests.ui.consent_scene import visit, web
from tests.windows import run_scene

SIGN_IN = "mara:p@ss:word"


def policy_of(practice, proxy: TunnelProxy, sign_in: str = "") -> NetworkPolicy:
    """Return a policy that leads through a proxy."""
    name, _, password = sign_in.partition(":")
    settings = replace(proxy.settings, user_name=name)
    return NetworkPolicy(practice.ca_file, proxy=settings, proxy_password=Secret(password))


def open_page(person, policy: NetworkPolicy) -> None:
    """Open the authorization page of a host that only the proxy knows."""
    attempt = AuthorizationAttempt.start(InstanceAddress(OUTSIDE), "client")
    person.view.open(attempt, policy)


@web
@pytest.mark.parametrize("sign_in", ["", SIGN_IN])
def test_page_comes_through_the_proxy_of_the_connection(practice, sign_in) -> None:
    """The web view takes the way of the REST calls, signs in where asked, and shows the page."""

    async def scene():
        async with (
            running(TunnelProxy(practice.address, sign_in)) as proxy,
            visit(practice) as person,
        ):
            practice.conditions.certificate = "wrong_host"
            open_page(person, policy_of(practice, proxy, sign_in))
            await person.hands.until(lambda: person.view.can_fill, "the sign-in form")
            person.view.close_session()
            return set(proxy.asked_for), person.failures

    assert run_scene(scene()) == ({f"{OUTSIDE}:443"}, [])


@web
@pytest.mark.parametrize(
    ("offered", "answer", "error"),
    [
        ("", "", ProxySignInError),
        ("mara:wrong", "", ProxySignInError),
        ("", "403 Forbidden", ProxyRefusedError),
    ],
)
def test_proxy_that_does_not_let_the_page_through_is_named(
    practice, offered, answer, error
) -> None:
    """What is in the way is an error of the tree, and the view does not ask for ever."""

    async def scene():
        async with (
            running(TunnelProxy(practice.address, SIGN_IN, answer)) as proxy,
            visit(practice) as person,
        ):
            open_page(person, policy_of(practice, proxy, offered))
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [error]


@web
def test_proxy_that_is_away_is_named(practice) -> None:
    """A refused connection to the proxy is not mistaken for the instance's."""

    async def scene():
        async with running(TunnelProxy(practice.address)) as proxy:
            pass
        async with visit(practice) as person:
            open_page(person, policy_of(practice, proxy))
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [ProxyUnreachableError]
