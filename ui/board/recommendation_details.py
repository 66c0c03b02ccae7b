"""The panel that says everything about one recommendation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.recommendations.recommendation import Recommendation
from app.tickets.ticket import Ticket
from ui.board.details_panel import DetailsPanel
from ui.board.wording import points
from ui.translation import say, translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button, ButtonLook


class RecommendationDetails(DetailsPanel):
    """Title, figures and text of a recommendation, and the tickets that exist for it.

    Signals:
        ticket_requested: somebody wants to see one of these tickets.
    """

    ticket_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Recommendations", "Select a recommendation to see what it says."),
            description_name=translate("Recommendations", "Description of the recommendation"),
            parent=parent,
        )

    def show_recommendation(
        self, recommendation: Recommendation | None, tickets: tuple[Ticket, ...]
    ) -> None:
        """Show a recommendation with its tickets, or what to do to see one."""
        self.show_body(is_shown=recommendation is not None)
        self._show_tickets(tickets)
        if recommendation is None:
            return
        self.title.setText(recommendation.title)
        self.facts.show_facts(_facts(recommendation))
        self.description.show_text(recommendation.description)

    def _show_tickets(self, tickets: tuple[Ticket, ...]) -> None:
        empty(self.foot)
        for ticket in tickets:
            text = translate("Recommendations", "Show {number}").format(number=ticket.number)
            button = Button(text, ButtonLook.SECONDARY, small=True)
            button.clicked.connect(lambda _checked, known=ticket: self.ticket_requested.emit(known))
            self.foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


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
