"""What a person sees and presses on a board."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget
from shiboken6 import isValid

from tests.ui.board_scene import World, until
from ui.board.card_rows import TicketRow
from ui.board.create_window import CreateWindow


def named(root: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """Return the first visible widget of a kind with an accessible name."""
    found = [w for w in root.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert found, f"nothing visible is named {name}"
    return found[0]


def press(root: QWidget, name: str) -> None:
    """Press a button that can be seen."""
    QTest.mouseClick(named(root, name, QAbstractButton), Qt.MouseButton.LeftButton)


def texts(root: QWidget) -> str:
    """Return every text that can be seen."""
    return "\n".join(
        w.text() for w in root.findChildren(QWidget) if hasattr(w, "text") and w.isVisible()
    )


async def synced(world: World) -> None:
    """Wait for the first tickets and recommendations."""
    await until(lambda: world.desk.refreshed_at and "Synced" in texts(world.window))
    await until(lambda: world.window.state.cards)
    # Qt shows what was added to a layout in the next turn of its loop.
    rows = world.window.findChildren(TicketRow)
    await until(lambda: not any(row.isHidden() for row in rows if isValid(row)))


async def create_dialog(world: World) -> CreateWindow:
    """Wait for the window that creates a ticket."""
    await until(lambda: world.window.findChildren(CreateWindow))
    return world.window.findChild(CreateWindow)


async def recommendation_dialog(world: World, row: int = 0) -> CreateWindow:
    """Open the window that creates a ticket for a recommendation."""
    await synced(world)
    press(world.window, "Recommendations")
    table = named(world.window, "Recommendations", QAbstractItemView)
    await until(lambda: table.model().rowCount() > row)
    table.selectRow(row)
    press(world.window, "Create ticket")
    return await create_dialog(world)
