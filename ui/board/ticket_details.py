"""The panel that says everything about one ticket."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority
from app.tickets.ticket import Ticket
from ui.board.details_panel import DetailsPanel
from ui.board.wording import KIND_OF_MEANING, NOTHING, day, name_of
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text, TextLook


class TicketDetails(DetailsPanel):
    """Number, name, states and the text of a ticket, and the way to its page.

    Signals:
        open_requested: somebody wants to see the ticket's page on the instance.
    """

    open_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Tickets", "Select a ticket to see what it says."),
            description_name=translate("Tickets", "Description of the ticket"),
            parent=parent,
        )
        self._ticket: Ticket | None = None
        self._number = Text(look=TextLook.NOTE)
        self._state = Chip()
        self._type = Chip()
        self._open = Button(translate("Tickets", "Open in ServiceNow"), small=True)
        self._open.clicked.connect(lambda _checked: self.open_requested.emit(self._ticket))
        chips = FlowLayout(spacing=6)
        chips.addWidget(self._state)
        chips.addWidget(self._type)
        self.head.insertWidget(0, self._number)
        self.head.addLayout(chips)
        self.foot.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_ticket(self, ticket: Ticket | None) -> None:
        """Show a ticket, or what to do to see one."""
        self._ticket = ticket
        self.show_body(is_shown=ticket is not None)
        if ticket is None:
            return
        self._number.setText(ticket.number)
        self.title.setText(ticket.task_name)
        self._state.show_state(ticket.state_label, KIND_OF_MEANING[ticket.meaning])
        self._type.show_state(name_of(ticket.ticket_type), ChipKind.NEUTRAL)
        self.facts.show_facts(_facts(ticket))
        self.description.show_text(ticket.description)


def _facts(ticket: Ticket) -> list[tuple[str, str]]:
    return [
        (translate("Tickets", "Priority"), _name_of(ticket.priority)),
        (translate("Tickets", "Due date"), day(ticket.due_date)),
        (translate("Tickets", "Category"), _name_of(ticket.category)),
        (translate("Tickets", "Source"), _name_of(ticket.source)),
        (translate("Tickets", "Assigned to"), ticket.assigned_to or NOTHING),
        (translate("Tickets", "Initiated by"), ticket.initiated_by or NOTHING),
        (translate("Tickets", "Opened"), day(ticket.opened_at)),
    ]


def _name_of(member: Category | Priority | Source | None) -> str:
    return NOTHING if member is None else name_of(member)
