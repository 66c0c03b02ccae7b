"""The page about the connection, and its removal."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.errors import VaultMissingError
from tests.ui.board_hands import named, press, recommendation_dialog, synced, texts
from tests.ui.board_scene import AWAY, CONNECTION, NOW, World, until
from ui.board.create_window import CreateWindow
from ui.board.removal import TokensLeftError
from ui.error_view import ErrorView

LEFT = TokensLeftError(CONNECTION, AWAY)


def remove(world: World) -> None:
    """Remove the connection and confirm it."""
    for name in ("Configuration", "Remove connection", "Remove now"):
        press(world.window, name)


def test_removal_asks_and_can_be_left(play) -> None:
    """Remove connection first says what happens and what people must delete, then takes no."""

    async def scene(world: World) -> tuple[str, int]:
        press(world.window, "Manage ServiceNow configuration")
        press(world.window, "Remove connection")
        await until(lambda: "A person still has to do" in texts(world.window))
        asked = texts(world.window)
        press(world.window, "Keep connection")
        named(world.window, "Remove connection")
        return asked, world.disconnected

    asked, disconnected = play(scene)

    assert "System OAuth > Application Registry: open Firnline security centre" in asked
    assert "User Administration > Users: open firnline.integration" in asked
    assert disconnected == 0


def test_removal_ends_the_board(play) -> None:
    """After the confirmation the connection is removed once, and the board says so."""

    async def scene(world: World) -> tuple[int, int]:
        ends: list[None] = []
        world.window.removed.connect(lambda: ends.append(None))
        await synced(world)
        press(world.window, "Configuration")
        press(world.window, "Remove connection")
        press(world.window, "Remove now")
        await until(lambda: ends)
        return world.disconnected, len(ends)

    assert play(scene) == (1, 1)


@pytest.mark.parametrize(
    ("refusal", "may_close"), [(LEFT, True), (VaultMissingError(), False)], ids=["away", "vault"]
)
def test_removal_that_fails(play, refusal, may_close) -> None:
    """Only where everything here is gone does a failed removal offer to close the board."""

    async def scene(world: World) -> tuple[bool, bool]:
        world.refusal = refusal
        await synced(world)
        press(world.window, "Configuration")
        press(world.window, "Remove connection")
        press(world.window, "Remove now")
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error is refusal)
        return "Close the board" in texts(error), named(world.window, "Remove now").isEnabled()

    assert play(scene) == (may_close, not may_close)


def test_tokens_that_were_not_revoked_are_told(play) -> None:
    """The board says what is gone, why the instance was not told, and where to revoke by hand."""

    async def scene(world: World) -> str:
        world.refusal = LEFT
        await synced(world)
        remove(world)
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error is LEFT)
        return texts(error)

    said = play(scene)

    assert "removed here; its tokens could not be revoked on the instance" in said
    assert str(AWAY.title) in said
    assert "System OAuth > Manage Tokens" in said
    assert "Try again" not in said
    assert str(AWAY.hint) not in said


@pytest.mark.parametrize("is_by_button", [True, False], ids=["button", "frame"])
def test_board_whose_connection_is_gone_says_so_once(play, is_by_button) -> None:
    """However somebody leaves a board without a connection, it is announced as removed."""

    async def scene(world: World) -> int:
        ends: list[None] = []
        world.window.removed.connect(lambda: ends.append(None))
        world.refusal = LEFT
        await synced(world)
        remove(world)
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error is LEFT)
        if is_by_button:
            press(world.window, "Close the board")
        world.window.close()
        return len(ends)

    assert play(scene) == 1


def test_removal_waits_until_nothing_is_under_way(play) -> None:
    """What is being sent has ended before the secrets of the connection are forgotten."""

    async def scene(world: World) -> list[int]:
        disconnected_before: list[int] = []
        has_begun = asyncio.Event()

        async def hold(*_args, **_kwargs) -> None:
            has_begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                disconnected_before.append(world.disconnected)

        world.instance.create = hold
        dialog = await recommendation_dialog(world)
        press(dialog, "Send to ServiceNow")
        await has_begun.wait()
        dialog.close()
        remove(world)
        await until(lambda: world.disconnected)
        return disconnected_before

    assert play(scene, recommendations=1) == [0]


def test_nothing_begins_while_the_connection_is_removed(play) -> None:
    """During the removal neither keys nor buttons start anything new."""

    async def scene(world: World) -> list[CreateWindow]:
        await synced(world)
        remove(world)
        QTest.keyClick(world.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: world.disconnected)
        return world.window.findChildren(CreateWindow)

    assert play(scene) == []


def test_consent_that_ends_soon_stands_out(play) -> None:
    """Less than two weeks before its end the consent is shown as something to act on."""
    ending = replace(CONNECTION, consent_expires_at=NOW + timedelta(days=5))

    async def scene(world: World) -> str:
        press(world.window, "Configuration")
        return named(world.window, "Consent good for 4 days").property("kind")

    assert play(scene, connection=ending) == "warn"
