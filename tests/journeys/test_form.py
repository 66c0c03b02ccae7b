"""Writing a ticket that the instance has wishes about, in the whole program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from tests.journeys.upkeep_scene import connect, open_board
from tests.ui.board_hands import texts
from ui.board.create_window import CreateWindow
from ui.board.reference_picker import ReferencePicker
from ui.driver import Driver

NAME = "Turn on preset policies"


def test_refused_ticket_is_completed_and_sent(run, begin, memory):
    """A rule that nobody may read refuses; its words stand at the field, and then it is sent."""

    async def journey():
        vault = await memory()
        async with begin(open_vault=memory) as started:
            board = await open_board(started, await connect(started, vault))
            await started.program.practice.steer("set", "data_policy=change_request.backout_plan")
            drive = Driver()
            await drive.press("Create ticket")
            await drive.write("Task name", NAME)
            window = board.findChild(CreateWindow)
            (await drive.see("Task description", QPlainTextEdit)).setPlainText("Cover mailboxes.")
            picker = await drive.see("Assignment group", ReferencePicker)
            await pick(drive, picker, "netw")
            (await drive.see("Category", QComboBox)).setCurrentText("Network")
            await drive.press("Send to ServiceNow")
            plan = await drive.see("Backout plan", QPlainTextEdit)
            said = plan.accessibleDescription()
            plan.setPlainText("Turn them off again.")
            await drive.press("Send to ServiceNow")
            await drive.until(lambda: "was created" in texts(window), "the ticket")
            record = await started.record("change_request", short_description=NAME)
            group = await started.record("sys_user_group", sys_id=record["assignment_group"])
            return said, record, group, texts(window), board.state.tickets

    said, record, group, shown, tickets = run(journey())

    assert said == "Data Policy Exception: The following fields are mandatory: Backout plan"
    assert record["backout_plan"] == "Turn them off again."
    assert (group["name"], record["category"]) == ("Network", "Network")
    assert record["number"] in shown
    assert "not applied" not in shown
    assert record["number"] in {ticket.number for ticket in tickets}


async def pick(drive: Driver, picker: ReferencePicker, text: str) -> None:
    """Type into a field that names a record, and take the first that is found."""
    picker.setFocus()
    await drive.until(picker.hasFocus, "the keyboard in the field")
    QTest.keyClicks(picker, text)
    await drive.until(lambda: picker.popup.isVisible() and picker.found, "records")
    QTest.keyClick(picker.popup, Qt.Key.Key_Down)
    QTest.keyClick(picker.popup, Qt.Key.Key_Return)
