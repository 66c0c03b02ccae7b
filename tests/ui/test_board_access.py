"""The board by keyboard and by name, at every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QWidget,
)

from tests.ui.board_hands import press, recommendation_dialog, synced
from tests.ui.board_scene import World, until
from ui.board.recommendation_window import RecommendationWindow
from ui.widgets.scrolling import ScrollingColumn

INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QAbstractScrollArea,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
)


def test_keys_lead_to_every_page(play) -> None:
    """Ctrl with 1 to 4 opens the pages, Ctrl+F the filter of the page that is shown."""

    async def scene(world: World) -> tuple[list[str], str]:
        await synced(world)
        control = Qt.KeyboardModifier.ControlModifier
        seen = []
        for key in (Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1):
            QTest.keyClick(world.window, key, control)
            checked = [b for b in world.window.findChildren(QAbstractButton) if b.isChecked()]
            seen.append(checked[0].text())
        QTest.keyClick(world.window, Qt.Key.Key_3, control)
        QTest.keyClick(world.window, Qt.Key.Key_F, control)
        return seen, world.window.focusWidget().accessibleName()

    seen, focused = play(scene)

    assert seen == ["Configuration", "Recommendations", "Tickets", "Home"]
    assert focused == "Filter recommendations"


def _unnamed(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and "Private" not in type(widget.parent()).__name__
        and not widget.accessibleName()
        and _is_ours(widget)
    ]


def _is_ours(widget: QWidget) -> bool:
    # A combo box, a header or a calendar builds helpers of its own inside.
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView):
            return False
        parent = parent.parentWidget()
    return True


def test_every_control_has_a_name(play) -> None:
    """No page and no window of the board holds a control without an accessible name."""

    async def scene(world: World) -> list[str]:
        dialog = await recommendation_dialog(world)
        missing = _unnamed(world.window)
        dialog.close()
        press(world.window, "Add recommendation")
        await until(lambda: world.window.findChildren(RecommendationWindow))
        return missing + _unnamed(world.window)

    assert play(scene, tickets=6, recommendations=3) == []


def test_names_are_the_agreed_ones(play) -> None:
    """Buttons, fields and tables carry exactly the names that people and programs rely on."""
    on_pages = {
        "Create ticket",
        "View all tickets",
        "Manage ServiceNow configuration",
        "Remove connection",
        "Filter tickets",
        "Tickets",
        "Recommendations",
    }
    in_window = {
        "Send to ServiceNow",
        "Task name",
        "Task description",
        "Priority",
        "Due date",
        "Ticket type",
        "Recommendation source",
        "Recommendation category",
    }

    async def scene(world: World) -> tuple[set[str], set[str]]:
        dialog = await recommendation_dialog(world)
        names = [
            {w.accessibleName() for w in r.findChildren(QWidget)} for r in (world.window, dialog)
        ]
        return on_pages - names[0], in_window - names[1]

    assert play(scene, recommendations=1) == (set(), set())


def _scrolls(widget: QWidget) -> bool:
    """Tell whether a widget lies on something that can be scrolled."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, ScrollingColumn):
        parent = parent.parentWidget()
    return parent is not None


@pytest.mark.parametrize("size", [(1320, 820), (1024, 640)], ids=["large", "small"])
def test_nothing_sticks_out(play, size) -> None:
    """At both sizes every button lies wholly inside the window on every page."""

    async def scene(world: World) -> list[str]:
        world.window.resize(*size)
        await synced(world)
        outside = []
        for page in range(4):
            world.window.show_page(page)
            inside = world.window.rect()
            for button in world.window.findChildren(QAbstractButton):
                place = button.rect().translated(button.mapTo(world.window, QPoint()))
                if _scrolls(button):  # the rest of a page that is longer than the window
                    place.moveTop(0)
                if button.isVisible() and not inside.contains(place):
                    outside.append(button.text())
        return outside

    assert play(scene, tickets=40, recommendations=20) == []
