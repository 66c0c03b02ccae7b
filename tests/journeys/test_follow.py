"""Following tickets on the board of a whole program, as the integration user."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QPlainTextEdit, QTabWidget

from app.tickets.draft import TicketType
from app.tickets.following_links import linked_draft
from app.tickets.ticket import Ticket
from tests.journeys.upkeep_scene import connect, open_board
from tests.ui.board_hands import texts
from ui.board.move_button import MoveButton
from ui.board.move_window import MoveWindow
from ui.board.saved_view import SavedView
from ui.board.ticket_details import TicketDetails
from ui.board.window import BoardWindow
from ui.driver import Driver
from ui.widgets.button import Button
from ui.widgets.note import Note

CHANGE, INCIDENT = TicketType.CHANGE_REQUEST, TicketType.INCIDENT
FIRST = {CHANGE: "-5", INCIDENT: "1"}
WAYS = {
    CHANGE: ["Assess", "Authorize", "Scheduled", "Implement", "Review", "Closed"],
    INCIDENT: ["In Progress", "On Hold", "In Progress", "Resolved", "Closed"],
}


class Follower:
    """Somebody who follows tickets on a board.

    Args:
        board: an open board.
    """

    def __init__(self, board: BoardWindow) -> None:
        self.board = board
        self.drive = Driver()
        self.details = board.findChild(TicketDetails)

    async def select(self, ticket: Ticket) -> None:
        """Select a ticket in the table, and wait until it was read."""
        await self.drive.press("Tickets")
        self.board._tickets.show_ticket(ticket)
        await self.drive.until(lambda: self.details.shows(ticket), ticket.number)
        await self.drive.until(self.details.moves.isEnabled, f"{ticket.number} to be read")

    async def choose(self, state: str) -> MoveWindow:
        """Choose a next state from the menu."""
        menu = self.details.moves.menu()
        await self.drive.until(
            lambda: (
                self.details.moves.isEnabled()
                and any(action.text() == state for action in menu.actions())
            ),
            f"{state} to be offered",
        )
        next(action for action in menu.actions() if action.text() == state).trigger()
        return await self.drive.see(f"Move to {state}", MoveWindow)

    async def move(self, state: str) -> None:
        """Move the ticket, filling in whatever is asked for."""
        window = await self.choose(state)
        self.fill(window)
        await self.drive.press(f"Move to {state}")
        await self.drive.until(lambda: self.details.ticket.state_label == state, f"it in {state}")
        await self.drive.until(lambda: not window_is_open(self.board), "the window to close")

    def fill(self, window: QDialog) -> None:
        """Take the first choice of every list, and write something into every text."""
        for box in window.findChildren(QComboBox):
            box.setCurrentIndex(0)
        for text in window.findChildren(QPlainTextEdit):
            text.setPlainText("Done as planned.")

    async def write(self, kind: int, text: str) -> None:
        """Write a comment (0) or a work note (1)."""
        self.details.findChild(QTabWidget).setCurrentIndex(1)
        (await self.drive.see("Write as", QComboBox)).setCurrentIndex(kind)
        (await self.drive.see("Text", QPlainTextEdit)).setPlainText(text)
        await self.drive.press(("Add comment", "Add work note")[kind])
        await self.drive.until(
            lambda: text in texts(self.details.conversation), f"{text} in the conversation"
        )


def window_is_open(board: BoardWindow) -> bool:
    """Tell whether the window of a move is still there."""
    return any(window.isVisible() for window in board.findChildren(MoveWindow))


def new_ticket(board: BoardWindow, ticket_type: TicketType) -> Ticket:
    """Return a ticket in its first state, of a group that can assess it."""
    return next(
        ticket
        for ticket in board.state.tickets
        if ticket.ticket_type is ticket_type
        and ticket.state == FIRST[ticket_type]
        and ticket.assignment_group
    )


@pytest.fixture
def follow(run, begin, memory):
    """Play a scene on the board of a program that is connected to its practice instance."""

    def follow(scene):
        async def journey():
            vault = await memory()
            async with begin(open_vault=memory) as started:
                connection = await connect(started, vault)
                board = await open_board(started, connection)
                return await scene(started, Follower(board))

        return run(journey())

    return follow


@pytest.mark.parametrize("ticket_type", list(TicketType))
def test_a_ticket_goes_from_new_to_the_end(follow, ticket_type):
    """Every state of the way is offered, asked for and shown, and the instance agrees."""

    async def scene(started, follower):
        ticket = new_ticket(follower.board, ticket_type)
        follower.board._tickets.show_view(SavedView.ALL)
        await follower.select(ticket)
        for state in WAYS[ticket_type]:
            await follower.move(state)
        await follower.drive.see("Create a linked ticket…", Button)
        record = await started.record(ticket_type, sys_id=ticket.sys_id)
        (shown,) = [t for t in follower.board.state.tickets if t.sys_id == ticket.sys_id]
        return record, shown

    record, shown = follow(scene)

    assert record["state"] == shown.state == {CHANGE: "3", INCIDENT: "7"}[ticket_type]
    assert record["close_notes"] == "Done as planned."
    assert record["close_code"]


def test_a_ticket_that_leaves_the_view_is_not_lost_silently(follow):
    """The view shows open tickets; what became of this one is said above the page."""

    async def scene(_started, follower):
        ticket = new_ticket(follower.board, INCIDENT)
        await follower.select(ticket)
        window = await follower.choose("Resolved")
        follower.fill(window)
        await follower.drive.press("Move to Resolved")
        said = f"{ticket.number}: Moved to Resolved."
        await follower.drive.see(said, Note)
        return follower.details.ticket

    assert follow(scene) is None


def test_both_threads_are_written_by_the_integration_user(follow):
    """The instance has each entry once, where it belongs."""

    async def scene(started, follower):
        ticket = new_ticket(follower.board, INCIDENT)
        await follower.select(ticket)
        await follower.write(0, "For the requester.")
        await follower.write(1, "For colleagues.")
        comment = await started.record("sys_journal_field", value="For the requester.")
        note = await started.record("sys_journal_field", value="For colleagues.")
        return ticket, comment, note

    ticket, comment, note = follow(scene)

    assert (comment["element"], comment["element_id"]) == ("comments", ticket.sys_id)
    assert (note["element"], note["element_id"]) == ("work_notes", ticket.sys_id)


def test_several_incidents_are_moved_together(follow):
    """Each has its own line in the window, and the table shows their new states."""

    async def scene(started, follower):
        board, drive = follower.board, follower.drive
        tickets = [t for t in board.state.tickets if t.ticket_type is INCIDENT and t.state == "1"]
        await follower.select(tickets[0])
        table = board._tickets.table
        rows = [table.model().row_of(ticket) for ticket in tickets[:3]]
        selection = table.selectionModel()
        for row in rows:
            index = table.model().index(row, 0)
            selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        await drive.until(lambda: drive.is_on("Move incidents to…"), "the way on for all")
        button = drive.find("Move incidents to…", MoveButton)
        action = next(a for a in button.menu().actions() if a.text().startswith("In Progress"))
        words = action.text()
        action.trigger()
        await drive.see("Move to In Progress", MoveWindow)
        await drive.press("Move to In Progress")
        await drive.until(lambda: drive.is_on("Close"), "the results")
        await drive.press("Close")
        states = [(await started.record(INCIDENT, sys_id=t.sys_id))["state"] for t in tickets[:3]]
        shown = {t.sys_id: t.state for t in board.state.tickets}
        return words, states, [shown[t.sys_id] for t in tickets[:3]]

    words, states, shown = follow(scene)

    assert words == "In Progress (3)"
    assert states == shown == ["2", "2", "2"]


def test_a_rule_of_the_instance_refuses_and_lets_go(follow):
    """Its words stand in the window; once it is off, the same button moves the ticket."""

    async def scene(started, follower):
        practice = started.program.practice
        ticket = new_ticket(follower.board, INCIDENT)
        await follower.select(ticket)
        window = await follower.choose("In Progress")
        await practice.steer("set", "business_rule_abort=incident")
        await follower.drive.press("Move to In Progress")
        await follower.drive.until(lambda: "Business Rule" in texts(window), "its words")
        await practice.steer("clear", "business_rule_abort")
        await follower.drive.press("Move to In Progress")
        await follower.drive.until(lambda: follower.details.ticket.state == "2", "it moved")
        return (await started.record(INCIDENT, sys_id=ticket.sys_id))["state"]

    assert follow(scene) == "2"


def test_a_new_ticket_takes_the_place_of_a_closed_one(follow):
    """It is sent as any other, and names the closed one as its parent."""

    async def scene(started, follower):
        board, drive = follower.board, follower.drive
        board._tickets.show_view(SavedView.ALL)
        closed = next(t for t in board.state.tickets if t.ticket_type is CHANGE and t.state == "3")
        await drive.press("Tickets")
        board._tickets.show_ticket(closed)
        await drive.press("Create a linked ticket…")
        await drive.press("Send to ServiceNow")
        await drive.until(
            lambda: any(t.correlation_id == linked(board, closed) for t in board.state.tickets),
            "the new ticket",
        )
        made = await started.record(CHANGE, correlation_id=linked(board, closed))
        return closed, made

    closed, made = follow(scene)

    assert made["parent"] == closed.sys_id
    assert made["short_description"] == closed.task_name
    assert made["state"] == FIRST[CHANGE]


def linked(board: BoardWindow, closed: Ticket) -> str:
    """Return the id of the ticket in place of a closed one."""
    return linked_draft(closed, connection=board.state.connection).correlation_id
