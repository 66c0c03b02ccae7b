"""Every test of a window shows it in the house's theme."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

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
                world.database.close()

        return run(whole())

    yield play
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def languages(qapp) -> Iterator[QApplication]:
    """The application, which speaks as before once the test is over."""
    locale, before = QLocale(), set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
