"""Every way through consent, from the first page to the report: nothing ends the set-up."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtGui import QGuiApplication

from app.connections.secrets import load_tokens
from app.secret import Secret
from tests.journeys.conftest import Journey
from tests.journeys.outside_browser import OutsideBrowser, outside_browser
from tests.journeys.steps import WAY, answer_page, is_at
from tests.journeys.test_ways import by_password
from tests.journeys.upkeep_scene import connect, ends_in, open_board
from ui.authorization.time_limit import TimeLimit
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.widgets.note import Note

ONE_PRESS = "Sign in as the integration user"
USER = "firnline.integration"


async def go_to_consent(started: Journey, *faults: str) -> None:
    """Set up as far as consent, on an instance with faults."""
    practice = started.program.practice
    access = await practice.access()
    for fault in faults:
        await practice.steer("set", fault)
    for page, answer, _following in WAY[:-1]:
        await is_at(started, page)
        await answer_page(page, answer)
    await is_at(started, "Administrator")
    await Driver().tick("I have support portal credentials")
    await by_password(Driver(), access.accounts.administrator)
    await is_at(started, "Plan")
    await Driver().press("Apply")
    await is_at(started, "Consent")


async def go_outside(browser: OutsideBrowser) -> None:
    """Choose the browser of this computer, and wait until it is sent to the instance."""
    before = len(browser.opened)
    await Driver().press("In my browser")
    await Driver().until(lambda: len(browser.opened) > before, "the page in the browser")


async def copied_password() -> Secret:
    """Copy the password from the page, as somebody does who types it elsewhere."""
    await Driver().press("Copy password")
    return Secret(QGuiApplication.clipboard().text())


async def sign_in_at_the_identity_provider(user_name: str, password: str) -> None:
    """Type into the form of the identity provider."""
    drive = Driver()
    await drive.write_on_page("#username", user_name)
    await drive.write_on_page("#password", password)
    await drive.press_on_page("#idp_login button")


async def allow(started: Journey) -> str:
    """Select Allow on the page of the right user, and return who the report names as owner."""
    drive = Driver()
    await drive.see("This page is signed in as the integration user", Note)
    await drive.press_on_page("#allow")
    return await owner(started)


async def owner(started: Journey) -> str:
    """Wait for the report, and return who consented."""
    await is_at(started, "Report")
    return started.program.window._flow.state.consented_by.user_name


async def problem() -> str:
    """Wait for what the window says is wrong."""
    return (await Driver().see("Problem", ErrorView)).accessibleDescription()


@pytest.mark.web
def test_in_firnlines_own_window(run, begin, memory):
    """One press signs in, Allow does the rest."""

    async def journey():
        async with begin(open_vault=memory) as started:
            await go_to_consent(started)
            await Driver().press(ONE_PRESS)
            return await allow(started)

    assert run(journey()) == USER


def test_in_the_browser_of_the_computer(run, begin, memory):
    """The page opens outside, the password is copied there, and Firnline goes on by itself."""

    async def journey():
        async with begin(open_vault=memory) as started, outside_browser(started) as browser:
            await go_to_consent(started)
            await go_outside(browser)
            page = await browser.sign_in(USER, await copied_password())
            end = await browser.decide(page, "allow")
            return end, await owner(started)

    end, who = run(journey())

    assert end.url.host == "localhost"
    assert "You can close this window." in end.text
    assert who == USER


def test_somebody_else_in_the_browser_of_the_computer(run, begin, memory):
    """Firnline cannot see who is signed in there, but whose token it is; then the right one can."""

    async def journey():
        async with begin(open_vault=memory) as started, outside_browser(started) as browser:
            await go_to_consent(started)
            personal = (await started.program.practice.access()).accounts.personal
            await go_outside(browser)
            page = await browser.sign_in(personal.user_name, Secret(personal.password))
            await browser.decide(page, "allow")
            refused = await problem()
            await Driver().press("Not You")
            await Driver().until(lambda: len(browser.opened) > 1, "the page once more")
            page = await browser.sign_in(USER, await copied_password())
            await browser.decide(page, "allow")
            return refused, await owner(started)

    refused, who = run(journey())

    assert "Allow was selected by mara.lindqvist." in refused
    assert who == USER


def test_deny_in_the_browser_of_the_computer(run, begin, memory):
    """Both places say that it was denied, and another attempt completes the set-up."""

    async def journey():
        async with begin(open_vault=memory) as started, outside_browser(started) as browser:
            await go_to_consent(started)
            await go_outside(browser)
            page = await browser.sign_in(USER, await copied_password())
            end = await browser.decide(page, "deny")
            refused = await problem()
            await Driver().press("Start again")
            await Driver().until(lambda: len(browser.opened) > 1, "the page once more")
            await browser.decide(await browser.visit(), "allow")
            return end.text, refused, await owner(started)

    end, refused, who = run(journey())

    assert "Consent was denied." in end
    assert "Consent was denied." in refused
    assert who == USER


def test_a_remembered_consent(run, begin, memory):
    """A code of an earlier attempt is refused; the second attempt follows by itself."""

    async def journey():
        async with begin(open_vault=memory) as started, outside_browser(started) as browser:
            await go_to_consent(started, "consent_remembered")
            await go_outside(browser)
            page = await browser.sign_in(USER, await copied_password())
            await browser.decide_without_coming_back(page, "allow")
            await Driver().press("Start again")
            await Driver().until(lambda: len(browser.opened) > 1, "the second page")
            await browser.visit()  # the instance sends the old code, without a question
            await Driver().until(lambda: len(browser.opened) > 2, "the third page, by itself")
            page = await browser.sign_in(USER, await copied_password())
            await browser.decide(page, "allow")
            return await owner(started)

    assert run(journey()) == USER


@pytest.mark.web
def test_deny_in_firnlines_own_window(run, begin, memory):
    """Deny is said, and another attempt completes the set-up."""

    async def journey():
        async with begin(open_vault=memory) as started:
            await go_to_consent(started)
            await Driver().press(ONE_PRESS)
            await Driver().press_on_page("#deny")
            refused = await problem()
            await Driver().press("Start again")
            await Driver().press(ONE_PRESS)
            return refused, await allow(started)

    refused, who = run(journey())

    assert "Consent was denied." in refused
    assert who == USER


@pytest.mark.web
def test_single_sign_on_is_gone_past_in_one_press(run, begin, memory):
    """Where single sign-on was seen at the start, the press finds the instance's own form."""

    async def journey():
        async with begin(open_vault=memory) as started:
            await go_to_consent(started, "sso")
            await Driver().see_on_page("#username")
            await Driver().press(ONE_PRESS)
            return await allow(started)

    assert run(journey()) == USER


