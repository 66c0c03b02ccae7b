"""Closing a window and starting again: every start goes on where the last one stopped."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from app.connections.book import ConnectionBook
from app.errors import SignInError, StorageError
from tests.journeys.steps import (
    PASSWORD,
    WAY,
    answer_page,
    answers,
    close,
    go_to_plan,
    is_at,
    keep_secrets,
    saved,
    start_failure,
)
from ui.board.window import BoardWindow
from ui.driver import Driver
from ui.error_view import ErrorView


def test_every_page_can_be_the_last_of_a_start(run, begin, memory):
    """Each start does one page and is closed; the next one is there again, answers and all."""

    async def journey():
        found, left = [], []
        for page, answer, following in WAY:
            async with begin(open_vault=memory) as started:
                await is_at(started, page)
                found.append(answers(started))
                await answer_page(page, answer)
                await is_at(started, following)
                left.append(answers(started))
                await close(started)
        return found, left

    found, left = run(journey())

    assert found[1:] == left[:-1]
    assert found[-1]["Instance address"].startswith("https://localhost:")
    assert found[-1]["I have read what is exchanged"]


def test_a_plan_asks_for_the_administrator_again(run, begin, memory):
    """The password is nowhere, so a plan that was not applied goes back to the administrator."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await go_to_plan(started)
            await close(started)
        async with begin(open_vault=memory) as started:
            await is_at(started, "Administrator")
            await drive.press("By password")
            password = await drive.see(PASSWORD, QLineEdit)
            return password.text(), answers(started)

    password, found = run(journey())

    assert password == ""
    assert found["Administrator user name"] == "admin"


@pytest.mark.web
def test_what_was_applied_is_not_applied_again(run, begin, memory):
    """From consent and from the report, the next start is at consent, ready to sign in."""

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await started.walk.set_up()
            await is_at(started, "Consent")
            await close(started)
        async with begin(open_vault=memory) as started:
            await is_at(started, "Consent")
            await drive.see_on_page("#user_name")
            await drive.press("Sign in as the integration user")
            await drive.press_on_page("#allow")
            await is_at(started, "Report")
            await close(started)
        async with begin(open_vault=memory) as started:
            await is_at(started, "Consent")
            await drive.until(
                lambda: drive.is_on("Sign in as the integration user"), "the one press"
            )
            return await started.record("oauth_entity", name="Firnline")

    assert run(journey())["client_id"]


def test_a_connection_without_its_secrets_can_be_tried_again(run, begin, memory, home):
    """Where the key ring is empty, the start says so, and goes on once the secrets are back."""
    connection = saved(home, "c1", "https://localhost:1")

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            error = (await start_failure(started)).error
            offered = drive.is_on("Try again"), drive.is_on("Set up again")
            await keep_secrets(await memory(), connection)
            await drive.press("Try again")
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
        return error, offered

    error, offered = run(journey())

    assert isinstance(error, SignInError)
    assert "Instance c1" in str(error)
    assert offered == (True, True)


def test_setting_up_again_takes_the_place_of_what_did_not_open(run, begin, memory, home):
    """After a second set-up the next start opens the new connection, and the old one is gone."""
    saved(home, "c1", "https://localhost:1")

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            await start_failure(started)
            await drive.press("Set up again")
            await is_at(started, "Instance")
            left = [each.id for each in ConnectionBook(home.data).all()]
            new = saved(home, "c2", "https://localhost:2")
            await keep_secrets(await memory(), new)
            started.program.window.finished.emit(new)
            await drive.until(lambda: isinstance(started.program.window, BoardWindow), "the board")
            book = ConnectionBook(home.data)
            await drive.until(lambda: len(book.all()) == 1, "the old connection to be forgotten")
            return left, book.all()

    left, kept = run(journey())

    assert left == ["c1"]
    assert [connection.id for connection in kept] == ["c2"]


def test_a_damaged_list_of_connections_is_said_and_kept(run, begin, memory, home):
    """The window names the file; once it is repaired or moved away, trying again goes on."""
    home.create()
    path = home.data / "connections.json"
    path.write_text("{half")

    async def journey():
        drive = Driver()
        async with begin(open_vault=memory) as started:
            error = (await start_failure(started)).error
            offered = drive.is_on("Set up again")
            content = path.read_text()
            path.unlink()
            await drive.press("Try again")
            await is_at(started, "Instance")
        return error, offered, content

    error, offered, content = run(journey())

    assert isinstance(error, StorageError)
    assert str(path) in str(error)
    assert content == "{half"
    assert not offered


def test_a_journal_that_cannot_be_read_is_said(run, begin, memory, home):
    """Where progress cannot be read, the wizard says why and stands at the beginning."""
    home.create()
    (home.data / "setup.json").mkdir()

    async def journey():
        async with begin(open_vault=memory) as started:
            await is_at(started, "Instance")
            return (await Driver().see("Problem", ErrorView)).error

    assert "setup.json" in str(run(journey()))
