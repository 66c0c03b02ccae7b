"""Which cookies of a browser go to the instance, and to nobody else."""

from __future__ import annotations

import pytest
from PySide6.QtNetwork import QNetworkCookie

from ui.consent.navigation import Verdict, judge_sign_in
from ui.consent.session_cookies import header_of

HOST = "dev1.service-now.com"


def cookie(domain: str, path: str = "/", name: str = "a") -> QNetworkCookie:
    """Return a cookie as the web engine hands it out: a leading dot means sub-domains too."""
    made = QNetworkCookie(name.encode(), b"1")
    made.setDomain(domain)
    made.setPath(path)
    return made


@pytest.mark.parametrize(
    ("domain", "path"),
    [(HOST, "/"), (f".{HOST}", "/"), (".service-now.com", "/"), (HOST, "/api"), (HOST, "/api/")],
)
def test_cookies_of_the_instance_are_sent(domain, path) -> None:
    """The host's own, and those of the domains above it, where the path covers the API."""
    assert header_of([cookie(domain, path)], HOST).reveal() == "a=1"


@pytest.mark.parametrize(
    ("domain", "path"),
    [
        ("login.example.com", "/"),
        (".example.com", "/"),
        ("service-now.com", "/"),
        ("dev2.service-now.com", "/"),
        (f"x.{HOST}", "/"),
        (".1.service-now.com", "/"),
        ("ev1.service-now.com", "/"),
        (HOST, "/idp"),
        (HOST, "/ap"),
        (HOST, "/apis"),
        (HOST, "/oauth_auth.do"),
    ],
)
def test_cookies_of_anybody_else_are_not_sent(domain, path) -> None:
    """An identity provider's cookies, and those for other paths, stay in the browser."""
    assert not header_of([cookie(domain, path)], HOST)


def test_cookies_are_put_together() -> None:
    """Several cookies make one header."""
    held = [cookie(HOST, name="a"), cookie("idp.example", name="x"), cookie(HOST, name="b")]

    assert header_of(held, HOST).reveal() == "a=1; b=1"


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        ("https://dev1.service-now.com/login.do", Verdict.SHOW),
        ("https://login.microsoftonline.com/common/saml2", Verdict.SHOW),
        ("http://localhost:47316/firnline/consent?code=a", Verdict.REFUSE),
        ("http://dev1.service-now.com/", Verdict.REFUSE),
        ("file:///etc/passwd", Verdict.REFUSE),
        ("data:text/html,x", Verdict.REFUSE),
        ("about:blank", Verdict.REFUSE),
        ("", Verdict.REFUSE),
    ],
)
def test_a_sign_in_goes_over_https_alone(url, verdict) -> None:
    """The instance and any identity provider may be shown, and nothing else."""
    assert judge_sign_in(url, main_frame=True) is verdict
