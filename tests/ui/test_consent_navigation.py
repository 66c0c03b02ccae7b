from __future__ import annotations

import pytest

from app.instance.address import InstanceAddress
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from ui.consent.navigation import Verdict, judge

ATTEMPT = AuthorizationAttempt.start(InstanceAddress("dev.service-now.com"), "client")


@pytest.mark.parametrize(
    "url",
    [
        "https://dev.service-now.com/oauth_auth.do?state=x",
        "https://login.microsoftonline.com/common/oauth2/authorize",
        "https://sso.example.com:8443/",
    ],
)
def test_https_is_shown(url) -> None:
    """The instance and any identity provider may be shown."""
    verdict = judge(url, ATTEMPT, main_frame=True)

    assert verdict is Verdict.SHOW


@pytest.mark.parametrize("query", ["", "?code=a&state=b", "?error=access_denied"])
def test_way_back_is_caught(query) -> None:
    """The redirect address is caught with whatever it carries."""
    verdict = judge(REDIRECT_URI + query, ATTEMPT, main_frame=True)

    assert verdict is Verdict.RETURN


def test_frame_cannot_be_the_way_back() -> None:
    """A frame inside a page cannot end the attempt."""
    verdict = judge(f"{REDIRECT_URI}?code=a", ATTEMPT, main_frame=False)

    assert verdict is Verdict.REFUSE


@pytest.mark.parametrize(
    "url",
    [
        "http://dev.service-now.com/",
        "http://localhost:47316/firnline/consent/",
        "http://localhost:47316/firnline/consent2?code=a",
        "http://localhost:47316/firnline/Consent?code=a",
        "http://localhost:47317/firnline/consent?code=a",
        "http://localhost.evil.example:47316/firnline/consent?code=a",
        "http://localhost@evil.example:47316/firnline/consent?code=a",
        "http://127.0.0.1:47316/firnline/consent?code=a",
        "http://localhost:47316/firnline/%63onsent?code=a",
        "file:///etc/passwd",
        "data:text/html,x",
        "javascript:alert(1)",
        "blob:https://dev.service-now.com/1",
        "view-source:https://dev.service-now.com/",
        "chrome://gpu",
        "qrc:/x",
        "ftp://dev.service-now.com/",
        "ws://dev.service-now.com/",
        "wss://dev.service-now.com/",
        "mailto:a@example.com",
        "tel:1",
        "ms-appinstaller:?source=x",
        "about:blank",
        "",
    ],
)
def test_everything_else_is_refused(url) -> None:
    """Lookalikes of the way back and every other scheme are refused."""
    verdict = judge(url, ATTEMPT, main_frame=True)

    assert verdict is Verdict.REFUSE


@pytest.mark.parametrize("url", ["about:blank", "about:srcdoc"])
def test_empty_frames_are_shown(url) -> None:
    """A frame that a page fills by script may start empty."""
    verdict = judge(url, ATTEMPT, main_frame=False)

    assert verdict is Verdict.SHOW
