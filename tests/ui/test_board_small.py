"""The board in the smallest window that it allows, in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.board_hands import named, press
from tests.ui.board_scene import World, until
from ui.board.home import HomePage
from ui.board.table_view import BoardTable
from ui.board.ways import (
    CONFIGURATION,
    DIAGNOSTICS,
    HOME,
    PROVISIONING,
    RECOMMENDATIONS,
    TICKETS,
)
from ui.translation import install
from ui.widgets.text import ElidedText

PAGES = (HOME, TICKETS, RECOMMENDATIONS, CONFIGURATION, DIAGNOSTICS, PROVISIONING)
SMALLEST = (960, 600)


def cut(root: QWidget) -> list[str]:
    """Return the texts that can be seen in part only."""
    return [text for widget in root.findChildren(QWidget) for text in _cut_of(widget)]


def _cut_of(widget: QWidget) -> Iterator[str]:
    if not widget.isVisible() or isinstance(widget, ElidedText):
        return
    if isinstance(widget, QPushButton) and widget.width() < widget.minimumSizeHint().width():
        yield widget.text()
    if isinstance(widget, QLabel) and widget.height() < widget.heightForWidth(widget.width()):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if widget.width() < needed:
            yield widget.placeholderText()


def is_wider_than_its_room(root: QWidget) -> bool:
    """Tell whether anything has to be scrolled sideways."""
    areas = [each for each in root.findChildren(QAbstractScrollArea) if each.isVisible()]
    return any(area.horizontalScrollBar().isVisible() for area in areas)


async def settled(world: World) -> None:
    """Show the smallest window with a row chosen on each page, and its layouts done."""
    window = world.window
    await until(lambda: world.desk.refreshed_at)
    window.resize(*SMALLEST)
    await until(lambda: window.size().toTuple() == SMALLEST)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_cut_in_the_smallest_window(play, languages, language) -> None:
    """Every text and every button has the room that its words need, on every page."""
    install(languages, language)

    async def scene(world: World) -> None:
        await settled(world)
        for page in PAGES:
            world.window.show_page(page)
            for table in world.window.findChildren(BoardTable):
                table.choose_row(0)
            await until(lambda: not cut(world.window))
            await until(lambda: not is_wider_than_its_room(world.window))

    play(scene, tickets=12, recommendations=9)


def test_question_before_a_removal_is_in_view(play) -> None:
    """Asked in the smallest window, the answers can be seen without scrolling."""

    async def scene(world: World) -> None:
        await settled(world)
        world.window.show_page(CONFIGURATION)
        press(world.window, "Remove connection")
        button = named(world.window, "Keep connection")
        await until(lambda: button.visibleRegion().boundingRect().size() == button.size())
        await until(lambda: not cut(world.window))

    play(scene)


def test_cards_go_side_by_side_where_there_is_room(play) -> None:
    """Cards stand one below the other in a narrow window only."""

    async def scene(world: World) -> None:
        home = world.window.findChild(HomePage)
        first, second = (named(home, f"{kind} management") for kind in ("Change", "Incident"))
        world.window.resize(1320, 820)
        await until(lambda: first.y() == second.y() and first.x() < second.x())
        world.window.setMinimumSize(600, 600)
        world.window.resize(600, 600)
        await until(lambda: first.x() == second.x() and first.y() < second.y())

    play(scene, tickets=12)
