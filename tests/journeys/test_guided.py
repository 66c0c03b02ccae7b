"""The guided way, from the first page to a ticket: all records are made by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.setup.guided import Task
from app.tickets.draft import TicketType
from tests.journeys.steps import WAY, answer_page, is_at
from tests.practice.forms import save
from tests.unit.setup.by_hand import administrator_browser, give_roles
from ui.board.window import BoardWindow
from ui.driver import Driver

TARGET = 12
VOUCHED = "The instance is Kingston or later, and these are as delivered"
RECOMMENDATION = "Act on risky sign-ins by policy"
SECRETS = {
    Task.USER: ("Copy Password", "user_password"),
    Task.REGISTRY: ("Copy Client Secret", "client_secret"),
}


class SystemBrowser(QObject):
    """Stands for the browser of this computer: it notes where it was sent."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take an address, encoded as it arrives."""
        self.opened.append(bytes(url.toEncoded().data()).decode())


@asynccontextmanager
async def system_browser() -> AsyncIterator[SystemBrowser]:
    browser = SystemBrowser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    try:
        yield browser
    finally:
        QDesktopServices.unsetUrlHandler("https")


async def make(started, browser: SystemBrowser, task: Task, **typed: str) -> None:
    """Open the form from the wizard, copy the secret, and save what the administrator sees."""
    drive, before = Driver(), len(browser.opened)
    await drive.press("Open form")
    await drive.until(lambda: len(browser.opened) > before, "the form")
    await drive.until(lambda: not started.program.window.busy, "the end of the work")
    if task in SECRETS:
        button, column = SECRETS[task]
        await drive.press(button)
        await drive.until(lambda: not started.program.window.busy, "the copy")
        typed = {column: QGuiApplication.clipboard().text(), **typed}
    step = next(s for s in guidance_of(started).steps() if s.task is task)
    assert browser.opened[-1] == step.url
    access = await started.program.practice.access()
    account = access.accounts.administrator
    await asyncio.to_thread(on_the_instance, access, account, step, typed)


def on_the_instance(access, account, step, typed: dict[str, str]) -> None:
    """Be the administrator at the instance's own pages."""
    login = account.user_name, account.password
    with administrator_browser(access.address, access.ca_file, login) as browser:
        if step.task is Task.ROLES:
            give_roles(browser, step)
        else:
            save(browser, step.url, **typed)


def guidance_of(started):
    return started.program.window._flow.installation.guidance


async def check(started, task: Task) -> None:
    """Press Check, and wait until the form counts as made."""
    await Driver().press("Check")
    flow = started.program.window._flow
    await Driver().until(
        lambda: task in flow.state.guided.done and not flow.busy, f"{task} to be checked"
    )


@pytest.mark.web
def test_guided_way_takes_twelve_acts_and_two_carried_values(
    run, begin, memory, monkeypatch
) -> None:
    """What is opened and copied for a form belongs to the act that saves the form."""

    async def journey():
        drive, acts, carried = Driver(), [], []

        async def press(name: str) -> None:
            await drive.press(name)
            acts.append(name)

        async with begin(open_vault=memory) as started, system_browser() as browser:
            await is_at(started, "Instance")
            access = await started.program.practice.access()
            monkeypatch.setenv("SSL_CERT_FILE", str(access.ca_file))
            await drive.write("Instance address", access.address)
            await press("Next")
            await is_at(started, "Data exchange")
            await drive.tick("I have read what is exchanged")
            await press("Next")
            await is_at(started, "Administrator")
            for box in ("Guided, by hand", "I have support portal credentials", VOUCHED):
                await drive.tick(box)
            await press("Next")
            await is_at(started, "Plan")
            for task in Task:
                await make(started, browser, task)
                acts.append(f"save {task}")
                carried += [task] if task in SECRETS else []
                await check(started, task)
                acts.append("Check")
            await is_at(started, "Consent")
            await press("Sign in as the integration user")
            await drive.press_on_page("#allow")
            acts.append("Allow")
            await is_at(started, "Report")
            await press("Finish")
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
            return acts, carried

    acts, carried = run(journey())

    assert len(acts) <= TARGET, acts
    assert carried == [Task.USER, Task.REGISTRY]


@pytest.mark.web
def test_three_forms_by_hand_lead_to_a_ticket(run, begin, memory) -> None:
    """Two secrets are carried over, everything else is filled in; an administrator saves it all."""

    async def journey():
        async with begin(open_vault=memory) as started, system_browser() as browser:
            drive = Driver()
            for page, answer, _following in WAY[:-1]:
                await is_at(started, page)
                await answer_page(page, answer)
            await is_at(started, "Administrator")
            await drive.press("Guided, by hand")
            await drive.tick("I have support portal credentials")
            await drive.press("Next")
            await is_at(started, "Prerequisites")
            await drive.tick("I have read this and continue knowingly")
            await drive.press("Next")
            await is_at(started, "Plan")
            for task in Task:
                await make(started, browser, task)
                await check(started, task)
            await is_at(started, "Consent")
            await started.walk.consent_as_the_integration_user()
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
            await started.walk.create_ticket(RECOMMENDATION, TicketType.INCIDENT)
            ticket = await started.record("incident", short_description=RECOMMENDATION)
            user = await started.record("sys_user", user_name="firnline.integration")
            entry = await started.record("oauth_entity", name="Firnline")
            return ticket, user, entry

    ticket, user, entry = run(journey())

    assert ticket["sys_created_by"] == user["user_name"]
    assert {user["sys_created_by"], entry["sys_created_by"]} == {"admin"}
