"""What becomes of a ticket on its way, whatever happens to the windows meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from app.connections.connection import Centre
from app.errors import AnswerLostError, QueuedError
from app.tickets.draft import Draft, TicketType, new_draft
from tests.ui.board_hands import named, press, recommendation_dialog, texts
from tests.ui.board_scene import AWAY, World, until
from ui.error_view import ErrorView


def test_error_while_sending_can_be_repaired(play) -> None:
    """An error is shown in the window with the fields as they were, and Send works again."""

    async def scene(world: World) -> tuple[str, bool, str]:
        dialog = await recommendation_dialog(world)
        world.instance.failure = AWAY
        press(dialog, "Send to ServiceNow")
        error = dialog.findChild(ErrorView)
        await until(lambda: error.error)
        said, ready = str(error.error), named(dialog, "Send to ServiceNow").isEnabled()
        world.instance.failure = None
        press(dialog, "Send to ServiceNow")
        await until(lambda: "was created" in texts(dialog))
        return said, ready, texts(dialog)

    said, ready, shown = play(scene, recommendations=1)

    assert said == str(QueuedError(AWAY))
    assert ready
    assert "was created" in shown


def test_pressing_twice_sends_once(play) -> None:
    """While a ticket is on its way, Send and the fields wait, and one record comes out."""

    async def scene(world: World) -> tuple[bool, bool, int]:
        dialog = await recommendation_dialog(world)
        world.instance.gate.clear()
        send = named(dialog, "Send to ServiceNow", QAbstractButton)
        press(dialog, "Send to ServiceNow")
        press(dialog, "Send to ServiceNow")
        waiting = send.isEnabled(), named(dialog, "Task name").isEnabled()
        world.instance.gate.set()
        await until(lambda: "was created" in texts(dialog))
        return *waiting, len(world.instance.tickets[TicketType.CHANGE_REQUEST])

    assert play(scene, recommendations=1) == (False, False, 1)


def test_window_closed_while_sending(play) -> None:
    """Closing the window does not stop the ticket; the board shows it when it is there."""

    async def scene(world: World) -> int:
        dialog = await recommendation_dialog(world)
        world.instance.gate.clear()
        press(dialog, "Send to ServiceNow")
        dialog.close()
        world.instance.gate.set()
        await until(lambda: world.desk.tickets and "Show CHG" in texts(world.window))
        return len(world.desk.tickets)

    assert play(scene, recommendations=1) == 1


def test_board_closed_while_sending(play) -> None:
    """Closing the board at any moment ends cleanly, and the outbox remembers the draft."""

    async def scene(world: World) -> None:
        dialog = await recommendation_dialog(world)
        world.instance.gate.clear()
        press(dialog, "Send to ServiceNow")
        await until(lambda: world.desk.unanswered)

    async def next_start(world: World) -> int:
        await until(lambda: world.desk.tickets)
        return len(world.instance.tickets[TicketType.CHANGE_REQUEST])

    play(scene, recommendations=1)

    assert play(next_start, recommendations=1) == 1


def test_board_closed_in_the_turn_of_send(play) -> None:
    """A draft is in the outbox as soon as Send is pressed, though the board closes at once."""

    async def scene(world: World) -> tuple[Draft, ...]:
        dialog = await recommendation_dialog(world)
        world.instance.gate.clear()
        press(dialog, "Send to ServiceNow")
        world.window.close()
        await world.window.closed()
        await world.desk.close()
        return world.desk.unanswered

    async def next_start(world: World) -> int:
        await until(lambda: world.desk.tickets)
        return len(world.instance.tickets[TicketType.CHANGE_REQUEST])

    kept = play(scene, recommendations=1)

    assert len(kept) == 1
    assert play(next_start, recommendations=1) == 1


def test_later_refresh_finishes_what_is_unanswered(play) -> None:
    """A draft without an answer is finished though the first reading of the tickets failed."""

    async def scene(world: World) -> tuple[int, tuple[Draft, ...]]:
        typed = new_draft(TicketType.INCIDENT, centre=Centre.SECURITY, initiated_by="mara")
        world.store.outbox.put([typed])
        world.instance.failure = AWAY
        await until(lambda: world.window.findChild(ErrorView).error)
        world.instance.failure = None
        press(world.window, "Try again")
        await until(lambda: world.desk.tickets and not world.desk.unanswered)
        return len(world.instance.tickets[TicketType.INCIDENT]), world.desk.unanswered

    assert play(scene) == (1, ())


def test_unknown_outcome_is_told(play) -> None:
    """An answer that stays lost is told as such, with what happens next."""

    async def scene(world: World) -> str:
        world.instance.failure = AnswerLostError("contoso.service-now.com")
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error)
        return texts(error)

    assert "Firnline looks first whether it was already done." in play(scene)
