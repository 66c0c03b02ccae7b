"""What the board shows before it knows any ticket."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView

from app.errors import StorageError
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import World, until
from ui.error_view import ErrorView


class SlowShelf:
    """Holds whoever reads all tickets of a store until it may go on."""

    def __init__(self, world: World) -> None:
        self.has_begun = threading.Event()
        self.may_end = threading.Event()
        self._tickets = world.store.tickets
        world.store.tickets = self

    def __call__(self) -> object:
        self.has_begun.set()
        self.may_end.wait(timeout=5)
        return self._tickets()


def test_cached_tickets_are_awaited_with_a_loading_form(play) -> None:
    """While kept tickets are read the board says so and counts nothing; then it counts them."""

    async def first(world: World) -> None:
        await synced(world)

    async def second(world: World) -> tuple[str, str, str]:
        shelf = SlowShelf(world)
        await until(shelf.has_begun.is_set)
        home = texts(world.window)
        press(world.window, "Tickets")
        await until(lambda: "Opening the tickets…" in texts(world.window))
        tickets = texts(world.window)
        shelf.may_end.set()
        await synced(world)
        press(world.window, "Home")
        return home, tickets, texts(world.window)

    play(first, tickets=6)
    home, tickets, afterwards = play(second, tickets=6)

    assert "Opening the tickets…" in home
    assert "in all" not in home
    assert "Not synced yet" not in home
    assert "shown" not in tickets
    assert "open · 4 in all" in afterwards


def test_board_closed_while_opening(play) -> None:
    """Closing the board while kept tickets are read ends cleanly, and they are kept."""

    async def first(world: World) -> None:
        await synced(world)

    async def second(world: World) -> None:
        shelf = SlowShelf(world)
        await until(shelf.has_begun.is_set)
        world.window.close()
        await world.window.closed()
        shelf.may_end.set()

    async def third(world: World) -> int:
        await until(lambda: world.desk.tickets)
        return len(world.store.tickets())

    play(first, tickets=6)
    play(second, tickets=6)

    assert play(third, tickets=6) == 6


def test_kept_tickets_that_cannot_be_read_are_told(play) -> None:
    """A store that cannot be read is named, recommendations are there, and one can try again."""

    async def scene(world: World) -> tuple[str, int, str]:
        read = world.store.tickets

        def refuse() -> object:
            raise StorageError(Path("tickets.db"), "damaged")

        world.store.tickets = refuse
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error)
        told = texts(world.window)
        world.store.tickets = read
        press(world.window, "Try again")
        await synced(world)
        press(world.window, "Recommendations")
        table = named(world.window, "Recommendations", QAbstractItemView)
        return told, table.model().rowCount(), texts(world.window)

    told, recommendations, _afterwards = play(scene, tickets=3, recommendations=2)

    assert "Nothing has been read from the instance yet." in told
    assert "in all" not in told
    assert recommendations == 2
