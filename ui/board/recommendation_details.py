"""The panel that says everything about one recommendation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.recommendations.recommendation import Recommendation
from app.tickets.ledger import ScoreLists
from app.tickets.ticket import Ticket
from ui.board.details_panel import DetailsPanel
from ui.board.recommendation_wording import changes_of
from ui.board.wording import day, name_of, points
from ui.translation import translate
from ui.widgets.appearance import empty
from ui.widgets.button import Button, ButtonLook


class RecommendationDetails(DetailsPanel):
    """Title, figures and text of a recommendation, and the tickets that exist for it.

    Signals:
        ticket_requested: somebody wants to see one of these tickets.
        link_requested: somebody wants to see the page on which it is carried out.
    """

    ticket_requested = Signal(object)
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Recommendations", "Select a recommendation to see what it says."),
            description_name=translate("Recommendations", "Description of the recommendation"),
            parent=parent,
        )

    def show_recommendation(
        self, recommendation: Recommendation | None, scores: ScoreLists
    ) -> None:
        """Show a recommendation with its tickets, or what to do to see one."""
        self.show_body(is_shown=recommendation is not None)
        empty(self.foot)
        if recommendation is None:
            return
        self.title.setText(recommendation.title)
        self.facts.show_facts(_facts(recommendation, scores))
        self.description.show_text(_text(recommendation))
        self._show_tickets(scores.tickets.get(recommendation.id, ()))
        if recommendation.action_url:
            self._show_link(recommendation.action_url)

    def _show_tickets(self, tickets: tuple[Ticket, ...]) -> None:
        for ticket in tickets:
            text = translate("Recommendations", "Show {number}").format(number=ticket.number)
            button = Button(text, ButtonLook.SECONDARY, small=True)
            button.clicked.connect(lambda _checked, known=ticket: self.ticket_requested.emit(known))
            self.foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_link(self, url: str) -> None:
        link = Button(translate("Recommendations", "Open in the centre"), small=True)
        link.clicked.connect(lambda _checked: self.link_requested.emit(url))
        self.foot.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def _facts(recommendation: Recommendation, scores: ScoreLists) -> list[tuple[str, str]]:
    gained = translate("Recommendations", "{now} of {max}").format(
        now=points(recommendation.points_now), max=points(recommendation.points_max)
    )
    status = recommendation.shown_status
    facts = [
        (translate("Recommendations", "Points"), gained),
        (translate("Recommendations", "At first"), _points_at_first(recommendation)),
        (translate("Recommendations", "At creation"), _points_then(recommendation, scores)),
        (translate("Recommendations", "To know"), _waiting(recommendation, scores)),
        (translate("Recommendations", "Status"), name_of(status) if status else ""),
        (translate("Recommendations", "Category"), name_of(recommendation.category)),
        (translate("Recommendations", "Product"), recommendation.product),
        (translate("Recommendations", "Source"), name_of(recommendation.source)),
        (translate("Recommendations", "Known"), name_of(recommendation.standing)),
        (translate("Recommendations", "User impact"), name_of(recommendation.impact)),
        (translate("Recommendations", "Cost"), name_of(recommendation.cost)),
        (translate("Recommendations", "Threats"), ", ".join(recommendation.threats)),
        (translate("Recommendations", "Imported"), _imported(recommendation)),
    ]
    return [(name, value) for name, value in facts if value]


def _points_then(recommendation: Recommendation, scores: ScoreLists) -> str:
    then = scores.points_then.get(recommendation.id)
    return "" if then is None else points(then)


def _points_at_first(recommendation: Recommendation) -> str:
    if len(recommendation.history) <= 1:
        return ""
    first = recommendation.history[0]
    text = translate("Recommendations", "{points} on {day}")
    return text.format(points=points(first.now), day=day(first.at))


def _waiting(recommendation: Recommendation, scores: ScoreLists) -> str:
    waiting = (each for each in scores.closed_not_gained if each.is_waiting)
    if all(each.recommendation.id != recommendation.id for each in waiting):
        return ""
    return translate("Recommendations", "Closed after the last import; import again to see more")


def _imported(recommendation: Recommendation) -> str:
    return day(recommendation.imported_at) if recommendation.imported_at else ""


def _text(recommendation: Recommendation) -> str:
    changes = "\n".join(changes_of(recommendation))
    if not changes:
        return recommendation.advice
    head = translate("Recommendations", "Changed by an import:")
    return "\n\n".join(part for part in (recommendation.advice, f"{head}\n{changes}") if part)
