"""What became of one draft among many."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.errors import AppError
from app.tickets.draft import Draft
from app.tickets.look_up import Difference
from app.tickets.ticket import Ticket


class Fate(Enum):
    """Where a draft stands on its way to a ticket.

    Members:
        WAITING: its turn has not come.
        SENDING: it is being looked up, sent or read back.
        CREATED: its ticket was made.
        WAS_THERE: its ticket was made earlier or elsewhere, and nothing was sent.
        REFUSED: the instance said no; there is no ticket.
        UNKNOWN: nobody knows yet whether there is a ticket; the next start finds out.
        QUEUED: nothing was sent; it is sent when the instance can be reached.
        SKIPPED: nothing was sent, because somebody stopped.
    """

    WAITING = auto()
    SENDING = auto()
    CREATED = auto()
    WAS_THERE = auto()
    REFUSED = auto()
    UNKNOWN = auto()
    QUEUED = auto()
    SKIPPED = auto()


@dataclass(frozen=True)
class BulkRow:
    """A draft and what became of it.

    Attributes:
        draft: what was to be sent.
        fate: where it stands.
        ticket: as the instance has it, where there is one that can be seen.
        error: why there is none, or none yet.
        differences: what the instance accepted and did not apply.
        twins: the numbers of other records with the same correlation id.
    """

    draft: Draft
    fate: Fate = Fate.WAITING
    ticket: Ticket | None = None
    error: AppError | None = None
    differences: tuple[Difference, ...] = ()
    twins: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether nothing more happens to it now."""
        return self.fate not in {Fate.WAITING, Fate.SENDING}

    @property
    def has_ticket(self) -> bool:
        """Whether there is a ticket for the draft."""
        return self.fate in {Fate.CREATED, Fate.WAS_THERE}
