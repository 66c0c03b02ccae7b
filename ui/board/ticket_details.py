"""The panel that says everything about one ticket."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.recommendations.recommendation import Category, Source
from app.tickets.draft import Priority
from app.tickets.ticket import Ticket
from ui.board.reading_area import ReadingArea
from ui.board.wording import KIND_OF_MEANING, NOTHING, day, name_of
from ui.translation import translate
from ui.widgets.button import Button
from ui.widgets.card import Card, Rule
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.facts import Facts
from ui.widgets.text import Text, TextLook

WIDTH = 292


class TicketDetails(Card):
    """Number, name, states and the text of a ticket, and the way to its page.

    Signals:
        open_requested: somebody wants to see the ticket's page on the instance.
    """

    open_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self.setFixedWidth(WIDTH)
        self._ticket: Ticket | None = None
        self._number = Text(look=TextLook.NOTE)
        self._name = Text(look=TextLook.HEADING, wrap=True)
        self._state = Chip()
        self._type = Chip()
        self._facts = Facts(name_width=92)
        self._description = ReadingArea(translate("Tickets", "Description of the ticket"))
        self._open = Button(translate("Tickets", "Open in ServiceNow"), small=True)
        self._open.clicked.connect(lambda _checked: self.open_requested.emit(self._ticket))
        self._nothing = Text(
            translate("Tickets", "Select a ticket to see what it says."),
            look=TextLook.LEAD,
            wrap=True,
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = self._build()
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._body, 1)
        self.show_ticket(None)

    def show_ticket(self, ticket: Ticket | None) -> None:
        """Show a ticket, or what to do to see one."""
        self._ticket = ticket
        self._nothing.setVisible(ticket is None)
        self._body.setVisible(ticket is not None)
        if ticket is None:
            return
        self._number.setText(ticket.number)
        self._name.setText(ticket.task_name)
        self._state.show_state(ticket.state_label, KIND_OF_MEANING[ticket.meaning])
        self._type.show_state(name_of(ticket.ticket_type), ChipKind.NEUTRAL)
        self._facts.show_facts(_facts(ticket))
        self._description.show_text(ticket.description)

    def _build(self) -> QWidget:
        body = QWidget()
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self._state)
        chips.addWidget(self._type)
        chips.addStretch()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._number)
        column.addWidget(self._name)
        column.addLayout(chips)
        column.addSpacing(4)
        column.addWidget(self._facts)
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addWidget(self._description, 1)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        return body


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
