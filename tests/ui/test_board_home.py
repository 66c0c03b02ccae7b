"""The first page of the board: cards, and the tickets of an earlier run."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractItemView

from app.tickets.draft import TicketType
from tests.ui.board_hands import named, press, synced, texts
from tests.ui.board_scene import AWAY, CONNECTION, NOW, World, until
from tests.ui.keyboard import name_of, tab_stops
from ui.board.card_rows import TicketRow
from ui.error_view import ErrorView


def test_cards_count_what_is_there(play) -> None:
    """The cards show how many tickets are open and in all, in figures and in words."""

    async def scene(world: World) -> str:
        await synced(world)
        return texts(world.window)

    shown = play(scene, tickets=9)

    assert "6 open · 6 in all" in shown or "open · 6 in all" in shown
    assert "open · 3 in all" in shown
    assert "CHG" in shown
    assert "INC" in shown


def test_empty_board_says_what_to_do(play) -> None:
    """Without tickets the cards and the table say how the first one comes about."""

    async def scene(world: World) -> str:
        await synced(world)
        return texts(world.window)

    assert "No tickets yet. Create the first one from a recommendation." in play(scene)


def test_cached_tickets_are_there_before_the_network(play) -> None:
    """A second start shows the tickets of the first while the instance cannot be reached."""

    async def first(world: World) -> None:
        await synced(world)

    async def second(world: World) -> tuple[str, str]:
        world.instance.failure = AWAY
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error and world.window.state.cards)
        return texts(world.window), str(error.error)

    play(first, tickets=6)
    shown, error = play(second)

    assert "open · 4 in all" in shown
    assert error == str(AWAY)


def test_try_again_after_an_error(play) -> None:
    """Try again reads the tickets once more and takes the error away."""

    async def scene(world: World) -> tuple[bool, str]:
        world.instance.failure = AWAY
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error)
        world.instance.failure = None
        press(world.window, "Try again")
        await until(lambda: error.error is None and world.window.state.cards)
        return error.isVisible(), texts(world.window)

    visible, shown = play(scene, tickets=3)

    assert not visible
    assert "open · 2 in all" in shown


def test_view_all_tickets_of_a_card(play) -> None:
    """View all tickets leads to the table, showing the type of the card."""

    async def scene(world: World) -> set[str]:
        await synced(world)
        press(world.window, "View all tickets")
        model = named(world.window, "Tickets", QAbstractItemView).model()
        return {model.index(row, 0).data()[:3] for row in range(model.rowCount())}

    assert play(scene, tickets=9) == {"CHG"}


def test_newest_ticket_leads_to_its_row(play) -> None:
    """Pressing one of the newest tickets on a card selects it in the table, done or not."""

    async def scene(world: World) -> tuple[str, str]:
        await synced(world)
        newest = world.desk.tickets[0]
        press(world.window, f"{newest.number}, {newest.task_name}, {newest.state_label}")
        table = named(world.window, "Tickets", QAbstractItemView)
        return newest.number, table.currentIndex().siblingAtColumn(0).data()

    newest, selected = play(scene, tickets=4)

    assert newest == selected


def test_tab_goes_card_by_card(play) -> None:
    """Tab takes the figures of a card, its rows and its buttons, then those of the next card."""
    buttons = ["Create ticket", "View all tickets", "Manage ServiceNow configuration"]
    weeks = "Opened and closed in each of the last weeks"

    async def scene(world: World) -> tuple[list[str], list[str]]:
        await synced(world)
        newest = dict(world.instance.tickets[TicketType.CHANGE_REQUEST][0])
        for name in ("number", "sys_id", "opened_at"):
            newest.pop(name)
        number = world.instance.add(TicketType.CHANGE_REQUEST, newest, NOW)
        world.window.refresh()
        await until(lambda: number in texts(world.window))
        rows = [row.accessibleName() for row in world.window.findChildren(TicketRow)]
        return rows, [name_of(stop) for stop in tab_stops(world.window)]

    rows, stops = play(scene, tickets=9)
    changes = sorted((row for row in rows if row.startswith("CHG")), reverse=True)
    incidents = sorted((row for row in rows if row.startswith("INC")), reverse=True)
    first = next(at for at, stop in enumerate(stops) if stop.startswith("Oldest open ticket: CHG"))
    on_cards = stops[first:] + stops[:first]
    ends = [at for at, stop in enumerate(on_cards) if stop == buttons[-1]]
    cards = on_cards[: ends[0] + 1], on_cards[ends[0] + 1 : ends[1] + 1]

    assert [card[-7:] for card in cards] == [
        [weeks, *changes, *buttons],
        [weeks, *incidents, *buttons],
    ]
    assert [card[0][:23] for card in cards] == [
        "Oldest open ticket: CHG",
        "Oldest open ticket: INC",
    ]
    assert all("New" in card[1] for card in cards)


@pytest.mark.parametrize("is_practice", [True, False])
def test_practice_instance_is_named_as_such(play, is_practice) -> None:
    """The rail says in words whether what is done here touches production."""
    connection = replace(CONNECTION, practice=is_practice)

    async def scene(world: World) -> str:
        return texts(world.window)

    assert ("Practice instance" in play(scene, connection=connection)) == is_practice
