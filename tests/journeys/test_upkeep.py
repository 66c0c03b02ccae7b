"""Life after set-up, in the real windows: secrets, several connections, removal."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.connections.book import ConnectionBook
from app.connections.connection import Centre
from app.connections.secrets import SecretKind, load_tokens, secret_name
from app.errors import WrongUserError
from tests.journeys.steps import is_at
from tests.journeys.upkeep_scene import (
    board_of,
    change,
    connect,
    ends_in,
    let_administrator_in,
    open_board,
    records,
    switch_to,
    twin_of,
)
from ui.board.expiry_strip import ExpiryStrip
from ui.driver import Driver
from ui.error_view import ErrorView
from ui.ip_filtering.window import IpFilteringWindow
from ui.widgets.note import Note

REPLACED = "The client secret is replaced. The new one is proven."


def test_a_client_secret_is_replaced_on_the_board(run, begin, memory):
    """An administrator signs in once; the new secret is kept, and the board goes on with it."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            name = secret_name(connection.id, SecretKind.CLIENT_SECRET)
            old = await vault.load(name)
            board = await open_board(started, connection)
            await drive.press("Configuration")
            await drive.press("Replace client secret…")
            await let_administrator_in(started)
            await drive.see(REPLACED, Note)
            (saved,) = ConnectionBook(started.places.data).all()
            board.refresh()
            await board_of(started, connection)
            has_error = board.findChild(ErrorView).error
            left = await vault.load(secret_name(connection.id, SecretKind.NEXT_CLIENT_SECRET))
            return old, await vault.load(name), left, saved.secret_set_at, has_error

    old, new, left, set_at, error = run(journey())

    assert new not in {old, None}
    assert left is None
    assert set_at is not None
    assert error is None


def test_a_wrong_administrator_is_told_and_nothing_is_changed(run, begin, memory):
    """The window stays, says why, and can be left; the old secret goes on."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            name = secret_name(connection.id, SecretKind.CLIENT_SECRET)
            old = await vault.load(name)
            await open_board(started, connection)
            await drive.press("Configuration")
            await drive.press("Replace client secret…")
            personal = (await started.program.practice.access()).accounts.personal
            await drive.write("Administrator user name", personal.user_name)
            await drive.write("Administrator password", personal.password)
            await drive.press("Sign in")
            error = (await drive.see("Problem", ErrorView)).error
            await drive.press("Cancel")
            return str(error), old, await vault.load(name)

    error, old, kept = run(journey())

    assert "not an administrator" in error
    assert kept == old


@pytest.mark.web
def test_a_consent_that_ends_soon_is_renewed_in_three_acts(run, begin, memory):
    """Authorize, Sign in as the integration user, Allow: the strip goes, and the board goes on."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault, consent_expires_at=ends_in(10))
            before = await load_tokens(vault, connection.id)
            board = await open_board(started, connection)
            acts = 0
            for press, name in (
                (drive.press, "Authorize"),
                (drive.press, "Sign in as the integration user"),
                (drive.press_on_page, "#allow"),
            ):
                await press(name)
                acts += 1
            await drive.see("The connection is authorized again.", Note)
            await board_of(started, connection)
            (saved,) = ConnectionBook(started.places.data).all()
            strip = board.findChild(ExpiryStrip)
            after = await load_tokens(vault, connection.id)
            error = board.findChild(ErrorView).error
            return acts, before, after, saved, strip.isVisible(), error

    acts, before, after, saved, is_warned, error = run(journey())

    assert acts <= 3
    assert after.refresh not in {before.refresh, None}
    assert saved.consent_expires_at > ends_in(99)
    assert not is_warned
    assert error is None


@pytest.mark.web
def test_somebody_else_cannot_authorize(run, begin, memory):
    """The window says whose token it was; the connection keeps its own and goes on."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            before = await load_tokens(vault, connection.id)
            await open_board(started, connection)
            personal = (await started.program.practice.access()).accounts.personal
            await drive.press("Configuration")
            await drive.press("Authorize")
            await drive.write_on_page("#user_name", personal.user_name)
            await drive.write_on_page("#user_password", personal.password)
            await drive.press_on_page("#sysverb_login")
            await drive.press_on_page("#allow")
            error = (await drive.see("Problem", ErrorView)).error
            await drive.press("Cancel")
            return error, before, await load_tokens(vault, connection.id)

    error, before, after = run(journey())

    assert isinstance(error, WrongUserError)
    assert after == before


@pytest.mark.web
def test_a_connection_without_tokens_is_authorized_where_it_does_not_open(run, begin, memory):
    """Where the key ring lost the tokens, the window that says so leads to consent and on."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            await vault.delete(secret_name(connection.id, SecretKind.ACCESS_TOKEN))
            started.program._open(connection)
            await drive.press("Authorize")
            await drive.press("Sign in as the integration user")
            await drive.press_on_page("#allow")
            await board_of(started, connection)
            return await load_tokens(vault, connection.id)

    assert run(journey()) is not None


