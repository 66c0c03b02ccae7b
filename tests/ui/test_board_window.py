"""The board as a person uses it: the real desk and store, a small instance in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
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

from app.connections.connection import Centre
from app.errors import AnswerLostError, UnreachableError, VaultMissingError
from app.recommendations.recommendation import Source
from app.tickets.draft import Draft, TicketType, new_draft
from tests.ui.board_scene import CONNECTION, NOW, RECOMMENDATIONS, World, make_world, until
from ui.board.create_window import CreateWindow
from ui.board.recommendation_window import RecommendationWindow
from ui.error_view import ErrorView

AWAY = UnreachableError("contoso.service-now.com", "refused")
INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QAbstractScrollArea,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
)

Scene = Callable[[World], Awaitable[object]]


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
                world.store.close()

        return run(whole())

    yield play
    qapp.setQuitOnLastWindowClosed(True)


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


def remove(world: World) -> None:
    """Remove the connection and confirm it."""
    for name in ("Configuration", "Remove connection", "Remove now"):
        press(world.window, name)


async def synced(world: World) -> None:
    """Wait for the first tickets and recommendations."""
    await until(lambda: world.desk.refreshed_at and "Synced" in texts(world.window))


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
        await until(lambda: error.error)
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
        await until(lambda: error.error is None)
        return error.isVisible(), texts(world.window)

    visible, shown = play(scene, tickets=3)

    assert not visible
    assert "open · 2 in all" in shown


def test_filter_as_typed(play) -> None:
    """Typing into the filter narrows the table and says how many of how many are shown."""

    async def scene(world: World) -> tuple[int, str]:
        await synced(world)
        press(world.window, "Tickets")
        QTest.keyClicks(named(world.window, "Filter tickets", QLineEdit), "inc new")
        table = named(world.window, "Tickets", QAbstractItemView)
        return table.model().rowCount(), texts(world.window)

    rows, shown = play(scene, tickets=30)

    assert 0 < rows < 10
    assert f"{rows} of 30 shown" in shown


def test_selected_ticket_is_told_and_opened(play) -> None:
    """A selected ticket is told beside the table; Enter opens its page in the browser."""

    async def scene(world: World) -> tuple[str, list[str]]:
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QAbstractItemView)
        table.selectRow(0)
        table.setFocus()
        told = texts(world.window)
        QTest.keyClick(table, Qt.Key.Key_Return)
        await until(lambda: world.opened)
        return told, world.opened

    told, opened = play(scene, tickets=5)

    assert "Initiated by\nmara.lindqvist" in told
    assert len(opened) == 1
    assert opened[0].startswith("https://contoso.service-now.com/nav_to.do?uri=")


def test_selection_survives_a_refresh(play) -> None:
    """A refresh that brings newer tickets keeps the selected one selected."""

    async def scene(world: World) -> tuple[str, str, int]:
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QAbstractItemView)
        table.selectRow(1)
        before = table.currentIndex().siblingAtColumn(0).data()
        record = dict(world.instance.records[TicketType.INCIDENT][0])
        record |= {"correlation_id": "new"}
        for name in ("number", "sys_id", "opened_at"):
            record.pop(name)
        world.instance.add(TicketType.INCIDENT, record, NOW)
        world.window.refresh()
        await until(lambda: len(world.desk.tickets) == 7 and table.model().rowCount() > 5)
        return before, table.currentIndex().siblingAtColumn(0).data(), table.currentIndex().row()

    before, after, row = play(scene, tickets=6)

    assert before == after
    assert row == 2


def test_copy_row(play) -> None:
    """Copying puts the selected row on the clipboard, columns parted by tabs."""

    async def scene(world: World) -> str:
        await synced(world)
        press(world.window, "Tickets")
        table = named(world.window, "Tickets", QAbstractItemView)
        table.selectRow(0)
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QGuiApplication.clipboard().text()

    copied = play(scene, tickets=2).split("\t")

    assert copied[0].startswith("CHG")
    assert len(copied) == 9


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


def test_recommendation_becomes_a_ticket(play) -> None:
    """The seven things are sent once, the window says the number, and the board shows it."""

    async def scene(world: World) -> tuple[list[dict[str, str]], str, str]:
        dialog = await recommendation_dialog(world)
        named(dialog, "Due date", QAbstractSpinBox).setDate(QDate(2026, 12, 24))
        press(dialog, "Send to ServiceNow")
        await until(lambda: "was created" in texts(dialog))
        said = texts(dialog)
        press(dialog, "Close")
        return world.instance.records[TicketType.CHANGE_REQUEST], said, texts(world.window)

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
        return warned, texts(again), len(world.instance.records[TicketType.CHANGE_REQUEST])

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
        return world.instance.records[TicketType.CHANGE_REQUEST][0]["correlation_display"]

    mark = play(scene, recommendations=1, connection=both)

    assert mark == "Firnline|compliance|microsoft|identity"


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

    assert said == str(AWAY)
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
        return *waiting, len(world.instance.records[TicketType.CHANGE_REQUEST])

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
        return len(world.instance.records[TicketType.CHANGE_REQUEST])

    play(scene, recommendations=1)

    assert play(next_start, recommendations=1) == 1


def test_later_refresh_finishes_what_is_unanswered(play) -> None:
    """A draft without an answer is finished though the first reading of the tickets failed."""

    async def scene(world: World) -> tuple[int, tuple[Draft, ...]]:
        typed = new_draft(TicketType.INCIDENT, centre=Centre.SECURITY, initiated_by="mara")
        world.store.save_draft(typed)
        world.instance.failure = AWAY
        await until(lambda: world.window.findChild(ErrorView).error)
        world.instance.failure = None
        press(world.window, "Try again")
        await until(lambda: world.desk.tickets)
        return len(world.instance.records[TicketType.INCIDENT]), world.desk.unanswered

    assert play(scene) == (1, ())


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


def test_what_goes_along_is_said(play) -> None:
    """Beside the seven things the window names what else is sent."""

    async def scene(world: World) -> str:
        return texts(await recommendation_dialog(world))

    assert "the centre and a mark" in play(scene, recommendations=1)


def test_unknown_outcome_is_told(play) -> None:
    """An answer that stays lost is told as such, with what happens next."""

    async def scene(world: World) -> str:
        world.instance.failure = AnswerLostError("contoso.service-now.com")
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error)
        return texts(error)

    assert "Firnline looks first whether it was already done." in play(scene)


def test_typed_recommendation_is_kept_and_chosen(play) -> None:
    """A recommendation that a person typed is in the book, in the table, and selected."""

    async def scene(world: World) -> tuple[list[str], Source, str]:
        await synced(world)
        press(world.window, "Recommendations")
        press(world.window, "Add recommendation")
        await until(lambda: world.window.findChildren(RecommendationWindow))
        dialog = world.window.findChild(RecommendationWindow)
        QTest.keyClicks(named(dialog, "Title", QLineEdit), "Lock the printer room")
        press(dialog, "Add recommendation")
        await until(lambda: len(world.book.all()) == 2)
        table = named(world.window, "Recommendations", QAbstractItemView)
        await until(lambda: table.model().rowCount() == 2)
        kept = world.book.all()
        return [item.title for item in kept], kept[1].source, table.currentIndex().data()

    titles, source, selected = play(scene, recommendations=1)

    assert titles == [RECOMMENDATIONS[0].title, "Lock the printer room"]
    assert source is Source.USER
    assert selected == "Lock the printer room"


def test_damaged_recommendations_are_told(play, tmp_path) -> None:
    """A damaged file of recommendations is named, and the tickets are there all the same."""

    async def scene(world: World) -> str:
        error = world.window.findChild(ErrorView)
        (tmp_path / "recommendations.json").write_text("{")
        await synced(world)
        await until(lambda: error.error)
        return texts(error)

    assert "recommendations.json" in play(scene)


def test_recommendation_that_cannot_be_kept_stays_in_its_window(play, tmp_path) -> None:
    """An error leaves everything typed where it is, and adding again keeps it once."""

    async def scene(world: World) -> tuple[str, list[str]]:
        await synced(world)
        press(world.window, "Recommendations")
        press(world.window, "Add recommendation")
        dialog = world.window.findChild(RecommendationWindow)
        QTest.keyClicks(named(dialog, "Title", QLineEdit), "Lock the printer room")
        (tmp_path / "recommendations.json").write_text("{")
        press(dialog, "Add recommendation")
        await until(lambda: dialog.findChild(ErrorView).error)
        typed = named(dialog, "Title", QLineEdit).text()
        (tmp_path / "recommendations.json").write_text("[]")
        press(dialog, "Add recommendation")
        await until(lambda: not world.window.findChildren(RecommendationWindow))
        return typed, [item.title for item in world.book.all()]

    assert play(scene) == ("Lock the printer room", ["Lock the printer room"])


def test_removal_asks_and_can_be_left(play) -> None:
    """Remove connection first says what happens and what people must delete, then takes no."""

    async def scene(world: World) -> tuple[str, int]:
        press(world.window, "Manage ServiceNow configuration")
        press(world.window, "Remove connection")
        asked = texts(world.window)
        press(world.window, "Keep connection")
        named(world.window, "Remove connection")
        return asked, world.disconnected

    asked, disconnected = play(scene)

    assert "Firnline security centre and the integration user firnline.integration" in asked
    assert disconnected == 0


def test_removal_ends_the_board(play) -> None:
    """After the confirmation the connection is removed once, and the board says so."""

    async def scene(world: World) -> tuple[int, int]:
        ends: list[None] = []
        world.window.removed.connect(lambda: ends.append(None))
        await synced(world)
        press(world.window, "Configuration")
        press(world.window, "Remove connection")
        press(world.window, "Remove now")
        await until(lambda: ends)
        return world.disconnected, len(ends)

    assert play(scene) == (1, 1)


@pytest.mark.parametrize(
    ("refusal", "may_close"), [(AWAY, True), (VaultMissingError(), False)], ids=["away", "vault"]
)
def test_removal_that_fails(play, refusal, may_close) -> None:
    """Only where everything here is gone does a failed removal offer to close the board."""

    async def scene(world: World) -> tuple[bool, bool]:
        world.refusal = refusal
        await synced(world)
        press(world.window, "Configuration")
        press(world.window, "Remove connection")
        press(world.window, "Remove now")
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error is refusal)
        return "Close the board" in texts(error), named(world.window, "Remove now").isEnabled()

    assert play(scene) == (may_close, not may_close)


@pytest.mark.parametrize("is_by_button", [True, False], ids=["button", "frame"])
def test_board_whose_connection_is_gone_says_so_once(play, is_by_button) -> None:
    """However somebody leaves a board without a connection, it is announced as removed."""

    async def scene(world: World) -> int:
        ends: list[None] = []
        world.window.removed.connect(lambda: ends.append(None))
        world.refusal = AWAY
        await synced(world)
        remove(world)
        error = world.window.findChild(ErrorView)
        await until(lambda: error.error is AWAY)
        if is_by_button:
            press(world.window, "Close the board")
        world.window.close()
        return len(ends)

    assert play(scene) == 1


def test_removal_waits_until_nothing_is_under_way(play) -> None:
    """What is being sent has ended before the secrets of the connection are forgotten."""

    async def scene(world: World) -> list[int]:
        disconnected_before: list[int] = []
        has_begun = asyncio.Event()

        async def hold(*_args, **_kwargs) -> None:
            has_begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                disconnected_before.append(world.disconnected)

        world.instance.create = hold
        dialog = await recommendation_dialog(world)
        press(dialog, "Send to ServiceNow")
        await has_begun.wait()
        dialog.close()
        remove(world)
        await until(lambda: world.disconnected)
        return disconnected_before

    assert play(scene, recommendations=1) == [0]


def test_nothing_begins_while_the_connection_is_removed(play) -> None:
    """During the removal neither keys nor buttons start anything new."""

    async def scene(world: World) -> list[CreateWindow]:
        await synced(world)
        remove(world)
        QTest.keyClick(world.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: world.disconnected)
        return world.window.findChildren(CreateWindow)

    assert play(scene) == []


def test_consent_that_ends_soon_stands_out(play) -> None:
    """Less than two weeks before its end the consent is shown as something to act on."""
    ending = replace(CONNECTION, consent_expires_at=NOW + timedelta(days=5))

    async def scene(world: World) -> str:
        press(world.window, "Configuration")
        return named(world.window, "Consent good for 4 days").property("kind")

    assert play(scene, connection=ending) == "warn"


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
                if button.isVisible() and not inside.contains(place):
                    outside.append(button.text())
        return outside

    assert play(scene, tickets=40, recommendations=20) == []


def test_create_ticket_twice_in_one_moment_opens_one_window(play) -> None:
    """A second request while a window is open changes nothing."""

    async def scene(world: World) -> int:
        await synced(world)
        for _ in range(3):
            press(world.window, "Create ticket")
        return len([w for w in world.window.findChildren(CreateWindow) if w.isVisible()])

    assert play(scene) == 1
