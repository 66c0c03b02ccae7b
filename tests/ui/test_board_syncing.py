"""How the board keeps its tickets those of the instance, and what it says meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.tickets.draft import TicketType
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import AWAY, World, until
from ui.board.offline_strip import OfflineStrip
from ui.board.sync_card import SyncCard
from ui.board.sync_state import Pause
from ui.computer import Computer
from ui.error_view import ErrorView
from ui.tray import TicketNotices

INCIDENT = TicketType.INCIDENT


class Machine(QObject):
    """A computer whose line and power are what a test says."""

    came_online = Signal()

    def __init__(self, *, metered: bool = False, saving: bool = False) -> None:
        super().__init__()
        self.has_metered_line = metered
        self.is_saving = saving

    async def saves_power(self) -> bool:
        """Tell what the test says."""
        return self.is_saving


class Shelf(QObject):
    """A tray that remembers what it was asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []
        self.press: Callable[[], object] = lambda: None

    def show(self, title: str, text: str, *, then: Callable[[], object]) -> None:
        """Remember a notice."""
        self.shown.append((title, text))
        self.press = then


def strip(world: World) -> QWidget:
    """Return the strip that says that the board is offline."""
    return world.window.findChild(OfflineStrip)


def move(world: World, count: int) -> list[str]:
    """Let somebody resolve incidents on the instance, and return their numbers."""
    records = world.instance.tickets[INCIDENT]
    moved = [record for record in records if record["state"] != "6"][:count]
    for record in moved:
        record["state"] = "6"
    return [record["number"] for record in moved]


async def open_card(world: World) -> SyncCard:
    """Show the card about synchronisation."""
    await synced(world)
    press(world.window, "Configuration")
    return world.window.findChild(SyncCard)


def test_offline_is_said_quietly(play) -> None:
    """A reading in the background that reaches nobody is no red error; the tickets stay."""
    machine = Machine()

    async def scene(world: World) -> tuple[str, object, bool, bool]:
        await synced(world)
        world.instance.failure = AWAY
        machine.came_online.emit()
        await until(lambda: strip(world).isVisible())
        shown, error = texts(world.window), world.window.findChild(ErrorView).error
        world.instance.failure = None
        press(world.window, "Try now")
        await until(lambda: not strip(world).isVisible())
        return shown, error, world.window.state.is_offline, bool(world.window.state.tickets)

    shown, error, is_offline, has_tickets = play(scene, tickets=6, computer=machine)

    assert "Offline since" in shown
    assert "Everything shown is from" in shown
    assert "in all" in shown
    assert error is None
    assert (is_offline, has_tickets) == (False, True)


def test_somebody_who_asks_is_told_why(play) -> None:
    """A reading that a person asked for says its error, and the board is offline."""

    async def scene(world: World) -> tuple[object, bool]:
        await synced(world)
        world.instance.failure = AWAY
        world.window.refresh()
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error)
        return error.error, strip(world).isVisible()

    assert play(scene, tickets=3) == (AWAY, True)


@pytest.mark.parametrize(
    ("machine", "pause", "box"),
    [
        (Machine(metered=True), Pause.METERED_LINE, "a line paid by volume"),
        (Machine(saving=True), Pause.BATTERY_SAVER, "while the computer saves its battery"),
    ],
    ids=["metered", "saving"],
)
def test_nothing_is_read_in_the_background_where_it_costs(play, machine, pause, box) -> None:
    """Not on a line paid by volume and not on a saver, unless a person asks or allows it."""

    async def scene(world: World) -> tuple[int, str, Pause | None]:
        card = await open_card(world)
        move(world, 1)
        machine.came_online.emit()
        await until(lambda: world.window.state.sync.pause is pause)
        changed, said = world.window.state.sync.result.changed, texts(card)
        press(card, "Sync now")
        await until(lambda: world.window.state.sync.result.changed)
        await until(lambda: not world.window.state.activity)
        boxes = card.findChildren(QCheckBox)
        next(each for each in boxes if each.text().endswith(box)).click()
        move(world, 2)
        machine.came_online.emit()
        await until(lambda: world.window.state.sync.result.changed > 1)
        return changed, said, world.window.state.sync.pause

    changed, said, later = play(scene, tickets=12, computer=machine)

    assert changed == 0
    assert "paused" in said
    assert later is None


