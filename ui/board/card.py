"""The cards of the home page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.tickets.draft import TicketType
from app.tickets.states import Meaning
from app.tickets.summary import CardSummary
from app.tickets.ticket import Ticket
from ui.board.wording import KIND_OF_MEANING, NOTHING
from ui.translation import say, translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card, Rule
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.state_bar import StateBar
from ui.widgets.text import ElidedText, Text, TextLook


class TicketCard(Card):
    """How the tickets of one type stand, the newest of them, and what can be done.

    Signals:
        create_requested: somebody wants to create a ticket of this type.
        all_requested: somebody wants to see all tickets of this type.
        configuration_requested: somebody wants to manage the connection.
        ticket_requested: somebody wants to see one of the newest tickets.
    """

    create_requested = Signal(object)
    all_requested = Signal(object)
    configuration_requested = Signal()
    ticket_requested = Signal(object)

    def __init__(self, ticket_type: TicketType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = ticket_type
        self._title = Text(_title(ticket_type), look=TextLook.HEADING)
        self._totals = Text(look=TextLook.NOTE)
        self._figure = Text(look=TextLook.FIGURE)
        self._oldest = Text(look=TextLook.NOTE)
        self._bar = StateBar()
        self._newest = QVBoxLayout()
        self._newest.setSpacing(0)
        self._buttons = self._make_buttons()
        self._rows: list[TicketRow] = []
        self._shown: tuple[tuple[Ticket, ...], str] | None = None
        self.setAccessibleName(self._title.text())
        self._build()

    @property
    def stops(self) -> list[QPushButton]:
        """What takes the keyboard, in reading order."""
        return [*self._rows, *self._buttons]

    def show_summary(self, summary: CardSummary, *, note: str) -> None:
        """Show figures and newest tickets, and a sentence where there are none.

        Args:
            summary: the figures.
            note: what to say while there is no ticket.
        """
        self._totals.setText(
            translate("Card", "{open} open · {total} in all").format(
                open=summary.open, total=summary.total
            )
        )
        self._figure.setText(str(summary.open))
        self._oldest.setText(_age(summary.oldest_open_days))
        self._bar.show_parts(
            [(say(meaning.words), summary.by_meaning[meaning]) for meaning in Meaning]
        )
        self._newest_are(summary.newest, note)

    def show_nothing_known(self, note: str) -> None:
        """Show no figures, and say why there are none."""
        self._totals.setText("")
        self._figure.setText(NOTHING)
        self._oldest.setText(translate("Card", "open"))
        self._bar.show_names([say(meaning.words) for meaning in Meaning])
        self._newest_are((), note)

    def _newest_are(self, tickets: tuple[Ticket, ...], note: str) -> None:
        if (tickets, note) != self._shown:
            self._shown = (tickets, note)
            self._show_newest(tickets, note)

    def _show_newest(self, tickets: tuple[Ticket, ...], note: str) -> None:
        empty(self._newest)
        self._rows = [TicketRow(ticket) for ticket in tickets]
        if not tickets:
            self._newest.addWidget(Text(note, look=TextLook.LEAD, wrap=True))
        for row, ticket in zip(self._rows, tickets, strict=True):
            if self._newest.count():
                self._newest.addWidget(Rule())
            row.clicked.connect(lambda _checked, known=ticket: self.ticket_requested.emit(known))
            self._newest.addWidget(row)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._totals)
        figures = QHBoxLayout()
        figures.setSpacing(10)
        figures.addWidget(self._figure)
        figures.addWidget(self._oldest, 1, Qt.AlignmentFlag.AlignBottom)
        self._oldest.setContentsMargins(0, 0, 0, 7)
        self.column.addLayout(head)
        self.column.addLayout(figures)
        self.column.addWidget(self._bar)
        self.column.addSpacing(2)
        self.column.addLayout(self._newest)
        self.column.addStretch()
        row = FlowLayout(spacing=8)
        for button in self._buttons:
            row.addWidget(button)
        self.column.addLayout(row)

    def _make_buttons(self) -> list[Button]:
        create = Button(translate("Board", "Create ticket"), ButtonLook.PRIMARY, small=True)
        everything = Button(translate("Board", "View all tickets"), small=True)
        manage = Button(
            translate("Board", "Manage ServiceNow configuration"), ButtonLook.LINK, small=True
        )
        create.clicked.connect(lambda _checked: self.create_requested.emit(self._type))
        everything.clicked.connect(lambda _checked: self.all_requested.emit(self._type))
        manage.clicked.connect(lambda _checked: self.configuration_requested.emit())
        buttons = [create, everything, manage]
        for button in buttons:
            button.setAccessibleDescription(self._title.text())
        return buttons


class TicketRow(QPushButton):
    """One ticket in one line; pressing it shows the ticket."""

    def __init__(self, ticket: Ticket, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{ticket.number}, {ticket.task_name}, {ticket.state_label}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it as Space does
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        number = Text(ticket.number, look=TextLook.DETAIL)
        number.setMinimumWidth(92)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(14)
        row.addWidget(number)
        row.addWidget(ElidedText(ticket.task_name, look=TextLook.DETAIL), 1)
        row.addWidget(Chip(ticket.state_label, KIND_OF_MEANING[ticket.meaning]))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _title(ticket_type: TicketType) -> str:
    if ticket_type is TicketType.CHANGE_REQUEST:
        return translate("Card", "Change management")
    return translate("Card", "Incident management")


def _age(days: int | None) -> str:
    if days is None:
        return translate("Card", "open")
    return translate("Card", "open, oldest %n days", "", days)
