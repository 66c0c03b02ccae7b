"""An administrator signs in in a real web view, in all the ways that an instance has."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from app.errors import AppError, UnknownAuthorityError
from app.instance.access import BrowserSession
from app.instance.address import parse_address
from app.network import NetworkPolicy
from app.practice.accounts.second_factor import code_at
from app.practice.server import Account, PracticeServer
from app.secret import Secret
from app.setup.administrator import sign_in_by_session
from app.signin.identity import Identity
from tests.sign_in import is_alive
from tests.ui.consent_scene import LIMIT_S, web
from tests.windows import run_scene
from ui.consent.administrator_browser import AdministratorBrowser
from ui.consent.failures import PageCrashedError
from ui.driver import Driver
from ui.tasks import TaskSet


class Visit:
    """One browser, what it told, and a person's hands on its page."""

    def __init__(self, browser: AdministratorBrowser, server: PracticeServer) -> None:
        self.browser = browser
        self.server = server
        self.address = parse_address(server.address)
        self.policy = NetworkPolicy(server.ca_file)
        self.accounts: list[Identity] = []
        self.sessions: list[BrowserSession] = []
        self.failures: list[AppError] = []
        self.hands = Driver(limit_s=LIMIT_S)
        browser.account_changed.connect(lambda account: account and self.accounts.append(account))
        browser.signed_in.connect(self.sessions.append)
        browser.failed.connect(self.failures.append)

    async def open(self, form: str = "#user_name") -> None:
        """Open the instance and wait for a sign-in form."""
        self.browser.open(self.address, self.policy)
        await self.hands.see_on_page(form)

    async def session(self) -> BrowserSession:
        """Wait until the browser tells of a session."""
        await self.hands.until(lambda: self.sessions, "a session")
        return self.sessions[-1]

    async def user_name(self) -> str:
        """Return as whom the session works."""
        proven = await sign_in_by_session(self.address, self.policy, await self.session())
        return proven.user_name


@asynccontextmanager
async def visit(server: PracticeServer) -> AsyncIterator[Visit]:
    """Show a browser, and take it away whole."""
    tasks = TaskSet()
    browser = AdministratorBrowser(tasks, language="en")
    browser.resize(650, 480)
    browser.show()
    try:
        yield Visit(browser, server)
    finally:
        await tasks.closed()
        gone = asyncio.Event()
        browser.destroyed.connect(gone.set)
        browser.close_session()
        browser.deleteLater()
        await gone.wait()


async def type_in(person: Visit, account: Account) -> None:
    """Fill in the instance's own form as a person does, and submit it."""
    await person.hands.write_on_page("#user_name", account.user_name)
    await person.hands.write_on_page("#user_password", account.password)
    await person.hands.press_on_page("#sysverb_login")


@web
def test_a_person_signs_in_and_the_session_works(practice) -> None:
    """What the browser holds afterwards serves the API as that person."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            await type_in(person, practice.administrator)
            return await person.user_name(), person.accounts

    user_name, accounts = run_scene(scene())

    assert user_name == practice.administrator.user_name
    assert {account.user_name for account in accounts} == {user_name}


@web
def test_a_name_can_be_filled_in_and_submitted(practice) -> None:
    """One call does what a person would type, quotes and all in the password."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            account = practice.administrator
            person.browser.sign_in(account.user_name, Secret(account.password))
            return await person.user_name()

    assert run_scene(scene()) == practice.administrator.user_name


