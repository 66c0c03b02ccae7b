"""What comes of looking at a ticket and of changing it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.errors import AppError
from app.tickets.following_book import Conversation
from app.tickets.following_record import Difference
from app.tickets.ticket import Ticket
from app.tickets.transitions import NextState


class Ending(Enum):
    """How a change of a ticket ended."""

    APPLIED = auto()
    ALREADY_THERE = auto()
    NOT_APPLIED = auto()
    CHANGED_MEANWHILE = auto()


@dataclass(frozen=True)
class Moved:
    """What became of a change that the instance did not refuse.

    Attributes:
        ending: how it ended.
        ticket: as the instance has it now.
        differences: what somebody else changed, where that kept it from being written.
        dropped: columns that the instance did not take.
    """

    ending: Ending
    ticket: Ticket
    differences: tuple[Difference, ...] = ()
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True)
class MoveResult:
    """What became of one ticket of several.

    Attributes:
        ticket: as it was asked for.
        moved: how it ended, or None where it was refused.
        error: why it was refused, or None.
    """

    ticket: Ticket
    moved: Moved | None = None
    error: AppError | None = None


@dataclass(frozen=True)
class Written:
    """What became of an entry or a file that the instance did not refuse.

    Attributes:
        conversation: as the instance has it now.
        is_shown: whether it shows what was written.
        was_there: whether it was there before, and nothing was sent.
    """

    conversation: Conversation
    is_shown: bool
    was_there: bool = False


@dataclass(frozen=True)
class Look:
    """A ticket with everything that goes on around it.

    Attributes:
        ticket: as the instance has it now.
        conversation: what people wrote and attached.
        next_states: where it may go.
    """

    ticket: Ticket
    conversation: Conversation
    next_states: tuple[NextState, ...]
