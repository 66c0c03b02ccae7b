from __future__ import annotations

import json
import os
import signal
import socket

import pytest
from PySide6.QtWidgets import QLabel
from tenacity import retry, stop_after_delay, wait_fixed

from app.errors import (
    ClientUnknownError,
    ConsentDeniedError,
    HostNotFoundError,
    NoLocalFormError,
    RedirectRefusedError,
    UnknownAuthorityError,
    UnreachableError,
)
from app.instance.address import InstanceAddress
from app.network import NetworkPolicy
from app.remedies.catalogue import remedy_for
from app.secret import Secret
from app.signin.authorization import AuthorizationAttempt
from tests.ui.consent_scene import visit, web
from tests.windows import run_scene
from ui.consent import scripts
from ui.consent.failures import PageCrashedError
from ui.consent.security_bar import SecurityBar
from ui.consent.view import ConsentView

_LINK = """
const press = wish => {
    const link = Object.assign(document.createElement('a'), {href: '/login.do', ...wish});
    document.body.append(link);
    link.click();
};
"""


@pytest.fixture
def listener():
    """Listen where the redirect address points to; nothing may ever arrive."""
    # The address has one port, and tests may run side by side.
    listen = retry(stop=stop_after_delay(30), wait=wait_fixed(0.1))(socket.create_server)
    with listen(("127.0.0.1", 47316)) as sock:
        sock.settimeout(0)
        yield sock


@web
def test_allow_is_caught_before_it_loads(practice, listener) -> None:
    """Allow ends in the way back of this attempt, and nothing is requested from it."""

    async def scene():
        async with visit(practice) as person:
            attempt = await person.open()
            await person.sign_in(practice.administrator)
            await person.press("#allow")
            return attempt, person.returned

    attempt, returned = run_scene(scene())

    assert len(returned) == 1
    assert attempt.code_from(returned[0])
    with pytest.raises(BlockingIOError):
        listener.accept()


@web
def test_deny_is_caught(practice) -> None:
    """Deny ends in the way back as well, which says so."""

    async def scene():
        async with visit(practice) as person:
            attempt = await person.open()
            await person.sign_in(practice.personal)
            await person.press("#deny")
            return attempt, person.returned

    attempt, returned = run_scene(scene())

    with pytest.raises(ConsentDeniedError):
        attempt.code_from(returned[0])


@web
def test_account_is_named(practice) -> None:
    """The view says who the page is signed in as."""

    async def scene():
        async with visit(practice) as person:
            told = []
            person.view.account_changed.connect(told.append)
            await person.open()
            await person.sign_in(practice.personal)
            return person.view.account, list(told)

    account, told = run_scene(scene())

    assert (account.user_name, account.name) == ("mara.lindqvist", "Mara Lindqvist")
    assert told[-1] == account


@web
def test_not_you_uses_the_link_of_the_page(practice) -> None:
    """Not You signs the wrong person out on the instance and shows the sign-in form."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            await person.sign_in(practice.personal)
            person.view.not_you()
            await person.hands.until(lambda: person.view.can_fill, "the sign-in form")
            return person.view.account, [entry.path for entry in practice.requests]

    account, paths = run_scene(scene())

    assert account is None
    assert "/logout.do" in paths


@web
@pytest.mark.parametrize(
    "text",
    [
        "Not You",
        "NOT YOU?",
        "not\u00a0you",
        "Not you\u2019re account? Not you.",
        "Ce n\u2019est pas vous\u00a0?",
        "Ce n'est pas vous ?",
        "PAS VOUS",
    ],
)
def test_not_you_is_found_in_any_spelling(practice, text) -> None:
    """Any case, any blank, either apostrophe, English or French."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            await person.sign_in(practice.personal)
            await person.hands.run(f"not_you.textContent = {json.dumps(text)}")
            person.view.not_you()
            await person.hands.until(lambda: person.view.can_fill, "the sign-in form")
            return [entry.path for entry in practice.requests]

    assert "/logout.do" in run_scene(scene())


@web
def test_second_not_you_starts_afresh(practice) -> None:
    """Where the link brought the same person back, a fresh session helps without it."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            for _ in range(2):
                await person.sign_in(practice.personal)
                person.view.not_you()
                await person.hands.until(lambda: person.view.can_fill, "the sign-in form")
            return [entry.path for entry in practice.requests]

    paths = run_scene(scene())

    assert paths.count("/logout.do") == 1


@web
def test_new_attempt_remembers_nobody(practice) -> None:
    """Opening again begins in a session of its own."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            await person.sign_in(practice.personal)
            await person.open()
            return person.view.account

    assert run_scene(scene()) is None


@web
def test_one_press_fills_in_and_submits(practice) -> None:
    """Name and password arrive as they are; until the press the form stays empty."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            script = "JSON.stringify([user_name.value, user_password.value])"
            before = await person.hands.run(script)
            await person.sign_in(practice.personal)
            await person.hands.see_on_page("#allow")
            return before, person.view.account.user_name

    before, user_name = run_scene(scene())

    assert json.loads(before) == ["", ""]
    assert user_name == practice.personal.user_name


@web
def test_a_press_before_the_page_is_known_signs_in(practice) -> None:
    """Whoever is quicker than the page is signed in on it, and its form is submitted once."""

    async def scene():
        async with visit(practice) as person:
            person.view.open(person.attempt(), person.policy)
            await person.sign_in(practice.personal)
            await person.hands.see_on_page("#allow")
            paths = [(entry.method, entry.path) for entry in practice.requests]
            return paths.count(("POST", "/login.do"))

    assert run_scene(scene()) == 1


@web
def test_a_refused_password_is_not_sent_again(practice) -> None:
    """After a wrong password the form is there again, and nothing is submitted by itself."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            person.view.sign_in("firnline.integration", Secret("a'b\"c</script>\\"))
            await person.hands.until(lambda: not person.view.can_fill, "the form to go")
            await person.hands.until(lambda: person.view.can_fill, "the form again")
            paths = [(entry.method, entry.path) for entry in practice.requests]
            return paths.count(("POST", "/login.do")), person.view.account

    assert run_scene(scene()) == (1, None)


