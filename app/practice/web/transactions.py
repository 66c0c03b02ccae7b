"""What every API answer carries besides its result.

Source: ServiceNow documentation, "Supported REST API headers"; header captures of clients.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_COOKIE = "Path=/; HttpOnly; Secure"


@dataclass(frozen=True)
class Transactions:
    """Wraps the application: each API request becomes a transaction with an id.

    Args:
        app: The application.
    """

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not scope["path"].startswith("/api/"):
            await self.app(scope, receive, send)
            return
        started, given = time.perf_counter(), Headers(scope=scope)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), scope, given, started)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _add_headers(headers: MutableHeaders, scope: Scope, given: Headers, started: float) -> None:
    took_ms = round((time.perf_counter() - started) * 1000)
    headers["X-Transaction-ID"] = secrets.token_hex(6)
    headers["Server-Timing"] = f"wall;dur={took_ms}"
    if not scope["state"].get("user_name"):
        return
    headers.setdefault("X-Is-Logged-In", "true")
    if "JSESSIONID=" in given.get("cookie", ""):
        return
    # This session opens no page (`com.glide.processors.aprocessor.donot_reuse_api_session`), and
    # the API only where cookies win over headers.
    session = scope["state"].get("api_session") or secrets.token_hex(16).upper()
    headers.append("Set-Cookie", f"JSESSIONID={session}; {_COOKIE}")
    headers.append("Set-Cookie", f"glide_user=; Max-Age=0; {_COOKIE}")
    headers.append("Set-Cookie", f"glide_user_session=; Max-Age=0; {_COOKIE}")
    headers.append("Set-Cookie", f"glide_user_route=glide.{secrets.token_hex(16)}; {_COOKIE}")
    headers.append("Set-Cookie", f"BIGipServerpool_practice={secrets.token_hex(8)}; {_COOKIE}")
