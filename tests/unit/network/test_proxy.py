"""Which proxy leads to a host."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ProxyAddressError
from app.network import Proxy, ProxyMode, ProxySettings
from app.network.proxy import is_exception, parse_proxy
from app.secret import Secret

HOST = "dev1.service-now.com"


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of the computer that runs the tests plays a part."""
    for name in ("https_proxy", "all_proxy", "no_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("proxy.corp:8080", "proxy.corp:8080"),
        (" http://proxy.corp:8080/ ", "proxy.corp:8080"),
        ("10.0.0.1:3128", "10.0.0.1:3128"),
        ("[fd00::1]:3128", "[fd00::1]:3128"),
        ("http://proxy.corp:80", "proxy.corp:80"),
    ],
)
def test_understands_what_people_type(text, label) -> None:
    """A host and a port, with or without a scheme."""
    assert parse_proxy(text).label == label


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cannot be read"),
        ("proxy.corp", "names no port"),
        ("proxy.corp:80a", "cannot be read"),
        ("proxy..corp:80", "cannot be read"),
        ("proxy corp:80", "cannot be read"),
        ("proxy.corp:0", "cannot be read"),
        ("proxy.corp:99999", "cannot be read"),
        ("https://proxy.corp:8080", "begins with https://"),
        ("socks5://proxy.corp:1080", "begins with socks5://"),
        ("htp://proxy.corp:8080", "begins with htp://"),
        ("mara:secret@proxy.corp:8080", "user name"),
        ("http://[zz]:80", "cannot be read"),
    ],
)
def test_says_what_is_wrong_with_an_address(text, said) -> None:
    """Each kind of typo has words of its own, and a password is never repeated."""
    with pytest.raises(ProxyAddressError) as caught:
        parse_proxy(text)

    assert said in str(caught.value.detail)
    assert "secret" not in str(caught.value)


@given(st.text())
def test_any_text_is_a_proxy_or_an_error(text: str) -> None:
    """Nothing that is typed brings an error from outside the tree."""
    try:
        proxy = parse_proxy(text)
    except ProxyAddressError:
        return

    assert parse_proxy(proxy.url) == proxy


@pytest.mark.parametrize(
    ("host", "exceptions", "direct"),
    [
        (HOST, "", False),
        (HOST, "*", True),
        (HOST, "service-now.com", True),
        (HOST, ".service-now.com", True),
        (HOST, "*.service-now.com", True),
        (HOST, "corp.example; DEV1.service-now.com", True),
        (HOST, "now.com", False),
        ("10.1.2.3", "10.0.0.0/8", True),
        ("10.1.2.3", "10.1.2.3", True),
        ("11.1.2.3", "10.0.0.0/8 192.168.0.0/16", False),
        ("itsm", "<local>", True),
        (HOST, "<local>", False),
        (HOST, ". , *.", False),
    ],
)
def test_exceptions_count_for_names_below_them(host, exceptions, direct) -> None:
    """Names, networks and the two signs that other programs know."""
    assert is_exception(host, exceptions) is direct
    settings = ProxySettings(ProxyMode.MANUAL, "proxy.corp:8080", exceptions=exceptions)
    assert (settings.proxy_to(host) is None) is direct


def test_the_three_modes(monkeypatch) -> None:
    """This computer's own proxy, none, or the one that was typed."""
    monkeypatch.setenv("https_proxy", "system.corp:3128")

    assert ProxySettings().proxy_to(HOST) == Proxy("system.corp", 3128)
    assert ProxySettings(ProxyMode.DIRECT).proxy_to(HOST) is None
    typed = ProxySettings(ProxyMode.MANUAL, "typed.corp:8080", "mara")
    assert typed.proxy_to(HOST, Secret("x")) == Proxy("typed.corp", 8080, "mara", Secret("x"))
    assert typed.proxy_to("localhost") is None


@pytest.mark.parametrize("exceptions", ["*", "service-now.com", "corp.example,.service-now.com"])
def test_exceptions_of_this_computer_count(monkeypatch, exceptions) -> None:
    """What the environment excepts is reached directly."""
    monkeypatch.setenv("https_proxy", "http://system.corp:3128")
    monkeypatch.setenv("no_proxy", exceptions)

    assert ProxySettings().proxy_to(HOST) is None


def test_a_password_is_never_shown() -> None:
    """A proxy can be printed and logged; its sign-in is given to who asks by name alone."""
    proxy = Proxy("proxy.corp", 8080, "mara", Secret("p@ss"))

    assert "p@ss" not in f"{proxy!r} {proxy.url}"
    assert proxy.sign_in == ("mara", "p@ss")
    assert Proxy("proxy.corp", 8080).sign_in is None
