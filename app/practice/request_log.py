"""The log of requests, which can be read back without finding a secret in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RequestLogEntry:
    """One request as it was answered; without its query, which may carry secrets.

    Args:
        method: The HTTP method.
        path: The path.
        status: The HTTP status; 0 when the connection was cut instead.
        user_name: Who it was made as, or nothing.
    """

    method: str
    path: str
    status: int
    user_name: str
