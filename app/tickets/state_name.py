"""A state of the instance, as the instance and the people here call it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.tickets.draft import TicketType
from app.tickets.states import Meaning, is_standard, meaning_of


class Standing(Enum):
    """What became of a state since somebody last looked at the list."""

    KNOWN = auto()
    NEW = auto()
    RELABELLED = auto()
    UNLISTED = auto()


@dataclass(frozen=True)
class StateName:
    """One state of one table.

    Attributes:
        ticket_type: the table of the state.
        value: what the instance stores.
        label: what the instance calls it; its value where not even that is known.
        own_name: what it is called in this program instead, or nothing.
        own_meaning: what it means in this program instead, or None.
        standing: what became of it since somebody last looked.
        earlier_label: what the instance called it then.
        is_listed: whether the instance's list has it, as far as the list can be read.
    """

    ticket_type: TicketType
    value: str
    label: str
    own_name: str = ""
    own_meaning: Meaning | None = None
    standing: Standing = Standing.KNOWN
    earlier_label: str = ""
    is_listed: bool = True

    @property
    def name(self) -> str:
        """What people see."""
        return self.own_name or self.label

    @property
    def meaning(self) -> Meaning:
        """What the state means: as a person said, else as ServiceNow has it."""
        return self.own_meaning or meaning_of(self.ticket_type, self.value)

    @property
    def is_assumed(self) -> bool:
        """Whether nobody said what it means, and it is none of ServiceNow's own states."""
        return self.own_meaning is None and not is_standard(self.ticket_type, self.value)
