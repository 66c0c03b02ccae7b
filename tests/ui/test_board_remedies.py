"""The board leads from what went wrong to its remedy, and on to where the remedy is done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.connections.book import ConnectionBook
from app.errors import NotAuthorizedError, StorageError, TokenRefusedError
from app.instance.access import PasswordAccess
from app.instance.address import parse_address
from app.network import NetworkPolicy
from app.secret import Secret
from app.setup.administrator import Administrator
from app.signin.vault import RunVault
from app.upkeep.upkeep import Upkeep
from tests.ui.board_hands import press, recommendation_dialog, synced, texts
from tests.ui.board_scene import CONNECTION, World, until
from tests.unit.doctor.connecting import connect
from tests.windows import run_scene
from ui.board.actions import BoardActions
from ui.board.administrator_window import AdministratorWindow
from ui.board.care import ConnectionCare
from ui.board.remedying import BoardRemedying
from ui.remedies.window import RemedyWindow
from ui.tasks import TaskSet


def shown_in(world: World) -> RemedyWindow:
    """Return the remedy above the board."""
    (window,) = (each for each in world.window.findChildren(RemedyWindow) if each.isVisible())
    return window


def page_of(world: World) -> str:
    return world.window._pages.currentWidget().accessibleName()


def test_a_problem_leads_to_its_remedy(play) -> None:
    """What the instance refused is explained with the names of this connection."""

    async def scene(world: World) -> tuple[str, bool]:
        await synced(world)
        world.instance.failure = NotAuthorizedError("User Not Authorized")
        world.window.refresh()
        await until(lambda: "What to do" in texts(world.window._notices))
        press(world.window._notices, "What to do")
        remedy = shown_in(world)
        said = texts(remedy)
        press(remedy, "Close")
        await until(lambda: not world.window.findChildren(RemedyWindow))
        return said, world.window.isEnabled()

    said, is_enabled = play(scene)

    assert "How it is checked" in said
    assert CONNECTION.user_name in said
    assert is_enabled


def test_a_problem_that_explains_itself_offers_no_remedy(play, tmp_path) -> None:
    """Without an entry in the catalogue there is no button that leads nowhere."""

    async def scene(world: World) -> str:
        await synced(world)
        world.instance.failure = StorageError(tmp_path, "the disk is full")
        world.window.refresh()
        await until(world.window._notices.error.isVisible)
        return texts(world.window._notices)

    assert "What to do" not in play(scene)


def test_a_ticket_that_is_refused_leads_to_its_remedy(play) -> None:
    """The window that creates tickets offers the same."""

    async def scene(world: World) -> str:
        window = await recommendation_dialog(world)
        window.show_error(NotAuthorizedError("User Not Authorized"))
        press(window, "What to do")
        return texts(shown_in(world))

    assert "What a person does" in play(scene, recommendations=2)


def test_no_tickets_lead_to_the_provisioning_status(play) -> None:
    """Home asks, the remedy tells, and its button goes there."""

    async def scene(world: World) -> tuple[bool, str]:
        await synced(world)
        press(world.window, "No tickets appear?")
        press(shown_in(world), "Open Provisioning status")
        await until(lambda: page_of(world) == "Provisioning status")
        return world.window._home._missing.isVisibleTo(world.window._home), page_of(world)

    assert play(scene) == (True, "Provisioning status")


def test_home_asks_nothing_where_tickets_are(play) -> None:
    """With tickets on the cards there is nothing to ask."""

    async def scene(world: World) -> bool:
        await synced(world)
        return world.window._home._missing.isVisible()

    assert not play(scene, tickets=3)


@pytest.mark.parametrize(
    ("remedy_id", "way", "purpose"),
    [
        ("client_secret_refused", "Replace client secret…", "application registry entry"),
        ("user_locked", "Sign in as an administrator", "repair this on the instance"),
    ],
)
def test_what_needs_an_administrator_asks_for_one(play, remedy_id, way, purpose) -> None:
    """The remedy gives way to the sign-in, which says what it is for; leaving it is possible."""

    async def scene(world: World) -> str:
        world.window._remedying.open(remedy_id)
        press(shown_in(world), way)
        await until(lambda: world.window.findChildren(AdministratorWindow))
        window = world.window.findChild(AdministratorWindow)
        said = texts(window)
        press(window, "Cancel")
        await until(lambda: not world.window.findChildren(AdministratorWindow))
        return said

    assert purpose in play(scene)


@pytest.mark.parametrize("remedy_id", ["ip_blocked", "own_address_blocked"])
def test_blocked_addresses_lead_to_the_address_rules(play, remedy_id) -> None:
    """The remedy of a blocked address opens the window that can change it."""

    async def scene(world: World) -> str:
        world.window._remedying.open(remedy_id)
        return texts(shown_in(world))

    assert "Open IP filtering…" in play(scene)


def test_a_reminder_of_a_remedy_is_saved(play, tmp_path) -> None:
    """Who is reminded from the board sees it on Home at once."""

    async def scene(world: World) -> bool:
        world.window._remedying.open("sso_same_account")
        press(shown_in(world), "Remind me until it is done")
        return world.window._home.reminders.isVisible()

    assert play(scene)
    assert ConnectionBook(tmp_path).all()[0].reminders == ("sso_same_account",)


def test_a_consent_that_was_lost_leads_to_authorize(play) -> None:
    """A refused refresh token has its remedy, and the remedy its button."""

    async def scene(world: World) -> str:
        world.window._notices.error.show_error(TokenRefusedError("invalid_grant"))
        press(world.window._notices, "What to do")
        return texts(shown_in(world))

    assert "Authorize" in play(scene)


@pytest.mark.usefixtures("qapp")
def test_an_administrator_repairs_from_the_board(practice, tmp_path) -> None:
    """Asked for, signed in, the locked user unlocked, the administrator forgotten."""
    account = practice.administrator
    known = Administrator(
        account.user_name,
        parse_address(practice.address),
        NetworkPolicy(practice.ca_file),
        PasswordAccess(account.user_name, Secret(account.password)),
    )

    async def scene() -> tuple[str, str, str]:
        vault = RunVault()
        connection = await connect(practice, vault, tmp_path)
        book = ConnectionBook(tmp_path)
        book.save(connection)
        (user,) = practice.database.rows("sys_user", user_name=connection.user_name)
        async with known.client() as client:
            await client.update("sys_user", user["sys_id"], {"locked_out": "true"})
        upkeep = Upkeep(replace(connection, user_sys_id=user["sys_id"]), book, vault)
        tasks, board, repaired = TaskSet(), RemedyWindow("no_tickets", None), []
        actions = BoardActions(upkeep, disconnect=None, open_url=None)
        care = ConnectionCare(board, actions, tasks)
        remedying = BoardRemedying(board, upkeep, care=care, tasks=tasks)
        remedying._repaired = lambda: repaired.append(True)
        remedying.open("user_locked")
        press(remedying._shown, "Sign in as an administrator")
        await until(lambda: board.findChildren(AdministratorWindow))
        asking = board.findChild(AdministratorWindow)
        asking.proven.emit(known)
        asking.close()
        await until(lambda: remedying._shown is not None)
        press(remedying._shown, "Repair…")
        await until(lambda: "Change it now" in texts(remedying._shown))
        press(remedying._shown, "Change it now")
        await until(lambda: repaired)
        signed_in = remedying._repairs.administrator
        remedying._shown.close()
        await until(lambda: not remedying._repairs.administrator)
        await tasks.closed()
        board.deleteLater()
        (after,) = practice.database.rows("sys_user", user_name=connection.user_name)
        return after["locked_out"], signed_in, remedying._repairs.administrator

    assert run_scene(scene()) == ("false", known.user_name, "")
