"""What is to be sent for a selection of recommendations, before anything is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.connections.connection import Centre
from app.entries import is_blank
from app.recommendations.recommendation import Recommendation
from app.tickets.draft import Draft, Priority, TicketType, draft_for, group_draft, priorities_of


@dataclass(frozen=True)
class Group:
    """One ticket in the place of many.

    Attributes:
        name: the ticket in one line.
        text: what stands above its check list.
    """

    name: str
    text: str


@dataclass(frozen=True)
class BulkPlan:
    """A selection of recommendations, and what their tickets have in common.

    Attributes:
        recommendations: at least one, in the order they are shown.
        ticket_type: the table that they go to.
        priority: how urgent they are.
        due_date: when they shall be done.
        centre: the centre that they are created for.
        initiated_by: user id of the person who creates them.
        group: how the one ticket for all is called, or None for one ticket each.
        left_out: correlation ids of what shall not be sent.
    """

    recommendations: tuple[Recommendation, ...]
    ticket_type: TicketType
    priority: Priority
    due_date: date
    centre: Centre
    initiated_by: str
    group: Group | None = None
    left_out: frozenset[str] = frozenset()

    def as_type(self, ticket_type: TicketType) -> BulkPlan:
        """Return the plan for another table, with a priority that it has."""
        priority = min(self.priority, priorities_of(ticket_type)[-1])
        return replace(self, ticket_type=ticket_type, priority=priority)

    def toggled(self, correlation_id: str) -> BulkPlan:
        """Return the plan with a draft left out that was in, or in that was left out."""
        return replace(self, left_out=self.left_out ^ {correlation_id})

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What would become tickets, what is left out among them."""
        drafts = (
            [self._grouped(self.group)] if self.group else map(self._alone, self.recommendations)
        )
        return tuple(
            replace(draft, priority=self.priority, due_date=self.due_date) for draft in drafts
        )

    def _grouped(self, group: Group) -> Draft:
        return group_draft(
            self.recommendations,
            self.ticket_type,
            name=group.name,
            text=group.text,
            centre=self.centre,
            initiated_by=self.initiated_by,
        )

    def _alone(self, recommendation: Recommendation) -> Draft:
        draft = draft_for(
            recommendation,
            self.ticket_type,
            centre=self.centre,
            initiated_by=self.initiated_by,
        )
        if is_blank(draft.task_description):
            return replace(draft, task_description=draft.task_name)
        return draft
