"""Addresses, from whatever people paste."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AddressError
from app.instance.address import InstanceAddress, parse_address

HOSTS = st.from_regex(r"[a-z][a-z0-9]{0,20}(\.[a-z][a-z0-9]{0,20}){1,3}", fullmatch=True)
SAFE_LINK = "https://eur01.safelinks.protection.outlook.com/?url="
PORTS = st.integers(min_value=1, max_value=65535)


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("dev1", "https://dev1.service-now.com"),
        ("  DEV1  ", "https://dev1.service-now.com"),
        ("dev1/nav_to.do", "https://dev1.service-now.com"),
        ("dev1.service-now.com", "https://dev1.service-now.com"),
        ("dev1.service-now.com.", "https://dev1.service-now.com"),
        ("https://dev1.service-now.com/nav_to.do?uri=x", "https://dev1.service-now.com"),
        ("HTTPS://Dev1.Service-Now.com#top", "https://dev1.service-now.com"),
        ("https://dev1.service-now.com:443/", "https://dev1.service-now.com"),
        ("snow.corp.example", "https://snow.corp.example"),
        ("snow.corp.example:8443/login.do", "https://snow.corp.example:8443"),
        ("https://snow/", "https://snow"),
        ("localhost", "https://localhost"),
        ("localhost:47000", "https://localhost:47000"),
        ("https://127.0.0.1:47000", "https://127.0.0.1:47000"),
        ("https://[::1]:47000/x", "https://[::1]:47000"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("bücher.example:8443", "https://xn--bcher-kva.example:8443"),
        ("https://dev1。service-now。com/", "https://dev1.service-now.com"),
        ("<https://dev1.service-now.com/nav_to.do>", "https://dev1.service-now.com"),
        ("(dev1.service-now.com).", "https://dev1.service-now.com"),
        ("[dev1]", "https://dev1.service-now.com"),
        ("[::1]", "https://[::1]"),
        ('"https://dev1.service-now.com",', "https://dev1.service-now.com"),
        ("https://dev1.service-now.com/;", "https://dev1.service-now.com"),
        ("//dev1.service-now.com/", "https://dev1.service-now.com"),
        ("“https://dev1.service-now.com”", "https://dev1.service-now.com"),
        ("« https://dev1.service-now.com »", "https://dev1.service-now.com"),
        ("Our instance: https://dev1.service-now.com/x?a=b.", "https://dev1.service-now.com"),
        ("[dev1](https://dev1.service-now.com/login.do)", "https://dev1.service-now.com"),
        ("Dev <https://dev1.service-now.com>", "https://dev1.service-now.com"),
        ("https://dev1.\r\nservice-now.com", "https://dev1.service-now.com"),
        ("\ufeffdev1\u200b.service-now.com", "https://dev1.service-now.com"),
        ("https://dev1.service-now.com/login.do", "https://dev1.service-now.com"),
        (
            "https://dev1.service-now.com/now/nav/ui/classic/params/target/incident.do%3Fsys_id=1",
            "https://dev1.service-now.com",
        ),
        ("agency.servicenowservices.com", "https://agency.servicenowservices.com"),
        ("https://unit.service-now.mil/login.do", "https://unit.service-now.mil"),
        (
            f"{SAFE_LINK}https%3A%2F%2Fdev1.service-now.com%2Flogin.do&data=05",
            "https://dev1.service-now.com",
        ),
    ],
)
def test_understands_what_people_paste(text: str, origin: str) -> None:
    """A name, a host, or any page of the instance leads to the same origin."""
    assert parse_address(text).origin == origin


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Nothing was typed"),
        ("   ", "Nothing was typed"),
        ("<>", "Nothing was typed"),
        ("dev1.service-now.com dev2.service-now.com", "cannot be the name"),
        (f"{SAFE_LINK}http%3A%2F%2Fdev1.example", "http://"),
        ("http://dev1.service-now.com", "http://"),
        ("HTTP://dev1.service-now.com", "http://"),
        ("ftp://dev1.service-now.com", "ftp://"),
        ("javascript://alert(1)", "javascript://"),
        ("https://", "names no host"),
        ("https:///path", "names no host"),
        ("https:/dev1.service-now.com", "cannot be read"),
        ("https:dev1", "cannot be read"),
        ("https//dev1.service-now.com", "cannot be read"),
        ("https://https://dev1.service-now.com", "cannot be read"),
        ("see https://a.example https://b.example", "cannot be read"),
        ("https://admin:x@dev1.service-now.com", "user name"),
        ("dev1.service-now.com@evil.example", "user name"),
        ("https://dev1.service-now.com:0", "port"),
        ("https://dev1.service-now.com:99999", "port"),
        ("https://dev1.service-now.com:x", "port"),
        ("my instance", "cannot be the name"),
        ("https://a..b", "cannot be the name"),
        ("https://dev1\\.evil.example", "cannot be the name"),
        ("https://[zz]/", "cannot be read"),
        ("https://" + "a" * 64 + ".example", "cannot be the name"),
    ],
)
def test_says_why_a_text_is_no_address(text: str, said: str) -> None:
    """Each kind of wrong address is refused in words of its own."""
    with pytest.raises(AddressError) as caught:
        parse_address(text)

    assert said in str(caught.value.detail)


@given(HOSTS, PORTS)
def test_an_origin_leads_back_to_its_address(host: str, port: int) -> None:
    """What is shown can be typed again."""
    address = InstanceAddress(host, port)

    assert address == parse_address(address.origin) == parse_address(address.url("/a", b="c"))


@given(st.text())
def test_any_text_is_an_address_or_an_error(text: str) -> None:
    """Nothing that is typed brings an error from outside the tree."""
    try:
        address = parse_address(text)
    except AddressError:
        return

    assert address.owns(address.url("/"))


@given(st.text())
def test_no_path_leads_to_another_host(path: str) -> None:
    """A path from anywhere stays on the instance."""
    address = InstanceAddress("dev1.service-now.com")

    assert address.owns(address.url(path))


@pytest.mark.parametrize(
    "url",
    [
        "https://dev1.service-now.com",
        "https://dev1.service-now.com/",
        "https://dev1.service-now.com/login.do?x=@evil.example",
        "https://dev1.service-now.com?x",
        "https://dev1.service-now.com#x",
    ],
)
def test_owns_its_own_pages(url: str) -> None:
    """Any path, query or fragment of the origin belongs to the instance."""
    assert parse_address("dev1").owns(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "about:blank",
        "http://dev1.service-now.com/",
        "https://dev1.service-now.com.evil.example/",
        "https://dev1.service-now.com@evil.example/",
        "https://dev1.service-now.com:443@evil.example/",
        "https://evil.example/https://dev1.service-now.com/",
        "https://evil.example\\@dev1.service-now.com/",
        "https://dev1.service-now.com\\@evil.example/",
        "https://dev1.service-now.com:8443/",
        "https://user@dev1.service-now.com/",
        "https://xdev1.service-now.com/",
        "https://dev1.service-now.com%2eevil.example/",
        "https://dev1.service-now.community/",
        "//dev1.service-now.com/",
        " https://dev1.service-now.com/",
    ],
)
def test_disowns_lookalikes(url: str) -> None:
    """A URL that only resembles the origin does not belong to the instance."""
    assert not parse_address("dev1").owns(url)


def test_a_record_page_carries_the_record_encoded() -> None:
    """The address of a record survives being a parameter."""
    url = parse_address("dev1").record_url("incident", "a1b2")

    assert url == ("https://dev1.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3Da1b2")


@pytest.mark.parametrize(
    ("text", "label"), [("dev1", "dev1.service-now.com"), ("localhost:47000", "localhost:47000")]
)
def test_a_label_leaves_the_usual_port_out(text: str, label: str) -> None:
    """People read the port only where it is unusual."""
    assert parse_address(text).label == label


@pytest.mark.parametrize(
    ("text", "in_cloud"),
    [
        ("dev1", True),
        ("agency.servicenowservices.com", True),
        ("unit.service-now.mil", True),
        ("itsm.corp.example", False),
        ("service-now.com.evil.example", False),
        ("evilservice-now.com", False),
    ],
)
def test_clouds_are_told_from_vanity_hosts(text: str, in_cloud) -> None:
    """Only ServiceNow's own domains count as its cloud."""
    assert parse_address(text).is_in_cloud is in_cloud