def is_secure(view: ConsentView, host: str) -> bool:
    """Tell whether the bar above the page says that this host proved who it is."""
    said = [label.text() for label in view.findChild(SecurityBar).findChildren(QLabel)]
    return "✓ Secure" in said and any(text.startswith(host) for text in said)


@web
def test_nothing_is_filled_on_another_origin(practice) -> None:
    """A page that only looks like the sign-in form gets no password."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            shown = practice.address.replace("localhost", "127.0.0.1")
            await person.hands.run(f"location = {json.dumps(shown + '/login.do')}")
            await person.hands.until(lambda: is_secure(person.view, "127.0.0.1"), "the other page")
            attempts = scripts.fill_in(person.address.origin, "x", password=Secret("secret"))
            await person.hands.run(attempts)
            script = "location.hostname + ':' + user_password.value"
            return await person.hands.run(script), person.view.can_fill

    assert run_scene(scene()) == ("127.0.0.1:", False)


@web
def test_unknown_authority_is_refused(practice) -> None:
    """Without the CA file of the connection nothing of the instance is shown."""

    async def scene():
        async with visit(practice) as person:
            before = len(practice.requests)
            person.view.open(person.attempt(), NetworkPolicy())
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures, len(practice.requests) - before

    failures, requests = run_scene(scene())

    assert [type(failure) for failure in failures] == [UnknownAuthorityError]
    assert requests == 0


@web
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (InstanceAddress("localhost", 4399), UnreachableError),
        (InstanceAddress("nowhere.invalid"), HostNotFoundError),
    ],
)
def test_unreachable_page_is_an_error(practice, address, expected) -> None:
    """A page that cannot be loaded becomes an error of the tree."""

    async def scene():
        async with visit(practice) as person:
            person.view.open(AuthorizationAttempt.start(address, "client"), person.policy)
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [expected]


@web
@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("redirect_url", "https://other.example/back", RedirectRefusedError),
        ("client_id", "another", ClientUnknownError),
        ("active", "false", ClientUnknownError),
    ],
)
def test_error_page_of_the_instance_is_recognised(practice, column, value, expected) -> None:
    """What the instance says instead of asking for consent becomes an error of the tree."""

    async def scene():
        async with visit(practice) as person:
            await person.change_entry({column: value})
            person.view.open(person.attempt(), person.policy)
            await person.hands.until(lambda: person.view.can_fill, "the sign-in form")
            account = practice.personal
            person.view.sign_in(account.user_name, Secret(account.password))
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [expected]


@web
def test_an_answer_that_strays_goes_nowhere(practice) -> None:
    """An instance that sends the answer to the first address registered is stopped on the way."""
    practice.conditions.redirect_mismatch = "first"

    async def scene():
        async with visit(practice) as person:
            elsewhere = f"{practice.address}/elsewhere"
            await person.change_entry({"redirect_url": elsewhere})
            await person.open()
            await person.sign_in(practice.personal)
            await person.hands.press_on_page("#allow")
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures, [entry.path for entry in practice.requests]

    failures, paths = run_scene(scene())

    assert [type(failure) for failure in failures] == [RedirectRefusedError]
    assert "/elsewhere" not in paths


@web
def test_crash_of_the_page_is_told_and_survived(practice) -> None:
    """When the process that draws dies, the view says so, and opening again works."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            os.kill(person.hands.web_view().page().renderProcessPid(), signal.SIGKILL)
            await person.hands.until(lambda: person.failures, "a failure")
            await person.open()
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [PageCrashedError]


@web
def test_local_sign_in_returns_to_consent(practice) -> None:
    """After the instance's own form, the view comes back to the consent page by itself."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            offers: list[bool] = []
            person.view.can_fill_changed.connect(offers.append)
            person.view.local_sign_in()
            await person.hands.until(lambda: offers == [False, True], "the other sign-in form")
            await person.sign_in(practice.personal)
            await person.hands.see_on_page("#allow")
            return person.failures

    assert run_scene(scene()) == []


@web
def test_an_instance_without_a_form_of_its_own(practice) -> None:
    """Where nobody can go past single sign-on, that is said, with the way that is left."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            practice.conditions.ip_blocked = True  # a page without a form, whatever its reason
            person.view.local_sign_in()
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures

    failures = run_scene(scene())

    assert [type(failure) for failure in failures] == [NoLocalFormError]
    assert remedy_for(failures[0]).id == "sso_same_account"


@web
@pytest.mark.parametrize(
    "wish",
    [
        "window.open('/login.do')",
        "press({target: '_blank'})",
        "alert('x')",
        "confirm('x')",
        "prompt('x')",
        "location = 'file:///etc/passwd'",
        "location = 'http://localhost:9/'",
        "document.documentElement.requestFullscreen().catch(() => 0)",
        "navigator.geolocation.getCurrentPosition(() => 0)",
        "Notification.requestPermission()",
        "press({download: 'x'})",
    ],
)
def test_wishes_of_a_page_are_refused(practice, wish) -> None:
    """No window, no dialog, no file, no permission: the page stays and nothing else appears."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            before = await person.hands.run("location.href")
            await person.hands.run(_LINK + wish)
            # The page still answers, so no dialog holds it; and it is the same page.
            return before, await person.hands.run("location.href"), person.failures

    before, after, failures = run_scene(scene())

    assert after == before
    assert failures == []
