"""Naming the states of the instance, and hearing of new ones."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit

from app.tickets.draft import TicketType
from app.tickets.states import Meaning
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import AWAY, World, until
from ui.board.state_names_window import StateNamesWindow
from ui.board.ways import CONFIGURATION, HOME
from ui.board.wording import name_of

CHANGE = TicketType.CHANGE_REQUEST


async def opened(world: World) -> StateNamesWindow:
    """Open the window of names from the page about the connection."""
    await synced(world)
    world.window.show_page(CONFIGURATION)
    press(world.window, "State names…")
    await until(lambda: world.window.findChildren(StateNamesWindow))
    return world.window.findChild(StateNamesWindow)


def test_a_name_of_ones_own_is_everywhere_at_once(play) -> None:
    """A saved name is in the table of tickets, and a saved meaning in the figures."""

    async def scene(world: World) -> tuple[set[str], int, int]:
        window = await opened(world)
        named(window, "Your name for Assess (-4)", QLineEdit).setText("Weighed")
        meaning = named(window, "Meaning of Assess (-4)", QComboBox)
        meaning.setCurrentIndex(meaning.findText(name_of(Meaning.DONE)))
        before = world.window.state.cards[CHANGE].by_meaning[Meaning.DONE]
        press(window, "Save")
        await until(lambda: world.window.state.cards[CHANGE].by_meaning[Meaning.DONE] != before)
        labels = {t.state_label for t in world.desk.tickets if t.state == "-4"}
        return labels, before, world.window.state.cards[CHANGE].by_meaning[Meaning.DONE]

    labels, before, after = play(scene, tickets=12)

    assert labels == {"Weighed"}
    assert after > before


def test_a_name_is_taken_back_with_one_press(play) -> None:
    """Reset brings name and meaning of the instance back, once it is saved."""

    async def scene(world: World) -> set[str]:
        window = await opened(world)
        named(window, "Your name for New (-5)", QLineEdit).setText("Fresh")
        press(window, "Save")
        await until(lambda: any(t.state_label == "Fresh" for t in world.desk.tickets))
        world.instance.failure = AWAY
        press(world.window, "State names…")
        await until(lambda: window not in world.window.findChildren(StateNamesWindow))
        window = world.window.findChild(StateNamesWindow)
        press(window, "Reset New (-5)")
        press(window, "Save")
        await until(lambda: not any(t.state_label == "Fresh" for t in world.desk.tickets))
        return {t.state_label for t in world.desk.tickets if t.state == "-5"}

    assert play(scene, tickets=6) == {"New"}


def test_cancel_changes_nothing(play) -> None:
    """What was typed is forgotten with Cancel."""

    async def scene(world: World) -> str:
        window = await opened(world)
        named(window, "Your name for New (-5)", QLineEdit).setText("Fresh")
        press(window, "Cancel")
        world.window.show_page(HOME)
        return texts(world.window)

    assert "Fresh" not in play(scene, tickets=6)


def test_a_new_state_is_told_until_somebody_looked(play) -> None:
    """A state that the instance added is named above the pages, and not after it was named."""

    async def scene(world: World) -> tuple[str, str, str]:
        await synced(world)
        world.instance.labels[CHANGE]["77"] = "On probation"
        world.instance.tickets[CHANGE][0]["state"] = "77"
        world.window.refresh()
        await until(lambda: world.window.state.changed_states)
        told = texts(world.window)
        press(world.window, "Name it…")
        await until(lambda: world.window.findChildren(StateNamesWindow))
        window = world.window.findChild(StateNamesWindow)
        named(window, "Your name for On probation (77)", QLineEdit).setText("Trial")
        inside = texts(window)
        press(window, "Save")
        await until(lambda: not world.window.state.changed_states)
        await until(lambda: any(t.state_label == "Trial" for t in world.desk.tickets))
        return told, inside, texts(world.window)

    told, inside, after = play(scene, tickets=6)

    assert "New: On probation (Change request)." in told
    assert "New\n" in inside
    assert "On probation" not in after


def test_states_can_be_kept_as_they_are(play) -> None:
    """Whoever wants no other name says so, and the strip is gone."""

    async def scene(world: World) -> tuple[bool, set[str]]:
        await synced(world)
        world.instance.tickets[CHANGE][0]["state"] = "77"
        world.window.refresh()
        await until(lambda: world.window.state.changed_states)
        press(world.window, "Keep as it is")
        await until(lambda: not world.window.state.changed_states)
        return (
            "other states than before" in texts(world.window),
            {t.state_label for t in world.desk.tickets if t.state == "77"},
        )

    is_told, labels = play(scene, tickets=6)

    assert not is_told
    assert labels == {"77"}


def test_the_table_shows_the_name(play) -> None:
    """The table of tickets follows a name at once."""

    async def scene(world: World) -> set[str]:
        window = await opened(world)
        named(window, "Your name for New (-5)", QLineEdit).setText("Fresh")
        press(window, "Save")
        await until(lambda: any(t.state_label == "Fresh" for t in world.window.state.tickets))
        press(world.window, "Tickets")
        model = named(world.window, "Tickets", QAbstractItemView).model()
        cells = [
            model.index(row, column).data()
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        return {cell for cell in cells if cell in {"New", "Fresh"}}

    assert "Fresh" in play(scene, tickets=6)
