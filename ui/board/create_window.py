"""The window in which a ticket is written, checked and sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.connections.connection import Connection
from app.errors import AppError
from app.tickets.delivery import Outcome
from app.tickets.draft import Draft, problems
from app.tickets.ticket import Ticket
from ui.board.draft_form import DraftForm
from ui.board.draft_preview import DraftPreview
from ui.board.wording import day, name_of
from ui.error_view import ErrorView
from ui.translation import translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Rule
from ui.widgets.chip import ChipKind
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.facts import Facts
from ui.widgets.mark import ResultMark
from ui.widgets.result_card import ResultCard
from ui.widgets.text import Text, TextLook

_WIDTH, _HEIGHT = 820, 724


class CreateWindow(QDialog):
    """Fields on the left, what will be sent on the right, and afterwards what became of it.

    Args:
        draft: what the fields hold at first.
        connection: where the ticket goes.
        today: the earliest due date.
        find_existing: the ticket that exists already for a draft, or None.
        recommendation: the title of the recommendation behind the ticket, or empty.

    Signals:
        send_requested: the draft shall be sent.
        open_requested: somebody wants to see the page of a ticket.
        remedy_wanted(str): somebody wants to know what to do; the id of the remedy.
    """

    send_requested = Signal(object)
    open_requested = Signal(object)
    remedy_wanted = Signal(str)

    def __init__(
        self,
        draft: Draft,
        *,
        connection: Connection,
        today: date,
        find_existing: Callable[[Draft], Ticket | None],
        recommendation: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._find_existing = find_existing
        self._is_sending = False
        self._sent: Ticket | None = None
        self._form = DraftForm(draft, connection.centres)
        self._preview = DraftPreview(connection)
        self._error = ErrorView(offers_remedies=True)
        self._error.remedy_wanted.connect(self.remedy_wanted)
        self._busy = BusyBar()
        self._cancel = Button(translate("Create", "Cancel"))
        self._send = Button(translate("Create", "Send to ServiceNow"), ButtonLook.PRIMARY)
        self._open = Button(translate("Create", "Open in ServiceNow"))
        self._close = Button(translate("Create", "Close"), ButtonLook.PRIMARY)
        self._result = Text(look=TextLook.HEADING, wrap=True)
        self._explanation = Text(look=TextLook.LEAD, wrap=True)
        self._facts = Facts(name_width=110)
        self._writing = QScrollArea()
        self._stack = QStackedWidget()
        self._build(recommendation)
        self._connect()
        self._render()

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._form.draft

    def show_sending(self) -> None:
        """Show that the draft is on its way; the fields wait."""
        self._is_sending = True
        self._error.clear()
        self._busy.begin(translate("Create", "Sending the ticket…"))
        self._render()

    def show_error(self, error: AppError) -> None:
        """Show why the ticket was not made; it can be sent again."""
        self._is_sending = False
        self._busy.end()
        self._error.show_error(error)
        self._writing.verticalScrollBar().setValue(0)
        self._render()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the ticket that is on the instance now."""
        self._busy.end()
        self._sent = outcome.ticket
        number = outcome.ticket.number
        if outcome.was_there:
            result = translate("Create", "{number} was already there")
            explanation = translate("Create", "Nothing was sent. No second ticket was made.")
        else:
            result = translate("Create", "{number} was created")
            explanation = translate("Create", "It is on the board now.")
        result = result.format(number=number)
        self._result.setText(result)
        self._explanation.setText(explanation)
        self._facts.show_facts(_facts(outcome.ticket))
        self._stack.setCurrentIndex(1)
        for button in (self._cancel, self._send):
            button.hide()
        for button in (self._open, self._close):
            button.show()
        self._close.setDefault(True)
        self._close.setFocus()
        said = QAccessibleAnnouncementEvent(self, f"{result}. {explanation}")
        QAccessible.updateAccessibility(said)

    def _render(self) -> None:
        found = problems(self.draft, today=self._today)
        self._form.show_problems(found)
        self._preview.show_draft(self.draft, found, existing=self._find_existing(self.draft))
        self._form.setEnabled(not self._is_sending)
        self._send.setEnabled(not found and not self._is_sending)

    def _build(self, recommendation: str) -> None:
        self.setWindowTitle(translate("Create", "Create ticket"))
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height()))
        self._build_writing(recommendation)
        self._stack.addWidget(self._writing)
        self._stack.addWidget(self._build_result())
        footer = DialogFooter()
        footer.row.addWidget(self._busy, 1)
        for button in (self._cancel, self._open, self._send, self._close):
            footer.row.addWidget(button)
        self._open.hide()
        self._close.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(footer)
        self._send.setDefault(True)  # a dialog hears of it only from a button that it holds

    def _build_writing(self, recommendation: str) -> None:
        page = QWidget()
        body = QHBoxLayout()
        body.setSpacing(26)
        body.addWidget(self._form, 53)
        body.addWidget(self._preview, 47, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 26, MARGIN, 12)
        column.setSpacing(10)
        column.addWidget(Text(self.windowTitle(), look=TextLook.TITLE))
        if recommendation:
            lead = translate("Create", "From the recommendation {title}").format(
                title=recommendation
            )
            column.addWidget(Text(lead, look=TextLook.LEAD, wrap=True))
        column.addSpacing(6)
        column.addWidget(self._error)
        column.addLayout(body, 1)
        self._writing.setFrameShape(QFrame.Shape.NoFrame)
        self._writing.setWidgetResizable(True)
        self._writing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._writing.setWidget(page)

    def _build_result(self) -> QWidget:
        mark = ResultMark(ChipKind.OK, translate("Create", "Done"))
        return ResultCard(mark, self._result, self._explanation, Rule(), self._facts)

    def _connect(self) -> None:
        self._form.edited.connect(lambda _draft: self._render())
        self._preview.open_requested.connect(self.open_requested)
        self._cancel.clicked.connect(self.reject)
        self._send.clicked.connect(lambda _checked: self.send_requested.emit(self.draft))
        self._open.clicked.connect(lambda _checked: self.open_requested.emit(self._sent))
        self._close.clicked.connect(self.accept)


def _facts(ticket: Ticket) -> list[tuple[str, str]]:
    return [
        (translate("Create", "Task name"), ticket.task_name),
        (translate("Create", "Ticket type"), name_of(ticket.ticket_type)),
        (translate("Create", "State"), ticket.state_label),
        (translate("Create", "Due date"), day(ticket.due_date)),
    ]
