"""What can be done with several tickets at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tickets.draft import TicketType
from app.tickets.ticket import Ticket
from app.tickets.transitions import NextState
from ui.board.move_button import MoveButton
from ui.translation import translate
from ui.widgets.text import Text, TextLook

Ways = Mapping[NextState, Sequence[Ticket]]


class ManyTickets(QWidget):
    """How many tickets are selected, and a way on for each of their types.

    Signals:
        move_requested(NextState, tuple[Ticket, ...]): these shall be moved.
    """

    move_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: dict[TicketType, Ways] = {}
        self._title = Text(look=TextLook.HEADING, wrap=True)
        self._note = Text(look=TextLook.LEAD, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._note)
        self._buttons = {
            TicketType.CHANGE_REQUEST: MoveButton(translate("Moves", "Move change requests to…")),
            TicketType.INCIDENT: MoveButton(translate("Moves", "Move incidents to…")),
        }
        for ticket_type, button in self._buttons.items():
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.chosen.connect(
                lambda state, kind=ticket_type: self.move_requested.emit(
                    state, tuple(self._ways[kind][state])
                )
            )
        column.addStretch()

    def show_ways(self, count: int, ways: Mapping[TicketType, Ways], note: str = "") -> None:
        """Show where the selected tickets may go.

        Args:
            count: how many are selected.
            ways: for each type among them, the states that may follow and the tickets that may.
            note: why nothing can be done with them, or nothing.
        """
        self._ways = dict(ways)
        self._title.setText(translate("Moves", "%n tickets are selected.", "", count))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        for ticket_type, button in self._buttons.items():
            own = ways.get(ticket_type, {})
            button.setVisible(ticket_type in ways)
            button.offer(tuple(own), [len(tickets) for tickets in own.values()])
