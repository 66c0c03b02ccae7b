"""What a reading of the instance found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from app.tickets.ticket import Ticket
from app.words import Words, translate


class Fate(Enum):
    """What became of a ticket that is not there any more, as far as the instance says."""

    DELETED = auto()
    HIDDEN = auto()
    RELEASED = auto()

    @property
    def words(self) -> Words:
        """What happened."""
        return _FATES[self]


@dataclass(frozen=True)
class Gone:
    """A ticket that is forgotten.

    Attributes:
        ticket: as it was last read.
        fate: what became of it.
    """

    ticket: Ticket
    fate: Fate


@dataclass(frozen=True)
class StateChange:
    """A ticket that went from one state to another.

    Attributes:
        ticket: as it is now.
        before: what its state was called before.
    """

    ticket: Ticket
    before: str


@dataclass(frozen=True)
class SyncResult:
    """What a reading found.

    Attributes:
        new: how many tickets were not known before.
        changed: how many were known and say something else now.
        gone: what is not there any more; only a full reading tells.
        moved: the tickets among the changed whose state is another.
        at: when it ended.
        was_full: whether everything was read, not changes alone.
    """

    new: int
    changed: int
    gone: tuple[Gone, ...]
    moved: tuple[StateChange, ...]
    at: datetime
    was_full: bool


_FATES = {
    Fate.DELETED: translate("Tickets", "Deleted on the instance, or no longer visible there"),
    Fate.HIDDEN: translate("Tickets", "Hidden from the integration user by an access rule"),
    Fate.RELEASED: translate("Tickets", "No longer marked as a ticket of Firnline"),
}
