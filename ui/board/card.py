"""The cards of the home page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.tickets.draft import TicketType
from app.tickets.summary import CardSummary
from app.tickets.ticket import Ticket
from ui.board.card_chart import CardChart, ChartForm
from ui.board.card_rows import NewestTickets
from ui.board.wording import NOTHING, points
from ui.translation import translate
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card
from ui.widgets.chip import ChipKind
from ui.widgets.flow import FlowLayout
from ui.widgets.note import Note
from ui.widgets.stacking_row import StackingRow
from ui.widgets.text import Text, TextLook


@dataclass(frozen=True)
class CardContent:
    """What a card says.

    Attributes:
        summary: its figures, or None while there are none.
        note: what to say in place of the newest tickets where there is none.
        as_of: when the figures were read, where that is long ago, or nothing.
        points_at_stake: what its open tickets can gain, or None where nobody knows.
        is_forbidden: whether the integration user may not read the tickets.
    """

    summary: CardSummary | None
    note: str
    as_of: str = ""
    points_at_stake: float | None = None
    is_forbidden: bool = False


class TicketCard(Card):
    """How the tickets of one type stand, the newest of them, and what can be done.

    Signals:
        create_requested: somebody wants to create a ticket of this type.
        all_requested: somebody wants to see all tickets of this type.
        configuration_requested: somebody wants to manage the connection.
        ticket_requested: somebody wants to see a ticket.
        selection_requested(StateSelection): somebody wants to see the tickets behind a figure.
        status_requested: somebody wants to know why nothing can be read.
    """

    create_requested = Signal(object)
    all_requested = Signal(object)
    configuration_requested = Signal()
    ticket_requested = Signal(object)
    selection_requested = Signal(object)
    status_requested = Signal()

    def __init__(self, ticket_type: TicketType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = ticket_type
        self._title = Text(_title(ticket_type), look=TextLook.HEADING)
        self._totals = Text(look=TextLook.NOTE)
        self._open = Text(look=TextLook.FIGURE)
        self._age = Text(look=TextLook.NOTE)
        self._oldest = Button("", ButtonLook.LINK, small=True)
        self._points = Text(look=TextLook.HEADING)
        self._chart = CardChart(ticket_type)
        self._newest = NewestTickets()
        self._forbidden, self._status = self._make_forbidden()
        self._buttons = self._make_buttons()
        self._summary: CardSummary | None = None
        self.setAccessibleName(self._title.text())
        self._oldest.clicked.connect(self._on_oldest)
        self._chart.selection_requested.connect(self.selection_requested)
        self._newest.ticket_requested.connect(self.ticket_requested)
        self._build()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [
            self._oldest,
            *self._chart.stops,
            self._status,
            *self._newest.stops,
            *self._buttons,
        ]

    def show_content(self, content: CardContent, form: ChartForm) -> None:
        """Show figures in a form, and the newest tickets."""
        summary = self._summary = content.summary
        self._totals.setText(_totals(content))
        self._open.setText(str(summary.open) if summary else NOTHING)
        self._age.setText(_age(summary.oldest_open_days if summary else None))
        self._show_oldest(summary.oldest_open if summary else None)
        known = content.points_at_stake is not None
        self._points.setText(points(content.points_at_stake or 0) if known else NOTHING)
        self._chart.show_summary(summary, form)
        self._newest.show_tickets(summary.newest if summary else (), content.note)
        self._forbidden.setVisible(content.is_forbidden)

    def _show_oldest(self, ticket: Ticket | None) -> None:
        self._oldest.setVisible(ticket is not None)
        if ticket is not None:
            self._oldest.setText(ticket.number)
            words = translate("Card", "Oldest open ticket: {number}")
            self._oldest.setAccessibleName(words.format(number=ticket.number))

    def _on_oldest(self) -> None:
        if self._summary is not None:
            self.ticket_requested.emit(self._summary.oldest_open)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._totals)
        self.column.addLayout(head)
        self.column.addWidget(self._figures())
        self.column.addWidget(self._chart)
        self.column.addWidget(self._forbidden)
        self.column.addWidget(self._newest)
        self.column.addStretch()
        row = FlowLayout(spacing=8)
        for button in self._buttons:
            row.addWidget(button)
        self.column.addLayout(row)

    def _figures(self) -> StackingRow:
        at_stake = Text(translate("Card", "points at stake"), look=TextLook.NOTE)
        for text in (self._age, at_stake):
            text.setContentsMargins(0, 0, 0, 7)
        self._points.setContentsMargins(0, 0, 0, 4)
        figures = StackingRow(spacing=8)
        figures.add(_line(self._open, self._age, self._oldest), 1)
        figures.add(_line(self._points, at_stake))
        return figures

    def _make_forbidden(self) -> tuple[Note, Button]:
        note = Note(
            translate("Card", "The integration user may not read these tickets."),
            translate("Card", "The provisioning page says which right is missing."),
            kind=ChipKind.WARN,
        )
        status = Button(translate("Card", "Show provisioning status"), small=True)
        status.clicked.connect(lambda _checked: self.status_requested.emit())
        note.buttons.addWidget(status)
        note.hide()
        return note, status

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


def _line(*widgets: QWidget) -> QWidget:
    """Return widgets that stand on one line, at its left."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return line


def _title(ticket_type: TicketType) -> str:
    if ticket_type is TicketType.CHANGE_REQUEST:
        return translate("Card", "Change management")
    return translate("Card", "Incident management")


def _totals(content: CardContent) -> str:
    summary = content.summary
    if summary is None:
        return ""
    text = translate("Card", "{open} open · {total} in all")
    if content.as_of:
        text = translate("Card", "{open} open · {total} in all · as of {time}")
    return text.format(open=summary.open, total=summary.total, time=content.as_of)


def _age(days: int | None) -> str:
    if days is None:
        return translate("Card", "open")
    return translate("Card", "open, oldest %n days", "", days)
