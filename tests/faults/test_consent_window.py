"""Rows 54 to 59 of the list of faults: what a page may try while consent is given."""

from __future__ import annotations

import json
import os
import signal

import pytest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from app.errors import AppError, CertificateError, InputError
from app.instance.address import parse_address
from app.instance.recognition import recognise
from app.network import NetworkPolicy
from app.signin.authorization import AuthorizationAttempt
from tests.ui.consent_scene import visit, web
from tests.windows import run_scene
from ui.consent.failures import PageCrashedError
from ui.consent.navigation import Verdict, judge

EMPTY = ("about:blank", "about:blank#blocked")
CERTIFICATES = ("self_signed", "expired", "wrong_host", "other_ca")


@pytest.mark.parametrize("fault", CERTIFICATES)
async def test_row_54_a_certificate_that_proves_nothing_by_rest(practice, fault) -> None:
    """REST refuses it, and nothing is sent."""
    practice.conditions.set("certificate", fault)
    before = len(practice.requests)

    with pytest.raises(CertificateError):
        await recognise(parse_address(practice.address), NetworkPolicy(practice.ca_file))

    assert len(practice.requests) == before


@web
@pytest.mark.parametrize("fault", CERTIFICATES)
def test_row_54_a_certificate_that_proves_nothing_in_the_window(practice, fault) -> None:
    """The embedded browser refuses the same certificates, and shows nothing."""

    async def scene():
        async with visit(practice) as person:
            practice.conditions.set("certificate", fault)
            before = len(practice.requests)
            person.view.open(person.attempt(), person.policy)
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures, len(practice.requests) - before

    failures, requests = run_scene(scene())

    assert [isinstance(failure, CertificateError) for failure in failures] == [True]
    assert requests == 0


@pytest.mark.parametrize("text", ["http://dev.service-now.com", "ftp://dev.service-now.com"])
def test_row_55_an_address_without_encryption(text) -> None:
    """It is refused, or asked over https; never as it stands."""
    try:
        origin = parse_address(text).origin
    except InputError:
        origin = ""

    assert not origin.startswith(("http:", "ftp:"))


@pytest.mark.parametrize("main_frame", [True, False])
def test_row_55_a_way_down_to_http(practice, main_frame) -> None:
    """No page and no frame goes on without encryption."""
    attempt = AuthorizationAttempt.start(parse_address(practice.address), "client")

    verdict = judge("http://dev.service-now.com/login.do", attempt, main_frame=main_frame)

    assert verdict is Verdict.REFUSE


@web
def test_row_56_a_storm_of_windows(practice) -> None:
    """However a page asks, and however often, no other window or view appears."""
    storm = """
        for (let i = 0; i < 50; i++) {
            window.open('/login.do?' + i);
            const link = Object.assign(document.createElement('a'),
                {href: '/login.do', target: '_blank'});
            document.body.append(link);
            link.click();
        }
        location.href"""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            before = len(QApplication.topLevelWidgets())
            requests = len(practice.requests)
            href = await person.hands.run(storm)
            after = await person.hands.run("location.href")
            views = person.view.findChildren(QWebEngineView)
            grown = len(QApplication.topLevelWidgets()) - before
            return href, after, len(views), grown, len(practice.requests) - requests

    href, after, views, grown, requests = run_scene(scene())

    assert after == href
    assert (views, grown, requests) == (1, 0, 0)


@web
def test_row_57_what_a_page_wishes(practice) -> None:
    """A page that tries each gets no file, no permission, no screen and no download."""
    wishes = """
        const input = Object.assign(document.createElement('input'), {type: 'file'});
        document.body.append(input);
        input.click();
        const link = Object.assign(document.createElement('a'),
            {href: 'data:text/plain,x', download: 'x.txt'});
        document.body.append(link);
        link.click();
        document.documentElement.requestFullscreen().catch(() => 0);
        window.asked = [];
        for (const name of ['geolocation', 'notifications', 'camera', 'microphone']) {
            navigator.permissions.query({name})
                .then(answer => window.asked.push(answer.state), () => window.asked.push('denied'));
        }
        navigator.geolocation.getCurrentPosition(() => { window.placed = true; });
        navigator.mediaDevices?.getUserMedia({audio: true}).then(() => { window.heard = true; },
            () => 0);"""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            before = set(QApplication.topLevelWidgets())
            await person.hands.run(wishes)
            script = "JSON.stringify([Boolean(document.fullscreenElement), !!window.placed, "
            found = await person.hands.run(script + "!!window.heard, location.pathname])")
            dialogs = [
                new for new in set(QApplication.topLevelWidgets()) - before if new.isVisible()
            ]
            return json.loads(found), dialogs, person.failures

    (is_full, is_placed, is_heard, path), dialogs, failures = run_scene(scene())

    assert (is_full, is_placed, is_heard) == (False, False, False)
    assert path == "/login.do"
    assert dialogs == []
    assert failures == []


@web
def test_row_58_addresses_that_no_page_may_go_to(practice) -> None:
    """The page stays where it is, or is emptied by the browser; nothing else is ever shown."""
    addresses = [
        *("file:///etc/passwd", "file://localhost/etc/passwd", "data:text/html,x"),
        *("data:text/html;base64,eA==", "blob:https://dev.example.com/1", "filesystem:https://x/"),
        *("view-source:https://dev.example.com/", "chrome://gpu", "chrome://settings/", "qrc:/x"),
        *("about:config", "devtools://devtools/", "ftp://dev.example.com/"),
        *("ws://dev.example.com/", "mailto:a@example.com", "tel:1", "sms:1", "vscode://file/x"),
        *("ms-appinstaller:?source=x", "ms-msdt:/id", "search-ms:query=x", "http://localhost:9/"),
        *("http://dev.example.com/", "steam://run/1", "custom-scheme:x", "about:blank"),
    ]

    async def scene():
        async with visit(practice) as person:
            await person.open()
            before = await person.hands.run("location.href")
            seen = []
            for address in addresses:
                await person.hands.run(f"location = {json.dumps(address)}")
                seen.append(await person.hands.run("location.href"))
            return before, seen, person.failures

    before, seen, failures = run_scene(scene())

    assert len(seen) > 20
    assert set(seen) <= {before, *EMPTY}
    assert failures == []


@web
def test_row_59_the_page_is_killed_while_somebody_signs_in(practice) -> None:
    """The view says so once, and opening again shows the form."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            os.kill(person.hands.web_view().page().renderProcessPid(), signal.SIGKILL)
            await person.hands.until(lambda: person.failures, "a failure")
            failures: list[AppError] = list(person.failures)
            await person.open()
            return failures, person.view.can_fill

    failures, can_fill = run_scene(scene())

    assert [type(failure) for failure in failures] == [PageCrashedError]
    assert can_fill
