"""What the board knows about its synchronisation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from app.tickets.settings import SyncSettings
from app.tickets.sync_result import SyncResult


class Pause(Enum):
    """Why nothing is read in the background."""

    BATTERY_SAVER = auto()
    METERED_LINE = auto()


@dataclass(frozen=True)
class SyncState:
    """How the tickets are kept those of the instance.

    Attributes:
        settings: what was chosen.
        result: what the last reading found, None before the first of this run.
        offline_since: when the instance was not reached for the first time since it was, or None.
        pause: why nothing is read in the background, or None.
    """

    settings: SyncSettings = field(default_factory=SyncSettings)
    result: SyncResult | None = None
    offline_since: datetime | None = None
    pause: Pause | None = None