def test_two_connections_side_by_side(run, begin, memory):
    """The menu leads to the other board and on to the wizard, which leads back again."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            first = await connect(started, vault)
            second = await twin_of(started, vault, first)
            seen = [_windows()]
            board = await open_board(started, first)
            switch_to(board, second.name)
            board = await board_of(started, second)
            seen.append(_windows())
            switch_to(board, "Set up another connection")
            await is_at(started, "Instance")
            seen.append(_windows())
            await drive.press("Back to the board")
            await board_of(started, second)
            seen.append(_windows())
            return seen

    assert run(journey()) == [1, 1, 1, 1]


def test_after_a_removal_the_next_connection_opens(run, begin, memory):
    """Only the removed one is forgotten; the board of the other takes its place."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            first = await connect(started, vault)
            second = await twin_of(started, vault, first)
            await open_board(started, second)
            for name in ("Manage ServiceNow configuration", "Remove connection", "Remove now"):
                await drive.press(name)
            title = f"Firnline · {first.name}"
            await drive.until(lambda: started.program.window.windowTitle() == title, title)
            kept = await load_tokens(vault, first.id), await load_tokens(vault, second.id)
            return first, ConnectionBook(started.places.data).all(), kept

    first, left, (tokens, removed) = run(journey())

    assert left == (first,)
    assert tokens is not None
    assert removed is None


def test_the_same_connection_twice_is_refused(run, begin, memory):
    """A centre of an instance that is connected already stops the wizard on its first page."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            board = await open_board(started, connection)
            switch_to(board, "Set up another connection")
            await is_at(started, "Instance")
            await drive.press("Practice instance")
            await drive.press("Next")
            error = (await drive.see("Problem", ErrorView)).error
            await drive.press("Security centre")
            await drive.press("Compliance centre")
            await drive.press("Next")
            await drive.until(
                lambda: started.program.window.windowTitle() != "Instance · Firnline",
                "the page after the first",
            )
            return str(error), connection.centres

    error, centres = run(journey())

    assert "connected already" in error
    assert centres == (Centre.SECURITY,)


def test_address_rules_are_shown_to_an_administrator(run, begin, memory):
    """The connection's page leads to the window of address rules, and from it back."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            board = await open_board(started, connection)
            await drive.press("Configuration")
            await drive.press("IP filtering…")
            await let_administrator_in(started)
            await drive.until(lambda: board.findChildren(IpFilteringWindow), "the window")
            (window,) = board.findChildren(IpFilteringWindow)
            await drive.until(lambda: window._filtering.state.rules is not None, "the rules")
            await drive.press("Close")
            await drive.until(lambda: not board._care._is_asking, "the end of it")
            return board.isEnabled()

    assert run(journey())


def test_an_administrator_finds_what_the_integration_user_cannot_see(run, begin, memory):
    """Diagnostics runs with an administrator's eyes, and names the very cause."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            board = await open_board(started, connection)
            await change(started, "sys_user", connection.user_sys_id, locked_out="true")
            await drive.press("Diagnostics")
            await drive.press("Run as an administrator…")
            await let_administrator_in(started)
            await drive.until(lambda: not board._care._is_asking, "the end of it")
            return {each.remedy_id for each in board._checkup.findings if each.remedy_id}

    assert run(journey()) == {"user_locked"}


@pytest.mark.web
def test_an_administrator_signs_in_on_the_instances_own_page(run, begin, memory):
    """Where single sign-on or a second factor is needed, the browser lets an administrator in."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            connection = await connect(started, vault)
            name = secret_name(connection.id, SecretKind.USER_PASSWORD)
            old = await vault.load(name)
            await open_board(started, connection)
            await drive.press("Configuration")
            await drive.press("Set a new password…")
            await drive.press("Sign in on the instance's own page")
            account = (await started.program.practice.access()).accounts.administrator
            await drive.write_on_page("#user_name", account.user_name)
            await drive.write_on_page("#user_password", account.password)
            await drive.press_on_page("#sysverb_login")
            await drive.see("The new password is set. It is proven.", Note)
            return old, await vault.load(name)

    old, new = run(journey())

    assert new not in {old, None}


def test_a_removal_by_plan_leaves_the_tables_as_they_were(run, begin, memory):
    """With an administrator the records go as well, and the wizard begins anew."""

    async def journey():
        drive, vault = Driver(), await memory()
        async with begin(open_vault=memory) as started:
            await started.program.practice.access()
            before = await records(started)
            connection = await connect(started, vault)
            await open_board(started, connection)
            await drive.press("Manage ServiceNow configuration")
            await drive.press("Remove connection")
            await drive.press("Sign in as an administrator…")
            await let_administrator_in(started)
            await drive.until(
                lambda: drive.is_on("Switch records off instead of deleting them"), "the plan"
            )
            await drive.press("Remove now")
            await is_at(started, "Instance")
            after = await records(started)
            return before, after, ConnectionBook(started.places.data).all()

    before, after, kept = run(journey())

    assert after == before
    assert kept == ()


def _windows() -> int:
    """Return how many windows somebody sees."""
    return sum(each.isVisible() and each.isWindow() for each in QApplication.topLevelWidgets())
