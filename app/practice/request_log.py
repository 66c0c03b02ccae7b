"""The log of requests, which can be read back without finding a secret in it."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

_MOST = 20_000
# Anchored and without stepping back: a long word must not keep the instance busy.
_NAME = r"(?<!\w)\w*(?:password|secret|token|verifier|assertion)\w*+|(?<!\w)code|sysparm_ck"
_IS_SECRET = re.compile(_NAME, re.IGNORECASE)
# Within another value a secret ends at the next name, or at the next term of a query.
_SECRET = re.compile(
    rf"(?P<name>(?:{_NAME})(?:=|%3D))(?P<value>(?:(?!&\w+(?:=|%3D))[^^\s])*)", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class RequestLogEntry:
    """One request as it was answered; secrets are masked.

    Args:
        at: When it arrived, in UTC.
        method: The HTTP method.
        path: The path.
        status: The HTTP status; 0 when the connection was cut instead.
        user_name: Who it was made as, or nothing.
        query: The query string.
        form: What was posted to the token endpoint.
        scheme: How it proves who it is: `basic`, `bearer` or nothing.
        duration_ms: From its arrival until its answer was complete.
        sent_bytes: The length of the answer's body.
    """

    at: str = ""
    method: str
    path: str
    status: int
    user_name: str
    query: str = ""
    form: str = ""
    scheme: str = ""
    duration_ms: float = 0.0
    sent_bytes: int = 0


class RequestLog(list[RequestLogEntry]):
    """The requests in the order of their answers; of a long run, the last ones."""

    def __init__(self) -> None:
        super().__init__()
        self._dropped = 0
        self._grown = asyncio.Event()

    @property
    def total(self) -> int:
        """How many there were in all."""
        return self._dropped + len(self)

    def add(self, entry: RequestLogEntry) -> None:
        """Add an entry."""
        self.append(entry)
        if len(self) > 2 * _MOST:
            del self[:_MOST]
            self._dropped += _MOST
        self._grown.set()
        self._grown = asyncio.Event()

    async def grows(self, limit_s: float) -> None:
        """Wait for the next entry.

        Args:
            limit_s: How long at most.
        """
        with suppress(TimeoutError):
            await asyncio.wait_for(self._grown.wait(), limit_s)

    def since(self, first: int) -> list[RequestLogEntry]:
        """Return the entries from one on, as far as they are still there.

        Args:
            first: How many there were in all before the first one wanted.
        """
        return self[max(0, first - self._dropped) :]


def masked(pairs: str) -> str:
    """Return a query string or form with each secret replaced by its length.

    Args:
        pairs: Names and values, URL-encoded; a value may hold pairs of its own.
    """
    return urlencode(
        [(name, _shown(name, value)) for name, value in parse_qsl(pairs, keep_blank_values=True)],
        safe="/:^=,<>*()",
    )


def _shown(name: str, value: str) -> str:
    if _IS_SECRET.fullmatch(name):
        return _mask(value)
    return _SECRET.sub(lambda found: f"{found['name']}{_mask(found['value'])}", value)


def _mask(secret: str) -> str:
    return f"({len(secret)} characters)"
