"""The window in which a ticket is written and sent."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QDateEdit, QLineEdit, QWidget

from app.connections.connection import Centre
from app.tickets.draft import TicketType
from tests.ui.board_hands import create_dialog, named, press, recommendation_dialog, synced, texts
from tests.ui.board_scene import CONNECTION, RECOMMENDATIONS, World, until
from ui.board.create_window import CreateWindow
from ui.board.recommendation_window import RecommendationWindow


def test_recommendation_becomes_a_ticket(play) -> None:
    """The seven things are sent once, the window says the number, and the board shows it."""

    async def scene(world: World) -> tuple[list[dict[str, str]], str, str]:
        dialog = await recommendation_dialog(world)
        named(dialog, "Due date", QAbstractSpinBox).setDate(QDate(2026, 12, 24))
        press(dialog, "Send to ServiceNow")
        await until(lambda: "was created" in texts(dialog))
        said = texts(dialog)
        press(dialog, "Close")
        await until(lambda: "Show CHG" in texts(world.window))
        return world.instance.tickets[TicketType.CHANGE_REQUEST], said, texts(world.window)

    records, said, board = play(scene, recommendations=3)

    assert len(records) == 1
    assert records[0]["short_description"] == RECOMMENDATIONS[0].title
    assert records[0]["due_date"] == "2026-12-24 12:00:00"
    assert records[0]["priority"] == "3"
    assert records[0]["correlation_display"] == "Firnline|security|microsoft|identity"
    assert "Initiated by: mara.lindqvist" in records[0]["description"]
    assert f"{records[0]['number']} was created" in said
    assert f"Show {records[0]['number']}" in board


def test_second_ticket_of_a_recommendation_is_the_first(play) -> None:
    """The window warns that a ticket exists, and sending makes no second one."""

    async def scene(world: World) -> tuple[str, str, int]:
        dialog = await recommendation_dialog(world)
        press(dialog, "Send to ServiceNow")
        await until(lambda: "was created" in texts(dialog))
        press(dialog, "Close")
        await until(lambda: not dialog.isVisible())
        press(world.window, "Create ticket")
        again = next(d for d in world.window.findChildren(CreateWindow) if d.isVisible())
        warned = texts(again)
        press(again, "Send to ServiceNow")
        await until(lambda: "was already there" in texts(again))
        return warned, texts(again), len(world.instance.tickets[TicketType.CHANGE_REQUEST])

    warned, said, count = play(scene, recommendations=2)

    assert "exists already" in warned
    assert "No second ticket was made." in said
    assert count == 1


def test_problems_are_said_beside_the_field(play) -> None:
    """A name too long, none at all, or a past date is said at once, and Send stays off."""

    async def scene(world: World) -> list[tuple[str, bool]]:
        dialog = await recommendation_dialog(world)
        name = named(dialog, "Task name", QLineEdit)
        send = named(dialog, "Send to ServiceNow", QAbstractButton)
        due = named(dialog, "Due date", QAbstractSpinBox)
        seen = [("", send.isEnabled())]
        for text in ("", "x" * 161, "Block old protocols"):
            name.setText(text)
            seen.append((name.accessibleDescription(), send.isEnabled()))
        due.setDate(QDate(2026, 11, 20))
        seen.append((due.accessibleDescription(), send.isEnabled()))
        due.setDate(QDate(2026, 11, 23))
        seen.append((due.accessibleDescription(), send.isEnabled()))
        return seen

    assert play(scene, recommendations=1) == [
        ("", True),
        ("This is required.", False),
        ("161 characters; at most 160 are possible.", False),
        ("", True),
        ("This date has passed.", False),
        ("", True),
    ]


def test_untouched_fields_do_not_complain(play) -> None:
    """An empty new ticket cannot be sent, but nothing is red before anything was typed."""

    async def scene(world: World) -> tuple[str, bool]:
        await synced(world)
        press(world.window, "Create ticket")
        dialog = await create_dialog(world)
        name = named(dialog, "Task name", QLineEdit)
        return name.accessibleDescription(), named(dialog, "Send to ServiceNow").isEnabled()

    assert play(scene) == ("", False)


def test_planning_is_for_incidents_only(play) -> None:
    """Turning an incident of the lowest priority into a change request gives it a legal one."""

    async def scene(world: World) -> tuple[int, int, str, str]:
        dialog = await recommendation_dialog(world)
        kind, priority = named(dialog, "Ticket type"), named(dialog, "Priority")
        kind.setCurrentText("Incident")
        priority.setCurrentText("Planning")
        offered = priority.count()
        kind.setCurrentText("Change request")
        return offered, priority.count(), priority.currentText(), texts(dialog)

    offered_to_incidents, offered, chosen, shown = play(scene, recommendations=1)

    assert (offered_to_incidents, offered, chosen) == (5, 4, "Low")
    assert "table change_request" in shown


def test_two_centres_can_be_told_apart(play) -> None:
    """Where a connection serves two centres, the ticket says which one it is for."""
    both = replace(CONNECTION, centres=(Centre.SECURITY, Centre.COMPLIANCE))

    async def scene(world: World) -> str:
        dialog = await recommendation_dialog(world)
        named(dialog, "Centre").setCurrentText("Compliance centre")
        press(dialog, "Send to ServiceNow")
        await until(lambda: "was created" in texts(dialog))
        return world.instance.tickets[TicketType.CHANGE_REQUEST][0]["correlation_display"]

    mark = play(scene, recommendations=1, connection=both)

    assert mark == "Firnline|compliance|microsoft|identity"


def test_what_goes_along_is_said(play) -> None:
    """Beside the seven things the window names what else is sent."""

    async def scene(world: World) -> str:
        return texts(await recommendation_dialog(world))

    assert "the centre and a mark" in play(scene, recommendations=1)


def test_create_ticket_twice_in_one_moment_opens_one_window(play) -> None:
    """A second request while a window is open changes nothing."""

    async def scene(world: World) -> int:
        await synced(world)
        for _ in range(3):
            press(world.window, "Create ticket")
        return len([w for w in world.window.findChildren(CreateWindow) if w.isVisible()])

    assert play(scene) == 1


def test_outcome_is_read_out(play, monkeypatch) -> None:
    """A screen reader is told what became of the ticket."""
    heard: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    async def scene(world: World) -> None:
        dialog = await recommendation_dialog(world)
        monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
        press(dialog, "Send to ServiceNow")
        await until(lambda: "was created" in texts(dialog))

    play(scene, recommendations=1)

    assert any("was created. It is on the board now." in said for said in heard)


def test_board_closes_with_its_windows(play) -> None:
    """Closing the board closes the window above it, and the calendar above that."""

    async def scene(world: World) -> tuple[list[str], list[str]]:
        dialog = await recommendation_dialog(world)
        due = named(dialog, "Due date", QDateEdit)
        arrow = QPoint(due.width() - 10, due.height() // 2)
        QTest.mousePress(due, Qt.MouseButton.LeftButton, pos=arrow)
        opened = windows_of(world.window)
        world.window.close()
        return opened, windows_of(world.window)

    opened, left = play(scene, recommendations=1)

    assert len(opened) == 2
    assert left == []


def windows_of(board: QWidget) -> list[str]:
    """Return the kinds of the windows that are open above a board."""
    above = [w for w in board.findChildren(QWidget) if w.isWindow() and w.isVisible()]
    return [type(window).__name__ for window in above]


def test_required_field_says_so_when_it_is_left(play) -> None:
    """A field that was left empty with Tab says that it is required; the others stay quiet."""

    async def scene(world: World) -> tuple[str, str, str]:
        await synced(world)
        press(world.window, "Create ticket")
        dialog = await create_dialog(world)
        name, description = (named(dialog, f"Task {what}") for what in ("name", "description"))
        name.setFocus()
        await until(name.hasFocus)
        before = name.accessibleDescription()
        QTest.keyClick(name, Qt.Key.Key_Tab)
        return before, name.accessibleDescription(), description.accessibleDescription()

    assert play(scene) == ("", "This is required.", "")


def test_user_id_that_cannot_be_sent_is_told(play) -> None:
    """Where the user ID of the set-up is at fault, the window says so and what to do."""
    connection = replace(CONNECTION, initiated_by="x" * 101)

    async def scene(world: World) -> str:
        return texts(await recommendation_dialog(world))

    said = play(scene, recommendations=1, connection=connection)

    assert "Tickets cannot be sent with this user ID" in said
    assert "101 characters; at most 100 are possible." in said
    assert "set it up again with another user ID." in said


def test_title_of_a_recommendation_is_required(play) -> None:
    """A title that was left empty says so beside the field."""

    async def scene(world: World) -> str:
        await synced(world)
        press(world.window, "Recommendations")
        press(world.window, "Add recommendation")
        await until(lambda: world.window.findChildren(RecommendationWindow))
        title = named(world.window.findChild(RecommendationWindow), "Title")
        title.setFocus()
        await until(title.hasFocus)
        QTest.keyClick(title, Qt.Key.Key_Tab)
        return title.accessibleDescription()

    assert play(scene) == "This is required."
