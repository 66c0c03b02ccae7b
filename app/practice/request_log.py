"""The log of requests, which can be read back without finding a secret in it."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode

_MOST = 20_000
_MOST_CHARACTERS = 20_000_000
# A name is said as it is only when it looks like one: anything may be sent in its place.
_NAME = re.compile(r"[\w.]{1,60}")
_SECRETS = (
    r"(?i:password|secret|token|verifier|assertion|sysparm_ck|shared_key|private_key|txtresponse"
    r"|(?<!\w)code(?=\s*(?:=|%3D|$)))"
)
_IS_SECRET = re.compile(_SECRETS)
_IS_SECRET_IN_PATH = re.compile(rf"{_SECRETS}\w*+\s*+=")
_MOST_ENCODED = 3


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
        scheme: How it proves who it is: `basic`, `bearer`, nothing or `other`.
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
        self._characters = 0
        self._grown = asyncio.Event()

    @property
    def total(self) -> int:
        """How many there were in all."""
        return self._dropped + len(self)

    def add(self, entry: RequestLogEntry) -> None:
        """Add an entry."""
        self.append(entry)
        self._characters += _length(entry)
        if len(self) > 2 * _MOST or self._characters > 2 * _MOST_CHARACTERS:
            older = len(self) // 2
            self._dropped += older
            self._characters -= sum(map(_length, self[:older]))
            del self[:older]
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

    A value that names a secret is shown up to there: what follows may be compared, quoted and
    parted in any way, and the secret be any part of it.

    Args:
        pairs: Names and values, URL-encoded; a value may hold pairs of its own.
    """
    given = parse_qsl(pairs, keep_blank_values=True)
    return urlencode([_shown(name, value) for name, value in given], safe="/:^=,<>*()")


def masked_path(path: str) -> str:
    """Return a path without the secret that somebody wrote into it instead of a query."""
    return _up_to_secret(path, _IS_SECRET_IN_PATH)


def _shown(name: str, value: str) -> tuple[str, str]:
    if not _NAME.fullmatch(name):
        return _mask(name), _mask(value)
    if _IS_SECRET.search(name):
        return name, _mask(value)
    return name, _up_to_secret(value, _IS_SECRET)


def _up_to_secret(text: str, names: re.Pattern[str]) -> str:
    if found := names.search(text):
        rest = text[found.end() :]
        return text[: found.end()] + (_mask(rest) if rest else "")
    decoded = text
    for _ in range(_MOST_ENCODED):
        decoded = unquote(decoded)
    return _mask(text) if names.search(decoded) else text


def _length(entry: RequestLogEntry) -> int:
    return len(entry.path) + len(entry.query) + len(entry.form)


def _mask(secret: str) -> str:
    return f"({len(secret)} characters)"