def test_settings_are_kept_as_soon_as_they_are_chosen(play) -> None:
    """Each is there in the next run, on the card and for the desk."""

    async def first(world: World) -> None:
        card = await open_card(world)
        pages = named(card, "Records in a request", QComboBox)
        pages.setCurrentText("500")
        every = named(card, "Read changes", QComboBox)
        every.setCurrentText("every 15 minutes")
        notices = named(card, "Tell in the tray when a ticket changes its state", QCheckBox)
        notices.click()

    async def second(world: World) -> tuple[int, int, bool, str]:
        card = await open_card(world)
        chosen = world.desk.settings
        shown = named(card, "Records in a request", QComboBox).currentText()
        return chosen.page_size, chosen.every_min, chosen.notices, shown

    play(first)

    assert play(second) == (500, 15, False, "500")


def test_everything_is_read_again_on_request(play) -> None:
    """What was deleted on the instance is found, counted, and said what became of it."""

    async def scene(world: World) -> str:
        card = await open_card(world)
        del world.instance.tickets[INCIDENT][0]
        press(card, "Read everything again")
        await until(lambda: "1 gone" in texts(card))
        return texts(card)

    said = play(scene, tickets=6)

    assert "everything, at" in said
    assert "Deleted on the instance, or no longer visible there: 1" in said


def test_one_ticket_that_moved_is_named_in_the_tray(play) -> None:
    """With its states and its name; pressing the notice shows it."""
    shelf, machine = Shelf(), Machine()

    async def scene(world: World) -> tuple[list[str], str]:
        await synced(world)
        numbers = move(world, 1)
        machine.came_online.emit()
        await until(lambda: shelf.shown)
        shelf.press()
        await until(lambda: numbers[0] in texts(world.window))
        return numbers, texts(world.window)

    (number,), shown = play(scene, tickets=9, computer=machine, notices=TicketNotices(shelf))

    assert [title.split(" → ") for title, _ in shelf.shown] == [[f"{number}: On Hold", "Resolved"]]
    assert number in shown


def test_several_tickets_that_moved_are_counted(play) -> None:
    """One notice for all of them, which leads to the table."""
    shelf, machine = Shelf(), Machine()

    async def scene(world: World) -> list[str]:
        await synced(world)
        numbers = move(world, 2)
        machine.came_online.emit()
        await until(lambda: shelf.shown)
        return numbers

    numbers = play(scene, tickets=9, computer=machine, notices=TicketNotices(shelf))

    assert shelf.shown == [("2 tickets changed their state", ", ".join(numbers))]


def test_nobody_is_told_who_does_not_want_it(play) -> None:
    """Without notices a move is read all the same."""
    shelf, machine = Shelf(), Machine()

    async def scene(world: World) -> int:
        card = await open_card(world)
        named(card, "Tell in the tray when a ticket changes its state", QCheckBox).click()
        move(world, 1)
        machine.came_online.emit()
        await until(lambda: "1 changed" in texts(card))
        return len(world.window.state.sync.result.moved)

    assert play(scene, tickets=9, computer=machine, notices=TicketNotices(shelf)) == 1
    assert shelf.shown == []


def test_a_computer_of_which_nothing_is_known_costs_nothing(run) -> None:
    """Without a system bus or a metered line, work in the background goes on."""

    async def ask() -> tuple[bool, bool]:
        computer = Computer()
        return computer.has_metered_line, await computer.saves_power()

    assert run(ask()) == (False, False)
