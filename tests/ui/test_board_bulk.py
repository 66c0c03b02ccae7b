"""Many tickets from one selection, planned, sent and accounted for on the board."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView

from app.errors import RefusedError
from app.tickets.bulk_row import Fate
from app.tickets.draft import TicketType, new_draft
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import AWAY, CONNECTION, RECOMMENDATIONS, World, until
from tests.ui.keyboard import out_of_reach, tab_stops
from ui.board.bulk_sending import BoardBulk
from ui.board.bulk_window import BulkWindow

CHANGES = TicketType.CHANGE_REQUEST


async def planning(world: World, count: int = 5) -> BulkWindow:
    """Open the window for a selection."""
    await synced(world)
    world.window.findChild(BoardBulk).plan(RECOMMENDATIONS[:count])
    await until(lambda: world.window.findChildren(BulkWindow))
    return world.window.findChild(BulkWindow)


async def sent(window: BulkWindow) -> None:
    """Send what is planned and wait until all is accounted for."""
    press(window, "Send to ServiceNow")
    await until(lambda: window.rows and all(row.is_done for row in window.rows))
    await until(lambda: "are in ServiceNow" in texts(window))


def fates(window: BulkWindow) -> list[Fate]:
    """Return what became of each row."""
    return [row.fate for row in window.rows]


def faults(window: BulkWindow) -> list[str]:
    """Return what Tab does not lead to, and what it leads to without a name."""
    stops = tab_stops(window)
    nameless = [type(stop).__name__ for stop in stops if not stop.accessibleName()]
    return out_of_reach(window, stops) + nameless


def choose(window: BulkWindow, name: str) -> None:
    """Press the card of an option."""
    option = named(window, name, QAbstractButton)
    QTest.mouseClick(option, Qt.MouseButton.LeftButton)


def test_a_selection_becomes_as_many_tickets(play) -> None:
    """Each recommendation has its ticket on the instance and on the board."""

    async def scene(world: World) -> tuple:
        window = await planning(world)
        title = texts(window)
        await sent(window)
        return title, fates(window), len(world.desk.tickets), texts(window)

    title, made, tickets, over = play(scene, recommendations=5)

    assert "Create 5 tickets" in title
    assert made == [Fate.CREATED] * 5
    assert tickets == 5
    assert "5 of 5 tickets are in ServiceNow" in over


def test_what_has_a_ticket_or_is_left_out_is_not_sent(play) -> None:
    """A second plan names the tickets that are there; what is left out stays out."""

    async def scene(world: World) -> tuple:
        first = await planning(world, 2)
        await sent(first)
        press(first, "Close")
        await until(lambda: not world.window.findChildren(BulkWindow))
        second = await planning(world, 5)
        table = named(second, "Tickets to create", QTableView)
        chips = [table.model().index(row, 0).data() for row in range(5)]
        table.selectRow(4)
        press(second, "Leave out")
        left = table.model().index(4, 0).data()
        await sent(second)
        return chips, left, fates(second), len(world.instance.tickets[CHANGES])

    chips, left, made, count = play(scene, recommendations=5)

    assert [chip.endswith("is there") for chip in chips] == [True, True, False, False, False]
    assert left == "Left out"
    assert made == [Fate.CREATED] * 2
    assert count == 4


def test_one_ticket_for_all_has_a_check_list(play) -> None:
    """The instance gets one record with a line for each, and each has a ticket from then on."""

    async def scene(world: World) -> tuple:
        window = await planning(world)
        choose(window, "One ticket for all, with a check list")
        await sent(window)
        (record,) = world.instance.tickets[CHANGES]
        press(window, "Close")
        await until(lambda: not world.window.findChildren(BulkWindow))
        again = await planning(world, 6)
        table = named(again, "Tickets to create", QTableView)
        chips = [table.model().index(row, 0).data() for row in range(6)]
        return record["description"], world.desk.tickets[0].checklist, chips

    description, checklist, chips = play(scene, recommendations=6)

    assert description.count("[ ] ") == 5
    assert checklist == tuple(each.id for each in RECOMMENDATIONS[:5])
    assert [chip.endswith("is there") for chip in chips] == [True] * 5 + [False]


def test_refused_rows_can_be_tried_again(play) -> None:
    """The words of the instance stand in the row; a second try sends the refused alone."""

    async def scene(world: World) -> tuple:
        window = await planning(world)
        making = world.instance.create

        async def refuse(*_args, **_kwargs) -> None:
            raise refusal

        refusal = RefusedError("Assignment group is mandatory")
        world.instance.create = refuse
        await sent(window)
        refused, words = fates(window), texts(window)
        press(window, "Copy results")
        copied = QGuiApplication.clipboard().text()
        world.instance.create = making
        press(window, "Try the refused again")
        await until(lambda: fates(window) == [Fate.CREATED] * 5)
        return refused, words, copied

    refused, words, copied = play(scene, recommendations=5)

    assert refused == [Fate.REFUSED] * 5
    assert "5 refused" in words
    assert "Assignment group is mandatory" in words
    assert copied.count("Assignment group is mandatory") == 5


def test_pause_and_stop(play) -> None:
    """Paused, nothing new is begun; stopped, what was not begun is not sent."""

    async def scene(world: World) -> tuple:
        window = await planning(world, 12)
        world.instance.gate.clear()
        press(window, "Send to ServiceNow")
        await until(lambda: Fate.SENDING in fates(window))
        press(window, "Pause")
        await until(lambda: "Paused" in texts(window))
        press(window, "Go on")
        press(window, "Stop")
        world.instance.gate.set()
        await until(lambda: window.rows and all(row.is_done for row in window.rows))
        return fates(window), len(world.instance.tickets[CHANGES]), world.desk.unanswered

    made, count, unanswered = play(scene, recommendations=12)

    assert made.count(Fate.CREATED) == count
    assert set(made) <= {Fate.CREATED, Fate.SKIPPED}
    assert unanswered == ()


def test_what_waits_is_sent_when_somebody_looks(play) -> None:
    """Drafts of an earlier run are shown with what becomes of them."""

    async def scene(world: World) -> list[Fate]:
        await synced(world)
        drafts = [
            new_draft(CHANGES, centre=CONNECTION.centres[0], initiated_by="mara") for _ in range(3)
        ]
        world.store.outbox.put(drafts)
        world.window.findChild(BoardBulk).show_waiting()
        window = world.window.findChild(BulkWindow)
        await until(lambda: "are in ServiceNow" in texts(window))
        return fates(window)

    assert play(scene) == [Fate.CREATED] * 3


def test_without_a_network_the_rows_wait(play) -> None:
    """Each row says that it waits, and so does the board, from where they can be sent."""

    async def scene(world: World) -> tuple:
        window = await planning(world)
        world.instance.failure = AWAY
        await sent(window)
        words = texts(window)
        press(window, "Close")
        waiting, told = len(world.desk.unanswered), texts(world.window)
        world.instance.failure = None
        await until(lambda: not world.window.findChildren(BulkWindow))
        press(world.window, "Send now")
        await until(lambda: world.window.findChildren(BulkWindow))
        again = world.window.findChild(BulkWindow)
        await until(lambda: "5 of 5 tickets are in ServiceNow" in texts(again))
        return words, waiting, told, fates(again)

    words, waiting, told, after = play(scene, recommendations=5)

    assert "5 wait for the network" in words
    assert waiting == 5
    assert "5 tickets wait to be sent" in told
    assert after == [Fate.CREATED] * 5


def test_everything_can_be_reached_with_the_keyboard(play) -> None:
    """While it is planned, sent and accounted for, Tab leads to every control and back."""

    async def scene(world: World) -> list[str]:
        window = await planning(world)
        missed = faults(window)
        choose(window, "One ticket for all, with a check list")
        missed += faults(window)
        choose(window, "One ticket for each recommendation")
        world.instance.gate.clear()
        press(window, "Send to ServiceNow")
        await until(lambda: Fate.SENDING in fates(window))
        missed += faults(window)
        world.instance.gate.set()
        await until(lambda: "are in ServiceNow" in texts(window))
        return missed + faults(window)

    assert play(scene, recommendations=5) == []


def test_it_fits_into_the_smallest_board(play) -> None:
    """The window asks for no more room than 960 by 600, planned or done."""

    async def scene(world: World) -> list[tuple[int, int]]:
        window = await planning(world)
        sizes = [window.minimumSizeHint().toTuple()]
        choose(window, "One ticket for all, with a check list")
        sizes.append(window.minimumSizeHint().toTuple())
        await sent(window)
        return [*sizes, window.minimumSizeHint().toTuple()]

    for width, height in play(scene, recommendations=5):
        assert width <= 960
        assert height <= 600
