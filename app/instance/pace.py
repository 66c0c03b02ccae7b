"""How many requests one client has on their way at once."""

from __future__ import annotations

import asyncio
from typing import Final

USUAL_IN_FLIGHT: Final = 4
MOST_IN_FLIGHT: Final = 8
_GOOD_ANSWERS: Final = 16


class Pace:
    """Lets so many requests go at once; half as many when told to slow down, then one more by one.

    An async context manager round each request. Small instances serve about four requests of the
    interface at once, and other people work there too.

    Args:
        most: how many at once while nothing speaks against it.

    Source:
        ServiceNowDocs, api-reference/rest-api-explorer/inbound-REST-API-rate-limiting.md; KB0635398
    """

    def __init__(self, most: int = USUAL_IN_FLIGHT) -> None:
        self._most = self._allowed = most
        self._changed = asyncio.Event()
        self._busy = 0
        self._good = 0

    async def __aenter__(self) -> None:
        while self._busy >= self._allowed:
            self._changed.clear()
            await self._changed.wait()
        self._busy += 1

    async def __aexit__(self, *_exc: object) -> None:
        self._busy -= 1
        self._changed.set()

    @property
    def allowed(self) -> int:
        """How many may be on their way at present."""
        return self._allowed

    def limit_to(self, most: int) -> None:
        """Let so many go at once from now on."""
        if most != self._most:  # else what the instance said of the present limit still holds
            self._most = most
            self._allow(most)

    def slow_down(self) -> None:
        """Let half as many go: the instance said that it is too much."""
        self._good = 0
        self._allow(max(1, self._allowed // 2))

    def went_well(self) -> None:
        """Let one more go after many good answers, up to the most."""
        self._good += 1
        if self._good >= _GOOD_ANSWERS and self._allowed < self._most:
            self._good = 0
            self._allow(self._allowed + 1)

    def _allow(self, count: int) -> None:
        self._allowed = count
        self._changed.set()
