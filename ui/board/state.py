"""What the board shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.connections.connection import Connection
from app.errors import AppError
from app.recommendations.recommendation import Recommendation
from app.tickets.draft import TicketType
from app.tickets.ledger import ScoreLists
from app.tickets.state_name import StateName
from app.tickets.summary import CardSummary
from app.tickets.ticket import Ticket
from app.upkeep.expiry import Expiry
from ui.board.sync_state import SyncState


@dataclass(frozen=True)
class BoardState:
    """Everything that the pages render.

    Attributes:
        connection: the instance behind the board.
        now: the moment of the last rendering.
        tickets: every ticket that is known, in no order.
        recommendations: the list, in the order it was made.
        synced_at: when the tickets were last read from the instance, or None.
        activity: what is going on, in words, or nothing.
        expiries: when everything ends that the connection lives by.
        cards: the figures of the tickets, by type; none until they are counted.
        points_at_stake: what open tickets can gain, by type; none where nobody knows.
        scores: how the tickets and the points of the recommendations go together.
        changed_states: the states that came, were relabelled or went since somebody looked.
        problem: why the tickets could not be read the last time, or None.
        sync: how they are kept those of the instance.
        waiting: how many drafts are in the outbox.
    """

    connection: Connection
    now: datetime
    tickets: tuple[Ticket, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    synced_at: datetime | None = None
    activity: str = ""
    expiries: tuple[Expiry, ...] = ()
    cards: Mapping[TicketType, CardSummary] = field(default_factory=dict)
    points_at_stake: Mapping[TicketType, float] = field(default_factory=dict)
    scores: ScoreLists = field(default_factory=ScoreLists)
    changed_states: tuple[StateName, ...] = ()
    problem: AppError | None = None
    sync: SyncState = field(default_factory=SyncState)
    waiting: int = 0

    @property
    def today(self) -> date:
        """The day at this workstation."""
        return self.now.astimezone().date()

    @property
    def is_offline(self) -> bool:
        """Whether the instance could not be reached the last time."""
        return self.sync.offline_since is not None

    @property
    def knows_tickets(self) -> bool:
        """Whether the tickets were read, now or in an earlier run, so that none means none."""
        return bool(self.tickets) or self.synced_at is not None

    @property
    def is_waiting_for_first_tickets(self) -> bool:
        """Whether tickets are being read and nothing can be said about them yet."""
        return bool(self.activity) and not self.knows_tickets