@pytest.mark.web
def test_single_sign_on_solution_one(run, begin, memory):
    """The same person comes back after Not You; the instance's own form is offered then."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await go_to_consent(started, "sso")
            personal = (await started.program.practice.access()).accounts.personal
            await sign_in_at_the_identity_provider(personal.user_name, personal.password)
            await drive.press("Not You")
            await drive.see("Single sign-on signed the same person in again", Note)
            await drive.press("Sign in past single sign-on")
            await drive.see_on_page("#user_name")
            await drive.press(ONE_PRESS)
            return await allow(started)

    assert run(journey()) == USER


@pytest.mark.web
def test_single_sign_on_solution_two(run, begin, memory):
    """An account of the identity provider with the name of the integration user is as good."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await go_to_consent(started, "sso")
            personal = (await started.program.practice.access()).accounts.personal
            await sign_in_at_the_identity_provider(personal.user_name, personal.password)
            await drive.press("Not You")
            await drive.press("Use an account of the same name")
            await drive.press("Close")
            await drive.press("Start again")
            password = started.program.window._flow.installation.integration_password
            await sign_in_at_the_identity_provider(USER, password.reveal())
            return await allow(started)

    assert run(journey()) == USER


@pytest.mark.web
def test_a_lost_page(run, begin, memory):
    """When the process that draws the page dies, the window says so and opens it again."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await go_to_consent(started)
            await drive.see_on_page("#user_name")
            os.kill(drive.web_view().page().renderProcessPid(), signal.SIGKILL)
            said = await problem()
            await drive.press("Start again")
            await drive.press(ONE_PRESS)
            return said, await allow(started)

    said, who = run(journey())

    assert "The page stopped working." in said
    assert who == USER


@pytest.mark.web
def test_the_time_is_over(run, begin, memory):
    """The wait can be made longer; when it is over after all, one can start again."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await go_to_consent(started)
            limit = started.program.window.findChild(TimeLimit)
            limit._deadline.setRemainingTime(60_000)
            await drive.press("Wait five more minutes")
            longer = limit.left_ms
            limit._deadline.setRemainingTime(0)
            said = await problem()
            await drive.press("Start again")
            await drive.press(ONE_PRESS)
            return longer, said, await allow(started)

    longer, said, who = run(journey())

    assert longer > 300_000
    assert "The time for consent is over." in said
    assert who == USER


def test_a_connection_is_authorized_again_in_the_browser(run, begin, memory):
    """The window of the board offers the same two places, and the board goes on."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started, outside_browser(started) as browser:
            connection = await connect(started, vault, consent_expires_at=ends_in(10))
            before = await load_tokens(vault, connection.id)
            await open_board(started, connection)
            await drive.press("Authorize")
            await go_outside(browser)
            page = await browser.sign_in(connection.user_name, await copied_password())
            await browser.decide(page, "allow")
            await drive.see("The connection is authorized again.", Note)
            return before, await load_tokens(vault, connection.id)

    before, after = run(journey())

    assert after.refresh not in {before.refresh, None}
