"""The panel that says everything about one recommendation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.recommendations.recommendation import Recommendation
from app.tickets.ticket import Ticket
from ui.board.reading_area import ReadingArea
from ui.board.wording import points
from ui.translation import say, translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button, ButtonLook
from ui.widgets.card import Card, Rule
from ui.widgets.facts import Facts
from ui.widgets.text import Text, TextLook

WIDTH = 292


class RecommendationDetails(Card):
    """Title, figures and text of a recommendation, and the tickets that exist for it.

    Signals:
        ticket_requested: somebody wants to see one of these tickets.
    """

    ticket_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self.setFixedWidth(WIDTH)
        self._title = Text(look=TextLook.HEADING, wrap=True)
        self._facts = Facts(name_width=92)
        self._description = ReadingArea(
            translate("Recommendations", "Description of the recommendation")
        )
        self._tickets = QVBoxLayout()
        self._tickets.setSpacing(4)
        self._nothing = Text(
            translate("Recommendations", "Select a recommendation to see what it says."),
            look=TextLook.LEAD,
            wrap=True,
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = self._build()
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._body, 1)
        self.show_recommendation(None, ())

    def show_recommendation(
        self, recommendation: Recommendation | None, tickets: tuple[Ticket, ...]
    ) -> None:
        """Show a recommendation with its tickets, or what to do to see one."""
        self._nothing.setVisible(recommendation is None)
        self._body.setVisible(recommendation is not None)
        self._show_tickets(tickets)
        if recommendation is None:
            return
        self._title.setText(recommendation.title)
        self._facts.show_facts(_facts(recommendation))
        self._description.show_text(recommendation.description)

    def _show_tickets(self, tickets: tuple[Ticket, ...]) -> None:
        empty(self._tickets)
        for ticket in tickets:
            text = translate("Recommendations", "Show {number}").format(number=ticket.number)
            button = Button(text, ButtonLook.SECONDARY, small=True)
            button.clicked.connect(lambda _checked, known=ticket: self.ticket_requested.emit(known))
            self._tickets.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _build(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(Rule())
        column.addWidget(self._description, 1)
        column.addLayout(self._tickets)
        return body


def _facts(recommendation: Recommendation) -> list[tuple[str, str]]:
    gained = translate("Recommendations", "{now} of {max}").format(
        now=points(recommendation.points_now), max=points(recommendation.points_max)
    )
    return [
        (translate("Recommendations", "Points"), gained),
        (translate("Recommendations", "Category"), say(recommendation.category.words)),
        (translate("Recommendations", "Source"), say(recommendation.source.words)),
        (translate("Recommendations", "User impact"), say(recommendation.impact.words)),
        (translate("Recommendations", "Cost"), say(recommendation.cost.words)),
    ]