@web
def test_a_wrong_password_stays_on_the_page(practice) -> None:
    """The instance says what is wrong; it is submitted once, and there is no session."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            person.browser.sign_in("admin", Secret("wrong"))
            await person.hands.see_on_page(".notice")
            return person.sessions, [entry.method for entry in practice.requests].count("POST")

    assert run_scene(scene()) == ([], 1)


@web
def test_single_sign_on_leads_to_a_session(practice) -> None:
    """The identity provider is shown, its cookies stay behind, and the session works."""
    practice.conditions.sso = True

    async def scene():
        async with visit(practice) as person:
            await person.open("input[name=username]")
            account = practice.administrator
            await person.hands.write_on_page("input[name=username]", account.user_name)
            await person.hands.write_on_page("input[name=password]", account.password)
            await person.hands.press_on_page("button[type=submit], form button")
            session = await person.session()
            return await person.user_name(), session.cookies.reveal()

    user_name, cookies = run_scene(scene())

    assert user_name == practice.administrator.user_name
    assert "practice_idp" not in cookies


@web
def test_the_own_form_stays_reachable_past_single_sign_on(practice) -> None:
    """An account of the instance itself signs in there."""
    practice.conditions.sso = True

    async def scene():
        async with visit(practice) as person:
            await person.open("input[name=username]")
            person.browser.local_sign_in()
            await type_in(person, practice.administrator)
            return await person.user_name()

    assert run_scene(scene()) == practice.administrator.user_name


@web
def test_a_second_factor_stands_between(practice) -> None:
    """Behind the password alone nobody is signed in; behind the code somebody is."""
    practice.conditions.mfa = True

    async def scene():
        async with visit(practice) as person:
            await person.open()
            await type_in(person, practice.administrator)
            await person.hands.see_on_page("#txtResponse")
            between = list(person.sessions)
            code = await one_time_code(person)
            await person.hands.write_on_page("#txtResponse", code)
            await person.hands.press_on_page("form button")
            return between, await person.user_name()

    assert run_scene(scene()) == ([], practice.administrator.user_name)


async def one_time_code(person: Visit) -> str:
    """Return what the authenticator would show; the practice instance shows its secret."""
    secret = str(await person.hands.run("document.querySelector('#secret code').textContent"))
    return code_at(secret.strip(), person.server.clock.seconds())


@web
def test_a_new_session_remembers_nobody(practice) -> None:
    """Opening again asks for a sign-in again."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            await type_in(person, practice.administrator)
            await person.session()
            await person.open()
            return len(person.sessions)

    assert run_scene(scene()) == 1


@web
def test_nothing_is_submitted_elsewhere(practice) -> None:
    """A page that only looks like the sign-in form gets no password."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            shown = practice.address.replace("localhost", "127.0.0.1")
            await person.hands.run(f"location = {json.dumps(shown + '/login.do')}")
            await person.hands.until(lambda: "127.0.0.1" in shown_host(person), "the other page")
            await type_in(person, practice.administrator)
            await person.hands.see_on_page("a[href*='logout']")
            return person.sessions

    assert run_scene(scene()) == []


def shown_host(person: Visit) -> str:
    """Return the host of the page that is shown."""
    view = person.hands.web_view()
    return view.url().host() if view else ""


@web
def test_nothing_secret_is_logged(practice, caplog) -> None:
    """Neither password, cookie nor page token stands in the log."""
    caplog.set_level(logging.DEBUG)

    async def scene():
        async with visit(practice) as person:
            await person.open()
            account = practice.administrator
            person.browser.sign_in(account.user_name, Secret(account.password))
            session = await person.session()
            administrator = await sign_in_by_session(person.address, person.policy, session)
            await administrator.sign_out()
            return session

    session = run_scene(scene())
    told = [session.cookies.reveal().partition("=")[2], session.page_token.reveal()]

    assert not any(secret in caplog.text for secret in [*told, practice.administrator.password])
    assert not is_alive(practice, session)


@web
def test_a_crash_of_the_page_is_told_and_survived(practice) -> None:
    """When the process that draws dies, the browser says so, and opening again works."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            os.kill(person.hands.web_view().page().renderProcessPid(), signal.SIGKILL)
            await person.hands.until(lambda: person.failures, "a failure")
            await person.open()
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [PageCrashedError]


@web
def test_an_unknown_authority_is_refused(practice) -> None:
    """Without the CA file of the connection nothing of the instance is shown."""

    async def scene():
        async with visit(practice) as person:
            person.browser.open(person.address, NetworkPolicy())
            await person.hands.until(lambda: person.failures, "a failure")
            return person.failures

    assert [type(failure) for failure in run_scene(scene())] == [UnknownAuthorityError]


@web
def test_leaving_before_a_certificate_is_decided_about_is_safe(practice) -> None:
    """Whoever goes away meanwhile finds the browser unharmed, and may open it again."""

    async def scene():
        async with visit(practice) as person:
            person.browser.open(person.address, person.policy)
            await person.hands.until(lambda: person.browser.is_deciding, "a certificate in doubt")
            person.browser.close_session()
            left = person.browser.is_deciding
            await person.open()
            return left, person.failures

    assert run_scene(scene()) == (False, [])


@web
@pytest.mark.parametrize("url", ["http://localhost:9/", "file:///etc/passwd"])
def test_only_https_is_shown(practice, url) -> None:
    """Every other scheme is refused, and the page stays."""

    async def scene():
        async with visit(practice) as person:
            await person.open()
            before = await person.hands.run("location.href")
            await person.hands.run(f"location = {json.dumps(url)}")
            return before, await person.hands.run("location.href")

    before, after = run_scene(scene())

    assert after == before
