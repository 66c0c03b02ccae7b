"""Every test of a window shows it in the house's theme."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.ui.board_scene import World, make_world

Scene = Callable[[World], Awaitable[object]]


@pytest.fixture(autouse=True)
def dressed(themed_app: object) -> object:
    """Dress the application before the first widget is made."""
    return themed_app


@pytest.fixture
def play(run, qapp, qtbot, tmp_path):
    """Play a scene on a board that is shown, and close the board behind it."""
    # Else the loop would end with the window, before what the window had begun.
    qapp.setQuitOnLastWindowClosed(False)

    def play(scene: Scene, **amounts: object) -> object:
        async def whole() -> object:
            world = make_world(tmp_path, **amounts)
            qtbot.addWidget(world.window)
            world.window.show()
            world.window.start()
            try:
                return await scene(world)
            finally:
                world.window.close()
                await world.window.closed()
                await world.desk.close()
                world.store.close()

        return run(whole())

    yield play
    qapp.setQuitOnLastWindowClosed(True)
