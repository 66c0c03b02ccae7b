"""The weather of the instance: what a test or a rehearsal may make go wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Conditions:
    """Switches read at every request, so that they take effect at once.

    Args:
        hibernating: Every path answers 200 with the hibernation page.
        offline: Every path answers 503 with a page.
        delay_s: How long each API answer is held back, after its work is done.
        lose_answers: How many posts to the Table API are carried out and then not answered.
        refuse_posts: How many posts to the Table API are cut off before anything is done.
        basic_restricted: Basic authentication is refused, as newer instances do by default.
    """

    hibernating: bool = False
    offline: bool = False
    delay_s: float = 0.0
    lose_answers: int = 0
    refuse_posts: int = 0
    basic_restricted: bool = False


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
