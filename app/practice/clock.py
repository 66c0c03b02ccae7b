"""The clock of the instance, which a test may put forward."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime

TIMESTAMP = "%Y-%m-%d %H:%M:%S"


@dataclass
class Clock:
    """Tells the time of the instance: the machine's, plus what was added to it."""

    ahead_s: float = 0.0

    def advance(self, seconds: float) -> None:
        """Put the clock forward, so that lifetimes end without waiting for them."""
        self.ahead_s += seconds

    def seconds(self) -> int:
        """Return whole seconds since 1970."""
        return int(time.time() + self.ahead_s)

    def now(self) -> datetime:
        """Return the time in UTC, to the second."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    def timestamp(self) -> str:
        """Return the time as the instance writes it into records."""
        return self.now().strftime(TIMESTAMP)
