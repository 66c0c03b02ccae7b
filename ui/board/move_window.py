"""The window that moves tickets to another state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.errors import AppError
from app.findings import Finding
from app.tickets.following_results import Ending, Moved
from app.tickets.ticket import Ticket
from app.tickets.transitions import NextState
from ui.board.move_fields import Choices, MoveFields
from ui.error_view import ErrorView
from ui.translation import say, translate
from ui.widgets.busy_bar import BusyBar
from ui.widgets.button import Button, ButtonLook
from ui.widgets.chip import ChipKind
from ui.widgets.dialog_footer import MARGIN, DialogFooter
from ui.widgets.facts import Facts
from ui.widgets.finding_list import FindingList
from ui.widgets.note import Note
from ui.widgets.scrolling import ScrollingColumn
from ui.widgets.text import Text, TextLook

_LONGEST_LIST = 6
_HEIGHT, _FIELD_HEIGHT = 280, 110


class MoveWindow(QDialog):
    """What the move asks for, the button that does it, and what became of it.

    It stays open until the tickets are there or somebody closes it, so that nothing typed is lost.

    Args:
        tickets: what is moved; at least one.
        state: where to.
        choices: what may be chosen, by column.

    Signals:
        move_requested(dict): the tickets shall be moved, with these values by column.

    Attributes:
        fields: what the move asks for.
    """

    move_requested = Signal(dict)

    def __init__(
        self,
        tickets: Sequence[Ticket],
        state: NextState,
        choices: Choices,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tickets = tuple(tickets)
        self.state = state
        self.fields = MoveFields(state.needs, choices)
        self._is_busy = False
        self._error = ErrorView()
        self._note = Note()
        self._theirs = Facts()
        self._results = FindingList(translate("Moves", "Results"))
        self._busy = BusyBar()
        self._move = Button("", ButtonLook.PRIMARY)
        self._close = Button(translate("Moves", "Cancel"))
        self._build()

    def show_busy(self, words: str) -> None:
        """Say what is going on, or nothing any more with an empty text."""
        self._is_busy = bool(words)
        if words:
            self._error.clear()
            self._note.hide()
            self._theirs.hide()
            self._busy.begin(words)
        else:
            self._busy.end()
        self.fields.setEnabled(not words)
        self._show_button()

    def show_error(self, error: AppError) -> None:
        """Say why the ticket was not moved; it can be tried again."""
        self.show_busy("")
        self._error.show_error(error)

    def show_moved(self, moved: Moved) -> None:
        """Say why the ticket is not where it should be, or close."""
        self.show_busy("")
        self.tickets = (moved.ticket,)
        match moved.ending:
            case Ending.NOT_APPLIED:
                self._say(
                    translate("Moves", "ServiceNow accepted this, but did not apply it."),
                    translate(
                        "Moves",
                        "The ticket is still in the state {state}. A rule of the instance has "
                        "put it back; its administrator knows which.",
                    ).format(state=moved.ticket.state_label),
                )
            case Ending.CHANGED_MEANWHILE:
                self._show_theirs(moved)
            case _:
                self.accept()

    def show_results(self, findings: Sequence[Finding], *, is_over: bool) -> None:
        """Show what became of each of several tickets so far."""
        self._results.show_findings(findings)
        self._results.show()
        self.fields.hide()
        if is_over:
            self.show_busy("")
            self._move.hide()
            self._close.setText(translate("Moves", "Close"))
            self._close.setAccessibleName(self._close.text())
            self._close.setFocus()

    def _build(self) -> None:
        name = say(self.state.label)
        title = translate("Moves", "Move to {state}").format(state=name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(520, _HEIGHT + _FIELD_HEIGHT * len(self.state.needs))
        self._move.setText(title)
        self._move.setAccessibleName(title)
        self._move.clicked.connect(lambda _checked: self.move_requested.emit(self.fields.values))
        self._close.clicked.connect(self.reject)
        self.fields.changed.connect(self._show_button)
        for hidden in (self._note, self._theirs, self._results):
            hidden.hide()
        form = ScrollingColumn(spacing=12)
        form.column.setContentsMargins(MARGIN, 26, MARGIN, 8)
        form.column.addWidget(Text(title, look=TextLook.TITLE, wrap=True))
        form.column.addWidget(Text(self._what(), look=TextLook.LEAD, wrap=True))
        for widget in (self._error, self._note, self._theirs, self._results, self.fields):
            form.column.addWidget(widget)
        form.column.addStretch()
        form.column.addWidget(self._busy)
        footer = DialogFooter()
        footer.row.addStretch()
        footer.row.addWidget(self._close)
        footer.row.addWidget(self._move)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form, 1)
        column.addWidget(footer)
        self._move.setDefault(True)
        self._show_button()

    def _what(self) -> str:
        if len(self.tickets) == 1:
            ticket = self.tickets[0]
            return f"{ticket.number} · {ticket.task_name}"
        numbers = ", ".join(ticket.number for ticket in self.tickets[:_LONGEST_LIST])
        more = "…" if len(self.tickets) > _LONGEST_LIST else ""
        count = translate("Moves", "%n tickets", "", len(self.tickets))
        return f"{count} · {numbers}{more}"

    def _show_button(self) -> None:
        self._move.setEnabled(self.fields.is_complete and not self._is_busy)

    def _show_theirs(self, moved: Moved) -> None:
        self._say(
            translate("Moves", "Somebody changed this ticket meanwhile."),
            translate("Moves", "Nothing was written. Look at what is there now, and move it then."),
        )
        self._theirs.show_facts(
            [
                (
                    say(each.name),
                    translate("Moves", "{after}, before: {before}").format(
                        after=say(each.after), before=say(each.before)
                    ),
                )
                for each in moved.differences
            ]
        )
        self._theirs.show()

    def _say(self, title: str, text: str) -> None:
        self._note.say(title, text, kind=ChipKind.WARN)
        self._note.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title} {text}"))
