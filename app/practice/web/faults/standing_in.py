"""Faults that answer instead of the application.

Source: the switch of each, in `app.practice.switches.disturbances`.
"""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import formatdate
from functools import partial

from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)

from app.practice.web.faults.turn import Play, Turn

_HOUR_S = 3_600
_LOGIN_PAGE = HTMLResponse(
    "<!doctype html><title>Log in</title><form action='login.do' method='post'>"
    "<input name='user_name'><input name='user_password' type='password'>"
    "<button name='sysverb_login'>Log in</button></form>"
)
_ODD_JSON = {
    "deep": '{"result":[' + "[" * 100_000 + "]" * 100_000 + "]}",
    "nan": '{"result":[{"sys_id":NaN,"number":-Infinity}]}',
    "surrogate": '{"result":[{"sys_id":"\\ud800","number":"\\udfff"}]}',
    "duplicate": '{"result":[{"sys_id":"1","sys_id":"2"}],"result":[]}',
    "null": '{"result":null}',
    "numbers": '{"result":[{"sys_id":7,"number":true,"state":1.5,"opened_at":null}]}',
}
RESTRICTED = HTMLResponse(
    "<!doctype html><title>Access restricted</title><h1>Access restricted</h1>"
    "<p>Your address may not use this instance.</p>",
    403,
)
TOO_LONG = HTMLResponse(
    "<!doctype html><html><title>URI too long</title><h1>URI too long</h1></html>", 414
)

TOO_LARGE = JSONResponse(
    {"error_description": "request entity too large", "error": "invalid_request"}, 413
)


def page(
    title: str, text: str, status: int = 200, headers: Mapping[str, str] | None = None
) -> Play:
    """Return a fault that answers with a page.

    Args:
        title: The page's title.
        text: What it says.
        status: The HTTP status.
        headers: What it carries besides.
    """
    html = f"<!doctype html><title>{title}</title><h1>{title}</h1><p>{text}</p>"
    response = HTMLResponse(html, status, headers)

    async def play(turn: Turn) -> None:
        await turn.answer(response)

    return play


def leads_to(target: str) -> Play:
    """Return a fault that sends the client on to an address."""

    async def play(turn: Turn) -> None:
        await turn.answer(RedirectResponse(target, 302))

    return play


def refusal(status: int, message: str, detail: str | None = None) -> Play:
    """Return a fault that answers with the API's error envelope."""
    error = {"error": {"message": message, "detail": detail}, "status": "failure"}

    async def play(turn: Turn) -> None:
        await turn.answer(JSONResponse(error, status))

    return play


def token_refusal(error: str, description: str) -> Play:
    """Return a fault that answers as the token endpoint refuses."""
    content = {"error_description": description, "error": error}

    async def play(turn: Turn) -> None:
        await turn.answer(JSONResponse(content, 401))

    return play


def for_tables(switch: str, play: Play) -> Play:
    """Return a fault that is played for the tables that a switch lists.

    Args:
        switch: The switch.
        play: What to play for them.
    """

    async def play_for_some(turn: Turn) -> None:
        tables = getattr(turn.instance.conditions, switch).replace(" ", "").split(",")
        await (play(turn) if turn.visit.table in tables else turn.go_on())

    return play_for_some


async def no_such_table(turn: Turn) -> None:
    """Refuse the table's name."""
    await refusal(400, f"Invalid table {turn.visit.table}")(turn)


async def restricted(turn: Turn) -> None:
    """Say that the address is not allowed."""
    await turn.answer(RESTRICTED)


async def login_page(turn: Turn) -> None:
    """Show the sign-in page where JSON was asked for."""
    await turn.answer(_LOGIN_PAGE)


async def to_other_host(turn: Turn) -> None:
    """Lead to the same path on another host."""
    host = turn.instance.conditions.redirect_host.rstrip("/")
    query = turn.scope["query_string"].decode()
    target = f"{host}{turn.visit.path}{'?' * bool(query)}{query}"
    await turn.answer(RedirectResponse(target, 302))


async def rate_limited(turn: Turn) -> None:
    """Say that the limit of a rule is reached."""
    wish, now = turn.instance.conditions.retry_after, turn.instance.clock.seconds()
    reset = now + _HOUR_S - now % _HOUR_S
    waits = {
        "date": {"Retry-After": formatdate(now + 2, usegmt=True)},
        "none": {},
        "absurd": {"Retry-After": "1000000000"},
    }
    headers = {"X-RateLimit-Limit": "100", "X-RateLimit-Reset": str(reset)}
    headers |= waits.get(wish, {"Retry-After": wish})
    detail = "Rate limit of 100 requests per hour for Table API exceeded"
    error = {"error": {"message": "Rate limit exceeded", "detail": detail}, "status": "failure"}
    await turn.answer(JSONResponse(error, 429, headers))


async def odd_json(turn: Turn) -> None:
    """Answer a list with JSON that is odd in the way that was chosen."""
    body = _ODD_JSON[turn.instance.conditions.odd_json]
    await turn.answer(Response(body, media_type="application/json;charset=UTF-8"))


async def no_thread_left(turn: Turn) -> None:
    """Refuse as the pool of threads does, without JSON and without a time."""
    await turn.answer(PlainTextResponse("Too Many Requests", 429))


async def cancelled(turn: Turn) -> None:
    """Do the work, and say that it took too long."""
    await turn.go_on_unheard()
    await _took_too_long(turn)


async def look_up_fails(turn: Turn) -> None:
    """Say that a query took too long."""
    await _took_too_long(turn)


_took_too_long = partial(
    refusal,
    500,
    "Transaction cancelled: maximum execution time exceeded",
    "Transaction cancelled: maximum execution time exceeded. Check logs for error trace.",
)()
