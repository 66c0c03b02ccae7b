"""Faults of tokens."""

from __future__ import annotations

from starlette.types import Message

from app.practice.oauth.tokens import ACCESS
from app.practice.web.faults.turn import Turn


async def tokens_expire(turn: Turn) -> None:
    """Let this many requests pass, then end every access token."""
    conditions = turn.instance.conditions
    conditions.unauthorized_after -= 1
    is_last = not conditions.unauthorized_after

    async def send_and_end(message: Message) -> None:
        # Before the answer is complete: the next request may follow at once.
        if is_last and message["type"] == "http.response.body":
            _end_access_tokens(turn)
        await turn.send(message)

    await turn.go_on(send=send_and_end)


def _end_access_tokens(turn: Turn) -> None:
    database, now = turn.instance.database, turn.instance.clock.timestamp()
    with database.transaction():
        for row in database.rows("oauth_credential", type=ACCESS):
            database.update("oauth_credential", row | {"expires": now})
