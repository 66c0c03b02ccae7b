"""What a person does in the window that writes tickets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.instance.query import Query
from app.tickets.delivery import Outcome
from app.tickets.draft import TicketType
from app.tickets.records import FIELDS, record_of, ticket_of
from app.tickets.ticket import Ticket
from tests.ui.board_hands import named
from tests.ui.board_scene import until
from tests.ui.form_scene import FormWorld
from ui.board.create_window import CreateWindow
from ui.board.reference_picker import ReferencePicker


async def shaped(world: FormWorld, ticket_type=TicketType.CHANGE_REQUEST) -> CreateWindow:
    """Open the window and wait for the fields of the instance."""
    window = world.open(ticket_type)
    await until(window.form.more.isVisible)
    return window


def fill(window: CreateWindow) -> None:
    """Fill in what every ticket needs."""
    named(window, "Task name", QLineEdit).setText("Turn on preset policies")
    named(window, "Task description").setPlainText("Shared mailboxes are not covered.")


def chosen(window: CreateWindow) -> dict[str, str]:
    """Return the further fields of the draft by column."""
    return {extra.column: extra.value for extra in window.draft.extras}


async def pick(window: CreateWindow, label: str, text: str) -> ReferencePicker:
    """Type into a field that names a record, and take the first that is found."""
    picker = named(window, label, ReferencePicker)
    picker.setFocus()
    await until(picker.hasFocus)
    QTest.keyClicks(picker, text)
    await until(lambda: picker.popup.isVisible() and picker.found)
    QTest.keyClick(picker.popup, Qt.Key.Key_Down)
    QTest.keyClick(picker.popup, Qt.Key.Key_Return)
    return picker


async def deliver(world: FormWorld, window: CreateWindow) -> Ticket:
    """Make the ticket of a window on the instance, and show it there."""
    draft = window.draft
    await world.client.create(draft.ticket_type, record_of(draft))
    query = Query().where("correlation_id", "=", draft.correlation_id)
    rows = await world.client.shown_records(draft.ticket_type, query, fields=FIELDS)
    ticket = ticket_of(draft.ticket_type, rows[0])
    window.show_outcome(Outcome(ticket, was_there=False))
    await until(lambda: not world.host.tasks.busy)
    return ticket
