"""The window of IP filtering, on a real instance."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from PySide6.QtCore import Qt

from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.instance.client import InstanceClient
from app.ip_filtering.filtering import IpFiltering
from app.network import NetworkPolicy
from app.secret import Secret
from tests.unit.ip_filtering.service_tags import file, tag
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.ip_filtering.window import IpFilteringWindow
from ui.widgets.text import Text


@pytest.fixture
def opened(practice, qtbot):
    """Opens the window for an account of the instance, and closes it afterwards."""
    address = parse_address(practice.address)

    @asynccontextmanager
    async def opened(account=practice.administrator):
        async def client() -> InstanceClient:
            access = PasswordAccess(account.user_name, Secret(account.password))
            return InstanceClient(address, NetworkPolicy(practice.ca_file), access)

        window = IpFilteringWindow(IpFiltering(address, client, owner="3f9a12bc"))
        qtbot.addWidget(window)
        window.show()
        window.look()
        try:
            yield window
        finally:
            window.close()
            await window.closed()

    return opened


@pytest.fixture
def service_tags(tmp_path):
    """A file with two services."""
    path = tmp_path / "ServiceTags_Public.json"
    connectors = tag("AzureConnectors", "13.64.28.0/24", "13.64.30.0/24")
    path.write_bytes(file(connectors, tag("Storage", "20.42.128.0/18")))
    return path


def texts(window) -> str:
    """Return every sentence that is shown."""
    return "\n".join(each.text() for each in window.findChildren(Text) if each.isVisible())


async def choose(window, name: str) -> None:
    """Tick the first service that a search finds."""
    drive = Driver()
    await drive.write("Search all services", name)
    view = window._choice._list
    await drive.until(lambda: view.model().rowCount() == 1, name)

    view.model().setData(
        view.model().index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )


def test_rules_are_added_and_taken_back(run, opened, service_tags):
    """What is missing is shown before it is added, and what would go before it goes."""

    async def scene():
        drive = Driver()
        async with opened() as window:
            await drive.until(lambda: "on the instance" in texts(window), "the rules")
            window.read(service_tags)
            await drive.until(lambda: "0 services chosen" in texts(window), "the file")
            await choose(window, "Connectors")
            missing = texts(window)
            await drive.press("Add 2 rules")
            await drive.until(lambda: "Nothing is missing" in texts(window), "the rules added")
            await drive.press("Take back…")
            going = texts(window)
            await drive.press("Take back now")
            await drive.until(lambda: "2 rules are missing" in texts(window), "the rules gone")
            return missing, going

    missing, going = run(scene())

    assert "2 rules are missing" in missing
    assert "2 rules would be deleted" in going


def test_a_file_that_is_none_is_named_and_another_can_be_read(run, opened, service_tags, tmp_path):
    """The reason stands in the window, and nothing of the choice is lost."""
    wrong = tmp_path / "holiday.json"
    wrong.write_text('{"photos": []}')

    async def scene():
        drive = Driver()
        async with opened() as window:
            await drive.until(lambda: "on the instance" in texts(window), "the rules")
            window.read(wrong)
            view = await drive.see("Problem", ErrorView)
            said = str(view.error.detail)
            await drive.until(lambda: not window._tasks.busy, "the end of the work")
            window.read(service_tags)
            await drive.until(lambda: "0 services chosen" in texts(window), "the file")
            return said, view.isVisible()

    said, is_shown = run(scene())

    assert said == "The file is JSON, but it does not list service tags."
    assert not is_shown


def test_whoever_may_not_see_the_rules_is_told_so(run, opened, practice):
    """An empty answer is not taken for a table without rules."""

    async def scene():
        async with opened(practice.personal) as window:
            view = await Driver().see("Problem", ErrorView)
            return str(view.error.title), texts(window)

    title, shown = run(scene())

    assert title == "The address rules cannot be read."
    assert "The address rules were not read yet" in shown
