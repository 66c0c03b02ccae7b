"""What became of a draft that was sent."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tickets.delivery import Outcome
from app.tickets.form import TicketForm, labels_of
from app.tickets.ticket import Ticket
from ui.board.wording import day, name_of
from ui.translation import translate
from ui.widgets.card import Rule
from ui.widgets.chip import ChipKind
from ui.widgets.facts import Facts
from ui.widgets.mark import ResultMark
from ui.widgets.note import Note
from ui.widgets.result_card import ResultCard
from ui.widgets.text import Text, TextLook


class CreateResult(QWidget):
    """The ticket that is on the instance now, and what the instance did not take over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result = Text(look=TextLook.HEADING, wrap=True)
        self._explanation = Text(look=TextLook.LEAD, wrap=True)
        self._differences = Note(kind=ChipKind.WARN)
        self._twins = Note(kind=ChipKind.WARN)
        self._facts = Facts(name_width=110)
        mark = ResultMark(ChipKind.OK, translate("Create", "Done"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            ResultCard(
                mark,
                self._result,
                self._explanation,
                self._differences,
                self._twins,
                Rule(),
                self._facts,
            )
        )

    def show_outcome(self, outcome: Outcome, form: TicketForm | None) -> None:
        """Show the ticket and read it out.

        Args:
            outcome: what the instance has.
            form: knows the labels of columns; None where it was not read.
        """
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
        lines = _not_applied(outcome, form)
        self._differences.setVisible(bool(lines))
        accepted = translate("Create", "Accepted, but not applied by the instance")
        self._differences.say(accepted, "\n".join(lines))
        self._twins.setVisible(bool(outcome.twins))
        self._twins.say(
            translate("Create", "The instance holds others with the same id"),
            ", ".join(outcome.twins),
        )
        self._facts.show_facts(_facts(outcome.ticket))
        said = f"{result}. {explanation}"
        if lines:
            said = f"{said} {accepted}: {', '.join(lines)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


def _not_applied(outcome: Outcome, form: TicketForm | None) -> list[str]:
    labels = labels_of(form.fields) if form else {}
    empty = translate("Create", "empty")
    line = translate("Create", "{field}: sent {sent}, stands {stands}")
    return [
        line.format(
            field=labels.get(each.column, each.column),
            sent=each.sent or empty,
            stands=each.stands or empty,
        )
        for each in outcome.differences
    ]


def _facts(ticket: Ticket) -> list[tuple[str, str]]:
    return [
        (translate("Create", "Task name"), ticket.task_name),
        (translate("Create", "Ticket type"), name_of(ticket.ticket_type)),
        (translate("Create", "State"), ticket.state_label),
        (translate("Create", "Due date"), day(ticket.due_date)),
    ]
